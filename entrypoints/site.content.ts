import { defineContentScript } from 'wxt/utils/define-content-script';
import { atomic } from '../lib/adapters/atomic/adapter.ts';
import { generic } from '../lib/adapters/generic/adapter.ts';
import { startReader } from '../lib/browser/reader.ts';

/** The reader for every other site: CRMs that companies host themselves, and any page with labelled values. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: (ctx) => startReader(ctx, [atomic, generic]),
});

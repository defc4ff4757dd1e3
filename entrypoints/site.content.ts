import { defineContentScript } from 'wxt/utils/define-content-script';
import { isAtomic } from '../lib/adapters/atomic/recognise.ts';
import { generic } from '../lib/adapters/generic/adapter.ts';
import { startReader } from '../lib/browser/reader.ts';

/** The reader for every site without one of its own. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: (ctx) => startReader(ctx, [generic], { betterKnown: () => isAtomic(document) }),
});

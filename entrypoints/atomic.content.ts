import { defineContentScript } from 'wxt/utils/define-content-script';
import { atomic } from '../lib/adapters/atomic/adapter.ts';
import { startReader } from '../lib/browser/reader.ts';

/** The reader for Atomic CRM, wherever a company hosts it. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: (ctx) => startReader(ctx, [atomic]),
});

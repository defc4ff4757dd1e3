import { defineContentScript } from 'wxt/utils/define-content-script';
import { salesforce } from '../lib/adapters/salesforce/adapter.ts';
import { startReader } from '../lib/browser/reader.ts';

/** The reader for Salesforce's own hosts. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: (ctx) => startReader(ctx, [salesforce]),
});

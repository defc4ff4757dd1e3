import { defineContentScript } from 'wxt/utils/define-content-script';
import { zoho } from '../lib/adapters/zoho/adapter.ts';
import { startReader } from '../lib/browser/reader.ts';

/** The reader for Zoho CRM on Zoho’s own hosts. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: (ctx) => startReader(ctx, [zoho]),
});

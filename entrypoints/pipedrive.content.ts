import { defineContentScript } from 'wxt/utils/define-content-script';
import { pipedrive } from '../lib/adapters/pipedrive/adapter.ts';
import { startReader } from '../lib/browser/reader.ts';

/** The reader for Pipedrive’s own hosts. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: (ctx) => startReader(ctx, [pipedrive]),
});

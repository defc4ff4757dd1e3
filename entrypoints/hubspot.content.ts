import { defineContentScript } from 'wxt/utils/define-content-script';
import { hubspot } from '../lib/adapters/hubspot/adapter.ts';
import { startReader } from '../lib/browser/reader.ts';

/** The reader for HubSpot’s own hosts. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: (ctx) => startReader(ctx, [hubspot]),
});

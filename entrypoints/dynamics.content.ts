import { defineContentScript } from 'wxt/utils/define-content-script';
import { dynamics } from '../lib/adapters/dynamics/adapter.ts';
import { startReader } from '../lib/browser/reader.ts';

/** The reader for Dynamics 365 Sales on Microsoft’s own hosts. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: (ctx) => startReader(ctx, [dynamics]),
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pipedrive } from '../lib/adapters/pipedrive/adapter.ts';
import { startReader } from '../lib/browser/reader.ts';

/** The reader for Pipedrive’s own hosts. */
export default defineUnlistedScript(() => startReader([pipedrive]));

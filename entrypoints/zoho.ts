import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { zoho } from '../lib/adapters/zoho/adapter.ts';
import { startReader } from '../lib/browser/reader.ts';

/** The reader for Zoho CRM on Zoho’s own hosts. */
export default defineUnlistedScript(() => startReader([zoho]));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { salesforce } from '../lib/adapters/salesforce/adapter.ts';
import { startReader } from '../lib/browser/reader.ts';

/** The reader for Salesforce's own hosts. */
export default defineUnlistedScript(() => startReader([salesforce]));

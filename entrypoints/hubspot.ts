import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hubspot } from '../lib/adapters/hubspot/adapter.ts';
import { startReader } from '../lib/browser/reader.ts';

/** The reader for HubSpot’s own hosts. */
export default defineUnlistedScript(() => startReader([hubspot]));

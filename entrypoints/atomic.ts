import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { atomic } from '../lib/adapters/atomic/adapter.ts';
import { startReader } from '../lib/browser/reader.ts';

/** The reader for Atomic CRM, wherever a company hosts it. */
export default defineUnlistedScript(() => startReader([atomic]));

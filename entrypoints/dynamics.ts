import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { dynamics } from '../lib/adapters/dynamics/adapter.ts';
import { startReader } from '../lib/browser/reader.ts';

/** The reader for Dynamics 365 Sales on Microsoft’s own hosts. */
export default defineUnlistedScript(() => startReader([dynamics]));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { twenty } from '../lib/adapters/twenty/adapter.ts';
import { startReader } from '../lib/browser/reader.ts';

/** The reader for Twenty, in its cloud and wherever a company hosts it. */
export default defineUnlistedScript(() => startReader([twenty]));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { generic } from '../lib/adapters/generic/adapter.ts';
import { selfHosted } from '../lib/adapters/self-hosted.ts';
import { startReader } from '../lib/browser/reader.ts';

/** The reader for every site without one of its own. */
export default defineUnlistedScript(() => startReader([generic], () => selfHosted.some(({ is }) => is(document))));

import { defineContentScript } from 'wxt/utils/define-content-script';
import { generic } from '../lib/adapters/generic/adapter.ts';
import { selfHosted } from '../lib/adapters/self-hosted.ts';
import { startReader } from '../lib/browser/reader.ts';

/** The reader for every site without one of its own. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: (ctx) => startReader(ctx, [generic], { betterKnown: () => selfHosted.some(({ is }) => is(document)) }),
});

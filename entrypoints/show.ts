import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerShow } from '../lib/browser/show-anchor.ts';

/** Lights up where a source stands. Put into a page only when one was pressed. */
export default defineUnlistedScript(() => answerShow());

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerFill } from '../lib/browser/form-filler.ts';

/** Fills the CRM's own form. Put into a page only when the seller pressed Fill. */
export default defineUnlistedScript(() => answerFill());

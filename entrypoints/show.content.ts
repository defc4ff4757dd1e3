import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerShow } from '../lib/browser/show-anchor.ts';

/** Lights up where a source stands. Put into a page only when one was pressed. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: () => answerShow(),
});

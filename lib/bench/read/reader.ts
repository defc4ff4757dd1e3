import { adapters } from '../../adapters/index.ts';
import { browserLook } from '../../adapters/look.ts';
import { readPage } from '../../adapters/read-page.ts';
import type { ReadingInput } from '../../core/record.ts';

/** Reads a page of any CRM, in a page's own world: closed shadow roots stay closed, everything else is as in the extension. */
type Read = {
  /**
   * Reads what `document` shows now. Changes nothing, waits for nothing, calls nobody; the same page can be read again.
   *
   * @param url the address the record is at, default the document's own
   * @returns the record (`readingSchema` in lib/core/record.ts), or null where the page shows none, or none yet
   */
  (document: Document, url?: string): ReadingInput | null;
  /** After a null: why, in a seller's words. After a record: null. */
  why: string | null;
};

declare global {
  interface Window {
    __read: Read;
  }
}

const read: Read = (document, url = document.location.href) => {
  const address = URL.parse(url);
  if (!address) return none(`This is no address: ${url}`);
  // A new look for each reading: what it remembers of the page is true for one reading only.
  const report = readPage({ document, url: address, look: browserLook() }, adapters);
  if ('none' in report) return none(report.none);
  if (report.reading.completeness === 'loading') return none('The record of this address is not shown yet.');
  read.why = null;
  return report.reading;
};
read.why = null;

function none(why: string): null {
  read.why = why;
  return null;
}

window.__read = read;

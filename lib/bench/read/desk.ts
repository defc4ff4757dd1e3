import type { PageReport } from '../../adapters/read-page.ts';

/** Where pages are laid out and read: the built extension, or the readers alone where the wait for a build is too long. */
export type Desk = {
  /** Of the browser. */
  version: string;
  /** Shows the HTML at that address; every other request is refused, so nothing leaves the machine. */
  show(url: string, html: string): Promise<void>;
  /** Goes to an address of this machine. */
  goTo(url: string): Promise<void>;
  /** Reads the page in front. @param options.wholeBy waits up to 10 s until that reader says that all is there */
  read(options?: { wholeBy?: string }): Promise<Seen>;
  /** The page in front without anything that says whose CRM it is; see `strip.ts`. @returns its HTML */
  strip(): Promise<string>;
  /** What a person sees of the page in front, typed text too. */
  seen(): Promise<string>;
  close(): Promise<void>;
};

/** What came of one look at a page. */
export type Seen = {
  /** What the reader in the page handed in. */
  report: PageReport;
  /** The extension's store kept the reading for what it says it is. */
  believed: boolean;
  /** The id the store knows the record by; null where it keeps none. */
  id: string | null;
};

export const readPatienceMs = 10_000;

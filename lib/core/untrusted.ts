import { z } from 'zod';

/**
 * Text that was read from a page, a CRM or the web. It is shown and quoted, never obeyed: only `lib/trust`
 * turns it into something a prompt accepts, and the compiler refuses every other way.
 */
export type Untrusted = string & { readonly __untrusted: true };

/** Marks a string as read from outside. Cleans nothing; it only says where the text came from. */
export const untrusted = z.string().transform((text) => text as Untrusted);

/** For code of ours that builds a record by hand (tests, fixtures): the same mark without parsing. */
export const asUntrusted = (text: string): Untrusted => text as Untrusted;

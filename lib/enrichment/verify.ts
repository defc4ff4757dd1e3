import type { ReadPage } from './read-page.ts';

const flatTexts = new WeakMap<ReadPage, { text: string; html: string }>();

/**
 * Does the page say these very words? They are a piece of its visible text, or of its source, white space aside.
 * Asked of every value before it is shown, whoever found it.
 */
export function isQuoted(quote: string, page: ReadPage): boolean {
  const said = flat(quote);
  if (said === '') return false;
  let texts = flatTexts.get(page);
  if (!texts) {
    texts = { text: flat(page.text), html: flat(page.html) };
    flatTexts.set(page, texts);
  }
  return texts.text.includes(said) || texts.html.includes(said);
}

/** Is it what visitors read, not only source? */
export function isVisible(quote: string, page: ReadPage): boolean {
  return isQuoted(quote, page) && (flatTexts.get(page)?.text.includes(flat(quote)) ?? false);
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

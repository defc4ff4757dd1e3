import type { ReadPage } from '../read-page.ts';

/** An attribute as the page's source writes it: `href="tel:+4989123456"`; null when it is not found. */
export function attributeQuote(element: Element, attribute: string, page: ReadPage): string | null {
  const value = element.getAttribute(attribute);
  if (!value) return null;
  for (const written of [value, value.replace(/&/g, '&amp;')]) {
    for (const mark of ['"', "'", ''])
      if (page.html.includes(`${attribute}=${mark}${written}${mark}`)) return `${attribute}=${mark}${written}${mark}`;
    if (page.html.includes(written)) return written;
  }
  return null;
}

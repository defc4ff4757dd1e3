import type { Block, ReadPage } from '../read-page.ts';
import { companyName } from './company-name.ts';

/** A company in a picture: by its alternative text, with the source's own words. */
type Logo = { name: string; quote: string };

/** Pictures after the heading and before the next one, from its own box outwards. */
export function logosUnder(page: ReadPage, heading: Block): Logo[] {
  let element: Element | null = heading.element;
  for (
    let steps = 0;
    element && !/^(?:main|body)$/i.test(element.tagName) && steps < (isLeftBy(element, heading) ? 12 : 4);
    steps++, element = element.parentElement
  ) {
    const pictures = picturesAfter(element).filter(
      (picture) => heading.region === 'footer' || !picture.closest('footer'),
    );
    const names = pictures.length > 1 ? pictures.flatMap((picture) => nameOf(picture, page)) : [];
    // Far from the heading, or in the next section, they may be seals or a gallery: there all have to be names
    if (
      pictures.length > 1 &&
      ((steps < 4 && element.tagName !== 'SECTION') || (names.length > 2 && names.length === pictures.length))
    )
      return names;
    if (pictures.length > 1) return [];
  }
  return [];
}

/** Does the box hold the heading and little else? Page builders wrap each line and each wall of logos many times. */
const isLeftBy = (box: Element, heading: Block): boolean =>
  (box.textContent ?? '').replace(/\s+/g, ' ').trim().length <= heading.text.length + 120 &&
  !box.querySelector('img[alt]:not([alt=""])');

function picturesAfter(element: Element): Element[] {
  const pictures: Element[] = [];
  for (
    let next = element.nextElementSibling;
    next && !next.matches('h1, h2, h3, footer') && !next.querySelector('h1, h2, h3');
    next = next.nextElementSibling
  ) {
    if (next.matches(named)) pictures.push(next);
    pictures.push(...next.querySelectorAll(named));
  }
  return pictures;
}

const named = 'img[alt], svg[aria-label], [role="img"][aria-label]';

function nameOf(picture: Element, page: ReadPage): Logo[] {
  const attribute = picture.hasAttribute('alt') ? 'alt' : 'aria-label';
  const said = picture.getAttribute(attribute) || '';
  const name = companyName(said);
  const quote = name ? sourceOf(page, attribute, said) : null;
  return name && quote ? [{ name, quote }] : [];
}

/** `alt="Acme"` as the source has it; null when it is written in another way. */
function sourceOf(page: ReadPage, attribute: string, said: string): string | null {
  const escaped = said.replace(/&/g, '&amp;');
  const written = [`${attribute}="${said}"`, `${attribute}="${escaped}"`, `${attribute}='${said}'`, said, escaped];
  return written.find((source) => page.html.includes(source)) ?? null;
}

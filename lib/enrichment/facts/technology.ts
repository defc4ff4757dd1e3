import type { Find } from '../fact.ts';
import { defineFact } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';

/** What the site says it is built with: its generator's name, and nothing guessed from file names. */
export const technology = defineFact({
  id: 'technology',
  label: 'Website built with',
  many: true,
  pages: ['home'],
  find: (page) => {
    const said = page.meta.get('generator') ?? '';
    const [, name, version] = said.match(/^([\p{L}][\p{L}\p{N}.!+ ®-]*?)(?:\s?v?(\d[\w.]*))?(?:\s?[;,(+-].*)?$/u) ?? [];
    const quote = quoteOf(page, said);
    const find: Find | null =
      name && quote
        ? {
            value: said,
            normalized: { name: name.replace(/®/g, '').trim(), version: version ?? null },
            quote,
            extractor: 'meta',
            clarity: 'likely',
          }
        : null;
    return find ? [find] : [];
  },
  same: (one, other) => nameOf(one) === nameOf(other),
});

const nameOf = ({ normalized }: Find) =>
  typeof normalized === 'object' && normalized && 'name' in normalized ? String(normalized.name).toLowerCase() : '';

/** `content="WordPress 6.4"` as the source has it. */
const quoteOf = (page: ReadPage, said: string): string | null =>
  said ? ([`content="${said}"`, `content='${said}'`, said].find((source) => page.html.includes(source)) ?? null) : null;

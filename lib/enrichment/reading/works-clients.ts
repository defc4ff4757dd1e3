import type { Find } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { customerColumn, notCustomers } from '../words/customers.ts';
import { managementRole } from '../words/roles.ts';
import { companyName } from './company-name.ts';
import { pairsOf } from './pairs.ts';
import { personName } from './person-name.ts';

const findOf = (name: string, said: Omit<Find, 'value' | 'normalized'>): Find => ({
  value: name,
  normalized: name,
  ...said,
});

/** "Client: Harbour Council" on each project's card: whose work it was. Two say that it is the habit of the page. */
export function clientsOfWorks(page: ReadPage): Find[] {
  if (page.kind === 'news' || page.kind === 'careers' || page.kind === 'pricing' || page.kind === 'imprint') return [];
  const found = pairsOf(page).flatMap(({ label, value, quote, extractor, block }): Find[] => {
    if (!customerColumn.test(label) || (extractor === 'block' && !/[:：]/.test(quote)) || block.region === 'nav')
      return [];
    const name = companyName(value.split('\n')[0] ?? '');
    return name && !managementRole.test(name) && !notCustomers.test(name)
      ? [findOf(name, { quote, extractor, clarity: 'sure' })]
      : [];
  });
  return new Set(found.map(({ value }) => value)).size > 1 ? found : [];
}

/** A list of projects with a column that says for whom: "Client", "Auftraggeber", "Maître d'ouvrage". */
export function clientsInColumns(page: ReadPage): Find[] {
  if (page.kind === 'news' || page.kind === 'careers' || page.kind === 'pricing') return [];
  return [...page.document.querySelectorAll('table')].flatMap((table): Find[] => {
    if (table.querySelector('table')) return [];
    const [head, ...rows] = [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim()),
    );
    const column = head && head.length > 1 ? head.findIndex((text) => customerColumn.test(text)) : -1;
    if (!head || column < 0) return [];
    const cells = rows.filter((row) => row.length === head.length).map((row) => row[column] ?? '');
    const names = [...new Set(cells)].flatMap((text) => companyName(text) ?? []);
    // Names of communes and syndicates look like people's
    const proper = names.filter((name) => !personName(name));
    return names.length > 1 && names.length * 3 >= new Set(cells).size * 2 && proper.length > 0
      ? names.map((name) => findOf(name, { quote: name, extractor: 'table', clarity: 'sure' }))
      : [];
  });
}

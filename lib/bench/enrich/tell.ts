import { calibrationOf, detailsOf, judgedFields, type Tally, tally } from './score.ts';
import type { Visited } from './visit.ts';

const share = (part: number | null) => (part === null ? '    –' : part.toFixed(3));

/** Figures of one half of the sites: by field, by site, and how far its confidence can be trusted. */
export function tellSet(set: string, within: Visited[]): void {
  print(`${set}: ${within.length} sites, by field`, [
    ...judgedFields.map((field) => tally(field, within, field)),
    tally('together', within),
  ]);
  print(
    `${set}: by site`,
    within.map((one) => tally(one.site.slug, [one])),
  );
  const { roles, rolesMissing, dates, datesRight } = detailsOf(within);
  const more = within.flatMap(({ judged }) => judged).filter(({ verdict }) => verdict === 'not judged');
  const { buckets, brier, error } = calibrationOf(within);
  console.log(`managers: ${roles} right, ${rolesMissing} of them printed without a role the site gives`);
  console.log(`news: ${dates} right ones have a date on the site, printed as it is for ${datesRight}`);
  console.log(
    `not judged: ${more.length} values of ${[...new Set(more.map(({ fact }) => fact.field))].join(', ') || '–'}`,
  );
  console.log('confidence    values  said   right');
  for (const { from, to, values, said, right } of buckets)
    console.log(
      `  ${from.toFixed(2)}-${to.toFixed(2)}   ${String(values).padStart(6)}  ${share(values && said)}  ${share(values && right)}`,
    );
  console.log(`Brier score ${brier.toFixed(3)}, expected calibration error ${error.toFixed(3)}`);
}

/** One line each, shares as they are: 0.970. */
export function print(title: string, tallies: Tally[]): void {
  const wide = Math.max(...tallies.map(({ name }) => name.length));
  console.log(`\n${title.padEnd(wide)}\n${''.padEnd(wide)}  truth  printed  right  precision  recall  quoted`);
  for (const { name, truth, printed, right, precision, recall, quoted } of tallies)
    console.log(
      `${name.padEnd(wide)}  ${String(truth).padStart(5)}  ${String(printed).padStart(7)}  ${String(right).padStart(5)}      ${share(precision)}   ${share(recall)}   ${share(quoted)}`,
    );
}

/** What is wrong with one site, with the words it rests on. */
export function tellWhy({ site, judged, missed, read, unread, problems }: Visited): void {
  console.log(
    `\n${site.slug} (${site.set}): read ${read.join(' ')}${unread.length ? `, not ${unread.join(' ')}` : ''}`,
  );
  for (const { fact, verdict, quote } of judged) {
    const at = `${new URL(fact.url).pathname} (${fact.extractor}, ${fact.confidence.toFixed(2)})`;
    const said = `${fact.field} ${JSON.stringify(fact.value)} ${JSON.stringify(fact.normalized)}`;
    if (verdict === 'wrong' || verdict === 'twice' || verdict === 'outdated')
      console.log(`  ${verdict.toUpperCase()} ${said} from "${fact.quote.slice(0, 200)}" at ${at}`);
    if (quote !== 'verbatim') console.log(`  QUOTE ${quote}: ${said} "${fact.quote.slice(0, 200)}" at ${at}`);
  }
  for (const { field, value, page, quote } of missed)
    console.log(`  missed ${field} ${JSON.stringify(value)}: "${quote}" at ${page}`);
  for (const problem of problems) console.log(`  THROWN ${problem}`);
}

import { adapters } from '../../adapters/index.ts';
import type { PageReport } from '../../adapters/read-page.ts';
import type { Desk, Seen } from './desk.ts';
import type { Expected, Fixture } from './fixtures.ts';
import { type PageScore, scorePage } from './score.ts';

/** The share of fields that must be right (F1), by whoever reads them. */
export function barOf(reader: string): number {
  if (reader.endsWith(bareMark)) return 0.85;
  return reader === 'generic' ? 0.9 : 0.97;
}

/** Pages of a CRM that were stripped of all that is its own, read by the generic reader. */
const bareMark = ' (stripped)';

/**
 * Reads every saved page at its address.
 *
 * @param options.stripped reads it again without class, framework attribute or element of the CRM, at an address that says
 * nothing, with the generic reader, and holds that against the same fields
 */
export async function judge(desk: Desk, fixtures: Fixture[], { stripped = false } = {}): Promise<PageScore[]> {
  const [own, bare]: [PageScore[], PageScore[]] = [[], []];
  for (const fixture of fixtures) {
    const { adapter, name, html, expected } = fixture;
    await desk.show(expected.url, html);
    own.push(scoreSeen(adapter, name, expected, await desk.read()));
    if (stripped && canBeStripped(fixture)) bare.push(await judgeBare(desk, fixture));
  }
  return [...own, ...bare];
}

/** What a page tells, and whether the extension took it for what it is. */
export function scoreSeen(adapter: string, name: string, expected: Expected, seen: Seen): PageScore {
  const believed: PageReport = seen.believed ? seen.report : { url: expected.url, none: 'The store refused it.' };
  const score = scorePage(adapter, name, expected, believed);
  if (!seen.believed) score.differences.push('the store refused the reading');
  const { report } = seen;
  if ('reading' in report && report.reading.adapter !== adapter.replace(' (live)', ''))
    score.differences.push(`read by ${report.reading.adapter}`);
  const located = adapters.find((each) => each.id === adapter)?.locate(new URL(expected.url))?.id;
  const id = seen.id ?? located;
  if (expected.id !== undefined && id !== expected.id) score.differences.push(`id is ${id}, not ${expected.id}`);
  return score;
}

/**
 * Not those that show another record than their address names: nobody could tell once the vendor's ids are gone. Nor the
 * generic reader's own, which are nobody's.
 */
const canBeStripped = ({ adapter, expected }: Fixture): boolean =>
  adapter !== 'generic' && expected.kind !== null && expected.completeness !== 'loading';

/** Strips the page in front and reads what is left of it. */
async function judgeBare(desk: Desk, { adapter, name, expected }: Fixture): Promise<PageScore> {
  const stripped = await desk.strip();
  const url = neutralAddress(adapter, expected);
  await desk.show(url, stripped);
  const { report } = await desk.read();
  const score = scorePage(adapter + bareMark, name, onlyWhatIsSeen(expected, url), report);
  // Once the vendor's marks are gone, nothing says that a hover card or a box being typed into is not this record's. A
  // person sees them, though; what nobody sees must not be read here either.
  const seen = (await desk.seen()).replace(/\s+/g, ' ');
  const inSight = score.leaked.filter((text) => seen.includes(text.replace(/\s+/g, ' ')));
  return { ...score, leaked: score.leaked.filter((text) => !inSight.includes(text)), foreign: inSight };
}

/** The id stays in the address, as it does in the page's own links; the kind of record is not said. */
function neutralAddress(adapter: string, expected: Expected): string {
  if (expected.kind === 'list' || expected.kind === 'home') return 'https://crm.example/start';
  const place = adapters.find(({ id }) => id === adapter)?.locate(new URL(expected.url));
  return `https://crm.example/records/${encodeURIComponent(expected.id ?? place?.id ?? '1042')}`;
}

/** No reader can know API names, types a framework attribute told, or the kind, where nothing says them. */
const onlyWhatIsSeen = ({ fields, decoys, name, stage, kind }: Expected, url: string): Expected => ({
  url,
  kind,
  name,
  stage,
  decoys,
  fields: fields.map(({ label, display }) => ({ label, display })),
});

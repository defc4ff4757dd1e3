import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ask, seller, wordsOfBlock } from '../../actions/example-parts.ts';
import { actions } from '../../actions/index.ts';
import { identify } from '../../adapters/identify.ts';
import { adapters } from '../../adapters/index.ts';
import type { ActionId } from '../../core/action.ts';
import type { Block } from '../../core/block.ts';
import { localDay } from '../../core/concepts.ts';
import { quantile } from '../../core/quantile.ts';
import type { CrmRecord } from '../../core/record.ts';
import { checkEvidence } from '../../trust/evidence.ts';
import { readFixtures } from '../read/fixtures.ts';
import { machine } from '../read/machine.ts';
import { linesOf } from '../read/result.ts';
import { bundleReaders, openChromium, readShown, showAt } from '../read/run.ts';

/**
 * `npm run bench:brief`: what the actions write about sixty saved CRM pages, held against those pages: every number,
 * date, address and name must stand there. And whether summaries name what `expected.json` says a colleague would ask
 * for first. Without a model. `-- --why` lists what was found wanting; `-- --save` keeps the figures.
 */
const { values: options } = parseArgs({
  options: { why: { type: 'boolean', default: false }, save: { type: 'boolean', default: false } },
});

const asked: ActionId[] = [
  'summarize-record',
  'draft-email',
  'meeting-prep',
  'deal-review',
  'lead-qualify',
  'case-reply',
  'find-contacts',
  'next-best-action',
];
const wanted = 60;
const now = new Date(2026, 10, 24, 9, 30);

type Expectation = { page: string; says: string[][] };
const expectationsFile = join(import.meta.dirname, 'expected.json');
const expectations: Expectation[] = existsSync(expectationsFile)
  ? JSON.parse(readFileSync(expectationsFile, 'utf8'))
  : [];

const records = await readRecords();
const rows: { page: string; action: string; claims: string[]; names: string[]; ms: number }[] = [];
for (const { page, record } of records) {
  for (const action of actions.filter(({ id }) => asked.includes(id))) {
    const started = performance.now();
    const { blocks } = await ask(action, record, '');
    const ms = performance.now() - started;
    const text = blocks
      .filter((block) => block.type !== 'notice' && block.type !== 'choices')
      .map(textOf)
      .join('\n');
    const { flagged, unsure } = checkEvidence(text, {
      data: wordsOf(record),
      ownWords: [...Object.values(seller), localDay(now)],
    });
    rows.push({ page, action: action.id, claims: flagged, names: unsure, ms });
    if (options.why && flagged.length + unsure.length > 0) console.log(page, action.id, flagged, unsure);
  }
}

const told = await Promise.all(
  expectations.map(async ({ page, says }) => {
    const record = records.find((one) => one.page === page)?.record;
    const action = actions.find(({ id }) => id === 'summarize-record');
    if (!record || !action) return { page, missing: ['the page itself'], of: says.length };
    const { text } = await ask(action, record, '');
    const missing = says.filter((any) => !any.some((words) => text.includes(words))).map((any) => any.join(' / '));
    if (options.why && missing.length > 0) console.log(page, 'says nothing of', missing, '\n', text);
    return { page, missing, of: says.length };
  }),
);

const perAction = Object.fromEntries(
  asked.map((id) => {
    const own = rows.filter(({ action }) => action === id);
    return [
      id,
      {
        pages: own.length,
        unsupported: own.reduce((sum, { claims }) => sum + claims.length, 0),
        unknownNames: own.reduce((sum, { names }) => sum + names.length, 0),
        p95ms:
          Math.round(
            quantile(
              own.map(({ ms }) => ms),
              0.95,
            ) * 10,
          ) / 10,
      },
    ];
  }),
);
const points = told.reduce((sum, { of }) => sum + of, 0);
const named = points - told.reduce((sum, { missing }) => sum + missing.length, 0);
const result = {
  ...{ measuredAt: new Date().toISOString(), machine: machine(), pages: records.length, perAction },
  summaries: { pages: told.length, points, named, whole: told.filter(({ missing }) => missing.length === 0).length },
};
console.table(perAction);
console.log(result.summaries);
if (options.save) writeFileSync(join(import.meta.dirname, 'result.json'), linesOf(result));
const unsupported = rows.some(({ claims }) => claims.length > 0);
process.exitCode = unsupported || records.length < wanted || named < 0.9 * points ? 1 : 0;

/** Sixty pages of one record each, spread evenly over all CRMs, as the real readers read them. */
async function readRecords(): Promise<{ page: string; record: CrmRecord }[]> {
  const all = readFixtures().filter(({ expected }) => !['home', 'list'].includes(expected.kind ?? 'list'));
  const step = all.length / wanted;
  const chosen = Array.from({ length: wanted }, (_, n) => all[Math.floor(n * step)]).filter((one) => one !== undefined);
  const [readers, browser] = await Promise.all([bundleReaders(), openChromium()]);
  const found: { page: string; record: CrmRecord }[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    for (const { adapter, name, html, expected } of chosen) {
      await showAt(page, expected.url, html);
      const { report } = await readShown(page, readers, expected.url, 1);
      const read = 'reading' in report ? identify(report.reading, report.url, adapters, now) : null;
      if (read?.ok) found.push({ page: `${adapter}/${name}`, record: read.record });
      else console.log(`${adapter}/${name} gave no record`);
    }
  } finally {
    await browser.close();
  }
  return found;
}

/** Everything the page says, as an answer may repeat it. */
function wordsOf(record: CrmRecord): string[] {
  return [
    record.name,
    record.owner ?? '',
    record.user ?? '',
    record.stage?.value ?? '',
    ...record.fields.flatMap(({ label, display, value }) => [label, display, String(value ?? '')]),
    ...record.timeline.flatMap(({ title, text, author, at, atDisplay, about }) => [
      title,
      text,
      author ?? '',
      at ?? '',
      atDisplay,
      about ?? '',
    ]),
    ...record.tasks.flatMap(({ subject, due, dueDisplay, about, owner, type }) => [
      subject,
      due ?? '',
      dueDisplay,
      about ?? '',
      owner ?? '',
      type ?? '',
    ]),
    ...[...record.rows, ...record.related.flatMap(({ rows }) => rows)].flatMap(({ name, cells }) => [
      name,
      ...cells.map(({ label, value }) => `${label}: ${value}`),
    ]),
    ...record.related.map(({ label, count }) => `${label} ${count ?? ''}`),
    ...record.missing.map(({ what, why }) => `${what} ${why}`),
  ].filter((words) => words !== '');
}

/** Plans and scores are reckoned, and have tests of their own; the rest must be the page's. */
function textOf(block: Block): string {
  if (block.type === 'table' && /^Plan to sign/.test(block.title ?? '')) return '';
  if (block.type === 'proposal') return '';
  return wordsOfBlock(block).replace(/\d+ of \d+ known, \d+ of 100 points/g, '');
}

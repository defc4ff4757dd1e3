import { z } from 'zod';
import { type ActionRun, defineAction, type Moment } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import type { RememberedChange } from '../core/changes.ts';
import { asDate } from '../core/concepts.ts';
import type { ChangedRecord, FieldChange } from '../core/crm.ts';
import type { CrmRecord } from '../core/record.ts';
import type { Source } from '../core/source.ts';
import { asUntrusted } from '../core/untrusted.ts';
import { away, clip, count, day, kindWord, notice } from './say.ts';
import { entryLabel, timelineSource } from './sources.ts';
import { whenSaid } from './when-said.ts';
import { plain, wholeWords } from './words.ts';

const input = z.object({
  scope: z.enum(['record', 'mine']).optional().describe('This record, or all records the seller owns'),
  /** ISO 8601 day. */
  since: z.string().max(40).optional(),
});
type Input = z.output<typeof input>;

/** What is different since the seller last looked: from readings kept on this machine, and the CRM's own history where connected. */
export const recordChanges = defineAction<Input>({
  id: 'record-changes',
  title: 'What changed',
  about: 'Tells what changed in this record, or in all records you own, since you last looked or since a day you name',
  when: (moment) => offer(moment),
  input,
  effects: 'none',
  async run(run) {
    const { record, input: picked, query, now } = run;
    if (!record) return { rung: 'cannot', blocks: [notice('Open a record, your home page or a list first.')] };
    const since = sinceOf(picked.since, query, now);
    const many = record.kind === 'home' || record.kind === 'list';
    const mine = picked.scope ? picked.scope === 'mine' : many || owned.test(plain(query)) || /担当/.test(query);
    return { rung: 'rules', blocks: mine ? await ofOwned(run, since) : await ofRecord(run, record, since) };
  },
  samples: [
    'anything new here since I last looked',
    'what is different on this deal',
    'did somebody touch this record',
    'catch me up on the changes',
    'what moved in my pipeline this week',
    'which of my accounts changed',
    'has the amount been altered',
    'show the history of the stage',
    'changes since Monday please',
    'what did I miss while I was away',
    'has anyone edited my opportunities',
    'updates on my records since Friday',
    'was hat sich geändert',
    'was ist neu seit letzter Woche',
    'gab es Änderungen an meinen Chancen',
    "qu'est-ce qui a changé depuis lundi",
    'quoi de neuf sur ce compte',
    'qué ha cambiado aquí',
    'novedades en mis oportunidades',
    '前回から何が変わった',
    'is this the same as last time',
  ],
});

const owned = wholeWords(
  'my (?:\\w+ )?(?:accounts?|deals?|opportunit(?:y|ies)|records?|pipeline|leads?|cases?|tickets?|contacts?|book|customers?|patch|territory)|(?:of|that are) mine|i own|meine[rnms]?|mes|mis',
);

function offer({ record, changed }: Moment): { reason: string; weight: number } | null {
  // Where a day begins: what others did to the seller's own records meanwhile.
  if (
    record.kind === 'home' ||
    (record.kind === 'list' && record.rows.some(({ kind }) => kind !== null && kind !== 'task'))
  )
    return { reason: 'This week, in the records you own', weight: 16 };
  if (!changed?.since || changed.changes.length === 0) return null;
  const news = changed.changes.filter(({ why }) => why !== 'you changed it here');
  const [gravest] = news.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
  if (!gravest || record.kind === 'list') return null;
  const more = news.length > 1 ? `, ${news.length - 1} more` : '';
  const weight = { high: 86, medium: 58, low: 24 }[gravest.severity];
  return { reason: clip(`${gravest.label} ${gravest.why}`, 60) + more, weight };
}

const rank = { high: 0, medium: 1, low: 2 } as const;

function sinceOf(picked: string | undefined, query: string, now: Date): Date | undefined {
  if (picked) return asDate(picked) ?? undefined;
  const text = plain(query);
  const ago = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - days);
  if (wholeWords('this week|diese woche|cette semaine|esta semana').test(text)) return ago((now.getDay() + 6) % 7);
  if (wholeWords('last week|past week|letzte[rn]? woche|semaine derniere|semana pasada').test(text))
    return ago(((now.getDay() + 6) % 7) + 7);
  if (wholeWords('weekend|wochenende').test(text)) return ago((now.getDay() + 1) % 7 || 7);
  if (wholeWords('this month|diesen monat|ce mois|este mes').test(text))
    return new Date(now.getFullYear(), now.getMonth(), 1);
  const days =
    /\b(?:last|past|letzten|derniers|ultimos) (\d{1,3}|two|three|seven|fourteen) (day|week|month|tag|woche|monat|jour|semaine|dia|semana)/.exec(
      text,
    );
  if (days) {
    const n = { two: 2, three: 3, seven: 7, fourteen: 14 }[days[1] ?? ''] ?? Number(days[1]);
    return ago(n * (/^(w|s)/.test(days[2] ?? '') ? 7 : /^mo/.test(days[2] ?? '') ? 30 : 1));
  }
  const said = whenSaid(query, now, 'back');
  const date = said ? asDate(said.iso.slice(0, 10)) : null;
  return date && date <= now ? date : undefined;
}

async function ofRecord(run: ActionRun<Input>, record: CrmRecord, since: Date | undefined): Promise<BlockInput[]> {
  const { memory, now, query } = run;
  const { changes, since: from } = await memory.changesOf(record.key, since);
  const history = await historyOf(run, record, since ?? asDate(from));
  const wanted = changes.filter((change) => asksFor(change, query));
  const shown = wanted.length > 0 ? wanted : changes;
  const start = from ? asDate(from) : null;
  const blocks: BlockInput[] = [];
  if (shown.length > 0) {
    blocks.push({
      type: 'list',
      title: since ? `Since ${day(since, now)}` : start ? `Since you last looked, ${away(start, now)}` : 'Changes',
      items: shown.slice(0, 40).map((change) => itemOf(change, run, record)),
    });
  }
  blocks.push(...history);
  if (blocks.length === 0) blocks.push(notice(nothingNew(record, since, start, now)));
  if (wanted.length === 0) blocks.push(...entriesSince(run, record, since ?? start));
  blocks.push(notice(coverage(record, history.length > 0)));
  return blocks;
}

/** Most entries shown; the page has the rest. */
const mostEntries = 12;

/** What the page's own history says happened since; it needs no earlier look. The first look tells the last two weeks. */
function entriesSince({ now, cite }: ActionRun<Input>, record: CrmRecord, since: Date | null): BlockInput[] {
  const from = since ?? new Date(now.getFullYear(), now.getMonth(), now.getDate() - firstLookDays);
  const entries = record.timeline
    .filter(({ at, upcoming }) => {
      const date = asDate(at);
      return !upcoming && date !== null && date >= from && date <= now;
    })
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  if (entries.length === 0) return [];
  return [
    {
      type: 'list',
      title: since ? `In its history since ${day(since, now)}` : 'Newest in its history',
      items: entries.slice(0, mostEntries).map((entry) => ({
        text: clip(entry.text || entry.title, 220),
        detail: entryLabel(record, entry),
        sources: [cite(timelineSource(record, entry))],
      })),
    },
  ];
}

const firstLookDays = 14;

function nothingNew(record: CrmRecord, since: Date | undefined, start: Date | null, now: Date): string {
  if (since) return `Nothing I saw of this ${kindWord[record.kind]} changed since ${day(since, now)}.`;
  if (start) return `Nothing changed since you last looked, ${away(start, now)}.`;
  return `This is your first look at this ${kindWord[record.kind]} with Wingside. From now on I tell what is different when you come back.`;
}

const coverage = (record: CrmRecord, fromCrm: boolean) =>
  fromCrm
    ? 'From the CRM’s field history and from what was read here on this computer.'
    : `From what was read of this ${kindWord[record.kind]} on this computer: a change is noticed when you open it, and one that was taken back in between is not seen.`;

/** "has the close date been moved": only what was asked for, when there is any. */
function asksFor({ label, what }: RememberedChange, query: string): boolean {
  const text = plain(query);
  if (text.includes(plain(label)) && label.length > 3) return true;
  return (
    (what === 'stage' && wholeWords('stage|phase|etape|etapa').test(text)) ||
    (what === 'amount' && wholeWords('amount|value|betrag|volumen|montant|importe').test(text)) ||
    (what === 'date' && wholeWords('date|datum|fecha').test(text)) ||
    (what === 'owner' && wholeWords('owner|besitzer|proprietaire|propietario').test(text))
  );
}

const tones = { high: 'wrong', medium: 'careful', low: 'plain' } as const;

/** "Amount 125,000 EUR → 110,000 EUR" and what that means. */
function itemOf(change: RememberedChange, run: ActionRun<Input>, record: CrmRecord | null) {
  const { now, cite } = run;
  const at = asDate(change.at) ?? now;
  const good = /^(won|moved on|done)/.test(change.why);
  const values =
    change.what === 'entry'
      ? clip(change.to.display, 140)
      : `${clip(change.from.display || 'empty', 60)} → ${clip(change.to.display || 'empty', 60)}`;
  return {
    text: `${change.label}: ${values}`,
    detail: `${change.why} · seen ${away(at, now)}`,
    tone: good ? ('done' as const) : tones[change.severity],
    sources: record ? [cite(sourceOf(change, record))] : [],
  };
}

const sourceOf = (change: RememberedChange, record: CrmRecord): Source => ({
  kind:
    change.what === 'entry'
      ? 'timeline'
      : change.what === 'task'
        ? 'task'
        : change.what === 'stage'
          ? 'stage'
          : 'field',
  label: asUntrusted(change.label),
  quote: asUntrusted((change.to.display || change.from.display || change.label).slice(0, 600)),
  recordKey: record.key,
  anchor: change.anchor,
  url: record.url,
  readAt: change.at,
});

/** The CRM's own history knows what happened between two looks, and who did it. Asked only where the seller connected it. */
async function historyOf(
  { crm, now, cite }: ActionRun<Input>,
  record: CrmRecord,
  since: Date | null,
): Promise<BlockInput[]> {
  const client = await crm();
  if (!client.ok || !client.value.can.has('history')) return [];
  const history = await client.value.history({ kind: record.kind, id: record.id });
  if (!history.ok) return [];
  const rows = history.value.filter(({ at }) => !since || (asDate(at) ?? now) >= since).slice(0, 40);
  if (rows.length === 0) return [];
  const source = (change: FieldChange): Source => ({
    kind: 'field',
    label: asUntrusted(`${client.value.label} history, ${change.label}`),
    quote: asUntrusted(`${change.from ?? 'empty'} → ${change.to ?? 'empty'}`),
    ...{ recordKey: record.key, anchor: '', url: record.url, readAt: now.toISOString() },
  });
  return [
    {
      type: 'table',
      title: `In ${client.value.label}’s history`,
      columns: ['When', 'Field', 'Before', 'After', 'Who'],
      rows: rows.map((change) => ({
        cells: [day(asDate(change.at) ?? now, now), change.label, change.from ?? '', change.to ?? '', change.by ?? ''],
        sources: [cite(source(change))],
      })),
    },
  ];
}

/** Without a word on the time, a week back: what a seller missed since the last Monday meeting. */
const ownedDays = 7;

async function ofOwned(run: ActionRun<Input>, asked: Date | undefined): Promise<BlockInput[]> {
  const { memory, now, record } = run;
  const since = asked ?? new Date(now.getFullYear(), now.getMonth(), now.getDate() - ownedDays);
  const { changes, records } = await memory.changesOfOwned(record?.key ?? '', since);
  const touched = await touchedIn(run, since);
  const byRecord = Map.groupBy(changes, ({ recordKey }) => recordKey);
  const groups = [...byRecord.values()].sort((a, b) => worst(a) - worst(b)).slice(0, 15);
  const blocks: BlockInput[] = groups.map((group) => ({
    type: 'list',
    title: `${group[0]?.recordName ?? ''} (${kindWord[(group[0]?.recordKind ?? 'account') as 'account'] ?? ''})`,
    items: group
      .toSorted((a, b) => rank[a.severity] - rank[b.severity])
      .slice(0, 6)
      .map((change) => itemOf(change, run, null)),
  }));
  if (byRecord.size > groups.length)
    blocks.push(notice(`${count(byRecord.size - groups.length, 'more record')} changed; ask about one by opening it.`));
  blocks.push(...touched);
  if (blocks.length === 0)
    blocks.push(
      notice(`Nothing changed since ${day(since, now)} in the ${count(records, 'record')} of yours that I have seen.`),
    );
  blocks.push(
    notice(
      touched.length > 0
        ? `Since ${day(since, now)}: from the CRM’s own list, and from ${count(records, 'record')} of yours opened on this computer.`
        : `Since ${day(since, now)}, from ${count(records, 'record')} of yours opened on this computer. ${records === 0 ? 'Open your records once, or connect the CRM in Settings, to be told what changes.' : 'Connect the CRM in Settings to see all you own.'}`,
    ),
  );
  return blocks;
}

const worst = (group: RememberedChange[]) => Math.min(...group.map(({ severity }) => rank[severity]));

/** Records I own that anybody changed, by the CRM's own word. */
async function touchedIn({ crm, now }: ActionRun<Input>, since: Date): Promise<BlockInput[]> {
  const client = await crm();
  if (!client.ok || !client.value.can.has('changed')) return [];
  const changed = await client.value.changedSince(['opportunity', 'account', 'lead', 'case', 'contact'], since);
  if (!changed.ok || changed.value.length === 0) return [];
  const someone = changed.value.some(({ by }) => by !== null);
  return [
    {
      type: 'table',
      title: `Yours, changed in ${client.value.label}`,
      columns: ['When', 'What', 'Record', ...(someone ? ['By'] : [])],
      rows: changed.value.slice(0, 60).map((each: ChangedRecord) => ({
        cells: [
          day(asDate(each.changedAt) ?? now, now),
          kindWord[each.kind],
          each.name,
          ...(someone ? [each.by ?? ''] : []),
        ],
        sources: [],
      })),
    },
  ];
}

import type { Moment } from '../../core/action.ts';
import type { RememberedChange } from '../../core/changes.ts';
import { asDate, daysBetween, fieldFor, hasFieldFor } from '../../core/concepts.ts';
import type { CrmRecord } from '../../core/record.ts';
import { type Advice, write } from '../advice/advice.ts';
import { advise } from '../advice/advise.ts';
import { amountOf } from '../money.ts';
import { count, day } from '../say.ts';
import { emptySource, fieldSource, stageSource, timelineSource } from '../sources.ts';
import { contacts, dateOf, isSettled } from '../state.ts';
import { plain, wholeWords } from '../words.ts';
import { openObjections, rivalInField } from './said-against.ts';

/** What of all advice says that a deal may be lost or late; the rest is work of the day. */
const riskRules: Record<string, string> = {
  'past-close': 'Past its close date',
  silence: 'Silence',
  'no-next-step': 'No next step',
  'one-person': 'Single contact',
  'stage-date': 'Stage against close date',
  competitor: 'Another offer',
  departure: 'Somebody left',
  upset: 'Upset customer',
  promise: 'A promise is open',
  unanswered: 'They wait for an answer',
  'late-tasks': 'Late tasks',
};

export type Risk = Advice & { name: string };

/** @returns what may cost this deal, the worst first, each by a named rule with its evidence */
export function risksOf(moment: Moment, changes: readonly RememberedChange[]): Risk[] {
  const { record } = moment;
  if (isSettled(record)) return [];
  const known = advise(moment).flatMap((advice) => {
    const name = riskRules[advice.rule];
    return name ? [{ ...advice, name }] : [];
  });
  const rival = known.some(({ rule }) => rule === 'competitor') ? null : rivalInField(moment);
  const more = [
    rival,
    closeDateMoved(record, changes),
    stageWithoutTalk(moment),
    noAmount(record),
    lateWithoutPapers(moment),
  ];
  const said = openObjections(moment).filter(({ reason }) => !rival?.reason.includes(reason));
  return [...known, ...more.filter((risk) => risk !== null), ...said].sort((a, b) => b.weight - a.weight);
}

/** Moved once is planning; moved again is a pattern. */
function closeDateMoved(record: CrmRecord, changes: readonly RememberedChange[]): Risk | null {
  const close = fieldFor(record, 'closeDate');
  const moved = changes.filter(({ what, from, to }) => what === 'date' && isLater(from.value, to.value));
  const [last] = moved;
  if (!close || !last) return null;
  return {
    ...{ rule: 'close-moved', name: 'Close date moved', tone: moved.length > 1 ? 'wrong' : 'careful' },
    todo: moved.length > 1 ? 'Ask what really decides the date' : 'Check the new close date with the customer',
    reason: `${moved.length > 1 ? `Pushed back ${moved.length} times, last from` : 'Pushed back from'} ${last.from.display} to ${last.to.display}`,
    weight: moved.length > 1 ? 82 : 62,
    sources: [fieldSource(record, close)],
    action: write('check-in', 'Draft the question'),
  };
}

const isLater = (from: unknown, to: unknown): boolean => {
  const [before, after] = [from, to].map((value) => (typeof value === 'string' ? asDate(value) : null));
  return before != null && after != null && after > before;
};

const late = wholeWords(
  'negotiat(?:ion|ing)|proposal(?: sent)?|contract(?: sent)?|quote(?:d)?|commit|verbal|closing|verhandlung|angebot|vertrag|negociation|proposition|contrat|negociacion|propuesta|contrato',
);
const isLate = (record: CrmRecord) => late.test(plain(record.stage?.value ?? ''));

/** A late stage nobody has talked about for three weeks is a hope, not a stage. */
function stageWithoutTalk({ record, now }: Moment): Risk | null {
  const [newest] = contacts(record, now);
  const at = asDate(newest?.at);
  const days = at ? daysBetween(at, now) : null;
  if (!record.stage || !isLate(record) || record.timeline.length === 0 || (days !== null && days <= 21)) return null;
  return {
    ...{ rule: 'stage-activity', name: 'Stage against activity', tone: 'careful', weight: 66 },
    todo: 'Check whether the stage still holds',
    reason: `Stage ${record.stage.value}, and ${days === null ? 'no dated contact is noted' : `the last contact was ${count(days, 'day')} ago`}`,
    sources: [...stageSource(record), ...(newest ? [timelineSource(record, newest)] : [])],
    action: write('check-in', 'Draft an e-mail'),
  };
}

function noAmount(record: CrmRecord): Risk | null {
  if (!hasFieldFor(record, 'amount') || (amountOf(record)?.value ?? 0) > 0) return null;
  const place = record.fields.find((field) => hasFieldFor({ fields: [field] }, 'amount'));
  if (!place || place.masked) return null;
  return {
    ...{ rule: 'no-amount', name: 'No amount', tone: 'careful', weight: 46 },
    todo: 'Put a figure on it, even a first one',
    reason: `${place.label} is empty, so it counts for nothing in the forecast`,
    sources: [emptySource(record, place)],
  };
}

const papers = wholeWords(
  'legal|redlines?|procurement|purchasing|contract|order form|security review|dpa|msa|rechtsabteilung|einkauf|vertrag|juridique|achats|contrat|juridico|compras|contrato',
);

/** Contracts take their readers two weeks. */
function lateWithoutPapers({ record, now }: Moment): Risk | null {
  const close = fieldFor(record, 'closeDate');
  const date = dateOf(close);
  const days = date ? daysBetween(now, date) : -1;
  const spoken = contacts(record, now).some(({ title, text }) =>
    papers.test(plain(`${title} ${text.slice(0, 4_000)}`)),
  );
  if (!close || !date || days < 0 || days > 14 || spoken || record.timeline.length === 0) return null;
  return {
    ...{ rule: 'no-papers', name: 'Contract not begun', tone: 'careful', weight: 68 },
    todo: 'Ask who in legal and procurement must see the contract',
    reason: `Closes ${day(date, now)}, and no note speaks of a contract, legal or procurement`,
    sources: [fieldSource(record, close)],
    action: write('other', 'Draft the question'),
  };
}

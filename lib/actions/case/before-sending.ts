import type { Moment } from '../../core/action.ts';
import type { BlockInput } from '../../core/block.ts';
import { fieldFor } from '../../core/concepts.ts';
import type { CrmRecord } from '../../core/record.ts';
import type { Source } from '../../core/source.ts';
import { type Language, languageNames } from '../letter/parts.ts';
import { citeAll, count, quoted } from '../say.ts';
import { urgentCaseAge } from '../signals.ts';
import { emptySource, entryLabel, fieldSource, stageSource, timelineSource } from '../sources.ts';
import { isSettled } from '../state.ts';
import { plain, wholeWords } from '../words.ts';
import { answeredSince, type CaseState, openedOn, standingOf } from './case-state.ts';
import { moodOf } from './reply.ts';
import type { Steps } from './steps.ts';

type Point = { text: string; detail: string; tone: 'plain' | 'careful' | 'wrong'; sources: Source[] };

/** What the seller should know before the reply goes out; none of it stands in the reply. */
export function beforeSending(
  moment: Moment,
  steps: Steps | null,
  language: Language,
  body: string,
  cite: (source: Source) => number,
): BlockInput[] {
  const used = steps?.steps.some(({ words }) => body.includes(words)) ?? false;
  const points = [
    upset(moment),
    ...deadlines(moment.record),
    urgent(moment),
    answered(moment),
    used ? shown(steps) : null,
  ];
  const items = points
    .filter((point) => point !== null)
    .map(({ sources, ...point }) => ({ ...point, sources: citeAll(sources, cite) }));
  return [
    ...(items.length > 0 ? [{ type: 'list' as const, title: 'Before you send', items }] : []),
    ...(steps && !used && steps.language !== language && !isSettled(moment.record) ? [foreign(steps, cite)] : []),
  ];
}

function upset({ record, now }: Moment): Point | null {
  const { mood, words, source } = moodOf(record, now);
  if (mood !== 'upset' || !source) return null;
  return {
    ...{ text: 'The customer sounds upset', tone: 'wrong' },
    ...{ detail: `${source.label}: ${quoted(words)} A call before the mail may help more.`, sources: [source] },
  };
}

const deadline = wholeWords(
  'sla\\w*|first (?:reply|response)(?: within| due)?|response (?:time|due)|resolution (?:time|due)|resolve by|reaktionszeit|losungszeit|frist|delai de reponse|echeance|tiempo de respuesta|vencimiento|due(?: date)?',
);

/** What was agreed about how fast, as the page shows it. */
const deadlines = (record: CrmRecord): Point[] =>
  isSettled(record)
    ? []
    : record.fields
        .filter(
          ({ label, value, masked, display }) =>
            value !== null && !masked && display.length <= 60 && deadline.test(plain(label)),
        )
        .slice(0, 2)
        .map((field) => ({
          ...{ text: `${field.label}: ${field.display}`, detail: 'As it stands in the CRM', tone: 'careful' as const },
          sources: [fieldSource(record, field)],
        }));

const ours: CaseState[] = ['new', 'working', 'waiting-us', 'escalated'];

/** A high priority that is days old is heard of by somebody's manager; better from us. */
function urgent({ record, now }: Moment): Point | null {
  const days = urgentCaseAge(record, now);
  const priority = fieldFor(record, 'priority');
  const opened = openedOn(record);
  if (days === null || days < 5 || !priority || !opened || !ours.includes(standingOf(record, now).state)) return null;
  return {
    ...{ text: 'Tell your manager before the customer does', tone: 'careful' },
    ...{ detail: `Priority ${priority.display}, open for ${count(days, 'day')}` },
    sources: [fieldSource(record, priority), opened.source],
  };
}

/** The status waits for a customer who has already answered. */
function answered({ record, now }: Moment): Point | null {
  const entry = answeredSince(record, now);
  const status = fieldFor(record, 'status');
  const value = status?.display ?? record.stage?.value;
  if (!entry || !value || !/wait|pend|hold|wart|attente|espera|待ち/i.test(value)) return null;
  return {
    ...{ text: `The status still says ${value}`, tone: 'careful' },
    detail: `But they answered: ${entryLabel(record, entry)}`,
    sources: [...(status ? [emptySource(record, status)] : stageSource(record)), timelineSource(record, entry)],
  };
}

const shown = (steps: Steps | null): Point | null =>
  steps && {
    ...{ text: `The steps are word for word from “${steps.title}”`, tone: 'plain' },
    ...{ detail: 'Check that a customer may see them', sources: steps.steps.map(({ source }) => source) },
  };

/** Steps in another language than the reply: for the seller to put into their own words. */
const foreign = ({ title, language, steps }: Steps, cite: (source: Source) => number): BlockInput => ({
  type: 'list',
  title: `From “${title}”${language ? `, in ${languageNames[language]}` : ''}, not in the reply`,
  items: steps.map(({ words, source }) => ({ text: quoted(words), sources: [cite(source)] })),
});

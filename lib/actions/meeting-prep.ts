import { z } from 'zod';
import { type ActionRun, defineAction, type Moment } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import { daysBetween, silentDays } from '../core/concepts.ts';
import type { CrmRecord } from '../core/record.ts';
import { advise } from './advice/advise.ts';
import { closing, related, whatComes, work } from './brief.ts';
import { judgeCriteria } from './criteria.ts';
import { objectionsIn } from './meeting/objections.ts';
import { inTheRoom, meetingAhead, tellPerson, touches } from './meeting/room.ts';
import { peopleOf, personIn } from './people.ts';
import { phrasedFirst } from './phrased.ts';
import { promisesIn, tellPromise } from './promises.ts';
import { away, citeAll, clip, count, day, kindWord, notice, quoted, type Sentence, stop, tell } from './say.ts';
import { timelineSource } from './sources.ts';
import { notLoaded } from './summarize-record.ts';

const input = z.object({ with: z.string().max(120).optional().describe('Whom the seller meets, as they said it') });
type Input = z.output<typeof input>;

/** Everything worth knowing five minutes before a talk: three highlights, who is there, promises, points, objections, questions. */
export const meetingPrep = defineAction<Input>({
  id: 'meeting-prep',
  title: 'Prepare for the meeting',
  about:
    'Prepares a call or meeting: highlights, people, promises, what changed, talking points, likely objections, open questions',
  when: (moment) => offer(moment),
  input,
  effects: 'none',
  async run(run) {
    const { record, now, cite } = run;
    if (!record || record.kind === 'home' || record.kind === 'list')
      return {
        rung: 'cannot',
        blocks: [notice('Open the record you meet about; the preparation is made from its notes, people and dates.')],
      };
    if (record.timeline.length + record.tasks.length + peopleOf(record).length === 0)
      return {
        rung: 'rules',
        blocks: [tell([closing({ record, now }), whatComes({ record, now })], cite), ...nothingNoted(record)],
      };
    const wanted = run.input.with ?? personIn(run.query, peopleOf(record))?.name ?? null;
    const first = highlights(run, record);
    const told = new Set(first.flatMap(({ sources }) => sources.map(({ anchor, quote }) => `${anchor} ${quote}`)));
    const isTold = ({ sources }: Sentence) => sources.every(({ anchor, quote }) => told.has(`${anchor} ${quote}`));
    const others = points({ record, now }).filter((point) => !isTold(point));
    const blocks = [
      ...section('Three things first', first, cite),
      ...section(
        'In the room',
        inTheRoom(record, now, wanted).map((person) => tellPerson(record, person, now)),
        cite,
      ),
      ...promised(run, record),
      ...(await sinceLastTalk(run, record)),
      ...section('To talk about', others, cite),
      ...objections(run, record),
      ...questions(run, record),
      ...section('The last touches', touches(record, now), cite),
    ];
    return { rung: 'rules', blocks: [...blocks, ...notLoaded(record)] };
  },
  improve: {
    sends: { fields: 'all', stage: true, timeline: 12, tasks: true, related: true },
    withResult: true,
    instruct: ({ input: { with: whom } }) =>
      'The rules have gathered what is worth knowing before this talk; it stays on screen below your words. Write the preparation a good colleague ' +
      'would give in the lift: first three highlights as short bullets, then how to open, the one thing to leave with, and how to meet the objection ' +
      `that is most likely. At most 140 words. ${whom ? 'It is about the person the salesperson names. ' : ''}Nothing that the data does not say. Cite each statement.`,
    place: phrasedFirst,
  },
  samples: [
    'I walk in there in ten minutes, brief me',
    'get me ready for the call with Dana',
    'prep my meeting',
    'what do I need to know before I talk to them',
    'who will be at the table and what do they want',
    'talking points for tomorrow please',
    'what will they push back on',
    'call sheet for this customer',
    'meeting in 5, help',
    'prepare the quarterly review with these people',
    'what did we promise them before I dial in',
    'help me not look stupid in this demo',
    'pre-call notes',
    'bereite mich auf den Termin vor',
    'was muss ich vor dem Gespräch wissen',
    'welche Einwände kommen da wohl',
    'prépare-moi le rendez-vous',
    'de quoi parler avec eux demain',
    'prepárame la reunión',
    'qué tengo que saber antes de llamar',
    '打ち合わせの準備をして',
    '面談前のポイントを教えて',
  ],
});

function offer({ record, now }: Moment): { reason: string; weight: number } | null {
  if (record.kind === 'home' || record.kind === 'list' || record.kind === 'task') return null;
  const ahead = meetingAhead(record, now);
  if (ahead) {
    const days = ahead.at ? daysBetween(now, ahead.at) : null;
    const title = clip(ahead.entry.title || ahead.entry.text, 40);
    const when = ahead.at ? `${away(ahead.at, now)}: ` : '';
    if (days !== null && days <= 7)
      return { reason: `Meeting ${when}${title}`.slice(0, 90), weight: days <= 1 ? 90 : 72 };
    return { reason: `Planned: ${title}`.slice(0, 90), weight: 40 };
  }
  if (record.timeline.length + peopleOf(record).length === 0) return null;
  const silent = silentDays(record, now);
  const people = peopleOf(record).length;
  if (silent !== null && silent > 14)
    return { reason: `No talk for ${count(silent, 'day')}; be ready for the next`, weight: 31 };
  return {
    reason: people > 0 ? `${count(people, 'person')} and their last words` : 'The last talks in one page',
    weight: 24,
  };
}

const section = (title: string, sentences: Sentence[], cite: ActionRun<Input>['cite']): BlockInput[] =>
  sentences.length === 0
    ? []
    : [
        {
          type: 'list',
          title,
          items: sentences.map(({ text, sources }) => ({ text, sources: citeAll(sources, cite) })),
        },
      ];

/** The meeting itself, then what is most urgent, as the rules for advice rank it. */
function highlights({ now }: ActionRun<Input>, record: CrmRecord): Sentence[] {
  const ahead = meetingAhead(record, now);
  const words = ahead ? ahead.entry.title || ahead.entry.text : '';
  const first: Sentence[] = ahead
    ? [
        {
          text: stop(
            `${ahead.at ? `${day(ahead.at, now)}, ${away(ahead.at, now)}: ` : 'Planned: '}${quoted(words, 100)}`,
          ),
          sources: [timelineSource(record, ahead.entry, words)],
        },
      ]
    : [];
  const urgent = advise({ record, now })
    .filter(({ rule }) => !['planned', 'today', 'silence'].includes(rule))
    .map(({ brief, todo, reason, sources }) => ({ text: stop(`${brief ?? todo}: ${reason}`), sources }));
  const rest = [closing({ record, now }), whatComes({ record, now }), work({ record, now })].filter(
    (one) => one !== null,
  );
  return [...first, ...urgent, ...rest].slice(0, 3);
}

function promised({ now, cite }: ActionRun<Input>, record: CrmRecord): BlockInput[] {
  const open = promisesIn(record, now).filter(({ answered }) => !answered);
  const told = (ours: boolean) => open.filter((one) => one.ours === ours).map((one) => tellPromise(record, one, now));
  return [...section('We promised', told(true), cite), ...section('They promised', told(false), cite)];
}

/** What the record shows that it did not show at the last visit. */
async function sinceLastTalk({ memory, cite, now }: ActionRun<Input>, record: CrmRecord): Promise<BlockInput[]> {
  const { changes, since } = await memory.changesOf(record.key);
  const told = changes.filter(({ what, severity }) => what !== 'entry' && severity !== 'low').slice(0, 4);
  if (told.length === 0 || since === null) return [];
  return section(
    `Changed since ${day(new Date(since), now)}`,
    told.map((change) => ({
      text: stop(`${change.label}: ${change.from.display || 'empty'} → ${change.to.display || 'empty'}, ${change.why}`),
      sources: record.fields.flatMap((field) =>
        field.name === change.field
          ? [
              {
                kind: 'field' as const,
                label: field.label,
                quote: field.display,
                recordKey: record.key,
                anchor: field.anchor,
                url: record.url,
                readAt: record.readAt,
              },
            ]
          : [],
      ),
    })),
    cite,
  );
}

const points = (moment: Moment): Sentence[] =>
  [whatComes(moment), closing(moment), work(moment), related(moment.record)].filter((one) => one !== null);

function objections({ now, cite }: ActionRun<Input>, record: CrmRecord): BlockInput[] {
  const found = objectionsIn(record, now).slice(0, 4);
  if (found.length === 0) return [];
  return [
    {
      type: 'list',
      title: 'Likely to come up again',
      items: found.map(({ about, words, answer, sources }) => ({
        ...{ text: `${about}: ${quoted(words, 150)}`, detail: answer, tone: 'careful' as const },
        sources: citeAll(sources, cite),
      })),
    },
  ];
}

/** What a qualification list would ask and nothing here answers. */
function questions({ now, criteria }: ActionRun<Input>, record: CrmRecord): BlockInput[] {
  const list = record.kind === 'opportunity' ? criteria.deal : record.kind === 'lead' ? criteria.lead : null;
  if (!list) return [];
  const open = judgeCriteria(record, list.criteria, now).filter(
    ({ state, criterion }) => state !== 'met' && criterion.ask !== '',
  );
  if (open.length === 0) return [];
  return [
    {
      type: 'list',
      title: 'To ask',
      items: open.slice(0, 4).map(({ criterion }) => ({ text: criterion.ask, detail: criterion.label, sources: [] })),
    },
  ];
}

const nothingNoted = (record: CrmRecord): BlockInput[] => [
  notice(
    `This ${kindWord[record.kind]} shows no notes, tasks or people, so there is little to prepare from. Open its activities, or log the last talk, then ask again.`,
  ),
];

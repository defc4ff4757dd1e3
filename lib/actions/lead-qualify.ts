import { z } from 'zod';
import { type ActionRun, defineAction, type Moment } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import { daysBetween, fieldFor } from '../core/concepts.ts';
import { bant } from '../core/criteria/bant.ts';
import type { CriteriaList } from '../core/criteria/criteria.ts';
import type { CrmRecord } from '../core/record.ts';
import { type CriterionState, type Judged, scoreOf } from './criteria.ts';
import { companySiteOf } from './enrich/company-site.ts';
import { judgeLead } from './lead/judge-lead.ts';
import { seenBefore } from './lead/seen-before.ts';
import { signsAgainst } from './lead/signs-against.ts';
import { labelOf, verdict } from './lead/verdict.ts';
import { phrasedFirst } from './phrased.ts';
import { citeAll, count, kindWord, list, notice, tell } from './say.ts';
import { isEarlyStage } from './signals.ts';
import { contacts, dateOf, isRowClosed, isSettled, rowsOf } from './state.ts';
import { notLoaded } from './summarize-record.ts';
import { plain, wholeWords } from './words.ts';

const input = z.object({
  framework: z.string().max(40).optional().describe('The list to judge by: BANT, MEDDICC, or as named in Settings'),
});
type Input = z.output<typeof input>;

/** Is this lead worth the time: what is known with its quote, what to ask next, what speaks against it, and the score. */
export const leadQualify = defineAction<Input>({
  id: 'lead-qualify',
  title: 'Qualify',
  about:
    'Judges a lead by a list such as BANT: what is known with a quote, what to ask next, what speaks against it, and a score that shows its parts',
  when: (moment) => offer(moment),
  input,
  effects: 'none',
  async run(run) {
    const { record, now, cite } = run;
    if (!record || !(record.kind in kinds)) return { rung: 'cannot', blocks: [elsewhere(record)] };
    const chosen = listFor(run);
    const judged = judgeLead(record, chosen.list.criteria, now);
    const signs = signsAgainst(record, now);
    const twins = seenBefore(record, await run.memory.seen(record.key));
    return {
      rung: 'rules',
      blocks: [
        tell(verdict(record, judged, signs), cite),
        ...listBlock('Look at first', [
          ...signs.map(({ name, said, ends, sources }) => ({
            ...{ text: name, detail: said, tone: ends ? ('wrong' as const) : ('careful' as const) },
            sources: citeAll(sources, cite),
          })),
          ...twins.slice(0, 3).map(({ name, kind, why, sources }) => ({
            ...{
              text: `Perhaps here already: ${name} (${kindWord[kind]})`,
              detail: `A record you have opened, with ${why}`,
            },
            ...{ tone: 'careful' as const, sources: citeAll(sources, cite) },
          })),
        ]),
        // Whoever said no, or is past it, is asked nothing more.
        ...(signs.some(({ ends }) => ends) || isSettled(record) ? [] : askNext(run, record, judged)),
        ...whatIsKnown(run, judged),
        score(run, record, chosen.list, judged),
        ...(chosen.unknown
          ? [notice(`There is no list called ${chosen.unknown}; this is judged by ${chosen.list.name}.`, 'careful')]
          : []),
        ...notLoaded(record),
      ],
    };
  },
  improve: {
    sends: {
      fields: [
        /title|role|position|funktion|fonction|cargo|designation|company|firma|account|unternehmen|entreprise|empresa/i,
        /industry|sector|branche|employees|mitarbeiter|effectif|empleados|source|quelle|origine|origen|status|rating/i,
        /budget|need|interest|timing|timeline|time ?frame|description|message|topic|asked|comment/i,
      ],
      stage: true,
      timeline: 12,
    },
    withResult: true,
    instruct: () =>
      'The rules have judged this lead by a list; what is known, what to ask and the score stay on screen below your words. Say in two to four ' +
      'sentences whether it is worth the next hour and why, from what the notes and the form say, and which one question decides it. ' +
      'Silence is no evidence: what nothing says is open. No figure, date or name that is not in the data. Cite each sentence.',
    place: phrasedFirst,
  },
  samples: [
    'qualify this lead',
    'does this one deserve a call',
    'run bant on her',
    'should I spend time here or drop it',
    'do they have money for it',
    'is he the one who decides',
    'what do we not know yet about this prospect',
    'which questions do I still have to ask them',
    'score this lead and tell me why',
    'hot or not',
    'looks like a tyre kicker to me, check please',
    'is this a serious enquiry',
    'any reason to disqualify',
    'budget authority need timing for this one',
    'are they a good fit for us',
    'can i bin this lead',
    'discovery questions for the first talk',
    'how qualified is this opportunity',
    'prüf mal ob sich der Lead lohnt',
    'wie heiß ist diese Anfrage',
    'welche Fragen fehlen noch zur Qualifizierung',
    'est-ce que ce prospect vaut le coup',
    'qualifie cette piste',
    '¿vale la pena este prospecto?',
    'califica este lead',
    'このリードは見込みがありますか',
  ],
});

const kinds: Partial<Record<CrmRecord['kind'], true>> = { lead: true, contact: true, account: true, opportunity: true };

const frameworkSaid = wholeWords('bant|meddicc?|meddpicc|champ|gpct(?:ba)?|anum|faint|spiced|spin|scotsman');

/** The list that was named, in the words or by a press; the seller's own for leads where none is. */
function listFor({ criteria, input: picked, query }: ActionRun<Input>): { list: CriteriaList; unknown: string | null } {
  const named = picked.framework ?? frameworkSaid.exec(query)?.[0];
  if (!named) return { list: criteria.lead, unknown: null };
  const isMeant = ({ name }: CriteriaList) =>
    plain(name).startsWith(plain(named).slice(0, 5)) || plain(named).includes(plain(name));
  const found = [criteria.lead, criteria.deal].find(isMeant);
  return { list: found ?? criteria.lead, unknown: found ? null : named };
}

const listBlock = (title: string, items: Extract<BlockInput, { type: 'list' }>['items']): BlockInput[] =>
  items.length > 0 ? [{ type: 'list', title, items }] : [];

/** The open ones as questions, heaviest first; the first can be put into a mail at once. */
function askNext({ cite, now }: ActionRun<Input>, record: CrmRecord, judged: Judged[]): BlockInput[] {
  const open = judged
    .filter(({ state, criterion }) => state !== 'met' && criterion.ask !== '')
    .toSorted((a, b) => b.criterion.weight - a.criterion.weight);
  const purpose = contacts(record, now).length === 0 ? 'intro' : 'follow-up';
  const mail = { id: 'draft-email', input: { purpose }, label: 'Draft the e-mail' };
  const site = { id: 'enrich-account', input: {}, label: 'Look at their website' };
  const canLook = companySiteOf(record) !== null;
  const items = open.map(({ criterion, state, said, sources }, at) => {
    const action = criterion.id === 'fit' && canLook ? site : at === 0 ? mail : undefined;
    return {
      ...{ text: criterion.ask, detail: `${criterion.label}: ${said || 'nothing here says it'}` },
      ...{ tone: tones[state], sources: citeAll(sources, cite) },
      ...(action ? { action } : {}),
    };
  });
  return listBlock('Ask next', items);
}

const tones: Record<CriterionState, 'done' | 'careful' | 'wrong' | 'plain'> = {
  ...{ met: 'done', partly: 'careful', against: 'wrong', open: 'plain' },
};

const whatIsKnown = ({ cite }: ActionRun<Input>, judged: Judged[]): BlockInput[] =>
  listBlock(
    'Known',
    judged
      .filter(({ state }) => state === 'met')
      .map(({ criterion, said, sources }) => ({
        ...{ text: criterion.label, detail: said, tone: tones.met, sources: citeAll(sources, cite) },
      })),
  );

function score({ cite }: ActionRun<Input>, record: CrmRecord, of: CriteriaList, judged: Judged[]): BlockInput {
  const { total, parts } = scoreOf(judged);
  const known = judged.filter(({ state }) => state === 'met').map(labelOf);
  const all = of.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return {
    type: 'ranking',
    title: `Score by ${of.name}, of 100`,
    items: [
      {
        ...{
          text: record.name || kindWord[record.kind],
          detail: known.length > 0 ? `Known: ${list(known, 8)}` : 'Nothing of it is known yet',
          score: total,
          parts,
        },
        sources: citeAll(
          judged.flatMap(({ sources }) => sources),
          cite,
        ),
      },
    ],
    weights: of.criteria.map(({ label, weight }) => ({
      ...{ label, points: all === 0 ? 0 : Math.round((100 * weight) / all) },
      why: 'in full where it is known, half where it is only touched on',
    })),
  };
}

function offer({ record, now }: Moment): { reason: string; weight: number } | null {
  if (!(record.kind in kinds) || isSettled(record)) return null;
  if (record.kind === 'opportunity' && !isEarlyStage(record)) return null;
  if (rowsOf(record, 'opportunity').some(({ row }) => !isRowClosed(row))) return null;
  const judged = judgeLead(record, bant.criteria, now);
  const unknown = judged.filter(({ state }) => state === 'open' || state === 'against').map(labelOf);
  const open = unknown.length === 0 ? 'every point is known' : `${list(unknown, 2)} not known`;
  if (record.kind !== 'lead') return { reason: upper(open), weight: record.kind === 'opportunity' ? 34 : 15 };
  const [sign] = signsAgainst(record, now);
  if (sign?.ends) return { reason: `Look first: ${plain(sign.name)}`, weight: 72 };
  const created = dateOf(fieldFor(record, 'createdAt'));
  const days = created ? daysBetween(created, now) : 0;
  if (contacts(record, now).length === 0 && days > 0)
    return { reason: `New since ${count(days, 'day')}, ${open}`, weight: Math.min(76, 62 + days) };
  return { reason: upper(unknown.length === 0 ? 'All of it is known: ready for a meeting' : open), weight: 50 };
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const elsewhere = (record: CrmRecord | null): BlockInput =>
  notice(
    record
      ? `A ${kindWord[record.kind]} is not qualified; open the lead, contact, account or deal it is about and ask again.`
      : 'Open a lead first; it is judged by its fields, its notes and what they wrote.',
  );

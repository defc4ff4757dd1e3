import { z } from 'zod';
import { type ActionRun, defineAction, type Moment } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import { daysBetween, isClosed } from '../core/concepts.ts';
import type { CrmRecord } from '../core/record.ts';
import { buyingGroup, type Member, recordItself } from './buying/group.ts';
import { type BuyingRole, buyingRoles, roleNames, roleOfTitle, roleReasons } from './buying/roles.ts';
import { peopleOf } from './people.ts';
import { phrasedFirst } from './phrased.ts';
import { away, capital, citeAll, count, kindWord, list, notice, quoted } from './say.ts';
import { isEarlyStage } from './signals.ts';
import { isSettled } from './state.ts';
import { notLoaded } from './summarize-record.ts';

const input = z.object({
  role: z.enum(buyingRoles).optional().describe('Only people in this role of the buying group'),
});
type Input = z.output<typeof input>;

/** Who has a say on the other side: known, missing, and whom to speak to next and why. */
export const findContacts = defineAction<Input>({
  id: 'find-contacts',
  title: 'Who to speak to',
  about: 'Shows the buying group: roles known and missing, who stands where, and whom to speak to next and why',
  when: (moment) => offer(moment),
  input,
  effects: 'none',
  async run(run) {
    const { record } = run;
    if (!record || !kinds.has(record.kind))
      return {
        rung: 'cannot',
        blocks: [notice('Open an account, a deal, a lead or a contact; the people are told from there.')],
      };
    const all = await buyingGroup(run, record);
    const role = run.input.role && !besides.test(run.query) ? run.input.role : undefined;
    const inRole = role ? all.filter(({ buys }) => buys === role) : all;
    const group = inRole.length > 0 ? inRole : all;
    if (all.length === 0)
      return {
        rung: 'rules',
        blocks: [
          notice(
            `Nobody of theirs is named on this ${kindWord[record.kind]}, nor on pages of the same company seen before. Open its contacts once, or read the company’s website.`,
          ),
          readSite(record),
          ...notLoaded(record),
        ],
      };
    const inCrm = group.filter(({ onlyOnSite, onlyInNotes }) => !onlyOnSite && !onlyInNotes);
    const inNotes = group.filter(({ onlyInNotes }) => onlyInNotes);
    const onSite = group.filter(({ onlyOnSite }) => onlyOnSite);
    const missing = role && inRole.length > 0 ? [] : missingRoles(all);
    return {
      rung: 'rules',
      blocks: [
        ...(role && inRole.length === 0 && all.length > 0
          ? [
              notice(
                `Nobody is known who ${roleNames[role].replace(/^./, (first) => first.toLowerCase())}. These are known:`,
              ),
            ]
          : []),
        ...(group.length > 1 ? [ranking(run, record, group)] : []),
        {
          type: 'list',
          title: `Known: ${count(inCrm.length, 'person')}`,
          items: inCrm.map((member) => item(member, run)),
        },
        ...(inNotes.length > 0
          ? [
              {
                type: 'list' as const,
                title: 'Named in notes, not yet a contact',
                items: inNotes.map((member) => item(member, run)),
              },
            ]
          : []),
        ...(missing.length > 0 ? [missingBlock(record, missing, run)] : []),
        ...(onSite.length > 0
          ? [
              {
                type: 'list' as const,
                title: 'On their website, not in the CRM',
                items: onSite.map((member) => item(member, run)),
              },
            ]
          : missing.length > 0
            ? [readSite(record)]
            : []),
        ...notLoaded(record),
      ],
    };
  },
  improve: {
    sends: { fields: [/name|account|company|title|role|stage/i], stage: true, timeline: 10, related: true },
    withResult: true,
    instruct: () =>
      'The rules have listed who is known on the customer’s side and which roles are missing; it stays on screen below your words. Say in two to ' +
      'four sentences whom to speak to next and how to open, and how to find whoever is missing. Only people and facts of the data. Cite each sentence.',
    place: phrasedFirst,
  },
  samples: [
    'who else should I be talking to over there',
    'who signs the cheque at this company',
    'am I single threaded',
    'map the buying group for me',
    'who is missing in this deal',
    'do we know anyone in procurement',
    'find me a way in at this account',
    'who is our champion here',
    'who could block this',
    'which stakeholders do we have',
    'I need a second contact',
    'who is the boss of my contact',
    'is there somebody from IT involved',
    'who decides there',
    'wen sollte ich dort noch kennenlernen',
    'wer entscheidet bei denen',
    'fehlt uns jemand im Buying Center',
    'qui décide chez eux',
    'à qui d’autre devrais-je parler',
    'con quién más debería hablar',
    'quién firma en esta empresa',
    '決裁者は誰ですか',
    '他に誰と話すべき？',
  ],
});

/** "I only talk to procurement, whom am I missing" asks for all others. */
const besides =
  /(?:besides|other than|apart from|except|missing|only (?:ever )?(?:talk|speak|know)|außer|nur mit|fehlt|à part|manque|además de|aparte de|falta)/iu;

const kinds = new Set(['account', 'opportunity', 'lead', 'contact']);

function offer({ record }: Moment): { reason: string; weight: number } | null {
  if (!kinds.has(record.kind) || isSettled(record)) return null;
  const people = peopleOf(record);
  const roles = new Set(people.map(({ role }) => roleOfTitle(role)));
  if (record.kind === 'opportunity' && people.length > 0 && !roles.has('economic'))
    return { reason: `${count(people.length, 'contact')}, nobody who signs`, weight: 46 };
  if (people.length <= 1 && (record.kind === 'account' || record.kind === 'opportunity'))
    return { reason: people.length === 0 ? 'No contact is shown' : 'One contact is shown', weight: 38 };
  return {
    reason: people.length > 1 ? `${count(people.length, 'person')} and who is missing` : 'Who else has a say',
    weight: 20,
  };
}

/** Roles somebody should have before a company buys; the champion only where nobody is said to be for us. */
const missingRoles = (all: Member[]): BuyingRole[] => {
  const held = new Set(all.flatMap(({ buys }) => buys ?? []));
  for (const { role } of all) {
    const byTitle = roleOfTitle(role);
    if (byTitle) held.add(byTitle);
  }
  return buyingRoles.filter((role) => !held.has(role));
};

function missingBlock(record: CrmRecord, missing: BuyingRole[], { cite }: ActionRun<Input>): BlockInput {
  const early = isEarlyStage(record);
  const later: BuyingRole[] = ['procurement', 'legal'];
  const sorted = missing.toSorted((a, b) => Number(early && later.includes(a)) - Number(early && later.includes(b)));
  return {
    type: 'list',
    title: 'Nobody known who',
    items: sorted.map((role) => ({
      text: roleNames[role].replace(/^./, (first) => first.toLowerCase()),
      detail: `${capital(roleReasons[role])}${early && later.includes(role) ? '; early for that at this stage' : ''}`,
      tone: early && later.includes(role) ? ('plain' as const) : ('careful' as const),
      sources: citeAll(recordItself(record), cite),
    })),
  };
}

function item(member: Member, { cite, now }: ActionRun<Input>) {
  const { name, role, buys, stance, lastAt, sources, onlyOnSite } = member;
  const said = [
    buys ? roleNames[buys] : '',
    stance ? `${stance.for ? 'For us' : 'Against'}: ${quoted(stance.words, 110)}` : '',
    onlyOnSite ? '' : lastAt ? `last spoken of ${away(lastAt, now)}` : 'no note speaks of them',
  ].filter((part) => part !== '');
  return {
    text: role ? `${name}, ${role}` : name,
    detail: capital(said.join(' · ')),
    tone: stance ? (stance.for ? ('done' as const) : ('wrong' as const)) : ('plain' as const),
    sources: citeAll(sources, cite),
    action: { id: 'draft-email', input: { to: name }, label: 'Draft an e-mail' },
  };
}

/** Points a seller can disagree with. */
const weights = [
  { label: 'Signs or holds the budget', points: 40, why: 'by their title' },
  { label: 'Speaks for us', points: 25, why: 'a note says so' },
  { label: 'Other role in the purchase', points: 20, why: 'by their title' },
  { label: 'Not spoken to lately', points: 20, why: 'no note of the last 30 days names them' },
  { label: 'Reachable', points: 15, why: 'the page shows an e-mail address' },
];

/** Whom to speak to next: who matters and was not heard lately. */
function ranking({ cite, now }: ActionRun<Input>, record: CrmRecord, group: Member[]): BlockInput {
  const scored = group.map((member) => {
    const { buys, role, stance, lastAt, email } = member;
    const byTitle = roleOfTitle(role);
    const silent = lastAt === null || daysBetween(lastAt, now) > 30;
    const parts = [
      byTitle === 'economic' ? { ...weights[0], why: role ?? '' } : null,
      buys === 'champion' && stance ? { ...weights[1], why: quoted(stance.words, 80) } : null,
      byTitle !== null && byTitle !== 'economic'
        ? { ...weights[2], why: `${role}: ${roleNames[byTitle].toLowerCase()}` }
        : null,
      silent ? { ...weights[3], why: lastAt ? `last spoken of ${away(lastAt, now)}` : 'no note speaks of them' } : null,
      email ? { ...weights[4], why: 'an e-mail address is known' } : null,
    ].filter((part): part is (typeof weights)[number] => part !== null);
    return { member, parts, score: parts.reduce((sum, { points }) => sum + points, 0) };
  });
  const best = scored.toSorted((a, b) => b.score - a.score).slice(0, 3);
  return {
    type: 'ranking',
    title: isClosed(record) ? 'Who counts' : 'Speak to next',
    items: best.map(({ member, parts, score }) => ({
      ...{
        text: member.name,
        detail: list(
          parts.map(({ why }) => why),
          2,
        ),
        score,
        parts,
      },
      sources: citeAll(member.sources, cite),
    })),
    weights,
  };
}

const readSite = (record: CrmRecord): BlockInput => ({
  type: 'choices',
  question: 'Their website may name more people:',
  options: [
    {
      label: 'Read the company’s website',
      action: 'enrich-account',
      input: {},
      query: `Read the website of ${record.name}`.slice(0, 200),
    },
  ],
});

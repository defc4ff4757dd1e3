import type { Moment, SellerProfile } from '../../core/action.ts';
import type { BlockInput, BlockOf } from '../../core/block.ts';
import { silentDays } from '../../core/concepts.ts';
import type { Source } from '../../core/source.ts';
import { advise } from '../advice/advise.ts';
import { count } from '../say.ts';
import { anger } from '../signals.ts';
import { isWon } from '../state.ts';
import { gather } from './facts.ts';
import { type Facts, type Language, type LetterInput, type LetterPlan, languageNames, type Purpose } from './parts.ts';
import { courtesyIn, languageIn, languageOf, languageSpoken, lengthIn, purposeIn, toneIn, topicIn } from './wish.ts';
import { tongues, writeLetter } from './write.ts';

export type Draft = Omit<BlockOf<'draft'>, 'sources'> & { sources: Source[] };

/** What a letter is written for when nobody says: the state of the record decides. */
export function purposeByState(moment: Moment): { purpose: Purpose; reason: string; weight: number } {
  const { record, now } = moment;
  if (isWon(record)) return { purpose: 'thank-you', reason: 'Won: say thank you', weight: 60 };
  if (anger(record, now)) return { purpose: 'apology', reason: 'The customer sounds upset', weight: 92 };
  const silent = silentDays(record, now);
  const quiet = silent === null ? '' : `No contact for ${count(silent, 'day')}`;
  const first = advise(moment).find(({ rule }) => ['untouched-lead', 'promise'].includes(rule));
  if (first?.rule === 'untouched-lead') return { purpose: 'intro', reason: first.reason, weight: first.weight };
  if (first && first.action?.input.purpose === 'chase') {
    return {
      purpose: 'chase',
      reason: silent !== null && silent >= 7 ? quiet : (first.brief ?? first.reason),
      weight: Math.min(82, 60 + (silent ?? 0)),
    };
  }
  if (silent !== null && silent >= 7) return { purpose: 'follow-up', reason: quiet, weight: Math.min(78, 50 + silent) };
  return {
    purpose: 'follow-up',
    reason:
      silent === 0
        ? 'Contact today: follow up in writing'
        : silent === null
          ? 'Write to the customer'
          : `Last contact ${silent === 1 ? 'yesterday' : `${silent} days ago`}`,
    weight: 32,
  };
}

export type Asked = { input: LetterInput; query: string; profile: SellerProfile };

/** The plan: what was chosen, else what the words say, else the record's state and the profile. */
export function planOf(moment: Moment, { input, query, profile }: Asked): { plan: LetterPlan; notice: string | null } {
  const spoken = languageIn(query);
  // Who asks in German wants a German letter, unless they say otherwise.
  const own = languageSpoken(query);
  const wished = input.language ?? (spoken ? (spoken.known ?? spoken.named) : own === 'en' ? profile.language : own);
  const language: Language | null = wished ? languageOf(wished) : languageSpoken(query);
  const english = Object.values(languageNames).join(', ');
  return {
    plan: {
      purpose: input.purpose ?? purposeIn(query) ?? (topicIn(query) ? 'other' : purposeByState(moment).purpose),
      tone: input.tone ?? toneIn(query) ?? (courtesyIn(`${input.to ?? ''} ${query}`) ? 'formal' : 'neutral'),
      length: input.length ?? lengthIn(query) ?? 'medium',
      language: language ?? 'en',
    },
    notice: language ? null : `Without a model I write in ${english}. This draft is in English, not in ${wished}.`,
  };
}

/** Writes the draft from the record and the seller's profile; complete without a model. */
export function draft(
  moment: Moment,
  plan: LetterPlan,
  { input, query, profile }: Asked,
  edits: { added?: string[]; removed?: string[] } = {},
): Draft {
  const { facts, from } = gather(moment, plan, tongues[plan.language], query, input.to, profile);
  const letter = writeLetter(plan, facts, edits.added, edits.removed);
  return {
    type: 'draft',
    ...letter,
    to: facts.to ? [{ name: facts.to.name, email: facts.to.email }] : [],
    ...plan,
    missing: missing(plan, facts, query),
    sources: from
      .filter(({ shown }) => `${letter.subject}\n${letter.body}`.includes(shown))
      .map(({ source }) => source),
  };
}

export const asBlock = (made: Draft, cite: (source: Source) => number): BlockInput => ({
  ...made,
  sources: [...new Set(made.sources.map(cite))],
});

function missing(plan: LetterPlan, facts: Facts, query: string): string[] {
  const { seller, to } = facts;
  const wanted = [
    !seller.name && !seller.signature ? 'your name (Settings, Profile)' : '',
    !to
      ? 'a recipient: this page names no person'
      : to.email === null
        ? `an e-mail address for ${to.name}: this page shows none`
        : '',
    ['intro', 'proposal'].includes(plan.purpose) && !seller.offer ? 'what you offer (Settings, Profile)' : '',
    plan.purpose === 'proposal' && !facts.amount ? 'the amount: this page shows none' : '',
    plan.purpose === 'reschedule' && !facts.planned ? 'the meeting’s date: this page shows no planned meeting' : '',
    topicIn(query) && !facts.topic
      ? `the point in ${languageNames[plan.language]}: you named it in another language`
      : '',
  ];
  return wanted.filter((line) => line !== '');
}

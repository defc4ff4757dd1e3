import type { Moment, SellerProfile } from '../../core/action.ts';
import { asDate } from '../../core/concepts.ts';
import type { CrmRecord } from '../../core/record.ts';
import type { Source } from '../../core/source.ts';
import { asUntrusted } from '../../core/untrusted.ts';
import { writtenFields } from '../lead/written-fields.ts';
import { gather } from '../letter/facts.ts';
import type { Draft } from '../letter/make.ts';
import { type Facts, type Language, type LetterPlan, languageNames, lengths } from '../letter/parts.ts';
import { closing, tongues } from '../letter/write.ts';
import { anger } from '../signals.ts';
import { fieldSource, timelineSource } from '../sources.ts';
import { wholeWords } from '../words.ts';
import { answeredSince, lastOfTheirs, relatedPerson, type Standing, standingOf } from './case-state.ts';
import { askedOfThem, caseNumber, doneSoFar, nextSaid } from './done-so-far.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import type { Mood, ReplyFacts, ReplyTongue } from './reply-parts.ts';
import { spanish } from './spanish.ts';
import type { Steps } from './steps.ts';

const replies: Record<Language, ReplyTongue> = { en: english, de: german, fr: french, es: spanish };

export type ReplyPlan = Omit<LetterPlan, 'purpose'>;
type ReplyAsked = { to?: string | undefined; query: string; profile: SellerProfile };
type Heard = { mood: Mood; words: string; source: Source | null };

/** How the customer sounds, with the sentence that says so. */
export function moodOf(record: CrmRecord, now: Date): Heard {
  const own = writtenFields(record).filter((one) => one.own);
  const typed = own.map(({ field }) => ({
    ...{ kind: 'note' as const, at: null, atDisplay: asUntrusted(''), author: null, title: asUntrusted('') },
    ...{ text: field.display, anchor: field.anchor },
  }));
  const noted = anger(record, now);
  if (noted) return { mood: 'upset', words: noted.words, source: timelineSource(record, noted.entry, noted.words) };
  const written = anger({ ...record, timeline: typed }, now);
  const field = own.find(({ field: { anchor } }) => anchor === written?.entry.anchor)?.field;
  if (written && field)
    return {
      mood: 'upset',
      words: written.words,
      source: { ...fieldSource(record, field), quote: asUntrusted(written.words) },
    };
  const last = lastOfTheirs(record, now);
  if (last && pleased.test(last.text))
    return { mood: 'pleased', words: last.text, source: timelineSource(record, last) };
  return { mood: 'calm', words: '', source: null };
}

const pleased = wholeWords(
  'great (?:job|work|support|help)|excellent|very happy|really appreciate|wonderful|super (?:arbeit|service)|sehr zufrieden|klasse|ausgezeichnet|excellent travail|tres content\\w*|très content\\w*|ravie?s?|muy contento|muy contenta|excelente',
);

/** The reply by template, complete without a model. @param edits the seller's own sentences, and those they took out */
export function replyDraft(
  moment: Moment,
  plan: ReplyPlan,
  asked: ReplyAsked,
  found: Steps | null,
  edits: { added?: string[]; removed?: string[] } = {},
): Draft {
  const { record } = moment;
  const tongue = tongues[plan.language];
  const letterPlan: LetterPlan = { ...plan, purpose: 'other' };
  const { facts: letter, from } = gather(moment, letterPlan, tongue, asked.query, asked.to, asked.profile);
  const to = letter.to ?? relatedPerson(record)[0] ?? null;
  const { facts, used } = gathered(moment, plan, letter, found);
  const { subject, body } = written(plan, { ...letter, to }, facts, edits);
  const shown = [...from, ...(letter.to ? [] : (to?.sources ?? []).map((source) => ({ source, shown: '' }))), ...used];
  return {
    ...{ type: 'draft', subject, body, ...plan, purpose: 'case-reply' },
    to: to ? [{ name: to.name, email: to.email }] : [],
    missing: missing(moment, plan, { ...letter, to }, facts, found),
    sources: shown.filter(({ shown: words }) => `${subject}\n${body}`.includes(words)).map(({ source }) => source),
  };
}

type Used = { source: Source; shown: string };

/** Everything the reply may say, with the words that must stand in it for a source to count. */
function gathered(
  { record, now }: Moment,
  { language }: ReplyPlan,
  letter: Facts,
  found: Steps | null,
): { facts: ReplyFacts; used: Used[] } {
  const { day } = tongues[language];
  const standing: Standing = standingOf(record, now);
  const number = caseNumber(record);
  const { told } = doneSoFar(record, language, now);
  const next = standing.state === 'resolved' ? null : nextSaid(record, now);
  const asked = askedOfThem(record, language, now);
  const answer = answeredSince(record, now);
  const answeredOn = asDate(answer?.at);
  const steps = standing.state !== 'resolved' && found?.language === language ? found.steps : [];
  const used = [
    ...(number ? [{ source: number.source, shown: number.number }] : []),
    ...told.map(({ words, source }) => ({ source, shown: words })),
    ...(next ? [{ source: next.source, shown: next.what === 'appointment' ? next.title : day(next.on) }] : []),
    ...(asked ? [{ source: asked.source, shown: asked.words }] : []),
    ...(answer && answeredOn ? [{ source: timelineSource(record, answer), shown: day(answeredOn) }] : []),
    ...steps.map(({ words, source }) => ({ source, shown: words })),
  ];
  return {
    used,
    facts: {
      ...{ what: letter.what, state: standing.state, mood: moodOf(record, now).mood },
      number: number?.number ?? null,
      wroteOn: answeredOn ? day(answeredOn) : null,
      done: told.map(({ words, on }) => ({ words, on: day(on) })),
      next: next ? { title: next.what === 'appointment' ? next.title : null, on: day(next.on) } : null,
      asked: asked ? { words: asked.words, on: day(asked.on) } : null,
      steps: steps.map(({ words }) => words),
      article: steps.length > 0 ? (found?.title ?? null) : null,
      vague: standing.state === 'new' && isVague(record),
    },
  };
}

/** Nothing but a title. What is only not loaded was told once: asking for it again would annoy. */
const isVague = (record: CrmRecord): boolean =>
  record.missing.length === 0 &&
  writtenFields(record).every(({ field }) => field.display.trim().length < 30) &&
  record.timeline.every(({ text }) => text.trim().length < 30);

/** German goes on in lower case behind the greeting's comma, but for nouns. */
const goesOn = /^(?:Es|Hier|Wir|Vielen|Damit|Der)(?= )/;

function written(
  plan: ReplyPlan,
  letter: Facts,
  facts: ReplyFacts,
  { added = [], removed = [] }: { added?: string[]; removed?: string[] },
): { subject: string; body: string } {
  const room = lengths.indexOf(plan.length);
  const reply = replies[plan.language];
  const parts = reply.paragraphs(facts).flatMap(({ lines, list }) => {
    const kept = lines.flatMap(([least, text]) =>
      text !== null && lengths.indexOf(least) <= room && !removed.includes(text) ? [text] : [],
    );
    // A list whose lines were all taken out leaves no head behind.
    return kept.length === 0 || (list && kept.length === 1) ? [] : [kept.join(list ? '\n' : ' ')];
  });
  if (plan.language === 'de' && parts[0]) parts[0] = parts[0].replace(goesOn, (word) => word.toLowerCase());
  if (added.length > 0) parts.splice(Math.max(1, parts.length - 1), 0, added.join(' '));
  const body = [tongues[plan.language].greeting(plan.tone, letter), ...parts, closing(plan, letter)];
  return { subject: reply.subject(facts), body: body.filter((part) => part !== '').join('\n\n') };
}

/** What would make the reply better, in the seller's words. */
function missing(
  { record, now }: Moment,
  { language }: ReplyPlan,
  { to, seller }: Facts,
  facts: ReplyFacts,
  found: Steps | null,
): string[] {
  const name = languageNames[language];
  const open = facts.state !== 'resolved';
  const wanted = [
    !seller.name && !seller.signature ? 'your name (Settings, Profile)' : '',
    !to
      ? 'a recipient: this page names no person'
      : to.email === null
        ? `an e-mail address for ${to.name}: this page shows none`
        : '',
    facts.vague ? 'what exactly happens: this page holds only the title of the case' : '',
    facts.state === 'waiting-customer' && !facts.asked ? 'what we asked the customer for: no note says it' : '',
    open && facts.state !== 'waiting-customer' && !facts.next
      ? 'what happens next and by when: this page names no day'
      : '',
    facts.done.length === 0 && doneSoFar(record, language, now).other
      ? `what was done, in ${name}: the notes are in another language`
      : '',
    found && open && found.language !== language
      ? `the steps of “${found.title}” in ${name}: it is in another language`
      : '',
  ];
  return wanted.filter((line) => line !== '');
}

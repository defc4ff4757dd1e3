import type { ActionRun } from '../../core/action.ts';
import type { BlockOf } from '../../core/block.ts';
import type { CrmRecord } from '../../core/record.ts';
import type { Source } from '../../core/source.ts';
import { replyDraft } from '../case/reply.ts';
import { stepsOfDraft } from '../case/steps.ts';
import { capital } from '../say.ts';
import { meant } from '../words.ts';
import { type Change, middle } from './change.ts';
import { planOfDraft } from './draft-plan.ts';
import { type Draft as Made, draft as write } from './make.ts';
import { type LetterPlan, languageNames, lengths } from './parts.ts';
import { closing } from './write.ts';

type Draft = BlockOf<'draft'>;
export type Revised = { draft: Omit<Draft, 'sources'> & { found?: Source[] }; said: string[] };

/**
 * Makes the change by rules. A draft of ours is written anew from its own settings, with the seller's own additions and
 * deletions kept; a draft in a model's words is only cut, added to, or given another greeting and closing.
 *
 * @returns `said`: what could not be done, in the seller's words
 */
export const revise = (was: Draft, change: Change, run: ActionRun<unknown>): Revised =>
  tellWhenSame(was, revised(was, change, run));

function revised(was: Draft, change: Change, run: ActionRun<unknown>): Revised {
  if (Object.keys(change).length === 0) {
    return {
      draft: was,
      said: [
        `Nothing is changed: without a model I can make it shorter, longer, warmer, more formal or more direct, write it in ${Object.values(languageNames).join(', ')}, change subject, greeting or closing, and add or remove a sentence.`,
      ],
    };
  }
  const said: string[] = [];
  if (change.unknownLanguage)
    said.push(`Without a model I cannot write in ${capital(change.unknownLanguage)}; the draft stays in its language.`);
  if (change.subject) return { draft: { ...was, subject: change.subject }, said };
  if (change.add) return { draft: { ...was, body: withSentence(was.body, change.add) }, said };
  if (change.mention)
    return { draft: { ...was, body: withSentence(was.body, speakOf(change.mention, planOfDraft(was))) }, said };
  if (change.without) return { draft: { ...was, body: withoutPart(was.body, change.without) }, said };
  if (change.remove) return withoutSentence(was, change.remove, said);
  if (change.greeting) return { draft: { ...was, body: withGreeting(was.body, change.greeting) }, said };
  if (change.signOff) return { draft: { ...was, body: withSignOff(was.body, change.signOff) }, said };
  return restyled(was, change, run, said);
}

/** Understood, and so already: a seller who sees the same draft again must know why. */
const tellWhenSame = (was: Draft, made: Revised): Revised =>
  made.said.length > 0 || made.draft.subject !== was.subject || made.draft.body !== was.body
    ? made
    : { ...made, said: ['The draft is so already; nothing had to change.'] };

/** The point is named, not worded: that is the seller's, or a model's. */
const speakOf = (point: string, { language }: LetterPlan): string =>
  ({
    en: `One more point from my side: ${point}.`,
    de: `Noch ein Punkt von meiner Seite: ${point}.`,
    fr: `Un point encore de mon côté : ${point}.`,
    es: `Un punto más por mi parte: ${point}.`,
  })[language];

function withoutPart(body: string, part: 'greeting' | 'closing'): string {
  const parts = body.split(/\n{2,}/);
  return (part === 'greeting' ? parts.slice(1) : parts.slice(0, -1)).join('\n\n');
}

/** The purpose nearest to each: the same wish in other words. */
const sibling: Partial<Record<LetterPlan['purpose'], LetterPlan['purpose']>> = {
  'follow-up': 'check-in',
  'check-in': 'follow-up',
  chase: 'check-in',
};

function restyled(was: Draft, change: Change, run: ActionRun<unknown>, said: string[]): Revised {
  const before = planOfDraft(was);
  const after: LetterPlan = {
    ...before,
    tone: change.tone ?? before.tone,
    language: change.language ?? before.language,
    length: stepped(before, change.length),
    purpose: (change.another && sibling[before.purpose]) || before.purpose,
  };
  if (change.another && after.purpose === before.purpose) after.tone = before.tone === 'direct' ? 'warm' : 'direct';
  const edits = run.record ? editsOf(was, before, run) : null;
  if (!edits || !run.record) return cutOrDressed(was, before, after, run, said);
  const made = writeAnew(was, after, run.record, run, edits);
  const { sources: found, ...block } = made;
  const own = edits.subject && after.language === before.language ? was.subject : made.subject;
  if (edits.added.length > 0 && after.language !== before.language)
    said.push(`The sentence you added is still in ${languageNames[before.language]}.`);
  if (after.length === before.length && change.length && Object.keys(change).length === 1)
    said.push(
      `It is already as ${change.length === 'longer' || change.length === 'long' ? 'long' : 'short'} as I make it without a model.`,
    );
  return { draft: { ...block, subject: own, found }, said };
}

/** By the template the draft came from: a letter's, or a case reply's with the steps its articles gave. */
function writeAnew(
  was: Draft,
  plan: LetterPlan,
  record: CrmRecord,
  run: ActionRun<unknown>,
  edits: { added?: string[]; removed?: string[] } = {},
): Made {
  const moment = { record, now: run.now };
  if (was.purpose !== 'case-reply') return write(moment, plan, askedOf(was, run), edits);
  const asked = { to: was.to[0]?.name, query: '', profile: run.profile };
  return replyDraft(moment, plan, asked, stepsOfDraft(run), edits);
}

const stepped = ({ length }: LetterPlan, change: Change['length']): LetterPlan['length'] => {
  if (change === undefined) return length;
  const step = change === 'shorter' ? -1 : change === 'longer' ? 1 : 0;
  if (change !== 'shorter' && change !== 'longer') return change;
  return lengths[Math.min(lengths.length - 1, Math.max(0, lengths.indexOf(length) + step))] ?? length;
};

const askedOf = (was: Draft, run: ActionRun<unknown>) => ({
  input: was.to[0] ? { to: was.to[0].name } : {},
  query: firstQuery(run),
  profile: run.profile,
});

/** The words the draft was first asked with: the seller's own topic is in them. */
const firstQuery = ({ earlier }: ActionRun<unknown>): string =>
  earlier.findLast(
    ({ route, blocks }) => route?.outcome === 'draft-email' && blocks.some(({ type }) => type === 'draft'),
  )?.query ?? '';

/** What the seller changed by hand or by an earlier wish, seen against the same letter written anew; null when it is not ours. */
function editsOf(
  was: Draft,
  plan: LetterPlan,
  run: ActionRun<unknown>,
): { added: string[]; removed: string[]; subject: boolean } | null {
  if (!run.record) return null;
  const made = writeAnew(was, plan, run.record, run);
  const ours = middle(made.body);
  const theirs = middle(was.body);
  const kept = ours.filter((sentence) => theirs.includes(sentence));
  if (kept.length === 0 || kept.length < ours.length / 2) return null;
  return {
    added: theirs.filter((sentence) => !ours.includes(sentence)),
    removed: ours.filter((sentence) => !theirs.includes(sentence)),
    subject: was.subject !== made.subject,
  };
}

/** For words that are not ours: the first and the last thought stay, greeting and closing change, the rest is told. */
function cutOrDressed(
  was: Draft,
  before: LetterPlan,
  after: LetterPlan,
  run: ActionRun<unknown>,
  said: string[],
): Revised {
  let { body } = was;
  if (after.language !== before.language)
    said.push(
      `I cannot translate this wording to ${languageNames[after.language]} without a model. Ask for a new draft in that language instead.`,
    );
  if (
    lengths.indexOf(after.length) < lengths.indexOf(before.length) ||
    (after.length === 'short' && before.length === 'short')
  )
    body = cut(body);
  if (lengths.indexOf(after.length) > lengths.indexOf(before.length))
    said.push('I cannot add to this wording without a model; tell me a sentence to add.');
  if (after.tone !== before.tone) {
    body = withSignOff(
      body,
      closing({ language: before.language, tone: after.tone }, { seller: { ...run.profile } }).split('\n')[0] ?? '',
    );
    said.push('Only the closing is in the new tone; the wording between is as it was.');
  }
  return { draft: { ...was, ...after, language: before.language, body }, said };
}

function cut(body: string): string {
  const parts = body.split(/\n{2,}/);
  const sentences = middle(body);
  if (sentences.length < 3 || parts.length < 3) return body;
  const [first = '', last = ''] = [sentences[0], sentences.at(-1)];
  return [parts[0], first, last, parts.at(-1)].join('\n\n');
}

function withSentence(body: string, sentence: string): string {
  const parts = body.split(/\n{2,}/);
  // Before the closing question, where the eye ends.
  parts.splice(parts.length > 3 ? parts.length - 2 : Math.max(1, parts.length - 1), 0, sentence);
  return parts.join('\n\n');
}

const withGreeting = (body: string, greeting: string) => {
  const [first = '', ...rest] = body.split(/\n{2,}/);
  const mark = /[,:]$/.exec(first)?.[0] ?? ',';
  return [/[,:!]$/.test(greeting) ? greeting : `${greeting}${mark}`, ...rest].join('\n\n');
};

const withSignOff = (body: string, words: string) => {
  const parts = body.split(/\n{2,}/);
  const [first = '', ...signature] = (parts.pop() ?? '').split('\n');
  const mark = /,$/.test(first) && !/[,.!]$/.test(words) ? ',' : '';
  return [...parts, [`${words}${mark}`, ...signature].join('\n')].join('\n\n');
};

/** "the last sentence", "the second paragraph", "the bit about the lease": the sentence whose words fit best. */
function withoutSentence(was: Draft, words: string, said: string[]): Revised {
  const parts = was.body.split(/\n{2,}/);
  const inner = parts.slice(1, -1);
  const place =
    /\b(first|last|second|third|erste|letzte|zweite|première?|dernière?|deuxième|primera?|última?|segunda?)/iu
      .exec(words)?.[1]
      ?.toLowerCase();
  const nth = (size: number) =>
    !place
      ? -1
      : /^(l|derni|últim)/.test(place)
        ? size - 1
        : /^(sec|zwei|deux|seg)/.test(place)
          ? 1
          : /^third/.test(place)
            ? 2
            : 0;
  if (/paragraph|absatz|párrafo/i.test(words) && inner[nth(inner.length)] !== undefined) {
    const kept = inner.filter((_, at) => at !== nth(inner.length));
    return { draft: { ...was, body: [parts[0], ...kept, parts.at(-1)].join('\n\n') }, said };
  }
  const sentences = middle(was.body);
  const wanted = new Set(meant(words.replace(/\b(sentence|part|bit|line|about|satz|phrase|frase)\b/giu, ' ')));
  const fit = (sentence: string) => meant(sentence).filter((word) => wanted.has(word)).length;
  const best = place ? sentences[nth(sentences.length)] : [...sentences].sort((a, b) => fit(b) - fit(a))[0];
  if (!best || (!place && fit(best) === 0))
    return { draft: was, said: [...said, 'I found no such sentence in the draft; nothing is removed.'] };
  const body = was.body
    .replace(best, '')
    .replace(/ {2,}/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n');
  return { draft: { ...was, body }, said };
}

import type { Moment, SellerProfile } from '../../core/action.ts';
import { asDate, fieldFor } from '../../core/concepts.ts';
import type { CrmRecord, TimelineEntry } from '../../core/record.ts';
import type { Source } from '../../core/source.ts';
import { type Person, peopleOf, personIn, signs } from '../people.ts';
import { promisesIn } from '../promises.ts';
import { clip } from '../say.ts';
import { fieldSource, nameSource, timelineSource } from '../sources.ts';
import { contacts, isWon, planned } from '../state.ts';
import { plain, wholeWords } from '../words.ts';
import type { Facts, LetterPlan, Tongue } from './parts.ts';
import { asksForAmount, courtesyIn, languageSpoken, nameIn, topicIn } from './wish.ts';

/** `shown`: the words that must stand in the letter for the source to be one of its own; none for the recipient. */
export type Gathered = { facts: Facts; from: { source: Source; shown: string }[] };

/** Everything a letter may say, with where each fact stands. Notes are the seller's own and are never quoted at length. */
export function gather(
  { record, now }: Moment,
  plan: LetterPlan,
  tongue: Tongue,
  query: string,
  to: string | undefined,
  profile: SellerProfile,
): Gathered {
  const recipient = recipientOf(record, now, query, to, plan.purpose);
  const from: Gathered['from'] = (recipient?.sources ?? []).map((source) => ({ source, shown: '' }));
  const used = (shown: string | null, source: Source): string | null => {
    if (shown !== null) from.push({ source, shown });
    return shown;
  };
  const last = lastWith(record, now, recipient);
  const at = asDate(last?.at);
  const open = openPoint(record, now, recipient, plan);
  const soon = planned(record, now).find(({ at: when }) => asDate(when) !== null);
  const soonAt = asDate(soon?.at);
  const amount = fieldFor(record, 'amount');
  const priced = plan.purpose === 'proposal' || asksForAmount(query);
  const customer = fieldFor(record, 'account');
  const named = record.kind === 'opportunity' || record.kind === 'case';
  const spoken = languageSpoken(query) === plan.language ? topicIn(query) : null;
  // In quotation marks a name stands without its article; English says it in the sentence.
  const topic = spoken && plan.language !== 'en' ? spoken.replace(articles, '') : spoken;
  return {
    facts: {
      to: recipient,
      courtesy: courtesyIn(to ?? '') ?? courtesyIn(query) ?? courtesyOf(record, recipient),
      what: used(named && record.name ? clip(record.name, 80) : null, nameSource(record)),
      topic,
      lastOn: last && at ? used(tongue.day(at), timelineSource(record, last)) : null,
      open: open ? used(open.words, open.source) : null,
      planned:
        plan.purpose === 'reschedule' && soon && soonAt
          ? {
              title: used(clip(soon.title || soon.text, 60), timelineSource(record, soon)) ?? '',
              on: tongue.day(soonAt),
            }
          : null,
      amount: priced && amount ? used(amount.display, fieldSource(record, amount)) : null,
      customer:
        record.kind === 'account'
          ? record.name
          : customer
            ? used(customer.display, fieldSource(record, customer))
            : null,
      // Until the seller has entered a name, the CRM's own for who is signed in there; a mail without one is of no use.
      seller: { ...profile, name: profile.name || (record.user ?? '') },
    },
    from,
  };
}

/** Named in the words, the person of the page, whom the last note is about, or the first of the contacts. */
export function recipientOf(
  record: CrmRecord,
  now: Date,
  query: string,
  to: string | undefined,
  purpose?: LetterPlan['purpose'],
): Person | null {
  const people = peopleOf(record);
  const about = contacts(record, now).find((entry) => entry.about && entry.about !== record.name);
  const known: Person[] =
    about?.about && !personIn(about.about, people)
      ? [...people, { name: about.about, role: null, email: null, sources: [timelineSource(record, about)] }]
      : people;
  const wished = to || query;
  const named = personIn(wished, known);
  if (named) return named;
  const stranger = to || nameIn(query);
  if (stranger && !plain(companyOf(record)).includes(plain(stranger)))
    return { name: stranger, role: null, email: null, sources: [] };
  if (record.kind === 'contact' || record.kind === 'lead') return people[0] ?? null;
  return (
    // Thanks for a signature, and an offer, go to who signs.
    ((purpose === 'thank-you' && isWon(record)) || purpose === 'proposal'
      ? people.find(({ role }) => role !== null && signs.test(role))
      : null) ??
    (about?.about ? personIn(about.about, known) : null) ??
    people.find(({ email }) => email !== null) ??
    people[0] ??
    known[0] ??
    null
  );
}

const companyOf = (record: CrmRecord) => `${record.name} ${fieldFor(record, 'account')?.display ?? ''}`;

/** Only what was with this person, or with nobody in particular, can be called "our last contact". */
function lastWith(record: CrmRecord, now: Date, to: Person | null): TimelineEntry | undefined {
  return contacts(record, now).find(
    ({ about, at, kind }) =>
      asDate(at) !== null &&
      kind !== 'task' &&
      (!about || about === record.name || (to && plain(about) === plain(to.name))),
  );
}

const objectOf: Record<LetterPlan['language'], RegExp> = {
  en: /(?:will|'ll|going to|promised to|agreed to) (?:send|share|forward|provide|return|deliver|confirm|check|review|sign)(?: (?:us|me|it|back))* (.{4,60}?)[.;!]?$/i,
  de: /(?:schickt|sendet|liefert|bestätigt|klärt|prüft)(?: (?:uns|mir))? (.{4,60}?)[.;!]?$/i,
  fr: /(?:va|doit|enverra|doivent|vont)(?: (?:nous|me))?(?: (?:envoyer|transmettre|confirmer|valider|vérifier|signer))? (.{4,60}?)[.;!]?$/i,
  es: /(?:va a|debe|enviará|mandará)(?: (?:enviar|mandar|confirmar|revisar|firmar)(?:nos|me)?)? (.{4,60}?)[.;!]?$/i,
};
const articles = /^(?:der|die|das|den|dem|des|l['’]|le|la|les|du|el|los|las)\s*(?=\S)/i;
const article = /^(?:the|a|an|our|his|her|their|den|die|das|einen?|le|la|les|l['’]|un|une|el|los|las|una|su|sus)\s*/i;
/** "by Thursday" of two weeks ago would puzzle the reader. */
const whenSaid = wholeWords(
  "(?:by|until|before|on|this|next|bis|am|d['’]ici|avant|ce|para|antes del?|el|end of).{0,14}(?:\\p{L}+day|\\p{L}+tag|mittwoch|week|woche|semaine|semana|tomorrow|morgen|demain|mañana|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes).*|tomorrow|morgen|demain|mañana",
);

/** The thing the customer promised and nobody spoke of since: "redlines". Only from words of the letter's language. */
function openPoint(
  record: CrmRecord,
  now: Date,
  to: Person | null,
  plan: LetterPlan,
): { words: string; source: Source } | null {
  if (!['follow-up', 'check-in', 'chase'].includes(plan.purpose)) return null;
  for (const { words, entry, ours, answered } of promisesIn(record, now)) {
    if (ours || answered || (entry.about && to && plain(entry.about) !== plain(to.name) && entry.about !== record.name))
      continue;
    const object = objectOf[plan.language].exec(words)?.[1]?.replace(whenSaid, '').replace(article, '').trim();
    if (object && object.length >= 4 && words.includes(object))
      return { words: object, source: timelineSource(record, entry, words) };
  }
  return null;
}

const madam = wholeWords('mrs|ms|miss|frau|madame|mme|sra|señora|srta');
const sir = wholeWords('mr|herr|herrn|monsieur|sr|señor');

function courtesyOf(record: CrmRecord, to: Person | null): Facts['courtesy'] {
  if (!to) return null;
  const field =
    to.name === record.name
      ? record.fields.find(({ label }) => /^(salutation|anrede|civilité|tratamiento|courtesy title)$/i.test(label))
      : undefined;
  const shown = `${field?.display ?? ''} ${/^\S+/.exec(to.name)?.[0] ?? ''}`;
  return madam.test(shown) ? 'f' : sir.test(shown) ? 'm' : null;
}

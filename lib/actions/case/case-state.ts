import { asDate, fieldFor } from '../../core/concepts.ts';
import type { CrmRecord, TimelineEntry } from '../../core/record.ts';
import type { Source } from '../../core/source.ts';
import { namesOf, type Person, peopleOf } from '../people.ts';
import { fieldSource, stageSource } from '../sources.ts';
import { contacts, isSettled } from '../state.ts';
import { plain, wholeWords } from '../words.ts';

/** Where a case stands, seen from the one who waits for the answer. */
export type CaseState = 'new' | 'working' | 'waiting-customer' | 'waiting-us' | 'escalated' | 'resolved';

export type Standing = { state: CaseState; sources: Source[] };

const words: [CaseState, RegExp][] = [
  ['escalated', wholeWords('escalat\\w*|eskalier\\w*|escalade\\w*|escalad[oa]|エスカレ\\S*')],
  [
    'waiting-customer',
    wholeWords(
      '(?:waiting|awaiting|pending|on hold)(?: (?:on|for))?(?: the)? (?:customer|contact|client|requester|user|caller|reply|response|information|info|details)|(?:needs|more) info(?:rmation)?|' +
        'warte[nt]? auf (?:den |die )?(?:kund\\w*|kontakt|antwort|ruckmeldung)|en attente (?:du |de la |de )?(?:client|contact|reponse)(?: du (?:client|contact))?|(?:en espera|esperando) (?:de |del |al )?(?:contacto|cliente|respuesta)|顧客回答待ち|回答待ち',
    ),
  ],
  [
    'waiting-us',
    wholeWords(
      '(?:waiting|awaiting|pending)(?: (?:on|for))? (?:us|support|engineering|development|internal|approval|parts?|vendor|third party)|on hold|in engineering|customer (?:replied|responded|answered)|' +
        'warte[nt]? auf (?:uns|technik|entwicklung|ersatzteil\\w*)|en attente (?:de nous|interne)|(?:en espera|esperando) (?:interna|de nosotros|repuesto)',
    ),
  ],
  [
    'new',
    wholeWords(
      'new|unassigned|received|submitted|neu\\w*|eingegangen|nouveau|nouvelle|recue?|nuev[oa]|recibid[oa]|新規',
    ),
  ],
];

/** By the status, and by the box that says escalated; a case nobody has answered is new whatever its status says. */
export function standingOf(record: CrmRecord, now: Date): Standing {
  const status = fieldFor(record, 'status');
  const sources = status ? [fieldSource(record, status)] : stageSource(record);
  if (isSettled(record)) return { state: 'resolved', sources };
  const ticked = record.fields.find(({ label, value }) => value === true && /escalat|eskal|escalad/i.test(label));
  if (ticked) return { state: 'escalated', sources: [fieldSource(record, ticked)] };
  const text = plain(`${record.stage?.value ?? ''} · ${status?.display ?? ''}`);
  const state = words.find(([, pattern]) => pattern.test(text))?.[0];
  if (state === 'waiting-customer' && answeredSince(record, now)) return { state: 'waiting-us', sources };
  return { state: state ?? 'working', sources };
}

/** The newest entry, where the customer wrote it: they have answered, and the status does not know yet. */
export function answeredSince(record: CrmRecord, now: Date): TimelineEntry | null {
  const [newest] = contacts(record, now);
  return newest && writtenBy(record)(newest) ? newest : null;
}

/** What the customer wrote last; null where no entry of theirs is on the page. */
export const lastOfTheirs = (record: CrmRecord, now: Date): TimelineEntry | null =>
  contacts(record, now).find(writtenBy(record)) ?? null;

/** Tells what the customer wrote themselves from what a colleague wrote about them. */
export function writtenBy(record: CrmRecord): (entry: TimelineEntry) => boolean {
  const people = [...peopleOf(record), ...relatedPerson(record)];
  const names = new Set(people.map(({ name }) => plain(name)));
  return ({ author, text }) => author !== null && text.trim() !== '' && names.has(plain(author));
}

/** Zoho calls the contact of a case "Related To". Elsewhere that may be anything, so the page's e-mail must be theirs. */
export function relatedPerson(record: CrmRecord): Person[] {
  const field = record.fields.find(
    ({ label, value, masked }) => /^related to$/i.test(label) && value !== null && !masked,
  );
  if (!field) return [];
  const email = record.fields.find(
    ({ type, value, display }) => type === 'email' && value !== null && isOf(display, field.display),
  );
  if (!email) return [];
  const sources = [fieldSource(record, field), fieldSource(record, email)];
  return [{ name: field.display, role: null, email: email.display, sources }];
}

/** "joel.ferris@…" is Joel Ferris's. */
const isOf = (email: string, name: string) =>
  namesOf(name).some((part) => plain(email.split('@')[0] ?? '').includes(part));

/** The day the case was opened; null where the page does not say. */
export function openedOn(record: CrmRecord): { on: Date; source: Source } | null {
  const created =
    fieldFor(record, 'createdAt') ?? record.fields.find(({ label }) => /^(date\/time )?opened$/i.test(label));
  const on = typeof created?.value === 'string' ? asDate(created.value) : null;
  return created && on ? { on, source: fieldSource(record, created) } : null;
}

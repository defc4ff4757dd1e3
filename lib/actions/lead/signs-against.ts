import { fieldFor } from '../../core/concepts.ts';
import type { CrmRecord, Field } from '../../core/record.ts';
import type { Source } from '../../core/source.ts';
import { asUntrusted } from '../../core/untrusted.ts';
import { siteOfEmail } from '../../web/address.ts';
import { isPrivateHost } from '../../web/private-hosts.ts';
import { quoted, sentencesOf } from '../say.ts';
import { entryLabel, fieldSource, timelineSource } from '../sources.ts';
import { contacts } from '../state.ts';
import { plain, wholeWords } from '../words.ts';
import { writtenFields } from './written-fields.ts';

/** Why a lead may not be worth the time. `ends`: by itself reason enough to stop; otherwise only to be looked at first. */
export type SignAgainst = { name: string; said: string; ends: boolean; sources: Source[] };

/** `role`: what counts in the person's own title alone; a school that is a customer speaks of students too. */
type Rule = { name: string; ends: boolean; words: RegExp; role?: RegExp };

const rules: Rule[] = [
  {
    name: 'Not interested',
    ends: true,
    words: wholeWords(
      "(?:not|isn't|aren't|no longer|never) interested|no interest|stop (?:calling|contacting|writing|e-?mailing)|unsubscribed?|remove (?:me|us|him|her|them) from|(?:went|gone) with (?:another|someone else|a competitor)|" +
        'kein interesse|nicht (?:mehr )?interessiert|pas interesse\\w*|plus interesse\\w*|aucun interet|no (?:le|les|nos|me) interesa|no esta[ns]? interesad\\w*|sin interes',
    ),
  },
  {
    name: 'A competitor',
    ends: true,
    words: wholeWords(
      '(?:is|are|from|works? (?:for|at|with)|employed (?:by|at)) (?:a|an|our|one of our|the) competitors?|(?:arbeitet|ist) (?:bei |fur )?(?:einem?|ein|unserem?) (?:wettbewerber|mitbewerber)|(?:travaille (?:pour|chez)|est) un concurrent|(?:trabaja (?:para|en)|es) un competidor',
    ),
  },
  {
    name: 'A student or a job seeker',
    ends: true,
    role: wholeWords('students?|studentin|etudiante?|estudiante|intern|trainee|praktikant(?:in)?|stagiaire|学生'),
    words: wholeWords(
      "(?:i am|i'm|is|as|she's|he's) (?:an? |only a |still a )?(?:\\S+ )?student|(?:bachelor|master|phd|doctoral)'?s? thesis|term paper|university project|applying for (?:a|the) job|job application|internship|" +
        "(?:ich bin|ist) (?:eine? )?student(?:in)?|bachelorarbeit|masterarbeit|praktikum|bewerbung um|(?:je suis|est) (?:une? )?etudiante?|memoire de (?:master|fin d'etudes)|stage de fin|(?:soy|es) (?:una? )?estudiante|trabajo de fin de (?:grado|master)",
    ),
  },
  {
    name: 'Outside the region we serve',
    ends: true,
    words: wholeWords(
      "outside (?:of )?(?:our|my) (?:territory|region|area)|(?:wrong|not (?:in )?our|not my) (?:territory|region|country)|we (?:do not|don't) (?:serve|ship to|sell (?:in|to|into)|cover)|nicht unser gebiet|ausserhalb unseres gebiets?|hors (?:de notre )?(?:zone|secteur)|fuera de (?:nuestra )?(?:zona|region)",
    ),
  },
  {
    name: 'Mail came back',
    ends: false,
    words: wholeWords(
      'bounced?|undeliverable|(?:mail|message) (?:was )?returned|mailbox (?:full|not found|unavailable)|address not found|unzustellbar|kam zuruck|non distribue\\w*|rebotad[oa]|rebote',
    ),
  },
];

/** "She is not a competitor", "Are they students?" say nothing against anybody. */
const deniedBefore = /(?:\b(?:not|no|never|nicht|kein|keine|pas|isn't|aren't)\s+(?:an?\s+|one of\s+)?)$/u;

/** @returns what the record itself says against this lead, the decisive first; nothing is concluded from a missing field */
export function signsAgainst(record: CrmRecord, now: Date): SignAgainst[] {
  const passages = [...notes(record, now), ...texts(record)];
  const found = rules.flatMap((rule) => firstThatSays(rule, passages));
  return [...found, ...freeMail(record), ...toLeaveAlone(record)].sort((a, b) => Number(b.ends) - Number(a.ends));
}

/** `text`: the words as they are compared; label and source only once something is found. */
type Passage = { words: string; text: string; role?: true; from: () => { label: string; source: Source } };

function notes(record: CrmRecord, now: Date): Passage[] {
  return contacts(record, now)
    .slice(0, 25)
    .flatMap((entry) =>
      [entry.title, ...sentencesOf(entry.text, 8_000)].flatMap((words) =>
        passage(words, () => ({ label: entryLabel(record, entry), source: timelineSource(record, entry, words) })),
      ),
    );
}

/** Role, company, and what was typed into a form. */
function texts(record: CrmRecord): Passage[] {
  const title = fieldFor(record, 'title');
  const company = fieldFor(record, 'account');
  const long = writtenFields(record).map(({ field }) => field);
  const said = [...(company ? [company] : []), ...long].flatMap((field) => passagesOf(record, field));
  return [...(title ? passagesOf(record, title).map((one) => ({ ...one, role: true as const })) : []), ...said];
}

const passagesOf = (record: CrmRecord, field: Field): Passage[] =>
  sentencesOf(field.display, 8_000).flatMap((words) =>
    passage(words, () => ({
      label: field.label,
      source: { ...fieldSource(record, field), quote: asUntrusted(words) },
    })),
  );

/** None for a question, or for what is too long to be one sentence. */
const passage = (words: string, from: Passage['from']): Passage[] =>
  words.trim() === '' || words.length > 500 || words.trim().endsWith('?') ? [] : [{ words, text: plain(words), from }];

function firstThatSays({ name, ends, words: pattern, role: title }: Rule, passages: Passage[]): SignAgainst[] {
  const found = passages.find(({ text, role }) => {
    if (role && title?.test(text)) return true;
    const at = pattern.exec(text)?.index;
    return at !== undefined && !deniedBefore.test(text.slice(0, at));
  });
  if (!found) return [];
  const { label, source } = found.from();
  return [{ name, ends, said: `${label}: ${quoted(found.words, 140)}`, sources: [source] }];
}

function freeMail(record: CrmRecord): SignAgainst[] {
  const email = fieldFor(record, 'email');
  const host = /^[^\s@]+@([^\s@]+\.[a-z]{2,})$/i.exec(email?.display.trim() ?? '')?.[1];
  if (!email || !host || isPrivateHost(host) || siteOfEmail(email.display) !== null) return [];
  const said = `${email.label}: ${email.display}, so the address says nothing of a company`;
  return [{ name: 'Free-mail address', ends: false, said, sources: [fieldSource(record, email)] }];
}

const leaveAlone = wholeWords(
  'do not (?:call|contact|e-?mail|mail)|donot\\w*|e-?mail opt(?:ed)? out|has opted out\\w*|opt(?:ed)? out|email bounced|keine (?:anrufe|e-?mails)|ne pas (?:appeler|contacter)|no (?:llamar|contactar)',
);

/** A ticked "Do not call" decides how one may write, and whether at all. */
function toLeaveAlone(record: CrmRecord): SignAgainst[] {
  const ticked = record.fields.filter(
    (field: Field) => field.value === true && leaveAlone.test(plain(`${field.label} ${spaced(field.name)}`)),
  );
  return ticked.map((field) => ({
    ...{ name: field.label as string, ends: false },
    ...{ said: 'Ticked on the record', sources: [fieldSource(record, field)] },
  }));
}

const spaced = (name: string) => name.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replaceAll(/[_-]+/g, ' ');

import { asDate } from '../../core/concepts.ts';
import type { CrmRecord, Field } from '../../core/record.ts';
import type { Source } from '../../core/source.ts';
import type { Language } from '../letter/parts.ts';
import { namesOf, peopleOf } from '../people.ts';
import { clip, sentencesOf } from '../say.ts';
import { fieldSource, taskSource, timelineSource } from '../sources.ts';
import { contacts, openTasks, planned } from '../state.ts';
import { plain, wholeWords, wordsIn } from '../words.ts';
import { writtenBy } from './case-state.ts';

/** Something a customer may be told, verbatim, with its day. */
type Told = { words: string; on: Date; source: Source };

/** Words for work that is finished, in the language the note is then taken to be in. */
const finished: Record<Language, RegExp> = {
  en: wholeWords(
    'replaced|updated|upgraded|installed|shipped|sent (?:a|the|new)|checked|tested|reset|restarted|rebooted|fixed|corrected|repaired|ordered|reproduced|configured|calibrated|inspected|adjusted|exchanged|cleaned|swapped|rolled back|credited|visited',
  ),
  de: wholeWords(
    'ausgetauscht|getauscht|aktualisiert|installiert|verschickt|versandt|gepruft|getestet|zuruckgesetzt|neu gestartet|behoben|korrigiert|repariert|bestellt|nachgestellt|konfiguriert|kalibriert|eingestellt|gereinigt|gutgeschrieben',
  ),
  fr: wholeWords(
    'remplace\\w*|mis(?:e|es)? a jour|installe\\w*|expedie\\w*|verifie\\w*|teste\\w*|reinitialise\\w*|redemarre\\w*|corrige\\w*|repare\\w*|commande\\w*|reproduit\\w*|configure\\w*|calibre\\w*|nettoye\\w*',
  ),
  es: wholeWords(
    'reemplazad[oa]s?|sustituid[oa]s?|actualizad[oa]s?|instalad[oa]s?|enviad[oa]s?|revisad[oa]s?|probad[oa]s?|reiniciad[oa]s?|corregid[oa]s?|reparad[oa]s?|pedid[oa]s?|reproducid[oa]s?|configurad[oa]s?|calibrad[oa]s?|limpiad[oa]s?',
  ),
};

/**
 * Notes are written for colleagues. A sentence goes out only if it tells work that is done and nothing else: no person, no
 * opinion, no money, no plan, no question.
 */
const notForCustomers = wholeWords(
  'she|he|they|her|him|them|his|their|customer|client|i|we|us|our|my|sie|er|ihr|ihm|kunde\\w*|wir|ich|elle|il|ils|elles|client\\w*|nous|je|ella|el cliente|ellos|nosotros|yo|' +
    'internal\\w*|intern\\w*|angry|furious|upset|complain\\w*|threat\\w*|blame\\w*|fault|mistake|lawyer|legal|churn|discount\\w*|refund\\w*|renewal|compensation|goodwill|workaround|not|nicht|kein\\w*|pas|no|never|should|could|maybe|perhaps|unclear|failed|again|still',
);
const money = /[$€£¥]|(?<![\p{L}])(?:eur|usd|gbp|chf)(?![\p{L}])/iu;
/** A link or an address in a note goes into no mail by itself. */
const address = /@|https?:|www\./i;
const mostTold = 3;

/** @returns what was done, oldest first, of notes in the letter's language; `other`: work is noted, but in another one */
export function doneSoFar(record: CrmRecord, language: Language, now: Date): { told: Told[]; other: boolean } {
  let other = false;
  const isTheirs = writtenBy(record);
  const names = namesAround(record);
  const told = contacts(record, now)
    .filter((entry) => !isTheirs(entry))
    .slice(0, 12)
    .flatMap((entry): Told[] => {
      const on = asDate(entry.at);
      if (!on) return [];
      return sentencesOf(entry.text, 8_000).flatMap((words) => {
        const text = plain(words);
        const writtenIn = languagesOf(text);
        if (writtenIn.length === 0 || !mayGoOut(words, text) || wordsIn(words).some((word) => names.has(word)))
          return [];
        if (!writtenIn.includes(language)) other = true;
        return writtenIn.includes(language) ? [{ words, on, source: timelineSource(record, entry, words) }] : [];
      });
    });
  return { told: told.slice(0, mostTold).reverse(), other };
}

/** "Firmware updated by Ravi" is for colleagues. */
function namesAround(record: CrmRecord): Set<string> {
  const authors = record.timeline.flatMap(({ author }) => author ?? []);
  return new Set([...authors, record.owner ?? '', ...peopleOf(record).map(({ name }) => name)].flatMap(namesOf));
}

const languagesOf = (text: string) => (Object.keys(finished) as Language[]).filter((one) => finished[one].test(text));

const mayGoOut = (words: string, text: string) =>
  words.length <= 140 &&
  !words.endsWith('?') &&
  !notForCustomers.test(text) &&
  !money.test(words) &&
  !address.test(words);

/** A day the record names for what comes next, and what it is; a date nobody wrote down is never promised. */
export type Next =
  | { what: 'appointment'; title: string; on: Date; source: Source }
  | { what: 'word'; on: Date; source: Source };

const withThem = ['meeting', 'call', 'event'];
const toThem = /^(?:call|e-?mail|follow-?up|meeting|anruf|appel|llamada)$/i;

/** The next appointment, else the day by which a task of ours is to call or write. */
export function nextSaid(record: CrmRecord, now: Date): Next | null {
  for (const entry of planned(record, now)) {
    const on = asDate(entry.at);
    const title = clip(entry.title, 60);
    if (on && title !== '' && withThem.includes(entry.kind) && !notForCustomers.test(plain(title)))
      return { what: 'appointment', title, on, source: timelineSource(record, entry) };
  }
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  const due = openTasks(record)
    .flatMap((task) => {
      const on = asDate(task.due);
      return on && on >= midnight && toThem.test(task.type ?? '') ? [{ task, on }] : [];
    })
    .sort((a, b) => a.on.getTime() - b.on.getTime())[0];
  return due ? { what: 'word', on: due.on, source: taskSource(record, due.task) } : null;
}

/** What we asked the customer for, in the words of the note: "the log files"; only from words of the letter's language. */
const askedFor: Record<Language, RegExp> = {
  // Who was asked must stand there: "Asked for a refund" is the customer's own wish.
  en: /asked (?!us |me )(?:\S+ ){1,3}?for (?!an? (?:call|reply|answer))([^.;!?]{4,60})[.;!]?/iu,
  de: /um ([^.;!?]{4,60}) gebeten/iu,
  fr: /demandé (?:à \S+ )?((?:le|la|les|l['’]|une?|des)[^.;!?]{3,60})/iu,
  es: /(?:pedimos|solicitamos|pedid[oa]s?|solicitad[oa]s?) ((?:el|la|los|las|una?)[^.;!?]{3,60})/iu,
};

export function askedOfThem(record: CrmRecord, language: Language, now: Date): Told | null {
  for (const entry of contacts(record, now).slice(0, 6)) {
    const on = asDate(entry.at);
    const found = askedFor[language].exec(entry.text)?.[1]?.trim();
    if (on && found && !notForCustomers.test(plain(found)) && !money.test(found))
      return { words: found, on, source: timelineSource(record, entry, found) };
  }
  return null;
}

const numberField =
  /^(?:(?:case|ticket|incident|request)[-_ ]?(?:number|no\.?|id|#)|ticketnumber|casenumber|(?:fall|ticket|vorgangs)nummer|numéro d[eu] (?:ticket|requête|dossier)|número (?:de|del) (?:caso|ticket))$/iu;

/** The number the customer knows the case by. */
export function caseNumber(record: CrmRecord): { number: string; source: Source } | null {
  const field = record.fields.find(
    (one: Field) =>
      one.value !== null &&
      !one.masked &&
      one.display.length <= 24 &&
      (numberField.test(one.name) || numberField.test(one.label)),
  );
  return field ? { number: field.display, source: fieldSource(record, field) } : null;
}

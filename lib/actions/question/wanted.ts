import { plain, wholeWords } from '../words.ts';

const asks = {
  day: wholeWords(
    'when|by when|until when|since when|(?:which|what) (?:day|date|month|week|time|hour)|at what (?:time|hour)|how (?:long|soon)|wann|bis wann|seit wann|wie lange|um wie viel uhr|quand|quelle? (?:date|jour|heure)|depuis quand|cuando|que (?:dia|fecha|hora)',
  ),
  number: wholeWords(
    'how (?:many|much|low|high|big|large|often|far)|what (?:price|discount|amount|size|number|share|percentage)|in (?:dollars|euros|pounds)|wie ?(?:viele?|hoch|gross|oft|weit)|combien|cuant[oa]s?|que (?:precio|descuento)|quel (?:prix|montant)',
  ),
};

const shows = {
  day: /\d{1,2}[./-]\d{1,2}|\d{4}-\d\d|\d{1,2}(?::\d\d| ?(?:am|pm|uhr|h)\b)|(?<!\p{L})(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|janv|févr|mars|avr|juin|juil|août|ene|abr|ago|dic|mon|tues|wednes|thurs|fri|satur|sun)\p{L}*|(?<!\p{L})(?:(?:week|month|year|day|hour|quarter|woche|monat|jahr|semaine|jour|an|semana|d[ií]a|hora|año)s?|tage?n?|wochen|monate?n?|jahren?|stunden?|mois|mes(?:es)?|heures?|giorni|mesi)(?!\p{L})/iu,
  number:
    /\d|(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dutzend|hundert|tausend|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|cent|mille|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|cien|mil|due|tre|quattro|cinque|sei|sette|otto|nove|dieci)(?!\p{L})/iu,
};

type Wanted = keyof typeof asks;

/** What sort of answer a question wants: who asks "by which day" is not helped by a sentence without one. */
export function wantedBy(question: string): Wanted | null {
  const text = plain(question);
  return asks.number.test(text) ? 'number' : asks.day.test(text) ? 'day' : null;
}

/** Does the passage hold an answer of that sort? */
export const isOfSort = (wanted: Wanted | null, words: string): boolean => wanted === null || shows[wanted].test(words);

import { asDate, daysBetween, fieldFor } from '../core/concepts.ts';
import type { CrmRecord, TimelineEntry } from '../core/record.ts';
import { sentencesOf } from './say.ts';
import { contacts, dateOf } from './state.ts';
import { wholeWords } from './words.ts';

/** A sentence of a note that a seller would underline, verbatim. Found by its wording; what was only said aloud is not here. */
export type Signal = { words: string; entry: TimelineEntry; days: number };

const angry = wholeWords(
  'furious|angry|unacceptable|upset|frustrated|fed up|disappointed|annoyed|escalat(?:e|es|ed|ing)|escalation(?=:)|outraged|complain(?:s|ed|t|ts)?|threaten(?:s|ed)?|lost patience|' +
    'wütend|verärgert|unzufrieden|inakzeptabel|sauer|enttäuscht|beschwert sich|eskaliert|abgemahnt|' +
    'furieu(?:x|se)|mécontente?s?|inacceptable|en colère|déçue?s?|exaspérée?|' +
    'furios[oa]|enfadad[oa]|inaceptable|molest[oa]|indignad[oa]|decepcionad[oa]',
);
const rival = wholeWords(
  'competitors?|competition|competing|cheaper(?: offer)?|undercut|below ours?|under our price|also (?:looking|talking|evaluating)|other vendors?|alternative (?:offer|vendor|supplier)s?|offered (?:them )?[$€£]?\\d[\\d.,]*k?|' +
    'wettbewerb(?:er)?|konkurren(?:z|t|ten)|günstigeres? angebot|concurrent(?:e|s)?|concurrence|moins cher|competencia|competidor(?:es)?|más barat[oa]',
);
const leaving = wholeWords(
  'left the company|has left|is leaving|leaves (?:the company|at|in|on)|no longer (?:with|works)|moved to another|resigned|quit(?:s)?|on (?:parental|maternity|medical) leave|new job|retires?|' +
    "verlässt (?:das unternehmen|die firma)|hat gekündigt|nicht mehr (?:im unternehmen|dabei)|a quitté|quitte (?:la société|l'entreprise)|ne travaille plus|ha dejado la empresa|deja la empresa|ya no trabaja",
);
const denied = wholeWords('not|no longer|never|nicht|kein|keine|pas|plus|no');

/** @param within days; older words have had their answer */
function said(record: CrmRecord, now: Date, pattern: RegExp, within: number, evenDenied = false): Signal | null {
  for (const entry of contacts(record, now).slice(0, 8)) {
    const at = asDate(entry.at);
    const days = at ? daysBetween(at, now) : 0;
    if (days > within) continue;
    const words = sentencesOf(`${entry.text}`).find(
      (sentence) => sentence.length <= 600 && pattern.test(sentence) && (evenDenied || !denied.test(sentence)),
    );
    if (words) return { words, entry, days };
  }
  return null;
}

export const anger = (record: CrmRecord, now: Date): Signal | null => said(record, now, angry, 21);
export const competitor = (record: CrmRecord, now: Date): Signal | null => said(record, now, rival, 60);
export const departure = (record: CrmRecord, now: Date): Signal | null => said(record, now, leaving, 90, true);

const highest = wholeWords(
  'high|highest|urgent|critical|severe|p1|1|hoch|dringend|kritisch|haute|élevée|urgente?|critique|alta|crítica|緊急|高',
);

/** @returns days a high-priority case has been open; null when it is neither or when the page does not say */
export function urgentCaseAge(record: CrmRecord, now: Date): number | null {
  const priority = fieldFor(record, 'priority');
  const created = dateOf(fieldFor(record, 'createdAt'));
  if (record.kind !== 'case' || !priority || !highest.test(priority.display) || !created) return null;
  return daysBetween(created, now);
}

const early = wholeWords(
  'new|prospect(?:ing)?|qualif(?:y|ication|iziert|izierung)|discovery|opportunity|lead|erstkontakt|qualifikation|prospection|découverte|prospección|calificación',
);
export const isEarlyStage = (record: CrmRecord): boolean => early.test(record.stage?.value ?? '');

import type { Criterion } from '../../core/criteria/criteria.ts';
import type { CrmRecord, Field } from '../../core/record.ts';
import { asUntrusted } from '../../core/untrusted.ts';
import { type CriterionState, type Judged, judgeCriteria } from '../criteria.ts';
import { quoted } from '../say.ts';
import { fieldSource } from '../sources.ts';
import { plain } from '../words.ts';
import { writtenFields } from './written-fields.ts';

/**
 * What the record says to each criterion. A lead rarely has notes yet: what they typed into the form is the evidence, so
 * text fields are read as notes are, where fields, roles and notes say nothing definite.
 */
export function judgeLead(record: CrmRecord, criteria: readonly Criterion[], now: Date): Judged[] {
  const judged = judgeCriteria(record, criteria, now).map(onlyIfDenied);
  const fields = writtenFields(record);
  if (fields.length === 0) return judged;
  return judged.map((one) => {
    if (isDefinite(one.state)) return one;
    const found = fields.flatMap(({ field }) => byWords(record, field, one.criterion, now));
    return found.find(({ state }) => isDefinite(state)) ?? (one.state === 'partly' ? one : (found[0] ?? one));
  });
}

const isDefinite = (state: CriterionState) => state === 'met' || state === 'against';

/** One field read as if it were a note; its source is the field itself. */
function byWords(record: CrmRecord, field: Field, criterion: Criterion, now: Date): Judged[] {
  const asNote = {
    ...{ kind: 'note' as const, at: null, atDisplay: asUntrusted(''), author: null, title: asUntrusted('') },
    ...{ text: field.display, anchor: field.anchor },
  };
  const alone = { ...record, kind: 'opportunity' as const, fields: [], related: [], timeline: [asNote] };
  const [one] = judgeCriteria(alone, [criterion], now).map(onlyIfDenied);
  const quote = one?.sources[0]?.quote;
  if (!one || quote === undefined) return [];
  const said = `${field.label}: ${quoted(quote, 140)}`;
  return [{ ...one, said, sources: [{ ...fieldSource(record, field), quote }] }];
}

const noWord =
  "(?<!\\p{L})(?:no|not|never|without|lacks?|don't|doesn't|hasn't|haven't|isn't|won't|nicht|keine?[nrms]?|ohne|pas(?: de)?|aucune?|sans|sin|ningun[oa]?)\\s+";
const noBefore = new RegExp(`${noWord}$`, 'u');
/** "No approved budget", but not "no fees in August", which denies the fees. */
const noBeforeNoun = new RegExp(`${noWord}(?:[^\\s,;:.]+\\s+)?$`, 'u');
const noBehind =
  /^\p{L}*\s+(?:(?:is|was|are|has been|have been|ist|wurde|est|a ete|esta|fue)\s+)?(?:not|no|none|frozen|cut|cancelled|gone|nicht|gestrichen|eingefroren|pas|gele|cancelad[oa])(?!\p{L})/u;

/**
 * "Certified at 50 %, not at 11" denies no need. A verdict hangs on this word, so it must be denied itself: "no budget",
 * "the budget is frozen". Anything looser only touches on it.
 */
function onlyIfDenied(one: Judged): Judged {
  const quote = one.sources[0]?.quote;
  if (one.state !== 'against' || quote === undefined) return one;
  const text = plain(quote);
  const denied = one.criterion.words.some((word) => {
    const at = text.indexOf(plain(word));
    if (at < 0) return false;
    const before = word.includes(' ') ? noBefore : noBeforeNoun;
    return before.test(text.slice(0, at)) || noBehind.test(text.slice(at + plain(word).length));
  });
  return denied ? one : { ...one, state: 'partly' };
}

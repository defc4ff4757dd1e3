import type { CrmRecord, Field } from '../../core/record.ts';
import { plain, wholeWords } from '../words.ts';
import { fieldOfConcept, namedFields, stageField } from './named.ts';
import { type SaidValue, valueSaid } from './value-said.ts';

/** One change the seller asked for: which field, and the value as far as it was said. */
export type Wish = { field: Field; said: SaidValue; words: string };

/** What the words would change, in the order said. Empty when they name nothing of this record. */
export function wishesIn(record: CrmRecord, words: string, now: Date): Wish[] {
  const named = namedFields(record, words);
  if (named.length > 0) {
    return named.map(({ field, start, end }, n) => {
      const until = named[n + 1]?.start ?? words.length;
      const from = n === 0 ? 0 : (named[n - 1]?.end ?? 0);
      // Only in front of another wish: the "la" of "Paula" at the very end belongs to her.
      const isLast = n === named.length - 1;
      const after = isLast ? words.slice(end) : words.slice(end, until).replace(joint, '');
      const before = words.slice(from, start);
      return {
        field,
        said: valueSaid(field, before, after, record, now),
        words: (isLast
          ? words.slice(n === 0 ? 0 : start)
          : words.slice(n === 0 ? 0 : start, until).replace(joint, '')
        ).trim(),
      };
    });
  }
  return withoutName(record, words, now);
}

/** What stands between two wishes: "… and the", ", ", " und die". */
const joint =
  /(?:\s*[,;]|\s+(?:and|und|et|y|then|also|plus))?(?:\s+(?:set|change|make|update|put|setze?|ändere?|mets|cambia|pon))?(?:\s+(?:the|its|die|den|das|le|la|el))?\s*$/i;

const moved =
  /(?:back|return|move|bring|put|set|push|shift|advance|take|schieb\w*|setze?|verschieb\w*|passe[rz]?|mets|mueve|pasa)\b.*?\b(?:to|into|in|on|auf|nach|à|en|a)\s+(.+)$/iu;
const settled = wholeWords('(?:closed[- ])?(won|lost)|gewonnen|verloren|gagnee?|perdue?|ganad[oa]|perdid[oa]');
const handed =
  /\b(?:re-?assign|assign|hand over|transfer|übergib|übergeben|réassigne[rz]?|réaffecte[rz]?|reasigna\p{L}*)\b.*?\s(?:to|an|à|a)\s+(\p{L}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){0,3})/iu;
const closing = wholeWords('close|resolve|solve|schliess\\w*|cierra|ferme[rz]?|cloture[rz]?');
const asWord = /\b(?:as|als|comme|como)\s+(\p{L}[\p{L} -]*)/iu;

/** "Move it to Proposal", "mark as lost", "close this case as solved": the value tells the field. */
function withoutName(record: CrmRecord, words: string, now: Date): Wish[] {
  const stage = stageField(record);
  const owner = fieldOfConcept(record, 'owner');
  const heir = owner && handed.exec(words)?.[1];
  if (owner && heir) return [{ field: owner, said: valueSaid(owner, '', heir, record, now), words: words.trim() }];
  const status = fieldOfConcept(record, 'status');
  const field = record.kind === 'opportunity' ? stage : (status ?? stage);
  if (!field) return [];
  const wish = (value: string): Wish => ({
    field,
    said: valueSaid(field, '', value, record, now),
    words: words.trim(),
  });
  const path = record.stage?.path?.map(({ label }) => label as string) ?? [];
  const outcome = settled.exec(plain(words))?.[0];
  if (outcome) {
    const lost = /lost|verlor|perd/.test(outcome);
    const known = path.find((label) =>
      (lost ? /lost|verloren|perdu|perdid|失注/i : /won|gewonnen|gagn|ganad|成立|受注/i).test(label),
    );
    return [wish(known ?? (lost ? 'Closed Lost' : 'Closed Won'))];
  }
  const to = moved.exec(words)?.[1] ?? asWord.exec(words)?.[1];
  const step = to && path.length > 0 ? path.find((label) => plain(to).includes(plain(label))) : undefined;
  if (step) return [wish(step)];
  if (to && wholeWords('next|previous|nachste\\w*|suivante|siguiente|anterior').test(plain(to))) return [wish(to)];
  if (asWord.test(words) && to) return [wish(to)];
  if (closing.test(plain(words)) && status && record.kind !== 'opportunity') return [wish('Closed')];
  return [];
}

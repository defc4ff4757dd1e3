import type { CrmRecord } from '../../core/record.ts';
import { type BuyingRole, roleOfTitle } from '../buying/roles.ts';
import { type Person, peopleOf } from '../people.ts';
import { plain, wholeWords } from '../words.ts';

/** People as sellers speak of them, without a name. */
const spokenOf: [BuyingRole, RegExp][] = [
  [
    'legal',
    wholeWords(
      '(?:the|their) (?:lawyer|counsel|legal (?:lady|guy|person|team))|anwaltin?|die juristin|avocate?|abogad[oa]',
    ),
  ],
  [
    'procurement',
    wholeWords(
      '(?:the|their) (?:buyer|purchaser|purchasing (?:lady|guy|person|manager)|procurement (?:lady|guy|person|manager))|einkaufer(?:in)?|acheteu(?:r|se)|comprador[a]?',
    ),
  ],
  [
    'technical',
    wholeWords(
      '(?:the|their) (?:it|tech|technical) (?:lady|guy|person|man|woman|manager|admin)|it-?ler|informaticien(?:ne)?',
    ),
  ],
  [
    'economic',
    wholeWords(
      '(?:the|their) (?:finance|money) (?:lady|guy|person|man|woman|boss|chief)|(?:the|their) (?:boss|big boss|cfo|ceo|owner)|finanzchef(?:in)?|chefin?|geschaftsfuhrer(?:in)?|patronne?|jefa?',
    ),
  ],
];

/** "What did the lawyer have a problem with": the one whose title says so; null where there are none or several. */
export function spokenOfIn(record: CrmRecord, question: string): Person | null {
  const text = plain(question);
  const role = spokenOf.find(([, words]) => words.test(text))?.[0];
  const found = role ? peopleOf(record).filter((person) => roleOfTitle(person.role) === role) : [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

import type { CrmRecord } from '../../core/record.ts';
import { namedInNotes } from '../buying/named-in-notes.ts';
import { type BuyingRole, roleOfTitle } from '../buying/roles.ts';
import { type Person, peopleOf } from '../people.ts';
import { list, type Sentence, stop } from '../say.ts';
import { plain, wholeWords } from '../words.ts';
import { asks } from './asked.ts';

/** What somebody does in a purchase, as sellers ask for it: no title is named. */
const functions: [BuyingRole, RegExp][] = [
  [
    'economic',
    wholeWords(
      'decides?|deciding|signs?|signing|sign off|signs off|approves?|has the (?:pen|budget|last word|final say|say)|holds the (?:budget|purse)\\S*|pays?|calls the shots|the boss|entscheidet|unterschreibt|genehmigt|zahlt|decide|signe|valide|paie|firma|aprueba|paga|manda',
    ),
  ],
  [
    'procurement',
    wholeWords('buys?|buying|purchases?|procures?|places? the orders?|kauft|bestellt|einkauft|achete|compra|pide'),
  ],
  [
    'technical',
    wholeWords(
      'runs (?:it|the it|their it|the systems?)|checks it technically|does (?:the )?it|looks after (?:the )?(?:it|systems?)|die it|kummert sich um die it|gere l.informatique|lleva la informatica',
    ),
  ],
  ['legal', wholeWords('reads? the contracts?|checks? the contracts?|pruft (?:den|die) vertrage?|lit les contrats')],
];

const tellThem = (how: string, people: Person[]): Sentence | null =>
  people.length === 0
    ? null
    : {
        text: stop(`${how}: ${list(people.map(({ name, role }) => (role ? `${name}, ${role}` : name)))}`),
        sources: people.slice(0, 3).flatMap(({ sources }) => sources),
      };

/** "Who buys for them?", "who has the pen over there": those whose title says that they do. */
export function byFunction(record: CrmRecord, question: string): Sentence[] | null {
  const text = plain(question);
  if (!asks.who.test(text)) return null;
  const role = functions.find(([, words]) => words.test(text))?.[0];
  if (!role) return null;
  const known = peopleOf(record);
  const byNote = role === 'economic' ? namedInNotes([record], known).filter(({ decides }) => decides) : [];
  const byTitle = known.filter((person) => roleOfTitle(person.role) === role);
  const told = [tellThem('By what is written', byNote), tellThem('By title', byTitle)].filter(
    (sentence) => sentence !== null,
  );
  return told.length > 0 ? told : null;
}

import type { CrmRecord } from '../../core/record.ts';
import { type BuyingRole, roleOfTitle } from '../buying/roles.ts';
import { peopleOf } from '../people.ts';
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

/** "Who buys for them?", "who has the pen over there": those whose title says that they do. */
export function byFunction(record: CrmRecord, question: string): Sentence[] | null {
  const text = plain(question);
  if (!asks.who.test(text)) return null;
  const role = functions.find(([, words]) => words.test(text))?.[0];
  const found = role ? peopleOf(record).filter((person) => roleOfTitle(person.role) === role) : [];
  if (found.length === 0) return null;
  return [
    {
      text: stop(`By title: ${list(found.map(({ name, role: title }) => (title ? `${name}, ${title}` : name)))}`),
      sources: found.slice(0, 3).flatMap(({ sources }) => sources),
    },
  ];
}

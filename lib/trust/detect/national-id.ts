import { before, type Detector, type Find, groups, isOfTrade, matches } from './find.ts';
import { idKinds } from './id-kinds.ts';

/** Numbers a state gives a person. The checksum says that it is one; where that is weak, the word before it must, too. */
export const findNationalIds: Detector = (text) => [
  ...idKinds.flatMap(({ entity = 'national_id', pattern, isValid, said, onlySaid }) =>
    matches(text, pattern, entity, (found, start) => {
      const isSaid = said.test(before(text, start, 64));
      return (isSaid || (!onlySaid && !isOfTrade(text, start))) && isValid(found);
    }),
  ),
  ...cardsOfIdentity(text),
];

const cardWord =
  "personalausweis(?:nummer|nr)?|ausweis(?:nummer|-?nr|nr)|ausweis|führerschein(?:nummer|nr)?|sozialversicherungsnummer|sv-?nummer|versichertennummer|krankenversicherungsnummer|identity card|id card|national id(?:entity)?(?: card)?|driv(?:er'?s?|ing) licen[cs]e|carte d[’']identité|cni|permis de conduire|titre de séjour|carta d[’']identità|patente(?: di guida)?|permiso de conducir|tarjeta de residencia|residence permit|dl(?= ?(?:no|nr|n°|#|:))|medicare(?: card)?|voter id";
const card = new RegExp(
  `(?<![\\p{L}])(?:${cardWord})(?![\\p{L}])(?:[\\s:.,#(]{0,3}(?:n[o°ºr]|nr|num(?:ber|ero|éro|mer)?|número|numero|nummer|is|ist|est|es|è|lautet|id)(?![\\p{L}])){0,3}[\\s:.,#()]{1,4}(?<it>(?=[A-Z0-9 ]{0,8}\\d)(?:[A-Z]{1,3} ?\\d{5,9}[A-Z]{0,2}|[A-Z]{5}\\d{6}[A-Z0-9]{5}|\\d{2} ?\\d{6} ?[A-Z] ?\\d{3}|[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8,9}|[A-Z0-9]{9,16}|\\d{7,12}))(?![\\p{L}\\p{N}])`,
  'dgiu',
);

/** Cards without a checksum that could be told: the word before says all there is. */
const cardsOfIdentity = (text: string): Find[] =>
  groups(text, card, 'national_id', (found) => found.replace(/\D/g, '').length >= 4);

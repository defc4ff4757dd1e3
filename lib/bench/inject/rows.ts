import { placesOf } from '../../trust/clean/page.ts';
import { wholePlace } from '../../trust/clean/place.ts';
import { disguisedIn } from '../../trust/injection/disguise.ts';
import { plainOf } from '../../trust/injection/plain.ts';
import { readPlace } from '../../trust/injection/scan.ts';
import { signNames, type Window } from '../../trust/injection/signs.ts';
import { eachTopic, eachWording, wordsAround } from '../../trust/injection/wording.ts';
import { everydayTexts } from './everyday.ts';
import { casesOf, sets } from './set.ts';

/** Of one spot: numbers of signs (below `signNames.length`) and of wordings (above), how strong each is, and whether the order is in it. */
export type Row = { numbers: Int32Array; values: Float64Array; holds: boolean };
/** `sure`: an attack by its shape alone. `from` is the set, and a set is an author. */
export type Text = { id: string; from: string; attack: boolean; rows: Row[]; sure: boolean };

const at = new Map(signNames.map((name, n) => [name, n]));

function rowOf(window: Window, text: string, piece: string): Row {
  const all = [...window.signs].flatMap(([name, value]): [number, number][] => {
    const number = at.get(name);
    return number === undefined ? [] : [[number, value]];
  });
  eachWording(window, text, (number, value) => void all.push([signNames.length + number, value]));
  eachTopic(text, (number, value) => void all.push([signNames.length + number, value]));
  const near = wordsAround(window, text);
  return {
    numbers: Int32Array.from(all, ([number]) => number),
    values: Float64Array.from(all, ([, value]) => value),
    holds: piece !== '' && near.includes(piece),
  };
}

function textOf(id: string, from: string, attack: boolean, text: string, canary = ''): Text {
  const piece = plainOf(canary).text.slice(0, 25);
  let sure = false;
  const rows: Row[] = [];
  const look = (place: ReturnType<typeof wholePlace>, inCode: boolean) => {
    const { plain, windows } = readPlace(place, inCode);
    for (const window of windows) rows.push(rowOf(window, plain.text, piece));
    for (const { text: said, weight } of disguisedIn(place.text)) {
      sure ||= weight >= 1;
      if (!inCode && said !== '') look(wholePlace(said), true);
    }
  };
  for (const place of placesOf(text)) look(place, false);
  return { id, from, attack, rows, sure };
}

/** The authors whose texts a fit may see: all but those kept for the measurement. */
export const authors = sets.filter((set) => !set.startsWith('held-out'));

export const allTexts = (): Text[] => [
  ...authors.flatMap((set) =>
    casesOf(set).map(({ id, attack, text, canary }) => textOf(id, set, attack, text, canary)),
  ),
  ...everydayTexts().map((text, n) => textOf(`everyday ${n}`, 'everyday', false, text)),
];

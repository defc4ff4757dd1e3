import type { Known } from './known.ts';
import { nearly } from './nearly.ts';
import { smallWords } from './small-words.ts';
import { folded } from './wish.ts';

/** What questions are built of, in full: a slip in one of these would lose the whole question. */
const built = new Set(
  (
    'deals opportunity opportunities account accounts customer customers company companies contact contacts people leads ' +
    'prospects cases tickets tasks pipeline forecast amount average total count closing closed overdue without between ' +
    'bigger larger biggest largest highest lowest smallest newest oldest sorted grouped activity owner stage month months ' +
    'quarter quarters weeks today tomorrow yesterday january february march april august september october november ' +
    'december monday tuesday wednesday thursday friday saturday sunday negotiation thousand million touched created ' +
    'verkaufschancen kunden kontakte aufgaben anfragen quartal monat woche abschluss januar februar oktober dezember ' +
    'opportunites affaires comptes clients contacts taches trimestre semaine montant janvier fevrier septembre octobre ' +
    'novembre decembre oportunidades negocios cuentas clientes contactos tareas importe enero febrero septiembre octubre ' +
    'noviembre diciembre activite activites actividad cuantas cuantos quartier cierto ciertas'
  ).split(' '),
);

/**
 * Typed in a hurry: "oportunities closng in decmber". Only words that are nothing else are mended: no value of a record,
 * no small word, no name with a capital inside the sentence.
 *
 * @returns the words as they were meant; what chips quote is the mended word
 */
export function spelled(words: string, known: Known): string {
  const values = new Set<string>();
  for (const fields of Object.values(known))
    for (const { values: own } of fields)
      for (const value of own) for (const token of folded(value).split(/[^\p{L}\p{N}]+/u)) values.add(token);
  return words.replace(/(?<![\p{L}\p{N}@.])\p{Script=Latin}{5,}(?![\p{L}\p{N}@])/gu, (word, at: number) => {
    const plain = folded(word);
    const isName = at > 0 && word !== word.toLowerCase() && word !== word.toUpperCase();
    if (isName || built.has(plain) || smallWords.has(plain) || values.has(plain) || isEnding(plain)) return word;
    const meant = [...built].filter((each) => each.length >= 6 && nearly(each, plain));
    return meant.length === 1 ? (meant[0] ?? word) : word;
  });
}

/** "customer's", "closes": another form of a word is no slip. */
const isEnding = (word: string) =>
  [word.replace(/(?:s|es|d|ed|ing|n|en)$/, ''), `${word}s`, `${word}d`].some((stem) => built.has(stem));

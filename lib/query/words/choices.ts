import type { QueryObject } from '../../core/query.ts';
import type { Known } from './known.ts';
import { folded } from './wish.ts';

/** One field whose values may be said: of the object itself, or of the account it belongs to. */
export type Choice = { field: string; values: string[] };

/** What of an account its deals, contacts and cases can be asked by. */
const ofAccount = ['country', 'city', 'industry', 'type', 'Type'];
/** An owner is said as a person, an account's name as what things are "at" or "of". */
const sayable = (field: string) => field !== 'contact';

export function choicesOf(object: QueryObject, known: Known): Choice[] {
  const own = (known[object] ?? []).filter(
    ({ field, values }) => values.length > 0 && sayable(field) && (field !== 'name' || object === 'account'),
  );
  const has = new Set(own.map(({ field }) => field));
  const choices: Choice[] = own.map(({ field, values }) => ({ field, values }));
  const people = new Set(
    Object.values(known).flatMap((fields) => fields.find(({ field }) => field === 'owner')?.values ?? []),
  );
  if (people.size > 0) {
    const owners = choices.find(({ field }) => field === 'owner');
    if (owners) owners.values = [...people];
    else choices.push({ field: 'owner', values: [...people] });
  }
  if (object === 'account' || object === 'task') return choices;
  const accounts = known.account ?? [];
  const names = new Set([
    ...(accounts.find(({ field }) => field === 'name')?.values ?? []),
    ...(own.find(({ field }) => field === 'account')?.values ?? []),
  ]);
  const held = choices.find(({ field }) => field === 'account');
  if (held) held.values = [...names];
  else if (names.size > 0) choices.push({ field: 'account', values: [...names] });
  if (object === 'lead') return choices;
  for (const { field, values } of accounts)
    if (ofAccount.includes(field) && values.length > 0 && !has.has(field))
      choices.push({ field: `account.${field}`, values });
  return choices;
}

/** Is this word, in any tongue, a stage or status of the object? */
export const statusOf =
  (object: QueryObject, known: Known) =>
  (word: string): boolean =>
    choicesOf(object, known).some(
      ({ field, values }) =>
        (field === 'status' || field === 'stage') && values.some((value) => sameWord(folded(value), word)),
    );

/** Words that stand in many values and tell none apart. */
export const weak = new Set(
  'in the of and & a an to for de la le der die das und et y el gmbh inc ltd llc corp co kg ag sa bv plc group holding stage phase status'.split(
    ' ',
  ),
);
export const tokensOf = (text: string) =>
  (folded(text).match(/[\p{L}\p{N}%]+(?:'[\p{L}]+)?/gu) ?? []).map((token) => token.replace(/'s$/, ''));

/** The same thing in another tongue, as far as CRMs are delivered with it. */
const sameWords = [
  'high hoch hohe hoher hohen haute haut elevee alta alto urgent urgente dringend 高 高い',
  'medium mittel mittlere moyenne moyen media medio normal 中',
  'low niedrig niedrige niedriger basse bas faible baja bajo 低 低い',
  'new neu neue neuen neuer nouveau nouveaux nouvelle nouvelles nuevo nuevos nueva nuevas 新規',
  'delayed verzogert verzogerte retarde retardee retrasado retrasada retrasadas 延期',
  'qualified qualifiziert qualifizierte qualifizierten qualifie qualifies qualifiee cualificado cualificados calificado calificados 有望',
  'negotiation verhandlung negociation negociacion 交渉',
  'proposal angebot proposition propuesta 提案',
  'energy energie energia エネルギー',
  'manufacturing fertigung produktion fabrication fabricacion manufactura 製造業',
  'healthcare gesundheitswesen gesundheit sante salud sanidad 医療',
  'logistics logistik logistique logistica 物流',
  'food lebensmittel alimentation alimentaire alimentacion 食品',
  'retail einzelhandel handel detail minorista 小売',
  'contacted kontaktiert kontaktierte contacte contactes contactado contactados 連絡済み',
].map((line) => line.split(' '));
/** @param said may be a plural: "buyers" */
export const sameWord = (a: string, said: string) =>
  a === said || `${a}s` === said || sameWords.some((words) => words.includes(a) && words.includes(said));

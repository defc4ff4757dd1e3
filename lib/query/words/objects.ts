import { type QueryObject, queryObjects } from '../../core/query.ts';
import { choicesOf } from './choices.ts';
import type { Known } from './known.ts';
import { customerWords, objectWords, prospectWords } from './object-words.ts';
import { escaped, folded, patternOf, phrase, type Wish } from './wish.ts';

type SaidObject = {
  object: QueryObject;
  /** A noun says it; else it is told from verbs, from values or from the page. */
  named: boolean;
  /** As it was said: "customers" are more than accounts, a "pipeline" is open. */
  noun: string;
};

/** A noun behind these only says where: "contacts at our accounts", "deals by customer". */
const aside =
  /(?:(?<![a-zß-ɏ])(?:at|of|from|by|per|in|for|with|without|no|each|every|to|on|across|bei|von|vom|aus|nach|pro|je|mit|ohne|fur|de|des|du|chez|par|avec|sans|pour|del|en|con|sin|por)(?: (?:the|our|my|their|an?|any|all|der|die|das|den|dem|unsere[nrm]?|meine[nrm]?|les?|la|nos|mes|los|las|mis))*\s*|(?:le|la|les) )$/u;

const grouped = /(?:by|per|each|pro|je|nach|par|por)(?: (?:the|each))? $/u;
const compound = patternOf(
  `^ (?:${Object.values(objectWords)
    .map(([spaced]) => spaced)
    .join('|')})(?![a-zß-ɏ])`,
);

/** Which records the wish is about. @param page what the open page lists, if anything */
export function readObject(wish: Wish, known: Known, page: QueryObject | null): SaidObject | null {
  const said = queryObjects.flatMap((object) => {
    const pattern = phrase(...objectWords[object]);
    return [...wish.left.matchAll(patternOf(pattern.source, 'gu'))].map((found) => ({
      object,
      noun: found[0],
      start: found.index,
      end: found.index + found[0].length,
      aside:
        // "customer deals" are deals.
        compound.test(wish.left.slice(found.index + found[0].length)) ||
        (aside.test(wish.left.slice(0, found.index)) &&
          !/^(?:how many|number of|list of|count of|total of)/.test(
            wish.left.slice(Math.max(0, found.index - 10), found.index).trim(),
          )),
      unspaced: !/\p{sc=Latin}/u.test(found[0]),
    }));
  });
  const whole = said.filter(
    (each) =>
      !said.some(
        (other) =>
          other !== each && other.start <= each.start && other.end >= each.end && other.noun.length > each.noun.length,
      ),
  );
  // "best case" is no case.
  const parts = valuePlaces(wish.left, known);
  const free = whole.filter(
    ({ start, end }) =>
      !parts.some((part) => part.start <= start && end <= part.end && part.end - part.start > end - start),
  );
  const places = free.filter(
    ({ noun, start }) =>
      !/^(?:people|contact|anfragen|cas|company|firma)$/.test(noun) || isNoun(wish.left, start, noun),
  );
  // In Japanese the head comes last: 日本の取引先.
  const inOrder = places.some(({ unspaced }) => unspaced)
    ? places.sort((a, b) => b.start - a.start)
    : places.sort((a, b) => a.start - b.start);
  const head = inOrder.find((each) => !each.aside);
  // Where every noun only says where or by what, verbs and values tell first: "total amount by account".
  const implied = byVerbs(wish) ?? byValues(wish, known, inOrder.length > 0 ? null : page);
  const [first] = inOrder;
  if (head) return { object: kindOf(head, known), named: true, noun: head.noun };
  if (first) {
    const isOther =
      implied !== null &&
      implied !== first.object &&
      (implied === 'contact' || grouped.test(wish.left.slice(0, first.start)));
    return isOther
      ? { object: implied, named: false, noun: '' }
      : { object: kindOf(first, known), named: true, noun: first.noun };
  }
  const told = implied ?? page;
  return told && { object: told, named: false, noun: '' };
}

/** "more than 200 people" and "no contact" are no records. */
const isNoun = (left: string, start: number, noun: string): boolean =>
  noun === 'people'
    ? !/\d[kK]? $/.test(left.slice(0, start))
    : !/(?:no|without|any|last|first) $/.test(left.slice(0, start)) || noun !== 'contact';

/** Prospects are leads, but where accounts are kept apart by kind and one kind is called so. */
function kindOf({ object, noun }: { object: QueryObject; noun: string }, known: Known): QueryObject {
  const isProspect = object === 'lead' && patternOf(`^(?:${prospectWords})$`, 'u').test(noun);
  return isProspect && kindValues(known).some((value) => patternOf(`^(?:${prospectWords})$`, 'u').test(value))
    ? 'account'
    : object;
}

const kindValues = (known: Known): string[] =>
  (known.account ?? [])
    .filter(({ field }) => /type|kind|relation|lifecycle/i.test(field))
    .flatMap(({ values }) => values.map(folded));

/** The words a noun brings besides the object: which kind of account is meant. */
export const kindWordsOf = (noun: string): string | null =>
  [customerWords, prospectWords].find((words) => patternOf(`^(?:${words})$`, 'u').test(noun)) ?? null;

/** Where values of several words stand: a noun inside them is part of a name. */
function valuePlaces(left: string, known: Known): { start: number; end: number }[] {
  const values = new Set(Object.values(known).flatMap((fields) => fields.flatMap((field) => field.values)));
  return [...values].flatMap((value) => {
    const text = folded(value);
    const start = text.includes(' ') ? left.indexOf(text) : -1;
    return start < 0 ? [] : [{ start, end: start + text.length }];
  });
}

const verbs: [QueryObject, RegExp][] = [
  [
    'contact',
    phrase(
      "who (?:do|does) (?:we|i) know|who (?:works?|is|are)(?: working)? (?:at|for)|who's (?:at|who)|whom? (?:can|should|could) (?:i|we) (?:call|talk|speak|write)|decision[ -]makers?|stakeholders?|champions?|entscheider|decideurs?|decisores",
    ),
  ],
  [
    'opportunity',
    phrase(
      'clos(?:e|es|ing)|close dates?|won|lost|win|lose|pipeline|forecast|revenue|sold|sell|amounts?|stages?|next steps?|schlie(?:ß|ss)en|abschlussdatum|gewonnen|verloren|gagn\\w+|perdu\\w*|signer|cierran|ganado|ganad[oa]s|ganamos|perdid[oa]s',
      '受注|失注|クローズ|成約|金額',
    ),
  ],
  ['task', phrase('overdue|due|to do|on (?:my|the) plate|uberfallig\\w*|fallig|en retard|vencid[oa]s', '期限')],
  ['account', phrase('employees|industry|mitarbeiter|branche|employes|empleados', '従業員|業種')],
];

function byVerbs({ left }: Wish): QueryObject | null {
  return verbs.find(([, pattern]) => pattern.test(left))?.[0] ?? null;
}

/** "in negotiation" is a stage of deals and of nothing else. */
function byValues({ left }: Wish, known: Known, page: QueryObject | null): QueryObject | null {
  if (page) return null;
  const fits = queryObjects.filter((object) =>
    choicesOf(object, known)
      .filter(
        ({ field }) =>
          field === 'stage' || field === 'status' || field === 'title' || (object === 'account' && /type/i.test(field)),
      )
      .some(({ values }) =>
        values.some(
          (value) =>
            !/^(?:open|closed|done|won|lost)$/i.test(value) && phrase(`${escaped(folded(value))}s?`).test(left),
        ),
      ),
  );
  return fits[0] ?? null;
}

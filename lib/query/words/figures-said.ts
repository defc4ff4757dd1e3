import type { Query, QueryObject } from '../../core/query.ts';
import { fieldsOf, namedField } from './fields.ts';
import type { Known } from './known.ts';
import { look, patternOf, phrase, strike, take, type Wish } from './wish.ts';

const counts = phrase(
  "how many|how much of|number of|no\\. of|count(?: of| up| the)?|wie ?viele|anzahl(?: der| an| von)?|zahl der|combien (?:d'|de|des|ai)|combien y a[- ]t-il (?:d'|de)|combien|nombre (?:de|d')|cuant[oa]s(?: hay)?|numero de|cantidad de",
  '何件|件数|いくつ|何社|何人|何名',
);
const sums = phrase(
  '(?:the )?(?:sum|total|combined|overall|aggregate|summed)(?: up)?(?: of)?(?: all)?(?: the)?|how much|add up|in total|wie ?viel(?! e)|gesamt(?:wert|volumen|summe|betrag|umsatz)?(?: der| meiner| von| aller)?|summe(?: der| meiner| von| aller)?|insgesamt|(?:montant |valeur )?total(?:e|es)?(?: de| des| du)?|somme(?: de| des)?|combien (?:valent|vaut|pese|avons)|suma(?: de| del)?|(?:valor |importe )?total(?: de| del)?|cuanto(?: vale| suman?| hemos)?',
  '合計(?:金額|額)?|総額|いくら',
);
const averages = phrase(
  '(?:the )?(?:average|avg\\.?|mean|typical)(?: of)?|on average|durchschnitt(?:lich|swert|liche[rns]?)?(?: der)?|mittlere[rns]?|im schnitt|moyenn?e?s?(?: de| des)?|promedio(?: de| del)?|medi[oa]s?(?: de| del)?',
  '平均',
);
const most = phrase('(?:the )?(?:maximum|max)', '最大');
const least = phrase('(?:the )?(?:minimum|min)', '最小');

/** Counts, sums and averages. @returns empty when records are wanted */
export function readFigures(wish: Wish, object: QueryObject, known: Known): Query['aggregate'] {
  const figures: Query['aggregate'] = [];
  const figure = (what: 'sum' | 'average' | 'least' | 'most', pattern: RegExp) => {
    const found = look(wish, pattern);
    if (!found) return;
    const named = measuredNear(wish, found.start, found.end, object, known);
    const field = named?.field ?? usualMeasure[object];
    if (field === undefined && what !== 'sum') return;
    strike(wish, found.start, found.end);
    if (named) strike(wish, named.start, named.end);
    if (field === undefined) figures.push({ what: 'count' });
    else figures.push({ what, field });
  };
  if (take(wish, counts)) figures.push({ what: 'count' });
  if (object === 'opportunity' && figures.length === 0 && take(wish, turnover))
    return [{ what: 'sum', field: 'amount' }];
  figure('average', averages);
  figure('sum', sums);
  if (figures.length === 0) {
    figure('most', most);
    figure('least', least);
  }
  return figures;
}

/** Of deals, revenue is their amounts together. */
const turnover = phrase('(?:the )?(?:total )?(?:revenue|turnover|bookings|umsatz|ingresos)', '売上高?');

const usualMeasure: Partial<Record<QueryObject, string>> = { opportunity: 'amount', account: 'revenue' };
export const measures = new Set(['amount', 'probability', 'employees', 'revenue']);

/** "sum of amount", "average probability", "deal size on average". */
function measuredNear(wish: Wish, start: number, end: number, object: QueryObject, known: Known) {
  const own = (known[object] ?? []).filter(({ sort }) => sort === 'number' || sort === 'money' || sort === 'percent');
  const fields = new Set([
    ...fieldsOf(object, known).filter((field) => measures.has(field)),
    ...own.map(({ field }) => field),
  ]);
  for (const field of fields) {
    const { spaced, unspaced } = namedField(field, object, known);
    const words = phrase(spaced, unspaced).source;
    const after = patternOf(`^ ?(?:\\p{L}{1,8} ){0,2}?(?:${words})`, 'u').exec(wish.left.slice(end));
    if (after) return { field, start: end, end: end + after[0].length };
    const ahead = patternOf(`(?:${words})(?:の|は)?\\s*$`, 'u').exec(wish.left.slice(0, start));
    if (ahead) return { field, start: ahead.index, end: start };
  }
  return null;
}

/** Does the wish ask for figures at all? */
export const asksFigures = (wish: Wish): boolean =>
  [counts, sums, averages].some((words) => look(wish, words) !== null);

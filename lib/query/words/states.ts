import { localDay } from '../../core/concepts.ts';
import { type Filter, me, type QueryObject } from '../../core/query.ts';
import { fieldAfter, fieldBefore } from './fields.ts';
import type { Known } from './known.ts';
import { folded, look, patternOf, phrase, saidAt, strike, take, type Wish, wishOf } from './wish.ts';

const mine = phrase(
  "(?:that |which )?i(?: have|'ve)?(?= (?:own|created|added|opened|have|had|got|handle|manage|closed|won|lost))|(?:i'm working on|i'm on|we own|belong(?:s|ing)? to me|assigned to me|owned by me|by me)|(?:did|have|had) i|mine|my own|my|meine[rnsm]?|mir gehoren|von mir|do i (?:have|own)|i have|habe ich|ich habe|(?<!(?:el|este|del|al|por|cada|un|proximo|ultimo) )mes(?! (?:que|pasado|proximo|anterior|actual))|mon|ma|a moi|les miens|les miennes|ai-je|j'ai|mis?|mi[oa]s|tengo|en mi cartera",
  '私の|自分の|俺の|僕の|わたしの|担当している',
);
/** "not mine", "other than mine", "not owned by me". */
const notMine =
  /(?:\bnot|n't|\bexcept|\bother than|\bbut|\bnicht|\bau(?:ß|ss)er|\bpas|\bsauf|\bno|\bexcepto)(?: (?:for|by|the|those|owned|les|las|los))* $/u;
const nobodys = phrase(
  "unassigned|not assigned|unowned|ownerless|(?:that |which )?(?:nobody|no one|no-one) (?:owns|has|took)|nobody's|no one's|without (?:an )?owner|with no owner|nicht zugewiesene?n?|unzugewiesene?n?|nicht zugeordnete?n?|ohne (?:inhaber|besitzer|verantwortliche[nr]?)|non attribue(?:e?s?)?|sans proprietaire|sin asignar|sin propietario|no asignad[oa]s?",
  '未割り?当て?|担当者(?:が|の)?(?:いない|未定|なし)',
);

export function readOwner(wish: Wish): Filter[] {
  const nobody = take(wish, nobodys);
  if (nobody) return [{ field: 'owner', op: 'empty', said: saidAt(wish, nobody) }];
  const own = take(wish, mine);
  if (!own) return [];
  const others = notMine.exec(wish.left.slice(0, own.start));
  // "which deals do I have that are mine": said twice, meant once.
  while (take(wish, mine));
  if (others) {
    strike(wish, others.index, own.start);
    return [{ field: 'owner', op: 'isNot', value: me, said: saidAt(wish, { start: others.index, end: own.end }) }];
  }
  return [{ field: 'owner', op: 'is', value: me, said: saidAt(wish, own) }];
}

const late = phrase(
  '(?:with )?(?:an? |the )?(?:clos(?:e|ing)|due) dates? (?:that )?(?:is |are |has |have |was |were )?(?:already )?(?:in the past|passed|past|gone by|behind us)|overdue|over due|(?:slipped |slipping |gone |went |that are |already )?past (?:their |its |the )?(?:due|clos(?:e|ing))(?: dates?)?|late|behind schedule|should have (?:been )?(?:closed|done)(?: already)?|(?:slipped|missed) (?:their |its |the )?(?:close |due )?dates?|uberfallige?n?r?|verspatete?n?|en retard|echue?s?|depassee?s?|vencid[oa]s?|atrasad[oa]s?',
  '期限切れ|期限(?:を)?過ぎ(?:た|ている)|遅れている|遅延',
);

/** Overdue is both: the day is over, and the thing is not. */
export function readLate(wish: Wish, object: QueryObject, now: Date): Filter[] {
  if (object !== 'opportunity' && object !== 'task') return [];
  const found = take(wish, late);
  if (!found) return [];
  const said = saidAt(wish, found);
  return [
    { field: 'closed', op: 'is', value: false, said },
    { field: object === 'task' ? 'due' : 'closeDate', op: 'under', value: localDay(now), said },
  ];
}

const notOver = phrase(
  "(?:not|n't|nicht|pas|no|aun no|noch nicht|pas encore)(?: yet| been| be| have been)? (?:closed|done|completed|finished|abgeschlossen|geschlossen|erledigt|fermee?s?|clos|terminee?s?|faites?|cerrad[oa]s?|terminad[oa]s?|hech[oa]s?)|still open|(?:still )?(?:un(?:closed|finished|solved|resolved)|open|active|pending|ongoing|outstanding|live|to do)|noch offene?n?|offene[nr]?|offen|laufende?n?|aktive?n?|en cours|ouvert(?:e?s?)?|non terminee?s?|a faire|abiert[oa]s?|en curso|sin terminar|activ[oa]s",
  '未完了|未クローズ|オープン(?:な|の)?|進行中(?:の)?|未対応|対応中(?:の)?',
);
const over = phrase(
  'closed|done|completed|finished|resolved|solved|geschlossene?n?|abgeschlossene?n?|erledigte?n?|geloste?n?|fermee?s?|clos(?:es)?|cloturee?s?|terminee?s?|resolue?s?|cerrad[oa]s?|terminad[oa]s?|completad[oa]s?|resuelt[oa]s?|hech[oa]s',
  '完了した|完了済み|完了|クローズ済み|クローズした|解決済み',
);
const won = phrase(
  '(?:closed[ -])?won|win|wins|signed|gewonnene?n?|gewannen|gagnee?s?|remportee?s?|signees?|ganad[oa]s?|ganamos|ganado',
  '受注(?!予定)(?:した|済み)?|成約(?:した)?|獲得した',
);
const lost = phrase('(?:closed[ -])?lost|lose|verlorene?n?|verloren|perdue?s?|perdid[oa]s?|perdimos', '失注(?:した)?');
const planned = phrase('soll(?:en|te|ten)?|to be|should be|must be|doivent|doit|deben|debe');
const didClose = phrase('did (?:i|we|\\p{L}+) (?:\\p{L}+ )?close|have (?:i|we) closed');
const noneOf =
  /(?:\bnot|n'?t|\bnicht|\bpas|\bno|\bwithout|\bexcluding|\bexcept|\bbut not|\bminus|\bohne|\bau(?:ß|ss)er|\bsans|\bsauf|\bsin|\bexcepto)(?: (?:yet|been|be|the|any|those|die|der|den|les?|las?|los))*\s*$/u;

/** Open, closed, won and lost. @param values the stages there are: "lost" is one of them where it is called so */
export function readOutcome(wish: Wish, object: QueryObject, known: Known): Filter[] {
  const filters: Filter[] = [];
  if (object === 'opportunity') {
    const [isWon, isLost] = [look(wish, won), look(wish, lost)];
    if (isWon && isLost) {
      const neither = /(?:neither|not|weder|nicht|ni|sin)[^·]*$/u.test(
        wish.left.slice(0, Math.min(isWon.start, isLost.start)),
      );
      for (const found of [isWon, isLost]) strike(wish, found.start, found.end);
      filters.push({ field: 'closed', op: 'is', value: !neither, said: saidAt(wish, isWon) });
    } else if (isWon) {
      const not = noneOf.test(wish.left.slice(0, isWon.start));
      strike(wish, isWon.start, isWon.end);
      filters.push({ field: 'won', op: 'is', value: !not, said: saidAt(wish, isWon) });
    } else if (isLost) {
      const not = noneOf.test(wish.left.slice(0, isLost.start));
      strike(wish, isLost.start, isLost.end);
      filters.push(...lostFilters(known, not, saidAt(wish, isLost)));
    }
  }
  if (!['opportunity', 'case', 'task'].includes(object)) return filters;
  const isOpen = take(wish, notOver);
  if (isOpen) filters.push({ field: 'closed', op: 'is', value: false, said: saidAt(wish, isOpen) });
  const notOverAt = noneOf.test(wish.left.slice(0, look(wish, over)?.start ?? 0));
  const isOver = take(wish, over) ?? look(wishOf(wish.said), didClose);
  // "abgeschlossen werden sollen" is still to come.
  if (isOver && !isOpen && filters.length === 0 && !planned.test(wish.left))
    filters.push({ field: 'closed', op: 'is', value: !notOverAt, said: saidAt(wish, isOver) });
  return filters;
}

function lostFilters(known: Known, not: boolean, said: string): Filter[] {
  const stages = known.opportunity?.find(({ field }) => field === 'stage')?.values ?? [];
  const named = stages.filter((stage) => patternOf(lost.source).test(folded(stage)));
  const [only] = named;
  if (not) return named.length > 0 ? named.map((value) => ({ field: 'stage', op: 'isNot', value, said })) : [];
  if (only !== undefined && named.length === 1) return [{ field: 'stage', op: 'is', value: only, said }];
  if (named.length > 1) return [{ field: 'stage', op: 'oneOf', value: named, said }];
  return [
    { field: 'closed', op: 'is', value: true, said },
    { field: 'won', op: 'is', value: false, said },
  ];
}

const without =
  /(?<![a-zß-ɏ])(?:(?:that |which |who )?(?:(?:have|has|had|having|with|got|do|does)(?:n'?t| not)? (?:no|not|have|got|an empty|a missing|empty|missing)(?: (?:any|an?|the)(?= ))?|lack(?:s|ing)?|without|w\/o|with no|missing|no|empty|blank|need(?:s|ing)?|haven'?t got|hasn'?t got)(?: (?:an?|any|the|their|its|his|her)(?= ))?|ohne|keine?n?|fehlende[rmns]?|es fehlt|denen|sans|n'ont pas|n'a pas|pas|manquant|sin|no tienen|falta|que no tienen)(?: (?:ein(?:e[nrm]?)?|der|die|das|den|de|des|une?|la|le|el|los|las|ninguna?|un)(?= ))* ?(?:d')?/gu;
const emptyAfter =
  /^(?:\s*(?:is|are|being|was|field is|ist|sind|est|esta))?\s*(?:empty|blank|missing|not set|not filled(?: in)?|unknown|unset|leer|fehlt|fehlen|nicht gefullt|vides?|manquante?s?|non renseignee?s?|vaci[oa]s?|faltan?|が?(?:ない|無い|なし|空|未入力|未設定|入っていない)|の(?:ない|無い))/u;
const having =
  /(?<![a-zß-ɏ])(?:with|have|has|having|that have|who have|mit|avec|con|que tienen)(?: an?| the| some| any| ein(?:e[nrm]?)?| une?| la| le| el)? /gu;

/** "without a next step", "missing close date", "with a phone number". */
export function readGaps(wish: Wish, object: QueryObject, known: Known): Filter[] {
  const filters: Filter[] = [];
  for (let round = 0; round < 3; round++) {
    const gap = fieldAfter(wish, without, object, known) ?? emptyBehind(wish, object, known);
    if (!gap) break;
    filters.push({ field: gap.field, op: 'empty', said: saidAt(wish, gap) });
    strike(wish, gap.start, gap.end);
    alsoEmpty(wish, gap.end, object, known, filters);
  }
  const full = fieldAfter(wish, having, object, known);
  // "with a discount over 10%" says more than that there is one.
  if (
    full &&
    ['phone', 'email', 'website', 'nextStep'].includes(full.field) &&
    !/^ (?:over|under|of|above|in|like|contain|called)/.test(wish.left.slice(full.end))
  ) {
    filters.push({ field: full.field, op: 'filled', said: saidAt(wish, full) });
    strike(wish, full.start, full.end);
  }
  return filters;
}

/** "without phone or e-mail" lacks both. */
function alsoEmpty(wish: Wish, end: number, object: QueryObject, known: Known, filters: Filter[]): void {
  const joined = fieldAfter(
    { said: wish.said, left: wish.left.slice(end) },
    /^,? (?:and|or|nor|und|oder|noch|et|ou|ni|y|o)(?: an?| any| no| the| keine?| ohne| sans| sin)? /gu,
    object,
    known,
  );
  if (!joined) return;
  const place = { start: end + joined.start, end: end + joined.end };
  filters.push({ field: joined.field, op: 'empty', said: saidAt(wish, place) });
  strike(wish, place.start, place.end);
}

function emptyBehind(wish: Wish, object: QueryObject, known: Known) {
  for (const found of wish.left.matchAll(patternOf(emptyAfter.source.slice(1), 'gu'))) {
    const named = fieldBefore(wish.left.slice(0, found.index), object, known);
    if (named) return { field: named.field, start: named.start, end: found.index + found[0].length };
  }
  return null;
}

const naming = [
  /(?:with|containing|that (?:have|contain|include)|which (?:have|contain)|including|having) (?:the (?:word|text) )?["'“„«]?([\p{L}\p{N}][^"”“»]*?)["'”“»]? (?:in|as part of) (?:the|their|its|his|her) (?:name|title|subject)s?/u,
  /(?:called|named|whose name (?:is|contains|has)|(?:name|title|subject)s? (?:contains?|containing|includes?|with|like|has)|names? matching|containing|mentioning|namens|mit namen|im namen|(?:nommee?s?|appelee?s?|intitulee?s?)|llamad[oa]s?|que contienen?|con nombre) ["'“„«]?([\p{L}\p{N}][^"”“»,·]*)["'”“»]?/u,
  /mit ["'“„«]?([\p{L}\p{N}][^"”“»]*?)["'”“»]? im namen/u,
  /avec ["'“„«]?([\p{L}\p{N}][^"”“»]*?)["'”“»]? dans (?:le|leur) (?:nom|titre)/u,
  /con ["'“„«]?([\p{L}\p{N}][^"”“»]*?)["'”“»]? en el nombre/u,
  /名前に["「『]?([\p{L}\p{N}]+?)["」』]?(?:を含む|が入った|が含まれる)/u,
  /["“„«「『]([^"”“»」』]{2,60})["”“»」』]/u,
];
const starting =
  /(?:names? (?:starts?|starting|begins?|beginning) with|(?:starts?|starting|begins?|beginning) with|beginn(?:t|en|end) mit|commenc(?:e|ent|ant) par|que empiezan? (?:por|con)) ["'“„«]?([\p{L}\p{N}%][^"”“»,·]*)["'”“»]?/u;

/** No record is called more than this. */
const longestName = 200;

/** "called X", "with X in the name": the seller's own letters, to be found in names. */
export function readName(wish: Wish): Filter | null {
  const start = look(wish, starting);
  const found = start ?? naming.map((pattern) => look(wish, pattern)).find((each) => each !== null) ?? null;
  const text = found?.groups[0];
  if (!found || !text) return null;
  const at = wish.left.indexOf(text, found.start);
  // What follows may be a condition of its own.
  const end = /\s(?:and|or|und|et|y|that|which|in|over|closing|with|from|for|at)\s/u.exec(text)?.index ?? text.length;
  const value = wish.said
    .slice(at, at + end)
    .trim()
    .slice(0, longestName);
  if (value === '') return null;
  const stop = end < text.length ? at + end : found.end;
  const said = saidAt(wish, { start: found.start, end: stop });
  strike(wish, found.start, stop);
  return { field: 'name', op: start ? 'startsWith' : 'contains', value, said };
}

import { localDay } from '../../core/concepts.ts';
import type { Filter, QueryObject } from '../../core/query.ts';
import { away, type Direction, type Period, spanOf, spanShape } from './calendar.ts';
import { usualDate } from './field-words.ts';
import { periodIn } from './periods.ts';
import { folded, look, patternOf, phrase, saidAt, strike, type Wish } from './wish.ts';

export type DateField = 'closeDate' | 'createdAt' | 'changedAt' | 'lastActivity' | 'due';

/** Verbs and nouns that say which date is meant; the nearest to the date wins. */
const clues: [DateField, RegExp][] = [
  [
    'closeDate',
    phrase(
      'clos(?:e|es|ing|ed|ure)(?: dates?)?|expected|expect|sign(?:ed|ing)?|won|lost|win|lose|land(?:ing|s)?|schlie(?:ß|ss)\\w*|geschlossen|abschlussdatum|abschluss|abschlie\\w+|abgeschlossen\\w*|gewonnen\\w*|verloren\\w*|clotur\\w+|ferm\\w+|conclu\\w*|sign[eé]\\w*|gagne\\w*|perdu\\w*|cierr\\w+|cerrar\\w*|cerrad\\w+|ganad\\w+|perdid\\w+',
      'クローズ|完了予定|受注|失注|成約',
    ),
  ],
  [
    'createdAt',
    phrase(
      'created?|creation|added|new|newest|opened|came in|come in|received|logged|entered|registered|old(?:er)?|kamen|kam|angelegt\\w*|erstellt\\w*|neu\\w*|eingegangen\\w*|hinzugefugt\\w*|erfasst\\w*|alter|cree\\w*|ajoute\\w*|nouve\\w+|recu\\w*|cread\\w+|nuev\\w+|anadid\\w+|recibid\\w+|lleg\\w+',
      '作成|登録|新規|新しい|追加',
    ),
  ],
  [
    'changedAt',
    phrase(
      'chang(?:ed|es)|updated?|updates|modified|edited|moved|geandert\\w*|aktualisiert\\w*|bearbeitet\\w*|verandert\\w*|modifie\\w*|mis(?:es?)? a jour|change\\w*|modificad\\w+|actualizad\\w+|cambiad\\w+',
      '更新|変更',
    ),
  ],
  [
    'lastActivity',
    phrase(
      'activit(?:y|ies)|active|contacted|contact(?! )|touched|spoken|spoke|talked|called|met|aktivitat\\w*|kontaktiert\\w*|gesprochen|activites?|contactee?s?|actividad|contactad\\w+|hablado',
      '活動|連絡|接触',
    ),
  ],
  ['due', phrase('due|falli\\w+|deadline|echeance|vencen?|vencimiento', '期限|期日|締め?切り')],
];

type Op = 'from' | 'after' | 'before' | 'until' | 'in';

/** Words before a date that say how it bounds. "since" and "by" take the day in, "after" and "before" leave it out. */
const before: [Op, RegExp][] = [
  [
    'until',
    /(?:no later than|not later than|until|till|through|up to|by(?: the)?|at the latest by|bis (?:zum |zu |spatestens |ende )?|spatestens(?: am)?|jusqu'(?:au|a|en)|d'ici(?: au| a| le)?|au plus tard(?: le)?|hasta(?: el)?|a mas tardar(?: el)?|<=)\s*$/u,
  ],
  [
    'from',
    /(?:since|starting(?: from)?|from|as of|on or after|seit(?: dem)?|ab(?: dem)?|von|depuis(?: le)?|a partir (?:du|de)|des le|desde(?: el)?|a partir del|>=)\s*$/u,
  ],
  [
    'after',
    /(?:after|later than|beyond|past|nach(?: dem)?|spater als|apres(?: le)?|despues (?:del?|de el)|tras el|>)\s*$/u,
  ],
  [
    'before',
    /(?:before|earlier than|prior to|ahead of|vor(?: dem| der)?|avant(?: le| la)?|antes (?:del?|de la)|<)\s*$/u,
  ],
  [
    'in',
    /(?:between|btw|zwischen|entre|on|in|during|within|for|at|over|throughout|am|im|in der|in diesem|wahrend|fur|au|en|le|pour|el|para|durante|of|von|de|du|this coming)\s*$/u,
  ],
];

/** And after it, as Japanese says it. */
const behind: [Op, RegExp][] = [
  ['until', /^(?:までに?|以内)/u],
  ['from', /^(?:以降|から|以来)/u],
  ['after', /^(?:より後|の後|後に)/u],
  ['before', /^(?:より前|以前|の前|前に)/u],
];

type DatesRead = { filters: Filter[]; fields: DateField[] };

/** Two days joined: "between 1 and 15 December", "from Monday to Friday". */
const joint =
  /^\s*(?:and|to|until|till|through|-|–|und|bis(?: zum)?|et(?: le)?|au|y(?: el)?|al|hasta(?: el)?|から|〜|~)\s*(?=·)/u;

/**
 * Every date of the wish as filters on the date it is about.
 *
 * @param asked the date an earlier question was about; "and last month?" means that one
 */
export function readDates(wish: Wish, object: QueryObject, now: Date, asked: DateField | null): DatesRead {
  const read: DatesRead = { filters: [], fields: [] };
  readAges(wish, object, now, read);
  for (let round = 0; round < 4; round++) {
    const cluesHere = cluesIn(wish.left);
    const guess = periodIn(wish, now, 'ahead');
    if (!guess) break;
    const clue = nearestClue(cluesHere, guess, object);
    const direction = directionOf(wish.left, clue?.field ?? asked ?? usualDate[object], guess.start);
    const found = direction === 'ahead' ? guess : (periodIn(wish, now, 'back') ?? guess);
    const field = fieldOf(clue?.field ?? null, asked, object);
    const { op, start, end } = relationOf(wish.left, found);
    const said = saidAt(wish, { start, end });
    strike(wish, start, end);
    // "tickets from last week" are those of that week; "from Monday" begins there.
    const isOf =
      op === 'from' &&
      (found.period.from < found.period.to || direction === 'back') &&
      /^(?:from|von|du|de|des|del|desde) /.test(folded(said));
    const bounds = boundsOf(isOf ? 'in' : op, found.period);
    const second = readSecond(wish, end, now, direction, op, said);
    if (second) {
      bounds.length = 0;
      bounds.push(['atLeast', found.period.from], ['atMost', second.to]);
    }
    if (
      bounds.length > 1 &&
      op !== 'after' &&
      !second &&
      sincePast.has(field) &&
      localDay(found.period.to) === localDay(now)
    )
      bounds.splice(1);
    for (const [each, day] of bounds) read.filters.push({ field, op: each, value: localDay(day), said });
    read.fields.push(field);
    if (clue) strikeClue(wish, clue);
  }
  return read;
}

/** What happened cannot lie ahead: "created in the last 7 days" needs no end. */
const sincePast = new Set<DateField>(['createdAt', 'changedAt', 'lastActivity']);

type Clue = { field: DateField; start: number; end: number };

const cluesIn = (left: string): Clue[] =>
  clues.flatMap(([field, pattern]) =>
    [...left.matchAll(patternOf(pattern.source, 'gu'))].map((found) => ({
      field,
      start: found.index,
      end: found.index + found[0].length,
    })),
  );

/** "created" just before "in Q3" is about it, "closing" thirty letters off is not if something nearer is. */
function nearestClue(found: Clue[], { start, end }: { start: number; end: number }, object: QueryObject): Clue | null {
  const fits = found.filter(
    ({ field }) =>
      (object === 'opportunity' || field !== 'closeDate') &&
      (object === 'task' || field !== 'due' || object === 'opportunity'),
  );
  const distance = (clue: Clue) => (clue.end <= start ? start - clue.end : clue.start - end + 4);
  const near = fits.filter((clue) => distance(clue) < 45).sort((a, b) => distance(a) - distance(b));
  return near[0] ?? null;
}

function fieldOf(clue: DateField | null, asked: DateField | null, object: QueryObject): DateField {
  if (clue === 'due' && object === 'opportunity') return 'closeDate';
  return clue ?? asked ?? usualDate[object];
}

const past = phrase(
  'won|lost|closed|did|was|were|gewonnen\\w*|verloren\\w*|geschlossen\\w*|gagne\\w*|perdu\\w*|ganad\\w+|perdid\\w+|completed|done|finished|erledigt\\w*',
  '受注した|失注|完了した|た案件',
);

const directionOf = (left: string, field: DateField, at: number): Direction =>
  field === 'createdAt' ||
  field === 'changedAt' ||
  field === 'lastActivity' ||
  past.test(left) ||
  /(?:since|seit(?: dem)?|depuis(?: le)?|desde(?: el)?) (?:last )?$/.test(left.slice(0, at))
    ? 'back'
    : 'ahead';

function relationOf(
  left: string,
  { start, end }: { start: number; end: number },
): { op: Op; start: number; end: number } {
  const [head, tail] = [left.slice(0, start), left.slice(end)];
  for (const [op, pattern] of behind) {
    const found = pattern.exec(tail);
    if (found) return { op, start, end: end + found[0].length };
  }
  const bare = head.replace(/(?:the|dem|der|des|la|le|el)\s*$/u, '');
  for (const [op, pattern] of before) {
    const found = pattern.exec(bare) ?? pattern.exec(head);
    const boundary = found && (found.index === 0 || !/[\p{L}\p{N}]/u.test(head[found.index - 1] ?? ''));
    if (found && boundary) return { op, start: found.index, end };
  }
  return { op: 'in', start, end };
}

function boundsOf(op: Op, { from, to, end }: Period): [Filter['op'], Date][] {
  switch (op) {
    case 'from':
      return [['atLeast', from]];
    case 'after':
      return [['over', to]];
    case 'before':
      // "before year end" takes the last day in.
      return [end ? ['atMost', to] : ['under', from]];
    case 'until':
      return [['atMost', to]];
    case 'in':
      return from.getTime() === to.getTime()
        ? [['is', from]]
        : [
            ['atLeast', from],
            ['atMost', to],
          ];
  }
}

/** The other end, where a date was begun with "from" or "between". */
function readSecond(wish: Wish, end: number, now: Date, direction: Direction, op: Op, relation: string): Period | null {
  const tail = { said: wish.said, left: '·'.repeat(end) + wish.left.slice(end) };
  const found = periodIn(tail, now, direction);
  if (!found) return null;
  const between = wish.left.slice(end, found.start);
  const joined = joint.test(`${between}·`);
  const opened = op === 'from' || /(?:between|btw|zwischen|entre)/u.test(relation);
  if (!joined || !(opened || /^\s*(?:-|–|to|bis)/.test(between))) return null;
  strike(wish, end, found.end);
  return found.period;
}

const aged = phrase(
  `(older than|more than|over|newer than|younger than|less than|alter als|junger als|de plus de|de mas de) ${spanShape.spaced}( old| alt| ago| back)?`,
);

/** "older than 30 days". */
function readAges(wish: Wish, object: QueryObject, now: Date, read: DatesRead): void {
  const found = look(wish, aged);
  const [how = '', count = '', unit = '', old] = found?.groups ?? [];
  if (!found || !(old || /er than|als$/.test(how)) || /smaller|larger|bigger/.test(how)) return;
  const span = spanOf(count, unit);
  const newer = /newer|younger|less|junger/.test(how);
  // "opened more than two weeks ago" says which date, "older than two weeks" means the record.
  const clue = /ago|back/.test(old ?? '') ? nearestClue(cluesIn(wish.left), found, object) : null;
  const field: DateField = clue?.field ?? 'createdAt';
  if (clue) strikeClue(wish, clue);
  read.filters.push({
    field,
    op: newer ? 'atLeast' : 'under',
    value: localDay(away(span.unit, now, -span.count)),
    said: saidAt(wish, found),
  });
  read.fields.push(field);
  strike(wish, found.start, found.end);
}

/** The clue is understood, but for "won", "lost" and "closed", which say more than a date. */
function strikeClue(wish: Wish, { start, end }: Clue): void {
  if (
    !/^(?:won|lost|win|lose|closed|gewonnen|verloren|geschlossen|gagne|perdu|ganad|perdid|cerrad|abgeschlossen|受注|失注|open)/.test(
      wish.left.slice(start, end),
    )
  )
    strike(wish, start, end);
}

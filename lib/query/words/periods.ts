import {
  anyMonth,
  away,
  type Direction,
  dayOf,
  type FoundPeriod,
  filled,
  lastDay,
  monthOf,
  oneDay,
  type Period,
  spacedUnits,
  spanOf,
  spanShape,
  unitOf,
  whole,
} from './calendar.ts';
import { chronoDay } from './named-day.ts';
import { smallShape } from './numbers.ts';
import { phrase, type Wish } from './wish.ts';

type Reader = [
  pattern: RegExp,
  read: (groups: (string | undefined)[], now: Date, direction: Direction) => Period | null,
];

/** A month or quarter without a year: the one to come (or this one), or the last one. */
function nearest(make: (year: number) => Period, now: Date, direction: Direction): Period {
  const year = now.getFullYear();
  const here = make(year);
  if (direction === 'ahead') return here.to < dayOf(now) ? make(year + 1) : here;
  return here.from > now ? make(year - 1) : here;
}

const monthPeriod =
  (month: number) =>
  (year: number): Period => ({ from: new Date(year, month, 1), to: new Date(year, month + 1, 0) });
const quarterPeriod =
  (quarter: number) =>
  (year: number): Period => ({ from: new Date(year, quarter * 3 - 3, 1), to: new Date(year, quarter * 3, 0) });

const dated = (make: (year: number) => Period, year: string | undefined, now: Date, direction: Direction) =>
  year ? make(Number(year)) : nearest(make, now, direction);

const aroundNow: [number, string, string][] = [
  [0, 'this|the current|current|diese[rnsm]?|aktuelle[rnsm]?|laufende[rnsm]?|(?:ce|cette|cet)|est[ea]', '今|当|この'],
  [
    1,
    'the next|next|the coming|coming|upcoming|nachste[rnsm]?|kommende[rnsm]?|la proxima|el proximo|proxim[oa]',
    '来|次の|翌',
  ],
  [
    -1,
    'the last|last|the past|the previous|previous|prior|letzte[rnsm]?|vergangene[rnsm]?|vorige[rnsm]?|el ultimo|la ultima',
    '先|前|昨',
  ],
];

const stepReaders: Reader[] = aroundNow.map(([step, spaced, unspaced]) => [
  phrase(`(?:${spaced}) (${spacedUnits})`, `(?:${unspaced})(週|月|四半期|年)`),
  (groups, now) => whole(unitOf(filled(groups)[0]), now, step),
]);

const readers: Reader[] = [
  [
    phrase(
      `(?:the )?(?:start|beginning) of (?:the |this )?(${spacedUnits})|(?:anfang|beginn) (?:des |der |dieses |dieser )?(${spacedUnits})|(?:le )?debut (?:du |de (?:la |l')?)(${spacedUnits})|(?:el )?(?:principio|inicio)s? (?:de(?:l| la)? )(${spacedUnits})`,
      '(?:年初|今年の初め)',
    ),
    (groups, now) => oneDay(whole(unitOf(filled(groups)[0] || 'year'), now, 0).from),
  ],
  // "December 10": chrono takes the 10 for a year.
  [
    phrase(`(${anyMonth})\\.? (?:the )?([12]?\\d|3[01])(?:st|nd|rd|th)?(?:,? (20\\d\\d))?`),
    ([name = '', day, year], now, direction) => {
      const make = (of: number): Period => oneDay(new Date(of, monthOf(name), Number(day)));
      return dated(make, year, now, direction);
    },
  ],
  [
    phrase(
      'h([12])(?: (?:of )?(?:(20\\d\\d)|(next year|this year)))?|(first|second) half(?: of)?(?: (?:the year|(20\\d\\d)|(next year|this year)))?',
    ),
    ([short, year, which, long, otherYear, otherWhich], now, direction) => {
      const half = short === '2' || long === 'second' ? 1 : 0;
      const make = (of: number): Period => ({ from: new Date(of, half * 6, 1), to: new Date(of, half * 6 + 6, 0) });
      const said = which ?? otherWhich;
      if (said) return make(now.getFullYear() + (said.startsWith('next') ? 1 : 0));
      return dated(make, year ?? otherYear, now, direction);
    },
  ],
  // "by the end of the quarter" is a day, not the quarter.
  [
    phrase(
      `(?:the )?(?:end of (?:the |this )?|ende (?:des |der |dieses |dieser )?|(?:la )?fin (?:du |de (?:la |l')?)|(?:el )?final(?:es)? (?:de(?:l| la)? ))(week|month|quarter|year|woche|monats|quartals|jahres|semaine|mois|trimestre|annee|semana|mes|ano)`,
      '(月|四半期|年|週)末',
    ),
    (groups, now) => lastDay(whole(unitOf(filled(groups)[0]), now, 0)),
  ],
  [
    phrase('(year|month|quarter|week)[ -]end|(monat|quartal|jahr)e?sende'),
    (groups, now) => lastDay(whole(unitOf(filled(groups)[0]), now, 0)),
  ],
  [
    phrase('eo([ymqw])'),
    ([letter], now) =>
      lastDay(whole(letter === 'y' ? 'year' : letter === 'q' ? 'quarter' : letter === 'w' ? 'week' : 'month', now, 0)),
  ],
  [
    phrase(`(?:the )?(?:rest|remainder) of (?:the |this )?(${spacedUnits})|rest (?:des|der) (${spacedUnits})`),
    (groups, now) => ({ from: dayOf(now), to: whole(unitOf(filled(groups)[0]), now, 0).to }),
  ],
  [
    phrase(
      `(?:(?:over|in|within|during) )?(?:the )?(?:next|coming|following) ${spanShape.spaced}|(?:in |innerhalb )?(?:den |der )?(?:nachsten|kommenden) ${spanShape.spaced}|(?:dans |d'ici )?(?:les )?${spanShape.spaced.replace('[ -]?', ' (?:prochaine?s? )?')} (?:prochaine?s?|a venir)|(?:dans les )?(${smallShape}) prochaine?s? (${spacedUnits})|(?:en )?(?:los |las )?proxim[oa]s ${spanShape.spaced}`,
      `(?:今後|次の|これから)${spanShape.unspaced}`,
    ),
    (groups, now) => {
      const span = spanOf(...filled(groups));
      return { from: dayOf(now), to: away(span.unit, now, span.count) };
    },
  ],
  [
    phrase(
      `(?:(?:over|in|within|during) )?(?:the )?(?:last|past|previous) ${spanShape.spaced}|(?:in )?(?:den |der )?(?:letzten|vergangenen) ${spanShape.spaced}|(?:dans |au cours )?(?:les |des )?(${smallShape}) dernier(?:e?s)? (${spacedUnits})|(?:en )?(?:los |las )?ultim[oa]s ${spanShape.spaced}`,
      `(?:過去|直近|この)${spanShape.unspaced}`,
    ),
    (groups, now) => {
      const span = spanOf(...filled(groups));
      return { from: away(span.unit, now, -span.count), to: dayOf(now) };
    },
  ],
  [
    phrase(
      `(?:with)?in ${spanShape.spaced}|innerhalb von ${spanShape.spaced}|d'ici ${spanShape.spaced}|dentro de ${spanShape.spaced}`,
      `${spanShape.unspaced}以内`,
    ),
    (groups, now, direction) => {
      const span = spanOf(...filled(groups));
      return direction === 'ahead'
        ? { from: dayOf(now), to: away(span.unit, now, span.count) }
        : { from: away(span.unit, now, -span.count), to: dayOf(now) };
    },
  ],
  [phrase("today|heute|aujourd'hui|hoy", '今日|本日'), (_, now) => oneDay(dayOf(now))],
  [
    phrase('the day after tomorrow|ubermorgen|apres-demain|pasado manana', '明後日|あさって'),
    (_, now) => oneDay(dayOf(now, 2)),
  ],
  [phrase('tomorrow|tmrw|morgen|demain|manana', '明日'), (_, now) => oneDay(dayOf(now, 1))],
  [phrase('yesterday|gestern|hier|ayer', '昨日'), (_, now) => oneDay(dayOf(now, -1))],
  [phrase('ytd|year to date'), (_, now) => ({ from: whole('year', now, 0).from, to: dayOf(now) })],
  ...stepReaders,
  [
    phrase(`(?:la |le )?(${spacedUnits}) (?:prochaine?|suivante?|que viene|proxim[oa]|siguiente)`),
    (groups, now) => whole(unitOf(filled(groups)[0]), now, 1),
  ],
  [
    phrase(`(?:la |le |el )?(${spacedUnits}) (?:derniere?|passee?|precedente?|pasad[oa]|anterior)`),
    (groups, now) => whole(unitOf(filled(groups)[0]), now, -1),
  ],
  [phrase('heuer'), (_, now) => whole('year', now, 0)],
  [
    phrase('(?:on )?christmas(?: day| eve)?|xmas|weihnachten|noel|navidad(?:es)?', 'クリスマス'),
    (_, now, direction) => nearest((year) => oneDay(new Date(year, 11, 25)), now, direction),
  ],
  [
    phrase("new year'?s?(?: day| eve)?|neujahr|nouvel an|ano nuevo", '年明け'),
    (_, now, direction) => nearest((year) => oneDay(new Date(year, 0, 1)), now, direction),
  ],
  [
    phrase('[qt]([1-4])(?:[ /-]?(20\\d\\d))?|([1-4])\\. ?quartal(?: (20\\d\\d))?', '第?([1-4])四半期'),
    ([a, year, b, other, c], now, direction) =>
      dated(quarterPeriod(Number(a ?? b ?? c)), year ?? other, now, direction),
  ],
  [
    phrase('(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|qtr)(?: (?:of )?(20\\d\\d))?'),
    ([name = '', year], now, direction) =>
      dated(
        quarterPeriod(/^f(?!o)|1/.test(name) ? 1 : /^s|2/.test(name) ? 2 : /^t|3/.test(name) ? 3 : 4),
        year,
        now,
        direction,
      ),
  ],
];

/** A month alone; with a day before or after it is a day, and chrono's. */
const monthAlone = phrase(
  `(?<!\\d[ .]{0,2}(?:de )?|\\d(?:st|nd|rd|th) (?:of )?)(?:(?:end of|ende|fin|finales de) )?(${anyMonth})(?:\\.?,? (?:of |de )?(20\\d\\d))?(?! ?\\d)`,
  '(?:(20\\d\\d)年)?(1[0-2]|[1-9])月(?!\\d)',
);
const yearAlone = phrase('(20[2-4]\\d)', '(20[2-4]\\d)年');

/** The first period in what is left of a wish. */
export function periodIn({ said, left }: Wish, now: Date, direction: Direction): FoundPeriod | null {
  for (const [pattern, read] of readers) {
    const found = pattern.exec(left);
    const period = found && read(found.slice(1), now, direction);
    if (found && period) return { period, start: found.index, end: found.index + found[0].length };
  }
  // As the seller wrote it: chrono knows no "marz".
  const chrono = chronoDay(
    left.replace(/[^·]/g, (_, at: number) => said[at] ?? ' '),
    now,
    direction,
  );
  const month = monthAlone.exec(left);
  if (month && !(chrono && chrono.start <= month.index && chrono.end > month.index + (month[1]?.length ?? 0) + 1)) {
    const [text, name, year, otherYear, number] = month;
    const at = name === undefined ? Number(number) - 1 : monthOf(name);
    // "may" is a wish more often than a month.
    if (
      !(
        text === 'may' &&
        !/(?:in|since|until|by|before|after|from|of|last|next|this|through|for) $/.test(left.slice(0, month.index))
      ) &&
      at >= 0
    ) {
      const period = dated(monthPeriod(at), year ?? otherYear, now, direction);
      const isEnd = /^(?:end|ende|fin|finales)/.test(text);
      return { period: isEnd ? lastDay(period) : period, start: month.index, end: month.index + text.length };
    }
  }
  if (chrono) return chrono;
  const year = yearAlone.exec(left);
  if (!year) return null;
  return {
    period: whole('year', new Date(Number(year[1] ?? year[2]), 0, 1), 0),
    start: year.index,
    end: year.index + year[0].length,
  };
}

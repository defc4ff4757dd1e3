import { localDay } from '../../core/concepts.ts';
import type { Filter } from '../../core/query.ts';
import { away, spanOf, spanShape } from './calendar.ts';
import { periodIn } from './periods.ts';
import { type Found, look, patternOf, phrase, saidAt, strike, type Wish } from './wish.ts';

/** Words that mean nothing happened. */
const never =
  "(?:not|never|no one|nobody|hasn'?t|haven'?t|weren'?t|wasn'?t|isn'?t|aren'?t|didn'?t|have not|has not|i have not|i haven'?t|we haven'?t)";
const quiet = phrase(
  [
    '(?:gone |went |going )?(?:quiet|cold|dark|silent|stale|dormant|inactive|idle)(?: on us| lately)?',
    'neglected|untouched|ghosting(?: us)?|ghosted(?: us)?',
    `${never}(?: (?:been|has|have|had|i|we|ever|yet))*(?: been)? (?:touched|contacted|active|spoken (?:to|with)|talked (?:to|with)|heard (?:back )?from|in (?:touch|contact)(?: with)?|called|phoned|emailed|written to|visited|seen|met|reached(?: out to)?|followed up(?: with| on)?|looked at|worked(?: on)?|engaged)`,
    '(?:without|w/o|with no|no|zero|had no|having no)(?: any)?(?: recent| sales| customer| open| logged)? (?:activit(?:y|ies)|contact(?!s)|touch(?:es)?|interaction|movement|communication|action)',
    '(?:ohne|keine?) (?:aktivitat(?:en)?|kontakt|bewegung)|(?:lange )?nicht (?:mehr )?(?:kontaktiert|angefasst|beruhrt|gesprochen)|eingeschlafene?n?|still geworden',
    'sans (?:aucune )?(?:activite|contact|nouvelles?)|inactifs?|inactives?|dormants?|pas (?:ete )?contactee?s?|aucune activite',
    'sin (?:ninguna )?(?:actividad|contacto|movimiento)|inactiv[oa]s?|no (?:han sido )?contactad[oa]s?',
  ].join('|'),
  '(?:活動|連絡|動き)(?:が|の)?(?:ない|なし|無い|ありません|ていない)|音沙汰(?:が)?ない|放置',
);
/** The same of the record itself: nobody wrote anything into it. */
const unchanged = phrase(
  `${never}(?: (?:been|has|have|had|i|we|ever|yet))* (?:updated?|changed?|modified|edited|moved?)|(?:no|without|without any) (?:updates?|changes?)|nicht (?:geandert|aktualisiert|bearbeitet)|pas (?:ete )?(?:modifiee?s?|mises? a jour)|no (?:actualizad[oa]s?|modificad[oa]s?)`,
  '(?:更新|変更)(?:が|の|されて)?(?:いない|ない|なし)',
);
const quietFor = phrase(
  `(?:for|in|since|within|over|during|more than|seit|depuis|desde hace|hace|en)?(?: (?:more than|over|at least|the last|the past|last|past|the|mehr als|uber|den letzten|plus de|les|mas de|los ultimos))* ?${spanShape.spaced}`,
  `${spanShape.unspaced}(?:間|以上)*`,
);
const quietSince = /^[^\p{L}\p{N}]*(?:since|seit(?: dem)?|depuis(?: le)?|desde(?: el)?|after|in|this|in the)\s*/u;

/** Without a word on how long, a month without a sign is quiet; the chip says so. */
const usualQuietDays = 30;

/** "no activity in 30 days", "not touched since May", "gone quiet", "not updated in two months". */
export function readSilence(wish: Wish, now: Date, isValue: (word: string) => boolean): Filter | null {
  const still = look(wish, quiet);
  const found = still ?? look(wish, unchanged);
  if (!found) return null;
  const { day, start, end } = sinceWhen(wish, found, now);
  // "not contacted" without a time, where "Contacted" is a status: that is meant.
  if (start === found.start && end === found.end && isValue(found.text.split(' ').at(-1) ?? '')) return null;
  const said = saidAt(wish, { start, end });
  strike(wish, start, end);
  return { field: still ? 'lastActivity' : 'changedAt', op: 'notSince', value: localDay(day), said };
}

function sinceWhen(wish: Wish, found: Found, now: Date): { day: Date; start: number; end: number } {
  const tail = wish.left.slice(found.end);
  const span = quietFor.exec(tail);
  // "seit 60 Tagen ohne Aktivität", "30日間活動がない"
  const head = wish.left.slice(0, found.start);
  const spanBefore = [...head.matchAll(patternOf(quietFor.source, 'gu'))].at(-1);
  if (
    span &&
    !/[\p{L}\p{N}]/u.test(
      tail
        .slice(0, span.index)
        .replace(
          /(?:to|with|from|anyone|anybody|somebody|someone|them|us|in|for|since|the|last|past)(?![a-zß-ɏ])/gu,
          '',
        ),
    )
  ) {
    const [count = '', unit = ''] = span.slice(1).filter((group) => group !== undefined);
    const said = spanOf(count, unit);
    return { day: away(said.unit, now, -said.count), start: found.start, end: found.end + span.index + span[0].length };
  }
  if (spanBefore && head.length - (spanBefore.index + spanBefore[0].length) <= 3) {
    const [count = '', unit = ''] = spanBefore.slice(1).filter((group) => group !== undefined);
    const said = spanOf(count, unit);
    return { day: away(said.unit, now, -said.count), start: spanBefore.index, end: found.end };
  }
  const after = { said: wish.said, left: '·'.repeat(found.end) + tail };
  const period = periodIn(after, now, 'back');
  if (period && quietSince.test(`${tail.slice(0, period.start - found.end)} `) && period.start - found.end < 16)
    return { day: period.period.from, start: found.start, end: period.end };
  return { day: away('day', now, -usualQuietDays), start: found.start, end: found.end };
}

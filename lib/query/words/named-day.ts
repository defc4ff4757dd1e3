import { de, en, es, fr, ja } from 'chrono-node';
import { anyMonth, type Direction, dayOf, type FoundPeriod, oneDay } from './calendar.ts';

/** Looks like a day at all: asking four tongues costs more than the rest of the wish, and most numbers are amounts. */
const dayLike = new RegExp(
  `\\d[./-]\\d|\\d(?:st|nd|rd|th)|\\d\\.? ?(?:of |de )?(?:${anyMonth}|märz|février|août|décembre)|(?:${anyMonth}|märz|février|août|décembre)\\.? ?(?:the )?\\d|\\d[日]|曜|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|ago|vor |il y a|hace `,
  'iu',
);

/** Explicit days and weekdays, in whichever tongue makes the most of the words. */
export function chronoDay(text: string, now: Date, direction: Direction): FoundPeriod | null {
  if (!dayLike.test(text)) return null;
  const tongues = [en.GB, de.casual, fr.casual, es.casual, ...(/[月日曜]/.test(text) ? [ja.casual] : [])];
  let best: (FoundPeriod & { length: number }) | null = null;
  for (const tongue of tongues)
    for (const result of tongue.parse(text, now, { forwardDate: direction === 'ahead' })) {
      if (!isDay(result.text) || result.start.isCertain('hour')) continue;
      if (!result.start.isCertain('day') && !result.start.isCertain('weekday')) continue;
      let day = dayOf(result.start.date());
      // "on Monday" of something that happened is the last Monday.
      if (direction === 'back' && !result.start.isCertain('day') && day > now) day = dayOf(day, -7);
      const found = {
        period: oneDay(day),
        start: result.index,
        end: result.index + result.text.length,
        length: result.text.length,
      };
      if (!best || found.start < best.start || (found.start === best.start && found.length > best.length)) best = found;
    }
  return best;
}

/** "mar", "sun" and a bare number are words of other things. */
const isDay = (text: string) =>
  !/^(?:now|jetzt|maintenant|ahora|[\d.,]+|may|mar|sun|sat|so|do|mi|di|sa|mo|fr|mon|\d+ ?[a-z]?)$/i.test(text.trim()) &&
  !/^\d{1,3}[.,]\d{3}/.test(text);

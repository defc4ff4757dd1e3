import { smallNumber, smallShape } from './numbers.ts';
import { patternOf } from './wish.ts';

/** Whole days, both included. */
export type Period = {
  from: Date;
  to: Date;
  /** Said as the end of something: "before year end" takes that day in. */
  end?: boolean;
};

/** Which way a month or a weekday without a year is read. */
export type Direction = 'ahead' | 'back';

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';
export const dayOf = (date: Date, more = 0) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + more);
export const oneDay = (date: Date): Period => ({ from: date, to: date });
export const lastDay = ({ to }: Period): Period => ({ from: to, to, end: true });

/** @param step 0 this one, 1 the next, -1 the last */
export function whole(unit: Unit, now: Date, step: number): Period {
  const [year, month] = [now.getFullYear(), now.getMonth()];
  switch (unit) {
    case 'day':
      return oneDay(dayOf(now, step));
    case 'week': {
      const monday = dayOf(now, -((now.getDay() + 6) % 7) + 7 * step);
      return { from: monday, to: dayOf(monday, 6) };
    }
    case 'month':
      return { from: new Date(year, month + step, 1), to: new Date(year, month + step + 1, 0) };
    case 'quarter': {
      const first = Math.floor(month / 3) * 3 + 3 * step;
      return { from: new Date(year, first, 1), to: new Date(year, first + 3, 0) };
    }
    case 'year':
      return { from: new Date(year + step, 0, 1), to: new Date(year + step, 11, 31) };
  }
}

/** So many units before or after a day. */
export function away(unit: Unit, from: Date, count: number): Date {
  const day = dayOf(from);
  switch (unit) {
    case 'day':
      return dayOf(day, count);
    case 'week':
      return dayOf(day, 7 * count);
    case 'month':
    case 'quarter': {
      const months = day.getMonth() + count * (unit === 'quarter' ? 3 : 1);
      const last = new Date(day.getFullYear(), months + 1, 0).getDate();
      return new Date(day.getFullYear(), months, Math.min(day.getDate(), last));
    }
    case 'year':
      return new Date(day.getFullYear() + count, day.getMonth(), day.getDate());
  }
}

const units: Record<Unit, [string, string]> = {
  day: ['days?|tage?n?|jours?|dias?', '日間?'],
  week: ['weeks?|wks?|wochen?|semaines?|semanas?', '週間?'],
  month: ['months?|mths?|monate?n?|monats|mois|mes(?:es)?', 'か月|ヶ月|カ月|ケ月|月'],
  quarter: ['quarters?|qtrs?|quartale?n?|quartals|trimestres?', '四半期'],
  year: ['years?|yrs?|jahre?n?|jahres|ans?|annees?|anos?', '年間?'],
};
export const spacedUnits = Object.values(units)
  .map(([spaced]) => spaced)
  .join('|');
const unspacedUnits = Object.values(units)
  .map(([, unspaced]) => unspaced)
  .join('|');

export function unitOf(text: string): Unit {
  const found = (Object.keys(units) as Unit[]).find((unit) =>
    patternOf(`^(?:${units[unit].filter(Boolean).join('|')})$`, 'u').test(text),
  );
  return found ?? 'day';
}

/** "3 weeks", "einem Monat", "30日" */
export const spanShape = { spaced: `(${smallShape})[ -]?(${spacedUnits})`, unspaced: `(\\d{1,3})(${unspacedUnits})` };

/** @param groups number and unit as `spanShape` found them */
export const spanOf = (count: string, unit: string): { count: number; unit: Unit } => ({
  count: smallNumber(count),
  unit: unitOf(unit),
});

export const filled = (groups: (string | undefined)[]): [string, string] => {
  const [a = '', b = ''] = groups.filter((group) => group !== undefined);
  return [a, b];
};

const months = [
  'january|jan|januar|janner|janvier|enero',
  'february|feb|februar|fevrier|febrero',
  'march|marz|mars|marzo',
  'april|apr|avril|abril',
  'may|mai|mayo',
  'june|jun|juni|juin|junio',
  'july|jul|juli|juillet|julio',
  'august|aug|aout|agosto',
  'september|sept?|septembre|septiembre',
  'october|oct|oktober|okt|octobre|octubre',
  'november|nov|novembre|noviembre',
  'december|dec|dezember|dez|decembre|diciembre',
];
export const anyMonth = months.join('|');
export const monthOf = (name: string) => months.findIndex((names) => patternOf(`^(?:${names})$`).test(name));

export type FoundPeriod = { period: Period; start: number; end: number };

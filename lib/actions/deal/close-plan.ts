import { daysBetween } from '../../core/concepts.ts';
import type { Judged } from '../criteria.ts';

export type PlanStep = { on: Date; todo: string; why: string };

/** Working days a step needs before the one that follows it; as sellers plan them, not as anybody measured. */
type Stage = { todo: string; workingDays: number; unlessMet?: string };

/** Backward from the signature. A step whose criterion the record already meets is left out. */
const stages: Stage[] = [
  { todo: 'Signature', workingDays: 0 },
  { todo: 'Order form with the signatory', workingDays: 3 },
  { todo: 'Contract back from legal and procurement', workingDays: 4 },
  { todo: 'Contract sent to legal and procurement', workingDays: 8, unlessMet: 'paper-process' },
  { todo: 'Decision of those who decide', workingDays: 2, unlessMet: 'decision-process' },
  { todo: 'Talk with whoever signs', workingDays: 4, unlessMet: 'economic-buyer' },
  { todo: 'Figures agreed with the champion', workingDays: 3, unlessMet: 'metrics' },
];

/**
 * @param close the day it is to be signed; one that is past, or missing, is replaced by the earliest that can be met
 * @returns steps from now on, in order, on working days; `tight` when they do not fit before the close date
 */
export function closePlan(
  close: Date | null,
  judged: readonly Judged[],
  now: Date,
): { steps: PlanStep[]; end: Date; tight: boolean } {
  const met = new Set(judged.flatMap(({ criterion, state }) => (state === 'met' ? [criterion.id] : [])));
  const left = stages.filter(({ unlessMet }) => !unlessMet || !met.has(unlessMet));
  const needed = left.reduce((sum, { workingDays }) => sum + workingDays, 0);
  const earliest = workingDay(now, needed);
  const isUsable = close !== null && daysBetween(now, close) > 0;
  const tight = isUsable && close < earliest;
  const end = isUsable && !tight ? backToWork(close) : earliest;
  let on = end;
  const steps = left.map(({ todo, workingDays, unlessMet }) => {
    on = workingDay(on, -workingDays);
    const open = judged.find(({ criterion }) => criterion.id === unlessMet);
    return { on, todo, why: open ? open.criterion.ask : '' };
  });
  return { steps: steps.reverse(), end, tight };
}

const isWeekend = (date: Date) => date.getDay() === 0 || date.getDay() === 6;
const plus = (date: Date, days: number) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);

/** That many working days on (or, negative, back); public holidays are not known here. */
export function workingDay(from: Date, days: number): Date {
  const step = days < 0 ? -1 : 1;
  let [date, left] = [plus(from, 0), Math.abs(days)];
  while (left > 0) {
    date = plus(date, step);
    if (!isWeekend(date)) left -= 1;
  }
  return days === 0 ? backToWork(date) : date;
}

/** A Saturday's signature is Friday's. */
const backToWork = (date: Date): Date => (isWeekend(date) ? backToWork(plus(date, -1)) : plus(date, 0));

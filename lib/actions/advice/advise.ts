import type { Moment } from '../../core/action.ts';
import { isSettled } from '../state.ts';
import type { Advice } from './advice.ts';
import {
  closeSoonEarlyStage,
  lateTasks,
  noNextStep,
  oldUrgentCase,
  onePerson,
  pastClose,
  plannedStep,
  tasksLeft,
  tasksToday,
  wonDeal,
} from './by-dates.ts';
import { competitorNamed, promiseDue, silence, someoneLeft, untouchedLead, upset } from './by-notes.ts';
import { unanswered } from './unanswered.ts';

/** @returns all that the rules find, most urgent first; the same evidence is named once */
export function advise(moment: Moment): Advice[] {
  const rules = isSettled(moment.record) ? [wonDeal, lateTasks, tasksLeft] : everyRule;
  const found = rules.flatMap((rule) => rule(moment) ?? []);
  return found.sort((a, b) => b.weight - a.weight);
}

const everyRule: ((moment: Moment) => Advice | null)[] = [
  upset,
  unanswered,
  someoneLeft,
  oldUrgentCase,
  promiseDue,
  pastClose,
  lateTasks,
  untouchedLead,
  competitorNamed,
  closeSoonEarlyStage,
  tasksToday,
  noNextStep,
  plannedStep,
  silence,
  onePerson,
];

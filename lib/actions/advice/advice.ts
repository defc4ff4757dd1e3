import type { Source } from '../../core/source.ts';
import type { Purpose } from '../letter/parts.ts';

/** Something worth doing, with the evidence in words and in sources. `weight` as of a recommendation, 0..100. */
export type Advice = {
  rule: string;
  todo: string;
  reason: string;
  /** The reason in a few words, for a button. */
  brief?: string;
  weight: number;
  tone: 'plain' | 'careful' | 'wrong' | 'done';
  sources: Source[];
  action?: { id: string; input: Record<string, unknown>; label: string };
};

/** The presses that do what is advised. */
export const write = (purpose: Purpose, label: string) => ({ id: 'draft-email', input: { purpose }, label });
export const answerCase = { id: 'case-reply', input: {}, label: 'Draft the reply' };
export const order = { id: 'prioritize-tasks', input: {}, label: 'Put the tasks in order' };

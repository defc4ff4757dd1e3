import type { Action } from '../core/action.ts';
import { answerKnowledge } from './answer-knowledge.ts';
import { caseReply } from './case-reply.ts';
import { dealReview } from './deal-review.ts';
import { draftEmail } from './draft-email.ts';
import { enrichAccount } from './enrich-account.ts';
import { findContacts } from './find-contacts.ts';
import { helpFor } from './help.ts';
import { leadQualify } from './lead-qualify.ts';
import { logActivity } from './log-activity.ts';
import { meetingPrep } from './meeting-prep.ts';
import { nextBestAction } from './next-best-action.ts';
import { prioritizeTasks } from './prioritize-tasks.ts';
import { queryRecords } from './query-records.ts';
import { recordChanges } from './record-changes.ts';
import { recordQuestion } from './record-question.ts';
import { reviseDraft } from './revise-draft.ts';
import { summarizeRecord } from './summarize-record.ts';
import { updateField } from './update-field.ts';

/** Everything Wingside can do, in the order help tells it. A new action is a file beside this one and a line here. */
export const actions: readonly Action[] = [
  summarizeRecord,
  nextBestAction,
  draftEmail,
  reviseDraft,
  recordQuestion,
  prioritizeTasks,
  recordChanges,
  meetingPrep,
  dealReview,
  leadQualify,
  findContacts,
  caseReply,
  queryRecords,
  answerKnowledge,
  enrichAccount,
  logActivity,
  updateField,
  helpFor(() => actions),
];

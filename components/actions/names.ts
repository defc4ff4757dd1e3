import type { ActionId } from '../../lib/core/action.ts';

/** What history's filter calls each outcome. */
export const outcomeNames: Record<ActionId | 'clarify' | 'out-of-scope', string> = {
  'summarize-record': 'Summaries',
  'record-question': 'Questions about a record',
  'query-records': 'Questions over many records',
  'draft-email': 'Drafts',
  'revise-draft': 'Revised drafts',
  'prioritize-tasks': 'Task priorities',
  'record-changes': 'Changes',
  'enrich-account': 'Company data',
  'answer-knowledge': 'Knowledge answers',
  'meeting-prep': 'Meeting preparation',
  'next-best-action': 'Next steps',
  'deal-review': 'Deal reviews',
  'lead-qualify': 'Lead checks',
  'case-reply': 'Case replies',
  'find-contacts': 'Contacts',
  'log-activity': 'Logged activities',
  'update-field': 'Field changes',
  help: 'Help',
  clarify: 'Asked back',
  'out-of-scope': 'Out of scope',
};

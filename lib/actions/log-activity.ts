import { z } from 'zod';
import { defineAction } from '../core/action.ts';
import { activitySaid } from './log/activity-said.ts';
import { notice } from './say.ts';
import { openTasks } from './state.ts';

const input = z.object({
  type: z.enum(['task', 'call', 'note']).optional(),
  /** What it is about, when a button names it. */
  words: z.string().max(2_000).optional(),
});
type Input = z.output<typeof input>;

/** Adds a task, a call or a note to the open record. Proposes; the seller edits, and writes it or copies it. */
export const logActivity = defineAction<Input>({
  id: 'log-activity',
  title: 'Log a call, note or task',
  about: 'Proposes a task, a call or a note for the open record, with the date understood from the words',
  when: ({ record }) => {
    if (['home', 'list', 'task'].includes(record.kind)) return null;
    if (record.kind === 'opportunity' && record.tasks.length > 0 && openTasks(record).length === 0)
      return { reason: 'No open task here', weight: 34, input: { type: 'task', words: 'Follow up' } };
    return { reason: 'In your own words', weight: 8 };
  },
  input,
  effects: 'proposal',
  async run({ record, input: picked, query, now }) {
    if (!record || record.kind === 'home' || record.kind === 'list')
      return { rung: 'cannot', blocks: [notice('Open the record it belongs to, then say it again.')] };
    const words = picked.words ?? (query === logActivity.title ? '' : query);
    const activity = activitySaid(words, record, now, picked.type);
    return {
      rung: 'rules',
      blocks: [{ type: 'proposal', title: titles[activity.type], suggestion: { what: 'activity', activity } }],
    };
  },
  samples: [
    'remind me to send the order form on Thursday',
    'log a call, she wants two references',
    'make a note that legal is on leave',
    'create a follow-up for next week',
    'put a task in for Monday at ten',
    'jot down that they prefer monthly billing',
    'had a call with procurement, they need three offers',
    'add a to-do to check the contract',
    'I promised him the data sheet by Friday',
    'note: budget freeze until April',
    'ring her back in two weeks',
    'record my visit from yesterday',
    'Aufgabe für morgen: Angebot schicken',
    'notier, dass die Preise passen',
    'rappelle-moi lundi de relancer',
    'note que le contrat est chez le juridique',
    'recuérdame llamar el martes',
    'apunta que quieren una demo',
    '来週フォローの電話をするタスクを作って',
    'メモ:決裁は部長',
    'they asked me to come back after the holidays',
  ],
});

const titles = { task: 'New task', call: 'Call', note: 'Note' } as const;

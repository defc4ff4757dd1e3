import { z } from 'zod';
import { type ActionRun, defineAction, type Moment } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import { count, kindWord, notice } from './say.ts';
import { overdueTasks } from './state.ts';
import { notLoaded } from './summarize-record.ts';
import { plain, wholeWords } from './words.ts';
import { type Scored, score, weights } from './work/score.ts';
import { type Todo, todosOf } from './work/todos.ts';

const input = z.object({
  window: z
    .enum(['today', 'week', 'all'])
    .optional()
    .describe('Only what is due by then, overdue included; default all'),
  owner: z.string().max(120).optional().describe('Only tasks of this person; "me" for the signed-in user'),
});
type Input = z.output<typeof input>;

/** Puts tasks in order by a score whose parts are shown, so that a seller can disagree with it. */
export const prioritizeTasks = defineAction<Input>({
  id: 'prioritize-tasks',
  title: 'Put the tasks in order',
  about:
    'Ranks the open tasks of a record, a home page or a task list by due date, deal size, stage, silence and promises',
  when: (moment) => offer(moment),
  input,
  effects: 'none',
  async run(run) {
    const { record, now } = run;
    if (!record)
      return {
        rung: 'cannot',
        blocks: [
          notice('Open a record with tasks, your home page or a task list first; I put in order what it shows.'),
        ],
      };
    const all = todosOf(record);
    if (all.length === 0)
      return {
        rung: 'rules',
        blocks: [
          notice(
            `This ${kindWord[record.kind]} shows no open tasks. Open the tab with the activities, your home page or a task list, then ask again.`,
          ),
          ...notLoaded(record),
        ],
      };
    const { kept, said } = chosen(all, run);
    if (kept.length === 0)
      return {
        rung: 'rules',
        blocks: [
          notice(`None of the ${count(all.length, 'open task')} here fits. ${said.join(' ')}`.trim()),
          ...notLoaded(record),
        ],
      };
    const ranked = score(kept, record, now);
    const blocks: BlockInput[] = [ranking(ranked, run), ...said.map((text) => notice(text)), ...notLoaded(record)];
    return { rung: 'rules', blocks };
  },
  samples: [
    'what should I tackle first today',
    'bring some order into my tasks',
    'rank these to-dos',
    'which of these is most urgent',
    'I have an hour, what matters most',
    'put my list in a sensible order',
    'what is burning',
    'prioritise my afternoon',
    'order the overdue stuff for me',
    'where do I begin',
    'what can wait until next week',
    'give me my top three for today',
    'sortier mir die Aufgaben nach Wichtigkeit',
    'was muss ich heute zuerst machen',
    'welche Aufgabe ist am dringendsten',
    'remets mes tâches dans le bon ordre',
    'par quoi je commence ce matin',
    'ordena mis tareas por prioridad',
    'qué es lo más urgente hoy',
    'タスクに優先順位をつけて',
    'too many tasks, help me triage',
  ],
});

function offer({ record, now }: Moment): { reason: string; weight: number } | null {
  const late = overdueTasks(record, now).length;
  const open = todosOf(record).length;
  const page = record.kind === 'home' || record.kind === 'list';
  if (late > 0 && (open > 1 || page))
    return { reason: `${count(late, 'task')} overdue`, weight: Math.min(88, 64 + 3 * late) };
  if (open > 1 || (page && open > 0)) return { reason: count(open, 'open task'), weight: page ? 56 : 28 };
  return null;
}

/** The window and owner that were picked, or named in the words. */
function chosen(
  all: Todo[],
  { record, input: picked, query, now }: ActionRun<Input>,
): { kept: Todo[]; said: string[] } {
  const text = plain(query);
  const window =
    picked.window ??
    (wholeWords("today|heute|aujourd'hui|hoy|this morning|ce matin").test(text)
      ? 'today'
      : wholeWords('this week|diese woche|cette semaine|esta semana').test(text)
        ? 'week'
        : 'all');
  const said: string[] = [];
  const last =
    window === 'all'
      ? null
      : new Date(now.getFullYear(), now.getMonth(), now.getDate() + (window === 'week' ? (7 - now.getDay()) % 7 : 0));
  const due = last ? all.filter((todo) => todo.due !== null && todo.due <= last) : all;
  if (due.length < all.length)
    said.push(
      `${count(all.length - due.length, 'task')} due later or without a date ${all.length - due.length === 1 ? 'is' : 'are'} left out.`,
    );
  const mine = picked.owner === 'me' || picked.owner === 'mine';
  const wanted = mine ? (record?.user ?? null) : (picked.owner ?? null);
  if (mine && !record?.user) said.push('The page does not say who is signed in, so these are everyone’s tasks.');
  const kept = wanted ? due.filter(({ owner }) => owner !== null && plain(owner).includes(plain(wanted))) : due;
  if (wanted && kept.length < due.length) said.push(`Only tasks of ${wanted} are shown.`);
  return { kept, said };
}

const mostShown = 50;

function ranking(ranked: Scored[], { cite }: ActionRun<Input>): BlockInput {
  return {
    type: 'ranking',
    title:
      ranked.length > mostShown
        ? `First ${mostShown} of ${count(ranked.length, 'task')}`
        : count(ranked.length, 'open task'),
    items: ranked.slice(0, mostShown).map(({ todo, parts, total }) => ({
      text: todo.text,
      detail: [parts[0]?.why ?? '', todo.about ? `about ${todo.about}` : ''].filter((part) => part !== '').join(' · '),
      score: total,
      parts,
      ...(todo.href ? { href: todo.href } : {}),
      sources: [...new Set([todo.source, ...todo.evidence].map(cite))],
    })),
    weights: weights.map(({ label, points, why }) => ({ label, points, why })),
  };
}

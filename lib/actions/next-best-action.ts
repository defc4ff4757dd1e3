import { z } from 'zod';
import { defineAction } from '../core/action.ts';
import type { Advice } from './advice/advice.ts';
import { advise } from './advice/advise.ts';
import { phrasedFirst } from './phrased.ts';
import { citeAll, count, kindWord, notice } from './say.ts';
import { notLoaded } from './summarize-record.ts';

/** What to do next and why, ranked by rules that name their evidence. "Nothing urgent" is an answer too. */
export const nextBestAction = defineAction({
  id: 'next-best-action',
  title: 'What to do next',
  about: 'Ranks what is worth doing on this record now, each with its reason and a press to do it',
  called: [
    'next',
    'what next',
    'what s next',
    'what now',
    'now what',
    'next steps',
    'was nun',
    'et maintenant',
    'y ahora',
  ],
  when: ({ record, now }) => {
    const [first, ...others] = advise({ record, now });
    if (!first) return null;
    const said = first.brief ?? first.reason;
    const reason = others.length > 0 ? `${said}, and ${others.length} more` : said;
    return { reason, weight: Math.max(30, first.weight - 4) };
  },
  input: z.object({ most: z.number().int().min(1).max(10).default(5) }),
  effects: 'none',
  async run({ record, input, now, cite }) {
    if (!record)
      return {
        rung: 'cannot',
        blocks: [notice('Open a record first; what to do next is told from its dates, notes and tasks.')],
      };
    const found = advise({ record, now }).slice(0, input.most);
    if (found.length === 0) {
      const looked = `I looked at ${count(record.timeline.length, 'entry')} of its history, ${count(record.tasks.length, 'task')} and its dates.`;
      return {
        rung: 'rules',
        blocks: [
          notice(
            `Nothing urgent on this ${kindWord[record.kind]}. ${looked} What was agreed by phone and not noted is not seen.`,
          ),
          ...notLoaded(record),
        ],
      };
    }
    const items = found.map((advice) => itemOf(advice, citeAll(advice.sources, cite)));
    return { rung: 'rules', blocks: [{ type: 'list', title: 'Most urgent first', items }, ...notLoaded(record)] };
  },
  improve: {
    sends: { fields: 'all', stage: true, timeline: 12, tasks: true, related: true },
    withResult: true,
    instruct: () =>
      'The rules have ranked what to do next on this record; their list is in the result and stays on screen below your words. ' +
      'Say in two to four sentences what to do first and how to go about it, from the notes: whom to speak to, about which open point, ' +
      'and what to avoid. Add no step that the data gives no reason for. Cite each sentence.',
    place: phrasedFirst,
  },
  samples: [
    'what should I do next here',
    'whats my best move on this one',
    'how do I get this deal moving again',
    'any suggestion how to unstick them',
    'what would you do now',
    'next steps?',
    'recommend something for this account',
    'what is the smartest thing I can do today for this customer',
    'they stopped answering, what now',
    'how do we win this',
    'was würdest du hier als Nächstes anpacken',
    'der Deal hängt, wie kriege ich ihn wieder flott',
    'was wäre jetzt der beste Schritt bei dem Deal',
    'quelle est la prochaine étape selon toi',
    'que faire pour débloquer cette affaire',
    'cuál sería el siguiente paso con este cliente',
    'qué me recomiendas hacer ahora',
    '次に何をすべき？',
    'is there anything I am forgetting on this lead',
    'where should I put my energy on this case',
  ],
});

const itemOf = ({ todo, reason, tone, action }: Advice, sources: number[]) => ({
  text: todo,
  detail: reason,
  tone,
  sources,
  ...(action ? { action } : {}),
});

import { z } from 'zod';
import { type Action, type ActionRun, defineAction } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import type { CrmRecord } from '../core/record.ts';
import { anKind, kindWord, notice } from './say.ts';

/** What works on this page, and what does not. @param all asked for when needed, because help is one of them */
export const helpFor = (all: () => readonly Action[]): Action =>
  defineAction({
    id: 'help',
    title: 'What works here',
    about: 'Tells what Wingside can do on the open page, what to say, and what it does not do',
    when: ({ record }) => ({ reason: `What I can do on ${anKind(record.kind)}`, weight: 3 }),
    called: ['help', 'menu', 'options', 'commands', 'what can you do', 'hilfe', 'aide', 'ayuda', 'ヘルプ'],
    anywhere: true,
    input: z.object({}),
    effects: 'none',
    async run(run) {
      const others = all().filter(({ id }) => id !== 'help');
      return {
        rung: 'rules',
        blocks: [...(run.record ? onThisPage(run.record, others, run) : onNoRecord(others)), ...limits(run.record)],
      };
    },
    samples: [
      'so what is it you do exactly',
      'how does this thing work',
      'help me get started',
      'show me your features',
      'what are you good for',
      'can you write to the CRM',
      'which commands are there',
      'what do you know about me',
      'where does this data go',
      'are there shortcuts',
      'is there a tutorial',
      'what works on this page',
      'wie funktioniert das hier',
      'wobei kannst du mir hier helfen',
      'ich brauche Hilfe mit diesem Fenster',
      'comment ça marche',
      'que sais-tu faire',
      'qué puedes hacer',
      'cómo se usa esto',
      'このパネルで何ができるの',
      'what should I type',
    ],
  });

function onThisPage(record: CrmRecord, others: readonly Action[], { now }: ActionRun<unknown>): BlockInput[] {
  const offers = others.flatMap((action) => {
    const offer = action.when({ record, now });
    return offer ? [{ action, ...offer }] : [];
  });
  offers.sort((a, b) => b.weight - a.weight);
  return [
    {
      type: 'list',
      title: `On this ${kindWord[record.kind]}, now`,
      items: offers.slice(0, mostOffers).map(({ action, reason, input }) => ({
        text: action.title,
        detail: reason,
        sources: [],
        action: { id: action.id, input: input ?? {}, label: action.title },
      })),
    },
    sayings(others.filter(({ id }) => !offers.some(({ action }) => action.id === id)).slice(0, mostSayings)),
  ];
}

/** What is offered above needs no example; nobody reads eighteen. */
const mostSayings = 4;
/** The panel's own list shows the rest. */
const mostOffers = 8;

const onNoRecord = (others: readonly Action[]): BlockInput[] => [
  notice('Open a record, a list or your home page in the CRM. Then this works:'),
  { type: 'list', items: others.map(({ title, about }) => ({ text: title, detail: about, sources: [] })) },
];

/** One sentence a seller could say for each. */
const sayings = (others: readonly Action[]): BlockInput => ({
  type: 'list',
  title: 'Say it in your own words, for example',
  items: others.flatMap(({ title, samples }) =>
    samples[0] ? [{ text: `“${samples[0]}”`, detail: title, sources: [] }] : [],
  ),
});

function limits(record: CrmRecord | null): BlockInput[] {
  const unread = record?.missing.map(({ what, why }) => `${what} (${why})`).slice(0, 5) ?? [];
  return [
    notice(
      'I send nothing, and change nothing in the CRM before you have seen it and pressed Write or Fill. I read what the open page shows; other ' +
        'records only when you open them. Figures, dates and names come from the record; each sentence shows its source.',
    ),
    ...(unread.length > 0 ? [notice(`Not read on this page: ${unread.join('; ')}.`)] : []),
    notice(
      'Keys: 1 to 9 run what is worth doing now, / lists the actions, ↑ brings back your last question, ? shows all keys.',
    ),
  ];
}

import { z } from 'zod';
import { type ActionRun, defineAction } from '../core/action.ts';
import type { Block, BlockInput, BlockOf } from '../core/block.ts';
import type { Source } from '../core/source.ts';
import { instructions, placeDraft } from './draft-email.ts';
import { type Change, changeIn } from './letter/change.ts';
import { planOfDraft } from './letter/draft-plan.ts';
import { planOf } from './letter/make.ts';
import { type LetterPlan, lengths, tones } from './letter/parts.ts';
import { revise } from './letter/revise.ts';
import { languageOf } from './letter/wish.ts';
import { notice } from './say.ts';

const input = z.object({
  tone: z.enum(tones).optional(),
  length: z.enum(lengths).optional(),
  language: z.string().max(35).optional(),
  /** The draft as the seller has changed it by hand; that is what is revised. */
  edited: z.object({ subject: z.string().max(1_000), body: z.string().max(40_000) }).optional(),
});
type Input = z.output<typeof input>;

/** Changes the newest draft of this conversation: length, tone, language, subject, greeting, a sentence more or less. */
export const reviseDraft = defineAction<Input>({
  id: 'revise-draft',
  title: 'Change the draft',
  about:
    'Changes the last draft: shorter, longer, another tone or language, subject, greeting, add or remove a sentence',
  when: () => null, // offered beside a draft, not on a record
  anywhere: true,
  input,
  effects: 'none',
  async run(run) {
    const last = newestDraft(run);
    if (!last) return noDraft(run);
    const change = changeOf(run);
    const { draft, said } = revise(last.draft, change, run);
    const sources = [
      ...new Set([...last.draft.sources.flatMap((at) => last.sources[at] ?? []), ...(draft.found ?? [])].map(run.cite)),
    ];
    const { found: _, ...block } = draft;
    const blocks: BlockInput[] = [{ ...block, sources }];
    if (said.length > 0) blocks.push(notice(said.join(' '), 'careful'));
    return { rung: 'rules', blocks };
  },
  improve: {
    sends: {
      fields: [/name|company|account|contact/i, /title|role|position/i, /subject|status/i],
      stage: true,
      timeline: 4,
    },
    withResult: true,
    instruct: (run) =>
      `${instructions(planFor(run))} The draft in the result is what the seller wants changed as they say; change that and leave the rest word for word.`,
    place: (made, text) => placeDraft(made, text),
  },
  samples: [
    'make it shorter',
    'a bit warmer please',
    'too long, cut it in half',
    'make the wording more formal for a general counsel',
    'in german please',
    'translate that to spanish',
    'add that I am in Lyon next Tuesday',
    'drop the second paragraph',
    'change the subject line to Order form',
    'that sounds pushy, tone it down a notch',
    'sign it with Cheers',
    'replace the greeting with Dear Mr Teel',
    'say it more directly',
    'can you rewrite that, friendlier',
    'mach es kürzer',
    'etwas förmlicher bitte',
    'auf Französisch',
    'plus court et plus chaleureux',
    'ajoute que nous offrons la livraison',
    'hazlo más breve',
    'quita la última frase',
    'この下書きをもう少し短く',
  ],
});

type Found = { draft: BlockOf<'draft'>; sources: Source[] };

function newestDraft({ earlier, input: { edited } }: ActionRun<Input>): Found | null {
  for (const turn of [...earlier].reverse()) {
    const draft = turn.blocks.findLast((block: Block): block is BlockOf<'draft'> => block.type === 'draft');
    if (draft) return { draft: { ...draft, ...edited }, sources: turn.sources };
  }
  return null;
}

const noDraft = (run: ActionRun<Input>) => ({
  rung: 'cannot' as const,
  blocks: [
    notice('There is no draft in this conversation yet.'),
    ...(run.record
      ? [
          {
            type: 'choices' as const,
            question: 'Shall I write one?',
            options: [{ label: 'Draft an e-mail', action: 'draft-email', input: {} }],
          },
        ]
      : []),
  ],
});

/** What was pressed counts before what was said. */
function changeOf({ input: pressed, query }: ActionRun<Input>): Change {
  const said = changeIn(query);
  const language = pressed.language ? languageOf(pressed.language) : null;
  return {
    ...said,
    ...(pressed.tone ? { tone: pressed.tone } : {}),
    ...(pressed.length ? { length: pressed.length } : {}),
    ...(pressed.language ? (language ? { language } : { unknownLanguage: pressed.language }) : {}),
  };
}

/** The plan of the draft with the change in it, for the model. */
function planFor(run: ActionRun<Input>): LetterPlan | null {
  const last = newestDraft(run);
  if (!last)
    return run.record
      ? planOf({ record: run.record, now: run.now }, { input: {}, query: '', profile: run.profile }).plan
      : null;
  const { tone, length, language } = changeOf(run);
  const was = planOfDraft(last.draft);
  return {
    ...was,
    tone: tone ?? was.tone,
    length: length === 'shorter' ? 'short' : length === 'longer' ? 'long' : (length ?? was.length),
    language: language ?? was.language,
  };
}

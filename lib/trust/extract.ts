import type { z } from 'zod';
import type { Action, ActionRun } from '../core/action.ts';
import type { Usage } from '../core/turn.ts';
import { asUntrusted, type Untrusted } from '../core/untrusted.ts';
import type { ModelRequest } from '../model/door.ts';
import { clean } from './clean.ts';
import { restoreIn } from './gate.ts';
import { learn, type MaskBook, mask } from './mask.ts';
import { masksIn, type Prepared } from './prepare.ts';
import { dataBlock, instructions, join } from './prompt-text.ts';
import { type Call, type Sent, send, tokensOf } from './send.ts';
import { howToExtract } from './standing-orders.ts';

/** Characters of one text, and of all together: what a model on a laptop still reads. */
const longestText = 6_000;
const budget = 24_000;

/** Lays texts that were read into a prompt, masked and marked as data. Sends nothing. The seller's words are not in it. */
export function prepareExtract({
  action,
  run,
  texts,
  book,
}: {
  action: Pick<Action, 'id' | 'extract'>;
  run: ActionRun<Record<string, unknown>>;
  texts: { label: string; text: Untrusted }[];
  book: MaskBook;
}): Prepared {
  if (run.record) learn(book, run.record, run.profile);
  const hide = (text: string) => mask(clean(asUntrusted(text)), book);
  const shown = withinBudget(texts);
  const orders = action.extract?.instruct(run) ?? '';
  const request: ModelRequest = {
    messages: [
      { role: 'system', content: join(instructions(howToExtract()), instructions(orders)) },
      {
        role: 'user',
        content: join(
          dataBlock(
            'What the pages say',
            shown.map(({ label, text }) => ({ label: hide(label), text: hide(text) })),
          ),
        ),
      },
    ],
    maxTokens: 3_000,
    temperature: 0,
  };
  const sent = request.messages.map(({ content }) => content).join('\n');
  return {
    ...(action.extract ? { schema: action.extract.schema } : {}),
    ...{ request, data: [], made: [], told: [], suspicions: [], book, action: action.id },
    collected: shown.map(({ label, text }) => ({
      ...{ label, kind: 'url' as const, characters: text.length, field: null, rule: null },
    })),
    leftOut: shown.length < texts.length ? [`${texts.length - shown.length} pages left out for want of room`] : [],
    masks: masksIn(sent, book),
  };
}

/** What was read out, still untrusted: quotes are checked by the caller. `found` is null when nothing usable came. */
export type Extracted = Pick<Sent<unknown>, 'status' | 'failure' | 'ms'> & {
  found: unknown;
  answered: string | null;
  usage: Usage | null;
};

/** Asks for the shape, restores what was masked and notes the call. @param bytes the exact body */
export async function extract(
  { request, action, masks, book }: Prepared,
  schema: z.ZodType,
  bytes: string,
  call: Call,
): Promise<Extracted> {
  const { came, failure, status, ms } = await send(
    call,
    { action, masks, bytes, tokens: tokensOf(request) },
    () => call.door.structured(request, schema, { signal: call.signal }),
    (answer) => (answer.ok ? null : answer.failure),
  );
  if (!came?.ok) return { found: null, answered: null, usage: null, failure, status, ms };
  const { value, usage } = came.value;
  return { found: restoreIn(value, book), answered: JSON.stringify(value, null, 1), usage, failure, status, ms };
}

function withinBudget(texts: { label: string; text: Untrusted }[]): { label: string; text: string }[] {
  let room = budget;
  const shown: { label: string; text: string }[] = [];
  for (const { label, text } of texts) {
    const cut = text.slice(0, Math.min(longestText, room));
    if (cut.length < Math.min(text.length, 200)) break;
    shown.push({ label, text: cut });
    room -= cut.length;
  }
  return shown;
}

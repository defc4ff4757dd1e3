import type { z } from 'zod';
import type { Action, ActionRun } from '../core/action.ts';
import { fail, type Result } from '../core/failure.ts';
import type { Usage } from '../core/turn.ts';
import { asUntrusted, type Untrusted } from '../core/untrusted.ts';
import type { ModelRequest } from '../model/door.ts';
import { clean } from './clean.ts';
import { type Call, neverLeft, noteOf, restoreIn, sizeOf } from './gate.ts';
import { learn, type MaskBook, mask } from './mask.ts';
import { bytesOf, masksIn, type Prepared, tokensOf } from './prepare.ts';
import { dataBlock, instructions, join } from './prompt-text.ts';
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
    tokens: tokensOf(request),
  };
}

/** Asks for the shape, restores what was masked and notes the call. What comes back is still untrusted: quotes are checked by the caller. */
export async function extract<T>(
  prepared: Prepared,
  schema: z.ZodType<T>,
  call: Call,
): Promise<Result<{ value: unknown; usage: Usage; answered: string; ms: number }>> {
  const refused = await call.permit(call.door.host, prepared.tokens);
  if (refused) return fail(refused);
  const bytes = sizeOf(bytesOf(prepared, call.door));
  const started = performance.now();
  let status = 'bug';
  let answered: Result<unknown> | null = null;
  try {
    const answer = await call.door.structured(prepared.request, schema, { signal: call.signal });
    answered = answer;
    status = call.signal.aborted ? 'cancelled' : answer.ok ? 'sent' : answer.failure.kind;
    if (!answer.ok) return answer;
    const { value, usage } = answer.value;
    const ms = Math.round(performance.now() - started);
    const restored = restoreIn(value, prepared.book);
    return { ok: true, value: { value: restored, usage, answered: JSON.stringify(value, null, 1), ms } };
  } finally {
    if (answered === null || answered.ok || !neverLeft(answered.failure))
      await call.audit(noteOf(call, prepared.action, prepared.masks, bytes, status));
  }
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

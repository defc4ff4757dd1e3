import { z } from 'zod';
import type { SellerProfile } from '../core/action.ts';
import { localDay } from '../core/concepts.ts';
import type { Failure } from '../core/failure.ts';
import type { CrmRecord } from '../core/record.ts';
import type { Usage } from '../core/turn.ts';
import { asUntrusted } from '../core/untrusted.ts';
import type { ModelRequest, Tool } from '../model/door.ts';
import { type Answer, checkAnswer, noAnswer } from './answer.ts';
import { clean } from './clean.ts';
import { learn, type MaskBook, mask } from './mask.ts';
import { masksIn, type Prepared } from './prepare.ts';
import { instructions, sellerWords } from './prompt-text.ts';
import { type Call, type Sent, send, tokensOf } from './send.ts';
import { howToChoose } from './standing-orders.ts';
import { constantsOf, groundArgs } from './tool-args.ts';
import { unmask, unmasker } from './unmask.ts';

export type Phrased = Answer & {
  /** As it came, before anything was restored. */
  answered: string;
  /** Null when nothing was sent. */
  usage: Usage | null;
  /** From the first byte out to the last one in; null when nothing was sent. */
  ms: number | null;
  /** As in the audit log; null when nothing was sent. */
  status: string | null;
  cancelled: boolean;
  failure?: Failure;
};

/**
 * The gate's second half: asks leave, streams the restored answer, checks it against what was sent and notes the call.
 * @param bytes the exact body, as the seller may have been shown it
 * @param call.onText the restored text so far, as often as the door gives it; not yet checked
 */
export async function phrase(
  prepared: Prepared,
  bytes: string,
  call: Call & { onText?: (soFar: string) => void },
): Promise<Phrased> {
  const { request, action, masks, book } = prepared;
  const onText = restoring(book, call.onText);
  const { came, failure, status, ms } = await send(
    call,
    { action, masks, bytes, tokens: tokensOf(request) },
    () => call.door.stream(request, { signal: call.signal, ...(onText && { onText }) }),
    (streamed) => streamed.failure ?? null,
  );
  const answer = came && status !== null ? checkAnswer(came.text, prepared) : noAnswer;
  const seen = { answered: came?.text ?? '', usage: status === null ? null : (came?.usage ?? null), ms, status };
  return { ...answer, ...seen, cancelled: call.signal.aborted, ...(failure && { failure }) };
}

export type Chosen = Pick<Sent<unknown>, 'status' | 'ms' | 'failure'> & {
  bytes: string;
  /** The choice as it came. */
  answered: string | null;
  usage: Usage | null;
  masks: Prepared['masks'];
  /** `args` are what the seller's words carry; `refused` names the others. Null when none was picked. */
  picked: { name: string; args: Record<string, unknown>; refused: string[]; said: string } | null;
};

/**
 * Routing by a model. It sees the seller's words (masked), the kind of page and the tools: no text from the page and
 * no earlier answer, so that nothing which was read can choose what happens. Of its arguments those stay that the
 * seller's words carry.
 */
export async function choose(
  asking: { query: string; record: CrmRecord | null; profile: SellerProfile; tools: Tool[]; book: MaskBook },
  call: Call,
): Promise<Chosen> {
  const { query, record, profile, tools, book } = asking;
  if (record) learn(book, record, profile);
  const words = mask(clean(asUntrusted(query)), book);
  const request: ModelRequest = {
    messages: [
      { role: 'system', content: instructions(howToChoose(record?.kind ?? 'none', localDay(call.now()))) },
      { role: 'user', content: sellerWords(words) },
    ],
    maxTokens: 400,
    temperature: 0,
  };
  const bytes = call.door.bytes(request, { tools });
  const sent = await send(
    call,
    { action: 'route', masks: masksIn(words, book), bytes, tokens: tokensOf(request) },
    () => call.door.pick(request, tools, { signal: call.signal }),
    (picked) => (picked.ok ? null : picked.failure),
  );
  const seen = { bytes, masks: masksIn(words, book), status: sent.status, ms: sent.ms };
  if (!sent.came?.ok) return { ...seen, answered: null, usage: null, picked: null, failure: sent.failure };
  const { name, args: given, said, usage } = sent.came.value;
  const tool = tools.find((one) => one.name === name);
  const { args, refused } = groundArgs(restoreIn(given, book), { query, record }, constantsIn(tool));
  const answered = JSON.stringify({ name, args: given });
  return { ...seen, answered, usage, picked: { name, args, refused, said: unmask(said, book) }, failure: null };
}

const constantsIn = (tool: Tool | undefined): Set<string> =>
  tool ? constantsOf(z.toJSONSchema(tool.schema, { unrepresentable: 'any', io: 'input' })) : new Set();

/** The door tells the whole text so far; only what is new is restored, and a half placeholder waits for its rest. */
function restoring(
  book: MaskBook,
  onText: ((soFar: string) => void) | undefined,
): ((soFar: string) => void) | undefined {
  if (!onText) return undefined;
  let restore = unmasker(book);
  let seen = '';
  let shown = '';
  return (soFar) => {
    // A thought that turned out to be one is taken back by the door: then the text does not go on but begins anew.
    if (!soFar.startsWith(seen)) [restore, seen, shown] = [unmasker(book), '', ''];
    shown += restore.push(soFar.slice(seen.length));
    seen = soFar;
    onText(shown);
  };
}

/** Puts back what was masked, in every text of a value. */
export function restoreIn(value: unknown, book: MaskBook): unknown {
  if (typeof value === 'string') return unmask(value, book);
  if (Array.isArray(value)) return value.map((each) => restoreIn(each, book));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, restoreIn(each, book)]));
}

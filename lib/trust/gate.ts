import type { Action, ActionRun, SellerProfile } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import type { Failure, Result } from '../core/failure.ts';
import { fail } from '../core/failure.ts';
import type { CrmRecord } from '../core/record.ts';
import type { Source } from '../core/source.ts';
import type { Usage } from '../core/turn.ts';
import { asUntrusted } from '../core/untrusted.ts';
import type { ModelDoor, ModelRequest, Picked, Tool } from '../model/door.ts';
import type { CallNote } from './audit.ts';
import { blockLines } from './block-lines.ts';
import { clean } from './clean.ts';
import { collect, type Datum } from './collect.ts';
import { checkEvidence } from './evidence.ts';
import { learn, type MaskBook, type Masked, type MaskType, mask } from './mask.ts';
import { placeholderPattern } from './placeholder.ts';
import { type DataLine, dataBlock, instructions, join, sellerWords } from './prompt-text.ts';
import { howToAnswer, howToChoose } from './standing-orders.ts';
import { unmask, unmasker } from './unmask.ts';

/** What is about to be sent, before anything is: the seller can be shown all of it. */
export type Prepared = {
  request: ModelRequest;
  /** What the model is given of the record; `n` is the number it cites. */
  data: Datum[];
  /** Declared by the action but not sent, for want of room: "14 timeline entries left out for want of room". */
  leftOut: string[];
  book: MaskBook;
  /** The placeholders that stand in this request, and for what. */
  masks: { placeholder: string; value: string; type: MaskType }[];
  /** Estimate, four characters each. */
  tokens: number;
  action: string;
  /** What the answer is checked against besides the data: the seller's words, profile, our instructions, today's date. */
  told: string[];
  /** The rules' result in lines, when the model was shown it. */
  made: string[];
};

export type Asking = {
  action: Pick<Action, 'id' | 'improve'>;
  run: ActionRun<Record<string, unknown>>;
  /** The rules' blocks; sent as data where the action says `withResult`. */
  made?: BlockInput[];
  /** Default: the action's own `improve.instruct(run)`. */
  instructions?: string;
  book: MaskBook;
  /** Gives a source its number in the turn (`run.cite`); the model then cites with that number + 1. */
  citeAs?: (source: Source) => number;
};

/** What every call needs from the engine: leave to call, a place in the audit log, a way to stop. */
export type Call = {
  door: ModelDoor;
  signal: AbortSignal;
  /** Null when the seller agreed to what goes to this host (and the company allows it); else why nothing is sent. */
  permit(host: string): Promise<Failure | null>;
  audit(note: CallNote): Promise<unknown>;
  turnId: string;
  now(): Date;
};

export type Phrased = {
  /** Restored and checked; struck parts stand in ~~…~~. Partial when `failure` is set or the call was cancelled. */
  text: string;
  /** What the text states and nothing it was given does: "1,250,000 EUR", "https://…", a made-up "Person_9", a citation "[77]" of nothing. */
  flagged: string[];
  /** Numbers the text cites, in order, each once. With `citeAs`: index + 1 of the turn's source. */
  cited: number[];
  /** Null when nothing was sent. */
  usage: Usage | null;
  cancelled: boolean;
  failure?: Failure;
};

/**
 * The gate's first half: from the record to the bytes. Takes only what the action declared, cleans it, masks it and
 * lays it in a marked block. Sends nothing.
 */
export function prepare({ action, run, made = [], instructions: given, book, citeAs }: Asking): Prepared {
  const { improve } = action;
  const { record, profile, now } = run;
  if (record) learn(book, record, profile);
  const { data, leftOut } = record && improve ? collect(record, improve.sends, now) : { data: [], leftOut: [] };
  if (citeAs) for (const datum of data) datum.n = citeAs(datum.source) + 1;
  const orders = given ?? improve?.instruct(run) ?? '';
  const madeLines = improve?.withResult ? blockLines(made).slice(0, mostLines) : [];
  const today = localDay(now);
  const aboutSeller = profileLines(profile);

  const hide = (text: string): Masked => mask(clean(asUntrusted(text)), book);
  const lines: DataLine[] = data.map((datum) => ({
    n: datum.n,
    label: hide(datum.note ? `${datum.label} (${datum.note})` : datum.label),
    text: hide(datum.text),
  }));
  const request: ModelRequest = {
    messages: [
      {
        role: 'system',
        content: join(instructions(howToAnswer(profile.language || 'en', today)), instructions(hide(orders) as string)),
      },
      {
        role: 'user',
        content: join(
          dataBlock('What the CRM page shows', lines),
          madeLines.length > 0
            ? dataBlock(
                'What was already worked out from it',
                madeLines.map((text) => ({ text: hide(text) })),
              )
            : null,
          aboutSeller.length > 0
            ? dataBlock(
                'Who the seller is',
                aboutSeller.map((text) => ({ text: hide(text) })),
              )
            : null,
          sellerWords(hide(run.query)),
        ),
      },
    ],
  };
  const told = [run.query, ...aboutSeller, profile.signature, orders, today];
  const sent = request.messages.map(({ content }) => content).join('\n');
  return {
    request,
    data,
    leftOut,
    book,
    masks: masksIn(sent, book),
    tokens: Math.ceil(sent.length / 4),
    action: action.id,
    told,
    made: madeLines,
  };
}

/** The exact bytes and where they would go, to be shown before the first call to that host. */
export function preview(
  prepared: Prepared,
  door: ModelDoor,
): { host: string; label: string; bytes: string; masks: Prepared['masks']; tokens: number } {
  return {
    host: door.host,
    label: door.label,
    bytes: door.bytes(prepared.request),
    masks: prepared.masks,
    tokens: prepared.tokens,
  };
}

/**
 * The gate's second half: asks leave, streams the restored answer, checks it against what was sent and notes the call.
 * @param call.onText the restored text so far, as often as the door gives it; not yet checked
 */
export async function phrase(prepared: Prepared, call: Call & { onText?: (soFar: string) => void }): Promise<Phrased> {
  const nothing = { text: '', flagged: [], cited: [], usage: null, cancelled: false };
  const refused = await call.permit(call.door.host);
  if (refused) return { ...nothing, failure: refused };
  if (call.signal.aborted) return { ...nothing, cancelled: true };

  const restored = restoring(prepared.book, call.onText);
  const bytes = sizeOf(call.door.bytes(prepared.request));
  let status = 'bug';
  try {
    const streamed = await call.door.stream(prepared.request, { signal: call.signal, onText: restored });
    const cancelled = streamed.finish === 'cancelled';
    status = cancelled ? 'cancelled' : (streamed.failure?.kind ?? 'sent');
    const checked = checkAnswer(streamed.text, prepared);
    return { ...checked, usage: streamed.usage, cancelled, ...(streamed.failure ? { failure: streamed.failure } : {}) };
  } finally {
    await call.audit(noteOf(call, prepared.action, prepared.masks, bytes, status));
  }
}

/**
 * Routing by a model. It sees the seller's words (masked), the kind of page and the tools: no text from the page and
 * no earlier answer, so that nothing which was read can choose what happens.
 */
export async function choose(
  asking: { query: string; record: CrmRecord | null; profile: SellerProfile; tools: Tool[]; book: MaskBook },
  call: Call,
): Promise<Result<Picked & { usage: Usage }>> {
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
  const refused = await call.permit(call.door.host);
  if (refused) return fail(refused);
  const bytes = sizeOf(call.door.bytes(request));
  let status = 'bug';
  try {
    const picked = await call.door.pick(request, tools, { signal: call.signal });
    status = call.signal.aborted ? 'cancelled' : picked.ok ? 'sent' : picked.failure.kind;
    if (!picked.ok) return picked;
    return {
      ok: true,
      value: { ...picked.value, args: restoreIn(picked.value.args, book), said: unmask(picked.value.said, book) },
    };
  } finally {
    await call.audit(noteOf(call, 'route', masksIn(words, book), bytes, status));
  }
}

function checkAnswer(text: string, prepared: Prepared): Pick<Phrased, 'text' | 'flagged' | 'cited'> {
  const { data, made, told, book } = prepared;
  const ground = { data: [...data.flatMap((datum) => [datum.text, datum.label]), ...made], ownWords: told };
  const checked = checkEvidence(unmask(text, book), ground);
  const numbers = new Set(data.map(({ n }) => n));
  const marks = [...checked.text.matchAll(/\[(\d{1,3}(?:, ?\d{1,3})*)\]/g)].flatMap(([, list = '']) =>
    list.split(',').map(Number),
  );
  const nowhere = marks.filter((n) => !numbers.has(n)).map((n) => `[${n}]`);
  return {
    text: checked.text,
    flagged: [...new Set([...checked.flagged, ...nowhere])],
    cited: [...new Set(marks)].filter((n) => numbers.has(n)),
  };
}

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

function restoreIn(value: unknown, book: MaskBook): unknown {
  if (typeof value === 'string') return unmask(value, book);
  if (Array.isArray(value)) return value.map((each) => restoreIn(each, book));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, restoreIn(each, book)]));
}

function noteOf(call: Call, action: string, masks: Prepared['masks'], bytes: number, status: string): CallNote {
  const counts: CallNote['masks'] = {};
  for (const { type } of masks) counts[type] = (counts[type] ?? 0) + 1;
  return {
    at: call.now().toISOString(),
    what: 'model-call',
    where: call.door.host,
    why: { action, turn: call.turnId },
    masks: counts,
    bytes,
    status,
  };
}

function masksIn(sent: string, book: MaskBook): Prepared['masks'] {
  const present = new Set([...sent.matchAll(placeholderPattern())].map(([found]) => found));
  return book.entries.filter(({ placeholder }) => present.has(placeholder)).map((entry) => ({ ...entry }));
}

function profileLines({ name, role, company, offer }: SellerProfile): string[] {
  return [
    name && `Name: ${name}`,
    role && `Role: ${role}`,
    company && `Company: ${company}`,
    offer && `What we offer: ${offer}`,
  ].filter(Boolean);
}

/** Of the rules' result. */
const mostLines = 200;
const sizeOf = (text: string): number => new TextEncoder().encode(text).length;
const localDay = (date: Date): string =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

import type { Action, ActionRun, SellerProfile } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import { localDay } from '../core/concepts.ts';
import type { Source } from '../core/source.ts';
import { asUntrusted } from '../core/untrusted.ts';
import type { ModelDoor, ModelRequest } from '../model/door.ts';
import { blockLines } from './block-lines.ts';
import { clean } from './clean.ts';
import { collect, type Datum } from './collect.ts';
import { learn, type MaskBook, type Masked, type MaskType, mask } from './mask.ts';
import { placeholderPattern } from './placeholder.ts';
import { type DataLine, dataBlock, instructions, join, sellerWords } from './prompt-text.ts';
import { howToAnswer } from './standing-orders.ts';

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

/** The placeholders that stand in this text. */
export function masksIn(sent: string, book: MaskBook): Prepared['masks'] {
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

import type { z } from 'zod';
import type { BlockInput } from './block.ts';
import type { Memory, RememberedChange } from './changes.ts';
import type { Criteria } from './criteria/criteria.ts';
import type { CrmClient } from './crm.ts';
import type { Result } from './failure.ts';
import type { Knowledge } from './knowledge.ts';
import type { CrmRecord } from './record.ts';
import type { Fact, SiteReading, SiteWish } from './site.ts';
import type { Source } from './source.ts';
import type { Rung, Turn } from './turn.ts';
import type { Untrusted } from './untrusted.ts';

/** Every id a route may name; they are added to the list in `lib/actions/index.ts` as they are built. */
export const actionIds = [
  'summarize-record',
  'record-question',
  'query-records',
  'draft-email',
  'revise-draft',
  'prioritize-tasks',
  'record-changes',
  'enrich-account',
  'answer-knowledge',
  'meeting-prep',
  'next-best-action',
  'deal-review',
  'lead-qualify',
  'case-reply',
  'find-contacts',
  'log-activity',
  'update-field',
  'help',
] as const;
export type ActionId = (typeof actionIds)[number];

/** What a seller says about themself in Settings; drafts use it. Empty strings where nothing was entered. */
export type SellerProfile = {
  name: string;
  role: string;
  company: string;
  offer: string;
  signature: string;
  /** BCP 47; the language drafts are written in when the query names none. */
  language: string;
};

export type Moment = {
  record: CrmRecord;
  now: Date;
  /** What changed since the seller last looked at it; `since` is null on the first visit. */
  changed?: { changes: RememberedChange[]; since: string | null };
};

/** @param weight 0..100: 90 something is on fire, 50 useful today, 10 always possible. */
export type Recommendation = { reason: string; weight: number; input?: Record<string, unknown> };

/**
 * What of the record may go to a model for this action. Nothing else is collected, whatever the prompt says.
 * `fields`: 'all', or patterns tried on the field's name and label.
 */
export type Sends = {
  fields: 'all' | RegExp[];
  stage?: boolean;
  /** Newest entries, at most this many. */
  timeline?: number;
  tasks?: boolean;
  related?: boolean;
  rows?: boolean;
};

export type ActionRun<Input> = {
  record: CrmRecord | null;
  input: Input;
  /** The seller's words. */
  query: string;
  now: Date;
  profile: SellerProfile;
  /** Turns of this conversation before this one, oldest first. */
  earlier: Turn[];
  /** What was remembered of records on this machine. */
  memory: Memory;
  /** Articles of the seller's company. */
  knowledge: Knowledge;
  /** The seller's own lists of what a deal and a lead must show. */
  criteria: Criteria;
  /** The CRM's own API, once the seller connected it; called only by an action that was asked for. */
  crm(): Promise<Result<CrmClient>>;
  /**
   * The company's own website, as its address stands in the CRM. Where the seller must say yes first, the run ends here
   * and begins anew after that.
   */
  site(address: string, wish: SiteWish): Promise<SiteReading>;
  /** What that record's company said on its own website when it was last read; nothing is read for it. */
  siteFacts(recordKey: string): Promise<Fact[]>;
  /** Pages of that site as they were last read, as text; empty where it was not read. */
  sitePages(address: string): Promise<{ url: string; text: Untrusted }[]>;
  /** Adds what a model read on those pages, as far as each value's quote stands there. */
  addFacts(address: string, found: unknown): Promise<SiteReading & { dropped: number }>;
  /** Which of this record's fields the seller, or the company, gave to which fact: `{ "Sector__c": "industry" }`. */
  mapping(record: CrmRecord): Record<string, string>;
  /** Adds a source to the turn and returns its index, for a block to cite. The same source twice is one. */
  cite(source: Source): number;
  signal: AbortSignal;
};

/** The complete result without a model. */
export type ActionResult = { blocks: BlockInput[]; rung: Exclude<Rung, 'model'> };

/** How a model makes the same result read better. It only phrases: figures, dates and names are in the data it is given. */
export type Improve<Input> = {
  sends: Sends;
  /** Instructions of ours, constant text and typed parameters only; nothing that was read. */
  instruct(run: ActionRun<Input>): string;
  /** The model is asked even when the rules found nothing: it may understand a question they did not. */
  evenWithoutResult?: boolean;
  /** Also lets the model see the result of the rules (as data). */
  withResult?: boolean;
  /** Puts the model's text so far in its place among the blocks the rules made. */
  place(made: BlockInput[], text: string, run: ActionRun<Input>): BlockInput[];
};

/**
 * What a model may read out of texts: every value with the words that say it, which code finds again or drops. The model
 * has no tools there, and what it says becomes values to look at, nothing else.
 */
export type Extract<Input> = {
  /** Texts that were read, the most telling first; they are cut to what a prompt holds. None: the model is not asked. */
  texts(run: ActionRun<Input>): Promise<{ label: string; text: Untrusted }[]>;
  /** Instructions of ours, constant text and typed parameters only. */
  instruct(run: ActionRun<Input>): string;
  schema: z.ZodType;
  /** Takes in what came and makes the answer anew; `kept` values were proved. */
  take(found: unknown, run: ActionRun<Input>): Promise<{ blocks: BlockInput[]; kept: number }>;
};

export type Action<Input = Record<string, unknown>> = {
  /** History and bench know it by this name. */
  id: ActionId;
  title: string;
  /** What it does, in one line, for help and for a model that picks a tool. */
  about: string;
  /** Offered on this page now? The reason is what the seller reads; null hides it. */
  when(moment: Moment): Recommendation | null;
  /** Works with no record open. */
  anywhere?: boolean;
  input: z.ZodType<Input>;
  /** Utterances of sellers that train the router. Never bench queries. */
  samples: string[];
  /** Words that alone call it, beside its title: whoever types them means nothing else. */
  called?: readonly string[];
  /** True where its own grammar takes in only a part of these words; a model may then choose and fill in. */
  leavesUnread?(query: string, now: Date): boolean;
  /**
   * How surely it can answer these words from what there is, before it does: 0 not at all, 1 where they stand word for
   * word. Asked when words alone do not tell whom they are for.
   */
  answers?(asked: Pick<ActionRun<Input>, 'record' | 'query' | 'now' | 'knowledge'>): Promise<number>;
  effects: 'none' | 'proposal';
  run(run: ActionRun<Input>): Promise<ActionResult>;
  improve?: Improve<Input>;
  extract?: Extract<Input>;
};

/** Keeps `run` typed by `input` while the list of actions holds them all. */
export const defineAction = <Input>(action: Action<Input>): Action => action as unknown as Action;

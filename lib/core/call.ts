import type { BlockOf } from './block.ts';
import type { Source } from './source.ts';
import type { Usage } from './turn.ts';

/** What may become of a field before a model: `send` it (names and the like in it are masked as anywhere), `mask` the whole value, `never` send it. */
export const fieldRules = ['send', 'mask', 'never'] as const;
export type FieldRule = (typeof fieldRules)[number];

/** Who said so: the seller in Settings, or the company by policy, which counts more. */
export type RuledBy = 'seller' | 'organisation';

/** A value that stays here, and what stands for it in the prompt. */
export type Mask = { placeholder: string; value: string; type: string };

/** Text that was read and gives orders to an assistant. Nothing follows them; the seller is told, with the quote. */
export type Suspicion = {
  /** Ids of the reasons: `override`, `addressed-to-assistant`, `hidden-order`, … */
  reasons: string[];
  /** Verbatim, at most 300 characters. */
  quote: string;
  /** What the seller would call the place: "Description", "Note, 10 Nov"; of a website the page's address. */
  where: string;
  /** Finds it on the CRM's page again. */
  anchor?: string;
};

/** Something in a text the seller would regret to send. `kind` says what, `quote` is verbatim. */
export type Warning = BlockOf<'markdown'>['warnings'][number];

/** One line of data as it was collected for a prompt, before it was masked. */
export type CollectedLine = {
  label: string;
  kind: Source['kind'];
  /** Of the text. */
  characters: number;
  /** The field's own name, for a rule about it; null where the line is no field. */
  field: string | null;
  /** Why it stayed here, or went with its whole value masked; null where nothing was ruled. */
  rule: { rule: FieldRule; by: RuledBy } | null;
};

/**
 * One call to a model as it went, stage by stage, for the seller to look at: collect, policy, mask, mark, send, unmask,
 * evidence, safety. It holds what was sent and what came, stays on this machine and is deleted with its turn.
 */
export type ModelCall = {
  id?: number;
  turnId: string;
  recordKey: string;
  /** The CRM the record is from; rules about fields are kept by it. */
  crm: string;
  /** ISO 8601: when it was made, or shown to the seller first. */
  at: string;
  host: string;
  /** "gpt-x at api.example.com" */
  model: string;
  what: 'answer' | 'extract' | 'route' | 'moderation';
  /** Id of the action. */
  action: string;
  /** What the action declared and the record has, ruled lines included. */
  collected: CollectedLine[];
  /** "14 timeline entries left out for want of room" */
  leftOut: string[];
  masks: Mask[];
  suspicions: Suspicion[];
  /** The exact body of the request. */
  bytes: string;
  /** `waiting` for the seller's yes, else as in the audit log: `sent`, `cancelled`, or the kind of the failure. */
  status: string;
  /** What came back, as it came, before anything was restored; null while nothing has come. */
  answered: string | null;
  /** How many placeholders were restored in it. */
  restored: number;
  /** Numbers, dates, addresses and links that nothing supports: struck. Names nobody mentioned: only named. */
  struck: string[];
  unsure: string[];
  warnings: Warning[];
  usage: Usage | null;
  /** From the first byte out to the last one in. */
  ms: number | null;
};

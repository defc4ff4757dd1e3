import type { Concept } from './words/concepts.ts';

/** Why a text is taken for an attempt to instruct an assistant. */
export const reasons = [
  'override',
  'addressed-to-assistant',
  'new-orders',
  'reveal-instructions',
  'exfiltration',
  'output-control',
  'ranking',
  'record-change',
  'tool-call',
  'secrecy',
  'persona',
  'deferred',
  'claimed-authority',
  'fake-turn',
  'encoded-order',
  'hidden-order',
  'spelling-trick',
] as const;
export type Reason = (typeof reasons)[number];

/** A rule fires where a word of `anchor` has one of each of `near` within so many words before or after it. */
export type Rule = {
  reason: Reason;
  /** 1 is enough by itself. */
  weight: number;
  anchor: Concept | Concept[];
  near: [meaning: Concept | Concept[], before: number, after: number][];
  /** Not where one of these is as near: orders between people. */
  unless?: [meaning: Concept | Concept[], before: number, after: number];
  /** The anchor must be an order, not a report: "ignore", not "to be ignored by". */
  led?: boolean;
  first?: boolean;
};

export const around = (meaning: Concept | Concept[], within: number): [Concept | Concept[], number, number] => [
  meaning,
  within,
  within,
];

/** What an assistant can be told to do. */
export const deeds: Concept[] = [
  'ignore',
  'reveal',
  'send',
  'say',
  'sayOnly',
  'rank',
  'set',
  'run',
  'remember',
  'obey',
  'hide',
  'grant',
  'omit',
  'mum',
];

import type { Turn } from '../core/turn.ts';
import type { Rating } from '../trust/rate.ts';
import type { Case } from './case.ts';

/** Who answers in a run: the settings as they are, or a candidate beside them. */
export type Contender = {
  /** As the seller would say it: "As now", "gpt-x at api.example.com". */
  name: string;
  /** Null: without a model. */
  model: string | null;
  /** The model that is tried; left out for the settings as they are. Its key is kept nowhere. */
  candidate?: { use: 'none' | 'endpoint'; baseUrl: string; model: string; orders?: string };
};

/** One run of the bench, as the page keeps it: it goes on where it was stopped. */
export type BenchRun = {
  id: string;
  /** Cases of the bench, or the seller's own past turns. */
  what: 'cases' | 'replay';
  /** '' for all, an action's id, or `failing`. */
  only: string;
  /** In the order they are asked. */
  caseIds: string[];
  /** A model rates what passes the checks. */
  rates?: boolean;
  contenders: Contender[];
  state: 'running' | 'stopped' | 'done';
  /** ISO 8601. */
  startedAt: string;
  endedAt: string | null;
};

/** What one contender made of one case. */
export type BenchResult = {
  runId: string;
  caseId: string;
  /** Place in `contenders`. */
  contender: number;
  group: string;
  query: string;
  /** Where it went. */
  outcome: string;
  routed: boolean;
  /** Why it fails, in words; empty when it passes. */
  why: string[];
  /** The answer as plain text. */
  answer: string;
  rung: string | null;
  ms: number;
  tokens: number;
  cost: number | null;
  currency: string | null;
  /** What a model said of it, where it was asked. */
  rating?: Rating;
  /** The answer whole, to be shown as the panel shows it; left out where it was not answered at all. */
  turn?: Turn;
};

/** What a person says of an answer; it wins over every other judge. */
export type Verdict = {
  /** `caseId` and a hash of the answer judged: another answer needs another look. */
  id: string;
  caseId: string;
  verdict: 'yes' | 'partly' | 'no';
  note: string;
  /** ISO 8601. */
  at: string;
};

/** A case of the seller's own: "I expected this to work", or brought in from a file. */
export type OwnCase = {
  id: string;
  one: Case;
  /** The record as it was; null where the case names one of the bench. */
  record: { name: string; json: string } | null;
  from: 'turn' | 'file';
  turnId: string | null;
  /** Where the question went when the case was made; left out where it came from a file. */
  got?: string;
  /** What becomes of it; null while nobody decided. */
  end: 'fixed' | 'known-limitation' | 'custom-action' | null;
  note: string;
  /** ISO 8601. */
  at: string;
};

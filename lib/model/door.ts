import type { z } from 'zod';
import type { Failure, Result } from '../core/failure.ts';
import type { Usage } from '../core/turn.ts';
import type { Masked } from '../trust/mask.ts';
import type { PromptText } from '../trust/prompt-text.ts';

/** One message of a prompt. Its words are made by `lib/trust` alone: nothing that was read can be put here directly. */
export type Message = { role: 'system' | 'user'; content: PromptText };

export type ModelRequest = {
  messages: Message[];
  /** Most tokens of the answer. */
  maxTokens: number;
  /** Default 0.2: phrasing, not invention. */
  temperature?: number;
};

/** `cancelled`: the seller stopped it. `cut`: the answer hit its limit. */
export type Finish = 'stop' | 'cut' | 'tool-calls' | 'cancelled' | 'failed';

export type ToolCall = { name: string; args: string };

/** What came, also when it broke: `failure` says why it ended and `text` is what was there by then. */
export type Streamed = { text: string; usage: Usage; finish: Finish; toolCalls: ToolCall[]; failure?: Failure };

/** @param onText gets the whole text so far, at most once per 40 ms or so. */
export type StreamOptions = { signal: AbortSignal; onText?: (soFar: string) => void };

/** A tool a model may pick: an action, described by its input. */
export type Tool = { name: string; description: string; schema: z.ZodType };

/** `args` passed the tool's schema. `said` is what the model wrote beside the call, often nothing. */
export type Picked = { name: string; args: unknown; said: string };

/** What the provider's moderation service says of a text. `kinds` are its own names: "harassment", "hate/threatening". */
export type Moderated = { flagged: boolean; kinds: string[] };

export type Structured<T> = { value: T; usage: Usage; asked: number };

/**
 * A language model, wherever it is. Nothing here throws but for a bug: what goes wrong is in the result.
 * Built by `openChat` (an endpoint) or `openBuiltIn` (the browser's own).
 */
export type ModelDoor = {
  /** "gpt-x at api.example.com" */
  label: string;
  /** Where the bytes go: "api.example.com", "localhost:11434", "this browser". */
  host: string;
  /** Exactly the JSON body that `stream` would send, or, with a shape or tools, the first one of `structured` or `pick`. */
  bytes(request: ModelRequest, wish?: { schema?: z.ZodType; tools?: Tool[] }): string;
  stream(request: ModelRequest, options: StreamOptions): Promise<Streamed>;
  /** An answer that fits the schema: parsed, repaired, asked for once more with what was wrong, else `model-nonsense`. */
  structured<T>(
    request: ModelRequest,
    schema: z.ZodType<T>,
    options: { signal: AbortSignal },
  ): Promise<Result<Structured<T>>>;
  /** Lets the model choose one tool. A server without tools is asked for the same choice as JSON. */
  pick(
    request: ModelRequest,
    tools: Tool[],
    options: { signal: AbortSignal },
  ): Promise<Result<Picked & { usage: Usage }>>;
  /** The provider's moderation service, for texts that are masked like everything that leaves. Absent where there is none. */
  moderation?: {
    /** The exact body for a text. */
    bytes(text: Masked): string;
    ask(text: Masked, options: { signal: AbortSignal }): Promise<Result<Moderated>>;
  };
};

export const noUsage: Usage = { promptTokens: 0, completionTokens: 0, cost: null, currency: null };

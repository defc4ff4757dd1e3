import { type ModelDoor, noUsage } from '../model/door.ts';
import { tokensOf } from '../trust/send.ts';

/** What was prepared to be sent, had it been sent. */
export type Prepared = { calls: number; tokens: number };

/** An answer of the kinds Wingside asks for has about so many tokens. */
const usualAnswer = 250;

/** A door that lets nothing out and counts what would have gone: prompts as they are, answers as they usually are. */
export function measuringDoor(door: ModelDoor, counted: Prepared & { promptTokens: number }): ModelDoor {
  const count = (request: Parameters<ModelDoor['bytes']>[0], more?: Parameters<ModelDoor['bytes']>[1]) => {
    // A form or a list of tools goes along with the prompt.
    const prompt = Math.max(tokensOf(request).prompt, Math.ceil(door.bytes(request, more).length / 4));
    counted.calls += 1;
    counted.promptTokens += prompt;
    counted.tokens += prompt + Math.min(request.maxTokens, usualAnswer);
  };
  const failure = { kind: 'model-unreachable', host: door.host } as const;
  return {
    ...{ label: door.label, host: door.host, bytes: door.bytes },
    async stream(request) {
      count(request);
      return { text: '', usage: noUsage, finish: 'failed', toolCalls: [], failure };
    },
    async structured(request, schema) {
      count(request, { schema });
      return { ok: false, failure };
    },
    async pick(request, tools) {
      count(request, { tools });
      return { ok: false, failure };
    },
  };
}

export type Estimate = { questions: number; calls: number; tokens: number; cost: number | null; currency: string };

/** From some of the questions to all of them. @param prices of a million tokens; without both, no cost is told */
export function estimateOf(
  measured: Prepared & { promptTokens: number; of: number },
  questions: number,
  prices: { priceIn?: number; priceOut?: number; currency?: string },
): Estimate {
  const times = measured.of === 0 ? 0 : questions / measured.of;
  const [prompt, answer] = [measured.promptTokens, measured.tokens - measured.promptTokens];
  const priced = prices.priceIn !== undefined && prices.priceOut !== undefined;
  return {
    ...{ questions, calls: Math.round(measured.calls * times), tokens: Math.round(measured.tokens * times) },
    cost: priced ? ((prompt * (prices.priceIn ?? 0) + answer * (prices.priceOut ?? 0)) * times) / 1e6 : null,
    currency: prices.currency ?? '',
  };
}

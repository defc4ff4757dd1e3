import type { Rung, Turn, Usage } from '../../lib/core/turn.ts';

const rungs: Record<Exclude<Rung, 'model'>, string> = {
  rules: 'from',
  quotes: 'quoted from',
  cannot: 'no answer from',
};

/** How an answer was made, how long it took, what it cost: "gpt-x at api.example.com", "1.2 s", "0.2 ct". */
export function howMade(turn: Pick<Turn, 'rung' | 'model' | 'usage' | 'totalMs' | 'sources'>): string[] {
  const { rung, model, usage, totalMs, sources } = turn;
  const made = rung === 'model' ? (model ?? 'a model') : rung ? `${rungs[rung]} ${grounds(sources)}` : null;
  return [made, totalMs === null ? null : duration(totalMs), usage ? cost(usage) : null].filter(
    (part) => part !== null,
  );
}

/** What it was read from: the CRM, the company's own pages, the seller's articles, or several of them. */
function grounds(sources: Turn['sources']): string {
  const kinds = new Set(sources.map(({ kind }) => (kind === 'url' || kind === 'article' ? kind : 'record')));
  const named = [
    kinds.has('record') || kinds.size === 0 ? 'the record' : '',
    kinds.has('url') ? 'the website' : '',
    kinds.has('article') ? 'your articles' : '',
  ];
  return named.filter((name) => name !== '').join(' and ');
}

const duration = (ms: number) => {
  if (ms < 100) return '< 0.1 s';
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`;
};

/** Small sums in the coin a seller thinks in; without a price, what the price is counted by. */
function cost({ cost, currency, promptTokens, completionTokens }: Usage): string | null {
  const tokens = promptTokens + completionTokens;
  if (cost === null) return tokens > 0 ? `${tokens.toLocaleString()} tokens` : null;
  if (cost === 0) return 'free';
  const coin = currency === 'USD' || currency === 'EUR' || !currency;
  if (coin && cost < 1) return cost < 0.0005 ? '< 0.1 ct' : `${(cost * 100).toFixed(cost < 0.1 ? 1 : 0)} ct`;
  return `${cost.toFixed(cost < 0.01 ? 4 : 2)} ${currency ?? ''}`.trim();
}

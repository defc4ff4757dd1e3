import type { RecordKind } from '../../core/record.ts';
import { recordKinds } from '../../core/record.ts';
import type { Route } from '../../core/turn.ts';
import { route } from '../route.ts';

export type RoutedLine =
  | ({ id: string | number } & Pick<Route, 'outcome' | 'params' | 'score' | 'alternatives'>)
  | { id: string | number | null; error: string };

const kinds: readonly string[] = [...recordKinds, 'none'];
const isKind = (kind: unknown): kind is RecordKind | 'none' => typeof kind === 'string' && kinds.includes(kind);

/** One `{"id", "query", "record"?}` from a file of queries; `record` left out means no record is open. */
export function routeLine(line: unknown): RoutedLine {
  if (typeof line !== 'object' || line === null || Array.isArray(line))
    return { id: null, error: 'not a JSON object with "id" and "query"' };
  const { id, query, record = 'none' } = line as { id?: unknown; query?: unknown; record?: unknown };
  if (typeof id !== 'string' && typeof id !== 'number') return { id: null, error: '"id" is missing: text or a number' };
  if (typeof query !== 'string') return { id, error: '"query" is missing: text' };
  const kind = record ?? 'none';
  if (!isKind(kind)) return { id, error: `"record" is ${JSON.stringify(record)}; it may be ${kinds.join(', ')}` };
  const { outcome, params, score, alternatives } = route({ query, kind });
  return { id, outcome, params, score, alternatives };
}

/** Routes a file line by line. A bad line gets an `error` and the rest goes on; empty lines are passed over. */
export async function* routeLines(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<RoutedLine> {
  let place = 0;
  for await (const line of lines) {
    place++;
    if (line.trim() === '') continue;
    let parsed: unknown;
    try {
      parsed = JSON.parse(line);
    } catch {
      yield { id: null, error: `line ${place} is not JSON` };
      continue;
    }
    yield routeLine(parsed);
  }
}

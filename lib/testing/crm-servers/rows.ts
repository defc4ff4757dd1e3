/** Rows as a database would hold them, compared as databases compare. */
export type Row = { [field: string]: unknown };

/** "Owner.Name" or "owninguser/fullname" through the rows inside a row. */
export function at(row: Row, path: string): unknown {
  let value: unknown = row;
  for (const part of path.split(/[./]/)) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Row)[part];
  }
  return value ?? null;
}

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** Text without regard to case, instants by time; null equals null alone and is never more or less. */
export function compare(left: unknown, operator: Operator, right: unknown): boolean {
  const [a, b] = [comparable(left), comparable(right)];
  if (operator === '=') return a === b;
  if (operator === '!=') return a !== b;
  if (a === null || b === null || typeof a !== typeof b) return false;
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

function comparable(value: unknown): string | number | boolean | null {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : text.toLowerCase();
}

/** @param isWild reads one sign of the pattern: '%' any text, '_' any character, anything else itself */
export function likePattern(signs: { text: string; wild: boolean }[]): RegExp {
  const source = signs.map(({ text, wild }) =>
    wild ? (text === '%' ? '[\\s\\S]*' : '[\\s\\S]') : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  return new RegExp(`^${source.join('')}$`, 'iu');
}

export function sortBy(rows: Row[], keys: { path: string; down: boolean; nullsLast: boolean }[]): Row[] {
  return [...rows].sort((a, b) => {
    for (const { path, down, nullsLast } of keys) {
      const [left, right] = [at(a, path), at(b, path)];
      if (left === null || right === null) {
        if (left !== right) return (left === null) === nullsLast ? 1 : -1;
        continue;
      }
      if (compare(left, '<', right)) return down ? 1 : -1;
      if (compare(left, '>', right)) return down ? -1 : 1;
    }
    return 0;
  });
}

/**
 * A result to be committed: JSON in which each list of things is a table, one line for one thing, so that a change shows
 * as one line. As the formatter would write it.
 */
export function linesOf(result: Record<string, unknown>): string {
  const parts = Object.entries(result).map(([name, value]) => `  ${JSON.stringify(name)}: ${written(value)}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

function written(value: unknown): string {
  if (Array.isArray(value)) {
    const columns = Object.keys((value[0] as object | undefined) ?? {});
    const rows = [columns, ...value.map((row) => columns.map((name) => (row as Record<string, unknown>)[name]))];
    return `[\n${rows.map((row) => `    [${row.map((cell) => JSON.stringify(cell)).join(', ')}]`).join(',\n')}\n  ]`;
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${JSON.stringify(part)}`);
  return `{ ${entries.join(', ')} }`;
}

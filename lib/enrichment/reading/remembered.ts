/** Enough for the lines of a site; emptied then, so that reading many sites takes no more memory than reading one. */
const most = 3_000;

/** The same lines are asked for names, streets and towns by many readers: what was found once is kept. */
export function remembered<T>(read: (line: string) => T): (line: string) => T {
  const known = new Map<string, T>();
  return (line) => {
    let found = known.get(line);
    if (found === undefined) {
      found = read(line);
      if (known.size >= most) known.clear();
      known.set(line, found);
    }
    return found;
  };
}

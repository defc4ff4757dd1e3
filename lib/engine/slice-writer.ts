/** What is on its way is written to the store this often at most, ms: often enough to follow, rarely enough to stay cheap. */
const sliceMs = 120;

/**
 * Writes the newest value at most once per slice; one that came meanwhile replaces the one before.
 * `end` writes what still waits, `drop` forgets it; both wait for the last write.
 */
export function sliceWriter<T>(put: (value: T) => PromiseLike<unknown>) {
  let newest: { value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: PromiseLike<unknown> = Promise.resolve();
  const flush = () => {
    timer = undefined;
    const due = newest;
    newest = null;
    if (due) writing = writing.then(() => put(due.value));
  };
  const stop = async () => {
    clearTimeout(timer);
    flush();
    await writing;
  };
  return {
    write(value: T): void {
      newest = { value };
      timer ??= setTimeout(flush, sliceMs);
    },
    end: stop,
    drop(): Promise<void> {
      newest = null;
      return stop();
    },
  };
}

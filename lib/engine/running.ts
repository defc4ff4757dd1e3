type Handles = { turn: AbortController; reading: AbortController };

/** The turns this engine runs, with the means to stop them. */
export class RunningTurns {
  readonly #patienceMs: number;
  readonly #turns = new Map<string, Handles & { ended: Promise<void> }>();

  /** @param patienceMs a turn that was told to stop is waited for so long before what it wrote is deleted */
  constructor(patienceMs = 5_000) {
    this.#patienceMs = patienceMs;
  }

  /** @param work must not throw; the turn runs until it is through */
  begin(turnId: string, work: (handles: Handles) => Promise<void>): void {
    const handles = { turn: new AbortController(), reading: new AbortController() };
    const row = { ...handles, ended: Promise.resolve() };
    this.#turns.set(turnId, row);
    row.ended = work(handles).finally(() => this.#turns.delete(turnId));
  }

  has(turnId: string): boolean {
    return this.#turns.has(turnId);
  }

  async ended(turnId: string): Promise<void> {
    await this.#turns.get(turnId)?.ended;
  }

  get ids(): string[] {
    return [...this.#turns.keys()];
  }

  get busy(): boolean {
    return this.#turns.size > 0;
  }

  /** Stops it at once; it may write a last line yet. */
  cancel(turnId: string): void {
    this.#turns.get(turnId)?.turn.abort();
  }

  stopReading(turnId: string): void {
    this.#turns.get(turnId)?.reading.abort();
  }

  /**
   * Stops turns so that they write nothing any more. One that hangs in a call nobody can stop is not waited for.
   *
   * @param late is called once such a turn has ended after all
   */
  async stop(ids: string[], late: (turnId: string) => Promise<unknown>): Promise<void> {
    const ends = ids.flatMap((turnId) => {
      const running = this.#turns.get(turnId);
      running?.turn.abort();
      return running ? [{ turnId, ended: running.ended }] : [];
    });
    if (ends.length === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#patienceMs);
    });
    await Promise.race([Promise.all(ends.map(({ ended }) => ended)), tooLong]);
    clearTimeout(timer);
    for (const { turnId, ended } of ends)
      if (this.#turns.has(turnId)) void ended.then(() => late(turnId)).catch(() => {});
  }
}

/** Resolves when its request is over; with what is left to do about the answer, if there is something. */
export type Task = () => Promise<(() => Promise<void>) | void>;

/**
 * Runs tasks, at most `atOnce` at a time. `next` is asked again whenever one ends, so that what a task finds can be the
 * next task: first before the answer is looked at, so that no request waits for a parser, and then once more. It is over
 * when nothing runs and nothing is next.
 */
export function fewAtOnce(atOnce: number, next: () => Task | null): Promise<void> {
  return new Promise((resolve, reject) => {
    let running = 0;
    let looking = 0;
    const go = () => {
      let begun = 0;
      for (let task = running < atOnce ? next() : null; task; task = running < atOnce ? next() : null) {
        running++;
        begun++;
        task().then(ended, reject);
      }
      if (running === 0 && looking === 0) resolve();
      return begun;
    };
    const ended = async (look: (() => Promise<void>) | void) => {
      running--;
      if (look) looking++;
      // A moment for the requests just begun to leave, and for other answers to arrive.
      if (go() > 0) await new Promise((done) => setTimeout(done, 0));
      if (!look) return;
      try {
        await look();
      } catch (error) {
        reject(error);
      }
      looking--;
      go();
    };
    go();
  });
}

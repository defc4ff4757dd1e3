import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { warningsIn } from '../../trust/safety.ts';
import { linesOf } from '../read/result.ts';

/**
 * `node lib/bench/safety/run.ts [--misses] [--save]`: sentences a seller would regret, and harmless ones that look like
 * them. `before` was written while the rules were made, `after` when they were done, `later` when they had been mended for `after`.
 * Both were read before the rules were mended for them, so what is printed now is no measure of unseen sentences. Unseen,
 * `after` had 38 of 60 found and 5 false alarms of 60, `later` 21 of 30 and 3 of 30.
 */
const { values } = parseArgs({
  options: { misses: { type: 'boolean', default: false }, save: { type: 'boolean', default: false } },
});

type Sentence = { kind: string; text: string };
const sets = (['before', 'after', 'later'] as const).map((set) => {
  const sentences = readFileSync(join(import.meta.dirname, 'sets', `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Sentence);
  const judged = sentences.map((each) => ({ ...each, found: warningsIn(each.text) }));
  const harmful = judged.filter(({ kind }) => kind !== 'none');
  const missed = harmful.filter(({ found }) => found.length === 0);
  const alarms = judged.filter(({ kind, found }) => kind === 'none' && found.length > 0);
  const named = harmful.filter(({ kind, found }) => found.some((each) => each.kind === kind));
  if (values.misses) {
    for (const { kind, text } of missed) console.log(`${set} missed ${kind}: ${text}`);
    for (const { text, found } of alarms)
      console.log(`${set} alarm: ${text} (${found.map((each) => `${each.kind}: ${each.quote}`).join(', ')})`);
  }
  return {
    set,
    harmful: harmful.length,
    found: harmful.length - missed.length,
    'of the right kind': named.length,
    harmless: judged.length - harmful.length,
    'false alarms': alarms.length,
  };
});
console.log(linesOf({ sets }));
if (values.save) writeFileSync(join(import.meta.dirname, 'result.json'), linesOf({ sets }));

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine } from '../bench/read/machine.ts';
import { linesOf } from '../bench/read/result.ts';
import { measureSpeed } from '../bench/read/speed.ts';

/**
 * What reading a whole record costs on pages of 2,000, 20,000 and 200,000 nodes, in bare walks over the same nodes.
 *
 * @param only names of readers, all by default
 * @returns true when every ratio is within its bar, every field was read and nothing that is hidden
 */
export async function perfRead({ only, save }: { only: string[]; save: boolean }): Promise<boolean> {
  const { version, speed } = await measureSpeed(only);
  console.table(speed);
  const over = speed.filter(({ ratio, bar, f1, hidden }) => ratio > bar || f1 < 1 || hidden > 0);
  for (const { reader, nodes, ratio, bar, f1, hidden } of over)
    console.log(`${reader} at ${nodes} nodes: ${ratio} walks (bar ${bar}), F1 ${f1}, ${hidden} hidden texts read`);
  if (save) {
    const result = { machine: { ...machine(), chromium: version }, unit: 'ms of processor time, median of 7', speed };
    writeFileSync(join(import.meta.dirname, '../bench/read/speed.result.json'), linesOf(result));
  }
  return over.length === 0;
}

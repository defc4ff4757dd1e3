import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fold } from '../../trust/fold.ts';
import { packed } from '../../trust/names/packed.ts';
import { hasNameEnding } from '../../trust/names/sound.ts';

/**
 * `node lib/bench/mask/pack-names.ts`: the lists of names, one file for each part of the world, into what the engine
 * carries. The same lists give the same bytes. A family name that shows by its ending what it is need not be carried.
 */
const names = join(import.meta.dirname, '../../trust/names');
const inList = (kind: string): string[] =>
  readdirSync(join(names, 'lists', kind))
    .toSorted()
    .flatMap((file) => readFileSync(join(names, 'lists', kind, file), 'utf8').split(/\s+/))
    .map((name) => fold(name).replace(/[’']/g, ''))
    .filter((name) => name !== '');

function write(file: string, list: string[]): void {
  const lines = packed([...new Set(list)].toSorted());
  const text = `${JSON.stringify(lines, null, 2)}\n`;
  writeFileSync(join(names, file), text);
  console.log(
    `${file}: ${new Set(list).size} names, ${text.length} bytes, gzip ${gzipSync(text, { level: 9 }).length}`,
  );
}

write('first-names.json', inList('first'));
write(
  'surnames.json',
  inList('last').filter((name) => !hasNameEnding(name)),
);

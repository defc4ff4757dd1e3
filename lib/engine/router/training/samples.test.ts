import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readSamples } from './samples.ts';

const line = (query: string, action = 'help') => JSON.stringify({ action, query });

test('a file still being written counts up to its last whole line, and doubles count once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  try {
    writeFileSync(join(folder, 'own-work.jsonl'), `${line('what can you do')}\n${line('Commands?')}\n`);
    writeFileSync(
      join(folder, 'author-c-3.jsonl'),
      `${line('commands?')}\n${line('draft it', 'draft-email')}\n{"action": "help", "que`,
    );
    const samples = readSamples(pathToFileURL(`${folder}/`));
    expect(samples.map(({ query, author }) => `${author}: ${query}`)).toEqual([
      'author-c: commands?',
      'author-c: draft it',
      'own: what can you do',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

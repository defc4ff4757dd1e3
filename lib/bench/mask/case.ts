import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainRecord } from '../../trust/known-plain.ts';

export const sets = ['dev', 'own', 'held-out'] as const;
export type SetName = (typeof sets)[number];

/** What must be masked. `known`: the record names it. `start` and `end` are places in the text. */
export type Label = { type: string; start: number; end: number; surface: string; known: boolean };

export type MaskCase = {
  id: string;
  language: string;
  surface: string;
  text: string;
  labels: Label[];
  record: PlainRecord | null;
  tags: string[];
};

const folder = join(import.meta.dirname, 'sets');

/** @returns the texts of a set with their labels, of all its files (`dev.jsonl`, `dev-2.jsonl`); none where there is none */
export function readCases(set: SetName): MaskCase[] {
  return readdirSync(folder)
    .filter(
      (file) =>
        file === `${set}.jsonl` || (file.startsWith(`${set}-`) && /^\d+\.jsonl$/.test(file.slice(set.length + 1))),
    )
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) =>
      caseOf(
        JSON.parse(line) as Omit<MaskCase, 'text' | 'labels' | 'record'> & { marked: string; record?: PlainRecord },
      ),
    );
}

function caseOf({
  marked,
  record,
  ...rest
}: Omit<MaskCase, 'text' | 'labels' | 'record'> & { marked: string; record?: PlainRecord }): MaskCase {
  const labels: Label[] = [];
  let text = '';
  let at = 0;
  for (const found of marked.matchAll(/⟦([a-z_]+)(!?):([^⟧]*)⟧/g)) {
    const [all, type = '', bang, surface = ''] = found;
    text += marked.slice(at, found.index);
    labels.push({ type, start: text.length, end: text.length + surface.length, surface, known: bang === '!' });
    text += surface;
    at = found.index + all.length;
  }
  text += marked.slice(at);
  return { ...rest, tags: rest.tags ?? [], text, labels, record: record ?? null };
}

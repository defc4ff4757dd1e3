import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../core/record.ts';

/** What a person sees on the page, written by eye. Left out: not checked. */
export type Expected = {
  url: string;
  /** The record's id in that address. */
  id?: string;
  /** null: this page is no record, and the panel says why. */
  kind: Reading['kind'] | null;
  name?: string;
  stage?: string | null;
  owner?: string | null;
  completeness?: Reading['completeness'];
  fields: { name?: string; label: string; display: string; value?: string | number | boolean | null; type?: string }[];
  related?: { label: string; count?: number | null; rows: string[] }[];
  timeline?: { kind?: string; title?: string; at?: string | null }[];
  tasks?: { subject: string; due?: string | null; done?: boolean }[];
  /** Names of the lines of a list or home page. */
  rows?: string[];
  /** What is missing, without the reasons. */
  missing?: string[];
  /** Texts that are on the page, hidden or of another record, and must appear nowhere in the reading. */
  decoys?: string[];
  /** Written by a program from what the reader read: nobody has looked at the page yet, so it proves nothing. */
  review?: true;
};

export type Fixture = { adapter: string; name: string; html: string; expected: Expected };

const adaptersFolder = join(import.meta.dirname, '../../adapters');

/** @returns every `lib/adapters/<adapter>/fixtures/<name>.html` that has its `<name>.expected.json`, by adapter and name */
export function readFixtures(): Fixture[] {
  return readdirSync(adaptersFolder)
    .sort()
    .flatMap((adapter) => {
      const folder = join(adaptersFolder, adapter, 'fixtures');
      if (!existsSync(folder)) return [];
      return readdirSync(folder)
        .filter((file) => file.endsWith('.html') && existsSync(join(folder, file.replace(/\.html$/, '.expected.json'))))
        .sort()
        .map((file) => {
          const name = file.replace(/\.html$/, '');
          const expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')) as Expected;
          if (expected.review)
            throw new Error(`${adapter}/${name}: compare the expectation with the page, then take "review" out of it.`);
          return { adapter, name, html: readFileSync(join(folder, file), 'utf8'), expected };
        });
    });
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const sites = join(import.meta.dirname, '../enrich/sites');

/** Pages of the invented company sites: menus, legal pages, news, with nothing in them for an assistant. */
export const everydayTexts = (): string[] =>
  readdirSync(sites, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .toSorted()
    .map((file) => readFileSync(join(sites, file), 'utf8'));

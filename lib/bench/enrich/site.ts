import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { normalizedSchema } from '../../core/site.ts';

/** What a careful person would write down from a company's pages, with the place it stands. */
const entrySchema = z.object({
  field: z.string(),
  /** As the site writes it. Managers: `{ name, role }`. */
  value: z.union([z.string(), z.object({ name: z.string(), role: z.string().nullable() })]),
  normalized: normalizedSchema.optional(),
  page: z.string(),
  quote: z.string(),
  /** Other spellings, or other sentences, that are as good. */
  also: z.array(z.union([z.string(), z.object({ name: z.string(), role: z.string().nullable() })])).optional(),
  /** Industry: codes of two or three digits that fit. */
  naics: z.array(z.string()).optional(),
  /** News: YYYY-MM-DD. */
  date: z.string().nullable().optional(),
});
export type Entry = z.output<typeof entrySchema>;

const siteSchema = z.object({
  slug: z.string(),
  domain: z.string(),
  build: z.string(),
  /** `dev`: looked at while the readers were written. `held-out`: written afterwards, and only measured. */
  set: z.enum(['dev', 'held-out']),
  language: z.string(),
  /** Path as asked for → file. */
  pages: z.record(z.string(), z.string()),
  robots: z.string().optional(),
  /** `{{origin}}` stands for scheme, host and port. */
  sitemap: z.string().optional(),
  truth: z.array(entrySchema),
  /** Defensible, but nothing one must find: neither right nor wrong. */
  tolerated: z.array(entrySchema).default([]),
  /** Once true and still on the site: wrong when printed, fine as a rival. */
  outdated: z.array(entrySchema).default([]),
});
export type BenchSite = z.output<typeof siteSchema> & { html: Map<string, string> };

const folder = join(import.meta.dirname, 'sites');

/** @returns all sites with their pages by path, in alphabetical order */
export function readSites(): BenchSite[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readSiteFolder(name))
    .sort((one, other) => one.slug.localeCompare(other.slug));
}

function readSiteFolder(name: string): BenchSite {
  const text = (file: string) => readFileSync(join(folder, name, file), 'utf8');
  const read = siteSchema.safeParse(JSON.parse(text('site.json')));
  if (!read.success) throw new Error(`sites/${name}/site.json: ${z.prettifyError(read.error)}`);
  const site = read.data;
  return { ...site, html: new Map(Object.entries(site.pages).map(([path, file]) => [path, text(file)])) };
}

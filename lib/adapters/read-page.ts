import type { ReadingInput } from '../core/record.ts';
import type { Adapter, Page } from './adapter.ts';

/** What the content script says of a page: what it read there, or why there is nothing to read. */
export type PageReport =
  | { url: string; reading: ReadingInput }
  /** `editing`: that reader's CRM shows its edit form of the record the address names. */
  | { url: string; none: string; editing?: string };

/** Reads the page with the first adapter that recognises it. Never throws: a reader that fails says so. */
export function readPage(page: Page, adapters: readonly Adapter[]): PageReport {
  const url = page.url.href;
  const started = performance.now();
  try {
    const adapter = adapters.find((candidate) => candidate.recognises(page));
    if (!adapter) return { url, none: 'Nothing on this page can be read as a record.' };
    const place = adapter.locate(page.url);
    if (!place)
      return { url, none: adapter.whyNot?.(page.url) ?? `This ${adapter.label} page shows no single record.` };
    const { editing, ...found } = adapter.read(page, place);
    if (isEmpty(found)) {
      const none = found.missing[0]?.why ?? 'This page shows no labelled values.';
      return { url, none, ...(editing ? { editing: adapter.id } : {}) };
    }
    return {
      url,
      reading: {
        ...found,
        url,
        adapter: adapter.id,
        language: page.document.documentElement.lang || null,
        tookMs: performance.now() - started,
      },
    };
  } catch (error) {
    return { url, none: `This page could not be read (${(error as Error).message}).` };
  }
}

const isEmpty = (found: Omit<ReadingInput, 'url' | 'adapter' | 'language' | 'tookMs'>) =>
  found.completeness === 'whole' &&
  found.fields.length + found.rows.length + found.related.length + found.timeline.length + found.tasks.length === 0;

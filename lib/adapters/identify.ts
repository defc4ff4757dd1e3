import { type CrmRecord, readingSchema, recordKey } from '../core/record.ts';
import type { Adapter } from './adapter.ts';
import { matchesPattern } from './match.ts';

export type Identified =
  | { ok: true; record: CrmRecord }
  /** `moved`: the tab shows another URL by now, the page will report again. `bad`: not a reading at all. */
  | { ok: false; moved: boolean; why: string };

/**
 * Turns a content script's reading into a record. Nothing the page says decides whose record it is: host, org and id
 * come from the tab's own URL, and on a vendor's host only that vendor's reader is believed.
 *
 * @param tabUrl as the browser gives it (`sender.url`), never as the message does
 */
export function identify(reading: unknown, tabUrl: string, adapters: readonly Adapter[], now: Date): Identified {
  const parsed = readingSchema.safeParse(reading);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, moved: false, why: `${issue?.path.join('.') ?? 'reading'}: ${issue?.message ?? 'not valid'}` };
  }
  const url = parseUrl(tabUrl);
  if (!url) return { ok: false, moved: false, why: 'the tab has no web address' };
  if (parseUrl(parsed.data.url)?.href !== url.href) return { ok: false, moved: true, why: 'the page moved on' };
  const vendor = adapters.find((adapter) => adapter.matches.some((pattern) => matchesPattern(pattern, url)));
  const adapter = vendor ?? adapters.find(({ id }) => id === parsed.data.adapter);
  if (!adapter || adapter.id !== parsed.data.adapter)
    return { ok: false, moved: false, why: 'another reader is in charge of this site' };
  const place = adapter.locate(url);
  if (!place) return { ok: false, moved: false, why: 'the address names no record' };
  // The generic reader learns the kind from the page (a URL may not say it); everywhere else the URL decides.
  const kind = adapter.id === 'generic' ? parsed.data.kind : place.kind;
  const key = recordKey({ crm: adapter.id, org: place.org, kind, id: place.id }, parsed.data.user);
  return {
    ok: true,
    record: {
      ...parsed.data,
      kind,
      key,
      crm: adapter.id,
      org: place.org,
      id: place.id,
      host: url.host,
      via: `page:${adapter.id}`,
      readAt: now.toISOString(),
    },
  };
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

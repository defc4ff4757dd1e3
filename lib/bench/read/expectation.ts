import type { Adapter } from '../../adapters/adapter.ts';
import type { PageReport } from '../../adapters/read-page.ts';
import type { Expected } from './fixtures.ts';

/** A first draft of what a person sees, from what the reader says: to be compared with the page before it proves anything. */
export function expectationOf(report: PageReport, adapter: Adapter, url: string): Expected {
  const id = adapter.locate(new URL(url))?.id;
  if ('none' in report) return { review: true, url, kind: null, fields: [], decoys: [] };
  const { kind, name, stage, owner, completeness, fields, related, timeline, tasks, rows, missing } = report.reading;
  return {
    review: true,
    url,
    ...(id === undefined ? {} : { id }),
    kind,
    name,
    stage: stage?.value ?? null,
    owner,
    completeness,
    fields: fields.map(({ name: api, label, display, value, type }) => ({ name: api, label, display, value, type })),
    related: related.map(({ label, count, rows: lines }) => ({ label, count, rows: lines.map((row) => row.name) })),
    timeline: timeline.map((entry) => ({ kind: entry.kind, title: entry.title, at: entry.at })),
    tasks: tasks.map(({ subject, due, done }) => ({ subject, due, done })),
    rows: rows.map((row) => row.name),
    missing: missing.map(({ what }) => what),
    decoys: [],
  };
}

import { csv } from '../../lib/core/csv.ts';
import type { Suggestion } from '../../lib/core/proposal.ts';
import type { Source } from '../../lib/core/source.ts';
import type { StoredProposal } from '../../lib/history/db.ts';
import type { Choices } from './kept-choices.ts';

type Shown = { proposal: StoredProposal | null; suggestion: Suggestion; choices: Choices; sources: Source[] };

/** The proposal as it is pasted: into the CRM by hand, or into a mail to whoever keeps it. */
export function asText({ proposal, suggestion, choices }: Shown): string {
  if (suggestion.what === 'activity') {
    const { subject, text, due, at } = choices.activity ?? suggestion.activity;
    return [subject, (due ?? at ?? '').replace('T', ' '), text].filter((line) => line !== '').join('\n');
  }
  const lines = changesOf(suggestion, choices).map(({ label, to }) => `${label}: ${to.display || '(empty)'}`);
  return [proposal?.recordName ?? '', ...lines].filter((line) => line !== '').join('\n');
}

/** One line a field, for a spreadsheet or an import. */
export function asCsv({ proposal, suggestion, choices, sources }: Shown): string {
  const record = [proposal?.recordName ?? '', proposal?.url ?? ''];
  if (suggestion.what === 'activity') {
    const { type, subject, text, due, at } = choices.activity ?? suggestion.activity;
    return csv([
      ['Record', 'URL', 'Type', 'Subject', 'Date', 'Text'],
      [...record, type, subject, due ?? at ?? '', text],
    ]);
  }
  return csv([
    ['Record', 'URL', 'Field', 'API name', 'Old value', 'New value', 'Why'],
    ...changesOf(suggestion, choices).map(({ label, field, from, to, said, sources: cites }) => [
      ...record,
      label,
      field,
      cell(from),
      cell(to),
      said ?? cites.map((n) => wordsOf(sources[n])).join(' | '),
    ]),
  ]);
}

/** What is ticked; with nothing ticked, all of it: copying is no write. */
function changesOf(suggestion: Extract<Suggestion, { what: 'fields' }>, { rows }: Choices) {
  const ticked = rows.some(({ yes }) => yes);
  return suggestion.changes.flatMap((change) => {
    const row = rows.find(({ field }) => field === change.field);
    if (!row || (ticked && !row.yes)) return [];
    // Another value of the same site that the seller took instead has a quote of its own.
    const taken = change.found?.rivals.find(({ to }) => to.value === row.to.value && to.value !== change.to.value);
    return [{ ...change, to: row.to, sources: taken?.sources ?? change.sources }];
  });
}

/** What a source says; for a web page also where. */
const wordsOf = (source: Source | undefined): string =>
  source ? (source.kind === 'url' ? `${source.quote} (${source.url})` : source.quote) : '';

const cell = ({ value, display }: { value: unknown; display: string }) =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : display;

import type { Suggestion, SuggestionInput } from './proposal.ts';

/** A suggestion as plain lines: for copying, for search, for a model to see as data. */
export function suggestionLines(suggestion: Suggestion | SuggestionInput): string[] {
  if (suggestion.what === 'fields')
    return suggestion.changes.map(
      ({ label, from, to }) => `${label}: ${from.display || 'empty'} → ${to.display || 'empty'}`,
    );
  const { type, subject, text, due, at } = suggestion.activity;
  const when = due ?? at;
  return [`${type}: ${subject}${when ? ` (${when.replace('T', ' ')})` : ''}`, ...(text ? [text] : [])];
}

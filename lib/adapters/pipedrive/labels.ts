import type { FieldInput, RecordKind } from '../../core/record.ts';
import { standardFields } from './standard-fields.ts';

/** A Pipedrive page names fields by label alone, so its own ones are known by what they are called in a seller's language. */
type Standard = {
  name: string;
  type: FieldInput['type'];
  /** By language, the usual wording first. */
  labels: string[][];
};

/** The order of the labels in the tables. */
const languages = ['en', 'de', 'fr', 'es', 'pt', 'ja'];

const known = new Map<RecordKind, Standard[]>();

function fieldsOf(kind: RecordKind): Standard[] {
  const made = known.get(kind);
  if (made) return made;
  const tables = Object.hasOwn(standardFields, kind) ? standardFields[kind as keyof typeof standardFields] : [];
  // A long line goes on, indented, in the next one.
  const lines = tables.flatMap((table) => table.replaceAll('\n  ', ' ').split('\n').filter(Boolean));
  const fields = lines.map((line): Standard => {
    const [, name = '', type = 'text', labels = ''] = /^(\w+) (\w+): (.*)$/.exec(line) ?? [];
    const byLanguage = labels.split(/ ?\/ ?/).map((words) => words.split(', ').filter(Boolean));
    return { name, type: type as Standard['type'], labels: byLanguage };
  });
  known.set(kind, fields);
  return fields;
}

const plain = (label: string): string => label.replaceAll('’', "'").replace(/:$/, '').toLowerCase();

const languageOf = (language: string | null): number => languages.indexOf((language ?? '').slice(0, 2).toLowerCase());

const byLabel = new Map<string, Map<string, Standard>>();

/**
 * @param language of the page, whose words and the English ones count; all languages' where it says none. "Estado" is a
 * deal's status in Spanish, and a company's own field for the federal state in Portuguese.
 * @returns the standard field of that label, undefined for a company's own field
 */
export function standardField(kind: RecordKind, label: string, language: string | null): Standard | undefined {
  const own = languageOf(language);
  const key = `${kind} ${own}`;
  let found = byLabel.get(key);
  if (!found) {
    found = new Map();
    for (const field of fieldsOf(kind)) {
      const spoken = own < 0 ? field.labels : [field.labels[0] ?? [], field.labels[own] ?? []];
      for (const word of spoken.flat()) found.set(plain(word), field);
    }
    byLabel.set(key, found);
  }
  return found.get(plain(label));
}

/** The type of a standard field of that API name. */
export const typeOf = (kind: RecordKind, name: string): FieldInput['type'] | null =>
  fieldsOf(kind).find((field) => field.name === name)?.type ?? null;

/** What Pipedrive calls a standard field in that language, English where it is not known. Some facts stand beside an icon alone. */
export function labelOf(kind: RecordKind, name: string, language: string | null): string {
  const labels = fieldsOf(kind).find((field) => field.name === name)?.labels ?? [];
  return labels[Math.max(0, languageOf(language))]?.[0] ?? labels[0]?.[0] ?? name;
}

/** The API name of the field that links to a record of that kind. */
export const linkName = (linked: RecordKind, kind: RecordKind): string =>
  linked === 'contact' ? 'person_id' : kind === 'lead' ? 'organization_id' : 'org_id';

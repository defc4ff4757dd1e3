import { adapters } from '../../adapters/index.ts';
import type { Fixture } from '../read/fixtures.ts';
import type { Task } from './page.ts';

/** A saved page that is to be changed again and again; the seeds come later. */
export type Ground = Omit<Task, 'seeds'> & { adapter: string; name: string };

/** A page of half a megabyte is read, but not thousands of times. */
const largest = 250_000;

/** @returns every saved page that shows a record, each with another record's page of the same CRM to be mixed up with */
export function groundsOf(fixtures: Fixture[]): Ground[] {
  const records = fixtures.filter(
    ({ html, expected }) => html.length < largest && expected.kind !== null && expected.fields.length > 0,
  );
  return records.flatMap((fixture, n) => {
    const others = records.filter((each) => each.adapter === fixture.adapter && each !== fixture);
    const other = others[n % others.length];
    if (!other) return [];
    const { adapter, name, html, expected } = fixture;
    const words = other.expected.fields
      .map(({ display }) => display)
      .filter((text) => text.length >= 8 && !/\n/.test(text) && !html.includes(text));
    const { id, otherUrl } = otherRecord(fixture);
    const foreign = { html: bodyOf(other.html), words: [...new Set(words)] };
    return [{ adapter, name, html, url: expected.url, id, otherUrl, foreign }];
  });
}

const bodyOf = (html: string): string => /<body[^>]*>([\s\S]*?)(?:<\/body>|$)/i.exec(html)?.[1] ?? html;

/** The address of a record that is not this one but looks like it, where the page itself says whose it is. */
function otherRecord({ adapter, html, expected }: Fixture): { id: string; otherUrl: string | null } {
  const reader = adapters.find(({ id }) => id === adapter);
  const place = reader?.locate(new URL(expected.url));
  // The generic reader takes any page for what its address says: nothing on an unknown site proves whose it is.
  if (!place || adapter === 'generic') return { id: '', otherUrl: null };
  // Salesforce writes 15 characters or 18.
  const id = adapter === 'salesforce' ? place.id.slice(0, 15) : place.id;
  const otherUrl = replaceAnyCase(expected.url, id, neighbour(id));
  const other = reader?.locate(new URL(otherUrl));
  const differs = other && other.id !== place.id && other.kind === place.kind;
  const more = adapter === 'salesforce' ? '(?:[a-z0-9]{3})?' : '';
  const marked = new RegExp(`[^a-z0-9]${escaped(id)}${more}(?![a-z0-9-])`, 'i').test(html);
  return { id, otherUrl: differs && marked && !html.includes(neighbour(id)) ? otherUrl : null };
}

/** Each digit in the last part one higher: the same shape, another record. */
export function neighbour(id: string): string {
  const from = Math.floor(id.length * 0.5);
  const changed = [...id].map((letter, n) =>
    n >= from && /\d/.test(letter) ? String((Number(letter) + 1) % 10) : letter,
  );
  const other = changed.join('');
  return other === id ? id.replace(/[a-z](?=[^a-z]*$)/i, (letter) => (/[Bb]/.test(letter) ? 'c' : 'b')) : other;
}

const replaceAnyCase = (text: string, what: string, by: string): string =>
  text.replace(new RegExp(escaped(what), 'gi'), by);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

import type { CrmRecord } from '../../core/record.ts';
import { pageOf } from '../../trust/names/context.ts';
import { findNames } from '../../trust/names/find.ts';
import { namesOf, type Person } from '../people.ts';
import { sentencesOf } from '../say.ts';
import { timelineSource } from '../sources.ts';
import { plain, wholeWords, wordsIn } from '../words.ts';

export type NamedInNote = Person & { /** A note says that they decide or sign. */ decides: boolean; at: string | null };

const deciding = wholeWords(
  'decides?|signs?|approves?|has the (?:last|final) (?:say|word)|holds the budget|entscheidet|unterschreibt|genehmigt|decide|signe|valide|decid[ea]|firma|aprueba',
);
/** Enough notes to find whoever matters; a long history names half a company. */
const read = 25;
const most = 6;

/**
 * People of theirs whom a note names in full and no list of contacts holds: "Martin Oduya, our VP Quality, decides in the
 * end". Whoever is on our side is left out.
 */
export function namedInNotes(records: readonly CrmRecord[], known: readonly Person[]): NamedInNote[] {
  const ours = new Set(
    records.flatMap(({ owner, user, timeline, name }) => [
      ...[owner, user, name].flatMap((one) => (one ? wordsIn(one) : [])),
      ...timeline.flatMap(({ author, kind }) => (author && kind !== 'email' ? wordsIn(author) : [])),
    ]),
  );
  const found = new Map<string, NamedInNote>();
  const said = records.flatMap((record) =>
    entriesOf(record).flatMap((entry) =>
      sentencesOf(entry.text).flatMap((words) => (words.length <= 400 ? [{ record, entry, words }] : [])),
    ),
  );
  for (const { record, entry, words } of said)
    for (const { start, end } of findNames(pageOf(words), [])) {
      const name = words.slice(start, end).trim();
      const parts = namesOf(name);
      const isKnown = [...known, ...found.values()].some((one) =>
        namesOf(one.name).some((part) => parts.includes(part)),
      );
      if (parts.length < 2 || isKnown || parts.some((part) => ours.has(part)) || found.size === most) continue;
      const sources = [timelineSource(record, entry, words)];
      found.set(name, { name, role: null, email: null, sources, decides: false, at: entry.at });
    }
  return [...found.values()].map((person) => withPart(person, said));
}

type Said = { record: CrmRecord; entry: CrmRecord['timeline'][number]; words: string };

/** Their title, and whether they decide: whichever sentence says so. */
function withPart(person: NamedInNote, said: readonly Said[]): NamedInNote {
  for (const { record, entry, words } of said) {
    const start = words.indexOf(person.name);
    if (start < 0) continue;
    const role = roleBeside(words, start, start + person.name.length);
    const decides = deciding.test(plain(words));
    if (role || decides) return { ...person, role, decides, sources: [timelineSource(record, entry, words)] };
  }
  return person;
}

/** Newest first, what is planned included: whoever is invited counts. */
const entriesOf = ({ timeline }: CrmRecord) =>
  timeline
    .filter(({ kind }) => kind !== 'change' && kind !== 'task')
    .toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))
    .slice(0, read);

/** "Martin Oduya, our VP Quality, …", "our VP Quality Martin Oduya" */
function roleBeside(words: string, start: number, end: number): string | null {
  const behind =
    /^(?:,| \(| is| –| -)\s*(?:(?:our|their|the|a|unser\w*|ihr\w*|der|die|notre|leur|le|la|nuestr[oa]|su|el)\s+)?((?:\p{Lu}[\p{L}&/-]*|of|de|du|für|and|und)(?:\s+(?:\p{Lu}[\p{L}&/-]*|of|de|du|für|and|und)){0,4})/u.exec(
      words.slice(end),
    )?.[1];
  const before = /(?:our|their|the|unser\w*|ihr\w*|notre|leur|nuestr[oa]|su)\s+((?:\p{Lu}[\p{L}&/-]*\s+){1,4})$/u.exec(
    words.slice(0, start),
  )?.[1];
  const role = (behind ?? before)?.trim() ?? '';
  return role.length >= 2 && role.length <= 60 ? role : null;
}

import type { ActionRun } from '../../core/action.ts';
import { asDate, fieldFor } from '../../core/concepts.ts';
import type { CrmRecord, TimelineEntry } from '../../core/record.ts';
import type { Fact } from '../../core/site.ts';
import type { Source } from '../../core/source.ts';
import { siteSource } from '../enrich/compare.ts';
import { namesOf, type Person, peopleOf } from '../people.ts';
import { sentencesOf } from '../say.ts';
import { nameSource, timelineSource } from '../sources.ts';
import { contacts } from '../state.ts';
import { plain, wordsIn } from '../words.ts';
import { type NamedInNote, namedInNotes } from './named-in-notes.ts';
import { againstUs, type BuyingRole, forUs, roleOfTitle } from './roles.ts';

export type Member = Person & {
  buys: BuyingRole | null;
  stance: { for: boolean; words: string } | null;
  /** When a note last spoke of them; null where none does. */
  lastAt: Date | null;
  /** Only the company's website names them, or only a note; no list of contacts does. */
  onlyOnSite: boolean;
  onlyInNotes: boolean;
};

/** Everybody of theirs that is known: on this page, on pages of the same account seen before, and on their website as it was read. */
export async function buyingGroup(run: ActionRun<unknown>, record: CrmRecord): Promise<Member[]> {
  const { memory, now } = run;
  const seen = await memory.seen(record.key);
  const company = record.kind === 'account' ? record.name : (fieldFor(record, 'account')?.display ?? '');
  const theirs = seen.filter(
    (other) => other.key !== record.key && company !== '' && plain(companyOf(other)) === plain(company),
  );
  const people = [...peopleOf(record), ...theirs.flatMap(peopleOf)].filter(
    ({ name }) => plain(name) !== plain(record.owner ?? '') && plain(name) !== plain(company),
  );
  const accounts = [record, ...theirs].filter(({ kind }) => kind === 'account');
  const facts = (await Promise.all(accounts.map(({ key }) => run.siteFacts(key)))).flat();
  const known = merged(people).map((person) => memberOf(person, [record, ...theirs], now));
  const inNotes = namedInNotes([record, ...theirs], known).map(noted);
  const all = [...known, ...inNotes];
  const onSite = leadersOf(facts).filter(({ name }) => !all.some((one) => isSame(one.name, name)));
  return [...all, ...onSite];
}

const noted = ({ decides, at, ...person }: NamedInNote): Member => ({
  ...person,
  ...{ buys: decides ? 'economic' : roleOfTitle(person.role), stance: null, lastAt: asDate(at) },
  ...{ onlyOnSite: false, onlyInNotes: true },
});

const companyOf = (record: CrmRecord): string =>
  record.kind === 'account' ? record.name : (fieldFor(record, 'account')?.display ?? '');

const isSame = (a: string, b: string): boolean => namesOf(a).join(' ') === namesOf(b).join(' ');

/** One person on three pages is one person; what any page knows of them counts. */
function merged(people: Person[]): Person[] {
  const all: Person[] = [];
  for (const person of people) {
    const known = all.find(({ name }) => isSame(name, person.name));
    if (!known) all.push({ ...person });
    else {
      known.role ??= person.role;
      known.email ??= person.email;
      known.sources = [...known.sources, ...person.sources];
    }
  }
  return all;
}

function memberOf(person: Person, records: CrmRecord[], now: Date): Member {
  const spoken = records.flatMap((record) =>
    contacts(record, now).flatMap((entry) => (speaksOf(entry, person) ? [{ record, entry }] : [])),
  );
  const dates = spoken.flatMap(({ entry }) => asDate(entry.at) ?? []);
  const said = spoken.flatMap(({ record, entry }) => stanceIn(record, entry, person))[0];
  return {
    ...person,
    buys: said?.for ? 'champion' : roleOfTitle(person.role),
    stance: said ? { for: said.for, words: said.words } : null,
    sources: [...person.sources, ...(said ? [said.source] : [])],
    lastAt: dates.length > 0 ? new Date(Math.max(...dates.map((date) => date.getTime()))) : null,
    onlyOnSite: false,
    onlyInNotes: false,
  };
}

function speaksOf(entry: TimelineEntry, { name }: Person): boolean {
  const words = new Set(wordsIn(`${entry.title} ${entry.text.slice(0, 8_000)} ${entry.about ?? ''}`));
  return namesOf(name).some((part) => words.has(part));
}

/** Only a sentence that names them says where they stand. */
function stanceIn(record: CrmRecord, entry: TimelineEntry, { name }: Person) {
  return sentencesOf(entry.text).flatMap((words) => {
    const said = new Set(wordsIn(words));
    if (words.length > 400 || !namesOf(name).some((part) => said.has(part))) return [];
    const text = plain(words);
    if (againstUs.test(text)) return [{ for: false, words, source: timelineSource(record, entry, words) }];
    return forUs.test(text) ? [{ for: true, words, source: timelineSource(record, entry, words) }] : [];
  });
}

function leadersOf(facts: Fact[]): Member[] {
  return facts.flatMap((fact) => {
    if (fact.field !== 'leader' || typeof fact.value === 'string') return [];
    const { name, role } = fact.value;
    return [
      {
        ...{ name: name as string, role: role as string | null, email: null, sources: [siteSource(fact)] },
        ...{ buys: roleOfTitle(role), stance: null, lastAt: null },
        ...{ onlyOnSite: true, onlyInNotes: false },
      },
    ];
  });
}

/** What the record rests on when nobody of theirs is named. */
export const recordItself = (record: CrmRecord): Source[] => (record.name ? [nameSource(record)] : []);

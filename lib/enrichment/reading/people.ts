import type { Block, ReadPage } from '../read-page.ts';
import { boardsSecretary, headsDepartment, peopleHeading } from '../words/department-heads.ts';
import { leadersHeading, managementRole, managementSource, notManagement, roleUnderLeaders } from '../words/roles.ts';
import { isOfOthers } from './others.ts';
import { latinName, personName, personNames, withoutLetters } from './person-name.ts';

/** A person of management, as a place on the page names them. */
export type Person = { name: string; role: string | null; quote: string; block: Block };

/**
 * A role of management and nothing else: at most 80 characters, no sentence.
 *
 * @param among where a page presents its people, heads of departments are leaders, too
 */
export function roleIn(text: string, among = false): string | null {
  if (text.trim().includes('\n')) return null;
  const role = text.replace(/^[\s,;:–—|(-]+|[\s,;:–—|)]+$/gu, '').replace(/\s+/g, ' ');
  if (role.length > 80 || (notManagement.test(role) && !boardsSecretary.test(role)) || isPhrase.test(role)) return null;
  if (isSaid.test(role) || skipsTo.test(role)) return null;
  // "Plant manager: Joe Marsh" names somebody
  if (/[:：]\s*\p{Lu}/u.test(role) && personName(role.split(/[:：]/).at(-1) ?? '')) return null;
  if (!managementRole.test(role) && !(among && headsDepartment(role))) return null;
  // "代表取締役社長 山田 太郎" is a role with its name
  if (/^\p{Script=Han}+[\s　]\p{Script=Han}/u.test(role) && easternIn(role)) return null;
  return role.split(' ').length <= 11 ? role : null;
}

/** Two sentences, numbers, words quoted, "A chair for …". */
const isPhrase = /(?<!^hon)[.!?]\s|\d{3}|@|^[“„«"‘]|^(?:a|an|un|une|ein|eine)\s/iu;
/** "Aller au contenu principal" and its kin hold the French and Italian word for a principal. */
const skipsTo =
  /^(?:skip|jump|go|back|aller|passer|revenir|ir|saltar|pular|vai|salta|zum|zur|springe?|direkt|ga|naar|spring)\s(?:to|au|à|al?|para|zum|zur|in|naar|de|o|hoofd|haupt)?|(?<!\p{L})(?:menu|navigation|contenu|contenido|contenuto|conteúdo|inhoud|inhalt|content|breadcrumb)(?!\p{L})/iu;
/** Verbs and particles: a sentence that tells of a role. */
const isSaid =
  /\s(?:is|was|are|has|had|became|joined|ist|war|wurde|hat|sind|est|était|a été|es|fue|è|era|stato|heeft|werd|foi|é)\s|[がをはも]|就任|退任|担任|[.。]$|(?<!\p{L})(?:wanted|gesucht|gezocht|recherché|se busca|cercasi|vacant|hiring)(?!\p{L})|\([mwfdhxiv]\s?\/\s?[mwfdhxiv]/iu;

/** Japanese and Chinese: the offices, and the name before or after them: "取締役 管理本部長 西脇 智子", "王小明 总经理". */
function easternIn(text: string): { name: string; role: string } | null {
  const parts = text
    .replace(/[（(][^（()）]*[)）]\s*$/u, '')
    .trim()
    .split(/[\s　:：]+/u);
  if (parts.length < 2 || parts.length > 5 || !/[\u3040-\u30ff\u3400-\u9fff]/.test(text)) return null;
  for (const length of [2, 1])
    for (const last of [true, false]) {
      if (parts.length <= length) continue;
      const name = personName((last ? parts.slice(-length) : parts.slice(0, length)).join(' '));
      const role = (last ? parts.slice(0, -length) : parts.slice(length)).join(' ');
      if (name && easternOffice.test(role) && !isSaid.test(role) && role.length <= 24 && !easternOffice.test(name))
        return { name, role };
    }
  return null;
}
const easternOffice =
  /(?:取締役|監査役|執行役員|社長|会長|代表|部長|工場長|CEO|CTO|COO|CFO|董事长|总经理|经理|总监|总裁|厂长|总工|創業者|创始人)/u;

const roleThenNames = new RegExp(`^((?:\\p{L}+\\s){0,2}?${managementSource}(?:in)?)[\\s:：　]+(.+)$`, 'iu');

/** "Jane Roe, CEO", "Jane Roe (CEO)", "CEO Jane Roe", "Anna Roth und Jens Vogel" as people. Empty when it is anything else. */
export function peopleIn(text: string, among = false): { name: string; role: string | null }[] {
  const lines = text.split('\n').filter((part) => part.trim());
  if (lines.length > 1 && lines.length <= 12) return lines.flatMap((part) => peopleIn(part, among));
  const line = withoutLetters(text.replace(/\s+/g, ' ').trim());
  if (line.length > 200) return [];
  const east = easternIn(line);
  if (east) return [east];
  // "Anna Roth (CEO), Jens Vogel (CFO)"
  const several = [...line.matchAll(/([^,;()]+?)\s?\(([^)]+)\)(?:\s?[,;&]\s?|\s(?:und|and|et|y|e|en)\s|$)/gu)].flatMap(
    (part) => {
      const name = personName(part[1] ?? '');
      const role = roleIn(part[2] ?? '', among);
      return name && role ? [{ name, role }] : [];
    },
  );
  if (several.length > 1) return several;
  // "Jane Roe, Chair. Formerly of a bank": what comes after a full stop is her life
  const [, before, after] =
    line
      .replace(/(?<=\p{Ll}{3})\.\s\p{Lu}.*$/u, '')
      .match(/^(.{2,60}?)(?:\s?[,|:：–—]\s?|\s-\s|\s?\()(.{2,80}?)\)?\.?$/u) ?? [];
  if (before && after) {
    const [name, role] = [personName(before), roleIn(after, among)];
    if (name && role) return [{ name, role }];
  }
  const led = line.match(roleThenNames);
  const names = personNames(led?.[2] ?? line);
  if (names.length > 0) return names.map((name) => ({ name, role: led?.[1] ? roleIn(led[1]) : null }));
  return several;
}

/** Does the page present its own people here: its page of the team, or a section headed so? */
export const presentsPeople = (page: ReadPage, block: Block): boolean =>
  page.kind === 'team' ||
  page.kind === 'about' ||
  (block.heading !== null && block.heading.length <= 60 && peopleHeading.test(block.heading));

/** Team cards: a name, and within the same box a role right after it, or right above it. */
export function peopleOnCards(page: ReadPage): Person[] {
  return page.blocks.flatMap((block, index): Person[] => {
    if (block.region === 'nav' || block.text.length > 140 || isOfOthers(block) || isQuoted(page, index)) return [];
    const among = presentsPeople(page, block);
    const parts = partsOf(block);
    const inOne = parts ? cardOf(parts[0], parts[1], among) : null;
    if (inOne) return [{ ...inOne, quote: block.text, block }];
    const name = personName(withoutLetters(block.text));
    if (!name)
      return peopleIn(block.text, among).flatMap((person) =>
        person.role ? [{ ...person, quote: block.text, block }] : [],
      );
    const next = page.blocks[index + 1];
    const line = next?.text.split('\n')[0]?.trim() ?? '';
    const bare = leadersHeading.test(block.heading ?? '') && roleUnderLeaders.test(line) ? line : null;
    const above = page.blocks[index - 1];
    const [roleBelow, roleAbove] = [
      next && near(block, next) ? (roleIn(next.text, among) ?? roleIn(line, among) ?? bare) : null,
      above && near(above, block) ? roleIn(above.text, among) : null,
    ];
    if (next && roleBelow && !(roleAbove && isNearer(block, above, next)))
      return [
        {
          ...{ name, role: roleBelow, block },
          quote: `${block.text} ${roleIn(next.text, among) ? next.text : next.text.split('\n')[0]}`,
        },
      ];
    // Above a name stands its own role, or that of whoever is named above
    const before = page.blocks[index - 2];
    const isOthers =
      before !== undefined &&
      above !== undefined &&
      near(before, above) &&
      (isNearer(above, before, block) || (!isNearer(above, block, before) && mayBeName(before.text)));
    return above && roleAbove && !isOthers
      ? [{ name, role: roleAbove, quote: `${above.text} ${block.text}`, block }]
      : [];
  });
}

/** A line as short as a name, with a capital to each word: also one that is not read as a name. */
const mayBeName = (text: string) =>
  text.length <= 45 &&
  /^\p{Lu}\S*(?:[\s,]+(?:\p{Lu}\S*|v[ao]n|de[rln]?|di|da|la)){1,5}$/u.test(text) &&
  roleIn(text) === null;

/** Does the one share a smaller box with the block than the other does? */
function isNearer(block: Block, one: Block | undefined, other: Block | undefined): boolean {
  for (let box: Element | null = block.element; box; box = box.parentElement) {
    const [holdsOne, holdsOther] = [
      one !== undefined && box.contains(one.element),
      other !== undefined && box.contains(other.element),
    ];
    if (holdsOne || holdsOther) return holdsOne && !holdsOther;
  }
  return false;
}

function cardOf(one: string, other: string, among: boolean): { name: string; role: string } | null {
  const [first, second] = [personName(withoutLetters(one)), personName(withoutLetters(other))];
  const role = first ? roleIn(other, among) : second ? roleIn(one, among) : null;
  const name = first ?? second;
  return name && role ? { name, role } : null;
}

/** `<strong>Jane Roe</strong><span>CEO</span>`, `Jane Roe<br>CEO`: the two parts of one block. */
function partsOf(block: Block): [string, string] | null {
  const lines = block.text.split('\n');
  const [one, other] = lines.length === 2 ? lines : piecesOf(block.element);
  return one && other ? [one, other] : null;
}

/** Two elements, or an element and the words beside it; none when there are more. */
function piecesOf(element: Element): string[] {
  const pieces: { text: string; words: boolean }[] = [];
  for (const node of element.childNodes) {
    const text = node.textContent ?? '';
    const last = pieces.at(-1);
    if (node.nodeType === 3 && last?.words) last.text += text;
    else if (node.nodeType === 3 || node.nodeType === 1) pieces.push({ text, words: node.nodeType === 3 });
  }
  const said = pieces
    .map(({ text }) => text.replace(/\s+/g, ' ').replace(/^[\s,|–—-]+|[\s,|–—-]+$/gu, ''))
    .filter(Boolean);
  return said.length === 2 ? said : [];
}

/** In one box no more than three steps up, which is not the page's own, nor a table's next row. */
function near(one: Block, other: Block): boolean {
  const [row, otherRow] = [one.element.closest('tr'), other.element.closest('tr')];
  if (row !== otherRow && [row, otherRow].some((each) => (each?.children.length ?? 0) > 1)) return false;
  let box: Element | null = one.element.parentElement;
  for (let steps = 0; box && steps < 3; steps++, box = box.parentElement) {
    if (['body', 'html', 'main'].includes(box.tagName.toLowerCase()) && steps > 0) return false;
    if (box.contains(other.element)) return true;
  }
  return false;
}

/** Someone is quoted right above: a customer's voice, unless the text says otherwise. */
function isQuoted(page: ReadPage, index: number): boolean {
  const above = [page.blocks[index - 1], page.blocks[index - 2]];
  const [right] = above;
  // Words, then a name and a role: somebody's praise. Teams are told of the other way round
  if (page.kind === 'home' && right && right.text.length > 45 && near(right, page.blocks[index] ?? right)) return true;
  return above.some((block) => block && /^[“"„«»‚‘「]|[”"»“」]$/u.test(block.text) && block.text.length > 40);
}

const roleAndColon = new RegExp(
  `${managementSource}(?:(?:/|\\s?&\\s?|\\s(?:und|and|et)\\s)${managementSource})?(?:\\s?\\(\\p{L}+\\))?(?=\\s?[:：])`,
  'giu',
);
/** Case counts here: a name's words are capitalised. */
const namesAfterColon = new RegExp(
  `^\\s?[:：]\\s?(${latinName}(?:(?:\\s?,\\s?|\\s(?:und|and|et|y|e|en|&)\\s)${latinName})*)`,
  'u',
);

/** "Geschäftsführer: Anna Roth, Jens Vogel" in the middle of a longer block, as imprints and footers have it. */
export function peopleAfterRole(block: Block): Person[] {
  if (!/[:：]/.test(block.text)) return [];
  return [...block.text.matchAll(roleAndColon)].flatMap((match) => {
    const [role] = match;
    const listed = block.text.slice(match.index + role.length).match(namesAfterColon);
    if (!listed?.[1]) return [];
    const quote = role + listed[0];
    return personNames(listed[1]).map((name) => ({ name, role: roleIn(role), quote, block }));
  });
}

/** "法人代表，董事长兼总经理，1990年…": the offices a life's story begins with. */
export function roleInLife(text: string): string | null {
  const line = text.split('\n')[0] ?? '';
  const clauses = line.split(/[，、；;]/);
  const firstOther = clauses.findIndex((clause) => !isOffice(clause.trim()));
  const offices = firstOther < 0 ? clauses : clauses.slice(0, firstOther);
  const end = offices.reduce((length, clause) => length + clause.length + 1, -1);
  return end > 0 && end <= 40 ? line.slice(0, end).trim() : null;
}

const isOffice = (said: string) =>
  /\p{Script=Han}/u.test(said) &&
  said.length <= 16 &&
  (/^(?:独立|执行)?董事$|^监事$/.test(said) || roleIn(said) !== null);

const partnership =
  /(?<![\p{L}])(?:GbR|OHG|PartG(?:\s?mbB)?|Partnerschaftsgesellschaft|V\.?O\.?F\.?|maatschap)(?![\p{L}])/u;

/** "Roth & Vogel GbR / Anna Roth - Jens Vogel / Hafenstr. 3", on lines of one block or in neighbours. */
export function partnersIn(blocks: Block[], index: number): { name: string; quote: string }[] {
  const block = blocks[index];
  if (!block || block.text.length > 400 || block.region === 'nav') return [];
  const lines = [block, blocks[index + 1], blocks[index + 2]].flatMap((part) => part?.text.split('\n') ?? []);
  const [company = '', names = '', street = ''] = lines;
  if (!partnership.test(company) || company.length > 90 || !/\d/.test(street)) return [];
  const parts = names.split(/\s(?:[-–—&|+]|und|en)\s|\s?,\s/u);
  const people = parts.map((part) => personName(part));
  return people.length > 1 && people.every((name) => name?.includes(' '))
    ? people.flatMap((name) => (name ? [{ name, quote: names }] : []))
    : [];
}

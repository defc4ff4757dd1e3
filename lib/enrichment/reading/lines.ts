import type { Block, ReadPage } from '../read-page.ts';
import { agentStems, agents, authority, strangerStems, strangers } from '../words/strangers.ts';
import { isOfOthers } from './others.ts';

/** A line of the page, as it is read. */
export type Line = {
  text: string;
  block: Block;
  /** The label or heading it stands under, as near as one is: "Hosting:", "Vertreten durch". */
  under: string | null;
  /** It tells of somebody else: the host, the designer, an authority, a customer. */
  stranger: boolean;
};

const linesByPage = new WeakMap<ReadPage, Line[]>();

export function linesOf(page: ReadPage): Line[] {
  let lines = linesByPage.get(page);
  if (!lines) {
    lines = readLines(page);
    linesByPage.set(page, lines);
  }
  return lines;
}

function readLines(page: ReadPage): Line[] {
  const lines: Line[] = [];
  let under: string | null = null;
  let heading: string | null = null;
  let region: Block['region'] = 'main';
  /** The rank of the open heading that announces others, with all the headings below it. */
  let othersRank: number | null = null;
  /** Tables with a column for partners, agents or dealers. */
  const tables = new Set<Element | null>();
  for (const block of page.blocks) {
    if (block.heading !== heading || block.region !== region) under = null;
    if (block.region !== region) othersRank = null;
    ({ heading, region } = block);
    const rank = /^h[2-6]$/.test(block.tag) ? Number(block.tag[1]) : null;
    if (rank !== null) {
      if (othersRank !== null && rank <= othersRank) othersRank = null;
      if (othersRank === null && (namesAgents(block.text) || namesStranger(block.text))) othersRank = rank;
    }
    const others =
      othersRank !== null || isOfOthers(block) || (block.tag === 'td' && tables.has(block.element.closest('table')));
    let ofAuthority = false;
    for (const text of block.text.split('\n')) {
      const label = isLabel(text, block);
      if (label) under = text;
      if (block.tag === 'th' && agents.test(text)) tables.add(block.element.closest('table'));
      const stranger =
        others ||
        ofAuthority ||
        announcesStranger(text) ||
        (!label && (namesStranger(under) || namesAgents(under))) ||
        namesStranger(block.heading) ||
        namesAgents(block.heading);
      lines.push({ text, block, under, stranger });
      // "Landesbeauftragte für Datenschutz" on a line of its own: street and city below are hers
      if (text.length <= 110 && authority.test(text)) ofAuthority = true;
    }
  }
  return lines;
}

/** A short line that announces what comes next: a heading, "Vertreten durch:", a bold line alone, a term. */
function isLabel(text: string, block: Block): boolean {
  if (text.length > 70 || /\d{4}/.test(text)) return false;
  if (/^(?:h[1-6]|dt|th|legend|summary)$/.test(block.tag) || /[:：]$/.test(text)) return true;
  const only = block.element.firstElementChild;
  return (
    only !== null &&
    /^(?:strong|b)$/i.test(only.tagName) &&
    (only.textContent ?? '').replace(/\s+/g, ' ').trim() === text
  );
}

const namesAgents = (text: string | null) =>
  text !== null && text.length <= 70 && (agents.test(text) || agentStems.test(text));

const labels = new Map<string, boolean>();

/** Does a label or heading announce somebody else? Asked for every line below it, so the answer is kept. */
function namesStranger(text: string | null): boolean {
  if (text === null || text.length > 70) return false;
  let names = labels.get(text);
  if (names === undefined) {
    names = strangers.test(text) || strangerStems.test(text);
    if (labels.size > 5_000) labels.clear();
    labels.set(text, names);
  }
  return names;
}

/** "Hébergeur : OVH", "Site by Studio K". A line that only has such a word in a name ("Conception Durand SARL") is not meant. */
function announcesStranger(text: string): boolean {
  if (text.length <= 400 && strangerStems.test(text)) return true;
  const found = text.slice(0, 60).match(strangers);
  if (!found || (found.index ?? 0) > 25)
    return (
      text.length <= 200 &&
      /\b(?:web ?design|website|site|réalisation|realisierung|umsetzung)(?: (?:by|par|von|durch|and development by))?\s?[:：]/i.test(
        text,
      )
    );
  const after = text.slice((found.index ?? 0) + found[0].length);
  return (
    /^\s*(?:[:：–-]|$|(?:by|par|von|durch|da|por|door)\s)/iu.test(after) ||
    /\s(?:by|par|von|durch|da|por|door)$/iu.test(found[0])
  );
}

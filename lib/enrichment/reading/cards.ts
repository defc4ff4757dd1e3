import type { Block } from '../read-page.ts';
import { type Item, rankOf } from './sections.ts';

/**
 * Titles of one build (the same tag and classes), each with what stands below it: how templates set cards of products,
 * jobs and projects, whatever their headings are called. Most titles first.
 */
export function cardsOf(blocks: Block[]): Item[][] {
  const builds = new Map<string, number[]>();
  for (const [index, block] of blocks.entries()) {
    const build = buildOf(block);
    if (build) builds.set(build, [...(builds.get(build) ?? []), index]);
  }
  return [...builds.values()]
    .map((places) => places.flatMap((at, nth): Item[] => cardAt(blocks, at, places[nth + 1])))
    .sort((one, other) => other.length - one.length);
}

/** Headings below the first rank, lines that open on a click, and what its own class calls a title. */
function buildOf({ tag, element, region, text }: Block): string | null {
  if (region === 'nav' || region === 'header' || region === 'footer' || text.length > 120) return null;
  const classes = (element.getAttribute('class') ?? '').replace(/\d+/g, '').trim().split(/\s+/).sort().join(' ');
  const isTitle =
    /^(?:h[2-6]|summary|button)$/.test(tag) || /(?:^|[\s_-])(?:title|heading|name)(?:$|[\s_-])/i.test(classes);
  return isTitle ? `${tag} ${classes}` : null;
}

function cardAt(blocks: Block[], at: number, next: number | undefined): Item[] {
  const block = blocks[at];
  if (!block) return [];
  const rank = rankOf(block) || 7;
  const below = blocks.slice(at + 1, Math.min(next ?? at + 13, at + 13));
  const end = below.findIndex((other) => rankOf(other) > 0 && rankOf(other) <= rank);
  const more = end < 0 ? below : below.slice(0, end);
  return [{ name: block.text.replace(/\n/g, ' '), block, more, kind: 'heading' }];
}

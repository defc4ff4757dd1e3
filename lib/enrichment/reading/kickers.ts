import type { Block, ReadPage } from '../read-page.ts';
import { kindOfOffer } from '../words/products.ts';
import { isName, isPhrase, isSlogan } from './offer-name.ts';
import { rankOf } from './sections.ts';

/** Small lines right above cards' headings, of one build. */
export function kickersOf(page: ReadPage): { text: string; block: Block; heading: Block }[] {
  const kickers = page.blocks.flatMap((block, index) => {
    const heading = page.blocks[index + 1];
    return heading &&
      rankOf(block) === 0 &&
      block.region === 'main' &&
      block.text.length <= 40 &&
      [2, 3].includes(rankOf(heading))
      ? [{ text: block.text, block, heading }]
      : [];
  });
  const build = ({ block, heading }: (typeof kickers)[number]) =>
    `${block.tag} ${block.element.getAttribute('class')} ${heading.tag}`;
  const most = kickers
    .map(build)
    .sort(
      (one, other) =>
        kickers.filter((kicker) => build(kicker) === other).length -
        kickers.filter((kicker) => build(kicker) === one).length,
    )[0];
  return kickers.filter((kicker) => build(kicker) === most);
}

/** "Northwind Collect" in small, and "Every way a guest might pay" in large below it: the small line is the name. */
export function namesInKickers(page: ReadPage): string[] {
  const kickers = kickersOf(page);
  const names = kickers.filter(({ text }) => isName(text) && !kindOfOffer.test(text) && /^[\p{Lu}\p{N}]/u.test(text));
  const sayings = kickers.filter(
    ({ heading: { text } }) =>
      isSlogan(text) || isPhrase.test(text) || /[.,!]/.test(text) || text.split(' ').length > 6,
  );
  const differ = new Set(names.map(({ text }) => text)).size === kickers.length;
  // "Faster" and "Safer" stand there as well: a name is in a menu, too, or begins as its neighbours do
  const linked = new Set(page.links.map(({ text }) => text.trim().toLowerCase()));
  const begin = (text: string) => text.split(' ')[0] ?? '';
  const known = names.filter(
    ({ text }) =>
      linked.has(text.toLowerCase()) ||
      (text.includes(' ') && names.filter((other) => begin(other.text) === begin(text)).length > 1),
  );
  return kickers.length > 1 &&
    kickers.length < 13 &&
    differ &&
    known.length === names.length &&
    sayings.length * 3 >= kickers.length * 2
    ? names.map(({ text }) => text)
    : [];
}

import { shownText, squeeze } from '../dom.ts';
import { addPair, labelClass, labelWords, saysLabel, wordsOf } from './pairs.ts';
import type { Part } from './part.ts';
import { inline, type Walk } from './walk.ts';

/** "Sector: Energy" in one line, or several such lines of one block. Weak: prose has colons too. */
export function readLines(part: Part, walk: Walk): boolean {
  const { kids, element } = part;
  if (kids.length > 24 || part.size > 40) return false;
  for (const { kind, outer } of kids) if (kind !== 'text' || !inline.has(outer.localName)) return false;
  const text = element.textContent ?? '';
  if (text.length > 200 && kids.length < 4) walk.prose++;
  const [first] = kids;
  const hasColon = text.length <= 2_000 && /[:：]/.test(text);
  const isLed = first && (hasColon || labelClass.test(first.element.getAttribute('class') ?? ''));
  if (isLed && saysLabel(first, labelWords(first))) return readLed(element, walk);
  if (!hasColon) return true;
  const lines = first ? shownText(element, walk.page.look).split('\n') : [squeeze(text)];
  for (const line of lines) {
    const found = /^(.{2,40}?)\s?[:：]\s*(?!\/\/)(\S.*)$/u.exec(line);
    if (found?.[1] && found[2] && !/\d$/.test(found[1]) && found[1].split(' ').length <= 5) {
      addPair(walk, element, found[1], [], false, found[2], element);
    }
  }
  return true;
}

/** `<b>Phone:</b> 030 123 <br> <b>Fax:</b> 030 124`: each label leads the text up to the next break. */
function readLed(element: Element, walk: Walk): boolean {
  const before = walk.pairs.length;
  let label: Element | null = null;
  let words = '';
  let said = '';
  const close = () => {
    const text = squeeze(said);
    if (label && text !== '') addPair(walk, label, words, [], true, text, element);
    label = null;
    said = '';
  };
  for (const node of element.childNodes) {
    if (node.nodeType === 3) said += (node as Text).data;
    if (node.nodeType !== 1) continue;
    const kid = node as Element;
    const sole: string = wordsOf(kid, walk);
    const leads = /[:：]$/.test(sole) || (sole !== '' && labelClass.test(kid.getAttribute('class') ?? ''));
    if (kid.localName === 'br' || leads) close();
    if (leads) [label, words] = [kid, sole];
    else if (kid.localName !== 'br') said += shownText(kid, walk.page.look);
  }
  close();
  return walk.pairs.length > before;
}

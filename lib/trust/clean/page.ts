import type { Untrusted } from '../../core/untrusted.ts';
import { clean } from '../clean.ts';
import { entity, letterOf } from './entities.ts';
import { type Gathering, gather, type Place, type Sight, wholePlace } from './place.ts';
import { type Named, readSheets, type Sheet } from './sheet.ts';
import { declarationsOf, isDoubtful, type Look, unseenBy, usualLook, within } from './style.ts';
import { type Attribute, isHtml, type Token, tokensOf } from './tags.ts';

const lines = new Set(
  'address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol option p pre section select summary table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
);
const alone = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** A new one of these ends the one before, if none of the others is open in between. */
const endedBy: Record<string, { names: RegExp; within: RegExp }> = {
  li: { names: /^li$/, within: /^(?:ul|ol|menu)$/ },
  tr: { names: /^(?:tr|td|th)$/, within: /^table$/ },
  td: { names: /^(?:td|th)$/, within: /^(?:tr|table)$/ },
  th: { names: /^(?:td|th)$/, within: /^(?:tr|table)$/ },
  dt: { names: /^(?:dt|dd)$/, within: /^dl$/ },
  dd: { names: /^(?:dt|dd)$/, within: /^dl$/ },
  option: { names: /^option$/, within: /^select$/ },
};
const paragraphEnds =
  /^(?:address|article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|section|table|ul)$/;

/** Attributes in which text for people stands; others that hold a sentence are looked at, too. */
const spoken = /^(?:alt|title|aria-label|aria-description|placeholder|content|summary|label|value|srcdoc)$/;
const notText =
  /^(?:class|style|id|href|src|srcset|d|points|viewbox|sizes|media|integrity|on\w+|rel|path|transform|name|type|property)$/;
/** Names that the large frameworks give to what is for screen readers alone, or not shown. */
const forScreenReaders =
  /^(?:sr-only|visually-?hidden|screen-reader(?:-text)?|a11y-hidden|u-hidden-visually|d-none|invisible|hidden|is-hidden|hide|opacity-0|text-transparent)$/;
const shownWhereWide = /^(?:(?:sm|md|lg|xl|2xl|print|hover|focus|group-hover):|d-(?:sm|md|lg|xl)|show)/;

type Open = Named & { look: Look; aside: boolean };

/**
 * The text of a page in places, by how a person meets it: what is seen (in reading order), what is hardly or never seen
 * and why, comments, attributes, structured data. Scripts are no text. Plain text is one place, all of it seen.
 */
export function placesOf(source: string): Place[] {
  if (!isHtml(source)) return [wholePlace(source)];
  const tokens = [...tokensOf(source)];
  const sheet = readSheets(
    tokens
      .flatMap((token) =>
        token.kind === 'raw' && token.name === 'style' ? [source.slice(token.start, token.end)] : [],
      )
      .join('\n'),
  );
  const foreignSheets = /<link[^>]{0,300}stylesheet/i.test(source);
  const all: Record<Sight, Gathering> = {
    ...{ seen: gather(), faint: gather(), hidden: gather() },
    ...{ comment: gather(), attribute: gather(), data: gather() },
  };
  const stack: Open[] = [];
  for (const token of tokens) take(token, { source, sheet, foreignSheets, all, stack });
  return (Object.keys(all) as Sight[]).map((sight) => all[sight].place(sight)).filter(({ text }) => text.trim() !== '');
}

/** What a person would see of it, cleaned; of plain text, all. */
export function cleanPage(source: Untrusted): Untrusted {
  if (!isHtml(source)) return clean(source);
  const seen = placesOf(source).find(({ sight }) => sight === 'seen')?.text ?? '';
  const tidy = seen
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ ?([\n\t]) ?/g, '$1')
    .replace(/\n{3,}/g, '\n\n');
  return clean(tidy.trim() as Untrusted);
}

type Walk = { source: string; sheet: Sheet; foreignSheets: boolean; all: Record<Sight, Gathering>; stack: Open[] };

function take(token: Token, walk: Walk): void {
  const { source, all, stack } = walk;
  switch (token.kind) {
    case 'text':
      say(token.start, token.end, stack.at(-1), walk);
      break;
    case 'comment':
      put(all.comment, source, token.start, token.end);
      all.comment.gap('\n\n');
      break;
    case 'raw':
      takeRaw(token, walk);
      break;
    case 'close': {
      notePretended(token, walk);
      const from = lastOpen(stack, token.name, 80);
      if (from >= 0) stack.length = from;
      breakLine(token.name, all);
      break;
    }
    case 'open':
      notePretended(token, walk);
      noteAttributes(token.attributes, walk);
      breakLine(token.name, all);
      endBefore(token.name, stack);
      if (!alone.has(token.name)) stack.push(openOf(token.name, token.attributes, walk));
  }
}

/** No browser knows these, and people see nothing of them: a model takes them for the voice of its maker. */
const pretended =
  /^(?:system|assistant|developer|instructions?|prompt|untrusted|retrieved|document_content|tool_|function_|user_|system_|developer_|user-input)/;

function notePretended(token: Token & { kind: 'open' | 'close' }, { all }: Walk): void {
  if (!pretended.test(token.name)) return;
  all.attribute.add(
    token.kind === 'open' ? `<${token.name}>` : `</${token.name}>`,
    token.start,
    token.end - token.start,
  );
  all.attribute.gap('\n\n');
}

function takeRaw(token: Token & { kind: 'raw' }, walk: Walk): void {
  const { source, all } = walk;
  const type = token.attributes.find(({ name }) => name === 'type')?.value ?? '';
  const isData = token.name === 'script' && /json|^text\/(?:plain|html|x-template|markdown)/i.test(type);
  noteAttributes(token.attributes, walk);
  if (isData) {
    put(all.data, source, token.start, token.end);
    all.data.gap('\n\n');
  } else if (token.name === 'style') {
    for (const { 1: said = '', index } of source
      .slice(token.start, token.end)
      .matchAll(/content\s*:\s*["']([^"'\n]{12,400})["']/g)) {
      all.attribute.add(said, token.start + source.slice(token.start + index).indexOf(said) + index);
      all.attribute.gap('\n\n');
    }
  } else if (token.name !== 'script' && token.name !== 'iframe') {
    breakLine('p', all);
    say(token.start, token.end, openOf(token.name, token.attributes, walk), walk);
    breakLine('p', all);
  }
}

function say(start: number, end: number, open: Open | undefined, { source, all }: Walk): void {
  const why = open ? unseenBy(open.look) : null;
  if (why !== null) {
    put(all.hidden, source, start, end);
    all.seen.gap(' ');
    return;
  }
  put(all.seen, source, start, end);
  all.hidden.gap('\n');
  if (open && (open.aside || isDoubtful(open.look))) put(all.faint, source, start, end);
  else all.faint.gap('\n');
}

function breakLine(name: string, all: Record<Sight, Gathering>): void {
  const by = name === 'td' || name === 'th' ? '\t' : lines.has(name) ? '\n' : null;
  if (by) for (const gathering of [all.seen, all.faint, all.hidden]) gathering.gap(by);
}

function endBefore(name: string, stack: Open[]): void {
  if (paragraphEnds.test(name)) {
    const from = lastOpen(stack, 'p', 20);
    if (from >= 0 && stack.slice(from).every(({ tag }) => !/^(?:td|th|button|object|table)$/.test(tag)))
      stack.length = from;
  }
  const rule = endedBy[name];
  if (!rule) return;
  for (let n = stack.length - 1; n >= 0 && n > stack.length - 40; n--) {
    const tag = stack[n]?.tag ?? '';
    if (rule.within.test(tag)) return;
    if (rule.names.test(tag)) {
      stack.length = n;
      endBefore(name, stack);
      return;
    }
  }
}

/** @param deep how far up it is looked for; -1 when it is not there */
function lastOpen(stack: Open[], name: string, deep: number): number {
  for (let n = stack.length - 1; n >= Math.max(0, stack.length - deep); n--) if (stack[n]?.tag === name) return n;
  return -1;
}

function openOf(tag: string, attributes: Attribute[], { stack, sheet, foreignSheets }: Walk): Open {
  const around = stack.at(-1);
  const value = (name: string): string | null => attributes.find((one) => one.name === name)?.value ?? null;
  const classes = (value('class') ?? '').split(/\s+/, 60).filter(Boolean);
  const named: Named = { tag, id: value('id') ?? '', classes, has: value };
  let look = around?.look ?? usualLook;
  // Styles that are not in the page may paint what has a name.
  if (foreignSheets && (classes.length > 0 || named.id)) look = { ...look, ground: null };
  const ground = value('bgcolor');
  if (ground) look = within(look, declarationsOf(`background: ${ground}`));
  const letters = tag === 'font' ? value('color') : null;
  if (letters) look = within(look, declarationsOf(`color: ${letters}`));
  look = within(look, sheet.styleOf(named, stack));
  const style = value('style');
  if (style) look = within(look, declarationsOf(style));
  const gone = look.gone ?? goneByName(tag, classes, value);
  if (gone !== look.gone) look = { ...look, gone };
  return { ...named, look, aside: (around?.aside ?? false) || value('aria-hidden') === 'true' };
}

function goneByName(tag: string, classes: string[], value: (name: string) => string | null): string | null {
  if (/^(?:template|noscript|datalist|object)$/.test(tag)) return tag;
  const hidden = value('hidden');
  if (hidden !== null && hidden !== 'until-found') return 'hidden';
  if (tag === 'dialog' && value('open') === null) return 'closed dialog';
  return classes.some((name) => forScreenReaders.test(name)) && !classes.some((name) => shownWhereWide.test(name))
    ? 'for screen readers'
    : null;
}

function noteAttributes(attributes: Attribute[], { source, all }: Walk): void {
  for (const { name, value, start } of attributes) {
    if (/^(?:src|href)$/.test(name) && value.length < 600 && /[?&#][\w.-]{0,20}=(?:\{(?!\{)|\[\[|\$\{)/.test(value)) {
      put(all.attribute, source, start, start + value.length);
      all.attribute.gap('\n\n');
    }
    if (
      value.length < 8 ||
      notText.test(name) ||
      !(spoken.test(name) || /\s\S+\s/.test(value) || /[^\x20-\x7e]{4}/.test(value))
    )
      continue;
    put(all.attribute, source, start, start + value.length);
    all.attribute.gap('\n\n');
  }
}

/** Text with its entities read. */
function put(into: Gathering, source: string, start: number, end: number): void {
  const text = source.slice(start, end);
  let from = 0;
  for (const found of text.matchAll(entity)) {
    const letter = letterOf(found);
    if (letter === null) continue;
    into.add(text.slice(from, found.index), start + from);
    into.add(letter, start + found.index, found[0].length);
    from = found.index + found[0].length;
  }
  into.add(text.slice(from), start + from);
}

import type { ReadingInput } from '../../core/record.ts';
import type { Page } from '../adapter.ts';
import { textAnchor } from '../anchor.ts';
import { shownText, squeeze } from '../dom.ts';
import { typedValue } from '../values.ts';
import { type Findings, languageOf } from './walk.ts';

type Entry = ReadingInput['timeline'][number];

/** By what the entry calls itself, in its class, its icon's name or its first words. */
const kinds: [Entry['kind'], RegExp][] = [
  ['email', /e-?mail|\bmail\b|courriel|correo|メール|بريد/i],
  ['call', /\bcall(ed|s)?\b|phone|anruf|telefonat|appel|llamada|電話|مكالمة|اتصال/i],
  [
    'meeting',
    /meeting|\bdemo\b|visit|besuch|besprechung|termin\b|r[ée]uni[oó]n|rendez-vous|打ち合わせ|会議|訪問|اجتماع/i,
  ],
  ['note', /\bnot(e|iz|a\b)|remarque|[ck]omment|メモ|ملاحظة/i],
  ['task', /\btask|to-?do|aufgabe|tâche|tarea|タスク|مهمة/i],
  ['change', /changed|updated|\bmoved|→|geändert|modifié|cambi[óo]|変更|تغيير/i],
];

const longest = 4_000;
export const mostEntries = 200;

/** Notes and activities, as the page orders them. */
export function historyOf(found: Findings, page: Page): Entry[] {
  return found.feeds
    .flatMap(({ items }) => items)
    .slice(0, mostEntries)
    .filter((item) => page.look.shown(item))
    .map((item) => entryOf(item, page))
    .filter((entry) => entry.title !== '');
}

function entryOf(item: Element, page: Page): Entry {
  const lines = shownText(item, page.look).slice(0, longest).split('\n');
  const when = whenOf(item, lines, page);
  const author = authorOf(item, page);
  const heading = item.querySelector(
    'h1,h2,h3,h4,h5,h6,[role=heading],strong,b,[class*="title" i],[class*="subject" i]',
  );
  const said = lines.map((line) => withoutWhen(line, when.display)).filter((line) => line !== '' && line !== author);
  const named = heading && withoutWhen(shownText(heading, page.look).split('\n')[0] ?? '', when.display);
  const title = named || (said[0] ?? '');
  const rest = said
    .filter((line) => line !== title)
    .map((line) => (line.startsWith(title) ? squeeze(line.slice(title.length)) : line));
  return {
    kind: kindOfEntry(item, title, rest.join(' ')),
    at: when.at,
    atDisplay: when.display,
    author,
    title: title.slice(0, 300),
    text: rest.join('\n'),
    ...(when.at !== null && when.at > new Date().toISOString() && { upcoming: true }),
    anchor: textAnchor(title),
  };
}

function kindOfEntry(item: Element, title: string, text: string): Entry['kind'] {
  const icon = item.querySelector('[aria-label],svg[class],i[class],[title]');
  const marks = [
    item.className,
    item.getAttribute('data-type'),
    item.getAttribute('data-kind'),
    icon?.getAttribute('aria-label'),
    icon?.getAttribute('class'),
    icon?.getAttribute('title'),
  ];
  for (const words of [marks.filter(Boolean).join(' '), title, text.slice(0, 200)]) {
    for (const [kind, word] of kinds) if (word.test(words)) return kind;
  }
  return 'other';
}

type When = { at: string | null; display: string };

/** `<time datetime>` first: the words beside it may be "2 days ago". Else the first thing that is certainly a date. */
function whenOf(item: Element, lines: string[], page: Page): When {
  const time = item.querySelector('time');
  if (time) {
    const display = shownText(time, page.look);
    const exact = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      time.getAttribute('datetime') ?? '',
    )?.[0];
    return { at: exact?.replace(' ', 'T') ?? dateIn(display, page), display };
  }
  const parts = lines.flatMap((line) => [line, ...line.split(/\s*[|·•–—]\s*|,\s(?=\p{L}+ \p{L}+$)|\s-\s|[()]/u)]);
  const within = lines.map((line) => embedded.exec(line)?.[0].trim());
  const display = parts.find((part) => dateIn(part, page) !== null) ?? within.find(Boolean) ?? '';
  return { at: dateIn(display, page), display };
}

const days = 'today|yesterday|gestern|heute|hier|ayer|hoy';
const ago = String.raw`last \p{L}+|\d+ \p{L}+ ago|vor \d+ \p{L}+|il y a \d+ \p{L}+|hace \d+ \p{L}+`;
/** A day as it may be written, among other words. */
const written = String.raw`\d{4}[-/年]\s?\d{1,2}[-/月]\s?\d{1,2}日?|\d{1,2}([./-]) ?\d{1,2}\1 ?\d{2,4}|\d{1,2}\.? (?:de )?\p{L}{3,10}\.? (?:de )?\d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4}`;
const embedded = new RegExp(
  String.raw`(?:${written})(?:,?(?: at| um| à)? \d{1,2}:\d{2}(?: ?[ap]m)?)?|\b(?:${days}|${ago})(?: at \d{1,2}:\d{2} ?[AP]M)?`,
  'iu',
);
/** A day or a time, however vague: what an entry of a history has somewhere. */
export const dateLike = new RegExp(String.raw`${written}|\d{1,2}:\d{2}|\b(${days}|ago)\b|昨日|今日`, 'iu');

function dateIn(words: string, page: Page): string | null {
  const { value, type } = typedValue(words, { language: languageOf(page) });
  return type === 'date' || type === 'datetime' ? String(value) : null;
}

const withoutWhen = (line: string, display: string): string =>
  display === '' ? line : squeeze(line.replace(display, '')).replace(/^[\s|·•–—,:()-]+|[\s|·•–—,:(-]+$/g, '');

function authorOf(item: Element, page: Page): string | null {
  const named = item.querySelector('[class*="author" i],[class*="user" i]:not(img),[rel=author],[itemprop=author]');
  const words = named ? shownText(named, page.look) : '';
  return words !== '' && words.length <= 60 && !words.includes('\n') ? words.replace(/^(by|von|par|por) /i, '') : null;
}

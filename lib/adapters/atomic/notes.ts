import type { Found, Page } from '../adapter.ts';
import { textAnchor } from '../anchor.ts';
import { shownText, squeeze } from '../dom.ts';
import { relativeDate } from './dates.ts';
import { kindBehind, userOf } from './marks.ts';

type Entry = Found['timeline'][number];

/** Notes of a contact or a deal, newest first as the page shows them. */
export function readNotes(scope: Element, page: Page): Entry[] {
  return heads(scope).flatMap((head) => {
    const row = head.parentElement;
    const body = row?.nextElementSibling;
    const date = [...(row?.querySelectorAll(':scope > span') ?? [])].at(-1);
    // A note being edited shows a form instead of its text.
    if (!row || !body || body.tagName === 'FORM') return [];
    return entry(head, shownText(body, page.look), date ? shownText(date, page.look) : '', page);
  });
}

/** Lines of a company's activity or of the dashboard: what was done, about whom, when. */
export function readActivity(scope: Element, page: Page): Entry[] {
  return [...scope.querySelectorAll('li')].flatMap((item) => {
    const [head] = heads(item);
    if (!head || !page.look.shown(item)) return [];
    const said = shownText(head, page.look).replaceAll('\n', ' ');
    const body = head.closest('div')?.nextElementSibling;
    const beside = head.nextElementSibling;
    const date =
      beside?.tagName === 'SPAN'
        ? shownText(beside, page.look)
        : (/(?:(?:last )?\w+day|yesterday|today|tomorrow) at [\d:]+ [AP]M$|\d{2}\/\d{2}\/\d{4}$/.exec(said)?.[0] ?? '');
    return entry(head, body && body !== head ? shownText(body, page.look) : '', date, page);
  });
}

/** "Ravi Menon added a note": the line that opens each entry. */
const heads = (scope: Element): Element[] =>
  [...scope.querySelectorAll('p.MuiTypography-body2')].filter(
    (line) => !line.closest('form') && / added (a note|deal|contact|company)\b/.test(line.textContent ?? ''),
  );

function entry(head: Element, text: string, date: string, page: Page): Entry[] {
  if (!page.look.shown(head)) return [];
  const said = squeeze(shownText(head, page.look).replaceAll('\n', ' ').replace(date, ''));
  const who = /^(.*?) ?added (a note|deal|contact|company)\b/.exec(said);
  const author = who?.[1] === 'You' ? (userOf(page) ?? 'You') : who?.[1] || null;
  const about = [...head.querySelectorAll('a[href]')].find((link) => kindBehind(link) !== null);
  return [
    {
      kind: who?.[2] === 'a note' ? 'note' : 'event',
      at: relativeDate(date),
      atDisplay: date,
      author,
      title: said,
      text,
      ...(about ? { about: shownText(about, page.look) } : {}),
      anchor: textAnchor((text || said).split('\n')[0] ?? ''),
    },
  ];
}

import type { Found, Page } from '../adapter.ts';
import { textAnchor } from '../anchor.ts';
import { shownText, squeeze } from '../dom.ts';
import { shownDate } from './dates.ts';
import { whereTo } from './marks.ts';

/** Tasks with their check boxes, beside a contact or on the dashboard. */
export function readTasks(scope: Element, page: Page): Found['tasks'] {
  const { look } = page;
  return [...scope.querySelectorAll('[id^="checkbox-list-label-"]')].flatMap((label) => {
    const box = scope.querySelector<HTMLInputElement>(`input[aria-labelledby="${label.id}"]`);
    const line = label.querySelector('div');
    const primary = line?.parentElement;
    if (!line || !primary || !look.shown(label)) return [];
    const type = primary.querySelector(':scope > strong');
    const subject = squeeze(
      [...primary.childNodes]
        .filter((node) => node.nodeType === 3)
        .map((node) => node.textContent)
        .join(' '),
    );
    const when = line.querySelector('span');
    const dueDisplay = when ? shownText(when, look) : '';
    const about = line.querySelector('a[href]');
    return [
      {
        subject,
        type: type ? shownText(type, look) : null,
        due: shownDate(dueDisplay),
        dueDisplay,
        done: box?.checked ?? false,
        about: about ? shownText(about, look) : null,
        ...(about ? { href: whereTo(about, page) } : {}),
        anchor: textAnchor(subject),
      },
    ];
  });
}

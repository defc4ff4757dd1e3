import type { Found, Page } from '../adapter.ts';
import { textAnchor } from '../anchor.ts';
import { shownText, squeeze } from '../dom.ts';
import { kindBehind, whereTo } from './marks.ts';

type Row = Found['rows'][number];

/** Lines that are links to records: contacts and deals of a company, hot contacts, the contact list. */
export function readRows(scope: Element, page: Page, kind: 'contact' | 'opportunity' | 'account'): Row[] {
  const { look } = page;
  return [...scope.querySelectorAll('li a.MuiListItem-root[href], li a.MuiListItemButton-root[href]')].flatMap(
    (link) => {
      const name = link.querySelector('.MuiListItemText-primary');
      if (kindBehind(link) !== kind || !name || !look.shown(link)) return [];
      const cells: Row['cells'] = [];
      const secondary = link.querySelector('.MuiListItemText-secondary');
      const text = secondary ? squeeze(ownLine(secondary, page)) : '';
      if (kind === 'opportunity') {
        const [stage, amount, category] = text.split(', ');
        if (stage) cells.push({ label: 'Stage', value: stage });
        if (amount) cells.push({ label: 'Budget', value: amount });
        if (category) cells.push({ label: 'Category', value: category });
      } else {
        const tasks = /^(.*?) ?- (\d+ tasks?)$/.exec(text);
        const title = tasks ? tasks[1] : text;
        if (title) cells.push({ label: 'Title', value: title });
        if (tasks?.[2]) cells.push({ label: 'Tasks', value: tasks[2] });
      }
      const tags = [...link.querySelectorAll('.MuiChip-label')].map((tag) => squeeze(tag.textContent ?? ''));
      if (tags.length > 0) cells.push({ label: 'Tags', value: tags.join(', ') });
      const beside = link.closest('li')?.querySelector('.MuiListItemSecondaryAction-root');
      const activity = beside ? shownText(beside, look).replace(/^last activity /i, '') : '';
      if (activity) cells.push({ label: 'Last activity', value: activity });
      const status = beside?.querySelector('[aria-label]')?.getAttribute('aria-label');
      if (status) cells.push({ label: 'Status', value: status });
      const shown = shownText(name, look);
      return [{ name: shown, kind, href: whereTo(link, page) ?? null, cells, anchor: textAnchor(shown) }];
    },
  );
}

/** The line without its tags. */
function ownLine(line: Element, { look }: Page): string {
  const tags = line.querySelector('.MuiStack-root, .MuiChip-root');
  const text = shownText(line, look).replaceAll('\n', ' ');
  const tagText = tags ? shownText(tags, look).replaceAll('\n', ' ') : '';
  return tagText && text.endsWith(tagText) ? text.slice(0, -tagText.length) : text;
}

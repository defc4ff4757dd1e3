import type { FieldInput, ReadingInput } from '../../core/record.ts';
import { type Found, nothingFound, type Page, type Place } from '../adapter.ts';
import { cssAnchor, labelAnchor, textAnchor } from '../anchor.ts';
import { shownText, slug, squeeze } from '../dom.ts';
import { typedValue } from '../values.ts';
import { browserLanguage } from './dates.ts';
import { whereTo } from './marks.ts';
import { readActivity, readNotes } from './notes.ts';
import { readRows } from './rows.ts';
import { readTasks } from './tasks.ts';

type Missing = ReadingInput['missing'];

/**
 * A record with all that its page shows. Names of other records (authors, contacts of a deal, the company of a contact)
 * arrive one request after the record itself; until then it is partial.
 */
const record = (place: Place, name: string, pending: boolean, rest: Partial<Found>): Found => ({
  ...nothingFound(place, name),
  completeness:
    pending || name === '' || (rest.timeline ?? []).some(({ author }) => author === null) ? 'partial' : 'whole',
  ...rest,
});

function field(
  label: string,
  display: string,
  { hint, anchor, href, name }: { hint?: FieldInput['type']; anchor?: string; href?: string; name?: string } = {},
): FieldInput {
  return {
    name: name ?? slug(label),
    label,
    display,
    ...typedValue(display, { hint, language: browserLanguage() }),
    ...(href ? { href } : {}),
    anchor: anchor ?? labelAnchor(label, display),
  };
}

export function readContact(scope: Element, page: Page, place: Place): Found {
  const { look } = page;
  const heading = scope.querySelector('h5');
  const name = heading ? shownText(heading, look) : '';
  const fields: FieldInput[] = [];
  const line = heading?.nextElementSibling;
  const company = line?.querySelector('a[href*="/companies/"]');
  if (line) {
    const employer = company ? shownText(company, look) : '';
    const title = squeeze(
      shownText(line, look)
        .replaceAll('\n', ' ')
        .slice(0, employer ? -employer.length : undefined),
    ).replace(/ ?\bat$/, '');
    if (title) fields.push({ ...field('Title', title, { anchor: textAnchor(title) }), highlight: true });
    if (employer)
      fields.push({
        ...field('Company', employer, { hint: 'lookup', href: whereTo(company, page), anchor: textAnchor(employer) }),
        highlight: true,
      });
  }
  const aside = asideOf(scope);
  const personal = section(aside, 'Personal info');
  for (const element of personal) fields.push(...contactDetails(element, page));
  const background = section(aside, 'Background info');
  const about = background.find((element) => element.tagName === 'P');
  if (about)
    fields.push(
      ...filled(field('Background info', shownText(about, look), { anchor: textAnchor(shownText(about, look)) })),
    );
  fields.push(...labelledLines(background, page));
  const tags = [...scope.querySelectorAll('.MuiChip-deletable .MuiChip-label')]
    .filter((tag) => look.shown(tag))
    .map((tag) => squeeze(tag.textContent ?? ''));
  if (tags.length > 0) fields.push(field('Tags', tags.join(', '), { anchor: textAnchor(tags[0] ?? '') }));
  return record(place, name, isPending(scope, page), {
    fields,
    owner: display(fields, 'followed-by'),
    timeline: readNotes(scope, page),
    tasks: readTasks(scope, page),
    missing: unsettled(scope, page),
  });
}

export function readCompany(scope: Element, page: Page, place: Place): Found {
  const { look } = page;
  const heading = scope.querySelector('h5');
  const aside = asideOf(scope);
  const fields: FieldInput[] = [];
  for (const element of section(aside, 'Company Info')) fields.push(...contactDetails(element, page));
  const address = section(aside, 'Main Address')
    .map((line) => shownText(line, look))
    .filter(Boolean);
  if (address.length > 0)
    fields.push(field('Main Address', address.join(', '), { hint: 'address', anchor: textAnchor(address[0] ?? '') }));
  fields.push(...labelledLines(section(aside, 'Context'), page));
  const additional = section(aside, 'Additional Info');
  const about = additional.find((element) => element.tagName === 'P' && element.querySelector('a, span') === null);
  const aboutText = about ? shownText(about, look) : '';
  if (aboutText)
    fields.push(field('Additional Info', aboutText, { anchor: textAnchor(aboutText), name: 'description' }));
  const links = additional
    .flatMap((element) => [...element.querySelectorAll('a[target=_blank]')])
    .map((link) => shownText(link, look));
  if (links.length > 0) fields.push(field('Context links', links.join(', '), { anchor: textAnchor(links[0] ?? '') }));
  fields.push(...labelledLines(additional, page));

  const related: Found['related'] = [];
  const missing: Missing = unsettled(scope, page);
  let timeline: Found['timeline'] = [];
  for (const tab of scope.querySelectorAll('[role=tab]')) {
    const label = shownText(tab, look);
    const open = tab.getAttribute('aria-selected') === 'true';
    const counted = /^(\d+|No) (contacts?|deals?)$/i.exec(label);
    if (!counted) {
      if (open) timeline = readActivity(scope, page);
      else missing.push({ what: `${label} tab`, why: 'not opened yet' });
      continue;
    }
    const what = /^c/i.test(counted[2] ?? '') ? 'Contacts' : 'Deals';
    const rows = open ? readRows(scope, page, what === 'Contacts' ? 'contact' : 'opportunity') : [];
    const count = counted[1]?.toLowerCase() === 'no' ? 0 : Number(counted[1]);
    related.push({ name: what.toLowerCase(), label: what, count, rows });
    if (!open && count > 0) missing.push({ what: `${what} tab`, why: 'not opened yet' });
    else if (rows.length < count) missing.push({ what, why: `the page shows ${rows.length} of ${count}` });
  }
  return record(place, heading ? shownText(heading, look) : '', isPending(scope, page), {
    fields,
    related,
    timeline,
    missing,
    owner: display(fields, 'followed-by'),
  });
}

export function readDeal(scope: Element, page: Page, place: Place): Found {
  const { look } = page;
  const heading = scope.querySelector('h5');
  const fields: FieldInput[] = [];
  let stage: Found['stage'] = null;
  const related: Found['related'] = [];
  const company = heading?.parentElement?.querySelector('a[href*="/companies/"]');
  for (const caption of scope.querySelectorAll('span.MuiTypography-caption')) {
    const label = squeeze(caption.textContent ?? '');
    // Captions under the contacts' names are their titles, not labels of fields.
    if (!look.shown(caption) || caption.previousElementSibling || label === '') continue;
    const beside = caption.nextElementSibling;
    if (!beside) continue;
    if (label === 'Contacts') {
      const links = [...beside.querySelectorAll('a[href*="/contacts/"]')];
      const rows = links.map((link) => ({
        name: shownText(link, look),
        kind: 'contact' as const,
        href: whereTo(link, page) ?? null,
        cells: link.nextElementSibling ? [{ label: 'Title', value: shownText(link.nextElementSibling, look) }] : [],
        anchor: textAnchor(shownText(link, look)),
      }));
      related.push({ name: 'contacts', label, count: rows.length, rows });
      continue;
    }
    const value = beside.matches('p') ? beside : (beside.querySelector('p') ?? beside);
    const shown = shownText(value, look);
    const anchor = labelAnchor(label, shown);
    if (label === 'Stage') stage = { value: shown, anchor };
    fields.push({
      ...field(label, shown, { anchor, ...(label === 'Stage' ? { hint: 'picklist' } : {}) }),
      ...(label === 'Description' ? {} : { highlight: true }),
    });
  }
  const employer = related[0]?.rows
    .flatMap((row) => row.cells.map(({ value }) => / at (.+)$/.exec(value)?.[1] ?? ''))
    .find(Boolean);
  if (company && employer)
    fields.push(
      field('Company', employer, {
        hint: 'lookup',
        href: whereTo(company, page),
        anchor: cssAnchor('[role=dialog] a[href*="/companies/"]'),
      }),
    );
  if (scope.querySelector('h6')?.textContent === 'Archived Deal')
    fields.push(field('Archived', 'Archived Deal', { anchor: textAnchor('Archived Deal') }));
  const contacts = related.find(({ name }) => name === 'contacts');
  return record(place, heading ? shownText(heading, look) : '', isPending(scope, page) || contacts?.rows.length === 0, {
    fields,
    stage,
    related,
    timeline: readNotes(scope, page),
    missing: unsettled(scope, page),
  });
}

/** The column at the right; everything in it stands under a small heading. */
const asideOf = (scope: Element): Element =>
  [...scope.querySelectorAll('h6')]
    .find((heading) =>
      /^(Personal info|Company Info|Context|Main Address|Additional Info)$/.test(squeeze(heading.textContent ?? '')),
    )
    ?.closest('div') ?? scope;

/** What stands between one small heading and the next. */
function section(aside: Element, title: string): Element[] {
  const scope = aside.closest('#main-content') ?? aside;
  const heading = [...scope.querySelectorAll('h6')].find((candidate) => squeeze(candidate.textContent ?? '') === title);
  const elements: Element[] = [];
  for (let next = heading?.nextElementSibling; next && next.tagName !== 'H6'; next = next.nextElementSibling) {
    if (next.tagName !== 'HR' && !next.querySelector('h6')) elements.push(next);
  }
  return elements;
}

/** Lines that carry an icon instead of a label: e-mail, phone, web site, LinkedIn, pronouns. */
function contactDetails(element: Element, page: Page): FieldInput[] {
  const { look } = page;
  if (!look.shown(element)) return [];
  const link = element.querySelector('a[href]');
  const text = shownText(element, look);
  if (!text) return [];
  const href = link?.getAttribute('href') ?? '';
  if (href.startsWith('mailto:')) return [field('Email', text, { hint: 'email', anchor: textAnchor(text) })];
  if (/linkedin/i.test(href + text))
    return [{ ...field('LinkedIn', text, { hint: 'url', href, anchor: textAnchor(text) }), value: href }];
  if (link) return [field('Website', text, { hint: 'url', href, anchor: textAnchor(text) })];
  if (/^(he|she|they)\//i.test(text)) return [field('Pronouns', text, { anchor: textAnchor(text) })];
  const phone = /^(\+?[\d(][\d\s().\-/x]{4,})\s*(Work|Home)?$/i.exec(squeeze(text));
  if (phone?.[1])
    return [
      field(phone[2] ? `Phone (${phone[2]})` : 'Phone', phone[1].trim(), {
        hint: 'phone',
        name: 'phone',
        anchor: textAnchor(phone[1].trim()),
      }),
    ];
  if (text === 'Subscribed to newsletter') return [field('Newsletter', text, { anchor: textAnchor(text) })];
  return [field('Note', text, { anchor: textAnchor(text) })];
}

/** "Sector: Energy", "Added on December 7, 2025", "Followed by Jane Doe". */
function labelledLines(elements: Element[], page: Page): FieldInput[] {
  const lines = elements.flatMap((element) => shownText(element, page.look).split('\n'));
  return lines.flatMap((line) => {
    const inline = /^(Added on|Last activity on|Followed by)\s+(.+)$/.exec(line) ?? /^([^:]{2,30}):\s+(.+)$/.exec(line);
    if (!inline?.[1] || !inline[2]) return [];
    const [, label, shown] = inline;
    return [field(label, shown, { anchor: textAnchor(shown), hint: label === 'Followed by' ? 'lookup' : undefined })];
  });
}

const filled = (made: FieldInput): FieldInput[] => (made.display === '' ? [] : [made]);
const display = (fields: FieldInput[], name: string) =>
  fields.find((candidate) => candidate.name === name)?.display ?? null;

/**
 * Is a part of the page still on its way? A name that is fetched by id stands empty till then; the notes bring the form
 * above them, and the tags bring the button behind them, so their absence tells it.
 */
function isPending(scope: Element, { look }: Page): boolean {
  const empty = [...scope.querySelectorAll('.RaReferenceField-root, .MuiLinearProgress-root, .MuiSkeleton-root')].some(
    (part) => part.textContent === '' && look.shown(part) && !part.querySelector('img, .MuiAvatar-root'),
  );
  const followed = [...scope.querySelectorAll('p, div')].some(
    (line) => /Followed by\s*$/.test(ownText(line)) && line.querySelector('a') === null,
  );
  const employer = scope.querySelector('h5 + div');
  const unnamed = employer !== null && / at\s*$/.test(employer.textContent ?? '');
  const notes = scope.querySelector('h5 + div') !== null && scope.querySelector('form textarea[name=text]') === null;
  const tagList = [...scope.querySelectorAll('h6')].find((heading) => heading.textContent === 'Tags')?.parentElement;
  const tags = tagList != null && tagList.querySelector('.MuiChip-colorPrimary') === null;
  return empty || followed || unnamed || notes || tags;
}

const ownText = (element: Element) =>
  element.childElementCount <= 8 && element.tagName !== 'MAIN' ? (element.textContent ?? '').slice(-40) : '';

/** Parts whose skeletons or "load more" links are still there. */
function unsettled(scope: Element, { look }: Page): Missing {
  const missing: Missing = [];
  for (const link of scope.querySelectorAll('a[href="#"], button')) {
    const text = squeeze(link.textContent ?? '');
    if (/^load more/i.test(text) && look.shown(link))
      missing.push({ what: 'Older activity', why: 'press "Load more" on the page' });
    if (/^read more$/i.test(text) && look.shown(link))
      missing.push({ what: 'Long notes', why: 'shortened by the page; press "Read more" there' });
  }
  // react-admin shows the first 25 notes of a record and offers no way to the others.
  if (scope.querySelectorAll('button[aria-label="Edit note"]').length >= 25)
    missing.push({ what: 'Older notes', why: 'the page shows the newest 25' });
  return missing.filter((entry, i) => missing.findIndex(({ what }) => what === entry.what) === i);
}

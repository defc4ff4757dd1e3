import type { FieldInput } from '../../core/record.ts';
import type { Found } from '../adapter.ts';
import { all, type Frame, inSight, type Layout, within } from './frame.ts';
import { linkedRecord } from './locate.ts';
import { selectors } from './selectors.ts';

type Shown = { type: string; id: string; fields: FieldInput[]; related: Found['related'] };

/**
 * Is what the page shows the record its address names? The address changes first. What the page says of itself counts
 * most: the record's number where it is among the fields, the addresses of its own tabs, and links to HubSpot's other parts,
 * which carry the way back (a ticket in the help desk was found by its own address).
 * Then what speaks against it: a highlight card of another object, or a related record that is the one asked for (the
 * seller has just clicked it).
 */
export function belongs(frame: Frame, { tabs, side }: Layout, { type, id, fields, related }: Shown): boolean {
  const stated = fields.find(({ name }) => name === 'hs_object_id')?.display.replace(/\D/g, '');
  if (stated) return stated === id;
  const asked = (record: { type: string; id: string }) => record.type === type && record.id === id;
  const named = (links: Element[], read: (link: Element) => string) =>
    links.flatMap((link) => linkedRecord(read(link), frame.base) ?? []);
  const own = named(tabs, hrefOf);
  // Some still name the earlier record: the page is being drawn.
  if (own.length > 0) return own.every(asked);
  const ways = side ? all(within(frame, side), 'a[href*="eschref="]') : [];
  const back = named(ways, (link) => URL.parse(hrefOf(link), frame.base)?.searchParams.get('eschref') ?? '');
  if (back.length > 0) return back.some(asked);
  const highlight = all(frame, selectors.card).find(
    (card) => card.getAttribute('data-card-type')?.startsWith('OBJECT_HIGHLIGHT') && inSight(frame, card),
  );
  const object = /-(\d+-\d+)(?:-\d+)?$/.exec(highlight?.getAttribute('data-card-id') ?? '')?.[1];
  if (object && object !== type) return false;
  return !related.some(({ rows }) =>
    rows.some(({ href }) => {
      const record = href ? linkedRecord(href, frame.base) : null;
      return record !== null && asked(record);
    }),
  );
}

const hrefOf = (link: Element): string => link.getAttribute('href') ?? '';

import type { Adapter } from '../adapters/adapter.ts';
import { defineAdapter, stillLoading } from '../adapters/adapter.ts';
import type { ReadingInput } from '../core/record.ts';

/** A CRM that exists in tests only: `https://crm.example/opportunity/7` is an opportunity. */
export const paperCrm: Adapter = defineAdapter({
  id: 'paper',
  label: 'Paper CRM',
  matches: ['https://crm.example/*'],
  recognises: ({ url }) => url.hostname === 'crm.example',
  locate(url) {
    const found = /^\/(account|contact|lead|opportunity|case)\/(\w+)$/.exec(url.pathname);
    return found ? { org: url.host, kind: found[1] as 'account', id: found[2] ?? '' } : null;
  },
  read: (_page, place) => stillLoading(place),
});

/** What a reader hands in for an opportunity gone quiet; parts of it replaced as a test needs. */
export function reading(parts: Partial<ReadingInput> = {}): ReadingInput {
  return {
    url: 'https://crm.example/opportunity/7',
    adapter: 'paper',
    kind: 'opportunity',
    name: 'Cold chain renewal',
    user: 'Jane Doe',
    owner: 'Jane Doe',
    stage: { value: 'Negotiation', anchor: 'label:Stage|Negotiation' },
    fields: [
      {
        name: 'Amount',
        label: 'Amount',
        value: 125_000,
        display: 'EUR 125,000.00',
        type: 'currency',
        unit: 'EUR',
        anchor: 'label:Amount|EUR 125,000.00',
      },
      {
        name: 'CloseDate',
        label: 'Close Date',
        value: '2026-12-12',
        display: '12/12/2026',
        type: 'date',
        anchor: 'label:Close Date|12/12/2026',
      },
    ],
    related: [
      {
        name: 'contacts',
        label: 'Contacts',
        count: 1,
        rows: [{ name: 'Dana Whitfield', kind: 'contact', href: null, cells: [], anchor: 'text:Dana Whitfield' }],
      },
    ],
    timeline: [
      {
        kind: 'note',
        at: '2026-11-10',
        atDisplay: '11/10/2026',
        author: 'Ravi Menon',
        title: 'Ravi Menon added a note',
        text: 'Dana needs the redlines before the board meets.',
        anchor: 'text:Dana needs',
      },
    ],
    tasks: [],
    rows: [],
    missing: [],
    completeness: 'whole',
    language: 'en-US',
    tookMs: 1,
    ...parts,
  };
}

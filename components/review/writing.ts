import type { StoredConnection, StoredProposal } from '../../lib/history/db.ts';
import type { PageHook } from '../hooks/types.ts';
import { crmName } from '../record/words.ts';

/** What can be done with a proposal where the panel stands now. */
export type Writing = {
  /** The CRM as the seller knows it. */
  crm: string;
  /** Connected: values can be written through its API. */
  api: boolean;
  /** The record is open in the tab beside the panel: its form can be filled in. */
  form: boolean;
  /** This CRM has an API Wingside can use, once it is connected. */
  canConnect: boolean;
  /** With neither: what to do instead. */
  why: string;
};

/** CRMs with an API client of their own; the others are written by form, copy and CSV. */
const withApi = ['salesforce', 'dynamics', 'twenty', 'atomic'];

export function writingOf(
  proposal: Pick<StoredProposal, 'crm' | 'host' | 'recordKey'>,
  page: Pick<PageHook, 'state' | 'access'>,
  connections: Pick<StoredConnection, 'crm' | 'pages'>[],
): Writing {
  const api = connections.some(({ crm, pages }) => crm === proposal.crm && URL.parse(pages)?.host === proposal.host);
  const form = page.access === 'granted' && page.state?.recordKey === proposal.recordKey;
  return {
    crm: crmName(proposal.crm, proposal.host),
    api,
    form,
    canConnect: !api && withApi.includes(proposal.crm),
    why: 'Open the record in the CRM to fill its form, or copy the values.',
  };
}

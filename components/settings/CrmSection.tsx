import type { CrmApi } from '../../lib/crm-api/api.ts';
import type { StoredConnection } from '../../lib/history/db.ts';
import { type CrmHook, useCrm } from '../hooks/useCrm.ts';
import { Button } from '../ui/Button.tsx';
import { ConnectForm } from './ConnectForm.tsx';
import { Section } from './Section.tsx';

/** Which CRMs are reached through their own API, and what that means. Off until the seller connects one. */
export function CrmSection() {
  const crm = useCrm();
  const free = crm.open.filter(({ crm: id, org }) => !crm.connections.some((row) => row.id === `${id}:${org}`));
  return (
    <Section
      title="CRM"
      text="Without a connection Wingside reads the open page and fills the CRM’s own form. Connected, it reads whole records and writes what you confirmed. It calls nothing before you ask for something."
    >
      {crm.connections.map((row) => (
        <Connected key={row.id} row={row} api={apiOf(crm, row.crm)} onDisconnect={() => crm.disconnect(row.id)} />
      ))}
      {free.map((open) => {
        const api = apiOf(crm, open.crm);
        const form = crm.byForm.find(({ crm: id }) => id === open.crm);
        if (api) return <ConnectForm key={`${open.crm} ${open.org}`} open={open} api={api} crm={crm} />;
        return form ? (
          <p key={`${open.crm} ${open.org}`} className="text-muted">
            <span className="text-text">{form.label}</span> is written by its own form, copy and CSV. {form.why}
          </p>
        ) : null;
      })}
      {crm.connections.length + free.length === 0 && (
        <p className="text-muted">
          Open a record of your CRM in a tab, with the panel beside it: it can then be connected here.
        </p>
      )}
      <Abilities crm={crm} />
    </Section>
  );
}

const apiOf = ({ apis }: CrmHook, crm: string): CrmApi | undefined => apis?.find((api) => api.crm === crm);

const ways: Record<StoredConnection['how'], string> = {
  oauth: 'signed in through your company’s app',
  'session-cookie': 'with the session of your browser',
  page: 'from within its own page',
  key: 'with an API key',
};

function Connected({
  row,
  api,
  onDisconnect,
}: {
  row: StoredConnection;
  api: CrmApi | undefined;
  onDisconnect(): void;
}) {
  return (
    <div className="flex items-start gap-2 rounded-md border border-line px-2.5 py-2">
      <div className="min-w-0 grow">
        <p className="font-semibold">{api?.label ?? row.crm}</p>
        <p className="text-muted text-small">
          {row.user.name} at {URL.parse(row.pages)?.host ?? row.pages}, {ways[row.how]}, since{' '}
          {new Date(row.at).toLocaleDateString()}
        </p>
        {api && <p className="text-muted text-small">{api.race}</p>}
      </div>
      <Button className="shrink-0 text-small" aria-label={`Disconnect ${api?.label ?? row.crm}`} onClick={onDisconnect}>
        Disconnect
      </Button>
    </div>
  );
}

const words: Record<string, string> = {
  read: 'whole records',
  tasks: 'your open tasks',
  changed: 'what changed in your records',
  history: 'field history',
  knowledge: 'articles',
  query: 'questions over many records',
  update: 'change fields',
  'create-task': 'create tasks',
  'log-call': 'log calls',
  'add-note': 'add notes',
};

/** What each CRM's API can do here, where an administrator is needed, and what no live system has confirmed. */
function Abilities({ crm }: { crm: CrmHook }) {
  if (!crm.apis) return null;
  return (
    <details className="text-small">
      <summary className="min-h-6 list-item cursor-default rounded-sm text-muted hover:text-text">
        What can be connected, and what it takes
      </summary>
      <dl className="mt-1 space-y-2">
        {crm.apis.map((api) => (
          <div key={api.crm}>
            <dt className="font-semibold">{api.label}</dt>
            <dd className="text-muted">Can: {[...api.can].map((ability) => words[ability] ?? ability).join(', ')}.</dd>
            {api.admin.length > 0 && (
              <dd className="text-muted">An administrator is needed for {api.admin.join('; ')}.</dd>
            )}
            <dd className="text-muted">Tried: {api.confirmed}.</dd>
          </div>
        ))}
        {crm.byForm.map(({ crm: id, label, why }) => (
          <div key={id}>
            <dt className="font-semibold">{label}</dt>
            <dd className="text-muted">By its own form, copy and CSV. {why}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

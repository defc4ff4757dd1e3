import { useId, useState } from 'react';
import type { CrmApi } from '../../lib/crm-api/api.ts';
import type { ConnectWish } from '../../lib/crm-api/connect.ts';
import { apiOrigin } from '../../lib/crm-api/salesforce/hosts.ts';
import type { StoredConnection } from '../../lib/history/db.ts';
import type { CrmHook, OpenCrm } from '../hooks/useCrm.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Field, inputLook } from '../ui/Field.tsx';

type Props = { open: OpenCrm; api: CrmApi; crm: CrmHook };
type How = StoredConnection['how'];

/** Connects one CRM that is open in a tab: what it means first, then what it takes, then one button. */
export function ConnectForm({ open, api, crm }: Props) {
  const isSalesforce = api.crm === 'salesforce';
  // Signing in through the company's app asks for nothing of the browser's; the open session is the explicit other choice.
  const [how, setHow] = useState<How>(isSalesforce ? 'oauth' : api.connect.by);
  const [entered, setEntered] = useState<Record<string, string>>({});
  const [state, setState] = useState<{ busy: boolean; wrong: string | null }>({ busy: false, wrong: null });
  const asks = isSalesforce ? (how === 'oauth' ? [clientId] : []) : api.connect.asks;
  const left = asks.filter(({ name }) => (entered[name] ?? usual(name, open)).trim() === '');
  const connect = async () => {
    setState({ busy: true, wrong: null });
    const wrong = await crm.connect(wishOf(open, api, how, entered), api).catch((error) => String(error));
    setState({ busy: false, wrong });
  };
  return (
    <form
      aria-label={`Connect ${api.label}`}
      className="space-y-2.5 rounded-md border border-line px-2.5 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      <div>
        <p className="font-semibold">
          {api.label} <span className="font-normal text-muted text-small">at {open.host}</span>
        </p>
        {!isSalesforce && <p className="text-muted text-small">{api.connect.says}</p>}
      </div>
      {isSalesforce && <Ways how={how} says={api.connect.says} onChoose={setHow} />}
      {asks.map(({ name, label, hint }) => (
        <Field key={name} label={label} hint={name === 'clientId' ? <Callback address={crm.redirect} /> : hint}>
          {(ids) => (
            <input
              {...ids}
              type={name === 'key' ? 'password' : 'text'}
              autoComplete="off"
              spellCheck={false}
              value={entered[name] ?? usual(name, open)}
              onChange={(event) => setEntered({ ...entered, [name]: event.target.value })}
              className={inputLook}
            />
          )}
        </Field>
      ))}
      {state.wrong && <FailureNote failure={state.wrong} />}
      <Button type="submit" disabled={state.busy || left.length > 0}>
        {state.busy ? 'Connecting …' : left[0] ? `Enter ${left[0].label.toLowerCase()}` : `Connect ${api.label}`}
      </Button>
    </form>
  );
}

const clientId = { name: 'clientId', label: 'Client ID of your company’s app', hint: '' } as const;

function Callback({ address }: { address: string }) {
  return (
    <>
      An administrator creates an external client app once, with PKCE, the scopes api and refresh_token, and this
      callback URL: <code className="select-all break-all">{address}</code>
    </>
  );
}

/** Two ways into Salesforce, each with what it asks for. */
function Ways({ how, says, onChoose }: { how: How; says: string; onChoose(how: How): void }) {
  const name = useId();
  const choices: { way: How; label: string; about: string }[] = [
    {
      way: 'oauth',
      label: 'Sign in through your company’s app',
      about: 'You sign in at Salesforce in a window of its own. Needs a client ID, which an administrator makes once.',
    },
    {
      way: 'session-cookie',
      label: 'Use the session that is open',
      about: `Needs no administrator, and the browser’s leave to read one cookie. ${says}`,
    },
  ];
  return (
    <fieldset className="space-y-1">
      <legend className="sr-only">How to connect</legend>
      {choices.map(({ way, label, about }) => (
        <label key={way} className="flex cursor-pointer items-start gap-2">
          <input
            type="radio"
            name={name}
            checked={how === way}
            onChange={() => onChoose(way)}
            className="mt-0.5 accent-accent"
          />
          <span className="min-w-0">
            <span className="block">{label}</span>
            <span className="block text-muted text-small">{about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What most sellers would enter. */
const usual = (name: string, open: OpenCrm): string =>
  name === 'origin' ? (/\.twenty\.com$/.test(open.host) ? 'https://api.twenty.com' : open.origin) : '';

function wishOf(open: OpenCrm, api: CrmApi, how: How, entered: Record<string, string>): ConnectWish {
  const origin =
    api.crm === 'salesforce' ? apiOrigin(open.host) : (entered.origin ?? usual('origin', open)).trim() || open.origin;
  return {
    crm: open.crm,
    org: open.org,
    how,
    origin: origin.replace(/\/+$/, ''),
    pages: open.origin,
    ...(how === 'oauth' ? { clientId: (entered.clientId ?? '').trim() } : {}),
    ...(entered.email ? { email: entered.email.trim() } : {}),
    ...(entered.key ? { key: entered.key.trim() } : {}),
  };
}

import type { SettingsHook } from '../hooks/types.ts';
import { Button } from '../ui/Button.tsx';
import { permissionReasons } from './permissions.ts';
import { Section } from './Section.tsx';

type Props = { settings: Pick<SettingsHook, 'hosts' | 'removeHost' | 'consents' | 'removeConsent' | 'permissions'> };

/** What Wingside may read, and where it may send. Each can be taken back here. */
export function SitesSection({ settings }: Props) {
  const { hosts, consents } = settings;
  const agreed = Object.entries(consents).sort(([a], [b]) => a.localeCompare(b));
  return (
    <Section
      part="sites"
      title="Sites"
      text="Wingside reads the CRMs it was installed for. Other sites it may read only after you allowed them."
    >
      <List
        title="Sites you allowed"
        empty="None. A page of another CRM, or a company’s website, offers it in the panel."
        lines={hosts.map((origin) => ({ id: origin, text: bare(origin), note: '' }))}
        button="Remove"
        onPress={settings.removeHost}
      />
      <List
        title="Destinations you agreed to"
        empty="None. Before the first call to a model you see the exact bytes and decide."
        lines={agreed.map(([host, at]) => ({
          id: host,
          text: host,
          note: `since ${new Date(at).toLocaleDateString()}`,
        }))}
        button="Take back"
        onPress={settings.removeConsent}
      />
      <Permissions names={settings.permissions} />
    </Section>
  );
}

/** What the browser lets Wingside do, and what for. */
function Permissions({ names }: { names: string[] }) {
  return (
    <details>
      <summary className="min-h-6 list-item rounded-sm text-muted hover:text-text">
        What the browser lets Wingside do, and why
      </summary>
      <dl className="mt-1 space-y-1.5 text-small">
        <div>
          <dt className="font-semibold">Sites of the CRMs it was made for</dt>
          <dd className="text-muted">Reads the record that is open there.</dd>
        </div>
        {names.map((name) => (
          <div key={name}>
            <dt className="font-semibold">{name}</dt>
            <dd className="text-muted">{permissionReasons[name] ?? 'Not asked for by Wingside; remove it.'}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

type ListProps = {
  title: string;
  empty: string;
  lines: { id: string; text: string; note: string }[];
  button: string;
  onPress(id: string): void;
};

function List({ title, empty, lines, button, onPress }: ListProps) {
  return (
    <div>
      <h3 className="mb-1">{title}</h3>
      {lines.length === 0 && <p className="text-muted text-small">{empty}</p>}
      <ul className="divide-y divide-line">
        {lines.map(({ id, text, note }) => (
          <li key={id} className="flex items-center gap-2 py-1">
            <span className="min-w-0 grow">
              {text} <span className="text-muted text-small">{note}</span>
            </span>
            <Button className="shrink-0 text-small" aria-label={`${button}: ${text}`} onClick={() => onPress(id)}>
              {button}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "https://crm.example.com/*" and "*://*.northwind.example/*" as a seller reads them. */
const bare = (origin: string) => origin.replace(/^(?:https|\*):\/\/(?:\*\.)?/, '').replace(/\/\*$/, '');

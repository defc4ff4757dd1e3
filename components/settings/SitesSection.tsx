import type { SettingsHook } from '../hooks/types.ts';
import { Button } from '../ui/Button.tsx';
import { Section } from './Section.tsx';

type Props = { settings: Pick<SettingsHook, 'hosts' | 'removeHost' | 'consents' | 'removeConsent'> };

/** What Wingside may read, and where it may send. Each can be taken back here. */
export function SitesSection({ settings }: Props) {
  const { hosts, consents } = settings;
  const agreed = Object.entries(consents).sort(([a], [b]) => a.localeCompare(b));
  return (
    <Section
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
    </Section>
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

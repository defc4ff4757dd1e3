import type { Merged } from '../../lib/settings/merge.ts';
import type { SettingsInput } from '../../lib/settings/schema.ts';
import type { DeepPartial, MappedField, SettingsHook } from '../hooks/types.ts';
import { crmName } from '../record/words.ts';
import { factName } from '../site/words.ts';
import { Button } from '../ui/Button.tsx';
import { LockedNote } from '../ui/Field.tsx';
import { SavedText } from '../ui/SavedText.tsx';
import { Section } from './Section.tsx';
import { Switch } from './Switch.tsx';

type Props = {
  merged: Merged;
  onSave(change: DeepPartial<SettingsInput>): void;
  onMapField: SettingsHook['mapField'];
  /** The demo CRM is open or connected: its companies' sites stand on this computer. */
  demo: boolean;
};

const mostPages = 40;

/** How companies' own websites are read, and which fields take what they say. */
export function WebsitesSection({ merged, onSave, onMapField, demo }: Props) {
  const { pages, personalEmails, loopback } = merged.settings.web;
  return (
    <Section
      title="Websites"
      text="To enrich an account Wingside reads the company’s own website, without cookies, and only after you allowed that site."
    >
      <SavedText
        label="Pages of a site, at most"
        hint="Home, contact, imprint and the like come first. More pages find more products and news, and take longer."
        type="number"
        value={String(pages)}
        locked={merged.locked.includes('web.pages')}
        check={(text) => (fits(text) ? null : `A whole number from 1 to ${mostPages}`)}
        onSave={(text) => onSave({ web: { pages: Number(text) } })}
      />
      <Switch
        label="Personal e-mail addresses too"
        hint="Off, only general ones such as info@ and sales@ are taken. On, also those of single people that the site publishes: they are personal data, and your company must have a reason to keep them."
        on={personalEmails}
        onSwitch={(on) => onSave({ web: { personalEmails: on } })}
      />
      {(demo || loopback) && (
        <Switch
          label="Sites on this computer (demo)"
          hint="The demo CRM’s companies have their websites on this computer. Leave it off otherwise: private addresses are then never read."
          on={loopback}
          onSwitch={(on) => onSave({ web: { loopback: on } })}
        />
      )}
      <Mapped
        mapping={merged.settings.web.mapping}
        locked={merged.locked.includes('web.mapping')}
        onRemove={(where) => void onMapField(where, null)}
      />
    </Section>
  );
}

const fits = (text: string): boolean => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= mostPages;

type MappedProps = {
  mapping: Merged['settings']['web']['mapping'];
  locked: boolean;
  onRemove(where: MappedField): void;
};

function Mapped({ mapping, locked, onRemove }: MappedProps) {
  const lines = Object.entries(mapping).flatMap(([crm, kinds]) =>
    Object.entries(kinds).flatMap(([kind, fields]) =>
      Object.entries(fields).map(([field, fact]) => ({ crm, kind, field, fact })),
    ),
  );
  return (
    <div>
      <h3 className="mb-1">Fields that take a fact</h3>
      {locked && (
        <p className="text-muted text-small">
          <LockedNote />
        </p>
      )}
      {lines.length === 0 && (
        <p className="text-muted text-small">
          {locked ? 'None.' : 'None of your own. A fact that no field takes offers “Put into a field” in the panel.'}
        </p>
      )}
      <ul className="divide-y divide-line">
        {lines.map(({ fact, ...where }) => (
          <li key={`${where.crm} ${where.kind} ${where.field}`} className="flex items-center gap-2 py-1">
            <span className="min-w-0 grow break-words">
              <bdi>{where.field}</bdi> takes {factName(fact)}{' '}
              <span className="text-muted text-small">
                {crmName(where.crm)}, {where.kind}
              </span>
            </span>
            {!locked && (
              <Button
                className="shrink-0 text-small"
                aria-label={`Remove: ${where.field} takes ${factName(fact)}`}
                onClick={() => onRemove(where)}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useEffect, useState } from 'react';
import type { SettingsInput } from '../../lib/settings/schema.ts';
import type { DeepPartial, SettingsHook } from '../hooks/types.ts';
import { Screen } from '../ui/Screen.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { AboutSection } from './AboutSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { BenchSection } from './BenchSection.tsx';
import { CriteriaSection } from './CriteriaSection.tsx';
import { CrmSection } from './CrmSection.tsx';
import { type KeptChores, KeptSection } from './KeptSection.tsx';
import { KnowledgeSection } from './KnowledgeSection.tsx';
import { ModelSection } from './ModelSection.tsx';
import { PolicyNote } from './PolicyNote.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import type { SettingsPart } from './parts.ts';
import { RulesSection } from './RulesSection.tsx';
import { goTo } from './Section.tsx';
import { SitesSection } from './SitesSection.tsx';
import { WebsitesSection } from './WebsitesSection.tsx';

type Props = {
  settings: SettingsHook;
  history: KeptChores;
  /** The place to begin at. */
  part?: SettingsPart;
  version: string;
  /** The demo CRM is open or connected. */
  demo: boolean;
  /** Left out on the options page, which is a page of its own. */
  onClose?(): void;
};

/** Settings, in the panel and on the options page. Every change is kept at once. */
export function SettingsView({ settings, history, part, version, demo, onClose }: Props) {
  const [saved, setSaved] = useState(0);
  const { merged } = settings;
  const shown = merged !== null;
  useEffect(() => {
    if (shown && part) goTo(part);
  }, [shown, part]);
  const save = (change: DeepPartial<SettingsInput>) => {
    settings.save(change);
    setSaved(Date.now());
  };
  return (
    <Screen title="Settings" onClose={onClose} aside={<Saved at={saved} />}>
      {merged ? (
        <div className="mx-auto max-w-2xl divide-y divide-line px-3">
          <PolicyNote merged={merged} />
          <ProfileSection merged={merged} onSave={save} />
          <ModelSection settings={settings} merged={merged} onSave={save} />
          <RulesSection
            merged={merged}
            onRule={async (field, rule) => {
              await settings.ruleField(field, rule);
              setSaved(Date.now());
            }}
          />
          <CrmSection />
          <WebsitesSection
            merged={merged}
            onSave={save}
            onMapField={async (where, fact) => {
              await settings.mapField(where, fact);
              setSaved(Date.now());
            }}
            demo={demo}
          />
          <KnowledgeSection />
          <CriteriaSection merged={merged} onSave={save} />
          <KeptSection merged={merged} onSave={save} history={history} />
          <AppearanceSection theme={merged.settings.theme} onSave={save} />
          <SitesSection settings={settings} />
          <BenchSection />
          <AboutSection version={version} />
        </div>
      ) : (
        <div className="px-3 py-4">
          <Skeleton label="Opening the settings" lines={['30%', '100%', '100%', '60%']} />
        </div>
      )}
    </Screen>
  );
}

/** Quiet, and gone after a moment. */
function Saved({ at }: { at: number }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!at) return;
    setShown(true);
    const timer = setTimeout(() => setShown(false), 1_600);
    return () => clearTimeout(timer);
  }, [at]);
  return (
    <p role="status" className="px-2 text-muted text-small">
      {shown && 'Saved'}
    </p>
  );
}

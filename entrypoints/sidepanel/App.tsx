import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useSettings } from '../../components/hooks/useSettings.ts';
import type { Screen } from '../../components/record/RecordCard.tsx';
import type { SettingsPart } from '../../components/settings/parts.ts';
import { useTheme } from '../../components/ui/useTheme.ts';
import { version } from '../../package.json';
import { Panel } from './Panel.tsx';

const Welcome = lazy(() => import('../../components/welcome/Welcome.tsx'));
const SettingsScreen = lazy(() => import('../../components/settings/SettingsScreen.tsx'));
const WhatLeaves = lazy(() => import('../../components/trust/WhatLeaves.tsx'));
const KeysHelp = lazy(() => import('../../components/ui/KeysHelp.tsx'));

/** Known before the store answers, so that nobody who has been here sees the welcome flash by. */
const welcomedKey = 'wingside.welcomed';

/** The panel and the screens over it. Only the panel itself is in the first paint. */
export function App() {
  const settings = useSettings();
  const [{ screen, part }, setShown] = useState<{ screen: Screen | null; part?: SettingsPart }>({ screen: null });
  const open = useCallback(
    (next: Screen, at?: SettingsPart) => setShown({ screen: next, ...(at ? { part: at } : {}) }),
    [],
  );
  const { merged } = settings;
  useTheme(merged?.settings.theme);
  useEffect(() => {
    if (merged?.settings.welcomed) localStorage.setItem(welcomedKey, 'yes');
  }, [merged]);

  if (merged ? !merged.settings.welcomed : !localStorage.getItem(welcomedKey)) {
    if (!merged) return null;
    return (
      <Suspense>
        <Welcome
          name={merged.settings.profile.name}
          onStart={(name) => settings.save({ welcomed: true, ...(name ? { profile: { name } } : {}) })}
        />
      </Suspense>
    );
  }

  const close = () => setShown({ screen: null });
  return (
    <>
      <Panel screen={screen} settings={settings} onOpen={open} onClose={close} />
      <Suspense>
        {screen === 'settings' && (
          <SettingsScreen
            settings={settings}
            version={version}
            part={part}
            onAudit={() => open('audit')}
            onClose={close}
          />
        )}
        {screen === 'leaves' && (
          <WhatLeaves
            settings={settings}
            onClose={close}
            onSettings={(at) => open('settings', at)}
            onAudit={() => open('audit')}
          />
        )}
        {screen === 'keys' && <KeysHelp onClose={close} />}
      </Suspense>
    </>
  );
}

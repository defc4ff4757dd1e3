import { lazy, Suspense, useEffect, useState } from 'react';
import { useSettings } from '../../components/hooks/useSettings.ts';
import type { Screen } from '../../components/record/RecordCard.tsx';
import { Panel } from './Panel.tsx';
import { useTheme } from './useTheme.ts';

const Welcome = lazy(() => import('../../components/welcome/Welcome.tsx'));
const HistoryScreen = lazy(() => import('../../components/history/HistoryScreen.tsx'));
const SettingsScreen = lazy(() => import('../../components/settings/SettingsScreen.tsx'));
const WhatLeaves = lazy(() => import('../../components/trust/WhatLeaves.tsx'));
const KeysHelp = lazy(() => import('../../components/ui/KeysHelp.tsx'));

/** Known before the store answers, so that nobody who has been here sees the welcome flash by. */
const welcomedKey = 'wingside.welcomed';

/** The panel and the screens over it. Only the panel itself is in the first paint. */
export function App() {
  const settings = useSettings();
  const [screen, setScreen] = useState<Screen | null>(null);
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

  const close = () => setScreen(null);
  return (
    <>
      {/* Stays mounted under the screens: coming back finds the same scroll and the same words in the composer. */}
      <Panel hidden={screen === 'history' || screen === 'settings'} onOpen={setScreen} />
      <Suspense>
        {screen === 'history' && <HistoryScreen onClose={close} />}
        {screen === 'settings' && <SettingsScreen settings={settings} onClose={close} />}
        {screen === 'leaves' && (
          <WhatLeaves settings={settings} onClose={close} onSettings={() => setScreen('settings')} />
        )}
        {screen === 'keys' && <KeysHelp onClose={close} />}
      </Suspense>
    </>
  );
}

import { lazy, Suspense, useState } from 'react';
import { useSettings } from '../../components/hooks/useSettings.ts';
import SettingsScreen from '../../components/settings/SettingsScreen.tsx';
import { useTheme } from '../../components/ui/useTheme.ts';
import { version } from '../../package.json';

const AuditScreen = lazy(() => import('../../components/trust/AuditScreen.tsx'));

/** The settings as a page of their own, and the audit log behind them. */
export function Options() {
  const settings = useSettings();
  const [audit, setAudit] = useState(false);
  useTheme(settings.merged?.settings.theme);
  if (!audit) return <SettingsScreen settings={settings} version={version} onAudit={() => setAudit(true)} />;
  return (
    <Suspense>
      <AuditScreen record={null} backTo="the settings" onClose={() => setAudit(false)} />
    </Suspense>
  );
}

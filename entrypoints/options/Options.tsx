import { useSettings } from '../../components/hooks/useSettings.ts';
import SettingsScreen from '../../components/settings/SettingsScreen.tsx';
import { useTheme } from '../../components/ui/useTheme.ts';
import { version } from '../../package.json';

/** The settings as a page of their own. */
export function Options() {
  const settings = useSettings();
  useTheme(settings.merged?.settings.theme);
  return <SettingsScreen settings={settings} version={version} />;
}

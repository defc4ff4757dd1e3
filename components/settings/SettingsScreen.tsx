import type { SettingsHook } from '../hooks/types.ts';
import { useHistory } from '../hooks/useHistory.ts';
import { saveFile } from '../ui/save-file.ts';
import { SettingsView } from './SettingsView.tsx';

type Props = { settings: SettingsHook; version: string; onClose?(): void };

/** The settings joined to the history they can export and erase. */
export default function SettingsScreen({ settings, version, onClose }: Props) {
  const { exportJson, exportMarkdown, deleteEverything } = useHistory();
  const day = () => new Date().toISOString().slice(0, 10);
  return (
    <SettingsView
      settings={settings}
      version={version}
      onClose={onClose}
      history={{
        onExport: async (format) => {
          if (format === 'json') saveFile(`wingside-${day()}.json`, await exportJson(), 'application/json');
          else saveFile(`wingside-${day()}.md`, await exportMarkdown(), 'text/markdown');
        },
        onDeleteEverything: deleteEverything,
      }}
    />
  );
}

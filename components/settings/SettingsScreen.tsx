import type { SettingsHook } from '../hooks/types.ts';
import { useCrm } from '../hooks/useCrm.ts';
import { useHistory } from '../hooks/useHistory.ts';
import { saveFile } from '../ui/save-file.ts';
import { SettingsView } from './SettingsView.tsx';

type Props = { settings: SettingsHook; version: string; onClose?(): void };

/** The settings joined to the history they can export and erase. */
export default function SettingsScreen({ settings, version, onClose }: Props) {
  const { exportJson, exportMarkdown, deleteEverything } = useHistory();
  const { connections, open } = useCrm();
  const demo = [...connections, ...open].some(({ crm }) => crm === 'atomic');
  const day = () => new Date().toISOString().slice(0, 10);
  return (
    <SettingsView
      settings={settings}
      version={version}
      demo={demo}
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

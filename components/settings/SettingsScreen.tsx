import type { SettingsHook } from '../hooks/types.ts';
import { useCrm } from '../hooks/useCrm.ts';
import { useHistory } from '../hooks/useHistory.ts';
import { useOthers } from '../hooks/useOthers.ts';
import { saveFile } from '../ui/save-file.ts';
import type { SettingsPart } from './parts.ts';
import { SettingsView } from './SettingsView.tsx';

type Props = {
  settings: SettingsHook;
  version: string;
  /** The place to begin at. */
  part?: SettingsPart | undefined;
  onAudit(): void;
  onClose?(): void;
};

/** The settings joined to the history they can export and erase. */
export default function SettingsScreen({ settings, version, part, onAudit, onClose }: Props) {
  const { exportJson, exportMarkdown, forgetEverything } = useHistory();
  const { connections, open } = useCrm();
  const { others, forget } = useOthers();
  const demo = [...connections, ...open].some(({ crm }) => crm === 'atomic');
  const day = () => new Date().toISOString().slice(0, 10);
  return (
    <SettingsView
      settings={settings}
      version={version}
      demo={demo}
      part={part}
      onClose={onClose}
      history={{
        onExport: async (format) => {
          if (format === 'json') saveFile(`wingside-${day()}.json`, await exportJson(), 'application/json');
          else saveFile(`wingside-${day()}.md`, await exportMarkdown(), 'text/markdown');
        },
        onForgetEverything: forgetEverything,
        others,
        onForgetOther: forget,
        onAudit,
      }}
    />
  );
}

import type { SettingsHook } from '../hooks/types.ts';

export default function SettingsScreen({ onClose }: { settings: SettingsHook; onClose(): void }) {
  return (
    <button type="button" onClick={onClose}>
      Back
    </button>
  );
}

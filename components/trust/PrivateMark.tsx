import { EyeOff, Info } from 'lucide-react';
import { Menu } from '../ui/Menu.tsx';

type Props = { onEnd(): void; onSettings(): void };

/** Beside the record while private mode is on: what it is, and the way out. */
export default function PrivateMark({ onEnd, onSettings }: Props) {
  return (
    <Menu
      name="Private mode is on"
      words="Private"
      className="shrink-0 rounded-full border border-line px-2"
      items={[
        { label: 'End and forget', icon: <EyeOff size={14} />, onChoose: onEnd },
        { label: 'What private mode means', icon: <Info size={14} />, onChoose: onSettings },
      ]}
    />
  );
}

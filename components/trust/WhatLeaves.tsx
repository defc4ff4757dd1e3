import type { SettingsHook } from '../hooks/types.ts';
import { Dialog } from '../ui/Dialog.tsx';

export default function WhatLeaves({ onClose }: { settings: SettingsHook; onClose(): void; onSettings(): void }) {
  return (
    <Dialog title="What leaves this computer" onClose={onClose}>
      {null}
    </Dialog>
  );
}

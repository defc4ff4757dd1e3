import { useVault } from '../hooks/useVault.ts';
import { UnlockBox } from './UnlockBox.tsx';

/** Where an answer was made without the model because its key is locked: the passphrase, and the question once more. */
export default function UnlockHere({ onUnlocked }: { onUnlocked(): void }) {
  const { unlock } = useVault();
  return <UnlockBox verb="Unlock and ask again" unlock={unlock} onUnlocked={onUnlocked} />;
}

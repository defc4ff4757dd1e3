import { LockOpen } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field, inputLook } from '../ui/Field.tsx';

type Props = {
  /** What the button says: "Unlock". */
  verb: string;
  /** @returns false when it is not the passphrase */
  unlock(passphrase: string): Promise<boolean>;
  onUnlocked?(): void;
};

/** Asks for the passphrase the keys are wrapped with. */
export function UnlockBox({ verb, unlock, onUnlocked }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'ready' | 'busy' | 'wrong'>('ready');
  const tryIt = async () => {
    setState('busy');
    const open = await unlock(passphrase).catch(() => false);
    setState(open ? 'ready' : 'wrong');
    if (!open) return;
    setPassphrase('');
    onUnlocked?.();
  };
  return (
    <form
      aria-label="Unlock the keys"
      className="w-full space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        void tryIt();
      }}
    >
      <Field
        label="Passphrase"
        error={state === 'wrong' ? 'That is not the passphrase. Try again.' : null}
        hint="Asked for once after each start of the browser."
      >
        {(ids) => (
          <input
            {...ids}
            type="password"
            autoComplete="off"
            value={passphrase}
            onChange={(event) => {
              setPassphrase(event.target.value);
              if (state === 'wrong') setState('ready');
            }}
            className={inputLook}
          />
        )}
      </Field>
      <Button
        type="submit"
        look="main"
        icon={<LockOpen size={13} aria-hidden />}
        disabled={state === 'busy' || passphrase === ''}
      >
        {state === 'busy' ? 'Unlocking …' : verb}
      </Button>
    </form>
  );
}

import { Lock, LockOpen } from 'lucide-react';
import { useState } from 'react';
import type { SettingsHook } from '../hooks/types.ts';
import { useVault, type VaultHook } from '../hooks/useVault.ts';
import { UnlockBox } from '../trust/UnlockBox.tsx';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { Field, inputLook } from '../ui/Field.tsx';
import { SavedText } from '../ui/SavedText.tsx';

type Props = { settings: Pick<SettingsHook, 'key' | 'saveKey'> };

/** The model's key, and where keys are kept: in memory for this session, or on this computer behind a passphrase. */
export function KeyFields({ settings }: Props) {
  const vault = useVault();
  const { state } = vault;
  return (
    <div className="space-y-2">
      {!state?.locked && (
        <SavedText
          label="Key"
          type="password"
          hint="Never exported or synced, and sent to this address only. Local servers need none."
          value={settings.key}
          onSave={settings.saveKey}
        />
      )}
      {state && <Keeping vault={vault} />}
    </div>
  );
}

function Keeping({ vault }: { vault: VaultHook }) {
  const { state, unlock, unwrap, forget } = vault;
  const [wrapping, setWrapping] = useState(false);
  const [forgetting, setForgetting] = useState(false);
  const wrapped = state?.kept === 'wrapped';
  return (
    <fieldset className="space-y-1.5 rounded-md border border-line px-2.5 py-2">
      <legend className="sr-only">Where keys are kept</legend>
      <p className="flex items-start gap-1.5">
        {wrapped &&
          (state.locked ? (
            <Lock size={13} aria-hidden className="mt-0.5 shrink-0 text-careful" />
          ) : (
            <LockOpen size={13} aria-hidden className="mt-0.5 shrink-0 text-muted" />
          ))}
        <span>
          {!wrapped && 'Keys are kept for this browser session, in memory.'}
          {wrapped &&
            !state.locked &&
            'Keys are kept on this computer, wrapped with your passphrase. Unlocked until the browser closes.'}
          {wrapped && state.locked && 'Keys are kept on this computer, wrapped with your passphrase, and locked.'}
        </span>
      </p>
      {wrapped && state.locked && <UnlockBox verb="Unlock" unlock={unlock} />}
      {wrapping && <Wrap vault={vault} onDone={() => setWrapping(false)} />}
      {!wrapping && (
        <div className="flex flex-wrap gap-1.5">
          {!state?.locked && (
            <Button onClick={() => setWrapping(true)}>
              {wrapped ? 'Change the passphrase' : 'Keep them with a passphrase'}
            </Button>
          )}
          {wrapped && !state.locked && <Button onClick={() => void unwrap()}>Keep for this session only</Button>}
          {state && state.kept !== 'none' && (
            <Button look="danger" onClick={() => setForgetting(true)}>
              Forget keys
            </Button>
          )}
        </div>
      )}
      <p className="text-muted text-small">The same holds for keys of CRMs you connected.</p>
      {forgetting && (
        <Confirm
          title="Forget all keys?"
          yes="Forget keys"
          onYes={() => void forget()}
          onClose={() => setForgetting(false)}
        >
          The key of the model and those of connected CRMs are deleted here, wrapped or not. Enter them again to use
          them.
        </Confirm>
      )}
    </fieldset>
  );
}

/** Shorter ones are guessed from a stolen disk in no time. */
const shortest = 10;

/** A passphrase, twice: nobody can bring back what was mistyped. */
function Wrap({ vault, onDone }: { vault: VaultHook; onDone(): void }) {
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const short = first !== '' && first.length < shortest;
  const differs = again !== '' && again !== first;
  const box = (value: string, onChange: (text: string) => void) => (ids: object) => (
    <input
      {...ids}
      type="password"
      autoComplete="new-password"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={inputLook}
    />
  );
  return (
    <form
      aria-label="Wrap the keys"
      className="space-y-2"
      onSubmit={async (event) => {
        event.preventDefault();
        setState('busy');
        const kept = await vault.wrap(first).catch(() => false);
        if (kept) onDone();
        else setState('failed');
      }}
    >
      <Field
        label="New passphrase"
        hint="Several words. It is kept nowhere: without it the keys are gone, and you enter them anew."
        error={short ? `At least ${shortest} characters` : null}
      >
        {box(first, setFirst)}
      </Field>
      <Field label="The same again" error={differs ? 'That is another one.' : null}>
        {box(again, setAgain)}
      </Field>
      <div className="flex flex-wrap items-center gap-1.5">
        <Button type="submit" look="main" disabled={state === 'busy' || first.length < shortest || again !== first}>
          {state === 'busy' ? 'Wrapping …' : 'Wrap keys'}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
        {state === 'failed' && (
          <p role="alert" className="text-small text-wrong">
            They are locked. Unlock them first.
          </p>
        )}
      </div>
    </form>
  );
}

import { hostOf } from '../../lib/model/settings.ts';
import type { SettingsHook } from '../hooks/types.ts';
import { useVault, type VaultHook } from '../hooks/useVault.ts';
import type { SettingsPart } from '../settings/parts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { KeptFor } from './KeptFor.tsx';

type Props = { settings: SettingsHook; onClose(): void; onSettings(part?: SettingsPart): void; onAudit(): void };

/** Where anything goes from here, said plainly, with the agreements that stand. */
export default function WhatLeaves({ settings, onClose, onSettings, onAudit }: Props) {
  const { merged, consents } = settings;
  const { state } = useVault();
  const model = merged?.settings.model;
  const host = model ? hostOf(model) : '';
  const others = Object.keys(consents).filter((agreed) => agreed !== host || model?.use !== 'endpoint');
  return (
    <Dialog
      title="What leaves this computer"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onAudit}>Audit log</Button>
          <Button onClick={() => onSettings()}>Open Settings</Button>
        </>
      }
    >
      <div className="space-y-3">
        {model?.use === 'endpoint' && host ? (
          <>
            <p>
              Parts of the open record go to <strong>{host}</strong> when an answer is worded by{' '}
              {model.model || 'the model'}. Names, e-mail addresses, phone numbers and addresses are replaced before
              they go. <KeptFor host={host} merged={merged} onSettings={() => onSettings('model')} />
            </p>
            <p className="text-muted">
              {consents[host]
                ? `You agreed on ${new Date(consents[host]).toLocaleDateString()}.`
                : 'You have not agreed to it yet: nothing was sent. Before the first time you see the exact bytes.'}
            </p>
            {consents[host] && <Button onClick={() => settings.removeConsent(host)}>Take it back</Button>}
          </>
        ) : model?.use === 'built-in' ? (
          <p>Nothing. Answers are worded by the browser’s own model, on this computer.</p>
        ) : (
          <p>Nothing. No model is connected; every answer is made on this computer from the open record.</p>
        )}
        {others.length > 0 && (
          <p className="text-muted">Also agreed, not in use: {others.join(', ')}. Take it back in Settings, Sites.</p>
        )}
        <ul className="list-disc space-y-1 ps-4.5 text-muted">
          <li>
            Fields can be kept here for good:{' '}
            <button
              type="button"
              onClick={() => onSettings('fields')}
              className="rounded-sm text-accent underline underline-offset-2"
            >
              What may leave
            </button>
            .
          </li>
          <li>A company’s website is asked for its public pages when you press for it. It gets nothing of yours.</li>
          <li>A CRM you connected gets what you confirmed, and nobody else does.</li>
          <li>Your questions, answers and readings are kept on this computer.</li>
          <li>Nobody counts how you use Wingside.</li>
          <li>{keyWords(state)} A key is sent to its own server only.</li>
        </ul>
      </div>
    </Dialog>
  );
}

function keyWords(state: VaultHook['state']): string {
  if (state?.kept === 'wrapped')
    return `Your keys are on this computer, wrapped with your passphrase${state.locked ? ', and locked now' : ''}.`;
  if (state?.kept === 'session') return 'Your keys are in this browser session’s memory only.';
  return 'No key is kept.';
}

import { hostOf } from '../../lib/model/settings.ts';
import type { Merged } from '../../lib/settings/merge.ts';

/** The browser's own model. */
const inBrowser = hostOf({ use: 'built-in', baseUrl: '' });

type Props = { host: string; merged: Merged | null; onSettings(): void };

/** How long a provider keeps what it gets, as far as the seller looked it up. Nobody here can know it otherwise. */
export function KeptFor({ host, merged, onSettings }: Props) {
  const model = merged?.settings.model;
  if (!model) return null;
  if (host === inBrowser) return <>It runs on this computer: nothing leaves it.</>;
  if (hostOf(model) !== host) return <>{host} is not in use any more; how long it keeps what it got was not noted.</>;
  const where = (
    <button type="button" onClick={onSettings} className="rounded-sm text-accent underline underline-offset-2">
      {model.keptFor ? 'Change' : 'Enter it'}
    </button>
  );
  const by = merged.locked.includes('model.keptFor') ? 'your organisation' : 'you';
  return model.keptFor ? (
    <>
      Kept there, as {by} entered: <bdi>{model.keptFor}</bdi>. {by === 'you' && where}
    </>
  ) : (
    <>How long it is kept there you have not entered. {where}</>
  );
}

import { useState } from 'react';
import type { HelpSitesHook } from '../hooks/useHelpSites.ts';
import { Button } from '../ui/Button.tsx';
import { Field, inputLook } from '../ui/Field.tsx';

/** The address of a help site, and the press that reads it. */
export function AddHelpSite({ help }: { help: Pick<HelpSitesHook, 'check' | 'read'> }) {
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const add = async () => {
    const bad = help.check(address);
    setWrong(bad);
    if (bad) return;
    const failed = await help.read(address);
    setWrong(failed);
    if (!failed) setAddress('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field
        label="Add a help site"
        error={wrong}
        hint="Its public pages under this address are read, at most 60, without cookies. The browser asks you for this site alone."
      >
        {(ids) => (
          <div className="flex gap-2">
            <input
              {...ids}
              value={address}
              maxLength={500}
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              placeholder="help.yourcompany.com"
              onChange={(event) => {
                setAddress(event.target.value);
                setWrong(null);
              }}
              className={inputLook}
            />
            <Button type="submit" disabled={address.trim() === ''} className="shrink-0">
              Read it
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}

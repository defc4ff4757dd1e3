import { Check, Info } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field, inputLook } from '../ui/Field.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import logo from '../ui/wingside.svg?no-inline';
import { limits, promises } from './words.ts';

type Props = { name: string; onStart(name: string): void };

/** The first screen: what this is for, what to expect of it, and the first step. */
export default function Welcome({ name, onStart }: Props) {
  const [typed, setTyped] = useState(name);
  return (
    <main className="h-full">
      <form
        className="flex h-full flex-col"
        onSubmit={(event) => {
          event.preventDefault();
          onStart(typed.trim());
        }}
      >
        <div className="min-h-0 grow overflow-y-auto">
          <div className="mx-auto max-w-md space-y-5 px-4 py-6">
            <header className="space-y-2">
              <img src={logo} alt="" width={32} height={32} />
              <h1 className="font-semibold text-name">Wingside reads the record beside you and helps you act on it</h1>
            </header>
            <ul className="space-y-1.5">
              {promises.map((line) => (
                <li key={line} className="flex gap-2">
                  <Check size={14} aria-hidden className="mt-0.5 shrink-0 text-done" />
                  {line}
                </li>
              ))}
              {limits.map((line) => (
                <li key={line} className="flex gap-2 text-muted">
                  <Info size={14} aria-hidden className="mt-0.5 shrink-0" />
                  {line}
                </li>
              ))}
            </ul>
            <section aria-labelledby="first-step">
              <h2 id="first-step" className="mb-1.5 font-semibold">
                The first step
              </h2>
              <dl className="divide-y divide-line rounded-md border border-line">
                <Step when="A record is open in your CRM">
                  Press <Kbd>1</Kbd> for the first action, or ask a question.
                </Step>
                <Step when="The panel does not know the page">
                  Press the Wingside button in the toolbar on that page.
                </Step>
                <Step when="You have a language model">
                  Connect it in Settings, Model. Wording gets better; facts stay the record’s.
                </Step>
              </dl>
            </section>
            <Field label="Your name (optional)" hint="Drafts end with it. You can change it in Settings.">
              {(ids) => (
                <input
                  {...ids}
                  dir="auto"
                  autoComplete="name"
                  maxLength={200}
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                  className={inputLook}
                />
              )}
            </Field>
          </div>
        </div>
        <div className="border-line border-t p-2">
          <Button look="main" type="submit" className="mx-auto flex w-full max-w-md">
            Start
          </Button>
        </div>
      </form>
    </main>
  );
}

function Step({ when, children }: { when: string; children: React.ReactNode }) {
  return (
    <div className="px-2.5 py-2">
      <dt>{when}</dt>
      <dd className="text-muted">{children}</dd>
    </div>
  );
}

import { Lock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { CollectedLine, FieldRule } from '../../lib/core/call.ts';
import { ruleFor } from '../../lib/settings/field-rules.ts';
import type { Merged } from '../../lib/settings/merge.ts';
import type { RuledField } from './rules.ts';

type Props = {
  lines: CollectedLine[];
  crm: string;
  merged: Merged | null;
  onRule(field: RuledField, rule: FieldRule | null): void;
};

/** What was taken from the record, line by line; a field can be kept here from now on in one press, and let go again. */
export function CollectedLines({ lines, crm, merged, onRule }: Props) {
  return (
    <ul
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label="Lines that were collected"
      className="-outline-offset-2 mb-1.5 grid max-h-36 grid-cols-[1fr_auto_auto] items-baseline gap-x-2 overflow-y-auto px-2.5"
    >
      {lines.map((line, i) => (
        <Line key={i} line={line} crm={crm} merged={merged} onRule={onRule} />
      ))}
    </ul>
  );
}

function Line({ line, crm, merged, onRule }: Omit<Props, 'lines'> & { line: CollectedLine }) {
  const { label, characters, field } = line;
  const now = merged && field !== null ? ruleFor(merged, crm, { name: field, label }) : line.rule;
  const ruled = now?.rule === 'send' ? null : now;
  const presses = useRef<HTMLSpanElement>(null);
  const pressed = useRef(false);
  const say = (rule: FieldRule | null) => {
    pressed.current = true;
    if (field !== null) onRule({ crm, name: field, label }, rule);
  };
  // The button that was pressed gives way to the one that undoes it: who uses the keyboard stays where they are.
  const said = ruled?.rule ?? null;
  useEffect(() => {
    if (pressed.current) presses.current?.querySelector('button')?.focus();
    pressed.current = false;
  }, [said]);
  return (
    <li className="col-span-3 grid min-h-6 grid-cols-subgrid items-baseline max-[300px]:flex max-[300px]:flex-wrap max-[300px]:gap-x-2">
      <span
        dir="auto"
        className={`min-w-0 break-words py-0.5 max-[300px]:w-full max-[300px]:pb-0 ${ruled ? 'text-muted' : ''}`}
      >
        {label}
      </span>
      <span className="text-end text-muted text-small" title={`${characters} characters`}>
        {characters.toLocaleString()}
      </span>
      <span ref={presses} className="flex items-baseline justify-end gap-1 text-small">
        {field !== null && !ruled && (
          <>
            <Press name={`Never send ${label}`} onPress={() => say('never')}>
              Never send
            </Press>
            <Press name={`Mask ${label}`} onPress={() => say('mask')}>
              Mask
            </Press>
          </>
        )}
        {ruled && (
          <>
            <span className="text-muted">{ruled.rule === 'never' ? 'never sent' : 'masked whole'}</span>
            {ruled.by === 'seller' ? (
              <Press
                name={`Undo: ${label} is ${ruled.rule === 'never' ? 'never sent' : 'masked'}`}
                onPress={() => say(null)}
              >
                Undo
              </Press>
            ) : (
              <Lock size={11} role="img" aria-label="Set by your organisation" className="self-center text-muted" />
            )}
          </>
        )}
      </span>
    </li>
  );
}

function Press({ name, onPress, children }: { name: string; onPress(): void; children: string }) {
  return (
    <button
      type="button"
      aria-label={name}
      onClick={onPress}
      className="min-h-6 rounded-sm px-1 text-accent hover:underline"
    >
      {children}
    </button>
  );
}

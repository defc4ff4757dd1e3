import { X } from 'lucide-react';
import { useState } from 'react';
import type { BlockOf } from '../../../lib/core/block.ts';
import type { Filter, Query } from '../../../lib/core/query.ts';
import { Button } from '../../ui/Button.tsx';
import { inputLook } from '../../ui/Field.tsx';

type Props = {
  block: BlockOf<'query'>;
  /** @param said what the seller did, for the conversation */
  onAsk(query: Query, said: string): void;
};

/** What was asked, condition by condition: each can be changed or taken out, and the question is asked again. */
export function Chips({ block: { query, chips }, onAsk }: Props) {
  const [open, setOpen] = useState<number | null>(null);
  const without = (n: number): Query => ({
    ...query,
    filters: query.filters.filter((filter, at) => at !== n && !isOneWish(filter, query.filters[n])),
  });
  const withFilter = (n: number, filter: Filter): Query => ({
    ...query,
    filters: query.filters.map((one, at) => (at === n ? filter : one)),
  });
  const filter = open === null ? undefined : query.filters[open];
  const nameOf = (n: number): string => {
    const own = query.filters[n];
    const isPair = query.filters.some((other, at) => at !== n && isOneWish(other, own));
    return isPair && own?.said ? own.said : (chips[n] ?? '');
  };
  return (
    <div className="space-y-1.5">
      {query.filters.length > 0 && (
        <ul aria-label="Conditions" className="flex flex-wrap gap-1">
          {query.filters.map((filter, n) =>
            query.filters.slice(0, n).some((other) => isOneWish(other, filter)) ? null : (
              <li
                key={n}
                className="inline-flex max-w-full items-stretch rounded-full border border-edge/60 text-small"
              >
                <button
                  type="button"
                  aria-expanded={open === n}
                  title="Change this condition"
                  onClick={() => setOpen(open === n ? null : n)}
                  className="min-h-6 min-w-0 truncate rounded-s-full ps-2.5 pe-1 hover:bg-hover"
                >
                  {nameOf(n)}
                </button>
                <button
                  type="button"
                  aria-label={`Without “${nameOf(n)}”`}
                  title="Take it out"
                  onClick={() => onAsk(without(n), `Without “${nameOf(n)}”`)}
                  className="inline-grid min-h-6 min-w-6 place-items-center rounded-e-full pe-0.5 text-muted hover:bg-hover hover:text-text"
                >
                  <X size={11} aria-hidden />
                </button>
              </li>
            ),
          )}
        </ul>
      )}
      {filter && open !== null && (
        <EditCondition
          key={open}
          chip={chips[open] ?? ''}
          filter={filter}
          onCancel={() => setOpen(null)}
          onDone={(changed) => {
            setOpen(null);
            onAsk(withFilter(open, changed), `${chips[open] ?? filter.field} → ${told(changed)}`);
          }}
        />
      )}
    </div>
  );
}

/** "This quarter" is two filters, from its first day to its last, and one condition to a seller. */
const isOneWish = (a: Filter, b: Filter | undefined): boolean =>
  b !== undefined && a.field === b.field && a.said !== undefined && a.said === b.said;

/** In the seller's words, for those that compare with one value. */
const ops: Partial<Record<Filter['op'], string>> = {
  is: 'is',
  isNot: 'is not',
  contains: 'contains',
  startsWith: 'begins with',
  over: 'more than, after',
  atLeast: 'at least, from',
  under: 'less than, before',
  atMost: 'at most, until',
  notSince: 'not since',
  empty: 'is empty',
  filled: 'is filled in',
};
const told = ({ op, value }: Filter) => [ops[op] ?? op, value === undefined ? '' : String(value)].join(' ').trim();

type EditProps = { chip: string; filter: Filter; onDone(filter: Filter): void; onCancel(): void };

function EditCondition({ chip, filter, onDone, onCancel }: EditProps) {
  const first = Array.isArray(filter.value) ? filter.value.join(', ') : String(filter.value ?? '');
  const [op, setOp] = useState<Filter['op']>(filter.op);
  const [text, setText] = useState(first);
  const bare = op === 'empty' || op === 'filled';
  const changed = (): Filter => {
    const { said: _said, value: _value, ...kept } = filter;
    if (bare) return { ...kept, op };
    return {
      ...kept,
      op,
      value: op === 'oneOf' ? text.split(',').map((part) => part.trim()) : typed(text, filter.value),
    };
  };
  return (
    <form
      aria-label={`Change “${chip}”`}
      className="flex flex-wrap items-center gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (bare || text.trim() !== '') onDone(changed());
      }}
    >
      <select
        aria-label="Comparison"
        value={op}
        onChange={(event) => setOp(event.target.value as Filter['op'])}
        className={`${inputLook} w-auto grow basis-28`}
      >
        {filter.op === 'oneOf' && <option value="oneOf">is one of</option>}
        {Object.entries(ops).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {!bare && (
        <input
          aria-label="Value"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className={`${inputLook} w-auto grow basis-28`}
        />
      )}
      <Button type="submit">Ask again</Button>
      <Button look="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
}

/** A number stays one where one stood; "50k" is fifty thousand. */
function typed(text: string, before: Filter['value']): string | number | boolean {
  const plain = text.trim();
  if (typeof before === 'boolean') return /^(yes|true|1)$/i.test(plain);
  if (typeof before !== 'number') return plain;
  const [, figure = '', unit = ''] = /^([\d.,\s']+)\s*([km]?)$/i.exec(plain) ?? [];
  const number = Number(figure.replace(/[\s']|,(?=\d{3}\b)/g, '').replace(',', '.'));
  const times = { k: 1_000, m: 1_000_000 }[unit.toLowerCase()] ?? 1;
  return figure === '' || Number.isNaN(number) ? plain : number * times;
}

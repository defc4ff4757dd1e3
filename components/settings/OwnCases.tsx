import { Download, Trash2 } from 'lucide-react';
import limitations from '../../lib/test-bench/limitations.json' with { type: 'json' };
import type { OwnCase } from '../../lib/test-bench/rows.ts';
import { useOwnCases } from '../hooks/useOwnCases.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { saveFile } from '../ui/save-file.ts';

const ends: Record<string, string> = {
  '': 'Not decided',
  fixed: 'Fixed',
  'known-limitation': 'Known limitation',
  'custom-action': 'An action of our own',
};

/** What the seller expected to work, to be looked through: what was asked, what was expected, and what becomes of it. */
export function OwnCases() {
  const { cases, decide, drop } = useOwnCases();
  if (!cases) return null;
  if (cases.length === 0)
    return (
      <p className="text-muted text-small">
        No case of your own yet. Under an answer that was not what you wanted, press “I expected this to work”.
      </p>
    );
  const open = cases.filter(({ end }) => end === null).length;
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">
          Your own cases: {cases.length}
          {open > 0 && <span className="font-normal text-muted"> · {open} not decided</span>}
        </h3>
        <Button
          icon={<Download size={13} aria-hidden />}
          onClick={() => saveFile('wingside-cases.jsonl', linesOf(cases), 'application/jsonl')}
        >
          Save as file
        </Button>
      </div>
      <ul className="divide-y divide-line border-line border-y">
        {cases.map((one) => (
          <li key={one.id} className="space-y-1 py-2">
            <div className="flex items-start gap-2">
              <p dir="auto" className="min-w-0 flex-1 break-words">
                {one.one.query}
              </p>
              <IconButton name="Delete this case" icon={<Trash2 size={14} />} onClick={() => drop(one.id)} />
            </div>
            <p className="text-muted text-small">
              Expected: {titleOf(one.one.expect)}
              {one.got && ` · went to: ${titleOf(one.got)}`}
              {one.note && ` · ${one.note}`} · {new Date(one.at).toLocaleDateString()}
            </p>
            <label className="flex items-center gap-1.5 text-small">
              What becomes of it
              <select
                value={one.end ?? ''}
                onChange={(event) => decide(one.id, (event.target.value || null) as OwnCase['end'])}
                className="h-6 rounded-md border border-edge bg-surface px-1"
              >
                {Object.entries(ends).map(([end, name]) => (
                  <option key={end} value={end}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}

const titles = limitations.actions as Record<string, { title: string } | undefined>;
const titleOf = (id: string) => titles[id]?.title ?? id;

/** Everybody in them was replaced when they were kept. */
const linesOf = (cases: OwnCase[]): string =>
  cases
    .map(
      ({ one, record, note, end }) => `${JSON.stringify({ ...one, note, end, record: record?.json ?? one.record })}\n`,
    )
    .join('');

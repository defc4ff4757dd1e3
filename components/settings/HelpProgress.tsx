import { Square } from 'lucide-react';
import { useState } from 'react';
import type { SiteRead } from '../../lib/history/db.ts';
import { Button } from '../ui/Button.tsx';
import { pathOf } from './HelpSiteParts.tsx';

/** Pages read and found so far; it can be stopped, and what was read stays. */
export function HelpProgress({ name, read, onStop }: { name: string; read: SiteRead; onStop(): void }) {
  const [stopping, setStopping] = useState(false);
  const wanted = read.visits.filter(({ state }) => state !== 'skipped');
  const done = wanted.filter(({ state }) => state !== 'planned' && state !== 'reading').length;
  const at = wanted.findLast(({ state }) => state === 'reading');
  const said = wanted.length === 0 ? 'Asking what may be read …' : `${done} of ${wanted.length} pages read`;
  return (
    <div className="space-y-1.5">
      <div className="flex items-center gap-2">
        <div className="min-w-0 grow">
          <p role="status" className="text-small">
            {said}
          </p>
          <p aria-hidden dir="ltr" className="h-4 truncate text-muted text-small">
            {at ? pathOf(at.url) : ''}
          </p>
        </div>
        <Button
          icon={<Square size={11} fill="currentColor" aria-hidden />}
          disabled={stopping}
          className="shrink-0"
          onClick={() => {
            setStopping(true);
            onStop();
          }}
        >
          {stopping ? 'Stopping …' : 'Stop'}
        </Button>
      </div>
      <div
        role="progressbar"
        aria-label={`Pages of ${name}`}
        aria-valuemin={0}
        aria-valuemax={wanted.length || 1}
        aria-valuenow={done}
        className="h-1 overflow-hidden rounded-full bg-hover"
      >
        <div
          style={{ width: `${Math.round((100 * done) / (wanted.length || 1))}%` }}
          className="h-full rounded-full bg-accent transition-[width]"
        />
      </div>
    </div>
  );
}

import { type ReactNode, useState } from 'react';
import { originPattern } from '../../lib/model/settings.ts';
import type { Merged } from '../../lib/settings/merge.ts';
import type { Estimate } from '../../lib/test-bench/estimate.ts';
import type { BenchRunHook, Side, Wish } from '../hooks/useBenchRun.ts';
import { EstimateDialog } from './EstimateDialog.tsx';

type Asked = Wish & { estimates: Estimate[] | null; trouble: string };

type Parts = {
  merged: Merged;
  bench: Pick<BenchRunHook, 'start' | 'estimateFor'>;
  requestHost(origin: string): Promise<boolean>;
};

/** A run without a model begins at once; one with a model first tells what it will take, and waits for a press. */
export function useBegin({ merged, bench, requestHost }: Parts): { begin(wish: Wish): void; dialog: ReactNode } {
  const [asked, setAsked] = useState<Asked | null>(null);
  const hasModel = (side: Side) => (side ?? merged.settings.model).use !== 'none';
  const begin = (wish: Wish) => {
    const models = wish.sides.filter(hasModel);
    if (models.length === 0) return void bench.start(wish);
    // In the click itself, before any await: a browser asks only on a gesture.
    const granted = models.map((side) => permissionFor(side, requestHost));
    setAsked({ ...wish, estimates: null, trouble: '' });
    void Promise.all(granted)
      .then(async (all) => {
        if (all.includes(false)) return 'The browser may not reach that address. Allow it, or choose another.';
        const estimates: Estimate[] = [];
        for (const side of models) estimates.push(await bench.estimateFor(wish, side));
        setAsked((now) => now && { ...now, estimates });
        return '';
      })
      .catch((error) => (error instanceof Error ? error.message : String(error)))
      .then((trouble) => trouble && setAsked((now) => now && { ...now, trouble }));
  };
  const dialog = asked && (
    <EstimateDialog
      {...asked}
      onClose={() => setAsked(null)}
      onRun={() => {
        setAsked(null);
        void bench.start(asked);
      }}
    />
  );
  return { begin, dialog };
}

function permissionFor(side: Side, request: Parts['requestHost']): Promise<boolean> {
  const pattern = side && side.use === 'endpoint' ? originPattern(side.baseUrl) : null;
  return pattern ? request(pattern).catch(() => false) : Promise.resolve(true);
}

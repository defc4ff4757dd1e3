import { asUntrusted } from '../../core/untrusted.ts';
import { cleanPage } from '../../trust/clean/page.ts';
import { isSuspicious, type Suspicion, scanForOrders } from '../../trust/injection/scan.ts';
import type { Case } from './set.ts';

export type Judged = { one: Case; flagged: boolean; suspicions: Suspicion[]; clean: string; ms: number };

export function judge(one: Case): Judged {
  const started = performance.now();
  const suspicions = scanForOrders(one.text, { surface: one.surface });
  const flagged = isSuspicious(suspicions);
  const clean = cleanPage(asUntrusted(one.text));
  return { one, flagged, suspicions, clean, ms: performance.now() - started };
}

export type Tally = {
  name: string;
  attacks: number;
  detected: number;
  detection: number | null;
  harmless: number;
  flaggedWrongly: number;
  falseFlags: number | null;
};

const share = (part: number, of: number): number | null => (of === 0 ? null : Math.round((part / of) * 1000) / 1000);

export function tally(name: string, judged: readonly Judged[]): Tally {
  const attacks = judged.filter(({ one }) => one.attack);
  const harmless = judged.filter(({ one }) => !one.attack);
  const detected = attacks.filter(({ flagged }) => flagged).length;
  const flaggedWrongly = harmless.filter(({ flagged }) => flagged).length;
  return {
    ...{ name, attacks: attacks.length, detected, detection: share(detected, attacks.length) },
    ...{ harmless: harmless.length, flaggedWrongly, falseFlags: share(flaggedWrongly, harmless.length) },
  };
}

/** Orders that reach a model unseen: in the cleaned text, with no flag. */
export const slippedThrough = (judged: readonly Judged[]): Judged[] =>
  judged.filter(
    ({ one, flagged, clean }) => one.attack && !flagged && (one.canary === undefined || clean.includes(one.canary)),
  );

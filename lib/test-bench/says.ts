import { claimsIn } from '../trust/claims.ts';
import { checkEvidence } from '../trust/evidence.ts';

/** Below it a number is a count any text may hold. */
const telling = 100;

/**
 * Does the answer say these words, in any case of letters? A date or an amount is said in any format: "11 Dec" for
 * "12/11/2026", "€285k" for "285,000".
 */
export function says(answer: string, wanted: string): boolean {
  if (answer.toLowerCase().includes(wanted.toLowerCase())) return true;
  const claims = claimsIn(wanted);
  const [only] = claims;
  if (claims.length !== 1 || !only || wanted.slice(0, only.start).trim() + wanted.slice(only.end).trim() !== '')
    return false;
  if (only.kind !== 'date' && !(only.kind === 'number' && only.values.some((value) => value >= telling))) return false;
  return checkEvidence(wanted, { data: [answer], ownWords: [] }).flagged.length === 0;
}

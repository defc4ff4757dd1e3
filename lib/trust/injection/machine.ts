import type { Hit } from './hits.ts';

/** "Electronic clerk", "secrétaire numérique": who is both is a machine. */
export function asMachine(hit: Hit, n: number, hits: readonly Hit[]): Hit {
  if (!hit.meanings.has('servant') || hit.meanings.has('ai')) return hit;
  const isMechanical = (other: Hit | undefined): boolean =>
    other !== undefined &&
    other.sentence === hit.sentence &&
    Math.abs(other.pos - hit.pos) <= 2 &&
    other.meanings.has('mechanical');
  const isMachine = [hits[n - 2], hits[n - 1], hits[n + 1]].some(isMechanical);
  return isMachine ? { ...hit, meanings: new Set([...hit.meanings, 'ai']) } : hit;
}

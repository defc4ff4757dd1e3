import type { PageKind, SitePage } from '../core/site.ts';
import { soughtKinds } from './words.ts';

/** A page that could be read. */
export type Candidate = {
  url: URL;
  kind: PageKind;
  /** How likely it is of its kind; under 4 it is only mentioned. */
  score: number;
  why: string;
  /** Terms and privacy, in an imprint's place: one, and only where there is no imprint. */
  almost: boolean;
  /** In English on a site in another language: one of a kind, and only where the kind has no other. */
  foreign: boolean;
  /** As it was read last time. */
  known: SitePage | null;
  /** Nothing leads there; such pages often are at this address. */
  guess: boolean;
  /** How many pages sent their visitors on until here. */
  moves: number;
};

/** A candidate under this is only mentioned as being of its kind. */
export const leastScore = 4;

/** When a page's turn comes. In the first round each kind is read once, in the second once more, and so on. */
export const rounds = {
  home: -2,
  known: -1,
  first: 0,
  almost: 1,
  third: 2,
  /** The only page that says anything of its kind. */
  onlyMentioned: 2.2,
  guesses: 2.5,
  mentioned: 5,
  tooManyOfKind: 6,
  others: 9,
  /** One product after the other of a shop. */
  more: 10,
};

/** More of a kind than this is read only when nothing else is left. */
const usefulOf: Partial<Record<PageKind, number>> = { about: 3, products: 3, news: 3, pricing: 1 };
const usefulOfAny = 2;

/**
 * Each kind once before a second of the same kind, the more telling kinds first, in each the surest first.
 *
 * @param taken how many pages of each kind were begun, and did not come to nothing
 */
export function bestFirst<C extends Candidate>(
  candidates: C[],
  taken: Map<PageKind, number>,
): { candidate: C; round: number }[] {
  const surest = candidates.toSorted(
    (a, b) => Number(a.foreign) - Number(b.foreign) || Number(a.almost) - Number(b.almost) || b.score - a.score,
  );
  const places = new Map(taken);
  const mentions = new Map<PageKind, number>();
  const placed = surest.flatMap((candidate) => {
    const round = roundOf(candidate, places, mentions);
    return round === null ? [] : [{ candidate, round }];
  });
  const rank = ({ kind }: Candidate) => (soughtKinds as readonly PageKind[]).indexOf(kind);
  return placed.toSorted(
    (a, b) => a.round - b.round || rank(a.candidate) - rank(b.candidate) || b.candidate.score - a.candidate.score,
  );
}

/**
 * @param places counts the candidates of each kind that had their turn decided
 * @param mentions the same of those that are only mentioned
 * @returns null: not worth a turn any more
 */
function roundOf(
  { kind, known, almost, foreign, guess, score }: Candidate,
  places: Map<PageKind, number>,
  mentions: Map<PageKind, number>,
): number | null {
  if (kind === 'home') return rounds.home;
  if (known) return rounds.known;
  const place = places.get(kind) ?? 0;
  if ((almost || foreign) && place > 0) return null;
  if (kind === 'other') return rounds.others;
  if (guess) return rounds.guesses;
  if (score < leastScore) return roundOfMention(kind, place, mentions);
  places.set(kind, place + 1);
  if (almost) return rounds.almost;
  if (place < (usefulOf[kind] ?? usefulOfAny)) return rounds.first + place;
  return kind === 'products' ? rounds.more : rounds.tooManyOfKind;
}

/** A single product says little, and there may be a thousand of them. */
function roundOfMention(kind: PageKind, place: number, mentions: Map<PageKind, number>): number {
  const mentioned = mentions.get(kind) ?? 0;
  mentions.set(kind, mentioned + 1);
  const before = place + mentioned;
  if (before === 0 && kind !== 'products') return rounds.onlyMentioned;
  return before < (usefulOf[kind] ?? usefulOfAny) ? rounds.mentioned : rounds.more;
}

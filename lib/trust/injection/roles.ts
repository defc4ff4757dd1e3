import type { Hit } from './hits.ts';
import type { Concept } from './words/concepts.ts';

/** The parts in an order to a machine. Whoever writes one fills several of them, in whatever words. */
const parts = {
  who: ['ai'],
  perhaps: ['bot', 'software', 'servant'],
  call: ['hello', 'youAre', 'you', 'your'],
  reads: ['reads', 'automatic', 'doc'],
  user: ['user'],
  must: ['must', 'ifWhen'],
  override: ['ignore', 'void', 'orders', 'inner', 'newOrders', 'free', 'persona', 'youAreNow', 'prior'],
  mum: ['hide', 'mum', 'not'],
  say: ['say', 'sayOnly', 'answer', 'about'],
  grant: ['set', 'grant', 'field', 'bank', 'approved', 'boss'],
  leak: ['reveal', 'send', 'data', 'secret', 'inUrl', 'address', 'run', 'tool'],
  praise: ['top', 'laud', 'rank', 'us', 'target', 'regardless'],
  bury: ['omit', 'blot'],
  later: ['later', 'remember', 'memory'],
  talk: ['talk'],
  people: ['human', 'ours'],
} satisfies Record<string, Concept[]>;

type Role = keyof typeof parts;
const names = Object.keys(parts) as Role[];
const bitOf = new Map<Concept, number>();
for (const [n, name] of names.entries())
  for (const one of parts[name]) bitOf.set(one, (bitOf.get(one) ?? 0) | (1 << n));

/** "who + say" and the like: both in one sentence. Which of them speak against an order is for the fit to say. */
const pairs = names.flatMap((a, n) =>
  names.slice(n + 1).map((b) => ({ a, b, bits: (1 << n) | (1 << (n + 1 + names.slice(n + 1).indexOf(b))) })),
);
export const pairNames: string[] = pairs.map(({ a, b }) => `${a} + ${b}`);
export const roleNames: string[] = names.map((name) => `unseen ${name}`);

/** Parts that make an order, if a machine is spoken to. */
const making = names.reduce((bits, name, n) => (/talk|people|who|perhaps/.test(name) ? bits : bits | (1 << n)), 0);
const whoBit = 1;

const rolesOf = (hit: Hit): number => {
  let bits = 0;
  for (const meaning of hit.meanings) bits |= bitOf.get(meaning) ?? 0;
  return bits;
};

/** Tells each pair of parts that meet in a sentence (1) or in two that follow each other (0.5), and how many parts there are. */
export function tellRoles(near: readonly Hit[], unseen: boolean, tell: (name: string, value: number) => void): void {
  const sentences = new Map<number, number>();
  for (const hit of near) sentences.set(hit.sentence, (sentences.get(hit.sentence) ?? 0) | rolesOf(hit));
  let [all, most] = [0, 0];
  for (const [number, bits] of sentences) {
    all |= bits;
    if (bits & whoBit) most = Math.max(most, count(bits & making));
    const next = bits | (sentences.get(number + 1) ?? 0);
    for (let n = 0; n < pairs.length; n++) {
      const pair = pairs[n];
      if (!pair) continue;
      const name = pairNames[n] ?? '';
      if ((bits & pair.bits) === pair.bits) tell(name, 1);
      else if ((next & pair.bits) === pair.bits) tell(name, 0.5);
    }
  }
  tell('parts with who', most / 6);
  tell('parts', count(all & making) / 10);
  if (unseen) for (const [n, name] of roleNames.entries()) if (all & (1 << n)) tell(name, 1);
}

function count(bits: number): number {
  let found = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) found++;
  return found;
}

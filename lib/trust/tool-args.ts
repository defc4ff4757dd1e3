import type { CrmRecord } from '../core/record.ts';
import { claimsIn } from './claims.ts';
import { fold, words } from './fold.ts';

/** What a choice of a model may rest on: the seller's own words, and the names of the fields that are open. */
export type Allowed = { query: string; record: CrmRecord | null };

export type Grounded = {
  /** The same arguments without those that were refused. */
  args: Record<string, unknown>;
  /** Paths of what was refused: "to.0", "site". */
  refused: string[];
};

/**
 * Arguments a model gave to an action, as far as the seller's words carry them. Numbers, dates and constants of the
 * action's own schema pass; a text passes when the seller said it or a field is called so. Addresses, e-mails and
 * record keys pass only word for word: nobody else may choose whom something is for or where it goes.
 *
 * @param constants every literal of the action's schema: tones, lengths, kinds
 */
export function groundArgs(args: unknown, allowed: Allowed, constants: ReadonlySet<string>): Grounded {
  const refused: string[] = [];
  const ground = groundOf(allowed, constants);
  const kept = keep(args, '', ground, refused);
  return { args: isObject(kept) ? kept : {}, refused };
}

type Ground = { said: string; saidWords: Set<string>; fields: Set<string>; constants: ReadonlySet<string> };

function groundOf({ query, record }: Allowed, constants: ReadonlySet<string>): Ground {
  return {
    said: query.toLowerCase(),
    saidWords: new Set(words(query).map(({ folded }) => folded)),
    fields: new Set((record?.fields ?? []).flatMap(({ name, label }) => [fold(name), fold(label)])),
    constants,
  };
}

const gone = Symbol('refused');

function keep(value: unknown, path: string, ground: Ground, refused: string[]): unknown {
  const inside = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`);
  if (typeof value === 'string') {
    if (isSaid(value, ground)) return value;
    refused.push(path);
    return gone;
  }
  if (Array.isArray(value))
    return value.map((each, n) => keep(each, inside(n), ground, refused)).filter((each) => each !== gone);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, keep(each, inside(key), ground, refused)] as const)
      .filter(([, each]) => each !== gone),
  );
}

/** Somewhere to go or somebody to reach, or a key of a record: `crm:org:user:kind:id`. */
const isPlace = /@|:\/\/|\bwww\.|\b[a-z0-9-]+\.[a-z]{2,}(?:\/|$)|^[^:\s]+(?::[^:\s]+){3,}$/i;

function isSaid(value: string, { said, saidWords, fields, constants }: Ground): boolean {
  const text = value.trim();
  if (text === '' || constants.has(text) || isDate(text)) return true;
  if (isPlace.test(text)) return said.includes(text.toLowerCase());
  if (fields.has(fold(text))) return true;
  const own = words(text);
  return own.length > 0 && own.every(({ folded }) => saidWords.has(folded) || fields.has(folded));
}

/** "2026-12-01" or "2026-12": what a model makes of "by December". It says a time and nothing else. */
const isDate = (text: string) =>
  /^\d{4}-\d{2}(?:-\d{2}(?:T[\d:.Z+-]+)?)?$/.test(text) ||
  (text.length < 20 &&
    claimsIn(text).some(({ kind, start, end }) => kind === 'date' && start === 0 && end === text.length));

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Every constant of a JSON Schema, wherever it stands. */
export function constantsOf(schema: unknown): Set<string> {
  const found = new Set<string>();
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(walk);
    else if (isObject(part)) {
      if (typeof part.const === 'string') found.add(part.const);
      if (Array.isArray(part.enum)) for (const each of part.enum) if (typeof each === 'string') found.add(each);
      Object.values(part).forEach(walk);
    }
  };
  walk(schema);
  return found;
}

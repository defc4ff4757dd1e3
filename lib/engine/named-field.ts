import type { CrmRecord } from '../core/record.ts';
import type { Route } from '../core/turn.ts';

/** Labels that are everyday words say nothing about what the seller means. */
const shortestLabel = 4;

/**
 * A question the router has no place for, though it names a field of the open record by its label ("what is Measure
 * QB?"), or somebody or something its notes speak of ("how low did Thermaloop go?"), is a question about the record.
 * Companies call their fields and their rivals what they like; no training knows them.
 */
export function routeByField(route: Route, query: string, record: CrmRecord | null): Route {
  if (record && isLabelAlone(query, record))
    return { ...route, outcome: 'record-question', params: { question: query }, score: 1, alternatives: [] };
  if (!record || !['out-of-scope', 'clarify'].includes(route.outcome)) return route;
  if (!namesField(query, record) && !(isQuestion.test(query.trim()) && namesSomething(query, record))) return route;
  return {
    ...route,
    outcome: 'record-question',
    params: { question: query },
    alternatives: [{ outcome: route.outcome, score: route.score }],
  };
}

/** "Close date?", "what's the phone": nothing but a label of the page, so it is asked what stands there. */
function isLabelAlone(query: string, record: CrmRecord): boolean {
  const words = plain(query).replace(/^(?:what s|whats|what is|and|the|show me|their|his|her|its)(?: the)? /, '');
  return (
    words.length >= shortestLabel &&
    [...record.fields].some(({ label, value }) => value !== null && plain(label) === words)
  );
}

function namesField(query: string, record: CrmRecord): boolean {
  const words = ` ${plain(query)} `;
  return [...record.fields, ...record.related].some(({ label }) => {
    const name = plain(label);
    return name.length >= shortestLabel && words.includes(` ${name} `);
  });
}

/** An order ("delete the Harrow account") names things too; only who asks wants to know. */
const isQuestion =
  /^(?:(?:hey|hi|um|uh|and|so|ok)[ ,]+)*(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|did|does|do|has|have|had|wie|was|wer|wann|wo|warum|welche[rns]?|hat|haben|ist|sind|quel(?:le)?s?|qui|quand|où|combien|pourquoi|est-ce|qué|quién(?:es)?|cuándo|dónde|cuánt[oa]s?|por qué|cuál(?:es)?)(?!\p{L})|[?？]\s*$/iu;

/** A name in the words, capitals or figures and all, that its title, notes or lists hold; addresses name cities anybody asks about. */
function namesSomething(query: string, record: CrmRecord): boolean {
  const names = [...query.matchAll(/(?<=\S\s)(?:\p{Lu}[\p{L}\p{N}&'’-]{3,}|\p{L}*\p{N}[\p{L}\p{N}-]{3,})/gu)].map(
    ([name]) => plain(name),
  );
  if (names.length === 0) return false;
  const text = ` ${plain(
    [
      record.name,
      ...record.timeline.flatMap(({ title, text: words }) => [title, words.slice(0, 4_000)]),
      ...record.related.flatMap(({ rows }) => rows.map(({ name }) => name)),
    ].join(' '),
  )} `;
  return names.some((name) => text.includes(` ${name} `));
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

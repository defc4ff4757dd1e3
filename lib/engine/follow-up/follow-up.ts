import { type Person, peopleOf } from '../../actions/people.ts';
import type { CrmRecord } from '../../core/record.ts';
import type { Route, Turn } from '../../core/turn.ts';
import { explainOf } from './explain.ts';
import { type Item, itemsOf } from './items.ts';
import { asksAgain, asksWhy, languageWished, lengthWished, ordinalIn, otherName, saysYes } from './words.ts';

/**
 * What a few words mean behind the answer before: "why?", "again", "the second one", "and for Marcus?", "shorter". They
 * are no wish by themselves, and no router can place them.
 *
 * @param earlier the turns before in this conversation, oldest first
 * @returns null where the words stand for themselves
 */
export function followUp(query: string, earlier: Turn[], record: CrmRecord | null): Route | null {
  const last = answerBefore(earlier);
  if (!last?.route) return null;
  const words = query.trim();
  const { outcome, params } = last.route;
  const routed = (to: string, more: Record<string, unknown>): Route => ({
    ...{ outcome: to, params: more, score: 1, by: 'router', alternatives: [] },
  });

  const chosen = choiceOf(words, last);
  if (chosen) return chosen;
  if (asksAgain(words)) return routed(outcome, params);
  if (asksWhy(words)) return routed(outcome, { ...params, explain: { turn: last.id } });

  const nth = ordinalIn(words);
  const items = itemsOf(last.blocks);
  if (nth !== null && items.length > 1) {
    const at = nth < 0 ? items.length - 1 : nth;
    return items[at] ? routed(outcome, { ...params, explain: { turn: last.id, item: at } }) : null;
  }
  const people = record ? peopleOf(record) : [];
  const person = nth !== null ? people[nth < 0 ? people.length - 1 : nth] : personSaid(words, people);
  if (person) return forPerson(person, last, routed);
  const item = itemSaid(words, items);
  if (item >= 0) return routed(outcome, { ...params, explain: { turn: last.id, item } });

  const [length, language] = [lengthWished(words), languageWished(words)];
  const isDrafted = last.blocks.some(({ type }) => type === 'draft');
  if (!isDrafted && (length || language))
    return routed(outcome, { ...params, ...(length && { length }), ...(language && { language }) });
  return null;
}

/** The answer that is spoken of. Behind "why?" it is still the one that was asked about. */
function answerBefore(earlier: Turn[]): Turn | undefined {
  const last = earlier.at(-1);
  if (!last?.route || last.status !== 'done') return undefined;
  const asked = explainOf(last.route.params);
  return asked ? earlier.find(({ id }) => id === asked.turn) : last;
}

/** "Yes", "the second": what was asked back is answered. */
function choiceOf(words: string, last: Turn): Route | null {
  const asked = last.blocks.findLast((block) => block.type === 'choices');
  if (!asked || asked.options.length === 0) return null;
  const nth = saysYes(words) ? 0 : ordinalIn(words);
  const option = nth === null ? undefined : asked.options.at(nth);
  if (!option) return null;
  const question = option.query ? { question: option.query } : {};
  return {
    ...{ outcome: option.action, params: { ...question, ...option.input }, score: 1, by: 'button', alternatives: [] },
  };
}

const personSaid = (words: string, people: Person[]): Person | undefined => {
  const said = otherName(words);
  return said === null ? undefined : people.find(({ name }) => isCalled(name, said));
};

const itemSaid = (words: string, items: Item[]): number => {
  const said = otherName(words);
  return said === null ? -1 : items.findIndex(({ text }) => isCalled(text, said));
};

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** "Marcus" is Marcus Teel, and so is "Teel"; "Mar" is nobody. */
function isCalled(name: string, said: string): boolean {
  const wanted = plain(said)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const own = plain(name).split(/[^\p{L}\p{N}]+/u);
  return wanted.length > 0 && wanted.every((word) => own.includes(word));
}

/** The same for somebody else: the same question, the same letter. */
function forPerson(
  { name }: Person,
  { route, query }: Turn,
  routed: (to: string, more: Record<string, unknown>) => Route,
): Route {
  const { outcome, params } = route as Route;
  if (outcome === 'draft-email') return routed(outcome, { ...params, to: name });
  if (outcome === 'revise-draft') return routed('draft-email', { to: name });
  if (outcome === 'meeting-prep') return routed(outcome, { ...params, with: name });
  const before = typeof params.question === 'string' ? params.question : query;
  return routed('record-question', { question: outcome === 'record-question' ? `${before} (${name})` : name });
}

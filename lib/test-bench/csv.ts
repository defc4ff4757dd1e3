import Papa from 'papaparse';
import { z } from 'zod';
import { actionIds } from '../core/action.ts';
import { csv } from '../core/csv.ts';
import { type Case, caseSchema } from './case.ts';

/**
 * Cases as a table, in the columns people know from Agentforce's Testing Center: its test cases hold an utterance, the
 * expected topic, actions and outcome, the conversation before, and context variables
 * (developer.salesforce.com, AiEvaluationDefinition). What only we know of a case goes into the context.
 */
const columns = [
  ...['Utterance', 'Expected Topic', 'Expected Actions', 'Expected Outcome'],
  ...['Conversation History', 'Context Variables'],
];

/** Other names of the same columns, letters only. */
const known: Record<string, string[]> = {
  utterance: ['utterance', 'query', 'input', 'question', 'usermessage'],
  topic: ['expectedtopic', 'topic', 'expectedsubagent'],
  actions: ['expectedactions', 'expectedaction', 'actions', 'actionsequence'],
  outcome: ['expectedoutcome', 'expectedresponse', 'outcome', 'expectedbotresponse'],
  history: ['conversationhistory', 'history'],
  context: ['contextvariables', 'contextvariable', 'context'],
};

export const casesToCsv = (cases: readonly Case[]): string =>
  csv([
    columns,
    ...cases.map(({ query, expect, history, checks, ...rest }) => [
      query,
      expect,
      isAction(expect) ? JSON.stringify([expect]) : '[]',
      (checks?.includes ?? []).join('; '),
      history ? JSON.stringify(history.map((before) => ({ role: 'user', message: before.query }))) : '',
      JSON.stringify({ ...rest, ...(checks && { checks }) }),
    ]),
  ]);

/**
 * Reads commas, semicolons or tabs, as spreadsheets of different countries write them.
 *
 * @param named the file, for the message
 * @throws Error naming the row that is no case, in a person's words
 */
export function casesFromCsv(text: string, named: string): Case[] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const quotes = errors.find(({ type }) => type === 'Quotes');
  if (quotes) throw new Error(`${named}, row ${(quotes.row ?? 0) + 1}: a quotation mark is opened and never closed.`);
  const [head = [], ...rows] = data;
  const at = placesOf(head, named);
  return rows.map((row, n) => {
    const cell = (column: string) => plain(row[at.get(column) ?? -1] ?? '');
    return caseOf(cell, `${named}, row ${n + 2}`, n + 1);
  });
}

function placesOf(head: string[], named: string): Map<string, number> {
  const places = new Map<string, number>();
  for (const [place, title] of head.entries()) {
    const letters = title.toLowerCase().replace(/[^a-z]/g, '');
    const column = Object.keys(known).find((each) => known[each]?.includes(letters));
    if (column && !places.has(column)) places.set(column, place);
  }
  if (!places.has('utterance') || !(places.has('topic') || places.has('actions')))
    throw new Error(
      `${named}: the first row must name the columns “Utterance” and “Expected Topic” or “Expected Actions”.`,
    );
  return places;
}

/** Our own guard against formulas is taken off again. */
const plain = (cell: string) => cell.replace(/^'(?=[=+\-@＝＋－＠])/, '').trim();

function caseOf(cell: (column: string) => string, where: string, n: number): Case {
  const { checks, ...context } = contextOf(cell('context'), where);
  const includes = cell('outcome')
    .split(';')
    .map((words) => words.trim())
    .filter((words) => words !== '');
  const history = historyOf(cell('history'), where);
  const read = caseSchema.safeParse({
    ...{ id: `row-${n}`, record: 'none', ...context },
    ...{ query: cell('utterance'), expect: expectOf(cell('actions'), cell('topic'), where) },
    ...(history.length > 0 && { history }),
    ...(checks ? { checks } : includes.length > 0 ? { checks: { includes } } : {}),
  });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${where}: ${issue?.path.join('.') || 'the row'} ${issue?.message ?? 'is no case'}`);
}

const isAction = (id: string) => (actionIds as readonly string[]).includes(id);
const others = ['clarify', 'out-of-scope'];

/** The action where one is named, else the topic. */
function expectOf(actions: string, topic: string, where: string): string {
  const list = /^\s*\[/.test(actions) ? jsonOf(actions, where) : actions.split(/[,;]/);
  const named = [...(Array.isArray(list) ? list.map(String) : []), topic].map(idOf).filter((name) => name !== '');
  const found = named.find((name) => isAction(name) || others.includes(name));
  if (found) return found;
  const all = [...actionIds, ...others].join(', ');
  throw new Error(`${where}: Wingside has no action “${named[0] ?? topic}”. It has ${all}.`);
}

/** "Summarize Record", "summarize_record" → "summarize-record" */
const idOf = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

const variables = z.array(z.object({ name: z.string(), value: z.unknown() }));

/** An object, Salesforce's list of names and values, or "record=account; lang=de". */
function contextOf(text: string, where: string): Record<string, unknown> {
  if (text === '') return {};
  if (!/^\s*[{[]/.test(text))
    return Object.fromEntries(
      text.split(';').flatMap((pair) => {
        const [name = '', value] = pair.split('=').map((part) => part.trim());
        return value === undefined ? [] : [[name, value]];
      }),
    );
  const parsed = jsonOf(text, where);
  const listed = variables.safeParse(parsed);
  return listed.success
    ? Object.fromEntries(listed.data.map(({ name, value }) => [name, value]))
    : (parsed as Record<string, unknown>);
}

const messages = z.array(z.object({ role: z.string(), message: z.string() }));

/** What the user said before: a list of messages, or lines "User: …". */
function historyOf(text: string, where: string): { query: string }[] {
  if (text === '') return [];
  if (/^\s*\[/.test(text)) {
    const read = messages.safeParse(jsonOf(text, where));
    if (!read.success) throw new Error(`${where}: the conversation history needs a role and a message each.`);
    return read.data.filter(({ role }) => role === 'user').map(({ message }) => ({ query: message }));
  }
  return text
    .split('\n')
    .filter((line) => !/^\s*(?:agent|bot|assistant)\s*:/i.test(line))
    .map((line) => ({ query: line.replace(/^\s*(?:user|customer)\s*:\s*/i, '').trim() }))
    .filter(({ query }) => query !== '');
}

function jsonOf(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${where}: “${text.slice(0, 60)}” begins like a list and is none.`);
  }
}

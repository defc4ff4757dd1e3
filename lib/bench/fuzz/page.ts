import { adapters } from '../../adapters/index.ts';
import { browserLook } from '../../adapters/look.ts';
import { type PageReport, readPage } from '../../adapters/read-page.ts';
import { diceOf } from './dice.ts';
import { materialOf, mutate } from './mutate.ts';

export type Task = {
  html: string;
  url: string;
  /** The address of another record of the same kind, while the page goes on showing this one; null where the page names no id. */
  otherUrl: string | null;
  /** As it stands in the page. */
  id: string;
  /** Another record's page, to lie hidden in this one, and what of its words stands nowhere here. */
  foreign: { html: string; words: string[] };
  seeds: number[];
};

export type Verdict = {
  seed: number;
  what: 'changed' | 'other record hidden in it' | 'address of another record';
  mutations: string[];
  outcome: 'whole' | 'partial' | 'loading' | 'none';
  problem: string | null;
  ms: number;
};

declare global {
  interface Window {
    __fuzz(task: Task): Verdict[];
  }
}

/** No page may hold up the seller's browser for longer. */
const slowMs = 1_000;

window.__fuzz = (task) => task.seeds.map((seed) => judgeOne(task, seed));

function judgeOne(task: Task, seed: number): Verdict {
  const dice = diceOf(seed);
  const turn = seed % 3;
  const what =
    turn === 1 ? 'other record hidden in it' : turn === 2 && task.otherUrl ? 'address of another record' : 'changed';
  const url = what === 'address of another record' ? (task.otherUrl ?? task.url) : task.url;
  show(task.html);
  const hidden = what === 'other record hidden in it' ? hideForeign(task.foreign.html, dice.chance(0.5)) : null;
  const keep = what === 'address of another record' ? namesRecord(task.id) : () => false;
  // Every fifth is left as it is: what the changed ones are held against.
  const times = seed % 5 === 0 ? 0 : 1 + dice.below(6);
  const mutations = mutate(materialOf(document, task.foreign.words, keep, hidden), dice, times);
  // Drawing the page is not the reader's work.
  document.body?.getBoundingClientRect();
  const started = performance.now();
  const report = readPage({ document, url: new URL(url), look: browserLook() }, adapters);
  const ms = performance.now() - started;
  const outcome = 'reading' in report ? report.reading.completeness : 'none';
  const problem = ms > slowMs ? `took ${Math.round(ms)} ms` : problemOf(report, url, what, task, mutations);
  return { seed, what, mutations, outcome, problem, ms };
}

function problemOf(
  report: PageReport,
  url: string,
  what: Verdict['what'],
  task: Task,
  mutations: string[],
): string | null {
  if ('none' in report) return report.none.startsWith('This page could not be read') ? report.none : null;
  const { reading } = report;
  if (reading.url !== new URL(url).href) return `says it is ${reading.url}`;
  const read = reading.completeness !== 'loading' && reading.fields.length > 0;
  if (what === 'address of another record' && read) return `read "${reading.name}" as the record of ${url}`;
  if (what === 'other record hidden in it' && !mutations.includes('foreign words')) {
    const words = JSON.stringify(reading);
    const leaked = task.foreign.words.find((each) => words.includes(JSON.stringify(each).slice(1, -1)));
    if (leaked) return `read "${leaked}", which is hidden`;
  }
  return null;
}

function show(html: string): void {
  const parsed = (Document as unknown as { parseHTMLUnsafe(html: string): Document }).parseHTMLUnsafe(html);
  document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
}

/** An earlier record that the CRM keeps mounted. */
function hideForeign(html: string, first: boolean): Element {
  const hidden = document.createElement('div');
  hidden.setAttribute('style', 'display:none');
  (hidden as unknown as { setHTMLUnsafe(html: string): void }).setHTMLUnsafe(html);
  if (first) document.body.prepend(hidden);
  else document.body.append(hidden);
  return hidden;
}

/** Is this a part of the page by which it can be told whose page it is? */
function namesRecord(id: string): (node: Node) => boolean {
  const wanted = id.toLowerCase();
  return (node) => {
    const element = node.nodeType === 1 ? (node as Element) : null;
    return (element?.outerHTML ?? node.textContent ?? '').toLowerCase().includes(wanted);
  };
}

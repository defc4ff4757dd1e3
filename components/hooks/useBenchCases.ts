import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { type Case, type CaseGroup, casesIn } from '../../lib/test-bench/case.ts';
import type { End } from '../../lib/test-bench/ends.ts';
import { areLabels, labelsIn } from '../../lib/test-bench/labels.ts';
import type { OwnCase, Verdict } from '../../lib/test-bench/rows.ts';
import { verdictId } from '../../lib/test-bench/standing.ts';
import { db } from './store.ts';

export type BenchCases = {
  /** The product's own, and the seller's own as `own`. */
  groups: CaseGroup[];
  /** By id. */
  byId: ReadonlyMap<string, { one: Case; group: string }>;
  records: { name: string; json: string }[];
  ends: End[];
};

export type BenchCasesHook = {
  /** Null until they are there. */
  cases: BenchCases | null;
  verdicts: ReadonlyMap<string, Verdict>;
  /** @param verdict null takes it back */
  judge(caseId: string, answer: string, verdict: Verdict['verdict'] | null, note: string): Promise<void>;
  /** @returns what came of it, in words */
  /** Cases, or people's verdicts. @param shown the answer on the page now, by case id */
  importFile(file: File, shown: ReadonlyMap<string, string>): Promise<string>;
  exportOwn(format: 'jsonl' | 'csv'): Promise<string>;
};

type Shipped = Pick<BenchCases, 'groups' | 'records' | 'ends'>;

/** The queries of the bench: those shipped, loaded when this is opened, and the seller's own. */
export function useBenchCases(): BenchCasesHook {
  const [shipped, setShipped] = useState<Shipped | null>(null);
  useEffect(() => void import('../../lib/browser/bench-data.ts').then(setShipped), []);
  const own = useLiveQuery(() => db.ownCases.toArray(), []);
  const verdictRows = useLiveQuery(() => db.verdicts.toArray(), []);
  const cases = useMemo(() => (shipped && own ? withOwn(shipped, own) : null), [shipped, own]);
  const verdicts = useMemo(() => new Map((verdictRows ?? []).map((row) => [row.id, row])), [verdictRows]);
  const work = useMemo(() => ({ judge, importFile, exportOwn }), []);
  return { cases, verdicts, ...work };
}

function withOwn(shipped: Shipped, own: OwnCase[]): BenchCases {
  const ownGroup = {
    group: 'own',
    cases: own.map(({ one, id, record }) => ({ ...one, id, ...(record && { record: record.name }) })),
  };
  const groups = own.length > 0 ? [...shipped.groups, ownGroup] : shipped.groups;
  return {
    ...{ groups, ends: shipped.ends },
    byId: new Map(groups.flatMap(({ group, cases }) => cases.map((one) => [one.id, { one, group }]))),
    records: [...shipped.records, ...own.flatMap(({ record }) => (record ? [record] : []))],
  };
}

async function judge(caseId: string, answer: string, verdict: Verdict['verdict'] | null, note: string): Promise<void> {
  const id = verdictId(caseId, answer);
  if (verdict) await db.verdicts.put({ id, caseId, verdict, note, at: new Date().toISOString() });
  else await db.verdicts.delete(id);
}

async function importFile(file: File, shown: ReadonlyMap<string, string>): Promise<string> {
  try {
    const text = await file.text();
    if (areLabels(text)) {
      const { verdicts, left } = labelsIn(text, file.name, shown, new Date());
      await db.verdicts.bulkPut(verdicts);
      return `${verdicts.length} verdicts taken from ${file.name}.${left > 0 ? ` ${left} are about answers that are not on this page; run the queries first.` : ''}`;
    }
    const isTable = /\.(?:csv|tsv)$/i.test(file.name);
    const read = isTable
      ? (await import('../../lib/test-bench/csv.ts')).casesFromCsv(text, file.name)
      : casesIn(text, file.name);
    if (read.length === 0) return `${file.name} holds no queries.`;
    const at = new Date().toISOString();
    // Rows of two files may have one id: the file's name tells them apart, and the same file again replaces its own.
    const rows = read.map((one): OwnCase => {
      const id = `own ${file.name} ${one.id}`;
      return { id, one: { ...one, id }, record: null, from: 'file', turnId: null, end: null, note: '', at };
    });
    await db.ownCases.bulkPut(rows);
    return `${rows.length} ${rows.length === 1 ? 'query' : 'queries'} taken from ${file.name}.`;
  } catch (error) {
    return `Nothing was taken. ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function exportOwn(format: 'jsonl' | 'csv'): Promise<string> {
  const own = (await db.ownCases.toArray()).map(({ one }) => one);
  if (format === 'csv') return (await import('../../lib/test-bench/csv.ts')).casesToCsv(own);
  return own.map((one) => `${JSON.stringify(one)}\n`).join('');
}

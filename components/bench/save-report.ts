import type { BenchRun, Contender } from '../../lib/test-bench/rows.ts';
import type { Judged } from '../../lib/test-bench/score.ts';
import { summaryOf } from '../../lib/test-bench/summary.ts';
import type { BenchCases } from '../hooks/useBenchCases.ts';
import { saveFile } from '../ui/save-file.ts';

type Side = { contender: Contender; judged: Judged[] };

/** The run as a file: of two sides the candidate's, held against the other. */
export function saveReport(sides: Side[], { ends }: BenchCases, run: BenchRun | null, version: string) {
  return async (as: 'html' | 'markdown'): Promise<void> => {
    const told = sides.at(-1);
    if (!told || !run) return;
    const before = sides.length > 1 ? (sides[0]?.judged ?? []).filter(({ why }) => why.length > 0) : null;
    const seconds = (Date.parse(run.endedAt ?? run.startedAt) - Date.parse(run.startedAt)) / 1_000;
    const summary = summaryOf(told.judged, {
      ...{ measuredAt: run.startedAt, version, by: told.contender.name, machine: 'this browser' },
      ...{ seconds: Math.round(seconds), ends, before: before?.map(({ one }) => one.id) ?? null },
    });
    const day = run.startedAt.slice(0, 10);
    if (as === 'html') {
      const { reportHtml } = await import('../../lib/test-bench/report-html.ts');
      saveFile(`wingside-bench-${day}.html`, reportHtml(summary), 'text/html');
    } else {
      const { reportMarkdown } = await import('../../lib/test-bench/report-markdown.ts');
      saveFile(`wingside-bench-${day}.md`, reportMarkdown(summary), 'text/markdown');
    }
  };
}

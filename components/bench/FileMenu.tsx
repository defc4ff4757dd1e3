import { MoreHorizontal } from 'lucide-react';
import { useRef } from 'react';
import type { BenchCases, BenchCasesHook } from '../hooks/useBenchCases.ts';
import { Menu } from '../ui/Menu.tsx';
import { saveFile } from '../ui/save-file.ts';

type FileMenuProps = {
  bench: Omit<BenchCasesHook, 'cases'> & { cases: BenchCases };
  setSaid(said: string): void;
  /** The answer on the page, by case id. */
  shown: ReadonlyMap<string, string>;
  onReport: ((as: 'html' | 'markdown') => void) | null;
};

/** Queries in and out as files, and the report. */
export function FileMenu({ bench, setSaid, shown, onReport }: FileMenuProps) {
  const input = useRef<HTMLInputElement>(null);
  const hasOwn = bench.cases.groups.some(({ group }) => group === 'own');
  const own = (format: 'jsonl' | 'csv') => async () =>
    saveFile(
      `wingside-queries.${format}`,
      await bench.exportOwn(format),
      format === 'csv' ? 'text/csv' : 'application/jsonl',
    );
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".jsonl,.csv,.tsv,.txt"
        aria-label="A file of queries"
        className="sr-only"
        tabIndex={-1}
        onChange={async ({ target }) => {
          const [file] = target.files ?? [];
          if (file) setSaid(await bench.importFile(file, shown));
          target.value = '';
        }}
      />
      <Menu
        name="Queries and report as files"
        icon={<MoreHorizontal size={16} />}
        items={[
          { label: 'Take in queries or verdicts (CSV, JSON lines)', onChoose: () => input.current?.click() },
          ...(hasOwn
            ? [
                { label: 'Save your queries as CSV', onChoose: own('csv') },
                { label: 'Save your queries as JSON lines', onChoose: own('jsonl') },
              ]
            : []),
          ...(onReport
            ? [
                { label: 'Save the report as a page', onChoose: () => onReport('html') },
                { label: 'Save the report as Markdown', onChoose: () => onReport('markdown') },
              ]
            : []),
        ]}
      />
    </>
  );
}

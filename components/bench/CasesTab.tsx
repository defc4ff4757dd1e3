import { FlaskConical } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { Merged } from '../../lib/settings/merge.ts';
import { meanOf } from '../../lib/test-bench/rated.ts';
import type { BenchResult } from '../../lib/test-bench/rows.ts';
import type { Question } from '../../lib/test-bench/run-on.ts';
import { judgedOf, movedBetween } from '../../lib/test-bench/standing.ts';
import type { SettingsHook } from '../hooks/types.ts';
import type { BenchCases, BenchCasesHook } from '../hooks/useBenchCases.ts';
import { type BenchRunHook, useBenchRun } from '../hooks/useBenchRun.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Field, inputLook } from '../ui/Field.tsx';
import { Agreed } from './Agreed.tsx';
import { type Against, againstNow, CandidateFields, sideOf } from './CandidateFields.tsx';
import { CaseList, type CaseRow } from './CaseList.tsx';
import { FileMenu } from './FileMenu.tsx';
import { GroupTable } from './GroupTable.tsx';
import { Moved } from './Moved.tsx';
import { RunState } from './RunState.tsx';
import { Standing } from './Standing.tsx';
import { saveReport } from './save-report.ts';
import { useBegin } from './useBegin.tsx';
import { counted, groupName, money } from './words.ts';

type Bench = Omit<BenchCasesHook, 'cases'> & { cases: BenchCases };
type Props = {
  merged: Merged;
  version: string;
  /** Private mode: nothing may be kept. */
  hidden: boolean;
  requestHost(origin: string): Promise<boolean>;
  ruleField: SettingsHook['ruleField'];
  bench: Bench;
};

const words = {
  now: 'Your settings alone',
  candidate: 'Your settings beside another model or instructions',
  rules: 'Your settings beside no model',
};

/** The test queries: run them, see how each action stands, look at each answer. */
export function CasesTab({ merged, version, hidden, requestHost, ruleField, bench }: Props) {
  const { cases, verdicts } = bench;
  const questionsFor = useCallback(async (ids: readonly string[]) => questionsOf(cases, ids), [cases]);
  const runs = useBenchRun({ what: 'cases', questionsFor, records: cases.records });
  const { begin, dialog } = useBegin({ merged, bench: runs, requestHost });
  const [against, setAgainst] = useState<Against>(() => againstNow(merged));
  const [rates, setRates] = useState(false);
  const [only, setOnly] = useState('');
  const [group, setGroup] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { run, results } = runs;
  const contenders = run?.contenders ?? [];
  const sides = useMemo(
    () =>
      contenders.map((contender, n) => {
        const own = results.filter((result) => result.contender === n);
        const judged = judgedOf(own, cases.byId, verdicts);
        return { contender, judged, cost: contender.model ? costOf(own) : null, rated: meanOf(own) };
      }),
    [contenders, results, cases, verdicts],
  );
  const shown = useMemo(
    () => new Map(results.filter(({ contender }) => contender === 0).map(({ caseId, answer }) => [caseId, answer])),
    [results],
  );
  const failing = sides[0]?.judged.filter(({ why }) => why.length > 0).map(({ one }) => one.id) ?? [];
  const all = cases.groups.flatMap((each) => each.cases.map(({ id }) => id));
  const ofGroup = (name: string) => cases.groups.find((each) => each.group === name)?.cases.map(({ id }) => id) ?? [];
  const wanted = only === '' ? all : only === 'failing' ? failing : ofGroup(only);
  const candidate = sideOf(against);
  const asked = against.with === 'now' ? [null] : [null, candidate ?? null];
  const hasModel = asked.some((side) => (side ?? merged.settings.model).use !== 'none');
  const start = (caseIds: string[], what: string) =>
    begin({ only: what, caseIds, sides: asked, rates: rates && hasModel });
  const busy = runs.progress !== null || hidden;
  const rows = useMemo(
    () => (group ? rowsOf(cases, results, group, contenders.length) : []),
    [cases, results, group, contenders],
  );

  return (
    <div className="space-y-5">
      <section aria-label="Run the bench" className="space-y-3">
        <div className="flex flex-wrap items-end gap-3">
          <Field label="Which queries">
            {(ids) => (
              <select {...ids} value={only} onChange={(event) => setOnly(event.target.value)} className={inputLook}>
                <option value="">All {all.length}</option>
                <option value="failing" disabled={failing.length === 0}>
                  Those that failed ({failing.length})
                </option>
                {cases.groups.map((each) => (
                  <option key={each.group} value={each.group}>
                    {groupName(each.group)} ({each.cases.length})
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Button
            look={run && run.state !== 'done' && !runs.progress ? 'plain' : 'main'}
            disabled={busy || wanted.length === 0 || candidate === undefined}
            onClick={() => start(wanted, only)}
          >
            Run {counted(wanted.length, 'query', 'queries')}
          </Button>
          <FileMenu
            {...{ bench, setSaid, shown }}
            onReport={results.length > 0 ? saveReport(sides, cases, run ?? null, version) : null}
          />
          {runs.runs.length > 1 && <Earlier runs={runs} busy={runs.progress !== null} />}
        </div>
        <CandidateFields {...{ merged, words }} value={against} onChange={setAgainst} disabled={busy} />
        {hasModel && (
          <label className="flex min-h-7 items-center gap-1.5">
            <input
              type="checkbox"
              checked={rates}
              disabled={busy}
              onChange={(event) => setRates(event.target.checked)}
              className="accent-accent"
            />
            Let the model rate what passes the checks: one more call for each answer
          </label>
        )}
        <RunState bench={runs} {...{ merged, ruleField }} candidateKey={against.key} hidden={hidden} />
        <p role="status" className="text-muted empty:hidden">
          {said}
        </p>
      </section>
      {dialog}
      {results.length === 0 ? (
        !runs.progress &&
        run !== undefined && (
          <EmptyState
            icon={<FlaskConical size={20} aria-hidden />}
            title="Nothing was run yet"
            text={`${all.length} queries with a known right answer wait here. Without a model they take less than a minute, and nothing leaves this computer.`}
          />
        )
      ) : (
        <>
          <Standing sides={sides} />
          <Agreed results={results} verdicts={verdicts} />
          {sides[0] && sides[1] && (
            <Moved {...movedBetween(sides[1].judged, sides[0].judged)} cases={cases} onOpen={setGroup} />
          )}
          <div className={group ? 'grid grid-cols-1 items-start gap-6 lg:grid-cols-2' : ''}>
            <GroupTable
              judged={sides.map(({ judged }) => judged)}
              known={new Map(cases.groups.map((each) => [each.group, each.cases.length]))}
              chosen={group}
              onChoose={(name) => setGroup(name === group ? null : name)}
            />
            {group && (
              <CaseList
                key={group}
                title={groupName(group)}
                {...{ rows, contenders, verdicts, busy, ends: cases.ends }}
                onJudge={(result, verdict, note) => void bench.judge(result.caseId, result.answer, verdict, note)}
                onRun={(caseIds) => start(caseIds, group)}
              />
            )}
          </div>
        </>
      )}
    </div>
  );
}

function questionsOf({ byId }: BenchCases, ids: readonly string[]): Map<string, Question> {
  const found = ids.flatMap((id): [string, Question][] => {
    const known = byId.get(id);
    return known ? [[id, { id, ...known }]] : [];
  });
  return new Map(found);
}

/** Queries of a group that were asked, with what each side answered. */
function rowsOf({ groups }: BenchCases, results: readonly BenchResult[], group: string, sides: number): CaseRow[] {
  const own = results.filter((result) => result.group === group);
  const asked = new Map(Map.groupBy(own, ({ caseId }) => caseId));
  return (groups.find((each) => each.group === group)?.cases ?? [])
    .filter(({ id }) => asked.has(id))
    .map((one) => ({
      one,
      results: Array.from({ length: sides }, (_, n) => asked.get(one.id)?.find(({ contender }) => contender === n)),
    }));
}

function costOf(results: readonly BenchResult[]): string {
  const priced = results.filter(({ cost }) => cost !== null);
  const tokens = results.reduce((sum, result) => sum + result.tokens, 0);
  const cost = priced.length === 0 ? null : priced.reduce((sum, result) => sum + (result.cost ?? 0), 0);
  return `${counted(tokens, 'token')}, ${money(cost, priced[0]?.currency ?? null)}`;
}

function Earlier({ runs, busy }: { runs: BenchRunHook; busy: boolean }) {
  return (
    <Field label="Run shown">
      {(ids) => (
        <select
          {...ids}
          disabled={busy}
          value={runs.run?.id ?? ''}
          onChange={(event) => runs.choose(event.target.value)}
          className={inputLook}
        >
          {runs.runs.map(({ id, startedAt, only, caseIds }) => (
            <option key={id} value={id}>
              {new Date(startedAt).toLocaleString([], { dateStyle: 'short', timeStyle: 'short' })},{' '}
              {only === '' ? 'all' : only === 'failing' ? 'failing' : groupName(only)} ({caseIds.length})
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

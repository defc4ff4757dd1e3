import { CircleAlert, CircleCheck, CircleDashed, PlugZap, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { originPattern } from '../../lib/model/settings.ts';
import type { ConnectionReport, ConnectionStep, SettingsHook } from '../hooks/types.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';

type Props = {
  settings: Pick<SettingsHook, 'requestHost' | 'testConnection'>;
  baseUrl: string;
  /** An address and a model are entered. */
  ready: boolean;
  onModels(models: string[]): void;
};

/** Tries the connection step by step and says exactly what is wrong. Nothing of any record is sent. */
export function ConnectionTest({ settings, baseUrl, ready, onModels }: Props) {
  const [testing, setTesting] = useState(false);
  const [report, setReport] = useState<ConnectionReport | null>(null);
  const [broke, setBroke] = useState<string | null>(null);

  // The browser grants a host only inside the click itself: nothing is awaited before it is asked.
  const test = async () => {
    const origin = originPattern(baseUrl);
    const asked = origin ? settings.requestHost(origin) : Promise.resolve(true);
    setTesting(true);
    setReport(null);
    setBroke(null);
    try {
      if (!(await asked)) {
        setBroke(`The browser was not allowed to reach ${origin}. Press Test connection and allow it.`);
        return;
      }
      const found = await settings.testConnection();
      setReport(found);
      onModels(found.models);
    } catch (error) {
      setBroke(
        `The test itself stopped (${error instanceof Error ? error.message : 'unknown reason'}). Press it again.`,
      );
    } finally {
      setTesting(false);
    }
  };

  return (
    <div className="space-y-2">
      <Button icon={<PlugZap size={14} aria-hidden />} disabled={testing || !baseUrl} onClick={() => void test()}>
        {testing ? 'Testing …' : 'Test connection'}
      </Button>
      {!ready && !report && (
        <p className="text-muted text-small">
          {baseUrl ? 'Without a model’s name the test lists what the server has.' : 'Enter an address first.'}
        </p>
      )}
      <div aria-live="polite">
        {broke && <FailureNote failure={broke} />}
        {report && <Report report={report} />}
      </div>
    </div>
  );
}

function Report({ report }: { report: ConnectionReport }) {
  return (
    <div className="space-y-1.5 rounded-md bg-sunken px-2.5 py-2">
      <ol className="space-y-1.5">
        {report.steps.map((step) => (
          <StepLine key={step.name} step={step} fatal={!report.ok} />
        ))}
      </ol>
      {report.ok && <p className="text-done">Ready. Ask something; you see what goes there before it goes.</p>}
    </div>
  );
}

/** A server without tools or forms still answers: where the whole works, that is a limit to know, not a failure. */
function StepLine({ step, fatal }: { step: ConnectionStep; fatal: boolean }) {
  const { name, state, said } = step;
  const { Icon, color, word } = looks[state === 'failed' && !fatal ? 'missing' : state];
  return (
    <li className="flex gap-2">
      <Icon size={14} role="img" aria-label={word} className={`mt-0.5 shrink-0 ${color}`} />
      <span className="min-w-0 grow">
        {name}
        {said && <span className={`block text-small ${state === 'failed' ? color : 'text-muted'}`}>{said}</span>}
      </span>
    </li>
  );
}

const looks = {
  ok: { Icon: CircleCheck, color: 'text-done', word: 'Works' },
  failed: { Icon: CircleAlert, color: 'text-wrong', word: 'Failed' },
  missing: { Icon: TriangleAlert, color: 'text-careful', word: 'Missing' },
  skipped: { Icon: CircleDashed, color: 'text-muted', word: 'Not tried' },
};

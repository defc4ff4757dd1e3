import { useMemo, useState } from 'react';
import type { BenchResult } from '../../lib/test-bench/rows.ts';
import { Answer } from '../actions/Answer.tsx';
import { howMade } from '../actions/how-made.ts';
import { answerEvents } from './answer-events.ts';

/** The answer as the panel shows it, and how it was made. */
export function Answered({ result }: { result: BenchResult }) {
  const { turn, answer } = result;
  const [pressed, setPressed] = useState(false);
  const events = useMemo(() => answerEvents(() => setPressed(true)), []);
  if (!turn) return <p className="whitespace-pre-wrap text-muted">{answer || 'There is no answer.'}</p>;
  return (
    <div className="space-y-1 rounded-md border border-line px-3 py-2">
      <Answer
        {...{ turnId: turn.id, recordKey: turn.recordKey, blocks: turn.blocks, sources: turn.sources }}
        proposals={[]}
        events={events}
      />
      <p role="status" className="text-careful text-small empty:hidden">
        {pressed &&
          'On the test bench an answer is only looked at. Ask in the panel, beside the record, to go on with it.'}
      </p>
      <p className="text-muted text-small">{howMade(turn).join(' · ')}</p>
    </div>
  );
}

import { expect, test } from 'vitest';
import { areLabels, labelsIn } from './labels.ts';
import { verdictId } from './standing.ts';

const now = new Date(2026, 10, 24);

test('people’s verdicts come in as lines; one about an answer nobody has is left out and counted', () => {
  const lines =
    '{"caseId":"a","verdict":"yes"}\n{"caseId":"b","verdict":"partly","note":"too long","answer":"Old."}\n{"caseId":"c","verdict":"no"}\n';
  expect(areLabels(lines)).toBe(true);
  expect(areLabels('{"id":"a","query":"is the verdict in?","record":"none","expect":"help"}')).toBe(false);
  const { verdicts, left } = labelsIn(lines, 'mine.jsonl', new Map([['a', 'New.']]), now);
  expect(left).toBe(1);
  expect(verdicts.map(({ id, verdict, note }) => [id, verdict, note])).toEqual([
    [verdictId('a', 'New.'), 'yes', ''],
    [verdictId('b', 'Old.'), 'partly', 'too long'],
  ]);
});

test('a line that is no verdict is named', () =>
  expect(() => labelsIn('{"caseId":"a","verdict":"good"}', 'mine.jsonl', new Map(), now)).toThrow(
    'mine.jsonl, line 1',
  ));

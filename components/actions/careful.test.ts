import { beforeEach, expect, test, vi } from 'vitest';
import { turnEvents } from '../testing/samples.ts';
import { careful, type Warned } from './careful.ts';
import { noted } from './noted.ts';

const warningsIn = vi.hoisted(() => vi.fn());
vi.mock('../../lib/trust/safety.ts', () => ({ warningsIn }));

const idiot = { kind: 'abuse' as const, quote: 'idiot', start: 4, end: 9 };
const draft = { subject: 'Renewal', body: 'You idiot', to: [] };
const onCopy = vi.fn();
const onMail = vi.fn();
const onCopyText = vi.fn();
const onNote = vi.fn();
let warned: Warned | null;
const onWarned = (found: Warned) => {
  warned = found;
};
const events = () =>
  careful(
    noted(turnEvents({ onCopy, onMail, onCopyText, onNote, onWarned }), {
      ...{ id: 't', recordKey: 'k' },
    }),
  );

beforeEach(() => {
  warned = null;
  vi.clearAllMocks();
  warningsIn.mockReturnValue([]);
});

test('a harmless text is copied and noted without a question', async () => {
  events().onCopy([{ type: 'text', statements: [{ text: 'See you on Tuesday', sources: [] }] }], 'text');
  await vi.waitFor(() => expect(onCopy).toHaveBeenCalledTimes(1));
  expect(warningsIn).toHaveBeenCalledWith('See you on Tuesday');
  expect(onNote).toHaveBeenCalledTimes(1);
  expect(warned).toBeNull();
});

test('a mail with words one might regret is neither opened nor noted before the seller says so', async () => {
  warningsIn.mockImplementation((text: string) => (text.includes('idiot') ? [idiot] : []));
  events().onMail(draft);
  await vi.waitFor(() => expect(warned).toMatchObject({ warnings: [idiot], verb: 'Open' }));
  expect(warningsIn).toHaveBeenCalledWith('Renewal\n\nYou idiot');
  expect(onMail).not.toHaveBeenCalled();
  expect(onNote).not.toHaveBeenCalled();
  warned?.go();
  expect(onMail).toHaveBeenCalledWith(draft);
  expect(onNote).toHaveBeenCalledTimes(1);
});

test('what was warned of in an answer is warned of once more, and an answer of an older version has none', async () => {
  const block = { type: 'markdown' as const, text: 'You idiot', sources: [], flagged: [], unsure: [] };
  events().onCopy([{ ...block, warnings: [idiot] }], 'markdown');
  await vi.waitFor(() => expect(warned?.warnings).toEqual([idiot]));
  expect(onCopy).not.toHaveBeenCalled();
  const { unsure: _unsure, ...older } = block;
  events().onCopy([older as typeof block & { warnings: [] }], 'markdown');
  await vi.waitFor(() => expect(onCopy).toHaveBeenCalledTimes(1));
});

test('a check that breaks holds nothing back', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  warningsIn.mockImplementation(() => {
    throw new Error('broken');
  });
  events().onCopyText('Stage: Won');
  await vi.waitFor(() => expect(onCopyText).toHaveBeenCalledWith('Stage: Won'));
});

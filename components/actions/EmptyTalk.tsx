import type { RecordKind } from '../../lib/core/record.ts';
import { kindNames } from '../record/words.ts';

type Props = { kind: RecordKind | null; onAsk(query: string): void };

/** Questions sellers ask of each kind first. */
const firstQuestions: Partial<Record<RecordKind, string[]>> = {
  opportunity: ['Where does this deal stand?', 'When did we last speak?', 'What is overdue?'],
  account: ['What is open here?', 'Who do we know here?', 'When did we last speak?'],
  contact: ['When did we last speak?', 'What did we promise?', 'What is open here?'],
  lead: ['Is this lead worth a call?', 'What do we know so far?', 'When did we last speak?'],
  case: ['What is this case about?', 'What was tried so far?', 'Who is waiting for whom?'],
  task: ['What is this about?', 'When is it due?'],
  home: ['What should I do first today?', 'What is overdue?'],
  list: ['Which of these needs me first?'],
};

/** Before the first question: what can be asked, and what an answer rests on. */
export function EmptyTalk({ kind, onAsk }: Props) {
  const questions = (kind && firstQuestions[kind]) ?? ['What works here?'];
  return (
    <div className="space-y-2 px-3 py-3">
      <p className="text-muted">
        {kind
          ? `Ask about this ${kindNames[kind].toLowerCase()}. Answers come from the page and show their source.`
          : 'Answers come from the open record and show their source.'}
      </p>
      <ul className="flex flex-wrap gap-1.5">
        {questions.map((question) => (
          <li key={question}>
            <button
              type="button"
              onClick={() => onAsk(question)}
              className="min-h-7 rounded-md border border-line px-2.5 py-1 text-start transition-colors hover:border-edge hover:bg-hover"
            >
              {question}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { blockText } from '../../lib/history/words.ts';
import type { AnswerEvents } from '../actions/events.ts';

/**
 * An answer on the bench is looked at: it can be copied, and nothing can be done with it in a CRM.
 *
 * @param nothing says so, at a press that would do something beside a record
 */
export const answerEvents = (nothing: () => void): AnswerEvents => ({
  ...{ onAsk: nothing, onJump: nothing, onMail: nothing, onPlace: nothing, onApply: nothing, onUndo: nothing },
  ...{ onDismiss: nothing, onLookAgain: nothing, onSettings: nothing, onSaveCsv: nothing, placing: () => null },
  onCopy: (blocks) => void navigator.clipboard.writeText(blocks.map(blockText).join('\n')),
  onCopyText: (text) => void navigator.clipboard.writeText(text),
  writing: () => ({
    ...{ crm: 'the CRM', api: false, form: false, canConnect: false },
    why: 'On the test bench nothing is written.',
  }),
});

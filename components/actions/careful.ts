import type { Block } from '../../lib/core/block.ts';
import type { Warning } from '../../lib/core/call.ts';
import { copyOf } from './copy.ts';
import type { TurnEvents } from './events.ts';

/** Words in a text that is about to leave the panel, and the way on all the same. */
export type Warned = { warnings: Warning[]; verb: 'Copy' | 'Open'; go(): void };

/**
 * The same events, but what is handed over is looked at first, as the seller has edited it: with words they might
 * regret they are asked, and nothing is copied or noted as copied before they say so.
 */
export function careful(events: TurnEvents): TurnEvents {
  const look = async (text: string, known: Warning[], verb: Warned['verb'], go: () => void) => {
    const found = await warningsOf(text);
    const quotes = new Set(found.map(({ quote }) => quote.toLowerCase()));
    const warnings = [...found, ...known.filter(({ quote }) => !quotes.has(quote.toLowerCase()))];
    if (warnings.length > 0) events.onWarned({ warnings, verb, go });
    else go();
  };
  return {
    ...events,
    onCopy: (blocks, format) =>
      void look(copyOf(blocks, 'text'), blocks.flatMap(warningsAlong), 'Copy', () => events.onCopy(blocks, format)),
    onCopyText: (text) => void look(text, [], 'Copy', () => events.onCopyText(text)),
    onMail: (draft) => void look(`${draft.subject}\n\n${draft.body}`, [], 'Open', () => events.onMail(draft)),
  };
}

/** What the provider's moderation said of an answer is not found again here. Answers of older versions have none. */
const warningsAlong = (block: Block): Warning[] => (block.type === 'markdown' ? (block.warnings ?? []) : []);

/** The word lists are loaded when the first text is handed over; without them nothing is held back. */
async function warningsOf(text: string): Promise<Warning[]> {
  try {
    const { warningsIn } = await import('../../lib/trust/safety.ts');
    return warningsIn(text);
  } catch (error) {
    console.error('The text could not be checked', error);
    return [];
  }
}

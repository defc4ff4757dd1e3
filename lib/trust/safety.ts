import type { Warning } from '../core/call.ts';

/** What in a text the seller would regret to send. */
export function warningsIn(_text: string): Warning[] {
  return [];
}

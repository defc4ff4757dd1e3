/** What the seller changed in a draft; what they left alone follows the draft. */
export type Edits = { subject?: string; body?: string };

const kept = new Map<string, Edits>();

/** Edits outlive the block that shows them: another record may be opened and this one come back to. Until the panel closes. */
export const editsOf = (draftId: string): Edits => kept.get(draftId) ?? {};

export function keepEdits(draftId: string, edits: Edits): void {
  if (edits.subject === undefined && edits.body === undefined) kept.delete(draftId);
  else kept.set(draftId, edits);
}

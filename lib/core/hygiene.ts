/** Something about a record itself that wants tidying: a missing next step, a date that is past. Quiet: a badge, no warning. */
export type HygieneHint = {
  /** The rule's own name: `no-next-step`. */
  id: string;
  text: string;
  /** Runs this when pressed. */
  action: { id: string; input: Record<string, unknown> } | null;
};

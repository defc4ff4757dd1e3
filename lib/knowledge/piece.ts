/** A paragraph, or the lines of one list or table, under its headings. */
export type Piece = {
  headings: string[];
  /** `lines`: each line stands for itself and is never joined with the next. */
  kind: 'prose' | 'lines';
  text: string;
};

/** A text taken apart, before it is cut into passages. */
export type ReadText = {
  title: string | null;
  pieces: Piece[];
  /** What its header says: front matter, meta elements; keys in lower case. */
  says: Record<string, string>;
  /** As the file declares it. */
  language: string | null;
  /** A page that is mostly a list of links to others: no article. */
  leadsOn?: boolean;
};

/** Follows headings down a text. @param level 1..6 */
export function headingTrail() {
  let trail: { level: number; text: string }[] = [];
  return {
    enter(level: number, text: string) {
      trail = [...trail.filter((above) => above.level < level), { level, text }];
    },
    now: () => trail.map(({ text }) => text),
  };
}

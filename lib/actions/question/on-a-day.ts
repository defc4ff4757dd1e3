import { asDate, localDay } from '../../core/concepts.ts';
import type { CrmRecord } from '../../core/record.ts';
import { clip, quoted, type Sentence } from '../say.ts';
import { entryLabel, timelineSource } from '../sources.ts';
import { whenSaid } from '../when-said.ts';

/** A day by its number: "last" and "Friday" may mean a span. */
const namedDay = /\d/;

/** "Did I speak with her on 20 October?": what the history holds of that day, word for word. */
export function byDay(record: CrmRecord, question: string, now: Date): Sentence[] | null {
  const said = whenSaid(question, now, 'back');
  if (!said || said.hasTime || !namedDay.test(said.said) || !/\p{L}|[./-]/u.test(said.said)) return null;
  const found = record.timeline.filter((entry) => {
    const at = asDate(entry.at);
    return at !== null && localDay(at) === said.iso.slice(0, 10);
  });
  if (found.length === 0) return null;
  return found.slice(0, 4).map((entry) => ({
    text: `${entryLabel(record, entry)}: ${quoted(clip(entry.text || entry.title, 300))}`,
    sources: [timelineSource(record, entry)],
  }));
}

import type { Moment } from '../../core/action.ts';
import type { CrmRecord } from '../../core/record.ts';
import { write } from '../advice/advice.ts';
import { objectionsIn } from '../meeting/objections.ts';
import { quoted, sentencesOf } from '../say.ts';
import { entryLabel, fieldSource, timelineSource } from '../sources.ts';
import { contacts } from '../state.ts';
import { plain } from '../words.ts';
import type { Risk } from './risks.ts';

const rivalLabel =
  /^(?:main |primary )?(?:competitors?|wettbewerber|konkurren\w+|concurrents?|competidor(?:es)?|競合)\w*$/i;

/** Who else is in the race, as the deal's own field names them, and what was last said of them. */
export function rivalInField({ record, now }: Moment): Risk | null {
  const field = record.fields.find(
    ({ label, value, masked }) => rivalLabel.test(label) && typeof value === 'string' && value.trim() !== '' && !masked,
  );
  if (!field || /^(?:none|no|-|n\/a|keine?r?|aucun)$/i.test(field.display.trim())) return null;
  const said = lastSaidOf(field.display, record, now);
  return {
    ...{ rule: 'competitor', name: 'Another offer', tone: 'careful', weight: 78 },
    todo: `Say what sets you apart from ${field.display} before the price decides`,
    reason: said ? `${entryLabel(record, said.entry)}: ${quoted(said.words, 160)}` : `${field.label}: ${field.display}`,
    sources: [fieldSource(record, field), ...(said ? [timelineSource(record, said.entry, said.words)] : [])],
  };
}

function lastSaidOf(name: string, record: CrmRecord, now: Date) {
  const wanted = plain(name);
  for (const entry of contacts(record, now)) {
    const words = sentencesOf(entry.text).find((one) => one.length <= 400 && plain(one).includes(wanted));
    if (words) return { entry, words };
  }
  return null;
}

const most = 2;

/** What they said against it and no later note answers, in their words. */
export function openObjections({ record, now }: Moment): Risk[] {
  return objectionsIn(record, now)
    .filter(({ answered }) => !answered)
    .slice(0, most)
    .map(({ about, words, sources }) => ({
      ...{ rule: 'objection', name: `Open point: ${about.toLowerCase()}`, tone: 'careful' as const, weight: 64 },
      todo: 'Answer it before they ask again',
      reason: quoted(words, 160),
      sources,
      action: write('other', 'Draft the answer'),
    }));
}

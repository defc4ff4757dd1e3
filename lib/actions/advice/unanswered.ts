import type { Moment } from '../../core/action.ts';
import type { TimelineEntry } from '../../core/record.ts';
import { writtenBy } from '../case/case-state.ts';
import { quoted, sentencesOf } from '../say.ts';
import { entryLabel, timelineSource } from '../sources.ts';
import { contacts } from '../state.ts';
import { plain, wholeWords } from '../words.ts';
import { type Advice, answerCase, write } from './advice.ts';

const asking = wholeWords(
  "can you|could you|would you|please|when can|who can|let me know|send (?:me|us)|i need|we need|need (?:the|a|an)|call me|waiting for (?:your|the)|konnen sie|konntet ihr|bitte|wir brauchen|ich brauche|melden sie|pouvez-vous|merci de|il nous faut|j'ai besoin|podria|puede|por favor|necesito|necesitamos",
);
/** How a form on a website, or a portal, signs what a stranger wrote there. */
const byForm =
  /^(?:web ?(?:site|form)?|web-?to-?lead|contact form|portal|formular|kontaktformular|formulaire|formulario)$/i;

/**
 * What they asked last and nobody of ours has answered since: a question mark, or a wish. The first thing anybody would do.
 */
export function unanswered(moment: Moment): Advice | null {
  const { record, now } = moment;
  if (!['lead', 'contact', 'opportunity', 'account', 'case'].includes(record.kind)) return null;
  const [newest] = contacts(record, now);
  if (!newest || !(writtenBy(record)(newest) || byForm.test(newest.author ?? ''))) return null;
  const words = askedIn(newest);
  if (!words) return null;
  const who = byForm.test(newest.author ?? '') ? record.name : (newest.author ?? record.name);
  return {
    rule: 'unanswered',
    brief: `${who} waits for an answer`,
    todo: `Answer ${who}`,
    reason: `${entryLabel(record, newest)}: ${quoted(words, 160)}`,
    weight: 83,
    tone: 'careful',
    sources: [timelineSource(record, newest, words)],
    action: record.kind === 'case' ? answerCase : write('follow-up', 'Draft the answer'),
  };
}

const askedIn = ({ text }: TimelineEntry): string | undefined =>
  sentencesOf(text).findLast((one) => one.length <= 400 && (/[?？]\s*$/.test(one) || asking.test(plain(one))));

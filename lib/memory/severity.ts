import type { Change, KnownField } from '../core/changes.ts';
import { asDate, daysBetween } from '../core/concepts.ts';
import type { RecordKind } from '../core/record.ts';
import { meaningOf } from './meaning.ts';

type Judged = Pick<Change, 'what' | 'severity' | 'why'>;
const judged = (what: Change['what'], severity: Change['severity'], why: string): Judged => ({ what, severity, why });

/** How grave a difference is, by named rules. The words are a clause that follows the old and the new value. */
export function judge(before: KnownField, now: KnownField, kind: RecordKind, path: readonly string[]): Judged {
  const meaning = meaningOf(now, kind);
  const emptied = now.value === null;
  switch (meaning) {
    case 'stage':
      return judgeStage(before.display, now.display, path);
    case 'status':
      return judgeStatus(now.display);
    case 'priority':
      return judged(
        'choice',
        /high|urgent|critical|hoch|dringend|haute|alta|高/i.test(now.display) ? 'high' : 'medium',
        'priority',
      );
    case 'amount':
      return judgeAmount(before, now);
    case 'closeDate':
      return judgeCloseDate(before, now);
    case 'owner':
      return judged('owner', 'high', emptied ? 'nobody owns it now' : 'a new owner');
    case 'account':
      return judged(
        'person',
        kind === 'contact' || kind === 'lead' ? 'high' : 'medium',
        kind === 'contact' ? 'works for another company now' : 'belongs to another account',
      );
    case 'title':
      return judged('person', 'medium', emptied ? 'role removed' : 'a new role');
    case 'email':
    case 'phone':
      return judged('person', emptied ? 'medium' : 'low', emptied ? 'no longer known' : 'a new way to reach them');
    case 'probability':
      return judgeProbability(before, now);
    case 'nextStep':
      return judged('text', emptied ? 'medium' : 'low', emptied ? 'no next step any more' : 'next step rewritten');
    case 'due':
      return judgeDay(before, now);
    default:
      return judgeOther(before, now);
  }
}

function judgeStage(was: string, is: string, path: readonly string[]): Judged {
  if (isLost(is)) return judged('stage', 'high', 'lost');
  if (isWon(is)) return judged('stage', 'high', 'won');
  if (isLost(was) || isWon(was)) return judged('stage', 'high', 'open again');
  const [from, to] = [path.indexOf(was), path.indexOf(is)];
  if (from < 0 || to < 0) return judged('stage', 'medium', 'stage changed');
  if (to < from) return judged('stage', 'high', `went back ${steps(from - to)}`);
  return judged('stage', 'medium', `moved on ${steps(to - from)}`);
}

const steps = (n: number) => (n === 1 ? 'one stage' : `${n} stages`);
const isLost = (text: string) =>
  /(?<!\p{L})(lost|verloren|perdue?|perdid[oa]|disqualified|dead)(?!\p{L})|失注/iu.test(text);
const isWon = (text: string) => /(?<!\p{L})(won|gewonnen|gagnée?|ganad[oa]|converted)(?!\p{L})|成立|受注/iu.test(text);

function judgeStatus(is: string): Judged {
  if (/escalat|eskal|escalad/i.test(is)) return judged('choice', 'high', 'escalated');
  if (isLost(is)) return judged('choice', 'high', 'lost');
  if (isWon(is)) return judged('choice', 'high', 'won');
  return judged('choice', 'medium', 'status changed');
}

/** A tenth less is news on any day; a hundredth either way is rounding or tax. */
function judgeAmount(before: KnownField, now: KnownField): Judged {
  if (now.value === null) return judged('amount', 'high', 'amount removed');
  if (before.value === null) return judged('amount', 'medium', 'amount entered');
  if (before.unit && now.unit && before.unit !== now.unit) return judged('amount', 'high', 'another currency');
  const [was, is] = [Number(before.value), Number(now.value)];
  if (!Number.isFinite(was) || !Number.isFinite(is) || was === 0) return judged('amount', 'medium', 'amount changed');
  const share = (is - was) / Math.abs(was);
  const percent = `${Math.abs(share) < 0.01 ? 'under 1' : Math.round(Math.abs(share) * 100)} %`;
  if (Math.abs(share) < 0.01) return judged('amount', 'low', `${percent} ${is < was ? 'less' : 'more'}`);
  if (share < 0) return judged('amount', share <= -0.1 ? 'high' : 'medium', `${percent} less`);
  return judged('amount', 'medium', `${percent} more`);
}

const quarter = (date: Date) => date.getFullYear() * 4 + Math.floor(date.getMonth() / 3);

function judgeCloseDate(before: KnownField, now: KnownField): Judged {
  if (now.value === null) return judged('date', 'high', 'close date removed');
  if (before.value === null) return judged('date', 'medium', 'close date entered');
  const [was, is] = [asDate(String(before.value)), asDate(String(now.value))];
  if (!was || !is) return judged('date', 'medium', 'close date moved');
  const days = daysBetween(was, is);
  if (days < 0) return judged('date', 'medium', `pulled in by ${inDays(-days)}`);
  if (quarter(is) > quarter(was)) return judged('date', 'high', `pushed back by ${inDays(days)}, into another quarter`);
  return judged('date', days >= 14 ? 'high' : 'medium', `pushed back by ${inDays(days)}`);
}

const inDays = (days: number) => (days === 1 ? 'one day' : `${days} days`);

function judgeDay(before: KnownField, now: KnownField): Judged {
  const [was, is] = [asDate(String(before.value)), asDate(String(now.value))];
  if (!was || !is) return judged('date', 'medium', now.value === null ? 'due date removed' : 'due date set');
  const days = daysBetween(was, is);
  return judged('date', 'medium', days > 0 ? `put off by ${inDays(days)}` : `pulled in by ${inDays(-days)}`);
}

function judgeProbability(before: KnownField, now: KnownField): Judged {
  const points = Number(now.value) - Number(before.value);
  if (now.value === null || before.value === null || !Number.isFinite(points))
    return judged('number', 'low', 'probability changed');
  const said = `${Math.abs(Math.round(points))} points ${points < 0 ? 'less' : 'more'} likely`;
  return judged('number', points <= -20 ? 'high' : Math.abs(points) >= 20 ? 'medium' : 'low', said);
}

function judgeOther(before: KnownField, now: KnownField): Judged {
  const change = now.value === null ? 'emptied' : before.value === null ? 'filled in' : '';
  const isOf = (...types: KnownField['type'][]) => types.includes(now.type) || types.includes(before.type);
  if (typeof before.value === 'number' && typeof now.value === 'number') {
    const share = before.value === 0 ? 1 : Math.abs(now.value - before.value) / Math.abs(before.value);
    return judged(
      'number',
      share >= 0.2 ? 'medium' : 'low',
      now.value < before.value ? 'less than before' : 'more than before',
    );
  }
  // Where nothing stands any more, only what stood there tells what it was.
  if (typeof before.value === 'number' || typeof now.value === 'number')
    return judged('number', 'low', change || 'changed');
  if (isOf('date', 'datetime')) return judged('date', 'low', change || 'date moved');
  // Whoever calls or writes all the same breaks a promise.
  if (isOptOut(now) && now.value === true)
    return judged('choice', 'medium', 'no longer wants to be contacted this way');
  if (isOf('picklist', 'boolean')) return judged('choice', 'low', change || 'changed');
  return judged('text', 'low', change || 'rewritten');
}

const isOptOut = ({ name, label }: KnownField): boolean =>
  /do_?not_?(call|email|contact)|opted_?out/i.test(name) ||
  /^do not (call|e-?mail|contact)|opt(ed)?[ -]out/i.test(label);

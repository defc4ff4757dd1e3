import type { Activity } from '../../lib/core/proposal.ts';
import { GrowingText } from '../ui/GrowingText.tsx';

type Props = { activity: Activity; open: boolean; onWrite(activity: Activity): void };

const look =
  '-outline-offset-1 block min-h-7 w-full rounded-md border border-edge/60 bg-surface px-1.5 py-1 disabled:border-transparent disabled:bg-transparent disabled:px-0';

/** A task, call or note as it would be added, every part to be changed. */
export function ActivityReview({ activity, open, onWrite }: Props) {
  const put = (change: Partial<Activity>) => onWrite({ ...activity, ...change });
  const when = activity.type === 'task' ? activity.due : activity.at;
  if (!open) return <Settled activity={activity} when={when} />;
  return (
    <div className="space-y-1.5 px-2.5 pb-2">
      {activity.type !== 'note' && (
        <Line label={activity.type === 'task' ? 'Task' : 'Call'}>
          <GrowingText
            aria-label="Subject"
            value={activity.subject}
            onWrite={(subject) => put({ subject: subject.replaceAll('\n', ' ') })}
            className={`${look} overflow-hidden font-semibold`}
          />
        </Line>
      )}
      {activity.type !== 'note' && (
        <Line label={activity.type === 'task' ? 'Due' : 'When'}>
          <div className="flex min-w-0 flex-wrap gap-1.5">
            <input
              type="date"
              aria-label={activity.type === 'task' ? 'Due date' : 'Day of the call'}
              value={when?.slice(0, 10) ?? ''}
              onChange={(event) => put(dated(activity, event.target.value, when?.slice(11, 16) ?? ''))}
              className={`${look} w-auto grow`}
            />
            <input
              type="time"
              aria-label="Time"
              value={when?.slice(11, 16) ?? ''}
              disabled={!when}
              onChange={(event) => put(dated(activity, when?.slice(0, 10) ?? '', event.target.value))}
              className={`${look} w-auto`}
            />
          </div>
        </Line>
      )}
      {activity.said && (
        <p className="ps-14 text-muted text-small">
          {when ? `${weekday(when)}, from “${activity.said}”` : `“${activity.said}”`}
        </p>
      )}
      {
        <Line label={activity.type === 'note' ? 'Note' : 'Text'}>
          <GrowingText
            aria-label="Text"
            value={activity.text}
            onWrite={(text) => put({ text })}
            className={`${look} min-h-12 overflow-hidden`}
          />
        </Line>
      }
    </div>
  );
}

/** What was added, to be read. */
function Settled({ activity, when }: { activity: Activity; when: string | null }) {
  const hour =
    when && when.length > 10
      ? `, ${new Date(when).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })}`
      : '';
  return (
    <div className="px-2.5 pb-2">
      {activity.subject && (
        <p dir="auto" className="font-semibold">
          {activity.subject}
        </p>
      )}
      {when && <p className="text-muted">{weekday(when) + hour}</p>}
      {activity.text && (
        <p dir="auto" className="whitespace-pre-wrap">
          {activity.text}
        </p>
      )}
    </div>
  );
}

function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[3rem_minmax(0,1fr)] items-start gap-2">
      <span className="pt-1.5 text-muted text-small">{label}</span>
      {children}
    </div>
  );
}

const dated = (activity: Activity, day: string, time: string): Partial<Activity> => {
  const at = day === '' ? null : time === '' ? day : `${day}T${time}`;
  return activity.type === 'task' ? { due: at } : { at };
};

const weekday = (at: string) =>
  new Date(at.length > 10 ? at : `${at}T00:00`).toLocaleDateString(undefined, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });

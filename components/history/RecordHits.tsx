import { Globe, MessageSquare, MoreHorizontal, ThumbsDown, ThumbsUp, Trash2 } from 'lucide-react';
import { copyOf } from '../actions/copy.ts';
import type { HistoryHit } from '../hooks/types.ts';
import { KindIcon } from '../record/KindIcon.tsx';
import { crmName } from '../record/words.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { RecordGroup } from './by-record.ts';
import { highlight, snippet } from './highlight.ts';

type Props = {
  group: RecordGroup;
  search: string;
  onOpen(): void;
  onDeleteTurn(id: string): void;
  onDeleteAll(): void;
};

/** What was asked of one record. */
export function RecordHits({ group, search, onOpen, onDeleteTurn, onDeleteAll }: Props) {
  return (
    <section
      aria-label={group.recordName}
      className="off-screen-cheap border-line border-b px-1.5 py-1.5 last:border-b-0"
    >
      <div className="flex items-center gap-1.5 ps-1.5 text-muted">
        {group.recordKind ? <KindIcon kind={group.recordKind} /> : <Globe size={14} aria-hidden className="shrink-0" />}
        <h2 dir="auto" title={group.recordName} className="min-w-0 grow truncate font-semibold text-text">
          {group.recordName}
        </h2>
        <span className="shrink-0 text-small">{crmName(group.crm)}</span>
        <Menu
          name={`More about ${group.recordName}`}
          icon={<MoreHorizontal size={14} />}
          items={[
            { label: 'Open the conversation', icon: <MessageSquare size={14} />, onChoose: onOpen },
            { label: 'Delete the conversation', icon: <Trash2 size={14} />, onChoose: onDeleteAll },
          ]}
        />
      </div>
      <ul>
        {group.turns.map((turn) => (
          <li key={turn.id} className="group/hit flex items-start">
            <button
              type="button"
              onClick={onOpen}
              className="min-w-0 grow rounded-md px-1.5 py-1 text-start hover:bg-hover"
            >
              <span dir="auto" className="line-clamp-2">
                <Marked text={turn.query} search={search} />
              </span>
              <Answered turn={turn} search={search} />
              <span className="flex items-center gap-1.5 text-muted text-small">
                {new Date(turn.askedAt).toLocaleDateString(undefined, {
                  day: 'numeric',
                  month: 'short',
                  year: 'numeric',
                })}
                {turn.feedback && <Thumb verdict={turn.feedback.verdict} />}
              </span>
            </button>
            <IconButton
              name={`Delete: ${turn.query}`}
              icon={<Trash2 size={13} />}
              onClick={() => onDeleteTurn(turn.id)}
              className="opacity-0 focus-visible:opacity-100 group-hover/hit:opacity-100 [@media(hover:none)]:opacity-100"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answered({ turn, search }: { turn: HistoryHit; search: string }) {
  const line = snippet(copyOf(turn.blocks, 'text'), search);
  if (!line) return null;
  return (
    <span dir="auto" className="line-clamp-2 text-muted">
      <Marked text={line} search={search} />
    </span>
  );
}

function Marked({ text, search }: { text: string; search: string }) {
  return highlight(text, search).map(({ text: piece, hit }, i) =>
    hit ? (
      <mark key={i} className="rounded-sm bg-mark text-text">
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}

function Thumb({ verdict }: { verdict: 'up' | 'down' }) {
  const Icon = verdict === 'up' ? ThumbsUp : ThumbsDown;
  return <Icon size={11} role="img" aria-label={verdict === 'up' ? 'Good answer' : 'Bad answer'} />;
}

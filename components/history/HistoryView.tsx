import { SearchX } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { HistoryHit, HistoryHook, HistoryQuery } from '../hooks/types.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { type Note, Toast } from '../ui/Toast.tsx';
import { byRecord } from './by-record.ts';
import { type Filter, Filters, noFilter, sinceOf } from './Filters.tsx';
import { RecordHits } from './RecordHits.tsx';

type Props = Pick<HistoryHook, 'search' | 'deleteTurns' | 'deleteConversation'> & {
  /** Somebody else asked on this computer too. */
  others: boolean;
  onOpen(record: { recordKey: string; recordName: string }): void;
};

const page = 60;

/** Everything asked on this computer, over all records: search it, open it, delete it. */
export function HistoryView({ search, deleteTurns, deleteConversation, others, onOpen }: Props) {
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<Filter>(noFilter);
  const [limit, setLimit] = useState(page);
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState<Note | null>(null);
  const wanted = useDeferredValue(text);
  const { found, failure } = useSearch(search, wanted, filter, limit);
  const shown = useMemo(() => found?.filter(({ id }) => !removed.has(id)) ?? null, [found, removed]);
  const narrowed = text.trim() !== '' || filter !== noFilter;

  // Gone from the screen at once, from the store when the way back has passed or the screen is left.
  const pending = useRef<(() => void) | null>(null);
  const flush = useCallback(() => {
    pending.current?.();
    pending.current = null;
  }, []);
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  const remove = (ids: string[], said: string, work: () => Promise<void>) => {
    flush();
    setRemoved((now) => new Set([...now, ...ids]));
    const back = () => setRemoved((now) => new Set([...now].filter((id) => !ids.includes(id))));
    pending.current = () =>
      void work().catch(() => {
        back();
        setNote({ text: 'It could not be deleted. Try again.' });
      });
    setNote({
      text: said,
      done: flush,
      undo: () => {
        pending.current = null;
        back();
      },
    });
  };
  const gone = useCallback(() => setNote(null), []);

  return (
    <div className="mx-auto flex h-full max-w-2xl flex-col">
      <div className="space-y-2 border-line border-b px-3 py-2">
        <input
          type="search"
          dir="auto"
          aria-label="Search questions and answers"
          placeholder="Search questions and answers …"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setLimit(page);
          }}
          className="h-8 w-full rounded-md border border-edge bg-surface px-2.5"
        />
        <Filters
          filter={filter}
          found={found ?? []}
          others={others}
          onChange={(next) => {
            setFilter(next);
            setLimit(page);
          }}
        />
      </div>
      <div className="min-h-0 grow overflow-y-auto" aria-busy={found === null}>
        {failure && (
          <div className="p-3">
            <FailureNote failure={failure} />
          </div>
        )}
        {!failure && shown === null && (
          <div className="p-3">
            <Skeleton label="Searching" lines={['50%', '90%', '80%', '45%', '85%']} />
          </div>
        )}
        {shown?.length === 0 &&
          (narrowed ? (
            <EmptyState icon={<SearchX size={20} />} title="Nothing found" text="Try fewer words or other filters.">
              <Button
                onClick={() => {
                  setText('');
                  setFilter(noFilter);
                }}
              >
                Show everything
              </Button>
            </EmptyState>
          ) : (
            <EmptyState
              title="Nothing asked yet"
              text="Each question and its answer is kept here, by record, on this computer. Open a record and ask the first one."
            />
          ))}
        <p role="status" className="sr-only">
          {shown && `${shown.length} found`}
        </p>
        {shown &&
          byRecord(shown).map((group) => (
            <RecordHits
              key={group.recordKey}
              group={group}
              search={wanted}
              onOpen={() => onOpen(group)}
              onDeleteTurn={(id) => remove([id], 'Deleted', () => deleteTurns([id]))}
              onDeleteAll={() =>
                remove(
                  group.turns.map(({ id }) => id),
                  'Conversation deleted',
                  () => deleteConversation(group.recordKey),
                )
              }
            />
          ))}
        {found && found.length >= limit && (
          <div className="p-3 text-center">
            <Button onClick={() => setLimit(limit + page)}>Show more</Button>
          </div>
        )}
      </div>
      <Toast note={note} onGone={gone} />
    </div>
  );
}

/** Searches as the seller types; an answer that comes after a newer question is dropped. */
function useSearch(search: HistoryHook['search'], text: string, filter: Filter, limit: number) {
  const [found, setFound] = useState<HistoryHit[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    const { since, ...rest } = filter;
    const query: HistoryQuery = { text: text.trim(), limit, ...rest, ...sinceOf(since, new Date()) };
    search(query).then(
      (hits) => {
        if (!current) return;
        setFound(hits);
        setFailure(null);
      },
      (error) =>
        current &&
        setFailure(
          `The history could not be searched (${error instanceof Error ? error.message : 'unknown reason'}). Close the panel and open it again.`,
        ),
    );
    return () => {
      current = false;
    };
  }, [search, text, filter, limit]);
  return { found, failure };
}

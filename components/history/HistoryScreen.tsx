import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { Conversation } from '../actions/Conversation.tsx';
import type { TurnEvents } from '../actions/events.ts';
import { useConversation } from '../hooks/useConversation.ts';
import { useHistory } from '../hooks/useHistory.ts';
import { useOthers } from '../hooks/useOthers.ts';
import { Screen } from '../ui/Screen.tsx';
import { HistoryView } from './HistoryView.tsx';

type Opened = { recordKey: string; recordName: string };
type Props = { events: TurnEvents; onClose(): void };

/** The history, and one conversation of it when opened. */
export default function HistoryScreen({ events, onClose }: Props) {
  const history = useHistory();
  const { others } = useOthers();
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <>
      {/* Stays beneath an opened conversation, so that the way back finds the same search. */}
      <div hidden={opened !== null} className="h-full">
        <Screen title="History" onClose={opened === null ? onClose : undefined}>
          <HistoryView {...history} others={others.length > 0} onOpen={setOpened} />
        </Screen>
      </div>
      {opened !== null && <Past {...opened} events={events} onClose={() => setOpened(null)} />}
    </>
  );
}

/** A conversation to look at. To go on with it, the record is opened in the CRM. */
function Past({ recordKey, recordName, events, onClose }: Opened & Props) {
  const { older, ...talk } = useConversation(recordKey);
  const url = talk.turns.flatMap(({ sources }) => sources).find((source) => source.recordKey === recordKey)?.url ?? '';
  const link = /^https?:\/\//.test(url) && (
    <a
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      className="inline-flex min-h-7 items-center gap-1 rounded-md px-2 text-accent hover:bg-hover"
    >
      Open the record <ExternalLink size={12} aria-hidden />
    </a>
  );
  return (
    <Screen title={recordName} backTo="the history" onClose={onClose} aside={link}>
      <div className="flex h-full flex-col">
        <Conversation {...talk} onOlder={older} events={events} readOnly />
      </div>
    </Screen>
  );
}

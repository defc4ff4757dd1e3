import { Eraser, Eye, Globe, History, Keyboard, MoreHorizontal, Settings } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { CrmRecord } from '../../lib/core/record.ts';
import type { PageState } from '../../lib/history/db.ts';
import type { Access } from '../hooks/types.ts';
import type { SettingsPart } from '../settings/parts.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Menu } from '../ui/Menu.tsx';
import { OneLine } from '../ui/OneLine.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { KindIcon } from './KindIcon.tsx';
import { ReadState } from './ReadState.tsx';
import type TidyHints from './Tidy.tsx';
import { crmName, kindNames } from './words.ts';

type TidyProps = Parameters<typeof TidyHints>[0];

export type Screen = 'history' | 'settings' | 'audit' | 'leaves' | 'keys';

// Asked for once in a long while.
const ForgetRecord = lazy(() => import('./ForgetRecord.tsx'));
const PrivateMark = lazy(() => import('../trust/PrivateMark.tsx'));
const Tidy = lazy(() => import('./Tidy.tsx'));
const SuspicionNotice = lazy(() => import('../trust/SuspicionNotice.tsx'));

type Props = {
  /** The page's URL now; a state of another URL is of a record that was left, and is not shown. */
  url: string | null;
  host: string;
  access: Access;
  /** Allowed for good, not for this tab only. */
  kept: boolean;
  state: PageState | null;
  record: CrmRecord | null;
  onGrant(): void;
  onLookAgain(): void;
  onOpen(screen: Screen, part?: SettingsPart): void;
  /** Private mode is on. */
  isPrivate: boolean;
  onEndPrivate(): void;
  /** Runs an action that mends what is untidy. */
  onTidy: TidyProps['onRun'];
  /** Lights up where something stands on the page. */
  onShow(place: { anchor: string; where: string }): void;
  /** Forgets the record that is shown, and all that hangs on it. */
  onForget(recordKey: string): void;
};

/** The open record, in four lines: what it is, its name, three facts, and how much of it was read. */
export function RecordCard(props: Props) {
  const { access, url, state, record } = props;
  const fits = state !== null && state.url === url;
  const shown = fits && record && record.key === state.recordKey && ['partial', 'whole'].includes(state.state);
  const [forgetting, setForgetting] = useState(false);
  return (
    <>
      <header className="border-line border-b px-3 pt-1.5 pb-2">
        <div className="flex items-center gap-1.5 text-muted text-small">
          {shown ? (
            <>
              <KindIcon kind={record.kind} />
              <span className="min-w-0 grow truncate">
                {kindNames[record.kind]} · {crmName(record.crm, record.host)}
              </span>
            </>
          ) : (
            <>
              <Globe size={14} aria-hidden className="shrink-0" />
              <span className="min-w-0 grow truncate">{props.host || 'Wingside'}</span>
            </>
          )}
          {props.isPrivate && (
            <Suspense>
              <PrivateMark onEnd={props.onEndPrivate} onSettings={() => props.onOpen('settings', 'kept')} />
            </Suspense>
          )}
          <CardMenu onOpen={props.onOpen} onForget={shown ? () => setForgetting(true) : undefined} />
        </div>
        {shown ? (
          <>
            <Shown key={record.key} record={record} state={state} onLookAgain={props.onLookAgain} />
            {state.untidy && state.untidy.length > 0 && (
              <Suspense>
                <Tidy hints={state.untidy} onRun={props.onTidy} />
              </Suspense>
            )}
            {!props.kept && <ThisTabOnly host={props.host} onGrant={props.onGrant} />}
          </>
        ) : access === 'denied' ? (
          <NoAccess host={props.host} onGrant={props.onGrant} />
        ) : access === 'unknown' && !fits ? (
          <UnknownPage />
        ) : fits && (state.state === 'none' || state.state === 'failed') ? (
          <NoRecord key={url} state={state} onLookAgain={props.onLookAgain} />
        ) : (
          // Keyed by URL: the wait starts anew with every record, so the skeleton does not linger from the one before.
          <Loading key={url} slow={fits && state.state === 'loading'} />
        )}
        {shown && forgetting && (
          <Suspense>
            <ForgetRecord
              name={record.name}
              onYes={() => props.onForget(record.key)}
              onClose={() => setForgetting(false)}
            />
          </Suspense>
        )}
      </header>
      {shown && state.suspicions && state.suspicions.length > 0 && (
        <Suspense>
          <SuspicionNotice
            title="This page tries to instruct an assistant"
            about={`record ${record.key}`}
            suspicions={state.suspicions}
            onShow={props.onShow}
          />
        </Suspense>
      )}
    </>
  );
}

function CardMenu({ onOpen, onForget }: { onOpen(screen: Screen): void; onForget?: () => void }) {
  return (
    <>
      <IconButton name="History" icon={<History size={16} />} onClick={() => onOpen('history')} />
      <Menu
        name="More"
        icon={<MoreHorizontal size={16} />}
        className="-me-1.5"
        items={[
          { label: 'History', icon: <History size={14} />, onChoose: () => onOpen('history') },
          { label: 'Settings', icon: <Settings size={14} />, onChoose: () => onOpen('settings') },
          { label: 'What leaves this computer', icon: <Eye size={14} />, onChoose: () => onOpen('leaves') },
          { label: 'Keys', icon: <Keyboard size={14} />, hint: <Kbd>?</Kbd>, onChoose: () => onOpen('keys') },
          ...(onForget ? [{ label: 'Forget this record …', icon: <Eraser size={14} />, onChoose: onForget }] : []),
        ]}
      />
    </>
  );
}

function Shown({ record, state, onLookAgain }: { record: CrmRecord; state: PageState; onLookAgain(): void }) {
  return (
    <>
      <OneLine as="h1" text={record.name || 'Without a name'} className="font-semibold text-name" />
      {state.facts.length > 0 && (
        <ul aria-label="Key facts" dir="auto" className="line-clamp-2">
          {state.facts.map((fact, i) => (
            <li key={fact} className="inline">
              {i > 0 && <span className="text-muted"> · </span>}
              <bdi>{short(fact)}</bdi>
            </li>
          ))}
        </ul>
      )}
      <ReadState
        record={record}
        readAt={state.at}
        editing={state.why}
        changed={state.changed}
        onLookAgain={onLookAgain}
      />
    </>
  );
}

/** A fact is a glance, not a paragraph; some CRMs keep whole sentences in a picklist. */
const short = (text: string) => (text.length > 48 ? `${text.slice(0, 46).trimEnd()} …` : text);

function NoAccess({ host, onGrant }: { host: string; onGrant(): void }) {
  return (
    <div className="space-y-2 py-1">
      <h1 className="font-semibold text-name">Wingside may not read this site yet</h1>
      <p className="text-muted">
        Allow it for {host || 'this site'} and it reads the record you have open there. You can take this back in
        Settings.
      </p>
      <Button look="main" onClick={onGrant}>
        Allow on {host || 'this site'}
      </Button>
    </div>
  );
}

/** The toolbar button opened this one tab; the next one of the same CRM would ask again. A permission knows no port. */
function ThisTabOnly({ host, onGrant }: { host: string; onGrant(): void }) {
  return (
    <p className="flex min-h-6 items-center gap-1 text-muted text-small">
      this tab only ·{' '}
      <button type="button" onClick={onGrant} className="text-accent hover:underline">
        Always read {host.replace(/:\d+$/, '')}
      </button>
    </p>
  );
}

function UnknownPage() {
  return (
    <div className="space-y-1 py-1">
      <h1 className="font-semibold text-name">Not looking at this page</h1>
      <p className="text-muted">
        Press the Wingside button in the toolbar (or{' '}
        <span className="whitespace-nowrap">
          <Kbd>Ctrl</Kbd> <Kbd>Shift</Kbd> <Kbd>Y</Kbd>
        </span>
        ) on this page.
      </p>
    </div>
  );
}

function NoRecord({ state, onLookAgain }: { state: PageState; onLookAgain(): void }) {
  const failed = state.state === 'failed';
  return (
    <div className="space-y-1 py-1">
      <h1 className="font-semibold text-name">{failed ? 'Nothing was read here' : 'No record on this page'}</h1>
      <p className={failed ? 'text-wrong' : 'text-muted'} role={failed ? 'alert' : undefined}>
        {state.why || 'Wingside reads accounts, contacts, leads, opportunities, cases and tasks.'}
      </p>
      {!failed && <p className="text-muted">Open a record in your CRM, or ask below what works here.</p>}
      {failed && <Button onClick={onLookAgain}>Read it again</Button>}
    </div>
  );
}

function Loading({ slow }: { slow: boolean }) {
  return (
    <div className="pt-1">
      <Skeleton
        label={slow ? 'The page is still loading this record' : 'Reading this page'}
        lines={['72%', '88%', '48%']}
      />
      {slow && <p className="appear-late text-muted text-small">The page is still loading this record …</p>}
    </div>
  );
}

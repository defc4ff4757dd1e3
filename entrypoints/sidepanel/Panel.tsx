import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { ActionList } from '../../components/actions/ActionList.tsx';
import { Composer, type ComposerHandle } from '../../components/actions/Composer.tsx';
import { Conversation } from '../../components/actions/Conversation.tsx';
import type { Warned } from '../../components/actions/careful.ts';
import { copyOf, mailLink } from '../../components/actions/copy.ts';
import { EmptyTalk } from '../../components/actions/EmptyTalk.tsx';
import type { TurnEvents } from '../../components/actions/events.ts';
import type { SettingsHook } from '../../components/hooks/types.ts';
import { useConnections } from '../../components/hooks/useConnections.ts';
import { useConversation } from '../../components/hooks/useConversation.ts';
import { useEngine } from '../../components/hooks/useEngine.ts';
import { usePage } from '../../components/hooks/usePage.ts';
import { RecordCard, type Screen } from '../../components/record/RecordCard.tsx';
import { kindNames } from '../../components/record/words.ts';
import { writingOf } from '../../components/review/writing.ts';
import type { SettingsPart } from '../../components/settings/parts.ts';
import { placingOf } from '../../components/site/placing.ts';
import { FailureNote } from '../../components/ui/FailureNote.tsx';
import { saveFile } from '../../components/ui/save-file.ts';
import { type Note, Toast } from '../../components/ui/Toast.tsx';
import { useKeys } from '../../components/ui/useKeys.ts';
import type { Source } from '../../lib/core/source.ts';
import { nowhere } from '../../lib/core/turn.ts';
import type { Recommended } from '../../lib/history/db.ts';
import { openMail, putOnClipboard } from './hand-over.ts';

const HistoryScreen = lazy(() => import('../../components/history/HistoryScreen.tsx'));
const ArticleScreen = lazy(() => import('../../components/knowledge/ArticleScreen.tsx'));
const AuditScreen = lazy(() => import('../../components/trust/AuditScreen.tsx'));
const SafetyConfirm = lazy(() => import('../../components/trust/SafetyConfirm.tsx'));

/** Shown until the settings are read. */
const usualPages = 12;

type Props = {
  screen: Screen | null;
  settings: SettingsHook;
  onOpen(screen: Screen, part?: SettingsPart): void;
  onClose(): void;
};

/** The panel beside the CRM: the record, what is worth doing, its conversation, and where to ask. */
export function Panel({ screen, settings, onOpen, onClose }: Props) {
  const page = usePage();
  const engine = useEngine(page);
  const connections = useConnections();
  const { state, record, access, lookAgain } = page;
  const { merged, mapField, ruleField } = settings;
  const reading = page.access === 'granted' && (state === null || state.state === 'loading');
  const recordKey = reading ? null : (state?.recordKey ?? nowhere);
  const { older, ...talk } = useConversation(recordKey);
  const { turns } = talk;
  const [note, setNote] = useState<Note | null>(null);
  const gone = useCallback(() => setNote(null), []);
  const [warned, setWarned] = useState<Warned | null>(null);
  const [article, setArticle] = useState<Source | null>(null);
  const hidden = article !== null || screen === 'history' || screen === 'settings' || screen === 'audit';
  const composer = useRef<ComposerHandle>(null);
  const actions = state?.recommended ?? [];
  const running = turns.findLast(({ status }) => status === 'running');

  const run = (action: Recommended) =>
    void engine.ask({ query: action.title, actionId: action.actionId, input: action.input });
  const events = useMemo<TurnEvents>(
    () => ({
      onAsk: (ask) => void engine.ask(ask),
      onJump: async (source) => {
        if (source.kind === 'article' && source.anchor.startsWith('article:')) return setArticle(source);
        if (!(await engine.jump(source))) setNote({ text: `“${source.label}” is not on the page now.` });
      },
      onCopy: async (blocks, format) => {
        const html = format === 'html' ? copyOf(blocks, 'html') : undefined;
        await putOnClipboard(copyOf(blocks, html ? 'text' : format), html);
        setNote({ text: 'Copied' });
      },
      onMail: async (draft) => {
        const { href, whole } = mailLink(draft);
        if (!whole) {
          await putOnClipboard(draft.body);
          setNote({ text: 'Too long for a mail link. The text is copied: paste it into the mail.' });
        }
        openMail(href);
      },
      writing: (proposal) => writingOf(proposal, { state, access }, connections),
      placing: (key) => (record?.key === key ? placingOf(record, merged) : null),
      onPlace: ({ fact, factLabel, field, fieldLabel }) => {
        if (!record) return;
        const ask = { query: `Put ${factLabel} into ${fieldLabel}`, actionId: 'enrich-account', input: {} };
        void mapField({ crm: record.crm, kind: record.kind, field }, fact).then(() => engine.ask(ask));
      },
      onApply: engine.apply,
      onUndo: engine.undo,
      onDismiss: engine.dismiss,
      onLookAgain: lookAgain,
      onSettings: (part) => onOpen('settings', part),
      onAudit: () => onOpen('audit'),
      merged,
      onRule: ({ id, status }, field, rule) =>
        // What is shown to the seller is made anew from the record, under the new rule.
        void ruleField(field, rule).then(() => status === 'waiting' && engine.resume(id)),
      onWarned: setWarned,
      onCopyPlain: (text) => void putOnClipboard(text),
      onCopyText: async (text) => {
        await putOnClipboard(text);
        setNote({ text: 'Copied' });
      },
      onSaveCsv: (csv, name = 'wingside-changes.csv') => saveFile(name, csv, 'text/csv'),
      onCancel: engine.cancel,
      onResume: engine.resume,
      onDecide: engine.decideEgress,
      onDecideSite: engine.decideSite,
      onStopSite: engine.stopSite,
      sitePages: merged?.settings.web.pages ?? usualPages,
      onReact: engine.react,
      onExpected: engine.expected,
      onUnexpected: (turnId) => engine.dropCase(`own-${turnId}`),
      onNote: engine.note,
    }),
    [engine, state, record, access, lookAgain, connections, merged, mapField, ruleField, onOpen],
  );
  useKeys({
    onNumber: (n) => !hidden && actions[n - 1] && run(actions[n - 1] as Recommended),
    onSlash: () => !hidden && composer.current?.startList(),
    onHelp: () => onOpen('keys'),
  });

  return (
    <>
      {/* Stays mounted under the screens: coming back finds the same scroll and the same words in the composer. */}
      <main
        hidden={hidden}
        className="short:block flex h-full min-w-0 short:overflow-y-auto flex-col [[hidden]]:hidden"
      >
        <RecordCard
          url={page.url}
          host={page.host}
          access={page.access}
          kept={page.kept}
          state={state}
          record={record}
          onGrant={page.grant}
          onLookAgain={page.lookAgain}
          onOpen={onOpen}
          isPrivate={merged?.settings.privateMode ?? false}
          onEndPrivate={async () => {
            await engine.endPrivate();
            setNote({ text: 'Private mode ended, and forgotten' });
          }}
          onTidy={({ id, input }, words) => void engine.ask({ query: words, actionId: id, input })}
          onShow={async ({ anchor, where }) => {
            if (!(await page.show({ anchor }))) setNote({ text: `“${where}” is not on the page now.` });
          }}
          onForget={async (key) => {
            await engine.forget(key);
            page.lookAgain();
            setNote({ text: 'Forgotten' });
          }}
        />
        {engine.error && (
          <div className="p-2">
            <FailureNote failure={engine.error} />
          </div>
        )}
        <ActionList key={recordKey} actions={actions} onRun={run} />
        <Conversation
          key={`talk ${recordKey}`}
          {...talk}
          onOlder={older}
          events={events}
          empty={!reading && <EmptyTalk kind={record?.kind ?? null} onAsk={(query) => void engine.ask({ query })} />}
        />
        <Composer
          ref={composer}
          recordKey={recordKey}
          isRecord={recordKey !== nowhere}
          page={page.url ?? ''}
          placeholder={record ? `Ask about this ${kindNames[record.kind].toLowerCase()} …` : 'Ask what works here …'}
          actions={actions}
          lastQuery={turns.at(-1)?.query ?? null}
          running={running !== undefined}
          onAsk={(query) => void engine.ask({ query })}
          onRun={run}
          onStop={() => running && engine.cancel(running.id)}
        />
      </main>
      <Suspense>
        {screen === 'history' && <HistoryScreen events={events} onClose={onClose} />}
        {article && <ArticleScreen source={article} onClose={() => setArticle(null)} />}
        {screen === 'audit' && <AuditScreen record={record} onClose={onClose} />}
      </Suspense>
      <Suspense>{warned && <SafetyConfirm warned={warned} onClose={() => setWarned(null)} />}</Suspense>
      <Toast note={note} onGone={gone} />
    </>
  );
}

import { useCallback, useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { sendMessage } from '../../lib/browser/messages.ts';
import type { Source } from '../../lib/core/source.ts';
import { heartbeatMs, nowhere } from '../../lib/core/turn.ts';
import type { SiteAsk } from '../../lib/history/db.ts';
import { atQuote } from '../site/text-fragment.ts';
import { db } from './store.ts';
import type { EngineHook, PageHook } from './types.ts';
import { withEngine } from './with-engine.ts';

/** The browser's own question, for a site; for a tab the seller's yes is enough. */
const leaveFor = ({ what, origins }: SiteAsk): Promise<boolean> =>
  what === 'site' ? browser.permissions.request({ origins }).catch(() => false) : Promise.resolve(true);

/** Opens the page a fact was read on, at its quote. */
async function openPage({ url, quote }: Source): Promise<boolean> {
  const address = atQuote(url, quote);
  if (address) window.open(address, '_blank', 'noopener,noreferrer');
  return address !== '';
}

const awake = () => withEngine(async () => {});

/** What the panel may ask of the engine about the record beside it. Answers come through the store. */
export function useEngine(page: Pick<PageHook, 'state' | 'show' | 'tabId'>): EngineHook {
  const [error, setError] = useState<string | null>(null);
  const recordKey = page.state?.recordKey ?? null;
  const { show, tabId } = page;

  const tell = useCallback((work: Promise<unknown>) => {
    setError(null);
    work.catch((reason) =>
      setError(
        `Wingside’s engine does not answer (${reason instanceof Error ? reason.message : 'unknown reason'}). Close the panel and open it again; nothing is lost.`,
      ),
    );
  }, []);

  // An engine that ended says nothing more. The panel notices the missing heartbeat, wakes one, and it tells what it runs.
  useEffect(() => {
    tell(withEngine(() => sendMessage('sweep')));
    const listen = setInterval(async () => {
      const silent = Date.now() - 2 * heartbeatMs;
      const left = await db.turns
        .where('status')
        .equals('running')
        .and((turn) => turn.heartbeat < silent)
        .count();
      if (left > 0) tell(withEngine(() => sendMessage('sweep')));
    }, heartbeatMs);
    return () => clearInterval(listen);
  }, [tell]);

  return useMemo(
    () => ({
      ask: async (question) => {
        const key = recordKey ?? nowhere;
        const work = withEngine(() => sendMessage('ask', { recordKey: key, ...question }));
        tell(work);
        await work.catch(() => {});
      },
      cancel: (turnId) => tell(withEngine(() => sendMessage('cancel', turnId))),
      resume: (turnId) => tell(withEngine(() => sendMessage('resume', turnId))),
      decideEgress: (turnId, yes) => tell(withEngine(() => sendMessage('decideEgress', { turnId, yes }))),
      decideSite: (ask, yes) => {
        // In the click itself, before any await: a browser asks only on a gesture.
        const given = yes ? leaveFor(ask) : Promise.resolve(false);
        tell(given.then((ok) => withEngine(() => sendMessage('decideSite', { turnId: ask.turnId, yes: ok }))));
      },
      stopSite: (turnId) => tell(withEngine(() => sendMessage('stopSite', turnId))),
      react: (turnId, verdict, reason) => tell(withEngine(() => sendMessage('react', { turnId, verdict, reason }))),
      expected: (expected) => withEngine(() => sendMessage('expected', expected)).catch(() => false),
      dropCase: (id) => tell(withEngine(() => sendMessage('dropCase', id))),
      note: (event) => tell(withEngine(() => sendMessage('note', { ...event, at: new Date().toISOString() }))),
      // The engine is woken, with a second try; a press itself is sent once, or it might write twice.
      apply: (apply) => tell(awake().then(() => sendMessage('applyProposal', { ...apply, tabId }))),
      undo: (proposalId) => tell(awake().then(() => sendMessage('undoProposal', { proposalId, tabId }))),
      dismiss: (proposalId) => tell(withEngine(() => sendMessage('dismissProposal', proposalId))),
      forget: async (key) => void (await withEngine(() => sendMessage('forgetRecord', key))),
      endPrivate: async () => {
        const work = withEngine(() => sendMessage('endPrivate'));
        tell(work);
        await work.catch(() => {});
      },
      jump: (source: Source) => (source.kind === 'url' ? openPage(source) : show(source)),
      error,
    }),
    [recordKey, tabId, show, tell, error],
  );
}

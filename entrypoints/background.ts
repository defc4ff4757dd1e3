import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { hostEngine } from '../lib/browser/engine-host.ts';
import { keepAwakeByReaders } from '../lib/browser/keep-awake.ts';
import { onMessage, sendMessage } from '../lib/browser/messages.ts';
import { wakeOffscreen } from '../lib/browser/offscreen.ts';
import { answerEngine, directly } from '../lib/browser/outside.ts';
import { openPanelOnClick } from '../lib/browser/panel.ts';
import { injectReader } from '../lib/browser/readers.ts';
import { watchRequests } from '../lib/browser/request-ends.ts';
import { answerKeys } from '../lib/browser/secrets.ts';
import { ownPagesOnly, speakingTab } from '../lib/browser/senders.ts';
import { showAnchor } from '../lib/browser/show-anchor.ts';

/** The background only routes: it opens the panel, puts the reader into tabs, and hands readings to the engine. */
export default defineBackground(() => {
  // Firefox has no offscreen documents: there the background page hosts the engine itself.
  const engine = import.meta.env.FIREFOX ? hostEngine(directly, keepAwakeByReaders) : null;
  if (!engine) answerEngine();
  const wake = async () => {
    if (!engine) await wakeOffscreen();
  };

  openPanelOnClick();
  watchRequests();
  answerKeys();

  onMessage('pageReport', async ({ data: report, sender }) => {
    const tab = speakingTab(sender);
    if (!tab) return true;
    // What the page says of its address is not believed: the tab's own address decides.
    const sight = { tabId: tab.tabId, tabUrl: tab.url, report };
    if (engine) return engine.see(sight);
    await wake();
    return sendMessage('sight', sight);
  });

  onMessage('formGone', async ({ sender }) => {
    const tab = speakingTab(sender);
    if (!tab) return;
    const { host } = new URL(tab.url);
    if (engine) return engine.writes.formLeft(host);
    await wake();
    await sendMessage('formLeft', host);
  });

  onMessage('wakeEngine', async (message) => {
    ownPagesOnly(message);
    await wake();
    return true;
  });
  onMessage('injectReader', (message) => {
    ownPagesOnly(message);
    return injectReader(message.data);
  });
  onMessage('showAnchor', (message) => {
    ownPagesOnly(message);
    return showAnchor(message.data.tabId, message.data.anchor);
  });
  onMessage('stayAwake', () => engine?.busy ?? false);

  browser.tabs.onRemoved.addListener((tabId) => {
    if (engine) void engine.forgetTab(tabId);
    else void sendMessage('tabGone', tabId).catch(() => {}); // No engine awake: nothing to forget.
  });

  const tellPermissions = async (
    given: boolean,
    { permissions = [], origins = [] }: Browser.permissions.Permissions,
  ) => {
    const change = { given, permissions, origins };
    if (engine) await engine.permissionsChanged(change);
    else {
      await wake();
      await sendMessage('permissionsChanged', change);
    }
  };
  browser.permissions.onAdded.addListener((change) => void tellPermissions(true, change));
  browser.permissions.onRemoved.addListener((change) => void tellPermissions(false, change));

  const tellPolicy = async () => {
    const policy = await browser.storage.managed.get(null).catch(() => ({}));
    if (engine) await engine.keepPolicy(policy);
    else {
      await wake();
      await sendMessage('policy', policy);
    }
  };
  browser.runtime.onInstalled.addListener(() => void tellPolicy());
  browser.runtime.onStartup.addListener(() => void tellPolicy());
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void tellPolicy();
  });
});

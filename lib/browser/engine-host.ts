import { actions } from '../actions/index.ts';
import { adapters } from '../adapters/index.ts';
import { Engine } from '../engine/engine.ts';
import { keepExpected } from '../engine/own-cases.ts';
import { WingsideDb } from '../history/db.ts';
import { onSettings } from '../history/private.ts';
import { HelpSites } from '../knowledge/help-sites.ts';
import { CrmDoor } from './crm-door.ts';
import { onMessage } from './messages.ts';
import { connectDoor, testSettings } from './model-connection.ts';
import type { Outside } from './outside.ts';
import { ownPagesOnly } from './senders.ts';
import { webReach } from './web-reach.ts';

/**
 * Hosts the engine: in Chrome inside the offscreen document, in Firefox inside the background page. Listens only to
 * the extension's own pages.
 *
 * @param outside what only the background may call
 * @param started called whenever a turn begins or goes on
 */
export function hostEngine(outside: Outside, started: (engine: Engine) => void = () => {}): Engine {
  const db = new WingsideDb();
  const crmDoor = new CrmDoor(db, outside);
  const web = webReach(db, outside, () => engine.merged());
  const engine: Engine = new Engine({
    db,
    adapters,
    actions,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    route: async (query) => {
      const { route } = await import('../engine/route.ts');
      return route({ ...query, available: new Set(actions.map(({ id }) => id)) });
    },
    door: (merged) => connectDoor(merged, outside),
    crm: (record) => crmDoor.clientFor(record),
    web,
    fill: (tabId, request) => outside.fillForm(tabId, request),
    session: () => outside.browserSession(),
    forgetKeys: () => outside.forgetKeys(),
  });
  const help = new HelpSites({
    ...{ db, web, shelf: engine.articles, merged: () => engine.merged(), now: () => new Date() },
  });

  const own =
    <Data, Answer>(listen: (data: Data) => Answer) =>
    (message: { data: Data; sender: Parameters<typeof ownPagesOnly>[0]['sender'] }) => {
      ownPagesOnly(message);
      return listen(message.data);
    };
  onMessage(
    'sight',
    own((sight) => engine.see(sight)),
  );
  onMessage(
    'tabGone',
    own((tabId) => engine.forgetTab(tabId)),
  );
  onMessage(
    'formLeft',
    own((host) => engine.writes.formLeft(host)),
  );
  onMessage(
    'policy',
    own((policy) => engine.keepPolicy(policy)),
  );
  onMessage(
    'permissionsChanged',
    own((change) => engine.permissionsChanged(change)),
  );
  onMessage(
    'ask',
    own(async (ask) => {
      const turnId = await engine.ask(ask);
      started(engine);
      return turnId;
    }),
  );
  onMessage(
    'cancel',
    own((turnId) => engine.cancel(turnId)),
  );
  onMessage(
    'resume',
    own(async (turnId) => {
      await engine.resume(turnId);
      started(engine);
    }),
  );
  onMessage(
    'decideEgress',
    own(async ({ turnId, yes }) => {
      await engine.decideEgress(turnId, yes);
      started(engine);
    }),
  );
  onMessage(
    'decideSite',
    own(async ({ turnId, yes }) => {
      await engine.decideSite(turnId, yes);
      started(engine);
    }),
  );
  onMessage(
    'stopSite',
    own((turnId) => engine.stopSite(turnId)),
  );
  onMessage(
    'react',
    own(({ turnId, verdict, reason }) => engine.react(turnId, verdict, reason)),
  );
  onMessage(
    'expected',
    own((expected) => keepExpected(db, expected, new Date())),
  );
  onMessage(
    'dropCase',
    own((id) => db.ownCases.delete(id)),
  );
  onMessage(
    'endCase',
    own(async ({ id, end }) => void (await db.ownCases.update(id, { end }))),
  );
  onMessage(
    'note',
    own((event) => engine.note(event)),
  );
  onMessage(
    'applyProposal',
    own((apply) => engine.writes.apply(apply)),
  );
  onMessage(
    'undoProposal',
    own(({ proposalId, tabId }) => engine.writes.undo(proposalId, tabId)),
  );
  onMessage(
    'dismissProposal',
    own((proposalId) => engine.writes.dismiss(proposalId)),
  );
  onMessage(
    'forgetRecord',
    own((recordKey) => engine.forget(recordKey)),
  );
  onMessage(
    'forgetEverything',
    own(async (options) => {
      await help.stopAll();
      return engine.forgetEverything(options);
    }),
  );
  onMessage(
    'endPrivate',
    own(async () => {
      await help.stopAll();
      await engine.endPrivate();
    }),
  );
  onMessage(
    'addArticle',
    own((file) => engine.articles.addFile(file)),
  );
  onMessage(
    'pasteArticle',
    own(({ title, text }) => engine.articles.paste(title, text)),
  );
  onMessage(
    'removeArticle',
    own((id) => engine.articles.remove(id)),
  );
  onMessage(
    'readHelpSite',
    own((wish) => help.read(wish)),
  );
  onMessage(
    'stopHelpSite',
    own((id) => help.stop(id)),
  );
  onMessage(
    'removeHelpSite',
    own((id) => help.remove(id)),
  );
  onMessage(
    'connectCrm',
    own((wish) => crmDoor.connect(wish)),
  );
  onMessage(
    'disconnectCrm',
    own((id) => crmDoor.disconnect(id)),
  );
  onMessage(
    'sweep',
    own(() => engine.sweep()),
  );
  onMessage(
    'testConnection',
    own(async () => testSettings(await engine.merged(), outside)),
  );

  void engine.start();
  void help.start();
  // Private mode is switched in the panel or the settings page, which write to the store alone.
  onSettings(db, () => void engine.settingsChanged().catch(() => {}));
  return engine;
}

import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions as ownActions } from '../../actions/index.ts';
import type { Action } from '../../core/action.ts';
import { parseHtml } from '../../dev/parse-html.ts';
import { WingsideDb } from '../../history/db.ts';
import type { ModelDoor } from '../../model/door.ts';
import { type Desk, openDesk } from '../../test-bench/desk.ts';

const records = join(import.meta.dirname, '../cases/records');
const articles = join(import.meta.dirname, '../../demo-crm/articles');

const filesIn = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** The bench in Node: its own records and the demo's articles. @param door left out: no model; given, it was agreed to */
export async function openOwnDesk(actions: readonly Action[] = ownActions, door?: ModelDoor): Promise<Desk> {
  const db = new WingsideDb(`bench-${crypto.randomUUID()}`);
  if (door) await db.settings.put({ id: 'consent', value: { [door.host]: new Date().toISOString() } });
  return openDesk({
    ...{ db, actions, parse: parseHtml, ...(door && { door: async () => door }) },
    records: filesIn(records).map(({ name, text }) => ({ name: name.replace('.json', ''), json: text })),
    articles: filesIn(articles),
  });
}

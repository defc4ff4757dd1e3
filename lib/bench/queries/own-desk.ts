import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions as ownActions } from '../../actions/index.ts';
import type { Action } from '../../core/action.ts';
import { parseHtml } from '../../dev/parse-html.ts';
import { WingsideDb } from '../../history/db.ts';
import { type Desk, openDesk } from '../../test-bench/desk.ts';

const records = join(import.meta.dirname, '../cases/records');
const articles = join(import.meta.dirname, '../../demo-crm/articles');

const filesIn = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** The bench in Node: its own records and the demo's articles, and no model. */
export const openOwnDesk = (actions: readonly Action[] = ownActions): Promise<Desk> =>
  openDesk({
    ...{ db: new WingsideDb(`bench-${crypto.randomUUID()}`), actions, parse: parseHtml },
    records: filesIn(records).map(({ name, text }) => ({ name: name.replace('.json', ''), json: text })),
    articles: filesIn(articles),
  });

import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { actions } from '../../actions/index.ts';
import { adapters } from '../../adapters/index.ts';
import { fail } from '../../core/failure.ts';
import { recordFromFile } from '../../core/record-file.ts';
import { nowhere } from '../../core/turn.ts';
import { Engine } from '../../engine/engine.ts';
import { route } from '../../engine/route.ts';
import { WingsideDb } from '../../history/db.ts';
import { openChat } from '../../model/chat.ts';
import type { ModelSettings } from '../../model/settings.ts';
import { nodeReach } from '../node-reach.ts';

/**
 * Asks the engine about a record and prints the turn. Without a model unless `--base-url` and `--model` name one; the
 * key comes from the variable WINGSIDE_KEY. Naming a model here is the yes to what is sent to it.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      record: { type: 'string' },
      action: { type: 'string' },
      input: { type: 'string' },
      now: { type: 'string' },
      'base-url': { type: 'string' },
      model: { type: 'string' },
    },
  });
  const query = positionals.join(' ').trim();
  if (!query && !values.action) throw new Error('Say what to ask: ask --record FILE.json "words"');
  const now = values.now ? new Date(values.now) : new Date();
  if (Number.isNaN(now.getTime())) throw new Error(`--now is no date: ${values.now}`);

  const db = new WingsideDb('wingside-cli');
  const record = values.record ? recordFromFile(await readFile(values.record, 'utf8'), now) : null;
  if (record) await db.records.put(record);
  const model = modelOf(values['base-url'], values.model);
  const door = model ? openChat(model) : null;
  if (door) await db.settings.put({ id: 'consent', value: { [door.host]: now.toISOString() } });

  const engine = new Engine({
    db,
    adapters,
    actions,
    now: () => now,
    newId: () => crypto.randomUUID(),
    route: async (asked) => route({ ...asked, available: new Set(actions.map(({ id }) => id)) }),
    door: async () => door,
    crm: async () => fail({ kind: 'crm-not-connected', crm: 'The CRM' }),
    web: nodeReach({ allowLoopback: false }),
    fill: async () => fail({ kind: 'form-closed', crm: 'the CRM' }),
  });
  const id = await engine.ask({
    recordKey: record?.key ?? nowhere,
    query: query || values.action || '',
    ...(values.action ? { actionId: values.action, input: values.input ? JSON.parse(values.input) : {} } : {}),
  });
  while (engine.busy) await new Promise((resolve) => setTimeout(resolve, 5));
  const turn = await db.turns.get(id);
  if (!turn) throw new Error('The answer was lost.');
  const { route: routed, rung, blocks, sources, status, failure, usage, totalMs } = turn;
  const shown = {
    outcome: routed?.outcome ?? null,
    params: routed?.params ?? {},
    score: routed?.score ?? null,
    rung,
    status,
    blocks,
    sources,
    proposals: [],
    failure,
    usage,
    totalMs,
  };
  process.stdout.write(`${JSON.stringify(shown)}\n`);
  db.close();
}

function modelOf(baseUrl: string | undefined, model: string | undefined): ModelSettings | null {
  if (!baseUrl || !model) return null;
  return { use: 'endpoint', kind: 'gateway', baseUrl, model, key: process.env.WINGSIDE_KEY ?? '' };
}

import { seedGuid } from './dynamics-data.ts';
import type { Row } from './rows.ts';
import { type Asked, type CrmServer, Refused, type Reply, serveCrm } from './serve.ts';
import { Malformed } from './soql.ts';
import { optionOf, type TwentyObject, twentyObjects, twentyTables } from './twenty-data.ts';
import { holds, orderRows, parseTwentyFilter } from './twenty-filter.ts';

export type TwentyServer = CrmServer & {
  state: { tables: Record<string, Row[]>; key: string; pageSize: number };
  row(plural: string, id: string): Row;
};

const refuse = (statusCode: number, error: string, message: string) =>
  new Refused(statusCode, { statusCode, error, messages: [message] });

/** A Twenty workspace on the loopback: metadata, REST lists with cursors, writes that merge parts as they come. */
export async function startTwenty({ modern = true }: { modern?: boolean } = {}): Promise<TwentyServer> {
  const state = { tables: twentyTables(modern), key: 'key-1', pageSize: 60 };
  const objects = twentyObjects(modern);
  let made = 0;

  function find(plural: string, id: string): Row {
    const row = (state.tables[plural] ?? []).find((known) => known.id === id);
    if (!row) throw refuse(404, 'NotFoundException', 'Record not found');
    return row;
  }

  function handle(asked: Asked): Reply {
    if (asked.headers.authorization !== `Bearer ${state.key}`)
      throw refuse(401, 'UNAUTHENTICATED', 'Token has expired.');
    if (asked.path === '/rest/metadata/objects')
      return { status: 200, body: { data: { objects: objects.map(described) } } };
    const [, plural = '', id] = /^\/rest\/(\w+)(?:\/([0-9a-f-]{36}))?$/.exec(asked.path) ?? [];
    const object = objects.find((known) => known.plural === plural);
    if (!object) throw refuse(400, 'BadRequestException', `object '${plural}' not found`);
    if (asked.method === 'POST' && !id) return create(asked, object);
    if (!id) return list(asked, object);
    const row = find(plural, id);
    if (asked.method === 'DELETE') {
      state.tables[plural] = (state.tables[plural] ?? []).filter((known) => known !== row);
      return { status: 200, body: { data: { [`delete${capital(object.singular)}`]: { id } } } };
    }
    if (asked.method === 'PATCH') {
      write(object, row, JSON.parse(asked.body) as Row);
      return { status: 200, body: { data: { [`update${capital(object.singular)}`]: row } } };
    }
    return { status: 200, body: { data: { [object.singular]: shown(object, row, asked) } } };
  }

  function list(asked: Asked, object: TwentyObject): Reply {
    const known = (path: string) => knownColumn(object, path);
    try {
      const filter = asked.search.get('filter');
      const test = filter === null ? null : parseTwentyFilter(filter);
      const matching = (state.tables[object.plural] ?? []).filter((row) => test === null || holds(test, row, known));
      const rows = orderRows(matching, asked.search.get('order_by'));
      const limit = Math.min(state.pageSize, Number(asked.search.get('limit') ?? 60), 60);
      const after = asked.search.get('starting_after');
      const from = after === null ? 0 : Number(Buffer.from(after, 'base64').toString()) + 1;
      const page = rows.slice(from, from + limit);
      const endCursor = Buffer.from(String(from + page.length - 1)).toString('base64');
      return {
        status: 200,
        body: {
          data: { [object.plural]: page.map((row) => shown(object, row, asked)) },
          totalCount: rows.length,
          pageInfo: { endCursor, hasNextPage: from + limit < rows.length },
        },
      };
    } catch (error) {
      if (error instanceof Malformed) throw refuse(400, 'BadRequestException', error.message);
      throw error;
    }
  }

  function shown(object: TwentyObject, row: Row, asked: Asked): Row {
    if (asked.search.get('depth') !== '1') return row;
    const others = object.fields.flatMap(({ name, target }) => {
      const plural = objects.find(({ singular }) => singular === target)?.plural;
      const other = (state.tables[plural ?? ''] ?? []).find(({ id }) => id === row[`${name}Id`]);
      return plural ? [[name, other ?? null]] : [];
    });
    return { ...row, ...Object.fromEntries(others) };
  }

  function create(asked: Asked, object: TwentyObject): Reply {
    made += 1;
    const row: Row = { id: seedGuid('task', 9_000 + made), createdAt: new Date().toISOString(), deletedAt: null };
    write(object, row, JSON.parse(asked.body) as Row);
    state.tables[object.plural] = [...(state.tables[object.plural] ?? []), row];
    return { status: 201, body: { data: { [`create${capital(object.singular)}`]: row } } };
  }

  const server = await serveCrm(handle);
  return { ...server, state, row: find };
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function knownColumn(object: TwentyObject, path: string): void {
  const [first = ''] = path.split('.');
  const fits = object.fields.some(({ name, type }) => (type === 'RELATION' ? `${name}Id` === first : name === first));
  const also = object.singular === 'timelineActivity' && ['happensAt', 'name'].includes(first);
  if (!fits && !also)
    throw refuse(400, 'BadRequestException', `field '${path}' does not exist in '${object.singular}'`);
}

function write(object: TwentyObject, row: Row, body: Row): void {
  for (const [name, value] of Object.entries(body)) {
    knownColumn(object, name);
    const field = object.fields.find((known) => known.name === name);
    if (field?.options && !field.options.map(optionOf).includes(String(value)))
      throw refuse(400, 'BadRequestException', `invalid value ${value} for ${name}`);
    const parts = typeof value === 'object' && value !== null && typeof row[name] === 'object';
    if (name === 'amount' && Number((value as Row).amountMicros) < 0)
      throw refuse(400, 'BadRequestException', 'amount must not be negative');
    row[name] = parts ? { ...(row[name] as Row), ...(value as Row) } : value;
  }
  row.updatedAt = new Date().toISOString();
}

const described = ({ singular, plural, fields }: TwentyObject) => ({
  id: singular,
  nameSingular: singular,
  namePlural: plural,
  labelSingular: singular,
  labelPlural: plural,
  fields: fields.map(({ name, label, type, options, target }) => ({
    id: name,
    name,
    label,
    type,
    options: options?.map((text) => ({ value: optionOf(text), label: text })) ?? null,
    relation: target ? { type: 'MANY_TO_ONE', targetObjectMetadata: { nameSingular: target } } : null,
  })),
});

import { dataverseTables, seedGuid } from './dynamics-data.ts';
import { type DataverseEntity, dataverseEntities } from './dynamics-entities.ts';
import { holds, orderRows, parseFilter } from './odata.ts';
import type { Row } from './rows.ts';
import { type Asked, type CrmServer, Refused, type Reply, serveCrm } from './serve.ts';
import { Malformed } from './soql.ts';

const base = '/api/data/v9.2/';
const shown = '@OData.Community.Display.V1.FormattedValue';

export type DynamicsServer = CrmServer & {
  state: { tables: Record<string, Row[]>; pageSize: number; auditing: boolean };
  row(set: string, id: string): Row;
};

const refuse = (status: number, code: string, message: string) => new Refused(status, { error: { code, message } });
const missing = (what: string) => refuse(404, '0x80040217', `${what} Does Not Exist`);

/** A Dynamics environment on the loopback: metadata, OData queries, conditional writes and the audit history. */
export async function startDynamics(): Promise<DynamicsServer> {
  const state = { tables: dataverseTables(), pageSize: 5_000, auditing: true };
  const pages = new Map<string, Row[]>();
  let made = 0;

  function find(set: string, id: string): Row {
    const entity = entityOf(set);
    const row = (state.tables[set] ?? []).find((known) => known[entity.id] === id.toLowerCase());
    if (!row) throw missing(set);
    return row;
  }

  function handle(asked: Asked): Reply {
    const { headers, path } = asked;
    if (headers['odata-version'] !== '4.0' || headers['odata-maxversion'] !== '4.0')
      throw refuse(400, '0x0', 'OData-Version is missing');
    if (!path.startsWith(base)) throw missing(path);
    const rest = path.slice(base.length);
    if (rest === 'WhoAmI') return { status: 200, body: { UserId: seedGuid('user', 1) } };
    const definition = /^EntityDefinitions\(LogicalName='(\w+)'\)(?:\/(.+))?$/.exec(rest);
    if (definition) return describe(definition[1] ?? '', definition[2]);
    if (rest === 'RetrieveRecordChangeHistory(Target=@p1)') return changeHistory(asked);
    const one = /^(\w+)\(([0-9a-fA-F-]{36})\)$/.exec(rest);
    if (one) return oneRecord(asked, one[1] ?? '', one[2] ?? '');
    if (!/^\w+$/.test(rest)) throw refuse(400, '0x80060888', `bad address ${rest}`);
    return asked.method === 'POST' ? create(asked, rest) : list(asked, rest);
  }

  function list(asked: Asked, set: string): Reply {
    const entity = entityOf(set);
    const cookie = asked.search.get('$skiptoken');
    if (cookie) return page(set, cookie);
    try {
      const known = (name: string) => knownColumn(entity, name);
      const filter = asked.search.get('$filter');
      const test = filter === null ? null : parseFilter(filter);
      const matching = (state.tables[set] ?? []).filter((row) => test === null || holds(test, row, known));
      const select = (asked.search.get('$select') ?? '').split(',').filter((name) => name !== '');
      select.forEach(known);
      const order = asked.search.get('$orderby');
      for (const part of order?.split(',') ?? []) known(part.split(' ')[0] ?? '');
      const rows = orderRows(matching, order).map((row) => answerOf(entity, row, select, asked));
      const asks = /odata\.maxpagesize=(\d+)/.exec(String(asked.headers.prefer));
      const size = Math.min(state.pageSize, Number(asks?.[1] ?? 5_000));
      const name = String(pages.size);
      pages.set(name, rows);
      const count = asked.search.get('$count') === 'true' ? rows.length : -1;
      return page(set, `${name}-0-${size}-${count}`);
    } catch (error) {
      if (error instanceof Malformed) throw refuse(400, '0x80060888', error.message);
      throw error;
    }
  }

  function page(set: string, token: string): Reply {
    const [name = '', from = 0, size = 0, count = -1] = token
      .split('-')
      .map((part, i) => (i === 0 ? part : Number(part)));
    const rows = pages.get(String(name)) ?? [];
    const to = Number(from) + Number(size);
    const next = `${server.origin}${base}${set}?$skiptoken=${name}-${to}-${size}-${count}`;
    const body = {
      '@odata.count': Number(count),
      value: rows.slice(Number(from), to),
      ...(to < rows.length && { '@odata.nextLink': next }),
    };
    return { status: 200, body };
  }

  function oneRecord(asked: Asked, set: string, id: string): Reply {
    const entity = entityOf(set);
    const row = find(set, id);
    if (asked.method === 'DELETE') {
      state.tables[set] = (state.tables[set] ?? []).filter((known) => known !== row);
      return { status: 204 };
    }
    if (asked.method === 'GET') {
      const select = (asked.search.get('$select') ?? '').split(',').filter((name) => name !== '');
      return { status: 200, body: answerOf(entity, row, select, asked) };
    }
    const match = asked.headers['if-match'];
    if (match === undefined) throw refuse(400, '0x0', 'PATCH without If-Match would create');
    if (match !== '*' && match !== etag(row))
      throw refuse(412, '0x80060882', 'The version of the existing record does not match');
    write(entity, row, JSON.parse(asked.body) as Row);
    return { status: 204 };
  }

  function create(asked: Asked, set: string): Reply {
    const entity = entityOf(set);
    const body = JSON.parse(asked.body) as Row;
    if ('statecode' in body && body.statecode !== 0) throw refuse(400, '0x80040203', 'Cannot create in that state');
    made += 1;
    const id = seedGuid('task', 9_000 + made);
    const jane = {
      _ownerid_value: seedGuid('user', 1),
      shown_ownerid: 'Jane Doe',
      owninguser: { fullname: 'Jane Doe' },
    };
    const row: Row = { [entity.id]: id, version: 1, statecode: 0, ...jane };
    write(entity, row, body);
    state.tables[set] = [...(state.tables[set] ?? []), row];
    return { status: 204, headers: { 'odata-entityid': `${server.origin}${base}${set}(${id})` } };
  }

  function write(entity: DataverseEntity, row: Row, body: Row): void {
    for (const [name, value] of Object.entries(body)) {
      const bind = /^(\w+)@odata\.bind$/.exec(name);
      if (bind) {
        const relation = entity.relations.find(([, , navigation]) => navigation === bind[1]);
        const to = /^\/(\w+)\(([0-9a-f-]{36})\)$/.exec(String(value));
        if (!relation || !to) throw refuse(400, '0x80048d19', `The property '${bind[1]}' does not exist`);
        const target = find(to[1] ?? '', to[2] ?? '');
        row[`_${relation[0]}_value`] = to[2];
        row[`shown_${relation[0]}`] = target[entityOf(to[1] ?? '').name];
        continue;
      }
      const column = entity.columns.find((known) => known.name === name);
      if (!column) throw refuse(400, '0x80048d19', `The property '${name}' does not exist`);
      if (column.type === 'Money' && Number(value) < 0)
        throw refuse(400, '0x80040265', 'Est. Revenue cannot be negative');
      if (column.type === 'Picklist' && !column.options?.some(([option]) => option === value))
        throw refuse(400, '0x8004431a', `${name} has no option ${value}`);
      row[name] = value;
    }
    row.version = Number(row.version ?? 1) + 1;
  }

  function describe(name: string, part: string | undefined): Reply {
    const entity = dataverseEntities[name];
    if (!entity) throw missing(name);
    return { status: 200, body: described(name, entity, part) };
  }

  function changeHistory(asked: Asked): Reply {
    if (!state.auditing) throw refuse(403, '0x80040220', 'Principal is missing prvReadRecordAuditHistory');
    const target = /^\{'@odata\.id':'(\w+)\(([0-9a-f-]{36})\)'\}$/.exec(asked.search.get('@p1') ?? '');
    if (!target) throw refuse(400, '0x0', 'Target is wrong');
    find(target[1] ?? '', target[2] ?? '');
    const detail = (at: string, before: Row, after: Row) => ({
      '@odata.type': '#Microsoft.Dynamics.CRM.AttributeAuditDetail',
      OldValue: before,
      NewValue: after,
      AuditRecord: { createdon: at, _userid_value: seedGuid('user', 2), [`_userid_value${shown}`]: 'Ravi Menon' },
    });
    const details = [
      detail('2026-11-03T09:00:00Z', {}, { description: 'Call the buyer' }),
      detail(
        '2026-11-05T09:00:00Z',
        { estimatedvalue: 4000, estimatedvalue_base: 4000 },
        { estimatedvalue: 5000, estimatedvalue_base: 5000 },
      ),
    ];
    return { status: 200, body: { AuditDetailCollection: { MoreRecords: false, AuditDetails: details } } };
  }

  const server = await serveCrm(handle);
  return { ...server, state, row: find };
}

const etag = (row: Row): string => `W/"${row.version}"`;

function entityOf(set: string): DataverseEntity {
  const entity = Object.values(dataverseEntities).find((known) => known.set === set);
  if (!entity) throw refuse(404, '0x80060888', `Resource not found for the segment '${set}'`);
  return entity;
}

function knownColumn(entity: DataverseEntity, path: string): void {
  const [first = '', second] = path.split('/');
  const lookup = /^_(\w+)_value$/.exec(first)?.[1];
  const plain = entity.columns.some(({ name, type }) => name === first && !/Lookup|Customer|Owner/.test(type));
  const pointing = entity.columns.some(({ name, type }) => name === lookup && /Lookup|Customer|Owner/.test(type));
  const way =
    second !== undefined &&
    (first === 'owninguser' || entity.relations.some(([, , navigation]) => navigation === first));
  if (!plain && !pointing && !way && first !== entity.id && first !== '_modifiedby_value')
    throw refuse(400, '0x80060888', `Could not find a property named '${path}'`);
}

function answerOf(entity: DataverseEntity, row: Row, select: string[], asked: Asked): Row {
  const annotated = String(asked.headers.prefer).includes('odata.include-annotations="*"');
  const answer: Row = { '@odata.etag': etag(row), [entity.id]: row[entity.id] };
  const put = (column: string, value: unknown, text: unknown) => {
    if (select.length > 0 && !select.includes(column)) return;
    answer[column] = value ?? null;
    if (annotated && text !== undefined && value !== null && value !== undefined)
      answer[`${column}${shown}`] = String(text);
  };
  for (const { name, type, options } of entity.columns) {
    if (/Lookup|Customer|Owner/.test(type)) {
      const column = `_${name}_value`;
      put(column, row[column], row[`shown_${name}`]);
      const relation = entity.relations.find(([attribute]) => attribute === name);
      if (annotated && relation && column in answer)
        answer[`${column}@Microsoft.Dynamics.CRM.lookuplogicalname`] =
          relation[1] === 'owner' ? 'systemuser' : relation[1];
      continue;
    }
    const label = options?.find(([option]) => option === row[name])?.[1];
    put(name, row[name], type === 'Money' ? `€${Number(row[name]).toFixed(2)}` : label);
  }
  if (select.includes('_modifiedby_value')) put('_modifiedby_value', seedGuid('user', 2), row.shown_modifiedby);
  if (asked.search.get('$expand') === 'transactioncurrencyid($select=isocurrencycode)')
    answer.transactioncurrencyid = row.transactioncurrencyid ?? null;
  return answer;
}

function described(name: string, entity: DataverseEntity, part: string | undefined): unknown {
  const label = (text: string) => ({ UserLocalizedLabel: { Label: text } });
  if (part === 'ManyToOneRelationships') {
    const value = entity.relations.map(([attribute, target, navigation]) => ({
      ReferencingAttribute: attribute,
      ReferencedEntity: target,
      ReferencingEntityNavigationPropertyName: navigation,
    }));
    return { value };
  }
  const cast = /^Attributes\/Microsoft\.Dynamics\.CRM\.(\w+)AttributeMetadata$/.exec(part ?? '')?.[1];
  if (cast) {
    const value = entity.columns
      .filter(({ type }) => type === cast)
      .map(({ name: column, options = [], dayOnly }) => ({
        LogicalName: column,
        ...(cast === 'DateTime'
          ? { DateTimeBehavior: { Value: dayOnly ? 'DateOnly' : 'UserLocal' } }
          : { OptionSet: { Options: options.map(([Value, text]) => ({ Value, Label: label(text) })) } }),
      }));
    return { value };
  }
  return {
    LogicalName: name,
    EntitySetName: entity.set,
    PrimaryIdAttribute: entity.id,
    PrimaryNameAttribute: entity.name,
    DisplayCollectionName: label(entity.label),
    Attributes: entity.columns.map((column) => ({
      LogicalName: column.name,
      AttributeType: column.type,
      DisplayName: label(column.label),
      IsValidForUpdate: column.update === true,
    })),
  };
}

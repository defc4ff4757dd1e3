import type { Row } from './rows.ts';
import { type SalesforceField, salesforceFields, salesforceTables } from './salesforce-data.ts';
import { type Asked, type CrmServer, Refused, type Reply, serveCrm } from './serve.ts';
import { Malformed, parseSoql, runSoql } from './soql.ts';

const base = '/services/data/v66.0';

export type SalesforceServer = CrmServer & {
  state: {
    tables: Record<string, Row[]>;
    /** What may be sent as Authorization; another one is an ended session. */
    token: string;
    /** Rows a page, 2,000 at Salesforce. */
    pageSize: number;
    /** An org with several currencies. */
    several: boolean;
  };
  row(id: string): Row;
};

const refuse = (status: number, errorCode: string, message: string, fields: string[] = []) =>
  new Refused(status, [{ message, errorCode, fields }]);

/** A Salesforce org on the loopback: userinfo, describe, query, search, record-ui and writes, as strict as the real one where we know. */
export async function startSalesforce(): Promise<SalesforceServer> {
  const state = { tables: salesforceTables(), token: 'session-1', pageSize: 2_000, several: false };
  const cursors = new Map<string, Row[]>();

  function handle(asked: Asked): Reply {
    if (asked.headers.authorization !== `Bearer ${state.token}`)
      throw refuse(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    if (asked.path === '/services/oauth2/userinfo') return { status: 200, body: userinfo };
    if (!asked.path.startsWith(base)) throw refuse(404, 'NOT_FOUND', 'The requested resource does not exist');
    const path = asked.path.slice(base.length);
    if (path === '/query' || path.startsWith('/query/')) return query(asked, path);
    if (path.startsWith('/search')) return search(asked);
    const describe = /^\/sobjects\/(\w+)\/describe$/.exec(path);
    if (describe?.[1]) return { status: 200, body: describeOf(describe[1], state.several) };
    const write = /^\/sobjects\/(\w+)(?:\/(\w+))?$/.exec(path) ?? /^\/ui-api\/(records)\/(\w+)$/.exec(path);
    if (write && asked.method !== 'GET') return writes(asked, write[1] ?? '', write[2]);
    const shown = /^\/ui-api\/record-ui\/(\w+)$/.exec(path);
    if (shown?.[1]) return recordUi(asked, shown[1]);
    const picklists = /^\/ui-api\/object-info\/(\w+)\/picklist-values\/(\w+)$/.exec(path);
    if (picklists?.[1]) return picklistsOf(picklists[1]);
    throw refuse(404, 'NOT_FOUND', `The requested resource does not exist: ${path}`);
  }

  function query(asked: Asked, path: string): Reply {
    const cursor = /^\/query\/(\w+)-(\d+)$/.exec(path);
    if (cursor) return page(cursor[1] ?? '', Number(cursor[2]));
    try {
      const parsed = parseSoql(asked.search.get('q') ?? '');
      const fields = fieldsOf(parsed.from, state.several);
      const known = (path: string) => {
        if (!exists(fields, path))
          throw refuse(400, 'INVALID_FIELD', `No such column '${path}' on entity '${parsed.from}'.`);
      };
      parsed.select.forEach(known);
      const rows = runSoql(parsed, state.tables[parsed.from] ?? [], known);
      if (parsed.select[0] === 'COUNT()')
        return { status: 200, body: { totalSize: rows.length, done: true, records: [] } };
      const name = `01g${cursors.size}`;
      const url = (row: Row) => `${base}/sobjects/${parsed.from}/${row.Id}`;
      const picked = rows.map((row) => ({
        attributes: { type: parsed.from, url: url(row) },
        ...Object.fromEntries(parsed.select.map((path) => [path.split('.')[0], row[path.split('.')[0] ?? ''] ?? null])),
      }));
      cursors.set(name, picked);
      return page(name, 0);
    } catch (error) {
      if (error instanceof Malformed) throw refuse(400, 'MALFORMED_QUERY', error.message);
      throw error;
    }
  }

  function page(name: string, from: number): Reply {
    const rows = cursors.get(name) ?? [];
    const to = from + state.pageSize;
    const done = to >= rows.length;
    const next = done ? {} : { nextRecordsUrl: `${base}/query/${name}-${to}` };
    return { status: 200, body: { totalSize: rows.length, done, ...next, records: rows.slice(from, to) } };
  }

  function search(asked: Asked): Reply {
    const parsed =
      /^FIND \{([^{}]*)\} IN ALL FIELDS RETURNING Knowledge__kav\(([\w, ]+) WHERE PublishStatus='Online' AND Language='(\w+)'\) LIMIT (\d+)$/.exec(
        asked.search.get('q') ?? '',
      );
    if (!parsed || /[?&|!{}[\]()^~*:\\"'+-]/.test(parsed[1] ?? ''))
      throw refuse(400, 'MALFORMED_SEARCH', 'Malformed search');
    const terms = (parsed[1] ?? '').toLowerCase().split(' or ');
    const found = (state.tables.Knowledge__kav ?? []).filter(
      (row) =>
        row.Language === parsed[3] &&
        terms.some((term) => `${row.Title} ${row.Summary}`.toLowerCase().includes(term.trim())),
    );
    return { status: 200, body: { searchRecords: found.slice(0, Number(parsed[4])) } };
  }

  function find(id: string): { object: string; row: Row } {
    for (const [object, rows] of Object.entries(state.tables)) {
      const row = rows.find((known) => String(known.Id).slice(0, 15) === id.slice(0, 15));
      if (row) return { object, row };
    }
    throw refuse(404, 'NOT_FOUND', 'The requested resource does not exist');
  }

  function recordUi(asked: Asked, id: string): Reply {
    for (const [name, value] of [
      ['layoutTypes', 'Full,Compact'],
      ['modes', 'View'],
      ['formFactor', 'Large'],
    ] as const)
      if (asked.search.get(name) !== value) throw refuse(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', `${name} is wrong`);
    const { object, row } = find(id);
    if (object === 'Task') throw refuse(400, 'NOT_SUPPORTED', 'Object Task is not supported in UI API');
    const fields = fieldsOf(object, state.several);
    const shown = (type: string, value: unknown) =>
      type === 'currency' && typeof value === 'number' ? `€${value.toFixed(2)}` : null;
    const held = fields.flatMap(({ name, type, relationshipName }) => {
      const pair: [string, unknown][] = [[name, { value: row[name] ?? null, displayValue: shown(type, row[name]) }]];
      const other = relationshipName ? (row[relationshipName] as Row | null) : null;
      if (relationshipName && other) pair.push([relationshipName, { value: { fields: {} }, displayValue: other.Name }]);
      return pair;
    });
    const info = fields.map(({ name, label, type, updateable, relationshipName, referenceTo = [] }) => [
      name,
      {
        label,
        dataType: type.charAt(0).toUpperCase() + type.slice(1),
        updateable: updateable === true,
        relationshipName: relationshipName ?? null,
        referenceToInfos: referenceTo.map((apiName) => ({ apiName })),
      },
    ]);
    const record = {
      apiName: object,
      id: row.Id,
      lastModifiedDate: row.LastModifiedDate,
      fields: Object.fromEntries(held),
    };
    const body = {
      records: { [String(row.Id)]: record },
      objectInfos: { [object]: { fields: Object.fromEntries(info) } },
    };
    return { status: 200, body };
  }

  function writes(asked: Asked, place: string, id: string | undefined): Reply {
    if (asked.method === 'DELETE') {
      const { object, row } = find(id ?? '');
      state.tables[object] = (state.tables[object] ?? []).filter((known) => known !== row);
      return { status: 204 };
    }
    if (!/^application\/json/.test(asked.headers['content-type'] ?? ''))
      throw refuse(415, 'UNSUPPORTED_MEDIA_TYPE', 'json');
    const body = JSON.parse(asked.body) as Row;
    if (asked.method === 'POST') {
      check(place, body, 'creatable');
      const rows = state.tables[place] ?? [];
      const row = {
        Id: `00T${String(900 + rows.length).padStart(12, '0')}AAA`,
        IsClosed: body.Status === 'Completed',
        ...body,
      };
      rows.push(row);
      return { status: 201, body: { id: row.Id, success: true, errors: [] } };
    }
    const { object, row } = find(id ?? '');
    const fields = place === 'records' ? (body.fields as Row) : body;
    const since = asked.headers['if-unmodified-since'];
    if (
      since !== undefined &&
      !(Math.floor(Date.parse(String(row.LastModifiedDate)) / 1000) <= Date.parse(since) / 1000)
    )
      throw refuse(412, 'PRECONDITION_FAILED', 'The record was changed');
    check(object, fields, 'updateable');
    Object.assign(row, fields, { LastModifiedDate: later(row.LastModifiedDate) });
    return place === 'records' ? { status: 200, body: { id: row.Id, fields: {} } } : { status: 204 };
  }

  const server = await serveCrm(handle);
  return { ...server, state, row: (id) => find(id).row };
}

const later = (at: unknown): string => new Date(Date.parse(String(at)) + 60_000).toISOString();

function check(object: string, body: Row, right: 'updateable' | 'creatable'): void {
  const fields = fieldsOf(object, true);
  for (const [name, value] of Object.entries(body)) {
    const field = fields.find((known) => known.name === name);
    if (!field) throw refuse(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object}`, [name]);
    if (right === 'updateable' && field.updateable !== true)
      throw refuse(400, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'Unable to create/update fields', [name]);
    if (name === 'Amount' && typeof value === 'number' && value < 0) {
      const fieldErrors = {
        Amount: [
          { message: 'Amount cannot be negative', field: 'Amount', errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' },
        ],
      };
      const message = 'An error occurred while trying to update the record.';
      throw new Refused(400, [
        { errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message, output: { errors: [], fieldErrors } },
      ]);
    }
    if (field.type === 'date' && value !== null && !/^\d{4}-\d{2}-\d{2}$/.test(String(value)))
      throw refuse(400, 'JSON_PARSER_ERROR', `Cannot deserialize ${name}`, [name]);
  }
}

function fieldsOf(object: string, several: boolean) {
  const fields = salesforceFields[object];
  if (!fields) throw refuse(400, 'INVALID_TYPE', `sObject type '${object}' is not supported.`);
  return fields.filter(({ name }) => several || name !== 'CurrencyIsoCode');
}

/** A field, or the name behind a lookup; tasks and cases have none. */
function exists(fields: SalesforceField[], path: string): boolean {
  const [first = '', second] = path.split('.');
  if (second === undefined) return path === 'COUNT()' || fields.some(({ name }) => name === first);
  const lookup = fields.find(({ relationshipName }) => relationshipName === first);
  const only = lookup?.referenceTo?.length === 1 ? lookup.referenceTo[0] : undefined;
  const named = (salesforceFields[only ?? ''] ?? []).some(({ name }) => name === second);
  if (lookup) return only === undefined || only === 'User' || named;
  return first === 'LastModifiedBy' || first === 'CreatedBy';
}

function describeOf(object: string, several: boolean) {
  const fields = fieldsOf(object, several).map(({ options = [], ...field }) => ({
    updateable: false,
    filterable: field.type !== 'textarea',
    sortable: field.type !== 'textarea',
    relationshipName: null,
    referenceTo: [],
    ...field,
    picklistValues: options.map((value) => ({ value, label: value, active: true })),
  }));
  return { name: object, label: object, labelPlural: `${object}s`.replace('ys', 'ies'), fields };
}

function picklistsOf(object: string): Reply {
  const fields = fieldsOf(object, true).flatMap(({ name, options }) =>
    options ? [[name, { values: options.map((value) => ({ value, label: value })) }]] : [],
  );
  return { status: 200, body: { picklistFieldValues: Object.fromEntries(fields) } };
}

const userinfo = {
  user_id: '005000000000001AAA',
  organization_id: '00D000000000001AAA',
  name: 'Jane Doe',
  email: 'jane.doe@fernhollow.example',
  language: 'en_US',
};

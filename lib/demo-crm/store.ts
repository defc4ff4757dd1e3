import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CollectionItem, Database, type Query } from 'fakerest';
import { hostName, isLoopback, isSameOrigin } from './loopback.ts';
import type { DemoData } from './seed/records.ts';

export type DemoRecord = CollectionItem & { id: number };

/** What GET /api/_writes tells, oldest first: one entry for each record that was written. */
export type Write = {
  at: string;
  resource: string;
  id: number;
  method: 'create' | 'update' | 'delete';
  before: DemoRecord | null;
  after: DemoRecord | null;
};

export type Store = {
  /** Answers every request under /api/. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

type Answer = { status: number; body: unknown; headers?: Record<string, string> };

const bodyLimit = 1024 * 1024; // bytes

/** Something is wrong with the request; the message goes to whoever sent it. */
class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The CRM's records, in memory. @param seed gives the records at the start and after each POST /api/_reset */
export function createStore(seed: () => DemoData): Store {
  let database = new Database({ data: seed() });
  let writes: Write[] = [];

  function collection(resource: string) {
    const names = database.getCollectionNames();
    if (names.includes(resource)) return database.getCollection(resource);
    throw new Refused(404, `There is no resource "${resource}". There are: ${names.join(', ')}.`);
  }

  function one(resource: string, id: string | number): DemoRecord {
    if (collection(resource).getIndex(id) < 0) throw new Refused(404, `There is no record ${id} in ${resource}.`);
    return structuredClone(database.getOne(resource, id) as DemoRecord);
  }

  function log(resource: string, method: Write['method'], before: DemoRecord | null, after: DemoRecord | null) {
    const id = (after ?? before)?.id ?? 0;
    writes.push(structuredClone({ at: new Date().toISOString(), resource, id, method, before, after }));
  }

  function create(resource: string, body: CollectionItem): DemoRecord {
    if (body.id != null && collection(resource).getIndex(String(body.id)) >= 0) {
      throw new Refused(409, `There is already a record ${String(body.id)} in ${resource}.`);
    }
    const after = database.addOne(resource, body) as DemoRecord;
    log(resource, 'create', null, after);
    return after;
  }

  function update(resource: string, id: string | number, body: CollectionItem): DemoRecord {
    const before = one(resource, id);
    if ('id' in body && body.id !== before.id) throw new Refused(400, 'The id of a record cannot be changed.');
    const after = database.updateOne(resource, id, body) as DemoRecord;
    log(resource, 'update', before, after);
    return after;
  }

  function remove(resource: string, id: string | number): DemoRecord {
    const before = one(resource, id);
    database.removeOne(resource, before.id);
    log(resource, 'delete', before, null);
    return before;
  }

  function list(resource: string, query: Query): Answer {
    try {
      const body: unknown[] = database.getAll(resource, query);
      const total = database.getCount(resource, { ...query, range: [0] });
      return { status: 200, body, headers: { 'x-total-count': String(total) } };
    } catch (error) {
      throw new Refused(400, `This filter cannot be used: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const { path, search } = readTarget(request);
    const [resource = '', id, ...rest] = path;
    const { method = 'GET' } = request;

    if (resource === '_writes' && method === 'GET') return { status: 200, body: writes };
    if (resource === '_reset' && method === 'POST') {
      database = new Database({ data: seed() });
      writes = [];
      return { status: 200, body: { reset: true } };
    }

    collection(resource);
    if (rest.length > 0) throw new Refused(404, `There is nothing at /api/${path.join('/')}.`);
    if (id !== undefined) {
      if (method === 'GET') return { status: 200, body: one(resource, id) };
      if (method === 'PATCH' || method === 'PUT') {
        one(resource, id); // unknown before unreadable
        return { status: 200, body: update(resource, id, await readBody(request)) };
      }
      if (method === 'DELETE') return { status: 200, body: remove(resource, id) };
      throw notAllowed(method, 'GET, PATCH, PUT, DELETE');
    }

    const ids = readIds(search);
    if (method === 'POST') return { status: 201, body: create(resource, await readBody(request)) };
    if (method === 'GET' && ids === null) return list(resource, readQuery(search));
    if (ids === null) throw notAllowed(method, 'GET, POST; with ?ids=[…] also PATCH, DELETE');
    if (method === 'GET') {
      // As in a real CRM, a reference to a deleted record brings nothing.
      const found = ids.filter((wanted) => collection(resource).getIndex(wanted) >= 0);
      return { status: 200, body: found.map((wanted) => one(resource, wanted)) };
    }
    if (method !== 'PATCH' && method !== 'DELETE') throw notAllowed(method, 'GET, PATCH, DELETE');
    const body = method === 'PATCH' ? await readBody(request) : null;
    for (const wanted of ids) one(resource, wanted); // all or none
    for (const wanted of ids) {
      if (body === null) remove(resource, wanted);
      else update(resource, wanted, body);
    }
    return { status: 200, body: ids };
  }

  return {
    async handle(request, response) {
      try {
        guard(request);
        const { status, body, headers } = await answer(request);
        send(response, status, body, headers);
      } catch (error) {
        if (!(error instanceof Refused)) console.error(error);
        const status = error instanceof Refused ? error.status : 500;
        send(
          response,
          status,
          { error: error instanceof Refused ? error.message : 'The store failed.' },
          {
            ...(status === 413 && { connection: 'close' }), // the rest of the body is not read
          },
        );
      }
    },
  };
}

function guard(request: IncomingMessage): void {
  if (!isLoopback(hostName(request))) throw new Refused(403, 'Only localhost is served here.');
  const isWrite = request.method !== 'GET' && request.method !== 'HEAD';
  if (isWrite && !isSameOrigin(request)) throw new Refused(403, 'Pages of another origin may not write here.');
}

function readTarget(request: IncomingMessage): { path: string[]; search: URLSearchParams } {
  try {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://store');
    return {
      path: pathname
        .replace(/^\/api\//, '')
        .split('/')
        .map(decodeURIComponent),
      search: searchParams,
    };
  } catch {
    throw new Refused(400, 'The path cannot be read.');
  }
}

async function readBody(request: IncomingMessage): Promise<CollectionItem> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new Refused(415, 'The body must be sent as application/json.');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) throw new Refused(413, 'The body is larger than 1 MB.');
    chunks.push(chunk);
  }
  const body = parse(Buffer.concat(chunks).toString('utf8'), 'body');
  if (!isObject(body)) throw new Refused(400, 'The body must be a JSON object with the fields to write.');
  // fakerest copies field by field, and this one would change the record's prototype.
  if (Object.hasOwn(body, '__proto__')) throw new Refused(400, 'A field cannot be named __proto__.');
  return body;
}

function readIds(search: URLSearchParams): (string | number)[] | null {
  const text = search.get('ids');
  if (text === null) return null;
  const ids = parse(text, 'ids');
  const isId = (id: unknown) => typeof id === 'number' || typeof id === 'string';
  if (!Array.isArray(ids) || !ids.every(isId)) throw new Refused(400, 'ids must be a list such as [1,2].');
  return [...new Set(ids)] as (string | number)[];
}

function readQuery(search: URLSearchParams): Query {
  const read = (name: string): unknown => (search.has(name) ? parse(search.get(name) ?? '', name) : undefined);
  const [filter, sort, range] = [read('filter'), read('sort'), read('range')];
  if (filter !== undefined && !isObject(filter)) throw new Refused(400, 'filter must be an object of fields.');
  return {
    filter: filter ?? {},
    ...(sort !== undefined && readSort(sort)),
    ...(range !== undefined && readRange(range)),
  };
}

function readSort(sort: unknown): Query {
  const [field, order]: unknown[] = Array.isArray(sort) ? sort : [];
  if (typeof field !== 'string' || typeof order !== 'string' || !/^(asc|desc)$/i.test(order)) {
    throw new Refused(400, 'sort must be a field and a direction, such as ["name","ASC"].');
  }
  return { sort: [field, order.toLowerCase() === 'asc' ? 'asc' : 'desc'] };
}

function readRange(range: unknown): Query {
  const [first, last]: unknown[] = Array.isArray(range) ? range : [];
  if (typeof first !== 'number' || typeof last !== 'number' || !(first >= 0) || !(last >= first)) {
    throw new Refused(400, 'range must be the first and the last place, such as [0,24].');
  }
  return { range: [first, last] };
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, `The ${what} is not JSON.`);
  }
}

const isObject = (value: unknown): value is CollectionItem =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const notAllowed = (method: string, allowed: string) =>
  new Refused(405, `${method} is not possible here, only ${allowed}.`);

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

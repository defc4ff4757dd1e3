import { HttpError } from 'react-admin';

/** Long enough to see the CRM's loading states, short enough not to wait for. */
const latencyMs = 60;

/** Stands in for ra-data-fakerest: the same methods, answered by ../store.ts, so that two windows see the same records. */
export default function restDataProvider() {
  return {
    getList: (resource, params) => getList(resource, params, params.filter),
    getManyReference: (resource, params) => getList(resource, params, { ...params.filter, [params.target]: params.id }),
    getOne: async (resource, { id, signal }) => data(await ask('GET', path(resource, id), { signal })),
    getMany: async (resource, { ids, signal }) => data(await ask('GET', path(resource), { query: { ids }, signal })),
    create: async (resource, params) => data(await ask('POST', path(resource), { body: params.data })),
    update: async (resource, params) => data(await ask('PATCH', path(resource, params.id), { body: params.data })),
    updateMany: async (resource, { ids, data: body }) =>
      data(await ask('PATCH', path(resource), { query: { ids }, body })),
    delete: async (resource, { id }) => data(await ask('DELETE', path(resource, id))),
    deleteMany: async (resource, { ids }) => data(await ask('DELETE', path(resource), { query: { ids } })),
  };
}

async function getList(resource, { pagination, sort, signal }, filter = {}) {
  const { page = 1, perPage = 25 } = pagination ?? {};
  const query = {
    filter,
    sort: sort && [sort.field, sort.order],
    range: [(page - 1) * perPage, page * perPage - 1],
  };
  const answer = await ask('GET', path(resource), { query, signal });
  return { data: answer.json, total: Number(answer.headers.get('x-total-count')) };
}

async function ask(method, path, { query = {}, body, signal } = {}) {
  await new Promise((resolve) => setTimeout(resolve, latencyMs));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, JSON.stringify(value));
  const response = await fetch(`${path}?${search}`, {
    method,
    signal,
    headers: body && { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const json = await response.json();
  if (!response.ok) throw new HttpError(json.error ?? response.statusText, response.status, json);
  return { json, headers: response.headers };
}

const path = (resource, id) => ['/api', resource, id].filter((part) => part !== undefined).join('/');
const data = ({ json }) => ({ data: json });

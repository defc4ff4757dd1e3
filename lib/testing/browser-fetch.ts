/** fetch as a page of that origin has it: Node asks no server for leave, a browser does. */
export function browserFetch(origin: string): typeof globalThis.fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('origin', origin);
    if (init?.mode === 'no-cors') {
      await fetch(input, { signal: init.signal ?? null, headers: { origin } });
      return new Response(null, { status: 200 });
    }
    const asking = [...headers.keys()].filter((name) => !['accept', 'origin', 'content-type'].includes(name));
    const preflight = await fetch(input, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-headers': asking.join(',') },
      signal: init?.signal ?? null,
    });
    const allowed = preflight.headers.get('access-control-allow-headers')?.toLowerCase() ?? '';
    if (!allows(preflight, origin) || asking.some((name) => !allowed.includes(name)))
      throw new TypeError('Failed to fetch');
    const answer = await fetch(input, { ...init, headers });
    if (!allows(answer, origin)) throw new TypeError('Failed to fetch');
    return answer;
  };
}

const allows = (answer: Response, origin: string) =>
  ['*', origin].includes(answer.headers.get('access-control-allow-origin') ?? '');

import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CrmRequest } from '../call.ts';
import { finishOAuth, type OAuthApp, refreshOAuth, startOAuth } from './oauth.ts';

/** Answers like a token endpoint with PKCE: the verifier must hash to the challenge that was sent with the sign-in. */
let server: Server;
let app: OAuthApp;
let challenge = '';
const redirect = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const said = new URLSearchParams(body);
      const answer = (status: number, json: object) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
      const proof = createHash('sha256')
        .update(said.get('code_verifier') ?? '')
        .digest('base64url');
      if (said.get('client_id') !== 'company-app')
        answer(400, { error: 'invalid_client_id', error_description: 'client identifier invalid' });
      else if (said.get('grant_type') === 'refresh_token')
        said.get('refresh_token') === 'refresh-1'
          ? answer(200, { access_token: 'access-2' })
          : answer(400, { error: 'invalid_grant' });
      else if (said.get('code') !== 'code-1' || proof !== challenge || said.get('redirect_uri') !== redirect)
        answer(400, { error: 'invalid_grant', error_description: 'invalid code verifier' });
      else
        answer(200, {
          access_token: 'access-1',
          refresh_token: 'refresh-1',
          instance_url: 'https://acme.my.salesforce.com',
        });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  app = { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, clientId: 'company-app', redirect };
});
afterAll(() => server.close());

const access = {
  fetch: async ({ method, url, headers, body }: CrmRequest) => {
    const answer = await fetch(url, { method, headers, body });
    return { status: answer.status, headers: {}, body: await answer.text() };
  },
};
/** The seller signs in: what the browser comes back with. */
async function signIn(more: Record<string, string> = {}) {
  const start = await startOAuth(app);
  const asked = new URL(start.url).searchParams;
  challenge = asked.get('code_challenge') ?? '';
  const said = new URLSearchParams({ code: 'code-1', state: start.state, ...more });
  return { start, asked, cameBack: `${redirect}?${said}` };
}

test('the seller signs in at Salesforce: code and proof become tokens, no secret is needed', async () => {
  const { start, asked, cameBack } = await signIn();
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: 'code',
    client_id: 'company-app',
    redirect_uri: redirect,
    code_challenge_method: 'S256',
  });
  expect(start.url).not.toContain(start.verifier);
  expect(await finishOAuth(app, start, cameBack, access)).toEqual({
    ok: true,
    value: { access: 'access-1', refresh: 'refresh-1' },
  });
});

test('a session that ran out is renewed with the refresh token, which stays', async () =>
  expect(await refreshOAuth(app, 'refresh-1', access)).toEqual({
    ok: true,
    value: { access: 'access-2', refresh: 'refresh-1' },
  }));

test('two sign-ins never share a verifier or a state', async () => {
  const [one, other] = [await startOAuth(app), await startOAuth(app)];
  expect(one.verifier).not.toBe(other.verifier);
  expect(one.state).not.toBe(other.state);
  expect(one.verifier).toMatch(/^[\w-]{43,128}$/);
});

test.each<[string, Record<string, string>, string]>([
  ['an answer to another question', { state: 'somebody else’s' }, 'crm-nonsense'],
  ['a sign-in the seller stopped', { error: 'access_denied' }, 'crm-signed-out'],
  ['an app the administrator has blocked', { error: 'OAUTH_APP_BLOCKED' }, 'crm-forbidden'],
  ['an error in words', { error: 'server_error', error_description: 'Try later' }, 'crm-refused'],
  ['a code that was used before', { code: 'code-0' }, 'crm-signed-out'],
])('%s brings no token', async (_name, said, kind) => {
  const { start, cameBack } = await signIn(said);
  const answer = await finishOAuth(app, start, cameBack, access);
  expect(answer).toMatchObject({ ok: false, failure: { kind } });
});

test('an answer from another address than our own is not looked at', async () => {
  const { start, cameBack } = await signIn();
  const elsewhere = cameBack.replace(redirect, 'https://evil.example/');
  expect(await finishOAuth(app, start, elsewhere, access)).toMatchObject({ ok: false });
});

test('a wrong client id says that the administrator must allow it; a silent server that it does not answer', async () => {
  const { start, cameBack } = await signIn();
  expect(await finishOAuth({ ...app, clientId: 'x' }, start, cameBack, access)).toMatchObject({
    failure: { kind: 'crm-forbidden' },
  });
  const dead = { ...app, origin: 'http://127.0.0.1:9' };
  expect(await finishOAuth(dead, start, cameBack, access)).toMatchObject({ failure: { kind: 'crm-unreachable' } });
  const html = { fetch: async () => ({ status: 200, headers: {}, body: '<html>' }) };
  expect(await finishOAuth(app, start, cameBack, html)).toMatchObject({ failure: { kind: 'crm-nonsense' } });
});

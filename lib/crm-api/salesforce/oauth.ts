import { z } from 'zod';
import { fail, ok, type Result } from '../../core/failure.ts';
import type { CrmAccess } from '../call.ts';

/** OAuth 2 with PKCE (RFC 7636): the company enters the client id of its own app; there is no secret to keep. */
export type OAuthApp = {
  /** "https://acme.my.salesforce.com" */
  origin: string;
  clientId: string;
  /** Where the browser hands the answer to the extension; the company's administrator enters it as callback URL. */
  redirect: string;
};

export type OAuthStart = { url: string; state: string; verifier: string };

/** Refresh tokens are given only where the company's app allows `refresh_token`; without one the seller signs in again. */
export type Tokens = { access: string; refresh: string | null };

const label = 'Salesforce';
const answerSchema = z.object({ access_token: z.string().min(1), refresh_token: z.string().optional() });
const errorSchema = z.object({ error: z.string(), error_description: z.string().optional() });

/** The page the seller signs in on. @param random fills bytes, `crypto.getRandomValues` in a browser */
export async function startOAuth(
  app: OAuthApp,
  random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
): Promise<OAuthStart> {
  const verifier = base64Url(random(new Uint8Array(48)));
  const state = base64Url(random(new Uint8Array(24)));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const url = new URL('/services/oauth2/authorize', app.origin);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: app.redirect,
    scope: 'api refresh_token',
    state,
    code_challenge: base64Url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  }).toString();
  return { url: url.href, state, verifier };
}

/** The code in the address the browser came back with, made into tokens. */
export async function finishOAuth(
  app: OAuthApp,
  start: OAuthStart,
  cameBack: string,
  access: Pick<CrmAccess, 'fetch'>,
): Promise<Result<Tokens>> {
  const answer = URL.parse(cameBack);
  const said = answer?.searchParams;
  if (!answer || !said || !cameBack.startsWith(app.redirect)) return fail({ kind: 'crm-signed-out', crm: label });
  const error = said.get('error');
  if (error) return refused(error, said.get('error_description'));
  // An answer to a question we did not ask: somebody else's sign-in must not become the seller's.
  if (said.get('state') !== start.state || !said.get('code'))
    return fail({ kind: 'crm-nonsense', crm: label, what: 'the sign-in answered another question' });
  return tokens(app, access, {
    grant_type: 'authorization_code',
    code: said.get('code') ?? '',
    redirect_uri: app.redirect,
    code_verifier: start.verifier,
  });
}

/** A new access token for one that ran out. */
export const refreshOAuth = (
  app: OAuthApp,
  refresh: string,
  access: Pick<CrmAccess, 'fetch'>,
): Promise<Result<Tokens>> => tokens(app, access, { grant_type: 'refresh_token', refresh_token: refresh });

async function tokens(
  app: OAuthApp,
  access: Pick<CrmAccess, 'fetch'>,
  body: Record<string, string>,
): Promise<Result<Tokens>> {
  let answer: { status: number; body: string };
  try {
    answer = await access.fetch({
      method: 'POST',
      url: new URL('/services/oauth2/token', app.origin).href,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams({ ...body, client_id: app.clientId }).toString(),
    });
  } catch {
    return fail({ kind: 'crm-unreachable', crm: label, host: new URL(app.origin).host });
  }
  const json = parsed(answer.body);
  const given = answerSchema.safeParse(json);
  if (answer.status === 200 && given.success)
    return ok({ access: given.data.access_token, refresh: given.data.refresh_token ?? body.refresh_token ?? null });
  const error = errorSchema.safeParse(json);
  if (error.success) return refused(error.data.error, error.data.error_description ?? null);
  return fail({ kind: 'crm-nonsense', crm: label, what: `the sign-in answered with status ${answer.status}` });
}

function refused(error: string, said: string | null): Result<never> {
  if (error === 'OAUTH_APP_BLOCKED' || error === 'OAUTH_APP_ACCESS_DENIED' || error === 'invalid_client_id')
    return fail({
      kind: 'crm-forbidden',
      crm: label,
      what: 'sign in with this client id',
      admin: 'allow the app for your profile, with the callback URL shown in Settings',
    });
  if (error === 'invalid_grant' || error === 'access_denied') return fail({ kind: 'crm-signed-out', crm: label });
  return fail({ kind: 'crm-refused', crm: label, said: said ?? error, fields: [] });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

import { browser } from 'wxt/browser';
import type { Result } from '../core/failure.ts';
import type { CrmRequest, CrmResponse } from '../crm-api/call.ts';
import type { TabPage } from '../web/reach.ts';
import type { FormRequest } from '../writeback/form/request.ts';
import { fillForm } from './fill-form.ts';
import type { KeyState } from './key-store.ts';
import { onMessage, sendMessage } from './messages.ts';
import { pageFetch } from './page-fetch.ts';
import { type RequestEnd, requestEnd } from './request-ends.ts';
import { browserSession, keys } from './secrets.ts';
import { ownPagesOnly } from './senders.ts';
import { cookie, signIn } from './sign-in.ts';
import { type Confines, confine } from './site-rules.ts';
import { readInTab, stopTab } from './site-tab.ts';

/** What the engine needs of the browser and an offscreen document may not call itself. */
export type Outside = {
  modelKey(): Promise<string>;
  keyState(): Promise<KeyState>;
  forgetKeys(): Promise<void>;
  /** Another id each time the browser starts. */
  browserSession(): Promise<string>;
  /** Puts values into the form in a tab. */
  fillForm(tabId: number, request: FormRequest): Promise<Result<null>>;
  /** Calls the CRM's own origin from within its page. @returns null when that tab shows another site by now */
  pageFetch(tabId: number, request: CrmRequest): Promise<CrmResponse | null>;
  secret(id: string): Promise<string>;
  keepSecret(id: string, value: string): Promise<void>;
  /** Lets the seller sign in on that page. @returns the address they came back with, '' when they closed it */
  signIn(url: string): Promise<string>;
  /** May these match patterns be read? */
  siteAllowed(origins: string[]): Promise<boolean>;
  confine(to: Confines): Promise<void>;
  readInTab(page: { id: string; url: string; site: string }): Promise<TabPage>;
  stopTab(id: string): Promise<void>;
  requestEnd(url: string): Promise<RequestEnd>;
  /** @returns '' when there is none or it may not be read */
  cookie(url: string, name: string): Promise<string>;
};

/** Chrome: the background is asked by message. */
export const byBackground: Outside = {
  modelKey: () => sendMessage('modelKey'),
  keyState: () => sendMessage('keyState'),
  forgetKeys: () => sendMessage('forgetKeys'),
  browserSession: () => sendMessage('browserSession'),
  fillForm: (tabId, request) => sendMessage('fillForm', { tabId, request }),
  pageFetch: (tabId, request) => sendMessage('pageFetch', { tabId, request }),
  secret: (id) => sendMessage('crmSecret', id),
  keepSecret: (id, value) => sendMessage('keepCrmSecret', { id, value }),
  signIn: (url) => sendMessage('signIn', url),
  cookie: (url, name) => sendMessage('cookie', { url, name }),
  siteAllowed: (origins) => sendMessage('siteAllowed', origins),
  confine: (to) => sendMessage('confine', to),
  readInTab: (page) => sendMessage('readInTab', page),
  stopTab: (id) => sendMessage('stopTab', id),
  requestEnd: (url) => sendMessage('requestEnd', url),
};

const siteAllowed = (origins: string[]) => browser.permissions.contains({ origins });

/** In the background itself. */
export const directly: Outside = {
  ...{ modelKey: keys.modelKey, secret: keys.secret, keepSecret: keys.keepSecret, browserSession },
  ...{ keyState: () => keys.state(), forgetKeys: () => keys.forget(), fillForm, pageFetch, signIn, cookie },
  ...{ siteAllowed, confine, readInTab, stopTab, requestEnd: async (url) => requestEnd(url) },
};

/** Background, Chrome: answers the engine's document. */
export function answerEngine(): void {
  onMessage('fillForm', (message) => {
    ownPagesOnly(message);
    return fillForm(message.data.tabId, message.data.request);
  });
  onMessage('pageFetch', (message) => {
    ownPagesOnly(message);
    return pageFetch(message.data.tabId, message.data.request);
  });
  onMessage('crmSecret', (message) => {
    ownPagesOnly(message);
    return keys.secret(message.data);
  });
  onMessage('keepCrmSecret', (message) => {
    ownPagesOnly(message);
    return keys.keepSecret(message.data.id, message.data.value);
  });
  onMessage('browserSession', (message) => {
    ownPagesOnly(message);
    return browserSession();
  });
  onMessage('signIn', (message) => {
    ownPagesOnly(message);
    return signIn(message.data);
  });
  onMessage('siteAllowed', (message) => {
    ownPagesOnly(message);
    return siteAllowed(message.data);
  });
  onMessage('confine', (message) => {
    ownPagesOnly(message);
    return confine(message.data);
  });
  onMessage('readInTab', (message) => {
    ownPagesOnly(message);
    return readInTab(message.data);
  });
  onMessage('stopTab', (message) => {
    ownPagesOnly(message);
    return stopTab(message.data);
  });
  onMessage('requestEnd', (message) => {
    ownPagesOnly(message);
    return requestEnd(message.data);
  });
  onMessage('cookie', (message) => {
    ownPagesOnly(message);
    return cookie(message.data.url, message.data.name);
  });
}

import { browser } from 'wxt/browser';

/** Background: lets the seller sign in in a window of the browser's own. Needs the optional `identity`. */
export async function signIn(url: string): Promise<string> {
  try {
    return (await browser.identity.launchWebAuthFlow({ url, interactive: true })) ?? '';
  } catch {
    return ''; // closed, or not permitted
  }
}

/** Where the browser hands the sign-in's answer to this extension; an administrator enters it as callback URL. */
export const redirectAddress = (): string => `https://${browser.runtime.id}.chromiumapp.org/`;

/** Background: one cookie of a site the seller is signed in to. Needs the optional `cookies`, and leave for that host. */
export async function cookie(url: string, name: string): Promise<string> {
  try {
    return (await browser.cookies.get({ url, name }))?.value ?? '';
  } catch {
    return '';
  }
}

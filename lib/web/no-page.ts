import type { WebTrouble } from '../core/site.ts';
import { signs } from './signs.ts';
import { nextNode, textIn } from './text-in.ts';

/** What a visitor would see of a page, without its looks. */
export type Sight = {
  title: string;
  heading: string;
  /** Visible text, white space collapsed, at most about 20,000 characters; `whole` when that is all. */
  text: string;
  whole: boolean;
  scripts: number;
  /** The empty element scripts would fill. */
  root: boolean;
  noscript: string;
  password: boolean;
};

const mostText = 20_000;
const unseen = new Set([
  'script',
  'style',
  'template',
  'svg',
  'head',
  'iframe',
  'object',
  'canvas',
  'select',
  'noscript',
]);

export function lookAt(document: Document): Sight {
  const body = document.body ?? document.documentElement;
  const parts: string[] = [];
  const noscript: string[] = [];
  const seen = { heading: '', scripts: 0, password: false, root: false };
  let length = 0;
  // Step by step instead of by recursion: a page may be nested as deep as it likes.
  let node: Node | null = body;
  while (node && length < mostText) {
    const name = node.nodeType === 1 ? (node as Element).localName.toLowerCase() : '';
    let inside = node.nodeType === 1;
    if (node.nodeType === 3) {
      const words = (node.nodeValue ?? '').slice(0, mostText);
      if (words.trim() !== '') parts.push(words);
      length += words.trim().length;
    } else if (name !== '') {
      const element = node as Element;
      if (name === 'script') seen.scripts++;
      if (name === 'noscript' && noscript.length < 20) noscript.push(textIn(element, 1_000));
      if (name === 'h1' && seen.heading === '') seen.heading = textIn(element, 300);
      if (name === 'input' && element.getAttribute('type')?.toLowerCase() === 'password') seen.password = true;
      if (isRoot(element, name)) seen.root = true;
      if (unseen.has(name) || isHidden(element)) inside = false;
    }
    node = nextNode(node, inside, body);
  }
  const scripts = seen.scripts + document.querySelectorAll('head script').length;
  const text = squeeze(parts.join(' '));
  return {
    ...seen,
    text,
    whole: node === null,
    scripts,
    noscript: noscript.join(' '),
    title: squeeze(document.title ?? '').slice(0, 200),
  };
}

/**
 * Why a page that was answered with 200 is none a seller learns from; null for a real one.
 *
 * @param sight of the page as it came, its scripts not run
 */
export function noPage(sight: Sight, url: URL): WebTrouble | null {
  const { title, heading, text } = sight;
  const head = `${title} ${heading}`;
  const few = text.length < 600;
  if (signs.challenge.test(title) || (few && signs.challenge.test(text))) return { kind: 'blocked' };
  if (text.length < 2_000 && signs.parked.test(`${title} ${text}`)) return { kind: 'parked' };
  if (text.length < 1_500 && (signs.notFound.test(title) || signs.notFound.test(heading)))
    return { kind: 'status', status: 404 };
  if (few && (sight.password || (text.length < 300 && signs.login.test(head)) || isLoginPath(url, text)))
    return { kind: 'login' };
  if (text.length < 800 && isCookieWall(text)) return { kind: 'cookie-wall' };
  if (text.length >= 200) return null;
  const wantsScripts = sight.scripts > 0 && (sight.root || text.length < 20);
  if (wantsScripts || signs.enableScripts.test(`${sight.noscript} ${text}`)) return { kind: 'needs-scripts' };
  return text.length < 20 ? { kind: 'empty' } : null;
}

/** An error's body that says a program was recognised. */
export function turnsAway(text: string, headers: Record<string, string>): boolean {
  return headers['cf-mitigated'] !== undefined || signs.challenge.test(text.slice(0, 100_000));
}

/** Most of what little there is speaks of cookies and asks for a yes. */
function isCookieWall(text: string): boolean {
  const about = text.split(/(?<=[.!?。])\s*/).filter((sentence) => signs.cookies.test(sentence));
  return signs.acceptAll.test(text) && about.join(' ').length * 2 > text.length;
}

const isLoginPath = (url: URL, text: string) =>
  /\/(log-?in|sign-?in|anmelden|auth|sso|account\/login)(\/|\.|$)/i.test(url.pathname) && text.length < 300;

const rootNames = /^(root|app|app-root|__next|__nuxt|___gatsby|q-app|svelte|main-app|react-root|application|ember.*)$/i;

function isRoot(element: Element, name: string): boolean {
  if (name === 'app-root' || element.hasAttribute('ng-app') || element.hasAttribute('data-reactroot')) return true;
  return name !== 'script' && rootNames.test(element.id ?? '');
}

const isHidden = (element: Element) =>
  element.hasAttribute('hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test((element.getAttribute('style') ?? '').slice(0, 500));

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { browserLook } from './look.ts';

/** Whether something is in sight needs a browser that draws: see the decoys of `npm run bench:read`. Here: whose tree is opened. */
afterEach(() => vi.unstubAllGlobals());

const host = (mode: 'open' | 'closed') => {
  const element = document.createElement('div');
  return { element, root: element.attachShadow({ mode }) };
};

test('Chrome opens a closed tree for the extension', () => {
  const { element, root } = host('closed');
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: () => root } });
  expect(browserLook().shadowRoot(element)).toBe(root);
});

test('Firefox opens a closed tree through the element', () => {
  const { element, root } = host('closed');
  Object.defineProperty(Element.prototype, 'openOrClosedShadowRoot', { value: root, configurable: true });
  expect(browserLook().shadowRoot(element)).toBe(root);
  Reflect.deleteProperty(Element.prototype, 'openOrClosedShadowRoot');
});

test('where the browser refuses, the open tree is taken and nothing breaks', () => {
  const { element, root } = host('open');
  const refuses = () => {
    throw new TypeError('not an HTMLElement');
  };
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: refuses } });
  expect(browserLook().shadowRoot(element)).toBe(root);
  expect(browserLook().shadowRoot(host('closed').element)).toBeNull();
});

test('an element that cannot be asked counts as not shown', () => {
  const broken = {
    checkVisibility: () => {
      throw new Error('gone');
    },
  } as unknown as Element;
  expect(browserLook().shown(broken)).toBe(false);
});

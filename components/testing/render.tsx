import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';

/** Puts a component on a page of its own, as the browser would. Needs `@vitest-environment happy-dom`. */
export async function render(node: ReactNode) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '';
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  // What is still to be drawn when the page of the test is gone would fail somewhere else.
  onTestFinished(() => act(async () => root.unmount()));
  await act(async () => root.render(node));
  return {
    place,
    again: (next: ReactNode) => act(async () => root.render(next)),
    gone: () => act(async () => root.unmount()),
  };
}

/** @returns the button with this name, as a screen reader says it */
export function button(name: string | RegExp): HTMLButtonElement {
  const all = [...document.querySelectorAll('button')];
  const said = (one: HTMLButtonElement) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
  const found = all.find((one) => (typeof name === 'string' ? said(one) === name : name.test(said(one))));
  if (!found) throw new Error(`No button called ${name}; there are: ${all.map(said).join(' | ')}`);
  return found;
}

export const press = (name: string | RegExp) => act(async () => button(name).click());

/** Types as a seller does: the text is there, then React hears of it. */
export function write(box: HTMLTextAreaElement | HTMLInputElement, text: string) {
  return act(async () => {
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value') ?? {};
    set?.call(box, text);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** @returns false when the key was taken and does nothing else */
export async function key(at: Element, name: string, more: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more });
  await act(async () => void at.dispatchEvent(event));
  return !event.defaultPrevented;
}

import type { Look } from '../adapter.ts';
import { squeeze } from '../dom.ts';

/** "Account manager for Dana Whitfield": the button of Microsoft's account menu says whose it is, in the seller's language. */
const shapes = [
  /^Account manager for (.+)$/i,
  /^Kont(?:o-?|en-?)Manager für (.+)$/i,
  /^Gestionnaire d[eu]s? comptes? (?:de|pour) (.+)$/i,
  /^Administrador de (?:la )?cuentas? (?:de|para) (.+)$/i,
  /^(.+?) ?のアカウント ?マネージャー$/,
];

/** @returns the signed-in user's name, null where the page does not say it */
export function signedInUser(document: Document, look: Look): string | null {
  const told = squeeze(shownById(document, 'mectrl_main_trigger', look)?.getAttribute('aria-label') ?? '');
  for (const shape of shapes) {
    const name = shape.exec(told)?.[1];
    if (name) return name;
  }
  // The menu itself, once it was opened.
  return squeeze(shownById(document, 'mectrl_currentAccount_primary', look)?.textContent ?? '') || null;
}

/** A shell that is kept from an earlier session may still be mounted, with the same ids and another user. */
const shownById = (document: Document, id: string, look: Look): Element | undefined =>
  [...document.querySelectorAll(`#${id}`)].find((element) => look.shown(element));

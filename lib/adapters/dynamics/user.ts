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
export function signedInUser(document: Document): string | null {
  const told = squeeze(document.getElementById('mectrl_main_trigger')?.getAttribute('aria-label') ?? '');
  for (const shape of shapes) {
    const name = shape.exec(told)?.[1];
    if (name) return name;
  }
  // The menu itself, once it was opened.
  return squeeze(document.getElementById('mectrl_currentAccount_primary')?.textContent ?? '') || null;
}

import { readText } from '../dom.ts';
import type { Scope } from './scope.ts';

/** @returns lines separated by \n where the page breaks them */
export const textOf = (element: Element, scope: Scope, withButtons = false): string =>
  readText(element, scope.look, withButtons, scope.part).text;

/** The same in one line. */
export const lineOf = (element: Element | undefined, scope: Scope, withButtons = false): string =>
  element ? inLine(textOf(element, scope, withButtons)) : '';

const inLine = (text: string): string => (text.includes('\n') ? text.replaceAll('\n', ' ') : text);

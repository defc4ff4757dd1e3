/**
 * An anchor finds a value on the page again, minutes and re-renders later, so it holds no node, only a way to look:
 * `css:SELECTOR`, `label:LABEL|VALUE` (the value shown beside that label) or `text:WORDS` (the smallest element that shows them).
 */
export const cssAnchor = (selector: string): string => `css:${selector}`;
export const labelAnchor = (label: string, value: string): string =>
  `label:${label.replaceAll('|', ' ')}|${value.slice(0, 80)}`;
export const textAnchor = (text: string): string => `text:${text.slice(0, 80)}`;

/**
 * Lines as a CSV file. A cell that a spreadsheet would take for a formula gets a quote in front: `=`, `+`, `-` and `@`
 * come from pages too, and a Japanese Excel takes the wide ones.
 */
export const csv = (lines: string[][]): string =>
  lines.map((line) => `${line.map((text) => `"${guarded(text).replaceAll('"', '""')}"`).join(',')}\r\n`).join('');

const guarded = (text: string): string =>
  /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^[-+]?[\d.,]+$/.test(text) ? `'${text}` : text;

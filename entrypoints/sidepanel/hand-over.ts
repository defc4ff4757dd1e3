import type { CopyFormat } from '../../components/actions/copy.ts';

/** Markdown and plain text go as text; HTML goes as both, so that a plain field gets its text. */
export async function putOnClipboard(copy: string, format: CopyFormat): Promise<void> {
  if (format !== 'html') return navigator.clipboard.writeText(copy);
  const part = (type: string) => new Blob([copy], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/html': part('text/html'), 'text/plain': part('text/plain') }),
  ]);
}

/** Hands the draft to the mail program. Called from a click only. */
export function openMail(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.click();
}

import type { Block, BlockOf } from '../../lib/core/block.ts';
import { tablesOf } from '../../lib/core/query-table.ts';
import { suggestionLines } from '../../lib/core/suggestion-lines.ts';
import type { Draft } from './events.ts';

export type CopyFormat = 'text' | 'markdown' | 'html';

/** An answer as it is pasted elsewhere. Sources stay behind: they point into the CRM, not into the mail being written. */
export function copyOf(blocks: Block[], format: CopyFormat): string {
  const write = { text: asText, markdown: asMarkdown, html: asHtml }[format];
  const gap = format === 'html' ? '\n' : '\n\n';
  return blocks.filter(worthCopying).map(write).join(gap);
}

/** Questions and notices to the seller are not part of what was answered. */
const worthCopying = (block: Block) => block.type !== 'choices' && block.type !== 'notice';

const lines = (...all: (string | undefined)[]) => all.filter((line) => line !== undefined && line !== '').join('\n');

const sentences = (block: BlockOf<'text'>) => block.statements.map(({ text }) => text).join(' ');
const withDetail = ({ text, detail }: { text: string; detail?: string }) => (detail ? `${text} (${detail})` : text);
const recipients = (to: Draft['to']) => to.map(({ name, email }) => (email ? `${name} <${email}>` : name)).join(', ');

function asText(block: Block): string {
  switch (block.type) {
    case 'text':
      return lines(block.title, sentences(block));
    case 'markdown':
      return block.text;
    case 'facts':
      return lines(block.title, ...block.rows.map(({ label, value }) => `${label}: ${value}`));
    case 'site-facts':
      return lines(block.title, ...block.rows.map(({ label, found }) => `${label}: ${found}`));
    case 'list':
      return lines(block.title, ...block.items.map((item) => `- ${withDetail(item)}`));
    case 'table':
      return lines(block.title, block.columns.join('\t'), ...block.rows.map(({ cells }) => cells.join('\t')));
    case 'query':
      return tablesOf(block).map(asText).join('\n\n');
    case 'draft':
      return `${lines(recipients(block.to) && `To: ${recipients(block.to)}`, `Subject: ${block.subject}`)}

${block.body}`;
    case 'ranking':
      return lines(
        block.title,
        ...block.items.map((item, i) => `${i + 1}. ${item.text} (${item.score}): ${item.detail}`),
      );
    case 'proposal':
      return lines(block.title, ...suggestionLines(block.suggestion));
    case 'notice':
      return block.text;
    case 'choices':
      return lines(block.question, ...block.options.map(({ label }) => `- ${label}`));
  }
}

function asMarkdown(block: Block): string {
  const title = 'title' in block && block.title ? `### ${md(block.title)}\n\n` : '';
  const row = (cells: string[]) => `| ${cells.map((cell) => md(cell).replaceAll('\n', ' ')).join(' | ')} |`;
  switch (block.type) {
    case 'text':
      return title + md(sentences(block));
    case 'markdown':
      return block.text;
    case 'facts':
      return title + block.rows.map(({ label, value }) => `- **${md(label)}**: ${md(value)}`).join('\n');
    case 'site-facts':
      return title + block.rows.map(({ label, found }) => `- **${md(label)}**: ${md(found)}`).join('\n');
    case 'list':
      return title + block.items.map((item) => `- ${md(withDetail(item))}`).join('\n');
    case 'table':
      return (
        title +
        [
          row(block.columns),
          `|${' --- |'.repeat(block.columns.length)}`,
          ...block.rows.map(({ cells }) => row(cells)),
        ].join('\n')
      );
    case 'query':
      return tablesOf(block).map(asMarkdown).join('\n\n');
    case 'draft':
      return `${block.to.length ? `**To:** ${md(recipients(block.to))}  \n` : ''}**Subject:** ${md(block.subject)}\n\n${md(block.body)}`;
    case 'ranking':
      return (
        title +
        block.items.map((item, i) => `${i + 1}. **${md(item.text)}** (${item.score}): ${md(item.detail)}`).join('\n')
      );
    case 'proposal':
      return (
        title +
        suggestionLines(block.suggestion)
          .map((line) => `- ${md(line)}`)
          .join('\n')
      );
    case 'notice':
      return md(block.text);
    case 'choices':
      return lines(md(block.question), ...block.options.map(({ label }) => `- ${md(label)}`));
  }
}

function asHtml(block: Block): string {
  const title = 'title' in block && block.title ? `<h3>${html(block.title)}</h3>\n` : '';
  const cells = (tag: 'td' | 'th', all: string[]) =>
    `<tr>${all.map((cell) => `<${tag}>${html(cell)}</${tag}>`).join('')}</tr>`;
  switch (block.type) {
    case 'text':
      return `${title}<p>${html(sentences(block))}</p>`;
    // A model's Markdown is pasted as its own text: turning it into HTML here would be a second, unguarded renderer.
    case 'markdown':
      return block.text
        .split(/\n{2,}/)
        .map((part) => `<p>${html(part)}</p>`)
        .join('\n');
    case 'facts':
      return `${title}<table>${block.rows.map(({ label, value }) => `<tr><th align="left">${html(label)}</th><td>${html(value)}</td></tr>`).join('')}</table>`;
    case 'site-facts':
      return `${title}<table>${block.rows.map(({ label, found }) => `<tr><th align="left">${html(label)}</th><td>${html(found)}</td></tr>`).join('')}</table>`;
    case 'list':
      return `${title}<ul>${block.items.map((item) => `<li>${html(withDetail(item))}</li>`).join('')}</ul>`;
    case 'table':
      return `${title}<table>${cells('th', block.columns)}${block.rows.map((row) => cells('td', row.cells)).join('')}</table>`;
    case 'query':
      return tablesOf(block).map(asHtml).join('\n');
    case 'draft':
      return `<p><b>${html(block.subject)}</b></p>\n${block.body
        .split(/\n{2,}/)
        .map((part) => `<p>${html(part)}</p>`)
        .join('\n')}`;
    case 'ranking':
      return `${title}<ol>${block.items.map((item) => `<li><b>${html(item.text)}</b> (${item.score}): ${html(item.detail)}</li>`).join('')}</ol>`;
    case 'proposal':
      return `${title}<ul>${suggestionLines(block.suggestion)
        .map((line) => `<li>${html(line)}</li>`)
        .join('')}</ul>`;
    case 'notice':
      return `<p>${html(block.text)}</p>`;
    case 'choices':
      return `<p>${html(block.question)}</p>`;
  }
}

/** Text that Markdown would otherwise take as its own signs. */
const md = (text: string) =>
  text
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&')
    .replace(/^(\s*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2');

const html = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');

/** Windows hands mail programs at most some 2,000 characters; what is longer arrives cut. */
const longestMailLink = 1_900;

/** @returns the link that opens the draft in the mail program; `whole` is false when the text was too long and left out */
export function mailLink({ subject, body, to }: Draft): { href: string; whole: boolean } {
  const people = to.flatMap(({ email }) => (email ? [encodeURIComponent(email).replaceAll('%40', '@')] : [])).join(',');
  const head = `mailto:${people}?subject=${encodeURIComponent(subject)}`;
  const href = `${head}&body=${encodeURIComponent(body.replaceAll(/\r?\n/g, '\r\n'))}`;
  return href.length <= longestMailLink ? { href, whole: true } : { href: head, whole: false };
}

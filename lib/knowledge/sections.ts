/** A stretch of an article under its headings; each line a paragraph, a point of a list or a row of a table. */
export type Section = { headings: string[]; lines: string[] };

const fence = /^(```|~~~)/;

/** Markdown and plain text. Signs of emphasis go, lists keep their dash or number, tables become rows of cells. */
export function sectionsOfText(text: string): Section[] {
  const found = new Sections();
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  let inCode = false;
  for (const [n, raw] of lines.entries()) {
    const line = raw.trimEnd();
    if (fence.test(line.trim())) {
      inCode = !inCode;
      continue;
    }
    const heading = inCode ? null : /^(#{1,6})\s+(.+?)\s*#*$/.exec(line);
    const under = lines[n + 1]?.trim() ?? '';
    if (heading) found.heading(heading[1]?.length ?? 1, plainOf(heading[2] ?? ''));
    else if (!inCode && line.trim() !== '' && /^(=+|-{3,})$/.test(under) && !/^[-*>|]/.test(line))
      found.heading(under.startsWith('=') ? 1 : 2, plainOf(line));
    else if (/^(=+|-{3,}|\*{3,}|_{3,})$/.test(line.trim())) found.gap();
    else if (/^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(line)) continue;
    else if (line.trim() === '') found.gap();
    else found.line(tidy(line));
  }
  return found.all();
}

/** What a person reads of a page: headings, paragraphs, points and rows; scripts, menus and footers are left out. */
export function sectionsOfHtml(root: Element): Section[] {
  const found = new Sections();
  const walk = (element: Element): void => {
    const name = element.localName.toLowerCase();
    if (skipped.has(name) || element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return;
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level) found.heading(Number(level), textIn(element));
    else if (name === 'tr') found.line(Array.from(element.children, textIn).filter(Boolean).join(' | '));
    else if (name === 'li' && !element.querySelector('ul,ol')) found.line(`${markOf(element)} ${textIn(element)}`);
    else if (isLeaf(element)) {
      found.line(textIn(element));
      found.gap();
    } else
      for (const child of Array.from(element.childNodes)) {
        if (child.nodeType === 1) walk(child as Element);
        else if (child.nodeType === 3 && (child.textContent ?? '').trim() !== '')
          found.line((child.textContent ?? '').trim());
      }
  };
  walk(root);
  return found.all();
}

const skipped = new Set('script style noscript template svg nav footer form button iframe'.split(' '));
const blocks =
  'p,div,section,article,main,header,ul,ol,li,table,tr,h1,h2,h3,h4,h5,h6,blockquote,pre,dl,dt,dd,aside,figure';
const isLeaf = (element: Element): boolean => element.querySelector(blocks) === null && textIn(element) !== '';
const textIn = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

function markOf(item: Element): string {
  const list = item.parentElement;
  if (list?.localName.toLowerCase() !== 'ol') return '-';
  return `${Array.from(list.children).indexOf(item) + 1}.`;
}

const plainOf = (text: string): string =>
  text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(\S(?:.*?\S)?)\1(?![\p{L}\p{N}])/gu, '$2')
    .trim();

function tidy(line: string): string {
  if (line.trim().startsWith('|'))
    return plainOf(
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim())
        .join(' | '),
    );
  const point = /^(\s*)([-*+]|\d{1,3}[.)])\s+(.*)$/.exec(line);
  if (point) return `${/\d/.test(point[2] ?? '') ? point[2] : '-'} ${plainOf(point[3] ?? '')}`;
  return plainOf(line.replace(/^\s*>\s?/, ''));
}

/** Gathers lines under the headings they stand below. Lines of one paragraph are one line. */
class Sections {
  readonly #done: Section[] = [];
  readonly #path: { level: number; text: string }[] = [];
  #lines: string[] = [];
  #open = false;

  heading(level: number, text: string): void {
    if (text === '') return;
    this.#close();
    while ((this.#path.at(-1)?.level ?? 0) >= level) this.#path.pop();
    this.#path.push({ level, text });
  }

  gap(): void {
    this.#open = false;
  }

  line(text: string): void {
    if (text === '') return;
    const last = this.#lines.length - 1;
    const isOwn = /^(?:-|\d{1,3}[.)])\s|\s\|\s/.test(text) || /\s\|\s/.test(this.#lines[last] ?? '');
    if (this.#open && !isOwn && last >= 0) this.#lines[last] = `${this.#lines[last]} ${text}`;
    else this.#lines.push(text);
    this.#open = true;
  }

  all(): Section[] {
    this.#close();
    return this.#done;
  }

  #close(): void {
    if (this.#lines.length > 0) this.#done.push({ headings: this.#path.map(({ text }) => text), lines: this.#lines });
    this.#lines = [];
    this.#open = false;
  }
}

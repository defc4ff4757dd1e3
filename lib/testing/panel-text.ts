/** What the top of the panel shows. */
export type Chip = {
  state: 'record' | 'no-access' | 'no-record' | 'unknown-page' | 'failed' | 'loading';
  /** "Contact · Atomic CRM"; the host where no record is shown. */
  line: string;
  /** The record's name; what the panel says instead where there is none, '' while it loads. */
  name: string;
  facts: string[];
  /** "read 4 s ago · whole", '' without a record. */
  read: string;
};

export type Answer = {
  question: string;
  status: 'running' | 'waiting' | 'interrupted' | 'stopped' | 'failed' | 'done';
  /** Without the footnotes' numbers. */
  text: string;
  sources: string[];
  /** The last draft in it. */
  draft: { subject: string; body: string } | null;
  /** "from the record · 0.1 s" */
  made: string;
};

/** Runs in the panel. */
export function readChip(header: HTMLElement | SVGElement): Chip {
  const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const name = words(header.querySelector('h1'));
  const facts = [...header.querySelectorAll('[aria-label="Key facts"] li')].map((fact) =>
    words(fact).replace(/^· /, ''),
  );
  const read =
    [...header.querySelectorAll('button[aria-expanded]')].map(words).find((text) => text.startsWith('read ')) ?? '';
  const line = words([...header.querySelectorAll('span')].find((span) => words(span)));
  const says: [string, Chip['state']][] = [
    ['Wingside may not read this site yet', 'no-access'],
    ['Not looking at this page', 'unknown-page'],
    ['This page could not be read', 'failed'],
    ['No record on this page', 'no-record'],
  ];
  const state = read ? 'record' : (says.find(([title]) => title === name)?.[1] ?? 'loading');
  return { state, line, name, facts, read };
}

/** Runs in the panel. */
export function readAnswer(article: HTMLElement | SVGElement): Answer {
  const all = (selector: string) => [...article.querySelectorAll<HTMLElement>(selector)];
  const words = (element: Element | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const pressable = (name: string) => all('button').some((button) => words(button) === name);
  const question = article.getAttribute('aria-label') ?? '';
  const notAnswer = 'sup, footer, button, select, label, [role=status], [role=group], [aria-label=Sources], svg';
  const textOf = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    if (!(node instanceof HTMLElement) || node.matches(notAnswer)) return '';
    const inner =
      node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement
        ? node.value
        : [...node.childNodes].map(textOf).join('');
    return getComputedStyle(node).display.startsWith('inline') && !node.matches('input, textarea')
      ? inner
      : `\n${inner}\n`;
  };
  const text = [...article.childNodes]
    .map(textOf)
    .join('')
    .replace(/[ \t]*\n\s*\n?/g, '\n')
    .trim();
  const body = all('[aria-label="Text of the mail"]').at(-1) as HTMLTextAreaElement | undefined;
  const labels = all('label').filter((label) => words(label) === 'Subject') as HTMLLabelElement[];
  const subject = labels.at(-1)?.control as HTMLTextAreaElement | undefined;
  const footer = article.querySelector('footer p');
  const status = article.querySelector('[aria-label^="What would go to"]')
    ? 'waiting'
    : pressable('Resume')
      ? 'interrupted'
      : pressable('Stop') || (!footer && !pressable('Retry'))
        ? 'running'
        : !pressable('Retry')
          ? 'done'
          : /(^|\n)Stopped\./.test(text)
            ? 'stopped'
            : 'failed';
  return {
    question,
    status,
    text: text
      .replace(/^You\n/, '')
      .slice(0)
      .replace(question.replace(/\s*\n\s*/g, '\n'), '')
      .trim(),
    sources: all('[aria-label=Sources] li').map((li) => [...li.querySelectorAll('span')].map(words).join(' ')),
    draft: body && subject ? { subject: subject.value, body: body.value } : null,
    made: words(footer ?? undefined),
  };
}

import type { Locator, Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { until } from './until.ts';

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

/** The panel as a seller uses it: what it shows, by the names it shows it under, and what can be pressed. */
export class Panel {
  readonly page: Page;
  readonly composer: Locator;
  readonly conversation: Locator;

  constructor(page: Page) {
    this.page = page;
    this.composer = page.getByRole('textbox', { name: /^Ask / });
    this.conversation = page.getByRole('log', { name: 'Conversation' });
  }

  /** Presses the toolbar button on `page` and gets past the welcome of a first time. */
  static async open(extension: Extension, page: Page): Promise<Panel> {
    const panel = new Panel(await extension.openPanel(page));
    await panel.start();
    return panel;
  }

  /** Leaves the welcome of a first start; does nothing later. */
  async start(): Promise<void> {
    const begin = this.page.getByRole('button', { name: /^(Start|Get started|Begin)/ });
    await begin.or(this.composer).first().waitFor();
    if (await begin.isVisible()) await begin.click();
    await this.composer.waitFor();
  }

  /** What stands on top now, also while it is still loading. */
  async chip(): Promise<Chip> {
    return this.page.locator('main').first().locator('> header').evaluate(readChip);
  }

  /** Waits until the panel has made up its mind about the page. @param named the record's name must contain it */
  async settledChip(named = '', timeoutMs = 10_000): Promise<Chip> {
    const seen = await until(
      named ? `the panel to show ${named}` : 'the panel to show what it makes of the page',
      async () => {
        const chip = await this.chip();
        return chip.state !== 'loading' && chip.name.includes(named) && chip;
      },
      { timeoutMs },
    );
    return seen;
  }

  /** Lets Wingside read this site for good, by the panel's own button. @returns false when it may already */
  async allow(extension: Extension): Promise<boolean> {
    await this.settledChip();
    const button = this.page.getByRole('button', { name: /^(Allow on|Always read) / });
    if (!(await button.isVisible())) return false;
    const site = (await button.innerText()).replace(/^(Allow on|Always read) /, '');
    await extension.allowHost(`http://${site}`);
    await button.click();
    await button.waitFor({ state: 'hidden' });
    await until('the panel to read the page', async () => (await this.chip()).state !== 'no-access');
    return true;
  }

  /** The actions under "Worth doing now", most urgent first. */
  async recommended(): Promise<{ title: string; reason: string }[]> {
    const more = this.page.getByRole('button', { name: /^\d+ more …$/ });
    const folded = await more.isVisible();
    if (folded) await more.click();
    const list = await this.#recommendedList().evaluateAll((buttons) =>
      buttons.map((button) => {
        const reason = button.querySelector('span[title]');
        const title = reason?.previousElementSibling;
        return { title: title?.textContent?.trim() ?? '', reason: reason?.textContent?.trim() ?? '' };
      }),
    );
    if (folded) await this.page.getByRole('button', { name: 'Fewer', exact: true }).click();
    return list;
  }

  /** Presses a recommended action and waits for its answer. */
  async run(title: string | RegExp, timeoutMs?: number): Promise<Answer> {
    const before = await this.#turns().count();
    const more = this.page.getByRole('button', { name: /^\d+ more …$/ });
    const row = this.#recommendedList().filter({ hasText: title }).first();
    await row.or(more).first().waitFor();
    if (!(await row.isVisible()) && (await more.isVisible())) await more.click();
    await row.click();
    return this.#nextAnswer(before, timeoutMs);
  }

  /** Types a question, presses Enter and waits for the answer. */
  async ask(words: string, timeoutMs?: number): Promise<Answer> {
    const before = await this.#turns().count();
    await this.send(words);
    return this.#nextAnswer(before, timeoutMs);
  }

  /** Types a question and presses Enter; the answer may take its time. */
  async send(words: string): Promise<void> {
    await this.composer.fill(words);
    await this.composer.press('Enter');
  }

  /** Presses a wish under the last draft: "Shorter", "Warmer". */
  async revise(wish: string, timeoutMs?: number): Promise<Answer> {
    const before = await this.#turns().count();
    await this.#turns()
      .last()
      .getByRole('group', { name: 'Change the draft' })
      .last()
      .getByRole('button', { name: wish })
      .click();
    return this.#nextAnswer(before, timeoutMs);
  }

  /** What the conversation ends with, null when it is empty. */
  async lastAnswer(): Promise<Answer | null> {
    if ((await this.#turns().count()) === 0) return null;
    return this.#turns().last().evaluate(readAnswer);
  }

  /** The questions of this conversation, oldest first. */
  questions(): Promise<string[]> {
    return this.#turns().evaluateAll((turns) => turns.map((turn) => turn.getAttribute('aria-label') ?? ''));
  }

  /** Presses the nth source (from 1) under the last answer: the page lights up where it stands. */
  async jumpToSource(n = 1): Promise<void> {
    await this.#turns()
      .last()
      .getByRole('list', { name: 'Sources' })
      .getByRole('button')
      .nth(n - 1)
      .click();
  }

  /** Looks for words in the history of all records, and goes back. @returns "<record>: <question> <answer> <date>" of each hit */
  async searchHistory(words: string): Promise<string[]> {
    await this.openHistory();
    await this.page.getByRole('searchbox').fill(words);
    // The list follows the typing a moment later; its words are marked only then.
    const marked = this.page.locator('section mark');
    await marked.first().or(this.page.getByText('Nothing found')).first().waitFor();
    const hits = await this.page.locator('section:has(> ul) > ul > li > button:first-child').evaluateAll((buttons) =>
      buttons.map((button) => {
        // Not innerText: it is empty for what is scrolled out of view.
        const parts = [...button.children].map((part) => part.textContent?.trim());
        return `${button.closest('section')?.getAttribute('aria-label')}: ${parts.join(' ')}`;
      }),
    );
    await this.page.getByRole('button', { name: 'Back to the record' }).click();
    return hits;
  }

  async openHistory(): Promise<void> {
    await this.page.getByRole('button', { name: 'History', exact: true }).click();
  }

  /** @param item "Settings", "What leaves this computer", "Keys" */
  async openMenu(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'More', exact: true }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  #turns(): Locator {
    return this.conversation.getByRole('article');
  }

  #recommendedList(): Locator {
    return this.page.getByRole('region', { name: 'Worth doing now' }).getByRole('listitem').getByRole('button');
  }

  async #nextAnswer(before: number, timeoutMs = 15_000): Promise<Answer> {
    const answer = await until(
      'the answer',
      async () => {
        if ((await this.#turns().count()) <= before) return null;
        const last = await this.lastAnswer();
        return last?.status !== 'running' && last;
      },
      { timeoutMs },
    );
    return answer;
  }
}

/** What the page lights up right now, after a jump to a source; null when nothing is lit. */
export function litOn(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const lit = document.getAnimations().find((animation) => {
      const frames = (animation.effect as KeyframeEffect | null)?.getKeyframes() ?? [];
      return frames.some(({ outlineOffset }) => outlineOffset === '3px');
    });
    const target = (lit?.effect as KeyframeEffect | undefined)?.target;
    return target?.textContent?.replace(/\s+/g, ' ').trim() ?? null;
  });
}

/** Runs in the panel. */
function readChip(header: HTMLElement | SVGElement): Chip {
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
function readAnswer(article: HTMLElement | SVGElement): Answer {
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

import type { Locator, Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { type Answer, type Chip, readAnswer, readChip } from './panel-text.ts';
import { until } from './until.ts';

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

  /** Waits until all that the page shows of this record was read: names of other records arrive after it. */
  async wholeChip(named: string, timeoutMs = 10_000): Promise<Chip> {
    return until(
      `the panel to have read ${named} whole`,
      async () => {
        const chip = await this.chip();
        return chip.name.includes(named) && chip.state !== 'loading' && !chip.read.includes('partial') && chip;
      },
      { timeoutMs },
    );
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
    const before = await this.#lastTurn();
    const more = this.page.getByRole('button', { name: /^\d+ more …$/ });
    const row = this.#recommendedList().filter({ hasText: title }).first();
    await row.or(more).first().waitFor();
    if (!(await row.isVisible()) && (await more.isVisible())) await more.click();
    await row.click();
    return this.#nextAnswer(before, timeoutMs);
  }

  /** Types a question, presses Enter and waits for the answer. */
  async ask(words: string, timeoutMs?: number): Promise<Answer> {
    const before = await this.#lastTurn();
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
    const before = await this.#lastTurn();
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

  /** Id of the newest turn. A long conversation shows its end alone, so that their number says nothing. */
  async #lastTurn(): Promise<string | null> {
    const ids = await this.#turns().evaluateAll((turns) => turns.map((turn) => turn.getAttribute('data-turn')));
    return ids.at(-1) ?? null;
  }

  async #nextAnswer(before: string | null, timeoutMs = 15_000): Promise<Answer> {
    const answer = await until(
      'the answer',
      async () => {
        if ((await this.#lastTurn()) === before) return null;
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

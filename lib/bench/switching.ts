import type { Page } from '@playwright/test';
import type { DemoData } from '../demo-crm/seed/records.ts';
import type { DemoCrm } from '../demo-crm/serve.ts';
import type { Extension } from '../testing/extension.ts';
import { Panel } from '../testing/panel.ts';
import { until } from '../testing/until.ts';

type Moment = { at: number; said: string };

export type Switching = {
  switches: number;
  /** Names of other records than the address's that came up after its change, or stood on as if nothing had happened. */
  wrong: { at: number; shown: string; expected: string; msAfterChange: number }[];
  /** ms from the change of the address until the old name was off the panel, one per switch. */
  gone: number[];
  /** ms from the page showing the record until the panel showed its name, one per switch that was waited for. */
  there: number[];
};

/** The name of the address before that stands longer than this is not late but wrong, however busy the machine. */
const stuckMs = 1_000;

/**
 * Switches between records as fast as a seller in a hurry, and faster: by the address, by clicks inside the CRM, and
 * between two tabs; every fourth switch comes before the last one was shown. Page, panel and driver note what they show
 * with the same clock; afterwards the three are laid side by side.
 */
export async function switchRecords(
  extension: Extension,
  crm: DemoCrm & { data: DemoData },
  switches: number,
): Promise<Switching> {
  const names = namesByAddress(crm);
  const addresses = [...names.keys()];
  const first = await watched(await extension.goTo(`${crm.url}${addresses[0]}`));
  const panel = await Panel.open(extension, first);
  await panel.settledChip(names.get(addresses[0] ?? '') ?? '');
  await panel.allow(extension);
  const second = await watched(await first.context().newPage());
  await second.goto(`${crm.url}${addresses[1]}`);
  await first.bringToFront();
  await panel.settledChip(names.get(addresses[0] ?? '') ?? '');
  await panel.page.evaluate(noteHeading);

  const changes: (Moment & { waited: boolean; page: Page })[] = [];
  const tabs = [first, second];
  const at = [0, 1];
  let active = 0;
  for (let n = 0; n < switches; n++) {
    const waited = n % 4 !== 3;
    const toOtherTab = n % 5 === 4;
    const next = (n * 7 + 3) % addresses.length;
    if (toOtherTab) active = 1 - active;
    else at[active] = next === at[active] ? (next + 1) % addresses.length : next;
    const page = tabs[active] as Page;
    const address = addresses[at[active] ?? 0] ?? '';
    if (toOtherTab) {
      const asked = Date.now();
      await page.bringToFront();
      // The moment the browser put the tab in front, not the moment it was asked to.
      const front = await until('the tab to be in front', async () => {
        const seen = await panel.page.evaluate(() => window.__fronts.at(-1));
        return seen !== undefined && seen >= asked && seen;
      });
      changes.push({ at: front, said: address, waited, page });
    } else {
      const moved = await page.evaluate((hash) => {
        const now = Date.now();
        location.hash = hash;
        return now;
      }, address.slice(2));
      changes.push({ at: moved, said: address, waited, page });
    }
    if (waited)
      await until(
        `the panel to show ${names.get(address)}`,
        async () => (await panel.chip()).name === names.get(address),
        { timeoutMs: 15_000 },
      );
    else await page.waitForTimeout((n * 37) % 250);
  }
  const last = changes.at(-1);
  if (last) await panel.settledChip(names.get(last.said) ?? '', 15_000);
  const shown = await panel.page.evaluate(() => window.__headings);
  const pageShows = await Promise.all(tabs.map((page) => page.evaluate(() => window.__titles)));
  return { switches, ...compare(changes, shown, (page) => pageShows[tabs.indexOf(page)] ?? [], names) };
}

/** Names that no two records share, by the address of the record: "/#/deals/3/show". */
function namesByAddress({ data }: { data: DemoData }): Map<string, string> {
  const all: [string, string][] = [
    ...data.companies.slice(0, 15).map(({ id, name }): [string, string] => [`/#/companies/${id}/show`, name]),
    ...data.contacts
      .slice(0, 30)
      .map(({ id, first_name, last_name }): [string, string] => [
        `/#/contacts/${id}/show`,
        `${first_name} ${last_name}`,
      ]),
    ...data.deals.slice(0, 20).map(({ id, name }): [string, string] => [`/#/deals/${id}/show`, name]),
  ];
  const once = all.filter(([, name]) => all.filter(([, other]) => other === name).length === 1);
  return new Map(once.sort(([a], [b]) => hash(a) - hash(b)));
}

/** A steady shuffle, so that kinds and pages mix and every run is the same. */
const hash = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);

async function watched(page: Page): Promise<Page> {
  await page.addInitScript(noteTitle);
  await page.evaluate(noteTitle).catch(() => {});
  return page;
}

declare global {
  interface Window {
    __titles: Moment[];
    __fronts: number[];
    __headings: Moment[];
  }
}

/**
 * Runs in the CRM page: in which frame it first showed which title. A dialog that fades in has its title in the DOM long
 * before anybody can see it, so every frame is looked at, not every change.
 */
function noteTitle(): void {
  if (window.__titles) return;
  window.__titles = [];
  const look = () => {
    const title = document.querySelector('[role=dialog] h5') ?? document.querySelector('#main-content h5');
    const said = title?.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      ? (title.textContent ?? '')
      : '';
    if (window.__titles.at(-1)?.said !== said) window.__titles.push({ at: Date.now(), said });
    requestAnimationFrame(look);
  };
  look();
}

declare const chrome: { tabs: { onActivated: { addListener(listen: () => void): void } } };

/** Runs in the panel: which name stood on top since when, and when another tab came to the front. */
function noteHeading(): void {
  window.__headings = [];
  window.__fronts = [];
  chrome.tabs.onActivated.addListener(() => window.__fronts.push(Date.now()));
  const look = () => {
    const said = document.querySelector('main > header h1')?.textContent?.trim() ?? '';
    if (window.__headings.at(-1)?.said !== said) window.__headings.push({ at: Date.now(), said });
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  look();
}

function compare(
  changes: (Moment & { waited: boolean; page: Page })[],
  shown: Moment[],
  titlesOf: (page: Page) => Moment[],
  names: Map<string, string>,
): Pick<Switching, 'wrong' | 'gone' | 'there'> {
  const known = new Set(names.values());
  const wrong: Switching['wrong'] = [];
  const gone: number[] = [];
  const there: number[] = [];
  for (const [n, change] of changes.entries()) {
    const end = changes[n + 1]?.at ?? Number.POSITIVE_INFINITY;
    const previous = names.get(changes[n - 1]?.said ?? '') ?? '';
    const expected = names.get(change.said) ?? '';
    const before = shown.findLast(({ at }) => at <= change.at)?.said ?? '';
    const during = shown.filter(({ at }) => at > change.at && at <= end);
    if (known.has(before) && before !== expected) {
      const left = during.find(({ said }) => said !== before);
      const stayed = (left?.at ?? end) - change.at;
      gone.push(stayed);
      if (stayed > stuckMs) wrong.push({ at: change.at, shown: before, expected, msAfterChange: stayed });
    }
    for (const [i, { at, said }] of during.entries()) {
      const stayed = (during[i + 1]?.at ?? end) - change.at;
      if (!known.has(said) || said === expected) continue;
      // In a hurry the record of the address before may come up in the very instant it is left: late, until it is stuck.
      if (said === previous) gone.push(stayed);
      if (said !== previous || stayed > stuckMs) wrong.push({ at, shown: said, expected, msAfterChange: stayed });
    }
    const came = during.find(({ said }) => said === expected);
    const onPage = titlesOf(change.page).findLast(({ at, said }) => said === expected && at <= (came?.at ?? 0));
    if (change.waited && came) there.push(came.at - Math.max(change.at, onPage?.at ?? change.at));
  }
  return { wrong, gone, there };
}

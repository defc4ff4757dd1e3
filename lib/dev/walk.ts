import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { DemoCrm } from '../demo-crm/serve.ts';
import { allowOwnMachine } from '../testing/connect.ts';
import { type Extension, launchWithExtension } from '../testing/extension.ts';
import { giveArticles } from '../testing/give-articles.ts';
import { litOn, Panel } from '../testing/panel.ts';
import type { Answer } from '../testing/panel-text.ts';
import { until } from '../testing/until.ts';
import { root } from './run.ts';

const pictures = join(root, 'demo-output');

type Walk = { crm: DemoCrm; extension: Extension; page: Page; panel: Panel };
type Step = [name: string, act: (walk: Walk) => Promise<string[]>];

/** The seller's morning: Dana's renewal has gone quiet. Each step returns what the panel showed. */
const steps: Step[] = [
  ['Open the panel on Dana Whitfield', openPanel],
  ['Open her in another tab', anotherTab],
  [
    'See what is worth doing',
    async ({ panel }) => (await panel.recommended()).map(({ title, reason }) => `${title}: ${reason}`),
  ],
  ['Summarise', async ({ panel }) => tell(await panel.run(/^\d?\s*Summari[sz]e/), { sources: true })],
  [
    'Ask in plain words',
    async ({ panel }) => tell(await panel.ask('when did we last speak to Dana?'), { sources: true }),
  ],
  ['Jump to its source', jump],
  ['Draft a follow-up', async ({ panel }) => tell(await panel.ask('draft a follow-up'), { draft: true })],
  ['Make it shorter', shorten],
  ['Go to the deal', ({ crm, page, panel }) => goTo('deals', 'Cold chain renewal', { crm, page, panel })],
  ['Change the amount: the form is filled', changeAmount],
  ['Save it in the CRM, and take it back', saveAndUndo],
  ['Review the deal', async ({ panel }) => tell(await panel.ask('what is wrong with this deal?'), { sources: true })],
  [
    'Prepare for the call',
    async ({ panel }) => tell(await panel.ask('get me ready for the call with Marcus'), { sources: true }),
  ],
  ['Ask over many records', async ({ panel }) => tell(await panel.ask('open deals over 50k by stage'), {})],
  ['Give it the sales handbook', async ({ panel }) => [`${await giveArticles(panel.page)} articles`]],
  [
    'Ask how things are done',
    async ({ panel }) => tell(await panel.ask('who may approve 15 % discount?'), { sources: true }),
  ],
  ['Open the article at the quote', openArticle],
  [
    'Go to the company',
    ({ crm, page, panel }) => goTo('companies', 'Harborline Cold Storage LLC', { crm, page, panel }),
  ],
  ['Look at their website: asked first', lookAtSite],
  ['Read it, page by page', readSite],
  ['Fill in what it says, and save', fillFromSite],
  ['Close the panel in mid-answer, open it again', closeInMidAnswer],
  ['Find the question in the history', findInHistory],
  ['In the dark', inTheDark],
];

/**
 * Walks the main job in the real extension and its real side panel, saying what the panel showed and how long it took.
 *
 * @returns false when a step failed; the others after it are not tried
 */
export async function walk(crm: DemoCrm): Promise<boolean> {
  rmSync(pictures, { recursive: true, force: true });
  const extension = await launchWithExtension({ headless: true });
  try {
    const page = await extension.goTo(await addressOf(crm, 'contacts', 'Whitfield'));
    const panel = new Panel(await extension.openPanel(page));
    const walking: Walk = { crm, extension, page, panel };
    for (const [at, [name, act]] of steps.entries()) {
      const from = performance.now();
      try {
        const shown = await act(walking);
        console.log(`\n✓ ${at + 1}. ${name} (${Math.round(performance.now() - from)} ms)`);
        for (const line of shown) console.log(line.replace(/^/gm, '     '));
        await picture(walking, `${String(at + 1).padStart(2, '0')}-${slug(name)}`);
      } catch (error) {
        console.log(`\n✗ ${at + 1}. ${name}: ${error instanceof Error ? error.message : error}`);
        await picture(walking, 'failed').catch(() => {});
        console.log(`     Pictures: ${pictures}`);
        return false;
      }
    }
    console.log(`\nThe panel did all ${steps.length} steps. Pictures: ${pictures}`);
    return true;
  } finally {
    await extension.close();
  }
}

async function openPanel({ panel }: Walk): Promise<string[]> {
  await panel.start();
  return chipOf(panel, 'Dana Whitfield');
}

/** A press of the toolbar button lets the panel read the tab it was pressed on. For any other tab the site must be allowed. */
async function anotherTab(walk: Walk): Promise<string[]> {
  const { extension, panel } = walk;
  const allowed = await panel.allow(extension);
  const address = walk.page.url();
  walk.page = await extension.context.newPage();
  // The panel follows to the empty tab first: what it shows next is not the first tab's record any more.
  await until('the panel to leave the first tab', async () => (await panel.chip()).state === 'unknown-page');
  await walk.page.goto(address);
  return [
    ...(allowed ? ['The seller allowed the site by the panel’s button.'] : []),
    ...(await chipOf(panel, 'Dana Whitfield')),
  ];
}

async function jump({ page, panel }: Walk): Promise<string[]> {
  await panel.jumpToSource(1);
  return [`Lit up on the page: ${await until('the source to light up on the page', () => litOn(page))}`];
}

/** The article stands in the panel, with the words the answer quoted marked. */
async function openArticle({ panel }: Walk): Promise<string[]> {
  await panel.jumpToSource(1);
  const marked = await panel.page.locator('mark').first().innerText();
  await panel.page.getByRole('button', { name: /^Back to/ }).click();
  return [`Marked in the article: ${marked}`];
}

async function shorten({ panel }: Walk): Promise<string[]> {
  const before = (await panel.lastAnswer())?.draft?.body.length ?? 0;
  const answer = await panel.revise('Shorter');
  const after = answer.draft?.body.length ?? before;
  if (after >= before) throw new Error(`It is not shorter: ${after} letters after ${before}.`);
  return [...tell(answer, { draft: true }), `${before} letters became ${after}.`];
}

async function goTo(resource: string, name: string, { crm, page, panel }: Pick<Walk, 'crm' | 'page' | 'panel'>) {
  const { hash } = new URL(await addressOf(crm, resource, name));
  await page.evaluate((to) => location.assign(to), hash);
  return [
    ...(await chipOf(panel, name)),
    ...(await panel.recommended()).map(({ title, reason }) => `${title}: ${reason}`),
  ];
}

async function lookAtSite({ crm, extension, panel }: Walk): Promise<string[]> {
  await allowOwnMachine(panel.page);
  // The browser's own question is answered in advance; no script can press it.
  await extension.allowHost(`http://harborline.localhost:${crm.sitesPort}`);
  await panel.send('enrich this account from their website');
  const question = panel.page.getByRole('region', { name: /^Read harborline/ });
  await question.waitFor();
  return [await question.innerText()];
}

const fromSite = (panel: Panel) => panel.page.getByRole('region', { name: /^From harborline/ }).last();

async function readSite({ panel }: Walk): Promise<string[]> {
  await panel.page.getByRole('button', { name: /^Read harborline/ }).click();
  await fromSite(panel).waitFor();
  const answer = await until('the answer to be whole', async () => {
    const last = await panel.lastAnswer();
    return last?.status === 'done' && last;
  });
  return tell(answer, { sources: true });
}

async function fillFromSite({ page, panel }: Walk): Promise<string[]> {
  const review = fromSite(panel);
  for (const box of await review.getByRole('checkbox').all()) await box.check();
  // A list of the CRM's own: the form refuses what is not in it, and then takes none of the others either.
  await review.getByRole('checkbox', { name: / Sector$/ }).uncheck();
  await review.getByRole('button', { name: /^Fill .* into the form/ }).click();
  await review.getByText(/Filled .* into the form/).waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await review.getByText(/Wrote \d+ field/).waitFor();
  return [await review.innerText(), ...(await chipOf(panel, 'Harborline'))];
}

async function closeInMidAnswer(walk: Walk): Promise<string[]> {
  const question = 'who owns this account?';
  await walk.panel.send(question);
  await until('the question to be taken', async () => (await walk.panel.questions()).includes(question));
  await walk.extension.closePanel(walk.panel.page);
  walk.panel = await Panel.open(walk.extension, walk.page);
  const answer = await until('the answer', async () => {
    const last = await walk.panel.lastAnswer();
    return last?.question === question && last.status === 'done' && last;
  });
  return tell(answer, { sources: true });
}

async function findInHistory({ panel }: Walk): Promise<string[]> {
  const hits = await panel.searchHistory('speak Dana');
  if (!hits.some((hit) => hit.includes('when did we last speak'))) throw new Error('It was not found.');
  return hits;
}

async function inTheDark({ page, panel }: Walk): Promise<string[]> {
  await Promise.all([page, panel.page].map((each) => each.emulateMedia({ colorScheme: 'dark' })));
  const background = await panel.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  return [`The panel's ground is ${background}.`];
}

const proposal = (panel: Panel) => panel.page.getByRole('region', { name: 'Change' }).last();

async function changeAmount({ panel }: Walk): Promise<string[]> {
  await panel.ask('set the budget to 140k');
  const review = proposal(panel);
  await review.getByRole('checkbox', { name: 'Replace Budget' }).check();
  await review.getByRole('button', { name: 'Fill 1 field into the form' }).click();
  await review.getByText('Filled 1 field into the form').waitFor();
  return [await review.innerText()];
}

async function saveAndUndo({ page, panel }: Walk): Promise<string[]> {
  const review = proposal(panel);
  const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();
  await save();
  await review.getByText('Wrote 1 field').waitFor();
  const written = await review.innerText();
  await review.getByRole('button', { name: 'Undo' }).click();
  await review.getByText('Put back in the form').waitFor();
  await save();
  return [written, await review.innerText(), ...(await chipOf(panel, 'Cold chain renewal'))];
}

/** Waits until the panel shows the record, with all of the page that comes by itself. */
async function chipOf(panel: Panel, name: string): Promise<string[]> {
  const { line, facts, read } = await panel.wholeChip(name);
  return [`${line}: ${name}`, facts.join(' · '), read];
}

function tell(answer: Answer, show: { sources?: boolean; draft?: boolean }): string[] {
  if (answer.status !== 'done') throw new Error(`The answer is ${answer.status}: ${answer.text}`);
  if (show.draft && !answer.draft) throw new Error(`There is no draft in it: ${answer.text}`);
  if (show.sources && answer.sources.length === 0) throw new Error(`It shows no source: ${answer.text}`);
  return [
    show.draft && answer.draft ? `Subject: ${answer.draft.subject}\n${answer.draft.body}` : answer.text,
    ...answer.sources.map((source) => `  ${source}`),
    answer.made,
  ];
}

/** @returns where the demo CRM shows the record of this name */
export async function addressOf(crm: DemoCrm, resource: string, name: string): Promise<string> {
  const records = (await (await fetch(`${crm.url}/api/${resource}`)).json()) as {
    id: number;
    name?: string;
    last_name?: string;
  }[];
  const record = records.find((each) => (each.name ?? each.last_name) === name);
  if (!record) throw new Error(`The demo CRM has no ${name} among its ${resource}.`);
  return `${crm.url}/#/${resource}/${record.id}/show`;
}

const picture = ({ extension, page, panel }: Walk, name: string) =>
  extension.screenshotBeside(page, panel.page, join(pictures, `${name}.png`));

const slug = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .split('-')
    .slice(0, 4)
    .join('-');

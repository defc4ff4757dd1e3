import type { Page } from '@playwright/test';
import { freePort } from '../lib/testing/chromium.ts';
import { connectModel } from '../lib/testing/connect.ts';
import type { Extension } from '../lib/testing/extension.ts';
import type { Behaviour, ModelServer } from '../lib/testing/model-server.ts';
import type { Panel } from '../lib/testing/panel.ts';
import { savedFile } from '../lib/testing/saved-file.ts';
import { until } from '../lib/testing/until.ts';
import { expect, panelOn, test } from './beside.ts';
import { readStore, rowsOf } from './store.ts';

const secret = 'sk-tests-only-4711-do-not-keep';
const completions = (model: ModelServer) => model.requests.filter(({ path }) => path.endsWith('/chat/completions'));

/** Opens the panel on Dana, of whom the CRM knows name, address, telephone and company. */
async function onDana(extension: Extension, url: string): Promise<Panel> {
  const { panel } = await panelOn(extension, url, 'Dana Whitfield');
  return panel;
}

type Entered = { address: string; key: string; name: string };

/** What a seller types in Settings, Model. Each field saves itself when it is left. */
async function enterModel(panel: Page, { address, key, name }: Entered): Promise<void> {
  const atAnAddress = panel.getByRole('radio', { name: /^A model at an address/ });
  // Not `check()`: the choice is shown when the store has it, a moment after the click.
  await atAnAddress.click();
  await expect(atAnAddress).toBeChecked();
  await panel.getByLabel('Kind').selectOption('gateway');
  for (const [label, text] of [
    ['Address', address],
    ['Model', name],
    ['Key', key],
  ] as const) {
    const field = panel.locator('input').and(panel.getByLabel(label, { exact: true }));
    await field.fill(text);
    await field.blur();
  }
}

/** Presses "Test connection". @returns every line of what it found */
async function testConnection(panel: Page): Promise<string> {
  const button = panel.getByRole('button', { name: 'Test connection' });
  await button.click();
  const report = panel.locator('ol', { has: panel.getByText('Reach the server') });
  await until('the connection test to end', async () => (await button.isVisible()) && (await report.isVisible()), {
    timeoutMs: 15_000,
  });
  return (await report.innerText()).replace(/\s*\n\s*/g, '\n');
}

const preview = (panel: Panel) => panel.page.getByRole('region', { name: /^What would go to / });

async function askUntilShown(panel: Panel, words: string): Promise<string> {
  await panel.send(words);
  await preview(panel).waitFor();
  return preview(panel).getByRole('region', { name: 'The exact bytes' }).innerText();
}

test('the connection test in Settings names each cause, and says when it is ready', async ({
  extension,
  crm,
  model,
}) => {
  const panel = await onDana(extension, crm.contactUrl('Dana Whitfield'));
  await extension.allowHost(model.url);
  await panel.openMenu('Settings');
  await enterModel(panel.page, { address: model.url, key: secret, name: 'test-model' });
  const { host } = new URL(model.url);

  expect(await testConnection(panel.page)).toMatch(/The key is accepted\.[\s\S]*test-model answers\./);
  await expect(panel.page.getByText('Ready. Ask something')).toBeVisible();
  expect(model.requests.find(({ method }) => method !== 'OPTIONS')?.headers.authorization).toBe(`Bearer ${secret}`);

  const cases: [Behaviour, string][] = [
    [{ be: 'wrongKey' }, `${host} refused the key. Enter a valid key in Settings, Model.`],
    [{ be: 'unknownModel' }, `${host} has no model called "test-model".`],
    [{ be: 'nonsense', how: 'html' }, `${host} answered with a web page instead of a model's answer.`],
  ];
  for (const [behaviour, said] of cases) {
    model.tell(behaviour);
    expect(await testConnection(panel.page), behaviour.be).toContain(said);
    await expect(panel.page.getByText('Ready. Ask something')).toBeHidden();
  }

  const nobody = `http://127.0.0.1:${await freePort()}/v1`;
  await enterModel(panel.page, { address: nobody, key: secret, name: 'test-model' });
  await until('the new address to be kept', async () =>
    JSON.stringify(await rowsOf(panel.page, 'settings')).includes(nobody),
  );
  expect(await testConnection(panel.page)).toContain(`${new URL(nobody).host} does not answer.`);
});

test('before the first call the exact bytes are shown, masked; "Not now" keeps the record’s answer', async ({
  extension,
  crm,
  model,
}) => {
  const panel = await onDana(extension, crm.contactUrl('Dana Whitfield'));
  await connectModel(panel.page, model.url, { agreed: false });
  const shown = await askUntilShown(panel, 'summarise this contact');
  expect(completions(model), 'nothing was sent yet').toEqual([]);
  expect(JSON.parse(shown)).toMatchObject({ model: 'test-model', stream: true });

  const dana = crm.data.contacts.find(({ last_name }) => last_name === 'Whitfield');
  if (!dana) throw new Error('The demo CRM has lost Dana.');
  const company = dana.company_name.split(' ')[0] ?? '';
  for (const known of [dana.first_name, dana.last_name, dana.email, dana.phone_1_number, dana.company_name, company])
    expect(shown.toLowerCase(), 'what is known of Dana stays here').not.toContain(known.toLowerCase());
  expect(shown).toContain('Person_1');

  await preview(panel)
    .getByRole('button', { name: /^Not now/ })
    .click();
  const answer = await until('the answer', async () => {
    const last = await panel.lastAnswer();
    return last?.status === 'done' && last;
  });
  expect(answer.made).toContain('from the record');
  expect(answer.text).toContain('Dana Whitfield');
  expect(completions(model)).toEqual([]);
  expect(await rowsOf(panel.page, 'audit')).toEqual([]);
});

test('"Send" sends exactly what was shown, the answer comes back with real names, and the next one goes without asking', async ({
  extension,
  crm,
  model,
}) => {
  const panel = await onDana(extension, crm.contactUrl('Dana Whitfield'));
  await connectModel(panel.page, model.url, { agreed: false });
  const shown = await askUntilShown(panel, 'summarise this contact');
  await preview(panel)
    .getByRole('button', { name: /^Send to / })
    .click();
  const answer = await until('the answer', async () => {
    const last = await panel.lastAnswer();
    return last?.status === 'done' && last;
  });
  const [call] = completions(model).filter(({ method }) => method === 'POST');
  expect(call?.body, 'the bytes that left are the bytes that were shown').toBe(shown);
  expect(answer.made).toContain('test-model');
  expect(answer.text).toContain('Dana');
  expect(answer.text).not.toMatch(/Person_\d|Company_\d|Email_\d|Phone_\d/);

  const second = await panel.ask('when did we last speak to Dana?');
  expect(second.status, 'nobody is asked twice').toBe('done');
  const calls = completions(model).filter(({ method }) => method === 'POST');
  expect(calls).toHaveLength(2);

  const audit = await rowsOf<{ what: string; where: string; bytes: number; status: string }>(panel.page, 'audit');
  expect(audit).toHaveLength(2);
  expect(audit[0]).toMatchObject({
    what: 'model-call',
    where: new URL(model.url).host,
    status: 'sent',
    bytes: Buffer.byteLength(shown),
  });
  expect(JSON.stringify(audit), 'no content in the log').not.toMatch(/Dana|Whitfield|Person_|Harborline|speak/);
});

test('the key is kept in no table, in no stored setting and in no export', async ({ extension, crm, model }) => {
  const panel = await onDana(extension, crm.contactUrl('Dana Whitfield'));
  await extension.allowHost(model.url);
  await panel.openMenu('Settings');
  await enterModel(panel.page, { address: model.url, key: secret, name: 'test-model' });
  await testConnection(panel.page);
  const exported = await savedFile(panel.page, () =>
    panel.page.getByRole('button', { name: 'Export as JSON' }).click(),
  );
  await panel.page.getByRole('button', { name: 'Back to the record' }).click();
  await askUntilShown(panel, 'summarise this contact');
  await preview(panel)
    .getByRole('button', { name: /^Send to / })
    .click();
  await until('the answer', async () => (await panel.lastAnswer())?.status === 'done');
  expect(completions(model).at(-1)?.headers.authorization, 'the key does reach its server').toBe(`Bearer ${secret}`);

  await panel.openMenu('Settings');
  const again = await savedFile(panel.page, () => panel.page.getByRole('button', { name: 'Export as JSON' }).click());
  expect(again).toContain('summarise this contact');
  const kept = await panel.page.evaluate(async () => {
    const { storage } = (
      globalThis as unknown as { chrome: { storage: Record<'local' | 'sync', { get(): Promise<unknown> }> } }
    ).chrome;
    return JSON.stringify([await storage.local.get(), await storage.sync.get(), { ...localStorage }]);
  });
  for (const place of [exported, again, kept, JSON.stringify(await readStore(panel.page))])
    expect(place).not.toContain(secret);
});

test.describe('a model that fails leaves the record’s answer, and says what happened', () => {
  const cases: { title: string; behaviour: Behaviour; said: RegExp }[] = [
    {
      title: 'a web page instead of an answer',
      behaviour: { be: 'nonsense', how: 'html' },
      said: /answered with a web page instead of a model's answer.*made from the record instead/,
    },
    {
      title: 'a refusal',
      behaviour: { be: 'refuse', how: 'words' },
      said: /The model declined: "I cannot help with that\." The answer was made from the record instead/,
    },
    {
      title: 'a wrong key',
      behaviour: { be: 'wrongKey' },
      said: /refused the key\. Enter a valid key in Settings, Model\. The answer was made from the record instead/,
    },
  ];
  for (const { title, behaviour, said } of cases) {
    test(title, async ({ extension, crm, model }) => {
      const panel = await onDana(extension, crm.contactUrl('Dana Whitfield'));
      await connectModel(panel.page, model.url);
      model.tell(behaviour);
      const answer = await panel.ask('summarise this contact');
      expect(answer.text.replace(/\s+/g, ' ')).toMatch(said);
      expect(answer.text).toContain('Dana Whitfield');
      expect(answer.made).toContain('from the record');
    });
  }

  test('an answer that breaks off is kept as far as it came', async ({ extension, crm, model }) => {
    const panel = await onDana(extension, crm.contactUrl('Dana Whitfield'));
    await connectModel(panel.page, model.url);
    model.tell({ be: 'breakOff', after: 120 });
    const answer = await panel.ask('summarise this contact');
    expect(answer.text).toMatch(/broke off after \d+ characters\. What came is kept above\./);
    expect(answer.text, 'real names in what came').toContain('dana.whitfield@harborline.example');
    expect(answer.made).toContain('test-model');
  });

  test('a model that never answers is stopped by the seller, who keeps the record’s answer', async ({
    extension,
    crm,
    model,
  }) => {
    const panel = await onDana(extension, crm.contactUrl('Dana Whitfield'));
    await connectModel(panel.page, model.url);
    model.tell({ be: 'hang' });
    await panel.send('summarise this contact');
    await until('the rules’ answer while the model is silent', async () =>
      (await panel.lastAnswer())?.text.includes('Dana Whitfield'),
    );
    await until('the call', () => completions(model).length > 0);
    await panel.page.getByRole('button', { name: /^Stop/ }).first().click();
    const stopped = await until('the turn to stop', async () => {
      const last = await panel.lastAnswer();
      return last?.status === 'stopped' && last;
    });
    expect(stopped.text).toContain('Dana Whitfield');
  });
});

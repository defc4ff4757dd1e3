import { savedFile } from '../lib/testing/saved-file.ts';
import { expect, panelOn, test } from './beside.ts';

test('“I expected this to work” makes a test case that names nobody, taken back, kept, listed in Settings, saved and deleted', async ({
  extension,
  crm,
}) => {
  const { panel } = await panelOn(extension, crm.dealUrl('Cold chain renewal'), 'Cold chain renewal');
  await panel.ask('is Marcus Teel on our side');
  const last = panel.conversation.getByRole('article').last();
  await last.getByRole('button', { name: 'I expected this to work' }).click();
  const form = last.getByRole('form', { name: 'What did you expect?' });
  await form.getByLabel('What did you expect?').selectOption('find-contacts');
  await form.getByLabel('What a right answer would hold').fill('whether he is for us');
  await form.getByRole('button', { name: 'Keep as a test case' }).click();
  await expect(last.getByRole('status')).toContainText('Kept as a test case of yours');
  await last.getByRole('button', { name: 'Undo' }).click();
  await form.getByRole('button', { name: 'Keep as a test case' }).click();
  await expect(last.getByRole('status')).toContainText('Kept as a test case of yours');

  const settings = await extension.context.newPage();
  await settings.goto(extension.url('options.html'));
  await expect(settings.getByText('Your own cases: 1')).toBeVisible();
  const file = await savedFile(settings, () => settings.getByRole('button', { name: 'Save as file' }).click());
  expect(file).toContain('"expect":"find-contacts"');
  expect(file).not.toMatch(/Marcus|Teel|Harborline|Whitfield/);
  await settings.getByLabel('What becomes of it').selectOption('known-limitation');
  await expect(settings.getByText('· 1 not decided')).toHaveCount(0);

  await settings.getByRole('button', { name: 'Delete this case' }).click();
  await expect(settings.getByText('No case of your own yet')).toBeVisible();
});

test('beside an answer the panel says what its action often misses', async ({ extension, crm }) => {
  const { panel } = await panelOn(extension, crm.dealUrl('Cold chain renewal'), 'Cold chain renewal');
  await panel.ask('what is the close date');
  const last = panel.conversation.getByRole('article').last();
  const misses = last.getByText('Often misses …');
  await misses.click();
  await expect(last.getByText(/Right in full for \d+ % of \d+ test queries/)).toBeVisible();
});

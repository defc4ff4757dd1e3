import { buildLightningPage, type Shadow, startLightningPage } from '../lib/lightning-page/serve.ts';
import { Panel } from '../lib/testing/panel.ts';
import { expect, test } from './beside.ts';

test.beforeAll(async () => {
  test.setTimeout(300_000);
  await buildLightningPage();
});

/** Lightning Experience today, and the shadow it is moving to. */
const shadows: Shadow[] = ['synthetic', 'native'];

for (const shadow of shadows) {
  test(`Lightning inputs (${shadow} shadow): three proposed, two accepted, filled, saved by the seller, undone; a conflict stops it`, async ({
    extension,
  }) => {
    const site = await startLightningPage(shadow);
    const page = await extension.goTo(site.url);
    const panel = await Panel.open(extension, page);
    await panel.wholeChip('Cold chain renewal');
    await panel.ask('set the amount to 140k, the close date to 30 January 2027 and the next step to Board meets');
    const review = panel.page.getByRole('region', { name: 'Change' }).last();
    await review.getByRole('checkbox', { name: 'Replace Amount' }).check();
    await review.getByRole('checkbox', { name: 'Replace Close Date' }).check();
    await review.getByRole('button', { name: 'Fill 2 fields into the form' }).click();
    await expect(review.getByText('Filled 2 fields into the form')).toBeVisible();
    expect(site.saved(), 'nothing is saved by Wingside').toBe(0);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => site.deal()).toMatchObject({ CloseDate: '2027-01-30', NextStep: 'Send the redlines' });
    expect(Number(site.deal().Amount)).toBe(140_000);
    await expect(review.getByText(/^Wrote 2 fields/)).toBeVisible();

    await review.getByRole('button', { name: 'Undo' }).click();
    await expect(review.getByText('Put back in the form')).toBeVisible();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => Number(site.deal().Amount)).toBe(125_000);

    await panel.wholeChip('Cold chain renewal');
    await panel.ask('set the next step to Board meets');
    const second = panel.page.getByRole('region', { name: 'Change' }).last();
    await second.getByRole('checkbox').check();
    site.change({ NextStep: 'Legal has it' });
    await second.getByRole('button', { name: 'Fill 1 field into the form' }).click();
    await expect(second.getByRole('alert')).toContainText('is now "Legal has it". Nothing was written.');
    await site.close();
  });
}

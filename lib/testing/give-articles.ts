import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const folder = join(import.meta.dirname, '../demo-crm/articles');

/** Adds the demo's articles through Settings, Knowledge, as a seller drops files in. @returns how many */
export async function giveArticles(panel: Page): Promise<number> {
  const files = readdirSync(folder).map((name) => join(folder, name));
  await panel.getByRole('button', { name: 'More' }).first().click();
  await panel.getByRole('menuitem', { name: 'Settings' }).click();
  await panel.getByLabel('Files to add').setInputFiles(files);
  await panel.getByRole('button', { name: `Show all ${files.length} articles` }).waitFor({ timeout: 60_000 });
  await panel.getByRole('button', { name: /^Back to/ }).click();
  return files.length;
}

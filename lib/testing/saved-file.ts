import type { Page } from '@playwright/test';
import { until } from './until.ts';

/** Presses what saves a file. @returns the file's text, which a panel cannot be seen to download */
export async function savedFile(panel: Page, press: () => Promise<void>): Promise<string> {
  await panel.evaluate(() => {
    const seen = globalThis as unknown as { saved: Promise<string> | null };
    const make = URL.createObjectURL;
    seen.saved = null;
    URL.createObjectURL = (blob) => {
      seen.saved = (blob as Blob).text();
      return make.call(URL, blob);
    };
  });
  await press();
  return until('the saved file', () =>
    panel.evaluate(() => (globalThis as unknown as { saved: Promise<string> }).saved),
  );
}

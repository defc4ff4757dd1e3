import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';

/** Saves what several pages show, left to right, as one PNG. */
export async function saveBeside(pages: [Page, ...Page[]], file: string): Promise<void> {
  const pictures: string[] = [];
  for (const page of pages) pictures.push((await page.screenshot()).toString('base64'));
  // Put together on a canvas that is in no document: a page made for it would come to the front, and the panel follows that.
  const together = await pages[0].evaluate(putTogether, pictures);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(together, 'base64'));
}

/** Runs in the page. @param pictures PNGs as base64 */
async function putTogether(pictures: string[]): Promise<string> {
  const images = await Promise.all(
    pictures.map((picture) =>
      createImageBitmap(new Blob([Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))])),
    ),
  );
  const gap = 1;
  const width = images.reduce((sum, image) => sum + image.width, gap * (images.length - 1));
  const canvas = new OffscreenCanvas(width, Math.max(...images.map((image) => image.height)));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This page can draw no pictures');
  context.fillStyle = '#999';
  context.fillRect(0, 0, canvas.width, canvas.height);
  let left = 0;
  for (const image of images) {
    // A panel's own title strip is the browser's and in no picture of it: both end at the bottom of the window.
    context.drawImage(image, left, canvas.height - image.height);
    left += image.width + gap;
  }
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  let letters = '';
  for (let at = 0; at < bytes.length; at += 0x8000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(letters);
}

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { listen, stop } from '../demo-crm/loopback.ts';
import { buildOwnPackage } from '../dev/own-package.ts';

/** Makes lib/lightning-page/dist: a page of Salesforce's own Lightning base components, as npm has them. */
export const buildLightningPage = (): Promise<void> =>
  buildOwnPackage({
    folder: import.meta.dirname,
    name: 'the Lightning page',
    inputs: ['modules', 'src', 'rollup.config.mjs'],
    builder: [join('rollup', 'dist', 'bin', 'rollup'), '-c', '--silent'],
  });

/** `synthetic` is how Lightning Experience runs today: one flat tree. `native` has real shadow roots. */
export type Shadow = 'synthetic' | 'native';

export type Deal = {
  Name: string;
  Amount: number;
  CloseDate: string;
  StageName: string;
  IsPrivate: boolean;
  NextStep: string;
};

export type LightningPage = {
  url: string;
  deal(): Deal;
  change(change: Partial<Deal>): void;
  saved(): number;
  close(): Promise<void>;
};

const styles = 'node_modules/@salesforce-ux/design-system/assets/styles/salesforce-lightning-design-system.min.css';

/** What each page loads, by path: its media type and its content. */
export const pageFiles = (shadow: Shadow): Record<string, [string, () => string | Buffer]> => ({
  '/page.js': ['text/javascript', () => readFileSync(join(import.meta.dirname, 'dist', `${shadow}.js`))],
  '/slds.css': ['text/css', () => readFileSync(join(import.meta.dirname, styles))],
});

/** Serves one opportunity and its form on loopback, and keeps what is saved there. */
export async function startLightningPage(shadow: Shadow): Promise<LightningPage> {
  let deal: Deal = {
    ...{ Name: 'Cold chain renewal', Amount: 125_000, CloseDate: '2026-12-12', StageName: 'Propose' },
    ...{ IsPrivate: false, NextStep: 'Send the redlines' },
  };
  let saved = 0;
  const files: Record<string, [string, () => string | Buffer]> = {
    ...pageFiles(shadow),
    '/deal': ['application/json', () => JSON.stringify(deal)],
  };
  const server = createServer((request, response) => {
    if (request.method === 'POST' && request.url === '/deal') {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        deal = { ...deal, ...(JSON.parse(body) as Partial<Deal>) };
        saved += 1;
        response.end('{}');
      });
      return;
    }
    const [type, content] = files[request.url ?? ''] ?? ['text/html', () => html];
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.end(content());
  });
  const port = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${port}/lightning/r/Opportunity/0061000000abcDEAAY/view`,
    deal: () => deal,
    change: (change) => {
      deal = { ...deal, ...change };
    },
    saved: () => saved,
    close: () => stop(server),
  };
}

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cold chain renewal | Opportunity</title>
<link rel="stylesheet" href="/slds.css"><main class="slds-p-around_large"></main><script type="module" src="/page.js"></script></html>`;

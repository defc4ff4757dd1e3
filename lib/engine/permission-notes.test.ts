import { expect, test } from 'vitest';
import { permissionNotes } from './permission-notes.ts';

const known = {
  modelUrl: 'https://api.example.com/v1',
  connections: [{ origin: 'https://api.crm.example', pages: 'https://crm.example' }] as never,
  matches: ['https://*.lightning.force.com/*'],
};
const noted = (origins: string[], permissions: string[] = []) =>
  permissionNotes({ given: true, origins, permissions }, known);

test('hosts of the model and of CRMs are named', () => {
  expect(noted(['https://api.example.com/*', 'https://crm.example/*', 'https://*.lightning.force.com/*'])).toEqual([
    { action: 'site', where: 'api.example.com' },
    { action: 'site', where: 'crm.example' },
    { action: 'site', where: 'lightning.force.com' },
  ]);
});

test('a company’s website is handed on to be hashed, under the name the web door has for it', () => {
  expect(noted(['*://*.brackenpumps.example/*'])).toEqual([
    { action: 'site', where: '', site: 'brackenpumps.example' },
  ]);
});

test('leave for every site, and for what is no site, is said so', () => {
  expect(noted(['https://*/*', '<all_urls>'], ['cookies'])).toEqual([
    { action: 'cookies', where: '' },
    { action: 'every site', where: '' },
    { action: 'every site', where: '' },
  ]);
});

import { Panel } from '../lib/testing/panel.ts';
import { test } from './beside.ts';
import { putRows, rowsOf } from './store.ts';
test('dbg1', async ({ extension, crm }) => {
  const page = await extension.goTo(crm.contactUrl('Dana Whitfield'));
  const panel = await Panel.open(extension, page);
  await panel.settledChip('Dana Whitfield');
  panel.page.on('console', (m) => console.log('PANEL', m.type(), m.text().slice(0, 600)));
  panel.page.on('pageerror', (m) => console.log('PERR', m.message));
  await panel.ask('summarise this contact');
  const [turn] = await rowsOf<{ recordKey: string }>(panel.page, 'turns');
  await putRows(panel.page, 'turns', [
    { id: 'garbage-1', recordKey: turn?.recordKey, askedAt: '2020-01-01', status: 'done', blocks: 'none', words: 7 },
    { id: 'garbage-2', recordKey: turn?.recordKey, askedAt: '2020-01-02' },
    { id: 'garbage-3' },
  ]);
  await putRows(panel.page, 'records', [{ key: 'garbage' }, { key: turn?.recordKey, name: 7 }]);
  await panel.page.reload();
  await new Promise((r) => setTimeout(r, 2000));
  console.log(await panel.page.locator('body').innerText());
  await panel.page.screenshot({ path: '/tmp/mine/dbg.png' });
});
test('dbg2', async ({ extension, crm }) => {
  const page = await extension.goTo(crm.contactUrl('Dana Whitfield'));
  const panel = await Panel.open(extension, page);
  await panel.settledChip('Dana Whitfield');
  panel.page.on('console', (m) => console.log('PANEL', m.type(), m.text().slice(0, 600)));
  panel.page.on('pageerror', (m) => console.log('PERR', m.message));
  await panel.page.addInitScript(() => {
    console.log('init', location.href, sessionStorage.getItem('mended'));
    if (sessionStorage.getItem('mended')) return;
    indexedDB.open = () => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    };
  });
  await panel.page.reload();
  await new Promise((r) => setTimeout(r, 2000));
  console.log(await panel.page.locator('body').innerText());
  await panel.page.screenshot({ path: '/tmp/mine/dbg2.png' });
});

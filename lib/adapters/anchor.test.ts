// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { Page } from './adapter.ts';
import { cssAnchor, findAnchor, labelAnchor, textAnchor } from './anchor.ts';

/** happy-dom draws nothing; what is `hidden` or inside it stands for what is out of sight. */
const page: Page = {
  document,
  url: new URL('https://crm.example/deals/42'),
  look: { shadowRoot: (element) => element.shadowRoot, shown: (element) => element.closest('[hidden]') === null },
};
const find = (anchor: string) => findAnchor(page, anchor);

beforeEach(() => {
  document.body.innerHTML = `
    <h1><span id="eyebrow">Deal</span> <b id="name">Cold storage
      refit</b></h1>
    <div hidden><span>Stage</span><span id="old-stage">Proposal</span></div>
    <dl>
      <div><dt>Stage</dt><dd id="stage">Proposal</dd></div>
      <div><dt>Next step</dt><dd id="next">Send <i>redlined</i> order form</dd></div>
      <div><dt>Account name</dt><dd id="account">Harborline</dd></div>
      <div><dt id="empty-label">Competitor</dt><dd></dd></div>
    </dl>
    <p id="note">Proposal was sent, says Dana.</p>
    <label for="amount">Amount</label><input id="amount">
    <deal-owner></deal-owner>`;
  document.querySelector('input')!.value = '125000';
  document.querySelector('deal-owner')!.attachShadow({ mode: 'open' }).innerHTML =
    '<p>Owner</p><p id="owner">Ravi Menon</p>';
});

test('a value is found beside its label, not where the same word is hidden or stands in a note', () =>
  expect(find(labelAnchor('Stage', 'Proposal'))?.id).toBe('stage'));
test('a value of several pieces is found as the one element that shows them all', () =>
  expect(find(labelAnchor('Next step', 'Send redlined order form'))?.id).toBe('next'));
test('what is typed into a form is found at its field', () =>
  expect(find(labelAnchor('Amount', '125000'))?.id).toBe('amount'));
test('a value in a shadow root is found', () => expect(find(labelAnchor('Owner', 'Ravi Menon'))?.id).toBe('owner'));
test('a label that is part of another label is not taken for it', () =>
  expect(find(labelAnchor('name', 'Harborline'))).toBeNull());
test('where the value has changed or is empty, its label is shown', () =>
  expect(find(labelAnchor('Competitor', 'Coolvault'))?.id).toBe('empty-label'));
test('words are found in the smallest element that shows them, whatever the line breaks', () =>
  expect(find(textAnchor('Cold storage refit'))?.id).toBe('name'));
test('words only in hidden parts are better than nothing', () => {
  document.querySelector('#stage')!.textContent = 'Won';
  document.querySelector('#note')!.remove();
  expect(find(textAnchor('Proposal'))?.id).toBe('old-stage');
});
test('a selector is followed into shadow roots', () =>
  expect(find(cssAnchor('#owner'))?.textContent).toBe('Ravi Menon'));
test.each(['css:[', 'css:#gone', 'text:No such words', 'label:Stage', 'label:|', 'text: ', 'xpath://p', ''])(
  '%j finds nothing and breaks nothing',
  (anchor) => expect(find(anchor)).toBeNull(),
);
test('a page of many thousand words is searched in no time', () => {
  document.body.innerHTML = `${'<div><p>word <b>word</b></p></div>'.repeat(5_000)}<p id="end">the last one</p>`;
  const started = performance.now();
  expect(find(textAnchor('the last one'))?.id).toBe('end');
  expect(performance.now() - started).toBeLessThan(2_000);
});

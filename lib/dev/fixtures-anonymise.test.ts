import { expect, test } from 'vitest';
import { anonymise, type Known, survivors } from './fixtures-anonymise.ts';

const known: Known = {
  seed: 'a seed of the test',
  language: 'en-US',
  labels: ['Account Owner', 'Close Date', 'Stage', 'Negotiation/Review', 'Phone (work)'],
  names: ['Dana Whitfield', 'Kestrel Dental Group', 'Mark Page', 'Zoë Müller', 'Дарья Белова'],
  guesses: [],
  phones: ['(612) 555-0143'],
  vendorHosts: ['lightning.force.com'],
};
const hidden = (html: string, url = 'https://crm.example/'): string => anonymise(html, url, known).html;
const textOf = (html: string): string => html.replace(/<[^>]*>/g, '');

test('nobody and nothing of the original is left, wherever it stands', () => {
  const page = `<div id="card-DanaWhitfield" class="user-whitfield x" data-owner='x' data-key="0065g00000OpKe1AAF" data-jwt="eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0">
    <a href="mailto:dana.whitfield@kestrel-dental.com?subject=Hi">Dana's mail</a> <a href="tel:+16125550143">612.555.0143</a>
    <a title="Open Whitfield, Dana" href="/lightning/r/Opportunity/0065g00000OpKe1AAF/view?name=Dana%20Whitfield&amp;back=%2Fu%2Fdana.whitfield">DANA WHITFIELD</a>
    <img alt="Photo of Dana Whitfield"><input value="dana.whitfield@kestrel-dental.com" placeholder="Ask Dana"><p aria-label="Kestrel Dental Group, 40 chairs">kestreldental.com</p>
    <td>Mark Page rang about INV-2024-0099182 at 14 Harbour Road, Leeds LS1 4AP; IBAN DE44500105175407324931</td><td>Zoë Müller und Дарья Белова</td></div>`;
  const { html, url } = anonymise(page, 'https://kestreldental.lightning.force.com/x/0065g00000OpKe1AAF', known);
  const after = `${html} ${url}`.toLowerCase();
  for (const gone of [
    ...['dana', 'whitfield', 'kestrel', 'mark page', 'zoë', 'müller', 'дарья', 'белова', 'harbour', 'leeds', 'ls1'],
    ...['5550143', '555-0143', '555.0143', '0065g00000opke1', '0099182', '500105175407', 'eyjhbgci', 'eyjzdwii'],
  ])
    expect.soft(after, gone).not.toContain(gone);
  expect(survivors(page, html + url, known)).toEqual([]);
});

test('the same name becomes the same name everywhere: in texts, mails, links, with an s, in capitals, as initials', () => {
  const [full, owner, loud, mail, initials, link] = textOf(
    hidden(
      '<b>Dana Whitfield</b>|<b>Whitfield’s</b>|<b>WHITFIELD</b>|<b>dana.whitfield@x.com</b>|<b>DW</b>|<a href="/u/whitfield">/u/whitfield</a>',
    ),
  ).split('|');
  const [first = '', last = ''] = full?.split(' ') ?? [];
  expect(last).toMatch(/^[A-Z][a-z]{8}$/);
  expect(owner).toBe(`${last}’s`);
  expect(loud).toBe(last.toUpperCase());
  expect(mail).toContain(`${first}.${last}@`.toLowerCase());
  expect(initials).toBe(`${first[0]}${last[0]}`);
  expect(link).toBe(`/u/${last.toLowerCase()}`);
});

test('numbers keep their length and format and stay the same number in every spelling', () => {
  const [shown = '', raw = '', small, share] = textOf(
    hidden('<i>$125,340.50</i>|<i>125340</i>|<i>(3)</i>|<i>60%</i>'),
  ).split('|');
  expect(shown).toMatch(/^\$\d{3},\d{3}\.\d\d$/);
  expect(shown).not.toContain('125,340');
  expect(shown.replace(/\D/g, '').slice(0, 6)).toBe(raw);
  expect([small, share]).toEqual(['(3)', '60%']);
});

test('a phone number is one line, dialled or written', () => {
  const html = hidden('<a href="tel:+16125550143">(612) 555-0143</a>');
  const [, dialled = ''] = /tel:\+1(\d+)/.exec(html) ?? [];
  expect(textOf(html)).toMatch(/^\(\d{3}\) \d{3}-\d{4}$/);
  expect(textOf(html).replace(/\D/g, '')).toBe(dialled);
});

test('all dates move by the same whole weeks, each in its own way of writing', () => {
  const [iso = '', slashed = '', named = ''] = textOf(
    hidden('<i>2027-01-29</i>|<i>1/29/2027</i>|<i>January 29, 2027</i>'),
  ).split('|');
  const day = (text: string) => new Date(`${text} UTC`).getTime() / 86_400_000;
  expect(day(iso)).toBe(day(slashed));
  expect(day(iso)).toBe(day(named));
  const moved = day(iso) - day('2027-01-29');
  expect(moved).not.toBe(0);
  expect(Math.abs(moved % 7)).toBe(0);
});

test('labels, stages and the words of buttons stay, so that the page is read as before', () => {
  const page =
    '<b title="Edit Account Owner">Account Owner:</b><i data-label="Negotiation/Review">Negotiation/Review</i><u>Phone</u><u>(work)</u><button>Save</button>';
  expect(hidden(page)).toBe(page);
});

test('what a CRM’s own code is called stays, and a vendor’s host with the customer’s name off it', () => {
  const page =
    '<div class="slds-is-current sc-3f3l9j" data-target-selection-name="sfdc:RecordField.Opportunity.StageName" data-test-id="highlightProperty"></div>';
  const { html, url } = anonymise(page, 'https://kestreldental.lightning.force.com/lightning/o/Task/home', known);
  expect(html).toBe(page);
  expect(url).toMatch(/^https:\/\/[a-z]{13}\.lightning\.force\.com\/lightning\/o\/Task\/home$/);
});

test('what was overlooked is named, so that nothing is written', () =>
  expect(survivors('<p>Whitfield</p>', '<p>Ask whitfield</p>', known)).toContain('whitfield'));

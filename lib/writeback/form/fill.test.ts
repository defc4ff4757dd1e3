// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { Page } from '../../adapters/adapter.ts';
import { fillForm } from './fill.ts';
import type { FormChange, FormRequest } from './request.ts';

const look: Page['look'] = {
  shadowRoot: (element) => element.shadowRoot,
  shown: (element) => element.closest('[hidden]') === null,
};
const page = (): Page => ({ document, url: new URL('https://crm.example/deals/7'), look });

function form(html: string, language = 'en-GB'): void {
  document.documentElement.lang = language;
  document.body.innerHTML = html;
}
const at = <E extends HTMLElement = HTMLInputElement>(selector: string) => document.querySelector(selector) as E;

type Plain = string | number | boolean | null;
const change = (
  label: string,
  type: string,
  from: Plain,
  to: Plain,
  shown: { from?: string; to?: string } = {},
): FormChange => ({
  field: label.toLowerCase().replaceAll(' ', '_'),
  label,
  type,
  from: { value: from, display: shown.from ?? (from === null ? '' : String(from)) },
  to: { value: to, display: shown.to ?? (to === null ? '' : String(to)) },
});
const fill = (...changes: FormChange[]) =>
  fillForm(page(), { crm: 'generic', url: 'https://crm.example/deals/7', what: 'fields', changes });
const add = (activity: Partial<Extract<FormRequest, { what: 'activity' }>['activity']>) =>
  fillForm(page(), {
    ...{ crm: 'generic', url: 'https://crm.example/deals/7', what: 'activity' },
    activity: { type: 'note', subject: '', text: '', due: null, at: null, minutes: null, priority: null, ...activity },
  });

/** Keeps the last value on the element, as React does, and hears of a change only when the two differ. */
function controlled(input: HTMLInputElement, accept: (text: string) => string = (text) => text) {
  const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const state = { value: input.value };
  let last = input.value;
  const write = (text: string) => {
    last = text;
    own?.set?.call(input, text);
  };
  Object.defineProperty(input, 'value', { configurable: true, get: () => own?.get?.call(input), set: write });
  input.addEventListener('input', () => {
    const typed = own?.get?.call(input) as string;
    if (typed === last) return;
    state.value = accept(typed);
    write(state.value);
  });
  return state;
}

beforeEach(() => {
  document.body.innerHTML = '';
});

test('a controlled input hears of its new value', async () => {
  form('<label>Next step <input name="next_step" value="Call"></label>');
  const state = controlled(at('input'));
  expect(await fill(change('Next step', 'text', 'Call', 'Send offer'))).toEqual({ ok: true, value: null });
  expect(state.value).toBe('Send offer');
});

test('a native select takes the choice by its words, and an empty one for “empty”', async () => {
  form(
    '<label>Stage <select><option value="">--None--</option><option value="p">Propose</option><option value="n">Negotiate</option></select></label>',
  );
  at('select').value = 'p';
  const heard = vi.fn();
  at('select').addEventListener('change', heard);
  expect((await fill(change('Stage', 'picklist', 'Propose', 'Negotiate'))).ok).toBe(true);
  expect(at('select').value).toBe('n');
  expect(heard).toHaveBeenCalledTimes(1);
  expect((await fill(change('Stage', 'picklist', 'Negotiate', null))).ok).toBe(true);
  expect(at('select').value).toBe('');
});

test('a choice the list does not have is refused, and the boxes before it get their old value back', async () => {
  form(
    '<label>Amount <input value="100"></label><label>Stage <select><option>Propose</option><option>Negotiate</option></select></label>',
  );
  const done = await fill(change('Amount', 'number', 100, 200), change('Stage', 'picklist', 'Propose', 'Paused'));
  expect(done).toMatchObject({ ok: false, failure: { kind: 'form-refused', label: 'Stage', shows: 'Propose' } });
  expect(at('input').value).toBe('100');
});

test('a box that does not keep what is typed is told, with what it shows, and the rest is put back', async () => {
  form('<label>Next step <input value="Call"></label><label>Amount <input value="100"></label>');
  controlled(at('label:nth-child(2) input'), () => '100');
  const done = await fill(change('Next step', 'text', 'Call', 'Send'), change('Amount', 'number', 100, 900));
  expect(done).toMatchObject({ ok: false, failure: { kind: 'form-refused', wanted: '900', shows: '100' } });
  expect(at('input').value).toBe('Call');
});

test('a value somebody changed stops everything before a single box is touched', async () => {
  form('<label>Next step <input value="Call"></label><label>Amount <input value="150"></label>');
  const typed = vi.fn();
  document.body.addEventListener('input', typed);
  const done = await fill(change('Next step', 'text', 'Call', 'Send'), change('Amount', 'number', 100, 900));
  expect(done).toEqual({
    ok: false,
    failure: { kind: 'field-changed', fields: [{ label: 'Amount', expected: '100', found: '150' }] },
  });
  expect(typed).not.toHaveBeenCalled();
});

test('a field the form does not have is named', async () => {
  form('<label>Amount <input value="100"></label>');
  expect(await fill(change('Amount', 'number', 100, 200), change('Region', 'text', null, 'North'))).toEqual({
    ok: false,
    failure: { kind: 'form-field-missing', labels: ['Region'] },
  });
  expect(at('input').value).toBe('100');
});

test('two boxes that fit equally are none', async () => {
  form('<label>Phone <input id="a"></label><label>Phone <input id="b"></label>');
  expect((await fill(change('Phone', 'phone', null, '+49 89 1234567'))).ok).toBe(false);
  expect([at('#a').value, at('#b').value]).toEqual(['', '']);
});

test('one box that two fields would go into takes neither', async () => {
  form('<label>Budget <input></label>');
  const done = await fill(change('Amount', 'number', null, 5), change('Deal value', 'number', null, 6));
  expect(done.ok).toBe(false);
  expect(at('input').value).toBe('');
});

test('“Account” is not typed into “Account Owner”; “Amount” goes into “Amount (EUR)”', async () => {
  form('<label>Branch Manager <input id="a"></label><label>Branch size (EUR) <input id="b"></label>');
  expect((await fill(change('Branch', 'text', null, 'Harborline'))).ok).toBe(false);
  expect((await fill(change('Branch size', 'number', null, 7))).ok).toBe(true);
  expect([at('#a').value, at('#b').value]).toEqual(['', '7']);
});

test('boxes of a search, hidden boxes and passwords are never filled', async () => {
  form(
    '<div role="search"><label>Region <input></label></div><div hidden><label>Region <input></label></div><label>Region <input type="password"></label>',
  );
  expect((await fill(change('Region', 'text', null, 'North'))).ok).toBe(false);
  expect([...document.querySelectorAll('input')].map(({ value }) => value)).toEqual(['', '', '']);
});

test('radio buttons and check boxes are pressed, once', async () => {
  form(`<fieldset><legend>Priority</legend><label><input type="radio" name="priority" checked value="l">Low</label>
    <label><input type="radio" name="priority" value="h">High</label></fieldset>
    <label><input type="checkbox" name="do_not_call">Do not call</label>`);
  expect(
    await fill(change('Priority', 'picklist', 'Low', 'High'), change('Do not call', 'boolean', false, true)),
  ).toEqual({ ok: true, value: null });
  expect(at('input[value=h]').checked).toBe(true);
  expect(at('input[type=checkbox]').checked).toBe(true);
});

/** A list as MUI draws it: a box to press, a hidden input beside it, the options in a layer at the end of the page. */
function drawnList(options: string[], chosen: string) {
  form(
    `<label id="stage-label">Stage</label><div><div id="stage" role="combobox" aria-labelledby="stage-label" aria-controls="list">${chosen}</div><input aria-hidden="true" name="stage" value="${chosen}"></div>`,
  );
  const box = at<HTMLElement>('#stage');
  box.addEventListener('mousedown', () => {
    const list = document.createElement('ul');
    list.id = 'list';
    list.innerHTML = options.map((each) => `<li role="option">${each}</li>`).join('');
    list.addEventListener('click', (event) => {
      box.textContent = (event.target as HTMLElement).textContent;
      list.remove();
    });
    document.body.append(list);
  });
  box.addEventListener('keydown', (event) => event.key === 'Escape' && at('#list')?.remove());
  return box;
}

test('a drawn list is opened and its option pressed', async () => {
  const box = drawnList(['Propose', 'Negotiate'], 'Propose');
  expect((await fill(change('Stage', 'picklist', 'Propose', 'Negotiate'))).ok).toBe(true);
  expect(box.textContent).toBe('Negotiate');
  expect(at('#list')).toBeNull();
});

test('an option of the same name elsewhere on the page is left alone', async () => {
  const box = drawnList(['Propose', 'Negotiate'], 'Propose');
  const path = document.createElement('a');
  path.setAttribute('role', 'option');
  path.textContent = 'Negotiate';
  const pressed = vi.fn();
  path.addEventListener('mousedown', pressed);
  document.body.prepend(path);
  expect((await fill(change('Stage', 'picklist', 'Propose', 'Negotiate'))).ok).toBe(true);
  expect(pressed).not.toHaveBeenCalled();
  expect(box.textContent).toBe('Negotiate');
});

test('a lookup that finds nobody is refused, and closed again', async () => {
  form('<label>Account <input role="combobox" value=""></label>');
  const escaped = vi.fn();
  at('input').addEventListener('keydown', (event) => escaped((event as KeyboardEvent).key));
  const done = await fill(change('Account', 'lookup', null, 'Nobody Ltd'));
  expect(done).toMatchObject({ ok: false, failure: { kind: 'form-refused', label: 'Account' } });
  expect(escaped).toHaveBeenCalledWith('Escape');
  expect(at('input').value).toBe('');
});

test.each([
  ['de', '12.12.2026', '30.01.2027'],
  ['de', '5.12.2026', '30.1.2027', '2026-12-05'],
  ['en-GB', '12/12/2026', '30/01/2027'],
  ['en-US', '12/12/2026', '01/30/2027'],
  ['fr', '11/12/2026', '30/01/2027', '2026-12-11'],
  ['ja', '2026/12/12', '2027/01/30'],
  ['ja', '2026年12月12日', '2027年1月30日'],
  ['en-US', 'Dec 12, 2026', 'Jan 30, 2027'],
  ['en-GB', '12 December 2026', '30 January 2027'],
])('a day is typed the way the box writes it (%s, %s)', async (language, shown, expected, from = '2026-12-12') => {
  form(`<label>Close date <input value="${shown}"></label>`, language);
  expect(await fill(change('Close date', 'date', from, '2027-01-30'))).toEqual({ ok: true, value: null });
  expect(at('input').value).toBe(expected);
});

test('an empty date box says by its placeholder which comes first', async () => {
  for (const [hint, expected] of [
    ['MM/DD/YYYY', '02/03/2027'],
    ['TT.MM.JJJJ', '03.02.2027'],
    ['jj/mm/aaaa', '03/02/2027'],
  ]) {
    form(`<label>Close date <input placeholder="${hint}"></label>`, 'en');
    await fill(change('Close date', 'date', null, '2027-02-03'));
    expect(at('input').value).toBe(expected);
  }
});

test('where nothing tells whether day or month comes first, nothing is typed', async () => {
  form('<label>Close date <input></label>', 'en');
  expect((await fill(change('Close date', 'date', null, '2027-02-03'))).ok).toBe(false);
  expect(at('input').value).toBe('');
});

test('the browser’s own date boxes get the day for programs; an instant its day on the seller’s clock', async () => {
  const instant = new Date(2027, 1, 3, 0, 30).toISOString();
  form('<label>Close date <input type="date"></label><label>Meeting <input type="datetime-local"></label>', 'ja');
  expect(
    await fill(change('Close date', 'date', null, instant), change('Meeting', 'datetime', null, '2027-02-03')),
  ).toMatchObject({ ok: true });
  expect([at('input').value, at('label:nth-child(2) input').value]).toEqual(['2027-02-03', '2027-02-03T00:00']);
});

test.each([
  ['de', '125.000,00', '99,5'],
  ['en', '125,000.00', '99.5'],
  // Salesforce: an English page, and a seller who writes numbers the German way.
  ['en', '125.000,00', '99,5'],
  ['de', '125,000.00', '99.5'],
  ['fr', '125 000,00', '99,5'],
])('an amount keeps its decimal mark (%s, %s)', async (language, shown, expected) => {
  form(`<label>Amount <input value="${shown}"></label>`, language);
  await fill(change('Amount', 'currency', 125_000, 99.5));
  expect(at('input').value).toBe(expected);
});

test('a page with a language of its own invention is filled all the same', async () => {
  form('<label>Amount <input value="100"></label>', 'en_US');
  expect((await fill(change('Amount', 'number', 100, 2.5))).ok).toBe(true);
  expect(at('input').value).toBe('2.5');
});

test('an Edit button that would send a form off is not pressed', async () => {
  form('<form><button>Modifier</button></form>', 'fr');
  const sent = vi.fn();
  at<HTMLElement>('button').addEventListener('click', sent);
  expect(await fill(change('Montant', 'number', 1, 2))).toMatchObject({ ok: false, failure: { kind: 'form-closed' } });
  expect(sent).not.toHaveBeenCalled();
});

test('the CRM’s Edit button is pressed where the form is closed', async () => {
  form('<h1>Deal</h1><button type="button">Edit</button>');
  at<HTMLElement>('button').addEventListener('click', () => {
    document.body.insertAdjacentHTML('beforeend', '<label>Amount <input value="100"></label>');
  });
  expect((await fill(change('Amount', 'number', 100, 250))).ok).toBe(true);
  expect(at('input').value).toBe('250');
});

test('a note goes into the note’s box, and nothing presses Save', async () => {
  form('<form><textarea placeholder="Add a note"></textarea><button>Add this note</button></form>');
  const sent = vi.fn();
  at<HTMLElement>('button').addEventListener('click', sent);
  expect((await add({ text: 'Prefers mornings' })).ok).toBe(true);
  expect(at('textarea').value).toBe('Prefers mornings');
  expect(sent).not.toHaveBeenCalled();
});

test('a button that would send what the seller wrote elsewhere is not taken for the one that opens a note', async () => {
  form('<form><textarea aria-label="Message"></textarea><button>Add a note</button></form>');
  const sent = vi.fn();
  at<HTMLElement>('button').addEventListener('click', sent);
  expect(await add({ text: 'Prefers mornings' })).toMatchObject({ ok: false, failure: { kind: 'form-closed' } });
  expect(sent).not.toHaveBeenCalled();
});

test('a note the seller has begun is not written over', async () => {
  form('<textarea placeholder="Add a note">Dana said</textarea>');
  expect(await add({ text: 'Prefers mornings' })).toMatchObject({ ok: false, failure: { kind: 'field-changed' } });
  expect(at('textarea').value).toBe('Dana said');
});

test('a task needs a form of its own: the record’s boxes outside a dialog are not it', async () => {
  form('<label>Description <textarea></textarea></label>');
  expect((await add({ type: 'task', subject: 'Send offer', due: '2026-11-27' })).ok).toBe(false);
  form('<div role="dialog"><label>Subject <input></label><label>Due date <input type="date"></label></div>');
  expect((await add({ type: 'task', subject: 'Send offer', due: '2026-11-27T15:00' })).ok).toBe(true);
  expect([at('input').value, at('[type=date]').value]).toEqual(['Send offer', '2026-11-27']);
});

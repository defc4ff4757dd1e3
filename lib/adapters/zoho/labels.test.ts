import { expect, test } from 'vitest';
import { columnOf } from './columns.ts';
import { apiOfLabel } from './labels.ts';

test.each([
  ['Closing Date', 'Closing_Date'],
  ['Fälligkeitsdatum', 'Due_Date'],
  ['Chiffre d’affaires prévu', 'Expected_Revenue'],
  ['Propietario del trato', 'Owner'],
  ['完了予定日', 'Closing_Date'],
  ['確度(%)', 'Probability'],
  ['Freight terms', undefined],
  ['constructor', undefined],
])('"%s" on a page is what the API calls %s', (label, api) => {
  expect(apiOfLabel(label)).toBe(api);
});

test('a column is named by the kind of record it stands in', () => {
  expect(columnOf('STATUS', 'lead')?.api).toBe('Lead_Status');
  expect(columnOf('STATUS', 'case')?.api).toBe('Status');
  expect(columnOf('CONTACTID', 'opportunity')?.api).toBe('Contact_Name');
  expect(columnOf('CONTACTID', 'task')?.api).toBe('Who_Id');
  expect(columnOf('ADDN_EMAIL', 'contact')).toEqual({ api: 'Secondary_Email', type: 'email' });
  expect(columnOf('MailingStreet', 'contact')?.api).toBe('Mailing_Street');
});

test("a customer's own column has no other name here", () => {
  expect(columnOf('ACCOUNTCF16', 'account')).toBeUndefined();
});

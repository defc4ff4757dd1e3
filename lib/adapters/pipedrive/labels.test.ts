import { expect, test } from 'vitest';
import { fieldTypes } from '../../core/record.ts';
import { labelOf, standardField, typeOf } from './labels.ts';
import { standardFields } from './standard-fields.ts';

test.each([
  ['opportunity', 'Expected close date', 'en-US', 'expected_close_date', 'date'],
  ['opportunity', 'Voraussichtliches Abschlussdatum', 'de', 'expected_close_date', 'date'],
  ['opportunity', 'Date de clôture prévue', 'fr', 'expected_close_date', 'date'],
  ['opportunity', 'Fecha prevista de cierre', 'es', 'expected_close_date', 'date'],
  ['opportunity', 'Data de fechamento esperada', 'pt-BR', 'expected_close_date', 'date'],
  ['opportunity', '成約予定日', 'ja', 'expected_close_date', 'date'],
  ['opportunity', 'Wert', 'de-AT', 'value', 'currency'],
  ['opportunity', 'Phase', 'de', 'stage_id', 'picklist'],
  ['opportunity', 'VALUE:', 'en', 'value', 'currency'],
  ['lead', 'Organisation', 'fr', 'organization_id', 'lookup'],
  ['contact', 'Organisation', 'de', 'org_id', 'lookup'],
  ['contact', 'Adresse e-mail', 'fr', 'email', 'email'],
  ['account', 'Nombre d’employés', 'fr', 'employee_count', 'number'],
  ['account', '従業員数', 'ja', 'employee_count', 'number'],
] as const)('on a page of %s the label “%s” (%s) is the field %s', (kind, label, language, name, type) => {
  expect(standardField(kind, label, language)).toMatchObject({ name, type });
});

test('a company’s own label is none of Pipedrive’s, also where another language has that word', () => {
  expect(standardField('opportunity', 'Contract length', 'en')).toBeUndefined();
  expect(standardField('opportunity', 'Estado', 'es')?.name).toBe('status');
  expect(standardField('opportunity', 'Estado', 'pt-BR')).toBeUndefined();
  expect(standardField('account', 'Phone', 'en')).toBeUndefined();
  expect(standardField('home', 'Value', 'en')).toBeUndefined();
});

test('a page in another language still knows the English words, and one of no language knows all', () => {
  expect(standardField('opportunity', 'Expected close date', 'sv')?.name).toBe('expected_close_date');
  expect(standardField('opportunity', '成約予定日', null)?.name).toBe('expected_close_date');
});

test('a fact beside an icon is called as Pipedrive calls it in that language', () => {
  expect(labelOf('opportunity', 'org_id', 'de')).toBe('Organisation');
  expect(labelOf('opportunity', 'org_id', 'sv')).toBe('Organization');
  expect(labelOf('opportunity', 'arr', 'de')).toBe('ARR');
});

test('every line of the tables is whole: a name, a type that exists, an English label, at most six languages', () => {
  for (const kind of ['opportunity', 'contact', 'account', 'lead', 'task'] as const) {
    const names = standardFields[kind].flatMap((table) =>
      [...table.matchAll(/^(\w+) \w+: /gm)].map(([, name]) => name ?? ''),
    );
    expect(names.length).toBeGreaterThan(4);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      const type = typeOf(kind, name);
      expect(fieldTypes).toContain(type);
      const english = labelOf(kind, name, 'en');
      expect(english).not.toBe('');
      expect(standardField(kind, english, 'en')?.labels.length).toBeLessThanOrEqual(6);
    }
  }
});

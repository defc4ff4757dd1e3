import { expect, test } from 'vitest';
import { apiNameOf, isDone, isToOne, nameFor } from './names.ts';

test.each([
  ['accountOwner', 'Account Owner', 'Kontoinhaber', 'Propriétaire du compte', 'Propietario de la cuenta'],
  ['company', 'Company', 'Unternehmen', 'Entreprise', 'Empresa', '会社'],
  ['pointOfContact', 'Point of Contact', 'Ansprechpartner', 'Point de contact', 'Punto de contacto', '連絡先'],
  ['assignee', 'Assignee', 'Zuständiger', 'Assigné à', 'Asignado a', '担当者'],
  ['dueAt', 'Due Date', 'Fälligkeitsdatum', "Date d'échéance", 'Fecha de vencimiento', '期限'],
  ['status', 'Status', 'Statut', 'Estado', 'ステータス'],
])('%s is found by its label in each language', (name, ...labels) => {
  expect(labels.map(apiNameOf)).toEqual(labels.map(() => name));
});

test('a relation the administrator added keeps a name made of its label', () => {
  expect(nameFor('Delivery sites')).toBe('delivery-sites');
  expect(nameFor('納品先')).toBe('納品先');
  expect(isToOne(nameFor('Delivery sites'))).toBe(false);
});

test('the owner is one person, the people of a company are a list', () => {
  expect(isToOne(nameFor('Propriétaire'))).toBe(true);
  expect(isToOne(nameFor('Personnes'))).toBe(false);
});

test('a task is done by its status in each language, and not while it is under way', () => {
  expect(['Done', 'Erledigt', 'Terminé', 'Hecho', '完了'].every(isDone)).toBe(true);
  expect(['To do', 'In progress', 'Not done', ''].some(isDone)).toBe(false);
});

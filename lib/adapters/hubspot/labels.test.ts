import { expect, test } from 'vitest';
import { labelOfName, nameOfLabel } from './labels.ts';

test.each([
  ['0-1', 'Job Title', 'jobtitle'],
  ['0-1', 'company name', 'company'],
  ['0-2', 'Company name', 'name'],
  ['0-1', 'Nachname', 'lastname'],
  ['0-1', 'Nom', 'lastname'],
  ['0-1', 'Nombre', 'firstname'],
  ['0-1', '姓', 'lastname'],
  ['0-1', 'Last Modified Date', 'lastmodifieddate'],
  ['0-2', 'Last Modified Date', 'hs_lastmodifieddate'],
  ['0-2', "Nombre d'employés", 'numberofemployees'],
  ['0-2', 'Nombre d’employés', 'numberofemployees'],
  ['0-3', 'Betrag', 'amount'],
  ['0-3', 'Montant :', 'amount'],
  ['0-3', 'Fecha de cierre', 'closedate'],
  ['0-3', '取引ステージ', 'dealstage'],
  ['0-3', 'Priority', 'hs_priority'],
  ['0-5', 'Priority', 'hs_ticket_priority'],
  ['0-27', 'Priority', 'hs_task_priority'],
  ['0-5', 'Ticket-Status', 'hs_pipeline_stage'],
  ['0-136', 'Étape du lead', 'hs_pipeline_stage'],
  ['0-27', '期日', 'hs_timestamp'],
  ['0-3', 'Propriétaire de la transaction', 'hubspot_owner_id'],
])('on a record of %s "%s" is the property %s', (type, label, name) => {
  expect(nameOfLabel(label, type)).toBe(name);
});

test('a label of the customer’s own is no property of HubSpot’s', () => {
  expect(nameOfLabel('Favourite harbour', '0-1')).toBe('');
  expect(nameOfLabel('constructor', '0-1')).toBe('');
  expect(nameOfLabel('', '0-1')).toBe('');
});

test('labels of one object are not those of another, and a custom object knows only what all have', () => {
  expect(nameOfLabel('Deal stage', '0-1')).toBe('');
  expect(nameOfLabel('Job title', '2-98765')).toBe('');
  expect(nameOfLabel('Owner', '2-98765')).toBe('hubspot_owner_id');
});

test('a value without a label is shown with HubSpot’s English one', () => {
  expect(labelOfName('jobtitle', '0-1')).toBe('Job title');
  expect(labelOfName('hubspot_owner_id', '0-3')).toBe('Deal owner');
  expect(labelOfName('my_own_property', '0-3')).toBe('my_own_property');
});

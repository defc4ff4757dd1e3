import { expect, test } from 'vitest';
import { checkEvidence } from '../evidence.ts';

const data = ['+1 (617) 555-0142', 'Büro 030 1234567', 'Order SO-10042, firmware v2.3.1', 'Invoice RM/2026/118'];
const check = (text: string) => checkEvidence(text, { data, ownWords: [] }).flagged;

test.each([
  '+1 617 555 0142',
  '617.555.0142',
  '(617) 555-0142',
  '+16175550142',
  '+49 30 1234567',
  '030/1234567',
  'order SO-10042',
  'order 10042',
  'version 2.3.1',
  'invoice RM/2026/118',
  'B2B, 24/7, 100% sure, ISO 27001, Office 365, COVID-19',
])('a number of somebody or something stands however it is written: %s', (text) => expect(check(text)).toEqual([]));

test.each([
  ['(617) 555-0143', '(617) 555-0143'],
  ['+1 617 555 0124', '+1 617 555 0124'],
  ['+49 30 1234568', '+49 30 1234568'],
  ['+44 1 617 555 0142', '+44 1 617 555 0142'],
  ['SO-10043', 'SO-10043'],
  ['PO-10042', 'PO-10042'],
  ['v2.4.0', 'v2.4.0'],
])('another one is struck whole: %s', (text, struck) => expect(check(text)).toEqual([struck]));

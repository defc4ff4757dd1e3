import { plainDigits, readAmount } from '../adapters/amounts.ts';
import { fieldFor } from '../core/concepts.ts';
import type { CrmRecord, Row } from '../core/record.ts';

/** `unit` is empty when the page shows money of no certain currency. */
export type Money = { value: number; unit: string };

const moneyLabel = /amount|value|budget|revenue|price|arr|betrag|volumen|umsatz|montant|importe|valor|金額/i;

/** An amount in a cell: with its currency anywhere, as a bare number only under a label that means money. */
export function amountIn(value: string, label: string, language: string | null): Money | null {
  if (value.length > 60) return null;
  const read = readAmount(plainDigits(value).trim(), language, moneyLabel.test(label));
  if (!read || typeof read.value !== 'number') return null;
  if (read.type !== 'currency' && !(read.type === 'number' && moneyLabel.test(label))) return null;
  return { value: read.value, unit: read.unit ?? '' };
}

/** The amount of the record itself, when the reader was certain of it. */
export function amountOf(record: CrmRecord): Money | null {
  const field = fieldFor(record, 'amount');
  if (!field) return null;
  if (typeof field.value === 'number') return { value: field.value, unit: field.unit ?? '' };
  return amountIn(field.display, field.label, record.language);
}

/** The first amount among a row's cells, with the words it stands in. */
export function amountOfRow(row: Row, language: string | null): (Money & { shown: string }) | null {
  for (const { label, value } of row.cells) {
    const amount = amountIn(value, label, language);
    if (amount) return { ...amount, shown: value };
  }
  return null;
}

import type { ProposedChange } from '../../lib/core/proposal.ts';

type Value = ProposedChange['to'];

/** What the seller typed, as the field's type; `wrong` says what to type instead. An empty box empties the field. */
export function typedAs(
  change: Pick<ProposedChange, 'type' | 'unit' | 'options'>,
  text: string,
): Value | { wrong: string } {
  const words = text.trim();
  if (words === '') return { value: null, display: '' };
  switch (change.type) {
    case 'number':
    case 'currency':
    case 'percent': {
      const number = numberTyped(words, change.type === 'currency');
      if (number === null) return { wrong: 'A number, like 125000 or 99.50' };
      const shown = new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(number);
      return {
        value: number,
        display: change.type === 'percent' ? `${shown} %` : change.unit ? `${shown} ${change.unit}` : shown,
      };
    }
    case 'date':
    case 'datetime': {
      const date = new Date(`${words.slice(0, 10)}T00:00`);
      if (Number.isNaN(date.getTime())) return { wrong: 'A day, like 2027-01-30' };
      return {
        value: words.slice(0, 10),
        display: date.toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' }),
      };
    }
    case 'boolean':
      return words === 'true' ? { value: true, display: 'Yes' } : { value: false, display: 'No' };
    default: {
      const option = change.options?.find(({ value }) => value === words);
      return { value: words, display: option?.label ?? text };
    }
  }
}

/**
 * "125.000", "125,000" and "125 000" are thousands to somebody each: nobody names a sum to a thousandth. Other numbers may
 * well have three decimals ("1.234"), so there a lone point stays one.
 *
 * @returns null for what is no number
 */
function numberTyped(words: string, isMoney: boolean): number | null {
  const bare = words.replace(/[\s'’]/g, '').replace(/%$/, '');
  const grouped = /^-?[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:,\d{3})+)(?:[.,]\d{1,2})?$/.test(bare);
  const groupedOnce = isMoney && /^-?[1-9]\d{0,2}\.\d{3}(?:,\d{1,2})?$/.test(bare);
  const germanDecimals = /^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(bare);
  const plain =
    grouped || groupedOnce || germanDecimals
      ? bare.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.')
      : bare.replace(',', '.');
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

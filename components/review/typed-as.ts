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
      const number = Number(
        words
          .replace(/[\s'’]/g, '')
          .replace(/,(?=\d{3}(?:\D|$))/g, '')
          .replace(',', '.'),
      );
      if (!Number.isFinite(number)) return { wrong: 'A number, like 125000 or 99.50' };
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

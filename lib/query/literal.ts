/** Plain decimals: no CRM's query language is sure to read 1e-7. */
export const plainNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/\.?0+$/, '');

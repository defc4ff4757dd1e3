/** Letters and digits in one word: "SO-10042", "v2.3.1", "RM/2026/118"; and versions of three parts: "2.3.1". */
export const idPattern =
  /(?<![\p{L}\p{N}_.,])(?:\p{L}{1,12}[-_/.]?\d[\p{L}\p{N}]*(?:[-_/.][\p{L}\p{N}]+)*|\d{1,4}\p{L}{1,4}\d[\p{L}\p{N}]*(?:[-_/.][\p{L}\p{N}]+)*|\d{1,4}(?:\.\d{1,4}){2,5}(?![\p{N}]|[.,]\d))/gu;

const moneyFirst = /^(?:EUR|USD|GBP|CHF|JPY|CAD|AUD|INR|SEK|NOK|DKK|PLN|BRL|MXN|CZK|NZD|SGD|CNY)[.-]?\d/i;

/** @returns null where it is an amount ("EUR125k", "1.250.000"), measures ("10x12"), or no id at all ("B2B", "4G", "COVID-19") */
export function idOf(written: string): { kind: 'id'; key: string } | 'free' | null {
  if (moneyFirst.test(written) || /^\d+[x×]\d+$/i.test(written)) return null;
  if (/^\d{1,3}(?:\.\d{3})+$/.test(written)) return null;
  const digits = written.replace(/\D/g, '').length;
  const version = /^v?\d+(?:\.\d+){1,5}$/i.test(written);
  return digits >= 3 || version ? { kind: 'id', key: idKey(written) } : 'free';
}

export const idKey = (written: string): string => written.toLowerCase().replace(/^v(?=\d)|[-_/\s]/g, '');

type VatFormat = { pattern: RegExp; valid?(digits: string): boolean };

const numbers = (digits: string) => [...digits].map(Number);

/** ISO 7064 mod 11,10: Germany, Croatia. */
function mod1110(digits: string): boolean {
  let product = 10;
  const all = numbers(digits);
  for (const digit of all.slice(0, -1)) {
    const sum = (digit + product) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10 === all.at(-1);
}

/** Luhn: Italy, and the SIREN within a French number. */
function luhn(digits: string): boolean {
  const sum = numbers(digits)
    .reverse()
    .map((digit, index) => (index % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2))
    .reduce((total, digit) => total + digit, 0);
  return sum % 10 === 0;
}

/** By country: what follows its letters, and its check digits where they are public. Greece writes EL. */
export const vatFormats: Record<string, VatFormat> = {
  DE: { pattern: /\d{9}/, valid: mod1110 },
  AT: { pattern: /U\d{8}/ },
  FR: { pattern: /[0-9A-HJ-NP-Z]{2}\d{9}/ },
  ES: { pattern: /[A-Z]\d{7}[0-9A-Z]|\d{8}[A-Z]/ },
  IT: { pattern: /\d{11}/, valid: luhn },
  NL: { pattern: /\d{9}B\d{2}/ },
  BE: { pattern: /[01]\d{9}/, valid: (digits) => 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8)) },
  PT: { pattern: /\d{9}/ },
  GB: { pattern: /\d{9}(?:\d{3})?|(?:GD|HA)\d{3}/ },
  XI: { pattern: /\d{9}/ },
  IE: { pattern: /\d[0-9A-Z+*]\d{5}[A-Z]{1,2}/ },
  LU: { pattern: /\d{8}/, valid: (digits) => Number(digits.slice(0, 6)) % 89 === Number(digits.slice(6)) },
  DK: { pattern: /\d{8}/ },
  SE: { pattern: /\d{10}01/ },
  FI: { pattern: /\d{8}/ },
  PL: { pattern: /\d{10}/ },
  CZ: { pattern: /\d{8,10}/ },
  SK: { pattern: /\d{10}/ },
  SI: { pattern: /\d{8}/ },
  HU: { pattern: /\d{8}/ },
  RO: { pattern: /\d{2,10}/ },
  HR: { pattern: /\d{11}/, valid: mod1110 },
  EL: { pattern: /\d{9}/ },
  BG: { pattern: /\d{9,10}/ },
  EE: { pattern: /\d{9}/ },
  LV: { pattern: /\d{11}/ },
  LT: { pattern: /\d{9}|\d{12}/ },
  MT: { pattern: /\d{8}/ },
  CY: { pattern: /\d{8}[A-Z]/ },
};

/** Labels of a VAT number: right before it, or in the cell beside. */
export const vatLabel =
  /(?:USt\.?[-\s]?(?:Id\.?|ID)[-\s.]*(?:Nr|Nummer|No)?|Umsatzsteuer[-\s]?(?:Identifikations|ID|Ident)[-\s]?(?:nummer|nr)?|UID(?:[-\s]?(?:Nr|Nummer))?|MwSt\.?[-\s]?(?:Nr|Nummer)?|ATU|VAT(?:[-\s]?(?:registration|reg|ID|identification))?\.?(?:[-\s]?(?:number|no|nr|ID))?|TVA(?:[-\s]intra(?:communautaire)?)?|N[°º]\s?(?:de\s)?TVA|numéro de TVA|N\.?I\.?F\.?[-\s]?IVA|IVA|P(?:artita|\.)?\s?I\.?V\.?A\.?|C\.?F\.?\s?(?:e|\/)\s?P\.?\s?IVA|BTW(?:[-\s]?(?:nummer|nr|id))?|Moms(?:reg)?|CVR|ALV|NIP|DIČ|C\.?I\.?F\.?|N\.?I\.?F\.?|登録番号|IVA n\.?º?)/iu;

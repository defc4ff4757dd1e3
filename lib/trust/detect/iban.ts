import type { Detector, Find } from './find.ts';

/** How long an account number of each country is. */
const lengths = new Map(
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TN24 TR26 UA29 VA22 VG24 XK20'
    .split(' ')
    .map((each) => [each.slice(0, 2), Number(each.slice(2))]),
);

/** Country, two check digits, the account, in groups or not; the whole read as a number leaves 1 when divided by 97. */
export const findIbans: Detector = (text) => {
  const finds: Find[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[A-Z]{2}[ -]?\d{2}(?=[ -]?[A-Z0-9])/giu)) {
    const length = lengths.get(text.slice(index, index + 2).toUpperCase());
    if (!length) continue;
    let compact = '';
    let end = index;
    for (; end < text.length && compact.length < length; end += 1) {
      const sign = text[end] ?? '';
      if (/[A-Za-z0-9]/.test(sign)) compact += sign;
      else if (!/[ .\u00a0\n-]/.test(sign) || !/[A-Za-z0-9]/.test(text[end + 1] ?? '')) break;
    }
    const isWhole = compact.length === length && !/[\p{L}\p{N}]/u.test(text[end] ?? '');
    // Left short by who typed it, yet with the right sum: nearly an account is too much to send.
    const isShort = compact.length >= length - 2 && compact.length >= 15 && end - index > compact.length;
    if ((isWhole || isShort) && leavesOne(compact.toUpperCase())) finds.push({ start: index, end, entity: 'iban' });
  }
  return finds;
};

function leavesOne(compact: string): boolean {
  let rest = 0;
  for (const sign of compact.slice(4) + compact.slice(0, 4))
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

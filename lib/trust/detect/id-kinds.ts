import { validate as cuit } from 'stdnum/lib/cjs/ar/cuit.js';
import { validate as vnr } from 'stdnum/lib/cjs/at/vnr.js';
import { validate as tfn } from 'stdnum/lib/cjs/au/tfn.js';
import { validate as nn } from 'stdnum/lib/cjs/be/nn.js';
import { validate as cpf } from 'stdnum/lib/cjs/br/cpf.js';
import { validate as sin } from 'stdnum/lib/cjs/ca/sin.js';
import { validate as ahv } from 'stdnum/lib/cjs/ch/ssn.js';
import { validate as rut } from 'stdnum/lib/cjs/cl/rut.js';
import { validate as ric } from 'stdnum/lib/cjs/cn/ric.js';
import { validate as rc } from 'stdnum/lib/cjs/cz/rc.js';
import { validate as idnr } from 'stdnum/lib/cjs/de/idnr.js';
import { validate as svnr } from 'stdnum/lib/cjs/de/svnr.js';
import { validate as cpr } from 'stdnum/lib/cjs/dk/cpr.js';
import { validate as dni } from 'stdnum/lib/cjs/es/dni.js';
import { validate as nie } from 'stdnum/lib/cjs/es/nie.js';
import { validate as nss } from 'stdnum/lib/cjs/es/nss.js';
import { validate as hetu } from 'stdnum/lib/cjs/fi/hetu.js';
import { validate as nir } from 'stdnum/lib/cjs/fr/nir.js';
import { validate as oib } from 'stdnum/lib/cjs/hr/oib.js';
import { validate as pps } from 'stdnum/lib/cjs/ie/pps.js';
import { validate as zehut } from 'stdnum/lib/cjs/il/idnr.js';
import { validate as aadhaar } from 'stdnum/lib/cjs/in/aadhaar.js';
import { validate as pan } from 'stdnum/lib/cjs/in/pan.js';
import { validate as codice } from 'stdnum/lib/cjs/it/codicefiscale.js';
import { validate as rrn } from 'stdnum/lib/cjs/kr/rrn.js';
import { validate as curp } from 'stdnum/lib/cjs/mx/curp.js';
import { validate as bsn } from 'stdnum/lib/cjs/nl/bsn.js';
import { validate as fnr } from 'stdnum/lib/cjs/no/fodselsnummer.js';
import { validate as pesel } from 'stdnum/lib/cjs/pl/pesel.js';
import { validate as nif } from 'stdnum/lib/cjs/pt/nif.js';
import { validate as cnp } from 'stdnum/lib/cjs/ro/cnp.js';
import { validate as personnummer } from 'stdnum/lib/cjs/se/personnummer.js';
import { validate as tckimlik } from 'stdnum/lib/cjs/tr/tckimlik.js';
import { validate as zaId } from 'stdnum/lib/cjs/za/idnr.js';
import type { EntityType } from '../detect.ts';

/** `said`: words right before that name it. `onlySaid`: without them its checksum alone would say too little. */
export type IdKind = {
  entity?: EntityType;
  pattern: RegExp;
  isValid(found: string): boolean;
  said: RegExp;
  onlySaid?: boolean;
};

/** The word, then whatever stands between it and the number: "SSN (hers): ". */
const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}])[^\\p{N}]{0,36}$`, 'iu');
const by =
  (check: (text: string) => { isValid: boolean }) =>
  (found: string): boolean =>
    check(found.replace(/[\u00a0\n]/g, ' ')).isValid;

export const idKinds: readonly IdKind[] = [
  {
    entity: 'us_ssn',
    pattern: /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g,
    isValid: isSsn,
    said: word('ssns?|social(?: security)?(?: n\\w*)?'),
  },
  {
    entity: 'us_ssn',
    pattern: /(?<![\w-])\d{3}[ .]?\d{2}[ .]?\d{4}(?![\w-])/g,
    isValid: isSsn,
    said: word('ssns?|ss ?(?:#|no|nr)|socials?|social security(?: n\\w*)?|social sec\\S*|tax ?id|itin'),
    onlySaid: true,
  },
  {
    entity: 'uk_nino',
    pattern: /(?<![A-Z0-9])[A-Z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D](?![A-Z0-9])/gi,
    isValid: isNino,
    said: word('ni(?: no\\.?| number)?|nino|national insurance(?: n\\w*)?'),
  },
  {
    entity: 'de_tax_id',
    pattern: /(?<![\d.,-]|\d )[1-9]\d[ ]?\d{3}[ ]?\d{3}[ ]?\d{3}(?![\d]|[.,-]\d)/g,
    isValid: isIdNr,
    said: word('id-?nr|steuer-?id\\w*|steuerliche\\w* \\w+|steuernummer|identifikationsnummer|tax id|tin|idnr'),
  },
  {
    pattern: /(?<![\w.-])\d{2}\.?\d{3}\.?\d{3}[ -]?[A-Z](?![\w-])/gi,
    isValid: (found) => by(dni)(found.replaceAll('.', '')),
    said: word('dni|nif'),
  },
  { pattern: /(?<![\w.-])[XYZ][ -]?\d{7}[ -]?[A-Z](?![\w-])/gi, isValid: by(nie), said: word('nie') },
  {
    pattern: /(?<![\w.,-])[12][ .]?\d{2}[ .]?\d{2}[ .]?(?:\d{2}|2[AB])[ .]?\d{3}[ .]?\d{3}[ .]?\d{2}(?![\w])/gi,
    isValid: by(nir),
    said: word('nir|sécurité sociale|sécu|n°? ?ss'),
  },
  {
    pattern: /(?<![A-Z0-9])[A-Z]{3} ?[A-Z]{3} ?[A-Z0-9]{5} ?[A-Z0-9]{5}(?![A-Z0-9])/gi,
    isValid: (found) =>
      /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-EHLMPRST]/i.test(found.replace(/ /g, '')) && by(codice)(found.replace(/ /g, '')),
    said: word('codice fiscale|c\\.?f\\.?'),
  },
  {
    pattern: /(?<![\w.-])\d{9}(?![\w-])|(?<![\w.-])\d{4}[ .]\d{2}[ .]\d{3}(?![\w-])/g,
    isValid: by(bsn),
    said: word('bsn(?:-?nummer)?|burgerservicenummer|sofi\\w*'),
    onlySaid: true,
  },
  { pattern: /(?<![\w.-])\d{11}(?![\w-])/g, isValid: by(pesel), said: word('pesel'), onlySaid: true },
  {
    pattern: /(?<![\w.-])756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}(?![\w-])/g,
    isValid: by(ahv),
    said: word('ahv\\S*|avs|navs13'),
  },
  {
    pattern: /(?<![\w.-])\d{2}\.\d{2}\.\d{2}-\d{3}[.-]\d{2}(?![\w-])/g,
    isValid: by(nn),
    said: word('rijksregister\\w*|niss|nrn|insz|registre national'),
  },
  { pattern: /(?<![\w.-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\w-])/g, isValid: by(cpf), said: word('cpf') },
  { pattern: /(?<![\w.-])\d{11}(?![\w-])/g, isValid: by(cpf), said: word('cpf'), onlySaid: true },
  {
    pattern: /(?<![\w.-]|\d )[2-9]\d{3} \d{4} \d{4}(?![\w-]| \d)/g,
    isValid: by(aadhaar),
    said: word('aa?dhaar\\w*|uid(?:ai)?'),
  },
  {
    pattern: /(?<![\w.-])[2-9]\d{3}-?\d{4}-?\d{4}(?![\w-])/g,
    isValid: by(aadhaar),
    said: word('aa?dhaar\\w*|uid(?:ai)?'),
    onlySaid: true,
  },
  { pattern: /(?<![\w-])[A-Z]{3}P[A-Z]\d{4}[A-Z](?![\w-])/g, isValid: by(pan), said: word('pan') },
  {
    pattern: /(?<![\w-])[A-Z]{5}\d{4}[A-Z](?![\w-])/gi,
    isValid: (found) => by(pan)(found.toUpperCase()),
    said: word('pan(?: card)?'),
    onlySaid: true,
  },
  { pattern: /(?<![\w.-])(?:19|20)?\d{6}[-+]\d{4}(?![\w-])/g, isValid: by(personnummer), said: word('person\\w*|pnr') },
  {
    pattern: /(?<![\w.-])(?:19|20)?\d{10}(?![\w-])/g,
    isValid: by(personnummer),
    said: word('personnummer|pnr'),
    onlySaid: true,
  },
  { pattern: /(?<![\w.-])\d{6}[-+A-FU-Y]\d{3}[0-9A-Y](?![\w-])/g, isValid: by(hetu), said: word('hetu|henkilötunnus') },
  {
    pattern: /(?<![\w.-])\d{6}-?\d{4}(?![\w-])/g,
    isValid: by(cpr),
    said: word('cpr(?:-?(?:nr|nummer))?'),
    onlySaid: true,
  },
  {
    pattern: /(?<![\w.-])\d{6} ?\d{5}(?![\w-])/g,
    isValid: by(fnr),
    said: word('fødselsn\\w*|personnummer|fnr'),
    onlySaid: true,
  },
  {
    pattern: /(?<![\w.-])\d{3} ?\d{3} ?\d{3}(?![\w-])/g,
    isValid: by(nif),
    said: word('nif|contribuinte'),
    onlySaid: true,
  },
  {
    pattern: /(?<![\w.-])\d{3}[ -]?\d{3}[ -]?\d{3}(?![\w-])/g,
    isValid: by(sin),
    said: word('sin|nas|social insurance(?: n\\w*)?'),
    onlySaid: true,
  },
  { pattern: /(?<![A-Z0-9])[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z0-9]\d(?![A-Z0-9])/gi, isValid: by(curp), said: word('curp') },
  { pattern: /(?<![\w.-])\d{1,2}\.\d{3}\.\d{3}-[\dK](?![\w-])/gi, isValid: by(rut), said: word('rut|run') },
  {
    pattern: /(?<![\w.-])\d{4}[ ]?\d{6}(?![\w-])/g,
    isValid: by(vnr),
    said: word('svnr|sozialversicherungsn\\w*|sv-?n\\w*|vsnr'),
    onlySaid: true,
  },
  {
    pattern: /(?<![\w.-])\d{2} ?\d{6} ?[A-Z] ?\d{3}(?![\w-])/gi,
    isValid: by(svnr),
    said: word('sv-?n\\w*|sozialversicherung\\w*|rentenversicherung\\w*|rvnr'),
  },
  {
    pattern: /(?<![\w.-])\d{7}[A-W][A-IW]?(?![\w-])/gi,
    isValid: by(pps),
    said: word('pps[n]?(?: n\\w*)?'),
    onlySaid: true,
  },
  {
    pattern: /(?<![\w.-])\d{3} ?\d{3} ?\d{2,3}(?![\w-])/g,
    isValid: by(tfn),
    said: word('tfn|tax file(?: n\\w*)?'),
    onlySaid: true,
  },
  { pattern: /(?<![\w.-])[1-9]\d{5}(?:19|20)\d{9}[\dX](?![\w-])/gi, isValid: by(ric), said: word('id') },
  { pattern: /(?<![\w.-])\d{6}-[1-8]\d{6}(?![\w-])/g, isValid: by(rrn), said: word('rrn') },
  {
    pattern: /(?<![\w.-])\d{11}(?![\w-])/g,
    isValid: by(tckimlik),
    said: word('tc(?: ?kn| kimlik\\S*)?|kimlik\\S*'),
    onlySaid: true,
  },
  { pattern: /(?<![\w.-])\d{13}(?![\w-])/g, isValid: by(zaId), said: word('(?:sa )?id(?: n\\w*)?'), onlySaid: true },
  { pattern: /(?<![\w.-])[1-8]\d{12}(?![\w-])/g, isValid: by(cnp), said: word('cnp'), onlySaid: true },
  { pattern: /(?<![\w.-])\d{6}\/\d{3,4}(?![\w-])/g, isValid: by(rc), said: word('rodné\\S*|r\\.?č\\.?|rč') },
  {
    pattern: /(?<![\w.-])\d{2}[ /-]?\d{8}[ /-]?\d{2}(?![\w-])/g,
    isValid: (found) => by(nss)(found.replace(/[ /-]/g, '')),
    said: word('nss|naf|seguridad social|n[.º°]{0,2} ?ss|afiliación\\S*'),
    onlySaid: true,
  },
  { pattern: /(?<![\w.-])\d{11}(?![\w-])/g, isValid: by(oib), said: word('oib'), onlySaid: true },
  {
    pattern: /(?<![\w.-])\d{9}(?![\w-])/g,
    isValid: by(zehut),
    said: word('teudat zehut|t\\.?z\\.?|israeli id'),
    onlySaid: true,
  },
  { pattern: /(?<![\w.-])2[0347]-?\d{8}-?\d(?![\w-])/g, isValid: by(cuit), said: word('cui[lt]') },
  { pattern: /(?<![\w-])[STFGM]\d{7}[A-Z](?![\w-])/gi, isValid: isNric, said: word('nric|fin') },
  {
    pattern: /(?<![\w.-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w-])/g,
    isValid: isNhs,
    said: word('nhs(?: n\\w*)?'),
    onlySaid: true,
  },
  {
    pattern: /(?<![\w-])[A-Z]{2}\d{6}[A-Z]?\(?[0-9A]\)?(?![\w-])|(?<![\w-])[A-Z]\d{6}\([0-9A]\)(?![\w-])/g,
    isValid: () => true,
    said: word('hkid|hong kong id\\S*'),
    onlySaid: true,
  },
  {
    pattern: /(?<![\w-])9\d{2}-[5-9]\d-\d{4}(?![\w-])/g,
    isValid: () => true,
    said: word('itin'),
    onlySaid: true,
  },
];

/** Numbers of these areas and groups are not given out. */
function isSsn(found: string): boolean {
  const digits = found.replace(/\D/g, '');
  return !/^(?:000|666|9)|^.{3}00|0000$|^(\d)\1+$|^123456789$|^078051120$/.test(digits);
}

function isNino(found: string): boolean {
  const compact = found.replace(/[ -]/g, '').toUpperCase();
  return /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(compact);
}

/** Of the first ten figures one stands two or three times and the others at most once; the last is a checksum. */
function isIdNr(found: string): boolean {
  const digits = found.replace(/ /g, '');
  const counts = new Map<string, number>();
  for (const digit of digits.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3 && idnr(digits).isValid;
}

/** Singapore: weighted sum, letter from a table of the series. */
function isNric(found: string): boolean {
  const text = found.toUpperCase();
  const weights = [2, 7, 6, 5, 4, 3, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at + 1]), 0);
  const [series] = text;
  const offset = series === 'T' || series === 'G' ? 4 : series === 'M' ? 3 : 0;
  const letters = series === 'S' || series === 'T' ? 'JZIHGFEDCBA' : series === 'M' ? 'KLJNPQRTUWX' : 'XWUTRQPNMLK';
  return letters[(sum + offset) % 11] === text[8];
}

/** Britain's health service: eleven less the weighted sum is the last figure. */
function isNhs(found: string): boolean {
  const digits = found.replace(/\D/g, '');
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

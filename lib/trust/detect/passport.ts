import { type Detector, groups, isOfTrade, matches } from './find.ts';

const named =
  /(?<![\p{L}])(?:passports?|reisepass(?:nummer|nr)?|pass(?:nummer|-?nr)|pass(?=[ -](?:no|nr|number)|[: ]{1,2}[CFGHJKLMNPRTVWXYZ](?=[A-Z0-9]{0,7}\d)[A-Z0-9]{7,9}(?![A-Za-z0-9]))|passeport|pasaporte|passaporto|passaporte|paspoort(?:nummer)?|paszport\w?|паспорт)(?![\p{L}])(?:[\s:.,#()°º-]{0,3}(?:n[o°ºr]?|too|also|copy|auch|anche|aussi|también|nr|num(?:ber|ero|éro|mer)?|número|numero|nummer|id|is|ist|est|es|è|lautet|was|with|mit|the|uk|us|gb|de|fr|eu|it|british|german|french|spanish|italian|indian|american|british|dutch|polish|swiss|deutscher|français|español|italiano|ending|copy|details?)(?![\p{L}])){0,5}[\s:.,#()°º-]{1,4}(?<it>(?=[A-Z0-9]{0,8}\d)(?:[A-Z]{1,3} ?\d{5,9}[A-Z]?|\d{7,9}|[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{7,9}|\d{2}[A-Z]{2}\d{5}))(?![\p{L}\p{N}])/dgiu;

/** "her passport, issued in Cork, is PA4829176": nothing with a figure between, and the shape of a number of its own. */
const further =
  /(?<![\p{L}])(?:[Pp]assports?|PASSPORT|[Rr]eisepass\p{L}*|[Pp]ass(?:nummer|-?[Nn]r)|[Pp]asseport|[Pp]asaporte|[Pp]assaport[oe]|[Pp]aspoort\p{L}*|[Tt]ravel [Dd]ocument)(?![\p{L}])[^\d\n]{1,48}?(?<![\p{L}\d-])(?<it>[A-Z]{1,3} ?\d{6,8}|\d{9}|\d{2}[A-Z]{2}\d{5}|[CFGHJKLMNPRTVWXYZ](?=[A-Z0-9]{0,7}\d[A-Z0-9]{0,7}\d)[CFGHJKLMNPRTVWXYZ0-9]{8})(?![\p{L}\p{N}-])/dgu;

/** After a word that says so, and the lines a machine reads. */
export const findPassports: Detector = (text) => [
  ...groups(text, named, 'passport', (found) => found.replace(/\D/g, '').length >= 3),
  ...groups(text, further, 'passport').filter(({ start }) => !isOfTrade(text, start)),
  ...matches(text, /(?<![A-Z0-9<])P[A-Z<][A-Z]{3}[A-Z<]{20,39}(?:\s{1,2}[A-Z0-9<]{30,44})?/g, 'passport', (found) =>
    found.includes('<<'),
  ),
];

/** Where a postal code and a city stand in a line. */
export type PostalPlace = {
  /** Countries that write it like that; the first is the likeliest when nothing else tells. */
  countries: string[];
  postalCode: string | null;
  /** '' where it stands before the code, as in Britain: it is the piece before. */
  city: string;
  region: string | null;
  /** Of the piece in the line. */
  start: number;
  end: number;
};

type Format = {
  countries: string[];
  pattern: RegExp /** Told by a country's name, not by the shape of its code. */;
  named?: true;
};

/** The shapes of codes alone: a line that has none is not searched for cities, which is slow. */
const shapes: Record<string, RegExp> = {
  ...{
    GB: /[A-Z]\d[A-Z\d]? ?\d[A-Z]{2}/,
    IE: /[A-Z]\d[\dW] ?[0-9A-Z]{4}/,
    CA: /[A-Z]\d[A-Z] ?\d[A-Z]\d/,
    PL: /\d{2}-\d{3} \p{Lu}/u,
  },
  ...{
    AU: /(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT),? \d{4}/,
    BR: /\d{5}-\d{3}/,
    PT: /\d{4} ?[-–] ?\d{3}/,
    NL: /\d{4} ?[A-Z]{2}/,
  },
  ...{
    US: /[A-Za-z.],? \d{5}/,
    SE: /\d{3} \d{2} \p{Lu}/u,
    AT: /(?<!\d)\d{4} \p{Lu}/u,
    NZ: /\p{L},? \d{4}(?!\d)/u,
    NO: /0\d{3} /,
    JP: /\d{3}-\d{4}/,
    CN: /\d{6}/,
  },
};
const usualShape = /\d{4,5}[ ,–-]{1,3}\p{Lu}/u;

const name = String.raw`\p{Lu}[\p{L}'’´.]*(?:(?:[ -]|\/)(?:(?:am|an|der|den|dem|bei|ob|im|in|i\.|a\.|v\.|d\.|la|le|les|de|du|des|del|della|di|do|da|dos|das|en|el|los|las|y|sur|sous|aux|aan|op|bij|het|upon|on|under|-)[ -]|l['’]|d['’])?\p{Lu}[\p{L}'’´.]*){0,4}(?: \((?:Oder|Main|Saale|Spree|Havel|Elbe)\))?`;
const stateUs =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|PR|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]';
const statesUs =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming';
const stateCa =
  'AB|BC|MB|N[BLSTU]|ON|PE|QC|SK|YT|Ontario|Quebec|Québec|Alberta|British Columbia|Manitoba|Nova Scotia|Saskatchewan';
const stateAu = 'NSW|VIC|QLD|WA|SA|TAS|ACT|NT';
const statesOfIndia =
  'Andhra Pradesh|Assam|Bihar|Chhattisgarh|Delhi|Goa|Gujarat|Haryana|Himachal Pradesh|Jharkhand|Karnataka|Kerala|Madhya Pradesh|Maharashtra|Odisha|Punjab|Rajasthan|Tamil ?Nadu|Telangana|Uttar Pradesh|Uttarakhand|West Bengal';
const before = String.raw`(?<![\p{L}\d.-])`;
const city = `(?<city>${name})`;

/** The most telling first: a piece that one has taken is not given to the next. */
const formats: Format[] = [
  {
    countries: ['GB'],
    pattern: new RegExp(`${before}(?<code>(?:GIR 0AA|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}))(?![\\p{L}\\d])`, 'gu'),
  },
  {
    countries: ['CA'],
    pattern: new RegExp(
      `${city},? \\(?(?<region>${stateCa})\\)?,? (?<code>[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)(?![\\p{L}\\d])`,
      'gu',
    ),
  },
  {
    countries: ['US'],
    pattern: new RegExp(
      `${city},? (?<region>${stateUs}|${statesUs}|(?!C\\.P)[A-Z]\\.[A-Z]\\.),? (?<code>\\d{5}(?:-\\d{4})?)(?![\\d])`,
      'gu',
    ),
  },
  { countries: ['AU'], pattern: new RegExp(`${city},? (?<region>${stateAu}),? (?<code>\\d{4})(?!\\d)`, 'gu') },
  {
    countries: ['BR'],
    pattern: new RegExp(
      `${city}\\s?[-/–,]\\s?(?<region>[A-Z]{2})[\\s,–-]+(?:CEP:? ?)?(?<code>\\d{5}-\\d{3})(?!\\d)`,
      'gu',
    ),
  },
  {
    countries: ['BR'],
    pattern: new RegExp(
      `${before}(?:CEP:? ?)?(?<code>\\d{5}-\\d{3}),? ${city}(?:\\s?[-/–,]\\s?(?<region>[A-Z]{2})(?!\\p{L}))?`,
      'gu',
    ),
  },
  {
    countries: ['PT'],
    pattern: new RegExp(`${before}(?:P(?:T)?-)?(?<code>\\d{4}[ ]?[-–][ ]?\\d{3})[ ,]+${city}`, 'gu'),
  },
  { countries: ['NL'], pattern: new RegExp(`${before}(?:NL-?)?(?<code>[1-9]\\d{3} ?[A-Z]{2})[ ,]+${city}`, 'gu') },
  {
    countries: ['IT'],
    pattern: new RegExp(
      `${before}(?:I(?:T)?-)?(?<code>\\d{5})[ ,–-]+${city} (?:\\((?<region>[A-Z]{2})\\)|(?<region2>[A-Z]{2})(?![\\p{L}]))`,
      'gu',
    ),
  },
  {
    countries: ['IE'],
    pattern: new RegExp(
      `${before}(?<code>[AC-FHKNPRTV-Y]\\d[\\dW](?: ?(?=\\d{0,3}[AC-FHKNPRTV-Y])| )[0-9AC-FHKNPRTV-Y]{4})(?![\\p{L}\\d])`,
      'gu',
    ),
  },
  { countries: ['PL'], pattern: new RegExp(`${before}(?:PL-)?(?<code>\\d{2}-\\d{3}) ${city}`, 'gu') },
  { countries: ['DE'], pattern: new RegExp(`${before}DE?[- –]+(?<code>\\d{5}) ${city}`, 'gu') },
  { countries: ['AT'], pattern: new RegExp(`${before}(?:A|AT)[- –]+(?<code>\\d{4}) ${city}`, 'gu') },
  { countries: ['CH'], pattern: new RegExp(`${before}CH[- –]+(?<code>\\d{4}) ${city}`, 'gu') },
  { countries: ['LI'], pattern: new RegExp(`${before}(?:FL|LI)-(?<code>\\d{4}) ${city}`, 'gu') },
  { countries: ['BE'], pattern: new RegExp(`${before}BE?[- –]+(?<code>\\d{4}) ${city}`, 'gu') },
  { countries: ['DK'], pattern: new RegExp(`${before}DK-(?<code>\\d{4}) ${city}`, 'gu') },
  { countries: ['FR'], pattern: new RegExp(`${before}FR?[- –]+(?<code>\\d{5}) ${city}`, 'gu') },
  { countries: ['ES'], pattern: new RegExp(`${before}ES?[- –]+(?<code>\\d{5}) ${city}`, 'gu') },
  { countries: ['SE', 'CZ', 'GR'], pattern: new RegExp(`${before}(?:SE?-|CZ-)?(?<code>\\d{3} \\d{2}) ${city}`, 'gu') },
  {
    countries: ['DE', 'FR', 'ES', 'IT', 'FI', 'MX', 'TR', 'HR', 'EE', 'LT', 'MA', 'SA'],
    pattern: new RegExp(
      `${before}(?<code>\\d{5}),?[ –-]{1,3}${city}(?: \\((?<region>\\p{Lu}[\\p{L} ]{2,25})\\))?`,
      'gu',
    ),
  },
  {
    countries: ['AT', 'CH', 'BE', 'DK', 'NO', 'LU', 'SI', 'HU'],
    pattern: new RegExp(`${before}(?:L-)?(?<code>[1-9]\\d{3}) ${city}`, 'gu'),
  },
];

/** A city (市) first: its name may hold the signs for town and village (町田市), or begin with its own (市川市). */
const nihon =
  /(?:〒\s?(?<code>\d{3}[-－‐–]\d{4})\s*)?(?<region>東京都|北海道|(?:京都|大阪)府|[\p{Script=Han}]{2,3}県)(?<city>(?:(?![区郡])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]){1,7}?市(?!市)(?:[\p{Script=Han}]{1,4}区)?|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,8}?(?:区|郡[\p{Script=Han}]{1,5}[町村]|町|村))(?<street>[^\s　,、。（(]{1,40}(?:[\s　][^\s　]{0,10}(?:ビル|階|F|号室)[^\s　]{0,12})?)?/gu;
const zhongguo =
  /(?<region>[\p{Script=Han}]{2,4}(?:省|自治区))?(?<city>[\p{Script=Han}]{2,5}市)(?<street>[\p{Script=Han}\p{L}\d－-]{2,40}(?:号|室|楼|层|座|栋|路|街))[\p{Script=Han}\p{L}\d－-]{0,30}?(?:号|室|楼|层|座|栋)?(?:[\s,，（(]*(?:邮编|邮政编码)?[:：]?\s*(?<code>\d{6})(?!\d))?/gu;

/** An address that is written without spaces, large to small: the street is in the same piece. */
export type DensePlace = PostalPlace & { street: string | null };

/** Japanese and Chinese addresses in a line. */
export function densePlacesIn(line: string): DensePlace[] {
  const found = (pattern: RegExp, country: string) =>
    [...line.matchAll(pattern)].map((match) => ({
      countries: [country],
      postalCode: match.groups?.code?.normalize('NFKC').replace(/[‐–]/, '-') ?? null,
      city: match.groups?.city ?? '',
      region: match.groups?.region ?? null,
      street: houseIn(match.groups?.street?.trim() ?? ''),
      start: match.index,
      end: match.index + match[0].length,
    }));
  if (!/[\u3400-\u9fff]/.test(line)) return [];
  const japanese = found(nihon, 'JP');
  return japanese.length > 0 ? japanese : found(zhongguo, 'CN');
}

/** A street has a number: without one it is the rest of a sentence (愛知県名古屋市の…). */
const houseIn = (street: string) =>
  /^[^の]/.test(street) &&
  /[\d０-９〇一二三四五六七八九十](?:丁目|番|号|[-－‐–]|$|\s|楼|栋|室|层|座|幢|弄|巷)/.test(street)
    ? street
    : null;

/** Words that look like a city after a number: months, measures, things that are counted. */
const noCity =
  /^(?:Jan|Feb|Mar|Mär|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez|Mitarbeiter|Employees|Kunden|Customers|Clients|People|Euro|EUR|USD|CHF|GBP|Uhr|Years|Jahre|Tel|Fax|Telefon|Phone|HRB|HRA|GmbH|Copyright|All|The|Projects|Projekte|Products|Produkte|Stunden|Hours|Units|Stück|Members|Users|Nutzer|Tonnen|Liter|Meter|Square|Quadratmeter|Artikel|Teile|Standorte|In|Im|Am|Um|Bis|And|Und|Since|Seit|Edition|ISO|DIN|EN|Award|Winner|Version|Wir|We|Gründung|Founded|By|Bei|Von|Een)(?![\p{L}-])/u;

/** Like no other country's but Austria's turned round: read only where the site is known to be there. */
const norway: Format = { countries: ['NO'], pattern: new RegExp(`${before}(?:NO?-)?(?<code>0\\d{3}) ${city}`, 'gu') };
/** As exporters write them: "3-15-33 Sakae, Naka-ku, Nagoya, Aichi 460-0008, Japan", "Suzhou, Jiangsu 215000, China". */
const asian: Format[] = [
  { countries: ['JP'], pattern: new RegExp(`${city},? (?:(?<region>${name}),? )?(?<code>\\d{3}-\\d{4})(?!\\d)`, 'gu') },
  {
    countries: ['CN'],
    // The country may stand before the code: "Wuxi, Jiangsu, China 214101"
    pattern: new RegExp(
      `(?<city>(?!P\\.? ?R|China)${name}),? (?:(?<region>(?!P\\.? ?R|China)${name}),? )?(?:(?:P\\.? ?R\\.? ?)?China,? )?(?<code>\\d{6})(?!\\d)`,
      'gu',
    ),
  },
];
const newZealand: Format = { countries: ['NZ'], pattern: new RegExp(`${city},? (?<code>\\d{4})(?!\\d)`, 'gu') };

/** Here the town stands before the code, as a piece of its own. */
export const beforeItsCode = new Set(['GB', 'IE']);

/** Pieces of a line in which a postal code and a city stand, in their order. */
export function postalPlacesIn(line: string, country: string | null = null): PostalPlace[] {
  if (line.length > 1_200 || !/\d{2}|\d[A-Z]/.test(line)) return [];
  const places: PostalPlace[] = [];
  const known = [
    ...(country === 'NZ'
      ? [newZealand]
      : country === 'NO'
        ? [norway]
        : /Japan|China/.test(line) || country === 'JP' || country === 'CN'
          ? asian
          : []),
    ...(/\p{L}{4,}/u.test(line) ? abroad.filter(({ named }) => named.test(line)).map(({ format }) => format) : []),
    ...(/Hong Kong|H\.K\./.test(line) ? [hongKong] : []),
    ...(/Singapore,? \d{6}/.test(line) ? [singapore] : []),
    ...(/UAE|U\.A\.E|Emirates/.test(line) ? [emirates] : []),
    ...(/[1-9]\d{2} ?\d{3}/.test(line) && ofIndia.test(line) ? [india] : []),
    ...(country === 'IN' ? [indiaTown] : []),
    ...formats,
  ];
  for (const { countries, pattern, named: byName } of known) {
    if (!byName && !(shapes[countries[0] ?? ''] ?? usualShape).test(line)) continue;
    for (const match of line.matchAll(pattern)) {
      // "© 2024 Orla AG": a year is no code
      if (/(?:©|\(c\)|copyright|since|seit|depuis|desde|dal|sinds)\s*$/i.test(line.slice(0, match.index))) continue;
      const [start, end] = [match.index, match.index + match[0].length];
      if (places.some((place) => start < place.end && end > place.start)) continue;
      const { city: written = '', code = '', region, region2 } = match.groups ?? {};
      // "… Huanghe Rd, Ningbo 315000": a street was taken for the town, and the town for its region
      const ofStreet = region && countries[0] === 'CN' && cityOf(written) === null ? region : null;
      const named = cityOf(ofStreet ?? written);
      if (named === null || (named === '' && !beforeItsCode.has(countries[0] ?? ''))) continue;
      const postalCode = code === '' ? null : code.replace(/\s*[-–]\s*/, '-').trim();
      places.push({
        countries,
        postalCode,
        city: named,
        region: ofStreet ? null : (region ?? region2 ?? null),
        start: ofStreet ? start + match[0].indexOf(ofStreet) : start,
        end: end - (written && match[0].endsWith(written) ? written.length - named.length : 0),
      });
    }
  }
  return places.sort((one, other) => one.start - other.start);
}

/** As exporters write the last line, the country after it: "Chonburi 20000, Thailand", "Singapore 408564". */
const abroad: { named: RegExp; format: Format }[] = (
  [
    ['TH', 'Thailand', '\\d{5}'],
    ['MY', 'Malaysia', '\\d{5}'],
    ['ID', 'Indonesia', '\\d{5}'],
    ['KR', '(?:South |Republic of )?Korea', '\\d{5}'],
    ['TW', 'Taiwan', '\\d{3,6}'],
    ['VN', 'Viet ?[Nn]am', '\\d{5,6}'],
    ['IN', 'India', '\\d{3} ?\\d{3}'],
    ['MX', 'M[eé]xico', '\\d{5}'],
    ['TR', 'Turkey|Türkiye', '\\d{5}'],
    ['ZA', 'South Africa', '\\d{4}'],
  ] as const
).map(([country, named, code]) => ({
  named: new RegExp(named, 'u'),
  format: {
    ...{ countries: [country], named: true as const },
    pattern: new RegExp(`${city}[ ,–-]{1,3}(?<code>${code})(?!\\d)(?=,? (?:${named}))`, 'gu'),
  },
}));
/** "Chevella (M), Ranga Reddy (D), Telangana – 501503": villages and districts with their letter, then the state. */
const india: Format = {
  ...{ countries: ['IN'], named: true },
  pattern: new RegExp(
    `${city}(?: ?\\((?:D|Dt|Dist|District)\\.?\\))?,? (?<region>${statesOfIndia})\\.?[ ,]{0,2}[-–:]? ?(?<code>[1-9]\\d{2} ?\\d{3})(?!\\d)`,
    'gu',
  ),
};
const ofIndia = new RegExp(statesOfIndia, 'u');
/** "Nagpur - 440010", where India is named below or known. */
const indiaTown: Format = {
  ...{ countries: ['IN'], named: true },
  pattern: new RegExp(`${city} ?[-–:,] ?(?<code>[1-9]\\d{2} ?\\d{3})(?!\\d)`, 'gu'),
};
/** Hong Kong has no codes: the district before its name ends the address. */
const hongKong: Format = {
  ...{ countries: ['HK'], named: true },
  pattern:
    /(?<=[\d,] ?.{10,90}, )(?<city>Hong Kong)(?! SAR,)(?![\p{L}])(?! (?:Limited|Ltd|Island|Road|Office|Branch))/gu,
};

/** Singapore is its own town; the Emirates have no codes: the town before their name ends the address. */
const singapore: Format = {
  ...{ countries: ['SG'], named: true },
  pattern: /(?<city>Singapore)[ ,]{1,2}(?<code>\d{6})(?!\d)/gu,
};
const emirates: Format = {
  ...{ countries: ['AE'], named: true },
  pattern:
    /(?<=[\d,] ?.{6,90}, )(?<city>Dubai|Abu Dhabi|Sharjah|Ajman|Ras [Aa]l[- ]Khaimah|Fujairah)(?=,? (?:UAE|U\.A\.E|United Arab Emirates))/gu,
};

/** "1200 Market Street": a number and a street look like a code and a city. */
const isStreetName =
  /^(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Rr]oute|[Cc]hemin|[Pp]lace|[Vv]ia|[Cc]alle)\s|(?:^|\s)(?:[NSEW]\.?|Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Drive|Dr|Boulevard|Blvd\.?|Way|Court|Parkway|Pkwy|Highway|Hwy|Broadway|Terrace|Circle|Plaza|Pike|Loop|Square)(?:\s(?:North|South|East|West|[NSEW]{1,2}|Suite.*))?$/u;

/** What follows a city without a sign between is no part of it: "20457 Hamburg Tel", "75008 Paris CEDEX 08". */
function cityOf(written: string): string | null {
  const city = written
    // "44135 Dortmund. Geltungsbereich": a sentence ends there; St. Gallen and Bad Tölz do not
    .replace(/(?<=\p{Ll}{3})\.\s.*$/u, '')
    .replace(
      /\s(?:Tel|Telefon|Phone|Fax|E-?[Mm]ail|Mail|T|F|M|Mobil|Germany|Deutschland|France|Spain|España|Italia|Italy|Österreich|Austria|Schweiz|Switzerland|Nederland|Netherlands|Portugal|HRB|HRA|Amtsgericht|Ust|USt|Vertreten|Geschäftsführer|CEDEX|Cedex|cedex|Öffnungszeiten|Registergericht|KvK|BTW|Téléphone|Teléfono|Telefono|MWST|Geltungsbereich|Anfahrt|Kontakt|Impressum|Datenschutz|Copyright)(?:[ .].*)?$/u,
      '',
    )
    .replace(/\s?\((?!Oder|Main|Saale|Spree|Havel|Elbe).*$|[.,\s-]+$/, '');
  if (noCity.test(city) || isStreetName.test(city) || city.length > 45) return null;
  return city;
}

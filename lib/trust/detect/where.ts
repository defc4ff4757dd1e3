import type { MaskBook } from '../mask.ts';

/** Words that are in nearly every text of a language, and where it is spoken. Portuguese and Dutch for their phones. */
const languages: [string, string[]][] = [
  [
    'und der die das ist mit für von nicht ich wir sie bitte auf ein eine den dem im zum zur bei nach noch wird hat haben',
    ['DE', 'AT', 'CH'],
  ],
  [
    'le la les des est et pour avec dans nous vous pas une un du sur au aux ce merci bonjour qui je il elle',
    ['FR', 'BE', 'CH'],
  ],
  [
    'el la los las que con para por una un del es no se su lo al como pero gracias hola está',
    ['ES', 'MX', 'AR', 'CL', 'CO'],
  ],
  ['il lo la gli che con per una un del della di è non si ho sono alla nel grazie ciao buongiorno', ['IT', 'CH']],
  ['o a os as que com para por uma um do da não se em no na obrigado obrigada está você', ['PT', 'BR']],
  ['de het een en van is niet met voor op dat ik we te zijn aan bij naar ook graag', ['NL', 'BE']],
  ['i w na z do się nie jest to że od dla po przez proszę oraz jak', ['PL']],
  ['og er det en til på ikke med som for jeg vi har af den at', ['DK', 'NO']],
  ['och är det en till på inte med som för jag vi har av den att', ['SE']],
  ['the and is to of for with we you on in at from this that was has have will be', ['US', 'GB', 'CA', 'AU', 'IN']],
];
const languagesOf = new Map<string, number[]>();
for (const [at, [list]] of languages.entries())
  for (const word of list.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), at]);

const callingCodes: Record<string, string> = {
  '1': 'US',
  '31': 'NL',
  '32': 'BE',
  '33': 'FR',
  '34': 'ES',
  '39': 'IT',
  '41': 'CH',
  '43': 'AT',
  '44': 'GB',
  '45': 'DK',
  '46': 'SE',
  '47': 'NO',
  '48': 'PL',
  '49': 'DE',
  '52': 'MX',
  '54': 'AR',
  '55': 'BR',
  '56': 'CL',
  '57': 'CO',
  '61': 'AU',
  '64': 'NZ',
  '65': 'SG',
  '81': 'JP',
  '90': 'TR',
  '91': 'IN',
  '351': 'PT',
  '353': 'IE',
  '358': 'FI',
  '420': 'CZ',
};

/** Countries and cities a text names, as far as they tell how its phone numbers are written. */
const places: Record<string, string> = {
  DE: 'germany deutschland berlin münchen munich hamburg köln cologne frankfurt stuttgart düsseldorf leipzig nürnberg',
  AT: 'austria österreich wien vienna graz linz salzburg innsbruck',
  CH: 'switzerland schweiz suisse svizzera zürich zurich genève geneva genf basel bern luzern lugano lausanne',
  FR: 'france paris lyon marseille toulouse lille nantes bordeaux strasbourg',
  ES: 'spain españa madrid barcelona valencia sevilla bilbao zaragoza málaga',
  IT: 'italy italia milano milan roma rome torino turin napoli bologna firenze venezia genova',
  NL: 'netherlands nederland dutch amsterdam rotterdam utrecht eindhoven',
  BE: 'belgium belgië belgique brussels brussel bruxelles antwerp antwerpen gent ghent liège',
  PT: 'portugal lisboa lisbon porto coimbra braga',
  PL: 'poland polska polish warszawa warsaw kraków krakow wrocław gdańsk poznań łódź',
  SE: 'sweden sverige swedish stockholm göteborg gothenburg malmö uppsala',
  DK: 'denmark danmark danish copenhagen københavn aarhus odense',
  NO: 'norway norge norwegian oslo bergen trondheim stavanger',
  FI: 'finland suomi helsinki tampere',
  BR: 'brazil brasil paulo janeiro curitiba brasília',
  MX: 'mexico méxico cdmx guadalajara monterrey puebla',
  IN: 'india mumbai delhi bangalore bengaluru pune chennai hyderabad kolkata',
  JP: 'japan tokyo osaka kyoto nagoya 日本 東京',
  AU: 'australia sydney melbourne brisbane perth adelaide aussie',
  NZ: 'zealand auckland wellington',
  IE: 'ireland dublin cork galway',
  SG: 'singapore',
  TR: 'turkey türkiye istanbul ankara izmir',
};
const placeOf = new Map(
  Object.entries(places).flatMap(([country, list]) => list.split(' ').map((place) => [place, country] as const)),
);

/** @returns where numbers without a country are likely from: told by what is known, then by the text itself */
export function countriesOf(text: string, book: MaskBook): string[] {
  const known = book.entries.filter(({ type }) => type === 'Phone' || type === 'Address').map(({ value }) => value);
  const sample = `${known.slice(0, 20).join('\n')}\n${text.slice(0, 4_000)}`;
  const found: string[] = [];
  for (const [, code = ''] of sample.matchAll(/(?:\+|\b00)(\d{1,3})/g))
    for (const length of [3, 2, 1]) {
      const country = callingCodes[code.slice(0, length)];
      if (country && code.length >= length) {
        found.push(country);
        break;
      }
    }
  // "- NL: Sanne de Vries, 020 794 0911"
  for (const [, code = ''] of sample.matchAll(/(?:^|[\n(•·-])[ ]?([A-Z]{2})(?=[:)])/g))
    found.push(code === 'UK' ? 'GB' : code);
  for (const [, tld = ''] of sample.matchAll(/[@.][\w-]{1,40}\.([a-z]{2})\b/g))
    found.push(tld === 'uk' ? 'GB' : tld.toUpperCase());
  const scores = languages.map(() => 0);
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu)) {
    const country = placeOf.get(word);
    if (country) found.push(country);
    for (const at of languagesOf.get(word) ?? []) scores[at] = (scores[at] ?? 0) + 1;
  }
  const best = Math.max(...scores);
  const spoken = best === 0 ? [] : languages.flatMap(([, there], at) => ((scores[at] ?? 0) >= best * 0.8 ? there : []));
  return [...new Set([...found, ...spoken])];
}

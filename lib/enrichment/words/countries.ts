/** Countries as companies write them in addresses, by ISO 3166 alpha-2. */
const names: Record<string, string> = {
  DE: 'germany|deutschland|allemagne|alemania|germania|duitsland|alemanha|ドイツ|德国|brd|bundesrepublik deutschland',
  AT: 'austria|österreich|oesterreich|autriche|oostenrijk|áustria',
  CH: 'switzerland|schweiz|suisse|svizzera|suiza|zwitserland|suíça|スイス|瑞士',
  LI: 'liechtenstein',
  FR: 'france|frankreich|francia|frankrijk|frança|フランス|法国',
  ES: 'spain|españa|espana|spanien|espagne|spagna|spanje|espanha',
  IT: 'italy|italia|italien|italie|italië|itália',
  NL: 'netherlands|the netherlands|nederland|niederlande|pays-bas|países bajos|paesi bassi|holland|países baixos',
  BE: 'belgium|belgië|belgique|belgien|bélgica|belgio',
  LU: 'luxembourg|luxemburg|luxemburgo',
  PT: 'portugal|portogallo',
  BR: 'brazil|brasil|brasilien|brésil|brasile',
  GB: 'united kingdom|uk|u.k.|great britain|england|scotland|wales|northern ireland|vereinigtes königreich|großbritannien|royaume-uni|reino unido|regno unito|verenigd koninkrijk|英国|イギリス',
  IE: 'ireland|irland|irlande|irlanda|ierland|éire',
  US: 'united states|united states of america|usa|u.s.a.|us|u.s.|vereinigte staaten|états-unis|estados unidos|stati uniti|verenigde staten|アメリカ|美国',
  CA: 'canada|kanada|canadá|カナダ|加拿大',
  MX: 'mexico|méxico|mexiko|mexique',
  JP: 'japan|japon|japón|giappone|japão|日本|日本国',
  CN: "china|p.r. china|pr china|people's republic of china|chine|cina|中国|中华人民共和国",
  HK: 'hong kong|香港',
  TW: 'taiwan|台灣|台湾',
  SG: 'singapore|singapur|singapour|新加坡',
  IN: 'india|indien|inde',
  AU: 'australia|australien|australie',
  NZ: 'new zealand|neuseeland|aotearoa',
  DK: 'denmark|danmark|dänemark|danemark|denemarken',
  SE: 'sweden|sverige|schweden|suède|zweden|suecia',
  NO: 'norway|norge|norwegen|norvège|noorwegen',
  FI: 'finland|suomi|finnland|finlande',
  PL: 'poland|polska|polen|pologne|polonia',
  CZ: 'czech republic|czechia|česká republika|česko|tschechien|tchéquie',
  SK: 'slovakia|slovensko|slowakei',
  HU: 'hungary|magyarország|ungarn',
  RO: 'romania|românia|rumänien',
  SI: 'slovenia|slovenija|slowenien',
  HR: 'croatia|hrvatska|kroatien',
  TR: 'turkey|türkiye|türkei',
  KR: 'south korea|korea|대한민국|한국|südkorea|韓国',
  ZA: 'south africa|südafrika',
  AE: 'united arab emirates|uae|vereinigte arabische emirate',
  IL: 'israel',
  GR: 'greece|griechenland|ελλάδα',
  AR: 'argentina|argentinien',
  CL: 'chile',
  CO: 'colombia',
};
const byName = new Map(
  Object.entries(names).flatMap(([code, list]) => list.split('|').map((name) => [name, code] as const)),
);

/** Several are taken by machines and shops all over the world (.co, .io, .ai, .me, .tv): those say nothing. */
const endings = new Set(
  'de at ch li fr es it nl be lu pt br uk ie ca mx jp cn hk tw sg in au nz dk se no fi pl cz sk hu ro si hr tr kr za ae il gr ar cl'.split(
    ' ',
  ),
);

/** The country a line names, and nothing but that: "Germany", "Deutschland." */
export const countryNamed = (text: string): string | null =>
  byName.get(
    text
      .toLowerCase()
      .replace(/^[\s,(–-]+|[\s,;)–-]+$|(?<=\p{L}{2})\.$/gu, '')
      .trim(),
  ) ?? null;

/** The country a domain's ending belongs to: `northwind.co.uk` → GB. */
export function countryOfDomain(domain: string): string | null {
  const ending = domain.toLowerCase().split('.').at(-1) ?? '';
  if (!endings.has(ending)) return null;
  return ending === 'uk' ? 'GB' : ending.toUpperCase();
}

/** ISO code from structured data, which may hold a code or a name. */
export function countryCode(text: string | null): string | null {
  if (!text) return null;
  const code = text.trim();
  if (/^[A-Z]{2}$/.test(code) && (code in names || code === 'UK')) return code === 'UK' ? 'GB' : code;
  const three: Record<string, string> = {
    DEU: 'DE',
    AUT: 'AT',
    CHE: 'CH',
    FRA: 'FR',
    ESP: 'ES',
    ITA: 'IT',
    NLD: 'NL',
    PRT: 'PT',
    GBR: 'GB',
    USA: 'US',
    JPN: 'JP',
    CHN: 'CN',
    BEL: 'BE',
  };
  return three[code] ?? countryNamed(code);
}

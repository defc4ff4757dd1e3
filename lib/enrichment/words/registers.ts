/** A number in a country's register of companies, and how pages write it. The named group is the number. */
export type Register = {
  country: string;
  /** Told before the number in the normalized value: "HRB 12345". */
  name: string;
  pattern: RegExp;
  /** The court or chamber that keeps it, anywhere near. */
  court?: RegExp;
};

const court =
  /(?:Amtsgerichts?|Registergericht|Handelsregister(?: des| beim)?(?: Amtsgerichts?)?|AG)[\s:]*(?:Amtsgericht\s)?(?<court>(?!HR[AB]|Nr|Nummer|Register|Amtsgericht)\p{Lu}\p{L}+(?:[ -](?:am |an der |im |in |a\. ?d\. ?|b\. ?)?\p{Lu}\p{L}+){0,2}(?: \(\p{L}+\))?)/u;
const label = (words: string) =>
  `(?:${words})(?:[-\\s]?(?:n(?:o|r|um(?:ber|mer|ero|éro)?|°|º)?\\.?|number|code))?\\s?[:：.#]?\\s*`;

/** In the order they are looked for; the first that fits is the company's own. */
export const registers: Register[] = [
  {
    country: 'DE',
    name: 'HR',
    pattern:
      /\b(?<kind>HRB|HRA|GnR|PR|VR|GsR)[\s:.-]*(?:Nr\.?|Nummer)?[\s:]*(?<number>(?:\d{1,3}[ .]\d{3}|\d{1,7})(?: [A-Z]{1,2}(?![\p{L}]))?)(?!\d)/u,
    court,
  },
  {
    country: 'AT',
    name: 'FN',
    pattern: /(?:FN|Firmenbuch(?:nummer|[- ]?Nr\.?)?)[\s:]*(?:FN)?\s?(?<number>\d{1,6} ?[a-z])(?![\p{L}\d])/u,
    court: /(?<court>(?:Handelsgericht|Landesgericht|HG|LG) (?:für ZRS )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u,
  },
  { country: 'CH', name: 'CHE', pattern: /(?<number>CHE[- ]?\d{3}\.\d{3}\.\d{3})(?!\d)/u },
  {
    country: 'FR',
    name: 'RCS',
    pattern:
      /(?<![\p{L}])R\.?C\.?S\.?\s?(?:de |d['’])?(?<court>\p{Lu}[\p{L}' -]{1,30}?)?\s?(?:[AB]\s)?(?:n[°º]\s?)?(?:sous le (?:numéro|n[°º])\s?)?[:\s]*(?<number>\d{3}[ .\u00a0]?\d{3}[ .\u00a0]?\d{3})(?!\d)/u,
  },
  {
    country: 'FR',
    name: 'SIRET',
    pattern: /(?<number>(?<=SIRET(?:\s?n[°º])?[\s:]*)\d{3}[ .]?\d{3}[ .]?\d{3}[ .]?\d{5})(?!\d)/iu,
  },
  {
    country: 'FR',
    name: 'SIREN',
    pattern: /(?<number>(?<=SIREN(?:\s?n[°º])?[\s:]*)\d{3}[ .]?\d{3}[ .]?\d{3})(?!\d)/iu,
  },
  {
    country: 'FR',
    name: 'RCS',
    pattern:
      /(?:immatriculée|inscrite)[^.]{0,60}?(?:[Rr]egistre du [Cc]ommerce(?: et des [Ss]ociétés)?|RCS)[^.\d]{0,20}?(?:de |d['’])(?<court>\p{Lu}[\p{L}-]+)[^.\d]{0,40}(?<number>\d{3}[ .]?\d{3}[ .]?\d{3})(?!\d)/u,
  },
  {
    country: 'GB',
    name: 'Company number',
    pattern:
      /(?:company|registration|registered|incorporated|reg(?:istered)?\.?|co\.)[\s.]*(?:company\s|in (?:the republic of )?(?:england|scotland|wales|northern ireland|great britain|the uk|the united kingdom|ireland|new zealand|hong kong|malta|cyprus|guernsey|jersey)[^.\d]{0,40}?|house\s|registration\s|reg\.?\s)*(?:number|num|no|nr|n°)?[.:\s#()]*(?:is\s|in england(?: and wales)?:?\s)*(?<number>(?:SC|NI|OC|SO|NC|R0)?\d{6,8})(?!\d)/iu,
    court: /(?<court>(?:England (?:and|&) Wales|England|Scotland|Wales|Northern Ireland|Companies House))/u,
  },
  {
    country: 'NL',
    name: 'KvK',
    pattern:
      /(?:K\.?v\.?K\.?|Kamer van Koophandel|Chamber of Commerce|CoC|Handelsregister)(?:[- ]?(?:nummer|nr\.?|number|no\.?|reg\.?\s?nr\.?))?(?:\s(?:te\s)?(?<court>\p{Lu}\p{L}+))?(?:\s(?:onder|nummer|nr\.?))*[\s:.]*(?<number>\d{8})(?!\d)/iu,
  },
  {
    country: 'ES',
    name: '',
    pattern:
      /(?<number>(?:Registro Mercantil|R\.? ?M\.?)(?: de| de la provincia de)? \p{Lu}[\p{L} ]{2,30}?,? ?(?:(?:en el|al|con el|libro|secci[oó]n|general|sociedades|inscripci[oó]n|,|\d+\S{0,3}|n[º°.]+)\s)*tomo:? [\d.]+(?:[,;]? (?:libro|folio|secci[oó]n|hoja|inscripci[oó]n|general|de sociedades|n\.?[º°]|n[uú]mero):?(?: (?:n\.?[º°]|n[uú]mero))?(?: ?(?:[A-Z]{1,2}-? ?\d[\d.]*|\d[\d.]*(?![.]\d)[ªº]?))?)*)/iu,
    court: /Registro Mercantil de (?<court>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u,
  },
  {
    country: 'ES',
    name: '',
    pattern:
      /Registro de (?:Cooperativas|Sociedades (?:Laborales|Cooperativas)|Asociaciones|Fundaciones)(?: de)?(?: \p{Lu}?[\p{L}]+){0,4}?,?(?: con el)?(?: n[uú]mero| n\.?[º°])(?: de (?:registro|inscripción))?:?\s?(?<number>[A-Z]{0,4}[-/. ]?(?:[A-Z]{2,4}[-/])?\d[\d./-]*\d)/iu,
  },
  {
    country: 'CA',
    name: '',
    pattern: /(?<number>(?<!\d)\d{5} ?\d{4} ?(?:RR|RC) ?\d{4})(?!\d)/u,
  },
  {
    country: 'ES',
    name: 'CIF',
    pattern:
      /(?<kind>C\.?I\.?F\.?|N\.?I\.?F\.?)(?:\s?n[º°.]+)?[\s:./-]*(?:ES)?(?<number>[A-HJNP-SUVW]-?\d{2}\.?\d{3}\.?\d{2}[0-9A-J])(?![\p{L}\d])/u,
  },
  {
    country: 'IT',
    name: 'REA',
    pattern:
      /R\.?E\.?A\.?(?:[\s:]*(?:n[.°º]?|di))*[\s:.]*(?<number>[A-Z]{2}\s?[-–. ]\s?\d{5,7}|(?:\p{Lu}\p{L}+\s)?(?:n[.°º]\s?)?\d{5,7})(?!\d)/u,
  },
  {
    country: 'PT',
    name: 'NIPC',
    pattern:
      /(?:NIPC|N\.?I\.?P\.?C\.?|NIF|Contribuinte(?: n\.?º)?|Pessoa Coletiva(?: n\.?º)?)[\s:.º]*(?:PT)?\s?(?<number>[5689]\d{2} ?\d{3} ?\d{3})(?!\d)/u,
  },
  { country: 'BR', name: 'CNPJ', pattern: /CNPJ[\s:/MF.-]*(?<number>\d{2}\.?\d{3}\.?\d{3}\/?\d{4}-?\d{2})(?!\d)/u },
  {
    country: 'BE',
    name: 'KBO',
    pattern: new RegExp(
      `${label("KBO|BCE|RPR|RPM|Ondernemingsnummer|Numéro d[’']entreprise")}(?:\\p{Lu}\\p{L}+\\s)?(?:BE)?\\s?(?<number>[01]\\d{3}[. ]?\\d{3}[. ]?\\d{3})(?!\\d)`,
      'iu',
    ),
  },
  {
    country: 'JP',
    name: '法人番号',
    pattern: /法人番号\s?[:：]?\s?(?<number>\d{13}|\d[ -]\d{4}[ -]\d{4}[ -]\d{4})(?!\d)/u,
  },
  {
    country: 'JP',
    name: '登録番号',
    pattern: /(?:登録番号|適格請求書発行事業者|インボイス)[^\dT]{0,24}(?<number>T\d{13})(?!\d)/u,
  },
  {
    country: 'CN',
    name: '统一社会信用代码',
    pattern:
      /(?:统一社会信用代码|統一社會信用代碼|Unified Social Credit (?:Code|Identifier)|USCC)(?: (?:No\.?|number))?\s?[:：]?\s?(?<number>[0-9A-HJ-NP-RTUWXY]{18})(?![0-9A-Z])/u,
  },
  {
    country: 'DK',
    name: 'CVR',
    pattern: new RegExp(`${label('CVR')}(?:DK)?\\s?(?<number>\\d{2} ?\\d{2} ?\\d{2} ?\\d{2})(?!\\d)`, 'iu'),
  },
  {
    country: 'SE',
    name: 'Org.nr',
    pattern: /(?:Org(?:anisations)?\.?\s?-?n(?:umme)?r\.?)[\s:]*(?<number>\d{6}-\d{4})(?!\d)/iu,
  },
  {
    country: 'NO',
    name: 'Org.nr',
    pattern: /(?:Org(?:anisasjons)?\.?\s?-?n(?:umme)?r\.?)[\s:]*(?:NO\s?)?(?<number>\d{3} ?\d{3} ?\d{3})(?!\d)/iu,
  },
  { country: 'FI', name: 'Y-tunnus', pattern: /(?:Y-tunnus|Business ID|FO-nummer)[\s:]*(?<number>\d{7}-\d)(?!\d)/iu },
  { country: 'PL', name: 'KRS', pattern: /KRS[\s:.]*(?:nr\s)?(?<number>\d{10})(?!\d)/u },
  { country: 'CZ', name: 'IČO', pattern: /(?:IČO?)[\s:.]*(?<number>\d{8})(?!\d)/u },
  {
    country: 'AU',
    name: 'ABN',
    pattern: /(?<kind>ABN|ACN)[\s:.]*(?<number>\d{2} ?\d{3} ?\d{3} ?\d{3}|\d{3} ?\d{3} ?\d{3})(?!\d)/u,
  },
];

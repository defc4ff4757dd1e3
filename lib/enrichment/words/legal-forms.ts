import { remembered } from '../reading/remembered.ts';

/** Legal forms that end a company's name, with the country they belong to; null where several countries have them. Longest first. */
const endings: [string, string | null][] = [
  [String.raw`(?:GmbH|UG \(haftungsbeschränkt\)|UG|AG|SE|Stiftung) ?& ?Co\.? ?(?:KGaA|KG|OHG)`, null],
  [String.raw`Gesellschaft mit beschränkter Haftung|Gesellschaft m\.? ?b\.? ?H\.?|Ges\.? ?m\.? ?b\.? ?H\.?`, null],
  [String.raw`gGmbH|GmbH|mbH`, null],
  [
    String.raw`UG ?\(haftungsbeschränkt\)|UG|KGaA|OHG|GbR|PartG ?mbB|PartGmbB|PartG|eGbR|e\. ?K(?:fm|fr)?\.|eK|e\. ?G\.|eG|e\. ?V\.`,
    'DE',
  ],
  [String.raw`e\. ?U\.|OG`, 'AT'],
  [String.raw`Aktiengesellschaft|Kommanditgesellschaft|AG|KG|SE`, null],
  [
    String.raw`SASU|SARL|S\.A\.R\.L\.?|S\.A\.S\.?|SAS|EURL|SNC|SCOP|SCIC|SELARL|SELAS|EARL|SCEA|GAEC|SCI|SCA|S\.C\.A\.|S\.N\.C\.`,
    'FR',
  ],
  [String.raw`S\.?[àa] ?r\.?l\.?`, null],
  [String.raw`Sociedad Limitada|Sociedad Anónima|S\.L\.U\.?|S\.L\.L\.?|S\.L\.?|SLU|SL|S\.A\.U\.?|SAU|S\.Coop\.?`, 'ES'],
  [String.raw`S\.A\. de C\.V\.|SA de CV|S\. de R\.L\. de C\.V\.`, 'MX'],
  [
    String.raw`S\.r\.l\.s?\.?|S\.R\.L\.S?\.?|Srls?|S\.p\.A\.?|SpA|S\.P\.A\.?|SPA|S\.n\.c\.|S\.a\.s\.|Società [Cc]ooperativa(?: [Aa]gricola| [Ss]ociale| [Cc]onsortile)?(?: a r\.l\.)?|Soc\. ?[Cc]oop\.(?: ?(?:[Aa]gr|[Ss]oc|[Cc]ons)\.)?(?: a r\.l\.)?`,
    'IT',
  ],
  // Belgium and Romania have it, too
  ['SRLS?', null],
  [String.raw`B\.V\.?|BV|N\.V\.|V\.O\.F\.|VOF`, 'NL'],
  [String.raw`NV|BVBA|SPRL`, 'BE'],
  [String.raw`Unipessoal,? L(?:da|DA)\.?|Lda\.?|LDA\.?`, 'PT'],
  [String.raw`Ltda\.?|LTDA\.?|S/A|EIRELI`, 'BR'],
  [
    String.raw`Co\.,? ?Ltd\.?|Pty\.? Ltd\.?|Pty Limited|Pte\.? Ltd\.?|P(?:vt|VT)\.? ?(?:Ltd|LTD)\.?|P(?:vt|VT)\.? (?:Limited|LIMITED)|Private Limited|PRIVATE LIMITED`,
    null,
  ],
  [String.raw`(?:Public )?Limited Company|Limited Liability Partnership|Ltd\.?|LTD\.?|Limited|PLC|plc|LLP|CIC`, null],
  [
    String.raw`Incorporated|Inc\.?|inc\.?|INC\.?|L\.L\.C\.|LLC|P\.L\.L\.C\.|PLLC|Corporation|Corp\.?|L\.P\.|LP|P\.C\.`,
    null,
  ],
  [String.raw`S\.A\.|SA`, null],
  [String.raw`A/S|ApS`, 'DK'],
  [String.raw`AB`, 'SE'],
  [String.raw`Oyj|Oy|Ab`, 'FI'],
  [String.raw`ASA|AS`, 'NO'],
  [String.raw`[Ss]p\. z o\.? ?o\.(?: [Ss]p\. ?k\.)?|SP\. Z O\.O\.`, 'PL'],
  [String.raw`s\. ?r\. ?o\.|a\. ?s\.`, 'CZ'],
  [String.raw`Kft\.|Zrt\.|Nyrt\.`, 'HU'],
  [String.raw`d\.o\.o\.|d\. o\. o\.`, null],
];

const small =
  'und|and|of|et|de|du|des|la|le|les|del|della|di|da|do|dos|y|e|van|von|der|den|für|for|the|en|a|al|och|og|i|zum|zur|am|im|&|\\+|\\||–|-';
const word = String.raw`(?:[\p{Lu}\p{N}„"“»][\p{L}\p{N}&.'’´/+!-]*["”“«]?|[a-z][\p{L}\p{N}]*[\p{Lu}\p{N}.][\p{L}\p{N}.]*)(?:,(?= ?&))?`;
const form = `(?:${endings.map(([source]) => source).join('|')})`;
const western = new RegExp(
  `${word}(?: ?[–-] ?${word}| (?:(?:${small}) ){0,2}${word}| \\([\\p{Lu}\\d][\\p{L}\\d ]{1,20}\\)){0,7}?(?:,? |(?<=\\p{Ll})-(?=GmbH))${form}(?! ?& ?Co)(?![\\p{L}\\p{N}])`,
  'gu',
);
/** "SARL Durand Bois": France puts some forms first. */
const french =
  /^(?:SAS|SARL|EURL|SASU|SELARL|SELAS|SCOP|SCIC|SNC|SCA|SCEA|EARL|GAEC|S\.A\.R\.L\.|S\.A\.S\.) \p{Lu}[\p{L}\p{N}&'’. -]{1,50}$/u;
/** "Sociedad Cooperativa Andaluza X", "S. Coop. X", "Stichting X": so do cooperatives and foundations in some countries. */
const leading = String.raw`(?:S\. ?C\. ?A\.|S\. ?C\. ?L\.|S\. ?Coop\.(?: ?(?:And|V|L|C)\.)*|Sdad\. ?Coop\.(?: ?\p{Lu}\p{L}+\.)*|Sociedad Cooperativa(?: (?:Andaluza|Agraria|Agrícola|Limitada|Valenciana|Catalana|Gallega|Extremeña|de Trabajo Asociado|del Campo))*|Sociedad Agraria de Transformación|Soc(?:ietà|\.) (?:Cooperativa|Coop\.)(?: (?:Agricola|Sociale|a r\.l\.))*|Società Agricola|Coöperatie(?:ve Vereniging)?|Stichting|Cooperativa (?:Agrícola|Agraria)|Société Coopérative(?: Agricole)?)`;
const led = new RegExp(`^${leading} (?:\\p{Lu}|d[eio]l? |de la |los |las )[\\p{L}\\p{N}&'’. ]{2,50}$`, 'u');

/** "édité par la SARL Atelier Durand, au capital de". */
const frenchWithin =
  /(?<=(?:^|\s)(?:la|par|société)\s)((?:SAS|SARL|EURL|SASU|SELARL|SCOP|SCIC|SCA|SCEA|EARL|GAEC) (?:\p{Lu}[\p{L}'’&.-]*)(?: (?:(?:de|du|des|la|le|et|&) )?\p{Lu}[\p{L}'’&.-]*){0,4})(?=,|\s(?:au|dont|est|\(|–|-)|\.?$)/gu;
/** Most lines name no company: this is quick to tell. */
const anyForm = new RegExp(`[\\p{L}\\p{N}."”“«)&](?:,? |-)${form}(?![\\p{L}\\p{N}])`, 'u');
/** "bergwerk digital OG": a whole line may be written small. */
const wholeLine = new RegExp(`^[\\p{L}\\d][\\p{L}\\d.&'’-]{0,30}(?: [\\p{L}\\d.&'’-]{1,20}){0,3} ${form}$`, 'u');
const nihon =
  /(?:株式会社|有限会社|合同会社|合資会社|一般社団法人)[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9・＆&]{1,20}|[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9・＆&]{1,20}(?:株式会社|有限会社|合同会社)/gu;
const nihonWhole =
  /^(?:(?:株式会社|有限会社|合同会社|合資会社)[\s　]?[\p{L}\p{N}ー・＆&. ]{1,30}|[\p{L}\p{N}ー・＆&. ]{1,30}[\s　]?(?:株式会社|有限会社|合同会社))$/u;
const zhongguo = /[\p{Script=Han}（）()A-Za-z]{2,28}?(?:股份有限公司|有限责任公司|有限公司)/gu;

/** Signs that flow into a Chinese name from before it: welcome to, copyright of, about. */
const chinesePhrase =
  /^(?:.*(?:欢迎光临|欢迎来到|欢迎访问|版权所有|关于我们|公司名称|隶属于|我们是|全资子公司|子公司|制造商|生产商)|关于(?:我们|.{2,4}(?=深圳|上海|北京|广州|东莞|苏州)))[:：]?/u;

/** Words before a name that are no part of it. */
const notOfName =
  /^(?:(?:©|\(c\)|copyright|the company|firma|firmenname|die|der|das|la|le|les|el|il|lo|the|by|by the|from|at|bei|von|société|sociedad|società|impressum|imprint|kontakt|contact|betreiber|herausgeber|anbieter|adresse|address|anschrift|sitz|verantwortlich|unternehmen|we|wir|at|our|raison sociale|éditeur|editeur|propriétaire|titular|empresa|azienda|ragione sociale|bedrijf|\d{4}(?:\s?[–-]\s?\d{2,4})?)[\s:,.]+)+/iu;

/**
 * Names of companies with their legal form, anywhere in a line: "Nordlicht Pumpen GmbH & Co. KG".
 *
 * @returns as written, in the order they stand
 */
export const legalNamesIn: (line: string) => readonly string[] = remembered(readLegalNames);

function readLegalNames(line: string): string[] {
  if (line.length > 3_000) return [];
  // A footer goes on behind the name: "S.C.A. San Roque - Ctra. de la Vega"
  const first =
    line
      .replace(/^[^:]{3,25}:\s+/u, '')
      .split(/\s+[–|·•-]\s+|,\s/u)[0]
      ?.trim() ?? '';
  if (led.test(first)) return [first];
  if (/[\u3040-\u30ff\u3400-\u9fff]/.test(line)) {
    // "株式会社川辺 代表取締役 山田太郎": who signs stands on the same line
    const whole = line.replace(/[\s　]+(?:代表|取締役|社長|理事長).*$/u, '').trim();
    if (nihonWhole.test(whole)) return [whole];
    // The English name stands in brackets after the Chinese or Japanese one
    return [...line.matchAll(nihon), ...line.matchAll(zhongguo)].map(([name]) => name.replace(chinesePhrase, ''));
  }
  if (
    !anyForm.test(line) &&
    !wholeLine.test(line.trim()) &&
    !french.test(line.trim()) &&
    !/S\.?A\.?R\.?L|SAS|EURL|SC[AO]|SCIC|SCEA|EARL|GAEC/.test(line)
  )
    return [];
  const before = [...line.matchAll(frenchWithin)].map(([, name = '']) => name);
  const names =
    before.length > 0
      ? before
      : [...line.matchAll(western)].map(([name]) =>
          name
            .replace(isWholeWithArticle(name, line) ? '' : notOfName, '')
            .replace(/^["„“»]|^[-–|]\s/u, '')
            .trim(),
        );
  if (names.length === 0 && (wholeLine.test(line.trim()) || french.test(line.trim()))) names.push(line.trim());
  return names.filter((name) => name.length <= 90 && !onlyForm.test(name));
}

/** "Der Fugenmeister Ott GbR" alone on its line, or after ©: there the article is the name's. */
const isWholeWithArticle = (name: string, line: string): boolean =>
  /^(?:Der|Die|Das) \p{Lu}/u.test(name) &&
  line
    .replace(/^\s*(?:©|\(c\)|copyright)?[\s\d–-]*/iu, '')
    .replace(/[\s.]+$/, '')
    .trim() === name.replace(/[\s.]+$/, '');

const onlyForm = new RegExp(`^(?:(?:\\p{Lu}\\.? ?)?${form}|[\\d\\s]+${form})$`, 'u');
const formAtEnd = new RegExp(`[\\s,]+${form}$`, 'u');
const formAtStart =
  /^(?:SAS|SARL|EURL|SASU|SELARL|SELAS|SCOP|SCIC|SNC|SCA|SCEA|EARL|GAEC|株式会社|有限会社|合同会社)[\s　]*(?=\S)|(?:株式会社|有限会社|合同会社|(?:股份)?有限(?:责任)?公司)$/u;

/** The name without its legal form: "Nordlicht Pumpen". */
export function withoutForm(name: string): string {
  let bare = name.trim();
  if (led.test(bare)) bare = bare.replace(new RegExp(`^${leading} `, 'u'), '');
  for (let before = ''; bare !== before; ) {
    before = bare;
    bare = bare.replace(formAtEnd, '').replace(formAtStart, '').trim();
  }
  return bare.length >= 2 ? bare : name.trim();
}

export const hasLegalForm = (name: string): boolean => withoutForm(name) !== name.trim();

/** The country a legal form belongs to; null when it has none, or several share it. */
export function countryOfForm(name: string): string | null {
  if (/株式会社|有限会社|合同会社/.test(name)) return 'JP';
  if (/有限(?:责任)?公司/.test(name)) return 'CN';
  for (const [source, country] of endings)
    if (new RegExp(`[\\s,](?:${source})$`, 'u').test(name.trim())) return country;
  return null;
}

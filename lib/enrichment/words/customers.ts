import { anyOf } from './any-of.ts';

/** Headings over logos and names of customers. */
const customersWords = anyOf(`
  our customers, our clients, customers, clients, selected clients, selected customers, trusted by,
  who we work with, companies we work with, they trust us, client list, our client list, clients include,
  customers include, some of our clients, some of our customers, reference customers, references, reference list, who we supply,
  also working with, in good company,
  who trusts us, used by, loved by, powering, we have worked with, selected work, selected projects, brands we've worked with, brands we work with,
  chosen by, unsere kunden, kunden, referenzen, referenzkunden, referenzliste, unsere referenzen,
  auszug aus unserer referenzliste, kundenliste, auftraggeber, unsere auftraggeber, sie vertrauen uns,
  vertrauen uns, vertrauen auf uns, diese unternehmen vertrauen, zufriedene kunden, ausgewählte kunden,
  für diese kunden, nos clients, nos références, références, ils nous font confiance, elles nous font confiance,
  quelques références, ils nous ont fait confiance, nuestros clientes, clientes, confían en nosotros,
  han confiado en nosotros, referencias, algunos de nuestros clientes, empresas que confían, i nostri clienti,
  clienti, hanno scelto, hanno scelto noi, si fidano di noi, ci hanno scelto, referenze, hanno già scelto, onze klanten,
  onze opdrachtgevers, opdrachtgevers, klanten, referenties, zij vertrouwen op ons, vertrouwen op ons,
  wij werken voor, os nossos clientes, nossos clientes, confiam em nós, quem confia em nós, 主要取引先, 取引先, 導入企業, 導入実績,
  納入実績, お取引先, 主な取引先, 主要納入先, 合作客户, 客户, 我们的客户, 合作企业, 服务客户
`);

/** "Who we cast for", "Also closing with Northwind": what is done changes from trade to trade. */
const customersAsked =
  /^who (?:we|they) \p{L}+(?: \p{L}+)? (?:for|with)$|^(?:also|already) \p{L}+ing (?:with|on) \p{Lu}|^(?:wer|für wen) (?:mit )?(?:uns|wir) \p{L}+$|^(?:pour qui nous|para quién|per chi|voor wie) \p{L}+/iu;

export const isCustomersHeading = (text: string): boolean =>
  customersWords.test(text) || customersAsked.test(text.trim());

/** Headings that have a word of customers and no names of them: promises, groups, portals; and partners, suppliers, the press. */
export const notCustomers =
  /what our|say about|was unsere|sagen|service|support|portal|login|zufriedenheit|satisfaction|stimmen|voices|partner|supplier|lieferant|fournisseur|proveed|fornit|leverancier|press|presse|as seen|featured in|bekannt aus|member|mitglied|certifi|zertifi|award|benefits|vorteile|why|warum|für kunden|for customers|for clients|become|werden|personal references|new customers|our promise|privat|geschäftskunden|our customers are|industr|branchen|types? of|who our|number|avis|opini|dicono|vertellen|technolog|integrat|\?|人才|投資|投诉|声|评价/iu;

/** Alternative texts of pictures that name nobody. */
export const notAName =
  /^(?:logo|image|img|picture|photo|foto|bild|client|customer|kunde|cliente|klant|brand|partner|icon|placeholder|company|firma|reference|referenz|untitled|banner|slide|hero|logo ?wall|kundenlogos?|client logos?|customer logos?|screenshot)(?:[\s_-]*(?:logo|\d+|[a-z]))*$|\.(?:png|jpe?g|svg|webp|gif)$|^\P{L}*$|lorem|ipsum|placeholder|your logo|company name|微信|公众号|二维码|扫码|\bqr[ -]?code\b|project title|title here|\b(?:arrow|play|check|stars?|quotes?|checkmark|avatar|portrait|team photo)\b|^a (?:photo|picture)|\b(?:photo|foto|picture|image|bild|bâtiment|building|view|ansicht) (?:of|von|de|der|des)\b/iu;

/** "Acme logo", "Logo Acme", "Logo der Acme AG": the name without the word. */
export const withoutLogo = (text: string): string =>
  text
    .replace(
      /^(?:the\s)?(?:company\s|firmen|kunden-?\s?)?logo(?:tipo|type)?\s?(?:of|for|from|der|des|von|de|del|della|di|van|do|da)?(?:\s(?:the|la|le|l['’]))?\s?[:–-]?\s+/iu,
      '',
    )
    .replace(
      /\s?[–_-]?\s?(?:company\s|brand\s|client\s)?logo(?:s|tipo)?(?:\s?\((?:white|black|dark|light|grey|gray)\))?$|のロゴ$|ロゴ$|标志$|商标$/iu,
      '',
    )
    .trim();

/** "How Acme cut its downtime", "Case study: Acme", "Acme – 40 % faster": who it is about stands where `who` is. */
export const caseStudyTitles: RegExp[] = [
  /^(?!(?:How|Why|What|When|Wie|Warum|Was|Comment|Pourquoi|Cómo|Come|Hoe|Como|The|Our|Your)\s)(?<who>\p{Lu}[\p{L}\p{N}&.’'-]*(?:\s(?:\p{Lu}|&|und|and|et|y|e|en|de|du|des|do|da|dos|van|von|der|of)[\p{L}\p{N}&.’'-]*){1,5})\s(?:cuts?|saves?|reduces?|doubles?|explains?|speeds?|moves?|switch(?:es|ed)|scales?|automates?|boosts?|improves?|senkt|spart|setzt auf|steigert|vertraut auf|réduit|gagne|reduce|ahorra|riduce|bespaart|poupa)\s/u,
  /^(?i:how|why|comment|wie|cómo|come|hoe|como)\s(?<who>\p{Lu}[\p{L}\p{N}&.’'-]*(?:\s(?:\p{Lu}|&|und|and|et|y|e|en|de|du|des|van|von|der)[\p{L}\p{N}&.’'-]*){0,4})\s(?=[\p{Ll}])/u,
  /^(?:case study|customer story|success story|fallstudie|kundenprojekt|anwenderbericht|referenzprojekt|erfolgsgeschichte|étude de cas|cas client|caso de éxito|caso di successo|praktijkcase|klantcase|klantverhaal|estudo de caso|caso de sucesso|導入事例|客户案例)\s?[:：–—|-]\s?(?<who>[\p{Lu}\p{Script=Han}\p{Script=Katakana}][\p{L}\p{N}&.’' -]{1,50}?)(?:\s?[:,–—|].*|\s-\s.*)?$/iu,
];

/** Titles of an agency's pages of work: the cards on them are called after the client. */
export const showsWork =
  /^(?:our |selected |client |recent )?(?:work|cases|clients?)$|^(?:unsere )?(?:arbeiten|kunden)$|^(?:nos )?clients$|^(?:os nossos |nossos |nuestros )?(?:casos|clientes)$|^(?:i nostri )?clienti$|^(?:onze )?(?:klanten|cases)$/iu;

/** "Acme: eleven towns, one ticket": who it is about, on the page of customers. */
export const titleWithCustomer = /^(?<who>[\p{Lu}\p{N}][\p{L}\p{N}&.’' -]{2,48}?)\s?[:：]\s\S/u;

/** "Our clients include the following organizations:": the names stand below it. */
export const customersFollow =
  /(?<![\p{L}])(?:our|unser\p{L}*|nos|nuestros|nostri|onze|nossos|the company['’]s|in(?:clude|cluding)|worked (?:for|with))\s(?:[\p{L}-]+\s){0,3}?(?:customers|clients|kunden|auftraggeber\p{L}*|clientes|clienti|klanten|opdrachtgevers)(?![\p{L}])[^.:]{0,80}[:：]$/iu;

/** "Our customers include Acme, Globex and Initech." */
export const customersListed =
  /(?:(?:some|a few|many) of our (?:\p{L}+ )?(?:customers|clients)(?:\s(?:are|include))?\s?:|our (?:\p{L}+ )?(?:customers|clients)\s?:|unsere kunden\s?:|nos clients\s?:|nuestros clientes\s?:|onze klanten\s?:|\b(?:customers|clients|references)\s(?:include|are|such as|like|including|range from)|(?:working|works|worked|work)\s(?:with|for)\s(?:companies|brands|clients|customers|names)\s(?:such as|like|including)|trusted by|zu (?:unseren|den) (?:kunden|referenzen|auftraggebern)\s(?:zählen|gehören)(?:\s(?:unter anderem|u\. ?a\.|beispielsweise|etwa))?|(?:kunden|auftraggeber|unternehmen)\swie|parmi nos (?:clients|références)\s?:?|nos clients\s(?:comptent|sont)|entre nuestros clientes\s(?:se encuentran|están|figuran|destacan)|nuestros clientes\s(?:incluyen|son)|tra i nostri clienti\s(?:ci sono|figurano|troviamo)?|onze klanten zijn|klanten als|klanten zoals|entre os nossos clientes\s(?:estão|encontram-se)|entre nossos clientes estão)\s?[:：]?\s|(?:主要|合作|服务)?客户(?:包括|有|为|涵盖)\s?|主要?(?:な)?(?:取引先|納入先|お客様)は、?/iu;

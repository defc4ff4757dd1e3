import { anyOf, onlyOneOf } from './any-of.ts';

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
  in use at, installed at, supplied to, delivered to, we supply, companies we supply, they rely on us, they use, our work for, names you know,
  im einsatz bei, wir beliefern, beliefert werden, geliefert an, geliefert haben wir an, arbeiten mit uns, für sie arbeiten wir, sie setzen auf uns,
  ils utilisent, nous fournissons, livré à, ils travaillent avec nous, nos donneurs d'ordre, maîtres d'ouvrage, nos maîtres d'ouvrage,
  suministramos a, trabajan con nosotros, ya trabajan con nosotros, clientes destacados, forniamo, lavorano con noi, hanno lavorato con noi, committenti,
  geleverd aan, wij leveren aan, werken met ons, gebruikt door, fornecemos, trabalham connosco, trabalham conosco, quem usa, quem já usa, já usam, já confiam,
  ご利用企業, 導入先, 主要顧客, 主なお客様, お客様一覧, 主要客户, 服务过的客户, 典型客户,
  納入実績, お取引先, 主な取引先, 主要納入先, 合作客户, 客户, 我们的客户, 合作企业, 服务客户
`);

/** "Who we cast for", "Also closing with Northwind": what is done changes from trade to trade. */
const customersAsked =
  /^who (?:we|they) \p{L}+(?: \p{L}+)? (?:for|with)$|^who we (?:train|serve|supply|insure|equip|feed|print for|clean|move|advise|help|support|teach|ship to)$|^(?:also|already) \p{L}+ing (?:with|on) \p{Lu}|^(?:wer|für wen) (?:mit )?(?:uns|wir) \p{L}+$|^(?:pour qui nous|para quién|per chi|voor wie) \p{L}+|^(?:some of )?the (?:people|companies|businesses|firms|names|brands|makers|organi[sz]ations) we \p{L}+(?: \p{L}+){0,2}$|^(?:people|companies|businesses|firms|names) (?:we|who|that) \p{L}+(?: \p{L}+){0,3}$|^wer (?:bei|mit|auf|zu) uns \p{L}+$|^(?:sie|diese \p{L}+) (?:kaufen|bestellen|arbeiten|bauen|setzen|vertrauen) (?:bei|mit|auf)? ?uns$|^(?:ils|elles) nous (?:ont )?(?:confi|choisi|suiv|sollicit|appréci|accord)\p{L}*(?: .{1,30})?$|^(?:quienes?|quién(?:es)?) (?:nos (?:elig|compr|escog|contrat)\p{L}+|conf[ií]an? en nosotros|trabajan? con nosotros)$|^(?:nos eligen|ya nos eligieron)$|^chi (?:ci (?:sceglie|ha scelto)|si (?:fida|affida a noi|è affidato a noi)|compra da noi)$|^(?:wie (?:er )?(?:bij ons|voor ons) (?:koopt|kopen|kiest|kiezen)|zij kozen (?:voor )?ons|zij kopen bij ons)$|^quem (?:nos (?:escolhe|escolheu|compra)|confia em nós|trabalha connosco|compra connosco)$/iu;

/** "Who we train": who is named below may be groups of people as well as names. */
export const asksForCustomers = (text: string): boolean => customersAsked.test(text.trim());

export const isCustomersHeading = (text: string): boolean =>
  customersWords.test(text) || customersAsked.test(text.trim());

/** Headings that have a word of customers and no names of them: promises, groups, portals; and partners, suppliers, the press. */
export const notCustomers =
  /what our|say about|was unsere|sagen|service|support|portal|login|zufriedenheit|satisfaction|stimmen|voices|partner|supplier|lieferant|fournisseur|proveed|fornit|leverancier|press|presse|as seen|featured in|bekannt aus|member|mitglied|certifi|zertifi|award|benefits|vorteile|why|warum|für kunden|for customers|for clients|become|werden|personal references|new customers|our promise|privat|geschäftskunden|our customers are|industr|branchen|types? of|who our|number|avis|opini|dicono|vertellen|technolog|integrat|\?|人才|投資|投诉|声|评价/iu;

/** Alternative texts of pictures that name nobody. */
export const notAName =
  /^(?:(?:find|follow|like|visit) us.*|facebook|instagram|linkedin|twitter|youtube|xing|tiktok|FSC®?|PEFC|BRCGS?|ISO[ -]?\d{4,5}.*|folg\p{L}* (?:sie )?uns.*|suivez.*|síguenos.*|seguici.*|volg ons.*|siga.*)$|^(?:logo|image|img|picture|photo|foto|bild|client|customer|kunde|cliente|klant|brand|partner|icon|placeholder|company|firma|reference|referenz|untitled|banner|slide|hero|logo ?wall|kundenlogos?|client logos?|customer logos?|screenshot)(?:[\s_-]*(?:logo|\d+|[a-z]))*$|\.(?:png|jpe?g|svg|webp|gif)$|^\P{L}*$|lorem|ipsum|placeholder|your logo|^(?:privat\p{L}*|particuli\p{L}+|privad[oa]s?|private (?:client|owner|customer|individual|household)s?|divers[eo]?|various|confidential|vertraulich|anonym\p{L}*|n\/a|unknown|home ?owners?|farmers?|municipalities|councils|kommunen|gemeinden|landwirte|handwerker)$|^(?:food (?:and|&) (?:drinks?|beverages?)|oil (?:and|&) gas|(?:water|utility|energy|construction|pharma\p{L}*|chemicals?|mining|paper|steel|plastics?|dairy|automotive|retail|health ?care|public|private|financial|legal|real estate|logistics|transport|marine|agricultur\p{L}+|industrial|commercial|residential|municipal|local|government)\s(?:companies|mills|plants?|industr(?:y|ies)|sectors?|manufacturers?|producers?|authorities|councils?|utilities|services?|clients|customers|suppliers?|government))$|tüv|made in|\bcertified|gütesiegel|\bsiegel\b|zertifi|certifi|^(?:visa|master ?card|pay ?pal|klarna|american express|amex|apple pay|google pay|sepa|bancontact|ideal|twint|mobilepay|maestro|dhl|ups|gls|dpd|fedex)$|company name|微信|公众号|二维码|扫码|\bqr[ -]?code\b|project title|title here|\b(?:arrow|play|check|stars?|quotes?|checkmark|avatar|portrait|team photo)\b|^a (?:photo|picture)|\b(?:photo|foto|picture|image|bild|bâtiment|building|view|ansicht) (?:of|von|de|der|des)\b/iu;

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
  /^(?:case study|story|customer story|success story|client story|histoire de client|témoignage client|historia de cliente|storia di successo|fallstudie|kundenprojekt|anwenderbericht|referenzprojekt|erfolgsgeschichte|étude de cas|cas client|caso de éxito|caso di successo|praktijkcase|klantcase|klantverhaal|estudo de caso|caso de sucesso|導入事例|客户案例)\s?[:：–—|-]\s?(?<who>[\p{Lu}\p{Script=Han}\p{Script=Katakana}][\p{L}\p{N}&.’' -]{1,50}?)(?:\s?[:,–—|].*|\s-\s.*)?$/iu,
];

/** Titles of an agency's pages of work: the cards on them are called after the client. */
export const showsWork =
  /^(?:our |selected |client |recent )?(?:work|cases|clients?)$|^(?:unsere )?(?:arbeiten|kunden)$|^(?:nos )?clients$|^(?:os nossos |nossos |nuestros )?(?:casos|clientes)$|^(?:i nostri )?clienti$|^(?:onze )?(?:klanten|cases)$/iu;

/** What a page's title or address says when its cards are called after clients, and when after works. */
export const showsClients =
  /client|customer|kunde|referen[cz]|référence|trust|vertrau|confian|confían|fidano|cases?\b|case[- ]stud|stor(?:y|ies)|erfolg|klant|opdrachtgever|casos?\b|casi\b|cliente|témoignage|experiencia|導入|事例|実績|取引先|案例|客户/iu;
export const showsProjects =
  /projects?\b|projekte?\b|projets?\b|réalisations?|chantiers?|proyectos?|obras?\b|progetti|realizzazioni|cantieri|lavori|projecten|realisaties|werken\b|projetos?|obras|realizações|objekte|bauten|buildings?|installations?|anlagen|施工|工事|工程|項目|项目/iu;

/** Headings that leave no doubt: what stands below is called after customers. */
export const saysClients = /client|customer|kunde|auftraggeber|klant|opdrachtgever|cliente|客户|取引先/iu;
/** Sizes of buildings and plants, below the name of a work. */
export const measured =
  /\d\s?(?:m²|m2|qm|m³|sq\.? ?(?:ft|m)|kWp?|MWp?|MVA|storeys?|stories|floors|flats|units|rooms|beds|Wohneinheiten|WE(?!\p{L})|Wohnungen|Geschosse|logements|lits|viviendas|plantas|alloggi|piani|woningen|appartementen|fogos|㎡)(?!\p{L})/iu;

/** "Acme: eleven towns, one ticket": who it is about, on the page of customers. */
export const titleWithCustomer = /^(?<who>[\p{Lu}\p{N}][\p{L}\p{N}&.’' -]{2,48}?)\s?[:：]\s\S/u;

/** "Our clients include the following organizations:": the names stand below it. */
export const customersFollow =
  /(?<![\p{L}])(?:our|unser\p{L}*|nos|nuestros|nostri|onze|nossos|the company['’]s|in(?:clude|cluding)|worked (?:for|with))\s(?:[\p{L}-]+\s){0,3}?(?:customers|clients|kunden|auftraggeber\p{L}*|clientes|clienti|klanten|opdrachtgevers)(?![\p{L}])[^.:]{0,80}[:：]$/iu;

/** "We supply cafés and shops. You will find us, among others, at:": whom, the list below says. */
export const amongThemFollow =
  /(?:among(?:st)? (?:them|others|these|our (?:customers|clients))|including|such as|darunter|unter anderem|u\. ?a\.|parmi (?:eux|elles|lesquels)|entre autres|dont|entre (?:ellos|ellas|otros)|tra (?:cui|questi|gli altri)|fra cui|onder (?:andere|meer)|waaronder|entre (?:eles|elas|outros))(?:(?:,? (?:at|by|with|for|bei|von|für|chez|par|en|con|da|bij|van|voor|com|por))\s?[:：…]?|\s?[:：…])$/iu;
export const tellsOfCustomers =
  /(?:customer|client|employer|supply|supplie|serve|deliver|train|equip|find us|work(?:ed|s|ing)? (?:for|with)|kund|auftraggeber|beliefer|liefern|arbeiten für|fourniss|livr|servons|suministra|trabaja|confía|forniamo|serviamo|lavoriamo|klant|opdrachtgever|lever|werken voor|fornec|atend|trabalha)/iu;

/** Lists of other things than customers begin in the same words. */
export const ofOtherThings =
  /brand|marke(?:n|s)?(?!\p{L})|marques|marcas|marchi|merken|material|matéri|countr|länder|pays|países|paesi|landen|language|sprachen|langues|region|industr|branche|sector|settori|secteur|supplier|lieferant|manufactur|hersteller|fabricant|product|produkt|produit|service|model|species|standard|tool|software|programm|techn|event|fair|messe|magazin|press|association|verband|verbänd|member|mitglied|partner/iu;

/** Whose work it was, as the head of a column in a list of projects. */
export const customerColumn = onlyOneOf(`
  client, clients, customer, customers, building owner, client / owner, auftraggeber, auftraggeberin, kunde, kunden, bauherr, bauherrschaft,
  bauherrin, betreiber, maître d'ouvrage, maître d’ouvrage, maitre d'ouvrage, maîtrise d'ouvrage, donneur d'ordre, client final, cliente, clientes, promotor,
  committente, stazione appaltante, opdrachtgever, klant, dono de obra, dono da obra, 発注者, お客様, 納入先, 客户, 客户名称, 业主
`);

/** Where at the customer's something stands: "Acme Bank headquarters, Malmö" is Acme Bank. */
export const placeOfCustomer =
  /\s(?:headquarters?|head office|hq|offices?|canteen|showroom|flagship(?: store)?|warehouse|campus|hauptverwaltung|zentrale|firmensitz|siège(?: social)?|hoofdkantoor|domicil|hovedkontor|huvudkontor)(?:,.*)?$/iu;

/** A work, not a name: "1.2 MW rooftop", "New cold store project". */
export const isWork =
  /\d|(?<!\p{L})(?:projects?|rooftop|plan|storage|installation|refurbishment|renovation|extension|new build|conversion|plant|phase|lot|neubau|umbau|sanierung|erweiterung|modernisierung|anlage|projekt|rénovation|réhabilitation|construction|extension|aménagement|proyecto|reforma|ampliación|instalación|progetto|ristrutturazione|ampliamento|impianto|verbouwing|nieuwbouw|renovatie|obra|reabilitação|projeto)(?!\p{L})/iu;

/** "Our customers include Acme, Globex and Initech." */
export const customersListed =
  /(?:(?:some|a few|many) of our (?:\p{L}+ )?(?:customers|clients)(?:\s(?:are|include))?\s?:|our (?:\p{L}+ )?(?:customers|clients)\s?:|unsere kunden\s?:|nos clients\s?:|nuestros clientes\s?:|onze klanten\s?:|\b(?:customers|clients|references)\s(?:include|are|such as|like|including|range from)|(?:working|works|worked|work)\s(?:with|for)\s(?:companies|brands|clients|customers|names)\s(?:such as|like|including)|trusted by|zu (?:unseren|den) (?:kunden|referenzen|auftraggebern)\s(?:zählen|gehören)(?:\s(?:unter anderem|u\. ?a\.|beispielsweise|etwa))?|(?:kunden|auftraggeber|unternehmen)\swie|parmi nos (?:clients|références)\s?:?|nos clients\s(?:comptent|sont)|entre nuestros clientes\s(?:se encuentran|están|figuran|destacan)|nuestros clientes\s(?:incluyen|son)|tra i nostri clienti\s(?:ci sono|figurano|troviamo)?|onze klanten zijn|klanten als|klanten zoals|entre os nossos clientes\s(?:estão|encontram-se)|entre nossos clientes estão)\s?[:：]?\s|(?:主要|合作|服务)?客户(?:包括|有|为|涵盖)\s?|主要?(?:な)?(?:取引先|納入先|お客様)は、?/iu;

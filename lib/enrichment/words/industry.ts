import { anyOf, onlyOneOf } from './any-of.ts';

export const industryLabel = onlyOneOf(`
  industry, sector, business, line of business, nature of business, core business, main activity, branche,
  geschäftsfeld, tätigkeitsfeld, gegenstand des unternehmens, unternehmensgegenstand, geschäftszweck, secteur,
  secteur d'activité, secteur d’activité, activité, activité principale, métier, sector de actividad, actividad,
  actividad principal, settore, attività, settore di attività, activiteit, setor, ramo de atividade, atividade,
  事業内容, 業種, 业务范围, 主营业务, 行业, 经营范围, 所属行业, 主营行业, 主要业务, 事業, 主要事業, berufsbezeichnung
`);

export const makerWords = anyOf(`
  manufacturer, manufacturers, maker, makers, producer, manufacture, manufactures, manufacturing, makes, make,
  builds, build, produces, produce, develops and manufactures, foundry, hersteller, herstellerin, produzent,
  fertigt, fertigen, produziert, produzieren, herstellung, fertigung, produktion, bauen, baut, manufaktur,
  maschinenbau, metallbau, zulieferer, fabricant, fabrique, fabriquons, fabrication, conçoit et fabrique,
  producteur, produit, produisons, constructeur, fabricante, fabricantes, fabrica, fabricamos, fabricación,
  productor, produttore, produttori, produciamo, produzione, costruttore, costruisce, fabrikant, producent,
  produceert, maakt, produz, produzimos, fabrico, メーカー, 製造, 生産, 制造, 生产, 製作
`);
export const wholesalerWords = anyOf(`
  wholesaler, wholesale, distributor, distributors, distribution of, importer, trading company, großhandel,
  großhändler, fachgroßhandel, importeur, handelsunternehmen, handelsagentur, grossiste, négoce, distributeur,
  importateur, mayorista, distribuidor, distribuidora, importador, grossista, ingrosso, distributore, importatore,
  groothandel, 卸売, 商社, 販売代理店, 批发, 经销商, 贸易公司
`);
export const retailerWords = anyOf(`
  shop, online shop, store, online store, webshop, retailer, boutique, shop for, onlineshop, online-shop,
  fachgeschäft, einzelhändler, fachhandel, händler, laden, magasin, vente en ligne, tienda, tienda online, negozio,
  negozio online, webwinkel, winkel, loja, loja online, 専門店, 通販, 販売店, 专卖店, 商店
`);

/** What a company can be. The words from here on say what it does. */
const nouns = String.raw`manufacturers?|makers?|producers?|merchants?|traders?|growers?|farm|group|surgery|nursing home|institute|vineyard|suppliers?|providers?|distributors?|wholesalers?|importers?|retailers?|specialists?|developers?|publishers?|brokers?|brokerage|contractors?|builders?|operators?|agency|firm|studio|consultancy|practice|company|business|shop|store|brewery|winery|distillery|bakery|restaurant|hotel|school|clinic|foundry|workshop|nursery|foundation|charity|non-?profit|association|co-?op|dentists?|dental practice|veterinary practice|pharmacy|museum|theat(?:re|er)|startup|start-up|platform|software house|law firm|partnership|cooperative|printers?|architects|engineers|lawyers|accountants|roasters?|roastery|joinery|garage|gym|dealership|forwarder|hauliers?|bank|insurer|lab(?:oratory)?`;
const germanNouns = String.raw`[\p{L}-]*(?:genossenschaft|winzer|kellerei|mühle|verein|institut|klinik|zentrum|labor|ingenieurbüro|maschinenbauer|anlagenbauer|hersteller(?:in)?|anbieter|lieferant|dienstleister|spezialist|händler|großhandel|fachhandel|betrieb|meisterbetrieb|unternehmen|firma|agentur|büro|kanzlei|praxis|verlag|brauerei|druckerei|spedition|gärtnerei|werkstatt|manufaktur|tischlerei|schreinerei|schlosserei|gießerei|bäckerei|metzgerei|hotel|restaurant|systemhaus|beratung|makler|zulieferer|experte|shop|produzent|partner für|entwickler|softwarehaus|start-up|startup|planungsbüro|bauunternehmung|rösterei|zimmerei|dachdeckerei|weingut|architekten|rechtsanwälte|steuerberater)`;

const we = String.raw`(?:we are|we['’]re|is|are)`;
/** `what` is the site's own words for what the company is; the sentence's subject is checked apart. */
export const isA: RegExp[] = [
  /(?<subject>^)(?<what>(?i:spezialisiert auf|speciali[sz]ed in|speciali[sz]ing in|spécialisée?s? (?:dans|en)|especializad[oa]s? en|specializzat[aoi] in|gespecialiseerd in)\s[^.;!?\n]{3,100})/u,
  new RegExp(
    String.raw`(?<subject>^.{0,90}?)\b(?i:${we})\s(?:(?i:now|today|also|proudly|still)\s)?(?i:an?|the|your|one of (?:the|europe['’]s|germany['’]s) (?:leading|largest|oldest)|among the leading)\s(?<what>(?:[\p{L}\p{N}&’'+-]+,?\s){0,7}?(?i:${nouns})(?![\p{L}])(?:\s(?i:of|for|in|specialis\w+|specializ\w+|focus\w+|that|which|based|offering|providing|helping|serving|and)\s[^.;!?\n]{3,140})?)`,
    'u',
  ),
  /(?<subject>^.{0,20}?)\b(?i:we|our company|the company)\s(?i:design, |develop, |develop and |design and )?(?<what>(?i:manufacture|make|build|produce|develop|supply|distribute|sell|import|roast|brew|print|repair|install)s?\s[^.;!?\n]{3,120})/u,
  new RegExp(
    String.raw`(?<subject>^)Ihre?\s(?<what>(?:[\p{L}\p{N}&-]+,?\s){0,3}?(?i:${germanNouns})(?![\p{L}])\s(?i:von|für|im|in|rund um|aus)\s[^.;!?\n]{3,120})`,
    'u',
  ),
  new RegExp(
    String.raw`(?<subject>^.{0,90}?)(?<![\p{L}])(?i:sind|ist|als)\s(?:[\p{L}]+\s){0,2}?(?i:ein|eine|der|die|das|ihr|ihre|einer der (?:führenden|größten))\s(?<what>(?:[\p{L}\p{N}&-]+,?\s){0,6}?(?i:${germanNouns})(?![\p{L}])(?:\s(?i:von|für|im|in der|in|mit|rund um|aus|zur|zum|der|des)\s[^.;!?\n]{3,120})?)`,
    'u',
  ),
  /(?<subject>^.{0,60}?)(?<![\p{L}])(?<what>(?i:(?:entwickelt|plant|konstruiert) und (?:fertigt|produziert|baut|vertreibt)|(?:entwickeln|planen|konstruieren) und (?:fertigen|produzieren|bauen|vertreiben)|baut|bauen|vertreibt|vertreiben|liefert|liefern|fertigt|fertigen|produziert|produzieren|stellt|stellen)\s[^.;!?\n]{3,120})/u,
  /(?<subject>^.{0,90}?)(?<![\p{L}])(?i:est|sommes|sont)\s(?i:une?|le|la|votre|spécialisée? dans|spécialiste|des)\s?(?<what>(?:[\p{L}\p{N}&’'-]+\s){0,4}?(?i:fabricant|fabricante|producteur|fournisseur|distributeur|grossiste|spécialiste|éditeur|agence|cabinet|entreprise|société|studio|bureau d['’]études|atelier|imprimerie|menuiserie|boulangerie|restaurant|hôtel|concepteur|constructeur|courtier|prestataire|transporteur|brasserie|domaine|librairie|boutique|PME|start-up|acteur)(?![\p{L}])[^.;!?\n]{0,140})/u,
  /(?<subject>^.{0,90}?)(?<![\p{L}])(?<what>(?i:conçoit et fabrique|fabrique|fabriquons|produit|produisons|conçoit|concevons et fabriquons|édite|éditons)\s[^.;!?\n]{3,120})/u,
  /(?<subject>^.{0,90}?)(?<![\p{L}])(?i:es|somos|son)\s(?i:una?|el|la|los|fabricantes|su)\s?(?<what>(?:[\p{L}\p{N}&’'-]+\s){0,4}?(?i:fabricantes?|productor|proveedor|distribuidora?|mayorista|especialista|empresa|operador|transportista|fabricante|grupo|almacén|imprenta|viverista|agencia|estudio|despacho|bufete|consultora|consultoría|constructora|taller|tienda|bodega|clínica|academia|inmobiliaria|restaurante|hotel|cooperativa|desarrollador|imprenta)(?![\p{L}])[^.;!?\n]{0,140})/u,
  /(?<subject>^.{0,90}?)(?<![\p{L}])(?i:è|siamo|sono)\s(?i:una?|un['’]|il|la|l['’]|lo|produttori)\s?(?<what>(?:[\p{L}\p{N}&’'-]+\s){0,4}?(?i:produttor[ei]|fornitore|distributore|grossista|specialista|azienda|impresa|agenzia|studio|società|officina|negozio|cantina|software house|costruttore|web agency|tipografia|ristorante|albergo|laboratorio|fonderia)(?![\p{L}])[^.;!?\n]{0,140})/u,
  /(?<subject>^.{0,90}?)(?<![\p{L}])(?i:is|zijn)\s(?:[\p{L}]+\s){0,2}?(?i:een|de|hét|het|uw)\s(?<what>(?:[\p{L}\p{N}&’'-]+\s){0,4}?(?i:[\p{L}-]*groothandel|fabrikant|producent|leverancier|distributeur|groothandel|specialist|bedrijf|familiebedrijf|bureau|[\p{L}-]*bureau|[\p{L}-]*bedrijf|kantoor|[\p{L}-]*kantoor|aannemer|drukkerij|brouwerij|webwinkel|winkel|restaurant|dienstverlener|praktijk|softwarebedrijf|kwekerij)(?![\p{L}])[^.;!?\n]{0,140})/u,
  /(?<subject>^.{0,90}?)(?<![\p{L}])(?i:é|somos|são)\s(?i:uma?|o|a|os)\s(?<what>(?:[\p{L}\p{N}&’'-]+\s){0,4}?(?i:fabricantes?|produtor|fornecedor|distribuidora?|grossista|especialista|empresa|agência|estúdio|gabinete|sociedade|consultora|construtora|loja|clínica|escola|restaurante|hotel|editora|imobiliária|oficina|adega)(?![\p{L}])[^.;!?\n]{0,140})/u,
  /(?<subject>^[^。]{0,30}?)(?:は、?|では、?)(?<what>[^。]{2,60}?(?:メーカー|会社|企業|専門店|事務所|工場|商社|製造|販売|開発|提供|運営))(?:です|である|を行|しています|しており|いたします|いたしております|する会社)/u,
  /(?<subject>^[^。]{0,40}?)(?:是一家|是一間|是)(?<what>[^。，]{2,50}?(?:公司|企业|制造商|供应商|厂家|服务商|开发商|事务所|厂))/u,
  /(?<subject>^.{0,60}?)(?<![\p{L}])(?<what>(?i:progetta e (?:costruisce|produce|realizza)|progettiamo e (?:costruiamo|produciamo|realizziamo)|produce|produciamo|costruisce|costruiamo|realizza|realizziamo|fabbrica|fornisce|forniamo)\s[^.;!?\n]{3,120})/u,
  /(?<subject>^.{0,60}?)(?<![\p{L}])(?<what>(?i:diseña y fabrica|diseñamos y fabricamos|fabrica|fabricamos|distribuye|distribuimos|suministra|produce|producimos|fabricamos)\s[^.;!?\n]{3,120})/u,
  /(?<subject>^.{0,60}?)(?<![\p{L}])(?<what>(?i:levert|leveren|maakt|maken|produceert|produceren|ontwerpt en bouwt)\s[^.;!?\n]{3,120})/u,
  /(?<subject>^.{0,60}?)(?<![\p{L}])(?<what>(?i:fabrica|produz|produzimos|desenvolve e fabrica|distribui|fornece)\s[^.;!?\n]{3,120})/u,
  /(?<subject>^(?:L['’])?\p{Lu}[\p{L}\p{N}&.’' -]{1,50}?)\s(?i:progetta e (?:stampa|installa|sviluppa)|stampa|sviluppa|coltiva|tosta|trasporta|ontwikkelt en (?:bouwt|produceert|verkoopt)|ontwerpt|bouwt|ontwikkelt|kweekt|drukt|verhuurt|vervoert|conçoit|construit|développe|imprime|transporte|distribue|diseña y construye|diseña|construye|desarrolla|cultiva|elabora|imprime|projeta e (?:constrói|fabrica)|projeta|desenvolve|constrói|transporta|entwickelt und (?:baut|vertreibt)|entwickelt|konstruiert|druckt|betreibt)\s(?<what>(?!(?:its|their|his|her|your|our|my|an?|the|again|us|you|each|every|all|more|son|sa|ses|leurs?|votre|sus?|tu|il suo|la sua|i suoi|zijn|haar|hun|uw|seine?|ihre?|seus?|suas?)(?!\p{L}))[^.;!?\n]{3,120})/u,
  /(?<subject>^\p{Lu}[\p{L}\p{N}&.’' -]{1,50}?)\s(?i:designs(?:, (?:makes|builds|installs|prints|supplies))?(?: and (?:sells|installs|prints|supplies|engraves))?|prints|moves|trains|grows|repairs|restores|installs|rents|machines|forges|casts|weaves|bakes|bottles|recycles|operates|engineers|treats|translates|packs|stores)\s(?<what>(?!(?:to|up|on|into|out|with|for|from|its|their|his|her|your|our|my|an?|the|again|us|you|each|every|all|more|son|sa|ses|leurs?|votre|sus?|tu|il suo|la sua|i suoi|zijn|haar|hun|uw|seine?|ihre?|seus?|suas?)(?!\p{L}))[^.;!?\n]{3,120})/u,
  /(?<subject>^.{0,60}?)\s(?i:is|ist|est|es|è|é)\s(?i:an?|een|ein|eine|une?|una|uno|uma?)\s(?<what>(?:[\p{L}\p{N}&’'-]+,?\s){0,5}?(?i:software|platform|plattform|plateforme|plataforma|piattaforma|app|sistema|system|système|systeem|tool|logiciel|aplicativo|aplicación|applicazione|foundation|charity|non-?profit|nonprofit organi[sz]ation|association|stiftung|fondation|fundación|fondazione|stichting|fundação)(?![\p{L}])[^.;!?\n]{0,140})/u,
  /(?<subject>^\p{Lu}[\p{L}\p{N}&.’' -]{1,50}?)\s(?i:manufactures|makes|designs and (?:builds|makes|manufactures)|builds|produces|develops|supplies|distributes|imports|roasts|brews)\s(?<what>[^.;!?\n]{3,120})/u,
  /(?<subject>^\p{Lu}[\p{L}\p{N}&.’' -]{1,40}?)\sis\s(?<what>(?:[\p{L}-]+\s){0,5}?(?:software|technology|infrastructure|consulting|catering|furniture|clothing|equipment|packaging|insurance)\s(?:for|that)\s[^.;!?\n]{3,120})/u,
];

/** "is a family business", "a company with a heart": what every company says. */
export const saysNothing =
  /^(?:[^,]{0,40}(?:gruppe|group|groupe|grupo|gruppo|holding)$|(?:member|part|mitglied|teil) (?:of|der|des)\b.*|(?:\p{L}+[ -]){0,3}?(?:company|business|firm|unternehmen|familienunternehmen|betrieb|familienbetrieb|firma|entreprise|société|empresa|azienda|impresa|bedrijf|familiebedrijf|team|partner|provider|specialist|startup|start-up))(?:\s(?:that|which|with|where|based|mit|in|from|uit|since|seit|sinds|aus|qui|que|con|che|met|dat|situé\p{L}*|basé\p{L}*)\s.*)?$/iu;

/** A trade by its name: "Iron foundry", "Dachdeckermeisterbetrieb", "Horecagroothandel", "Month-end close software". */
export const tradeNoun =
  /(?<![\p{L}])(?:foundry|road freight|freight forwarders?|warehousing|plumbers|electricians|roofers|dentists|caterers|florists|optometrists|physiotherapy|veterinary|pharmacy|engineers|consulting engineers|machine shop|sawmill|nurser(?:y|ies)|dairy|mill|winery|estate agents|insurance brokers|recruitment|translators|stonemasons|coachbuilders|boatbuilders|shipyard|manufacturers?|wholesalers?|distributors?|brewery|bakery|roastery|distillery|winery|law firm|accountants|architects|surveyors|contractors?|builders|software|agency|consultancy|joinery|printers|logistics|haulage)(?![\p{L}])|\p{L}{3,}(?:meisterbetrieb|großhandel|fachhandel|maschinenbau|anlagenbau|metallbau|gießerei|spedition|druckerei|brauerei|bäckerei|kanzlei|agentur|hersteller|systemhaus|ingenieurbüro|architekturbüro|groothandel|fabrikant|aannemer|bouwbedrijf|drukkerij|kantoor|makerij|smederij|kwekerij|gieterij|weverij)(?![\p{L}])|(?<![\p{L}])(?:maschinenbau|großhandel|spedition|brauerei|fabricant|imprimerie|menuiserie|boulangerie|plomberie|couverture|maçonnerie|charpente|serrurerie|scierie|laiterie|chaudronnerie|fonderie|traiteur|pépinière|brasserie|cave coopérative|grossiste|cabinet d['’]\p{L}+|transporteur|bureau d['’]études|fabricante|mayorista|bodega|imprenta|constructora|produzione|produttore|fonderia|falegnameria|tipografia|cantina|studio legale)(?![\p{L}])|メーカー|製造業|加工業/iu;

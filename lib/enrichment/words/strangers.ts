import { anyOf, onlyOneOf } from './any-of.ts';

/** Labels and headings in imprints and footers after which somebody else's name, address or phone stands. */
export const strangers = anyOf(`
  hosting, hosted by, host, hoster, hosting provider, web hosting, webhosting, web host, hébergeur, hébergement,
  hébergé par, hebergeur, hebergement, alojamiento, alojado en, proveedor de hosting, provider,
  internet service provider, webdesign, web design, website design, site design, website by, site by,
  web development, webdesigner, design by, designed by, design und umsetzung, design & umsetzung,
  konzept und design, konzeption, umsetzung, gestaltung, technische umsetzung, programmierung, realisierung,
  realisation, réalisation, réalisation du site, conception, conception du site, conception et réalisation,
  création du site, site réalisé par, diseño web, diseño, desarrollo web, desarrollado por, realizzazione,
  realizzazione sito, sito realizzato da, sviluppo, powered by, developed by, built by, theme by, made by,
  created by, made with, website door, ontwerp, realisatie, gerealiseerd door, desenvolvido por,
  supervisory authority, regulator, data protection authority, information commissioner,
  data protection commissioner, aufsichtsbehörde, zuständige aufsichtsbehörde, zuständige behörde,
  zuständige kammer, kammer, berufskammer, handwerkskammer, ihk, datenschutzbeauftragter, datenschutzbeauftragte,
  externer datenschutzbeauftragter, datenschutzbehörde, gewerbebehörde, landesbeauftragte, landesbeauftragter,
  schlichtungsstelle, verbraucherschlichtungsstelle, verbraucherschlichtung, streitbeilegung, streitschlichtung,
  dispute resolution, ombudsman, ombudsmann, ombudsstelle, arbitration, médiateur, médiation, mediateur,
  médiateur de la consommation, cnil, agencia española de protección de datos, garante, geschillencommissie,
  berufshaftpflicht, berufshaftpflichtversicherung, haftpflichtversicherung, betriebshaftpflicht, versicherer,
  insurer, professional indemnity insurance, liability insurance, assureur, assurance professionnelle,
  bildnachweis, bildnachweise, bildquellen, fotos, fotografie, fotograf, photo credits, image credits, photos,
  photography, photography by, crédits photo, crédits photos, crédits, credits, créditos, crediti,
  texte und redaktion, google analytics, google ireland limited, google maps, meta platforms, web fonts, matomo,
  youtube, our bank, bank, bankverbindung, bank details, coordonnées bancaires, press agency, pr agency,
  pressestelle extern, ホームページ制作, 制作, 苦情の解決の申出先, 苦情の申出先, 認定個人情報保護団体, 認定個人情報保護団体名, 消費生活センター, 网站建设, 技术支持, 网页设计
`);

/** Parts of German compounds that say it wherever they stand. */
export const strangerStems =
  /schlichtung|streitbeilegung|haftpflichtversicher|berufshaftpflicht|aufsichtsbehörde|handwerkskammer|bezirkshauptmannschaft|gewerbebehörde|mitglied (?:der|bei|im) |industrie- und handelskammer/i;

/** Addresses and names no company has: what templates are delivered with. */
export const leftover =
  /terry francine|a108 adam str|795 folsom|203 fake st|198 west 21|121 king st\p{L}*,? melbourne|collins street west|(?:^|\s)(?:section|item|product|project|case|service|card|slide|post|article|block|page|sub) ?(?:title|heading|name)(?: here| ?#?\d+)?\s*$|title (?:goes )?here|text here|lorem ipsum|dolor sit|your (?:company|name|address|city|street|business|phone|email|brand)|company name|(?:^|\b)(?:name|firma|muster|musterfirma|musterstadt|mustermann|musterstra(?:ß|ss)e)\b.*\bmuster|musterfirma|musterstra(?:ß|ss)e|musterstadt|mustermann|example (?:street|road|ave|inc|company|corp|ltd)|123 (?:main|fake|anywhere|street|example|demo) |street name|any ?town|nom de l['’]entreprise|nombre de (?:la|su) empresa|placeholder|changeme|\bxxx+\b|\[[a-z ]{3,30}\]|\{\{|untitled|(?:my|your) ?(?:site|website|blog|store|shop)\b|sample (?:company|street|page)|beispiel(?:firma|stra(?:ß|ss)e|stadt)/iu;

/** Headings, and columns of tables, under which partners abroad, agents and dealers stand with addresses of their own. */
export const agents = onlyOneOf(`
  partner, partners, our partners, agents, agent, our agents, distributors, distributor, our distributors, dealers,
  dealer, our dealers, resellers, stockists, representatives, representative, international partners,
  international distributors, international agents, sales partners, overseas agents, foreign agents, agents abroad,
  agents and distributors, agents & distributors, partners and distributors, where to buy, find a dealer,
  find a stockist, händler, händlerverzeichnis, fachhändler, unsere händler, vertretung, vertretungen,
  auslandsvertretungen, werksvertretungen, handelsvertretungen, vertriebspartner, handelspartner, servicepartner,
  internationale partner, partner im ausland, unsere partner, vertriebspartner weltweit, partner weltweit,
  revendeurs, nos revendeurs, distributeurs, nos distributeurs, partenaires, nos partenaires, points de vente,
  représentants, agents à l'étranger, distribuidores, nuestros distribuidores, corresponsal, corresponsales,
  corresponsales en europa, agentes, representantes, puntos de venta, socios, colaboradores, rivenditori,
  i nostri rivenditori, rivenditore, distributori, agenti, agenzie, rappresentanti, concessionari, punti vendita,
  verkooppunten, dealers en distributeurs, wederverkopers, vertegenwoordigers, agenten, revendedores,
  distribuidor, parceiros, representantes no estrangeiro, 代理店, 販売代理店, 特約店, 取扱店, 经销商, 代理商
`);
/** Parts of longer headings that say the same. */
export const agentStems =
  /(?<!\p{L})(?:vertriebs|handels|auslands|export)(?:partner|vertretung)|auslandsvertretung|fachhändler|corresponsal(?:es)?(?!\p{L})|agents? (?:abroad|worldwide|overseas)|(?:authori[sz]ed|official|local|overseas|international) (?:dealer|distributor|agent|reseller|stockist)s?|partner (?:im ausland|weltweit|worldwide)|(?:find|locate) a (?:dealer|stockist|distributor)|händler (?:finden|in ihrer nähe)|(?:réseau|liste) de (?:revendeurs|distributeurs)|red de distribuidores|rete (?:di )?(?:vendita|agenti)/iu;

/** Authorities, insurers and arbiters: what comes after them in a sentence, or on the next lines, is theirs. */
export const authority =
  /(?<!\p{L})(?:complaints? board|consumer (?:complaints?|protection|council|ombuds\p{L}*)|reklamationsn\p{L}+|klagen\p{L}vn|nævnenes|forbruger\p{L}*|forbrukertilsynet|konsumentverket|trading standards|registro mercantil|camera di commercio|chamber of (?:commerce|labour|trade)|arbeitsinspektorat|gewerbeaufsicht\p{L}*|insured (?:by|with)|underwritten by|versichert bei|assurée? (?:par|auprès)|asegurad[oa] (?:por|en)|assicurat[oa] (?:con|presso)|verzekerd bij|garante (?:per la|privacy|della)|agencia (?:española )?de protección de datos|aepd|cnil|commission nationale de l['’]informatique|autorité de (?:protection|contrôle)|autoriteit persoonsgegevens|gegevensbeschermingsautoriteit|comissão nacional de proteção|cnpd|anpd|information commissioner|data protection (?:commission|commissioner|authority|inspectorate)|supervisory authority|landesbeauftragte[rn]?|bundesbeauftragte[rn]?|datenschutz(?:behörde|aufsicht)|(?:unabhängiges )?landeszentrum für datenschutz|landesamt für datenschutz|aufsichtsbehörde|edöb|autorité de protection des données|financial ombudsman|ombudsman|ombudsmann|schlichtungsstelle|handwerkskammer|industrie- und handelskammer|bezirkshauptmannschaft|médiateur|centre de médiation|geschillencommissie|lloyd['’]s|allianz|hdi|axa|ergo|generali|gothaer|zurich|versicherungs?(?:-?ag|gesellschaft|verein)?|versicherung|insurance (?:company|provider)|assurances?|seguros|assicurazioni|verzekeringen|個人情報保護委員会)(?!\p{L})|認定個人情報保護団体|苦情の(?:解決の)?申出先/iu;

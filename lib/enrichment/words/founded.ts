import { onlyOneOf } from './any-of.ts';

/** Labels beside the year: "Founded", "Gründungsjahr". */
export const foundedLabel = onlyOneOf(`
  founded, founded in, established, established in, year founded, year established, year of foundation,
  foundation year, foundation, founding year, date founded, date of incorporation, incorporated, est., est,
  in business since, since, founding, company founded, gegründet, gegründet in, gegr., gründung, gründungsjahr,
  jahr der gründung, firmengründung, unternehmensgründung, seit, gründungsdatum, fondée en, fondé en, fondée,
  année de création, date de création, création, créée en, créé en, depuis, fondation, année de fondation, fundada,
  fundada en, fundado en, fundación, año de fundación, año de constitución, desde, creada en, constitución,
  fondata, fondata nel, fondazione, anno di fondazione, anno di costituzione, dal, costituzione, nascita,
  opgericht, opgericht in, oprichting, oprichtingsjaar, jaar van oprichting, sinds, fundada em, fundação,
  ano de fundação, fundado em, constituição, 設立, 設立年, 設立年月日, 設立年月, 会社設立, 成立时间, 成立日期, 成立年份, 公司成立, 創立, 創立年, 创立时间,
  成立於, 成立时, 注册成立
`);

/** 創業 is when the business began, 設立 when the company was set up; the later is what registers say. */
export const businessBeganLabel = onlyOneOf(`創業, 創業年`);

/** `%` stands for the year. Each says that something was founded then; who, is for the guards. */
export const foundedPatterns: { pattern: RegExp; clarity: 'sure' | 'likely' }[] = [
  String.raw`(?:was|were|been|is|company|business|firm|agency|studio|family)\s+(?:first\s+|originally\s+|officially\s+)?(?:founded|established|started|incorporated|set up|formed|launched|created)\s+(?:[^.;]{0,70}?\s)?(?:in|on|since)\s(?:the year\s)?(?:[^.;]{0,25}?\s)?%`,
  String.raw`^(?:founded|established|incorporated)\s+(?:[^.;,]{0,60}?\s)?in\s(?:the year\s)?(?:\p{L}+\s)?%`,
  String.raw`(?:,|–|—|-|\()\s?(?:founded|established|incorporated)\s+(?:[^.;,]{0,40}?\s)?in\s(?:\p{L}+\s)?%`,
  String.raw`in\s%,?\s(?:[^.;]{0,60}?\s)?(?:founded|established|started)\s(?:the\s(?:company|business|firm|studio|agency)|our\s(?:company|business|firm))`,
  String.raw`in\s%,?\s(?:the|our)\s(?:company|business|firm|studio|agency)\s(?:was|is)\s(?:founded|established|set up|started|born)`,
  String.raw`(?:founded|established|started)\s(?:the\s(?:company|business|firm|studio|agency)|our\s(?:company|business|firm))\s(?:[^.;]{0,40}?\s)?in\s%`,
  String.raw`^(?:we|we've|our company|our firm)\s(?:[^.;]{0,30}?\s)?(?:founded|started|began)\s(?:[^.;]{0,40}?\s)?in\s%`,
  String.raw`^(?:©\s?\d{4}.*)?est(?:\.|d\.?|ablished)?\s(?:in\s)?%`,
  String.raw`(?:gegründet|ins leben gerufen)\s(?:wurde[n]?\s)?(?:[^.;]{0,60}?\s)?(?:im jahre?\s|im \p{L}+\s|in\s|am\s[\d.\s\p{L}]{1,16})%`,
  String.raw`(?:wurde|wurden|ist)\s(?:[^;]{0,80}?\s)?%\s(?:[^.;]{0,80}?\s)?gegründet`,
  String.raw`(?:^|\s)%\s(?:[^.;]{0,50}?\s)?(?:gegründet|gründete[n]?)(?=[\s.,;]|$)`,
  String.raw`(?:gegründet|gegr\.|gründung|gründungsjahr)\s?:?\s(?:im jahre?\s|in\s)?%`,
  String.raw`(?:gründete[n]?)\s(?:[^.;]{0,60}?\s)?(?:im jahre?\s)?%`,
  String.raw`(?:fondée?|créée?|née|constituée?)\s(?:[^.;]{0,50}?\s)?(?:en|le\s[\d\p{L}\s]{1,20})\s?%`,
  String.raw`(?:^|\s)en\s%,?\s(?:[^.;]{0,50}?\s)?(?:fonde|fondent|crée|créent|a fondé|ont fondé|a créé)`,
  String.raw`(?:fundada|fundado|creada|constituida|nació|se fundó|fue fundada|nace)\s(?:[^.;]{0,50}?\s)?en\s(?:el año\s|el\s)?%`,
  String.raw`(?:fondata|nata|costituita|nasce|è nata|fu fondata|nacque)\s(?:[^.;]{0,50}?\s)?(?:nel(?:l['’]anno)?|nell['’])\s?%`,
  String.raw`(?:opgericht|gestart)\s(?:[^.;]{0,50}?\s)?in\s(?:het jaar\s)?%`,
  String.raw`in\s%\s(?:[^.;]{0,50}?\s)?(?:opgericht)`,
  String.raw`(?:fundada|fundado|criada|constituída|nasceu|foi fundada)\s(?:[^.;]{0,50}?\s)?em\s%`,
  String.raw`(?:started|began|commenced)\s(?:its|our|their)\s(?:business\s|commercial\s)?(?:operations?|business|activit(?:y|ies)|production)\s(?:[^.;]{0,30}?\s)?in\s(?:the year\s)?(?:\p{L}+\s)?%`,
  String.raw`^(?:we|it all) (?:began|started|opened)\s(?:[^.;]{0,40}?\s)?in\s%`,
  String.raw`^(?:começámos|começamos|nascemos|empezamos|comenzamos|nacimos|nous avons (?:commencé|démarré)|siamo (?:nati|partiti)|wij begonnen|we begonnen|wir (?:begannen|starteten|haben)\s(?:[^.;]{0,20}?\s)?)\s?(?:em|en|nel|in|im jahr)\s%`,
  String.raw`(?:opened|started|set up)\s(?:the|their|his|her|our)\s(?:own\s)?(?:company|business|firm|studio|agency|practice|shop|workshop|bakery|brewery|restaurant|clinic)\s(?:[^.;]{0,40}?\s)?in\s%`,
  String.raw`(?:company|society|association|partnership|gesellschaft|société|sociedad|società|vennootschap)\s(?:[^.;,]{0,40}?\s)?(?:incorporated|registered|eingetragen|constituée|constituida|costituita|opgericht|constituída)\s(?:[^.;,]{0,40}?\s)?(?:in|on|im jahre?|en|nel|em)\s(?:[^.;,\d]{0,20}?\s)?%`,
  String.raw`(?:設立|創立|成立|创立|创办|創業)\s?(?:于|於|は|：|:)?\s?%`,
  String.raw`%\s?年\s?(?:\d{1,2}\s?月\s?)?(?:\d{1,2}\s?日)?(?:に|、|，)?[^。]{0,12}?(?:設立|創立|創業|成立|创立|创建)`,
].map((source) => ({ pattern: asPattern(source), clarity: 'sure' as const }));

/** What somebody opened is the company: named by its kind here, or by its own name, which is looked for apart (`~`). */
const openedPatterns: string[] = [
  String.raw`(?<!\p{L})(?:opened|started|founded|launched|set up|established|created|began)\s~\s(?:[^.;]{0,50}?\s)?in\s(?:the \p{L}+ of\s|\p{L}+\s)?%`,
  String.raw`(?:^|,\s|\s)in\s(?:the \p{L}+ of\s)?%,?\s[^.;]{0,110}?(?<!\p{L})(?:opened|started|founded|launched|set up|established|created|began)\s~`,
  String.raw`(?<!\p{L})(?:gründete[nt]?|eröffnete[nt]?|startete[nt]?)\s(?:[^.;]{0,60}?\s)?%\s(?:[^.;]{0,60}?\s)?~`,
  String.raw`(?:^|\s)%\s(?:gründete[nt]?|eröffnete[nt]?|startete[nt]?|machte[nt]? sich)\s[^.;]{0,110}?(?:~|selbst?ständig)`,
  String.raw`(?<!\p{L})(?:ouvr(?:e|ent|it|irent)|ont? (?:ouvert|créé|fondé|lancé|monté)|fond(?:e|ent|a|èrent)|crée(?:nt)?|lancent?)\s~\s(?:[^.;]{0,50}?\s)?en\s%`,
  String.raw`(?:^|\s)en\s%,?\s[^.;]{0,110}?(?<!\p{L})(?:ouvr(?:e|ent|it|irent)|ont? (?:ouvert|créé|fondé|lancé|monté)|fond(?:e|ent|a|èrent)|crée(?:nt)?|lancent?)\s~`,
  String.raw`(?:^|\s)en\s%,?\s[^.;]{0,110}?(?<!\p{L})(?:abr(?:ió|ieron|e|en)|fund(?:ó|aron|a|an)|mont(?:ó|aron)|cre(?:ó|aron)|pus(?:o|ieron) en marcha)\s~`,
  String.raw`(?<!\p{L})(?:abr(?:ió|ieron)|fund(?:ó|aron)|mont(?:ó|aron)|cre(?:ó|aron)|pus(?:o|ieron) en marcha)\s~\s(?:[^.;]{0,50}?\s)?en\s%`,
  String.raw`(?:^|\s)nel\s%,?\s[^.;]{0,110}?(?<!\p{L})(?:apr(?:e|ono|ì|irono)|fond(?:a|ano|ò|arono)|ha(?:nno)? (?:aperto|fondato|creato)|avvi(?:a|ò|ano|arono)|crea(?:no)?)\s~`,
  String.raw`(?<!\p{L})(?:apr(?:e|ono|ì|irono)|fond(?:a|ano|ò|arono)|ha(?:nno)? (?:aperto|fondato|creato)|avvi(?:a|ò|ano|arono))\s~\s(?:[^.;]{0,50}?\s)?nel\s%`,
  String.raw`(?<!\p{L})(?:begon|begonnen|opende[n]?|startte[n]?|richtte[n]?)\s(?:[^.;]{0,50}?\s)?(?:in\s%\s(?:[^.;]{0,40}?\s)?~|~\s(?:[^.;]{0,40}?\s)?in\s%)`,
  String.raw`(?:^|\s)em\s%,?\s[^.;]{0,110}?(?<!\p{L})(?:abri(?:u|ram)|fund(?:ou|aram)|mont(?:ou|aram)|cri(?:ou|aram))\s~`,
];

/** "It all began in 1994", "Angefangen hat alles 1994": told of the company itself wherever it stands on its page. */
export const beganPatterns: RegExp[] = [
  String.raw`(?:^|\s)(?:it (?:all )?(?:began|started|begins|starts)|(?:our|the|its) (?:story|history|journey|adventure) (?:began|begins|started|starts|goes back)|where it all (?:began|started))\s(?:[^.;]{0,50}?\s)?(?:in|to)\s(?:the \p{L}+ (?:of )?|\p{L}+\s)?%`,
  String.raw`(?:^|\s)(?:angefangen|begonnen) ha(?:t|ben)(?: \p{L}+)?(?: alles)?\s(?:[^.;]{0,50}?\s)?(?:im jahre? |im \p{L}+ )?%`,
  String.raw`(?:^|\s)(?:alles (?:begann|fing)|es (?:begann|fing)(?: alles)?|(?:unsere|die|ihre) (?:\p{L}*geschichte|reise) (?:begann|beginnt|startete))\s(?:[^.;]{0,50}?\s)?(?:im jahre? |im \p{L}+ )?%`,
  String.raw`(?:legte[n]?|gelegt)\s(?:[^.;]{0,60}?\s)?%\s(?:[^.;]{0,60}?\s)?den grundstein|%\s(?:[^.;]{0,20}?\s)?(?:legte[n]?|wurde)\s(?:[^.;]{0,60}?\s)?(?:den|der) grundstein`,
  String.raw`(?:^|\s)tout (?:a )?(?:commencé|débuté|commence|débute)\s(?:[^.;]{0,40}?\s)?en\s(?:\p{L}+\s)?%`,
  String.raw`(?:^|\s)(?:l['’]histoire|l['’]aventure|notre histoire)\s(?:[^.;]{0,40}?\s)?(?:commence|débute|a commencé|a débuté|remonte)\s(?:en|à)\s(?:\p{L}+\s)?%`,
  String.raw`(?:^|\s)(?:todo (?:empezó|comenzó|empieza|comienza)|(?:nuestra|la) historia (?:empieza|comienza|empezó|comenzó|se remonta))\s(?:[^.;]{0,40}?\s)?(?:en|a)\s(?:el año |\p{L}+ de )?%`,
  String.raw`(?:^|\s)(?:tutto (?:è )?(?:iniziato|cominciato|inizia|comincia|iniziò|cominciò|nasce)|(?:la nostra|la) storia (?:inizia|comincia|nasce|ha inizio|parte))\s(?:[^.;]{0,40}?\s)?(?:nel|nell['’]\p{L}+ del|dal)\s?%`,
  String.raw`(?:^|\s)(?:het (?:begon|startte)(?: allemaal)?|(?:ons|het) verhaal (?:begint|begon)|alles begon)\s(?:[^.;]{0,40}?\s)?in\s(?:\p{L}+\s)?%`,
  String.raw`(?:^|\s)(?:tudo (?:começou|começa)|a (?:nossa )?história (?:começa|começou))\s(?:[^.;]{0,40}?\s)?em\s(?:\p{L}+ de )?%`,
  String.raw`(?<!\p{L})%(?!\p{L})[^.;]{0,170}?(?<!\p{L})(?:founding (?:deed|document|charter)|articles of association|gründungs(?:urkunde|versammlung)|gesellschaftsvertrag|acte (?:constitutif|de constitution|fondateur)|acta (?:de constitución|fundacional)|escritura de constitu(?:ción|ição)|atto costitutivo|oprichtingsakte|ata de fundação)(?!\p{L})`,
].map(asPattern);

/** What kind of house it is, after a verb of opening: "the studio", "seine erste Werkstatt". */
const house = String.raw`(?:company|business|firm|studio|agency|practice|shop|store|workshop|bakery|brewery|winery|distillery|restaurant|café|clinic|surgery|office|yard|nursery|farm|school|foundry|mill|garage|laboratory|\p{L}*(?:unternehmen|firma|betrieb|werkstatt|büro|praxis|kanzlei|agentur|geschäft|laden|schlosserei|schreinerei|tischlerei|druckerei|brauerei|bäckerei|manufaktur)|entreprise|société|atelier|cabinet|agence|boutique|magasin|boulangerie|brasserie|maison|bureau|empresa|taller|tienda|estudio|despacho|fábrica|bodega|panadería|negocio|azienda|bottega|officina|ditta|negozio|laboratorio|fabbrica|studio|impresa|bedrijf|winkel|werkplaats|zaak|praktijk|kantoor|oficina|loja|escritório|negócio)(?!\p{L})`;
const aHouse = new RegExp(house, 'iu');

/** Does it say both that something was opened and what: the company by name, or its kind? */
export const mayTellAnOpening = (sentence: string, names: string[]): boolean =>
  mayHaveOpened.test(sentence) && (names.some((name) => sentence.includes(name)) || aHouse.test(sentence));

const before = `(?:the|their|his|her|our|its|a|an|my|seine?n?|ihre?n?|eine?n?|die|das|den|son|sa|leur|un|une|la|le|l['’]|notre|su|el|una|nuestr[ao]|il|lo|la sua|il suo|la loro|un['’]|uno|zijn|haar|hun|een|het|de|ons|onze|o|a|uma?|sua|seu)`;

/** A sentence without one of these beginnings of verbs has none of the patterns below; asked first, it saves most of the time. */
const mayHaveOpened =
  /open|start|found|launch|set up|establish|creat|began|begon|gründ|eröffn|machte|ouv|cré|fond|lanc|mont|abr|fund|cre|pus|apr|avvi|richtte|cri/i;

/** Stands for the company's name in a sentence: patterns made for each company's own name took longer than all readers. */
export const itsName = '\uE000';

/** Somebody opened the company, said by its name or its kind. */
export const openedBy: RegExp[] = openedPatterns.map((pattern) => {
  const what = String.raw`(?:${itsName}|${before}\s?(?:\p{L}+[\s-]){0,2}?${house})`;
  return asPattern(pattern.replace('~', what).replace('~', what));
});

/** "Since 1987": weaker, as anything can be since then. Only at the start, or said of the company's trade. */
export const sincePatterns: RegExp[] = [
  String.raw`[–—|,-]\s(?:since|seit|depuis|desde|sinds|dal)\s%[.!]?$`,
  String.raw`^(?:[^.;,]{0,50}[,–—-]\s)?(?:since|seit|depuis|desde|sinds|dal|fin dal)\s%\b`,
  String.raw`^[^.;,]{2,60}?\s(?:has|have) been\s(?:providing|offering|supplying|making|manufacturing|producing|building|serving|helping|delivering|selling|designing)\s[^.;]{2,110}?\ssince\s%`,
  String.raw`(?:business|trading|family[- ]owned|family[- ]run|family business|independent|serving\s[^.;]{2,60}?|operating|manufacturing\s?[^.;]{0,40}?|familienunternehmen|familiengeführt|handwerk|meisterbetrieb|tradition|qualität|entreprise familiale|à votre service|savoir-faire|empresa familiar|al servicio|azienda familiare|al vostro servizio|familiebedrijf|vakmanschap|empresa familiar|ao serviço)\s(?:[^.;]{0,30}\s)?(?:since|seit|depuis|desde|sinds|dal|fin dal)\s%`,
].map(asPattern);

/** "Keeping mills turning since 1961", "Seit 1994 am Seil", "Melbourne / since 2012": nothing else in its line. */
export const sloganSince =
  /^(?:[^.;:!?]{0,65}?[\s,/–—(])?(?:since|seit|depuis|desde|dal|fin dal|sinds|est\.?|estd\.?)\s(?<year>1[5-9]\d\d|20\d\d)(?:[.!)]|$|\s[^.;:!?\d]{2,40}[.!]?$)/iu;

/** "<name> betreut seit 2003 …", "<name> has been printing books since 1987". */
export const workedSince = /(?<!\p{L})(?:since|seit|depuis|desde|dal|sinds)\s(?<year>1[5-9]\d\d|20\d\d)(?!\d)/iu;

/** "<name> est né en 1996": what has a company's name is born, too. */
export const wasBorn =
  /^\s(?:was born|entstand|ist entstanden|est née?|naît|naquit|nació|nace|è nat[ao]|nasce|nacque|ontstond|is ontstaan|nasceu)\s(?:[^.;]{0,30}?\s)?(?:in|im jahre?|en|nel|em)\s(?<year>1[5-9]\d\d|20\d\d)(?!\d)/iu;

/** Since then there has been something else: a device, a habit, a person, an owner, a price. */
export const notTheCompany =
  /(?<!\p{L})(?:electric|elektrisch\p{L}*|vans|fleet|trucks|trusted|used by|customers?|supplier to|licen[cs]ed?|solar|photovolta\p{L}+|green|renewable|climate|carbon|electricity|iso|emas|award\p{L}*|winner|ceo|managing director|director|president|chair\p{L}*|geschäftsführer\p{L}*|inhaber(?:in)?|leit(?:et|ung|er)|ökostrom|klimaneutral|bio|organic|vegan|online|webshop|part of|belongs|owned by|(?:employee|family|privately|majority)[- ]owned by|in the hands of|shareholders?|employee trust|trust|in händen|im besitz|eigentum|anteile?|gesellschafter(?:in)?|mitarbeiterbeteiligung|aux mains|actionnaires?|détenue?|filiale|en manos|accionistas?|propiedad|in mano|nelle mani|proprietà|soci|in handen|aandelen|eigendom|dochter|nas mãos|propriedade|acionistas?|been (?:in|at) (?-i:\p{Lu})\p{L}+|guida|guidat[ao]|an der spitze|führt|aan het roer|à la tête|al frente|managed by|run by|headed by|dirigée?|dirigid[oa]|dirett[oa]|geleid|dirigida|at this (?:site|address|location)|am (?:heutigen )?standort|à cette adresse|gehört|teil|appartient|fait partie|pertenece|forma parte|fa parte|onderdeel|dealer|distributor|representative|vertretung|partner\p{L}*|sponsor\p{L}*|apprentic\p{L}*|ausbild\p{L}*|lehrling\p{L}*|certif\p{L}*|zertifi\p{L}*|here|new address|neue\p{L}* |update\p{L}*|version|prices|preise|joined|generation|impianto|énergie|energía|verniciatura|interamente|exclusively|ausschließlich)(?!\p{L})/iu;

function asPattern(source: string): RegExp {
  return new RegExp(source.replace('%', String.raw`(?<year>1[5-9]\d\d|20\d\d)(?!\d)`), 'iu');
}

/** In the same sentence, these say that something else than the company began then. */
export const otherBeginning =
  /\b(?:born|sponsors?|sponsored|merged|merger|took over|acquired|donat\p{L}+|our (?:partner|supplier|customer|client|sister|distributor)|branch|subsidiary|joint venture|foundation was|charity|partner(?:ship)? (?:since|was)|customer|clients? since|member(?:ship)? |certified|product line|brand was|line was|opened|office (?:in|was)|joined|warehouse|showroom|award|patent|university|association|community was|newsletter|department|division|plant was|website|blog|podcast|academy was|copyright|all rights reserved|acquired company|parent|part of)\b|©|\(c\)|geboren|niederlassung|zweigniederlassung|tochter(?:gesellschaft|firma|unternehmen)|stiftung|zertifiziert|mitglied|kunde|standort|filiale|eröffne|abteilung|verein wurde|seit \d{4} (?:leite|ist|bin|im|bei|als|verantw)|né en|née en \d{4} à|filiale|succursale|agence de|certifi|membre|client|nacid|sucursal|filial\b|miembro|certificad|cliente|nato a|nata a|socio dal|certificat|filiale|vestiging|lid van|gecertificeerd|dochter|rejoint|stagiaire/iu;

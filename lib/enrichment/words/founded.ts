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
  String.raw`(?:設立|創立|成立|创立|创办|創業)\s?(?:于|於|は|：|:)?\s?%`,
  String.raw`%\s?年\s?(?:\d{1,2}\s?月\s?)?(?:\d{1,2}\s?日)?(?:に|、|，)?[^。]{0,12}?(?:設立|創立|創業|成立|创立|创建)`,
].map((source) => ({ pattern: asPattern(source), clarity: 'sure' as const }));

/** "Since 1987": weaker, as anything can be since then. Only at the start, or said of the company's trade. */
export const sincePatterns: RegExp[] = [
  String.raw`[–—|,-]\s(?:since|seit|depuis|desde|sinds|dal)\s%[.!]?$`,
  String.raw`^(?:[^.;,]{0,50}[,–—-]\s)?(?:since|seit|depuis|desde|sinds|dal|fin dal)\s%\b`,
  String.raw`^[^.;,]{2,60}?\s(?:has|have) been\s(?:providing|offering|supplying|making|manufacturing|producing|building|serving|helping|delivering|selling|designing)\s[^.;]{2,110}?\ssince\s%`,
  String.raw`(?:business|trading|family[- ]owned|family[- ]run|family business|independent|serving\s[^.;]{2,60}?|operating|manufacturing\s?[^.;]{0,40}?|familienunternehmen|familiengeführt|handwerk|meisterbetrieb|tradition|qualität|entreprise familiale|à votre service|savoir-faire|empresa familiar|al servicio|azienda familiare|al vostro servizio|familiebedrijf|vakmanschap|empresa familiar|ao serviço)\s(?:[^.;]{0,30}\s)?(?:since|seit|depuis|desde|sinds|dal|fin dal)\s%`,
].map(asPattern);

function asPattern(source: string): RegExp {
  return new RegExp(source.replace('%', String.raw`(?<year>1[5-9]\d\d|20\d\d)(?!\d)`), 'iu');
}

/** How stories of a beginning are told: somebody opens, buys the first, puts up a sign. Of a company only with guards. */
const began = String.raw`opened|opens|started|starts|began|begins|set up|sets up|set out|launched|bought (?:his|her|their|a|the) first|put up (?:his|her|their|a) |hung (?:up|out) (?:his|her|their)|built (?:his|her|their|a|the) first|rented|gründete|gründet|eröffnete|eröffnet|begann|beginnt|übernahm den ersten|baute (?:den|die|das) erste|kaufte (?:den|die|das|sein\p{L}*|ihr\p{L}*) erste|ouvre|ouvrent|a ouvert|crée|lance|achète (?:son|sa|leur) premi|s['’]installe|abrió|abre|abren|compró su primer|montó|empezó|comenzó|fundó|apre|aprono|aprì|avvia|avviò|inizia|iniziò|acquista (?:il|la) (?:suo|sua) prim|ging|begon|opende|startte|kocht (?:zijn|haar) eerste|abriu|começou|comprou (?:o|a) (?:seu|sua) primeir|montou`;
const someone = String.raw`(?!(?:The|Our|Its|This|That|Die|Der|Das|Unsere?|Le|La|Les|Notre|El|Los|Las|Nuestr\p{L}+|Il|Lo|Gli|De|Het|Onze|Os|As|Nossa?)\s)\p{Lu}[\p{L}’'-]+\s(?:(?:de|van|von|der|den|da|di|del|y|e|and|und|et)\s){0,2}\p{Lu}[\p{L}.’'-]+`;
export const storyPatterns: RegExp[] = [
  `^(?:[Ii]n|[Ii]m Jahre?|[Ee]n|[Nn]el|[Ee]m|[Aa]nno)\\s%,?\\s[^.;]{0,60}?(?:${someone}|\\b(?:he|she|they)\\b)[^.;]{0,70}?(?<![\\p{L}])(?:${began})`,
  `^(?:[Ii]n|[Ii]m Jahre?|[Ee]n|[Nn]el|[Ee]m|[Aa]nno)\\s%\\s(?:${began})\\s(?:${someone})`,
  `^(?:${someone})[^.;]{0,60}?(?<![\\p{L}])(?:${began})[^.;]{0,70}?\\s(?:in|im jahre?|en|nel|em)\\s%`,
].map((source) => new RegExp(source.replace('%', String.raw`(?<year>1[5-9]\d\d|20\d\d)(?!\d)`), 'u'));

/** In the same sentence, these say that something else than the company began then. */
export const otherBeginning =
  /\b(?:born|sponsors?|sponsored|merged|merger|took over|acquired|donat\p{L}+|our (?:partner|supplier|customer|client|sister|distributor)|branch|subsidiary|joint venture|foundation was|charity|partner(?:ship)? (?:since|was)|customer|clients? since|member(?:ship)? |certified|product line|brand was|line was|opened|office (?:in|was)|joined|warehouse|showroom|award|patent|university|association|community was|newsletter|department|division|plant was|website|blog|podcast|academy was|copyright|all rights reserved|acquired company|parent|part of)\b|©|\(c\)|geboren|niederlassung|zweigniederlassung|tochter(?:gesellschaft|firma|unternehmen)|stiftung|zertifiziert|mitglied|kunde|standort|filiale|eröffne|abteilung|verein wurde|seit \d{4} (?:leite|ist|bin|im|bei|als|verantw)|né en|née en \d{4} à|filiale|succursale|agence de|certifi|membre|client|nacid|sucursal|filial\b|miembro|certificad|cliente|nato a|nata a|socio dal|certificat|filiale|vestiging|lid van|gecertificeerd|dochter|rejoint|stagiaire/iu;

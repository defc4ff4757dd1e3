/** How stories of a beginning are told: somebody opens, buys the first, puts up a sign. Of a company only with guards. */
const began = String.raw`opened|opens|started|starts|began|begins|set up|sets up|set out|launched|bought (?:his|her|their|a|an old|the) |put up (?:his|her|their|a) |hung (?:up|out) (?:his|her|their|a) |built (?:his|her|their|a|the) |rented|leased|borrowed|quit (?:his|her|their) |left (?:his|her|their) |drove |sold (?:his|her|their|the) first|made (?:his|her|their|the) first|planted|brewed|baked|printed|registered|gründete|gründet|eröffnete|eröffnet|begann|beginnt|mietete|pachtete|machte[n]? sich|übernahm den ersten|baute[n]? (?:den|die|das|sein\p{L}*|ihr\p{L}*|einen?|in) |kaufte[n]? (?:den|die|das|sein\p{L}*|ihr\p{L}*|einen?|eine alte) |fertigte[n]? |verkaufte[n]? |ouvre|ouvrent|a ouvert|ont ouvert|crée|créent|lance|lancent|loue|louent|reprend(?:re)? la ferme|achète|achètent|plante|s['’]installe|s['’]installent|abrió|abrieron|abre|abren|compró|compraron|alquil(?:ó|aron)|mont(?:ó|aron)|empez(?:ó|aron)|comenz(?:ó|aron)|fund(?:ó|aron)|instal(?:ó|aron)|plant(?:ó|aron)|apre|aprono|aprì|aprirono|avvia|avviò|avviano|inizia|iniziò|iniziano|acquista|acquistano|affitta|affittano|compra|compran|comprano|ging|begon|begonnen|opende|openden|startte|startten|huurde|huurden|kocht|kochten|bouwde|bouwden|abriu|abriram|começou|começaram|comprou|compraram|alugou|alugaram|montou|montaram|fez|fizeram`;
const titled = String.raw`(?:(?:Dr|Prof|Mr|Mrs|Ms|Herr|Frau|Sr|Sra|Don|Doña|M|Mme|Dott|Ing|Ir|Dipl|Tischlermeister|\p{L}+meister(?:in)?)\.?(?:-\p{L}+\.?)?\s)*`;
const surname = String.raw`\p{Lu}[\p{L}’'-]+\s(?:\p{Lu}\.\s|(?:de|van|von|der|den|da|di|del|y|e|and|und|et|en|&)\s){0,2}\p{Lu}[\p{L}.’'-]+`;
const someone = String.raw`(?!(?:The|Our|Its|This|That|Die|Der|Das|Unsere?|Le|La|Les|Notre|El|Los|Las|Nuestr\p{L}+|Il|Lo|Gli|De|Het|Onze|Os|As|Nossa?)\s\p{Lu})(?:(?:[Tt]he|[Dd]ie|[Dd]as|[Ll]es|[Ll]os|[Ii] fratelli|[Dd]e)?\s?(?:brothers|sisters|siblings|twins|cousins|couple|engineers|friends|Brüder|Schwestern|Geschwister|Eheleute|Ehepaar|frères|sœurs|époux|hermanos|hermanas|fratelli|sorelle|broers|zussen|gebroeders|irmãos|irmãs)\s)?${titled}${surname}`;
/** "In 1952", "Im Frühjahr 1952", "In the spring of 1952", "Nell’autunno del 1952", "El 3 de febrero de 1954" */
const day = String.raw`(?:(?:[Ii]n|[Oo]n|[Aa]t|[Ii]m|[Aa]m|[Ee]n|[Aa]u|[Ll]e|[Ee]l|[Nn]el(?:la|lo|l['’])?|[Ee]m|[Nn]o|[Aa]nno|[Oo]p)\s?(?:[\p{L}’'.]+\s|\d{1,2}\.?\s){0,4}?%)`;

export const storyPatterns: RegExp[] = [
  `^${day},?\\s[^;]{0,150}?(?:${someone}|\\b(?:he|she|they|er|sie|il|elle|ils|elles|él|ella|ellos|lui|lei|hij|zij|ele|ela|eles)\\b)[^;]{0,150}?(?<![\\p{L}])(?:${began})`,
  `^${day}\\s(?:${began})\\s?(?:${someone})`,
  `^(?:${someone})[^;]{0,100}?(?<![\\p{L}])(?:${began})[^;]{0,100}?\\s(?:in|im jahre?|en|nel|em)\\s(?:\\p{L}+\\s){0,3}?%`,
].map(withYear);

/** "… in 2014 they built a bench. Two people asked for one. That was the beginning of the company." */
export const thatWasIt =
  /(?<!\p{L})(?:that was (?:the|our) (?:beginning|start|birth|first)|this was (?:the|our) (?:beginning|start|birth)|and so [^.]{2,40} (?:was born|began|started)|that (?:same )?(?:spring|summer|autumn|fall|winter|year|month) (?:[^.]{0,40} )?(?:opened|started|founded|set up|was born)|(?:opened|started|founded|set up|launched) [^.]{2,50} that (?:same )?(?:spring|summer|autumn|fall|winter|year|month)|das war (?:der|die) (?:anfang|beginn|geburtsstunde|startschuss)|so (?:entstand|begann|fing)|(?:war|ist) geboren|ce fut le (?:début|commencement)|c['’]est ainsi que (?:naît|naquit|tout)|c['’]est ainsi qu['’]est né|est née\b|(?:así|de ahí) (?:nació|nace|empezó|comenzó)|(?:così|da lì) (?:nacque|nasce|è nata|iniziò|iniziava)|(?:zo|dat was het) (?:ontstond|begon|begin)|assim nasceu|era o início|nasceu (?:assim|ali))(?!\p{L})/iu;

/** The first dated sentence of the story may tell of anything; these tell that it is not of the beginning. */
export const notTheBeginning =
  /(?<!\p{L})(?:born|joined|joins|met (?:at|in|while|when|each|during|on)|graduat\p{L}+|studied|retired|died|took over|takes over|inherited|acquired|merged|award|won|moved (?:to|into) (?:our|its|the) (?:new|current)|second|third|branch|subsidiary|certif\p{L}+|member|since then|already|geboren|lernten sich|übernahm|übernimmt|erbte|starb|trat|preis|auszeichnung|zweite[nrs]?|weitere[nrs]?|neue[nrs]? (?:standort|werk|halle)|zertifi\p{L}+|mitglied|né|née|naît|rencontr\p{L}+|rejoint|rejoignent|hérite|prend la suite|succède|médaille|prix|deuxième|nació|nacido|se conocieron|se incorpor\p{L}+|hered\p{L}+|premio|segund[ao]|nato|nata|nacque|si conobbero|si sono conosciuti|entra in azienda|eredita|subentra|second[ao]|geboren|ontmoet\p{L}*|nam .{2,30} over|overgenomen|tweede|prijs|nasceu|conheceram|herdou|prémio|prêmio|lorem)(?!\p{L})/iu;

/** "In 2018, the accountant Ana Lopes and the engineer Rui Paz …": two people, each named in full. */
export const peopleThen = withYear(
  `^${day},?\\s[^.;]{0,40}?(?<![\\p{L}])${surname}\\s(?:and|und|et|y|e|en|&)\\s(?:\\p{Ll}+\\s){0,3}${surname}`,
);

function withYear(source: string): RegExp {
  return new RegExp(source.replace('%', String.raw`(?<year>1[5-9]\d\d|20\d\d)(?!\d)`), 'u');
}

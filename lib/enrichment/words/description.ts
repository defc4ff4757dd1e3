import { anyOf } from './any-of.ts';

/** "X is a …", "X makes …": a sentence that says what the company is or does. */
export const saysWhatItIs =
  /(?<!\p{L})(?:is (?:an?|the|one of)|are (?:an?|the|one of|specialists?|experts?)|was founded as|makes?|manufactures?|produces?|builds?|develops?|designs?|provides?|supplies|supply|delivers?|offers?|helps?|operates?|runs?|distributes?|imports?|sells?|brews?|bakes?|roasts?|grows?|speciali[sz]es?|ist (?:ein|eine|der|die|das|Ihr)|sind (?:ein|eine|Hersteller|Spezialist|Anbieter|der|die)|produziert|fertigt|entwickelt|bietet|liefert|vertreibt|baut|plant|berät|betreibt|stellt .{1,60} her|est (?:une?|le|la|spécialis)|sommes (?:une?|spécialis)|conçoit|fabrique|produit|développe|propose|accompagne|commercialise|es (?:una?|la|el)|somos (?:una?|especialistas)|fabrica|fabricamos|ofrece|ofrecemos|desarrolla|diseña|produce|distribuye|elabora|è (?:un|uno|una|un['’]|il|la|l['’])|siamo (?:un|una|un['’]|specializzat)|progetta|produce|realizza|sviluppa|offre|fornisce|is (?:een|de|het|uw)|zijn (?:een|de|gespecialiseerd)|ontwikkelt|produceert|levert|maakt|biedt|ontwerpt|é (?:uma?|a|o)|desenvolve|produz|oferece|fornece|manufacturer of|maker of|provider of|supplier of|hersteller von|anbieter von|fabricant d|fabricante d|produttore di|fabrikant van|specialist in)(?!\p{L})|です|している|しています|を提供|を製造|メーカーです|会社です|企業です|是一家|专业|致力于|提供|生产/iu;

/** What "we" do, in the first person: "We brew …", "Wir fertigen …", "Desde 1994 cultivamos …". */
export const weDo =
  /^(?:(?:since|for|based in|from)\s.{2,30}?,?\s)?we (?:are (?:an?|the|one of|specialists?|experts?|your)|specialise|specialize|make|build|design|develop|manufacture|produce|supply|provide|offer|help|brew|bake|roast|grow|sell|install|repair|run|operate|store|ship|move|print|forge|cast|machine|mill|weave|distribute|import|deliver|keep|plan|advise|train|write|host|clean|maintain|connect|turn|create)(?!\p{L})|^(?:at|in|from|with)\s.{3,60}?, we (?:treat|represent|serve|make|build|design|brew|bake|roast|grow|help|provide|offer|care for|teach|restore|look after)(?!\p{L})|^we (?:treat|represent|serve|care for|teach|cook|restore|haul|process|trade|source|publish|translate|consult|finance|insure|recycle|look after|paint|service|coach|audit|test|inspect|assemble|rent|lease|fit|plant|landscape|engineer|fabricate|craft)(?!\p{L})|^(?:(?:seit|als)\s.{2,60}?\s)?wir\s(?:sind (?:ein|eine|der|die|das|Ihr)|\p{L}+en)(?!\p{L})|^(?:(?:depuis|à)\s.{2,40}?,\s)?nous\s(?:\p{L}+ons)(?!\p{L})|^(?:(?:desde|en|há|a|dal)\s.{2,40}?,?\s)?(?:\p{L}{3,}(?:amos|emos|imos|iamo)|somos|siamo)(?!\p{L})|^(?:sinds\s.{2,20}\s)?(?:wij|we)\s(?:zijn (?:een|de|het)|maken|bouwen|leveren|ontwerpen|kweken|telen|produceren|verzorgen|bieden|installeren)|^(?:.{2,60}, )?(?:our|notre|unsere?|nuestra|nuestro|la nostra|il nostro|onze?|ons|a nossa|o nosso) (?:family[- ](?:run )?|familien|kleines? |petite? |pequeña |piccola |familiale? )?(?:company|firm|business|workshop|winery|brewery|bakery|practice|studio|agency|cooperative|co-operative|mill|foundry|cave|entreprise|maison|société|coopérative|atelier|domaine|cabinet|agence|unternehmen|betrieb|familienbetrieb|familienunternehmen|kanzlei|agentur|manufaktur|werkstatt|brauerei|genossenschaft|empresa|bodega|cooperativa|taller|estudio|azienda|cantina|impresa|bottega|società|bedrijf|familiebedrijf|bureau|adega)(?!\p{L}) .{12,}|^(?:当社|弊社|私たち)は|^我们(?:是|专注|专业|提供|生产)/iu;

/** Sentences that call, greet or thank: they sell, and say nothing of the company. */
export const slogan =
  /^(?:welcome|willkommen|herzlich willkommen|bienvenue|bienvenid|benvenut|welkom|bem-vind|ようこそ|欢迎|discover|entdecken|découvrez|descubre|scopri|ontdek|descubra|learn more|read more|find out|get in touch|contact us|kontaktieren|contactez|jetzt|buy now|shop now|order|sign up|try|start|hier finden|erfahren|auf dieser seite|this page|we use|wir verwenden|meet|explore|see|browse|looking for|sie suchen|vous cherchez|hai bisogno|need )|[!?]["”]?$/iu;

/** What is about the visit, not the company. */
export const noDescription = anyOf(`
  cookie, cookies, privacy policy, javascript, browser, datenschutzerklärung, all rights reserved, copyright,
  newsletter, wordpress, just another, this website uses, diese website verwendet, ce site utilise, este sitio,
  questo sito utilizza, deze website, this theme, template, subscribe, log in, page not found, under construction,
  coming soon, lorem ipsum, クッキー, under maintenance, registered in, registered office, company number,
  vat registration, handelsregister, registergericht, capital social de, au capital de, trading name,
  trading style, all prices, alle preise, free shipping
`);

/** "Northwind is month-end software": right after its own name, a bare "is" says what it is; "is open today" does not. */
export const isAfterName =
  /^.{2,50}?\s(?:is|are|ist|sind|est|sont|es|son|è|sono|zijn|é|são)\s(?!(?:now|open|closed|here|happy|pleased|proud|delighted|looking|hiring|back|not|also|about|for|coming|moving|growing|jetzt|heute|stolz|auch|nicht|wieder|heureux|fière?|ravi|aussi|orgulloso|también|anche|lieta|nu|ook|trots)(?!\p{L}))\p{L}/iu;

/** "Northwind is a certified dealer of …", "is equipped with": what it has, or is to another company. */
export const saysWhatItHas =
  /(?<!\p{L})(?:is|are|ist|sind|est|sommes|es|somos|è|siamo|zijn) (?:(?:an?|ein|eine|une?|una?|een|the|der|die) )?(?:\p{L}+ )?(?:certified|authori[sz]ed|autorisierte[rs]?|equipped|zertifizierte?[rs]?|ausgestattet|ausgerüstet|équipée?s?|certifiée?s?|equipad[oa]s?|certificad[oa]s?|attrezzat[aoi]|certificat[aoi]|uitgerust|gecertificeerde?|member of|mitglied)(?!\p{L})/iu;

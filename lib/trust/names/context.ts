import { isPost, shakyTitles, sign as signs, signsIn, titles } from './signs.ts';
import { type Token, tokensOf } from './token.ts';

const { nothing, likely, surely, certainly } = signs;

export type Stretch = { start: number; end: number };

/** A text as names are looked for in it: read once, however often it is looked through. */
export type Page = {
  text: string;
  tokens: Token[];
  signs: ReturnType<typeof signsIn>;
  /** German, or too short to tell: there every noun is written as a name is. */
  isGerman: boolean;
};
export const pageOf = (text: string): Page => ({
  text,
  tokens: tokensOf(text),
  signs: signsIn(text),
  isGerman: looksGerman(text.slice(0, 2_000)),
});

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const looksGerman = (text: string): boolean =>
  count(
    text,
    /(?<!\p{L})(?:der|das|und|ist|nicht|mit|für|bitte|wir|ich|im|zum|zur|ein|eine|von|auf|bei|bis|nach|wird|hat|sie|er|ab|aus|den|dem|noch|geb|Tel)(?!\p{L})|[äöüß]/giu,
  ) >=
  count(
    text,
    /(?<!\p{L})(?:the|and|to|of|is|for|with|on|at|by|has|from|they|you|we|it|this|that|have|be|are|not|can|if|or|she|he|her|his|our|next|said|via|call|called|le|la|les|et|du|des|un|une|est|pour|sur|avec|dans|au|el|los|las|y|con|por|para|se|que|del|il|lo|gli|di|che|per|è|non|da|al|alla|dal|ha|a|en|de)(?!\p{L})|[éèêçàñòìù¿¡]/giu,
  );

/** "Herr Dr. ", "Mme ", "Sig.ra ", "Dipl.-Ing. ": right before. */
export function isTitled(text: string, start: number): boolean {
  let at = start - 1;
  const hasSpace = /[ \u00a0\n]/.test(text[at] ?? '');
  if (hasSpace) at -= 1;
  const hasPoint = text[at] === '.';
  if (hasPoint) at -= 1;
  if (!hasSpace && !hasPoint) return false;
  let word = wordEndingAt(text, at);
  if (/^(?:ra|ssa|na|ma|mo)$/.test(word) && text[at - word.length] === '.')
    word = wordEndingAt(text, at - word.length - 1);
  if (word === '' || !titles.test(word)) return false;
  if (!shakyTitles.test(word)) return true;
  if (hasPoint) return /^\p{Lu}/u.test(word) || word.length > 1;
  return /^(?:Don|Sir|Lord|Lady|Dame|Judge|Rev|Me)$/u.test(word);
}

/** No title is longer. */
const longestTitle = 13;

function wordEndingAt(text: string, at: number, longest = longestTitle): string {
  let from = at + 1;
  while (from > 0 && at - from < longest && /\p{L}/u.test(text[from - 1] ?? '')) from -= 1;
  return at - from >= longest ? '' : text.slice(from, at + 1);
}

export function signBefore(
  { text, signs: page }: Page,
  start: number,
  end: number,
  before: Stretch | undefined,
): number {
  const found = page.at.get(start) ?? nothing;
  if (found === certainly) return certainly;
  if (found === surely || isLastLine(text, start, end)) return surely;
  const isListed =
    before && start - before.end <= 28 && start >= before.end && listed.test(text.slice(before.end, start));
  // "Lagerleiter Berisha", "le nouveau directeur, Thibaud de Kersauson"
  const post = text[start - 2] === ',' ? start - 3 : start - 2;
  return isListed || isPost(wordEndingAt(text, post, 32)) ? likely : found;
}

/** Between two names of a list. */
const listed =
  /^(?:(?: ?\([^()\n]{1,20}\))?[ ]?(?:,|;|\/|&|\+|\||and|und|et|y|e|ed|or|oder|ou|o|plus)[ ]?|[ ]?,?[ ](?:and|und|et|y|e|ed|or|oder|&)[ ]|\n[-*•·][ ])$/iu;

/** A letter that begins with a greeting and ends with a line of its own: who wrote it. */
const isLastLine = (text: string, start: number, end: number): boolean =>
  /[.!?:,)][ \t]*\n\s*$/.test(text.slice(Math.max(0, start - 8), start)) &&
  /^[ .]*$/.test(text.slice(end, end + 40)) &&
  greets.test(text.slice(0, 40));
const greets =
  /^\s*(?:hi|hello|hey|dear|hallo|liebe[rs]?|sehr geehrte|guten|moin|servus|bonjour|bonsoir|salut|ch[eè]re?|coucou|hola|estimad|querid|buen|ciao|car[oa]|gentile|salve)/i;

/** "São Paulo", "Monte Carlo", "Santa Cruz", "Reggio Emilia". */
export const isPlace = (text: string, start: number): boolean =>
  /(?:^|[^\p{L}])(?:san|santa|santo|são|sao|saint|sainte|st\.?|monte|mont|porto|puerto|villa|reggio|los|las|fort|mount|lake|cape|port|bad|rio|río|isla|île|la|el|via|rue|calle|plaza|piazza|avenida|corso)[ -]$/iu.test(
    text.slice(Math.max(0, start - 12), start),
  ) && /\p{Lu}[\p{L}.]{1,8}[ -]$/u.test(text.slice(Math.max(0, start - 10), start));

/** "Hotel Anna", "rue Victor Hugo", "Modell Clara", "Projekt Marta", "Storm Eunice": a thing that is called so. */
export const isThingCalled = (text: string, start: number): boolean =>
  things.test(text.slice(Math.max(0, start - 24), start));
const things =
  /(?:^|[^\p{L}])(?:hotel|hôtel|café|cafe|caffè|restaurant|ristorante|trattoria|pizzeria|osteria|villa|palazzo|palais|casa|casale|bar|institut|instituto|istituto|lycée|école|collège|colegio|liceo|scuola|schule|gymnasium|klinik|clínica|clinique|clinica|hospital|krankenhaus|fundación|stiftung|fondation|fondazione|banco|banca|bank|banque|grupo|gruppe|groupe|gruppo|studio|atelier|bodegas?|officine|ditta|firma|maison|château|domaine|librería|farmacia|pharmacie|apotheke|bäckerei|kanzlei|autohaus|modell|model|modèle|modelo|modello|serie|series|série|projekt|project|projet|proyecto|progetto|operation|opération|operación|typ|type|tipo|marke|marca|marque|brand|linie|ligne|línea|linea|sala|saal|salle|room|raum|aula|halle|turm|tower|tour|torre|ms|mv|mt|schiff|navire|buque|nave|sturm|storm|hurricane|tempête|sturmtief|premio|preis|prix|prize|award|cup|coupe|copa|coppa|pokal|rue|avenue|boulevard|place|quai|calle|plaza|avenida|paseo|piazza|corso|via|viale|straße|platz|weg|allee|station|gare|bahnhof|estación|stazione|u-bahn|metro|parc|park|parque|parco|stade|stadion|estadio|stadio|saint|edition|édition|edición|font|server|cluster|release|codename|branch|kollektion|collection|colección|collezione|sorte|variétés?|galerie|variedad(?:es)?|galería|varietà|stuhl|sofa|sofá|gamme|divano|canapé|sessel|lampe|silla|chaise|sedia|tavolo|mercedes|ford|seat|alfa|alfa romeo|opel|renault|škoda|skoda|fiat|citroën|peugeot|lancia|dacia|kia|toyota|nissan|honda|mazda|volvo)[ ][„"'«“]?$/iu;

/** "Finish: Matt", "Modelo: Elena", "Farbe: Rosa": what a form says of a thing. */
export function isInForm(text: string, start: number): boolean {
  const ahead = text.slice(Math.max(0, start - 56), start);
  return forms.test(ahead.replace(listBefore, '')) && !contacts.test(ahead);
}
/** What stands in the list before it: "Standorte Hagen, Essen und ". */
const listBefore =
  /(?:\p{Lu}[\p{L}-]{1,20}(?: \p{Lu}[\p{L}-]{1,20})?(?:, | und | and | et | y | e | & | \/ |\/)){1,4}$/u;
const contacts = /contact|kontakt|ansprechpartner|contatt|interlocut|referent/i;
const forms =
  /(?:^|[^\p{L}])(?:colou?rs?|finish(?:es)?|fabric|frame|model|product|item|article|material|style|range|line|theme|font|version|edition|brand|make|variant|size|flavou?r|shade|campaign|menu|set menu|gallery|chateau|codename|release|city|town|site|sites|branch(?:es)?|offices?|plants?|depots?|region|port|farbe|bezug|stoff|sorten?|modell|artikel|produkt|ausführung|oberfläche|holz|sorte|serie|marke|dekor|ort|stadt|werk|standorte?|niederlassung(?:en)?|filialen?|lager|hafen|couleur|coloris|finition|tissu|modèle|produit|référence|gamme|variétés?|galerie|parfum|marque|ville|villes|sites|agences?|usines?|dépôts?|entrepôts?|color|acabado|tela|modelo|producto|artículo|material|variedad(?:es)?|galería|sabor|marca|gama|ciudad|ciudades|sedes?|oficinas?|plantas?|almacén|puerto|colore|finitura|tessuto|modello|prodotto|articolo|variante|varietà|galleria|gusto|linea|marchio|città|sedi|filiali|stabilimenti|magazzino|porto)(?: (?:in|de|di|en|von|of|à|nach|name|nom|nome|nombre))?[ ]?(?:[:=][ ]?|[ ])[„"'«“]?$/iu;

/** "flies to Jordan", "livré à Constance", "nach Lourdes": where to. */
export const isWhere = (text: string, start: number): boolean => where.test(text.slice(Math.max(0, start - 28), start));
const where =
  /(?:(?:^|[^\p{L}])(?:in|inside|near|within|across|outside|around|via|nach|aus|bei|en|vers|hacia|desde|verso|entre|tra|zwischen|between|through|into)|(?:fl(?:y|ies|ew)|ship(?:s|ped|ments?)?|go(?:es)?|went|move[sd]?|travel(?:s|led)?|deliver(?:s|ed|y|ies)?|exports?|trip|drive[s]?|fährt|fahren|liefern?|livr\p{L}{1,4}|expédi\p{L}{1,4}|entreg\p{L}{1,3}|env[ií]\p{L}{1,4}|spedi\p{L}{1,4}|consegn\p{L}{1,4}|viaj\p{L}{1,4}|volo|vol|vuelo) (?:to|from|nach|à|a|da|de|desde|para|per))[ ]$/iu;

/** "le logiciel Sarah", "el programa Dolores", "our Clara range": a noun with its article, and not one for somebody. */
export const isNamedThing = (text: string, start: number, end: number, isGerman: boolean): boolean => {
  const ahead = text.slice(Math.max(0, start - 40), start);
  const noun = articleAndNoun.exec(ahead.replace(/\p{Lu}(?=\p{Ll}{0,5}[ '’])/gu, (letter) => letter.toLowerCase()))
    ?.groups?.noun;
  if (noun && !somebody.test(noun) && !isPost(noun)) return true;
  if (isGerman) {
    const ofGerman = germanNoun.exec(ahead)?.[1];
    if (ofGerman && !isPost(ofGerman) && !titles.test(ofGerman) && !ofTalk.test(ofGerman)) return true;
  }
  return (
    /(?:^|[^\p{L}])(?:the|our|your|their|old|this|that|its)[ ]$/iu.test(ahead) ||
    kindBehind.test(text.slice(end, end + 20))
  );
};
/** "Kommode Greta", "das Regal Emma": furniture, and not "Rückruf Greta", "Montag Greta". */
const germanNoun =
  /(?:^|[,;.]|(?:^|[^\p{L}])(?:der|die|das|dem|den|ein|eine|einen|und|im|am|zum|zur))[ ]?(\p{Lu}\p{Ll}{3,24})[ ]$/u;
const ofTalk =
  /(?:vertretung|nachfolge|assistenz|leitung|begleitung|partner|partnerin|tag|woche|ruf|mail|termin|gespräch|telefonat|besuch|nachricht|info|urlaub|frage|antwort|sage|meldung|zeit|notiz|protokoll|bitte|wunsch|idee|dank|danke|gruß|grüße|hallo|moin|hey|liebe|lieber|guten|rücksprache|kontakt|kontaktperson|laut|team|familie|januar|februar|märz|april|august|september|oktober|november|dezember|kolleg(?:e|in|en)|frau|mann|sohn|tochter|schwester|bruder|freund|freundin|nachbar|nachbarin|azubi|praktikant|praktikantin|chef|chefin|dann|dass|auch|aber|wenn|weil|heute|gestern|morgen|gern|sobald|falls|ob|wie|bei|mit|von|für|hier|dort|sonst|bisher|jetzt|noch|schon|nur|vielleicht|leider)$/iu;
const articleAndNoun =
  /(?:^|[^\p{L}])(?:le|la|l['’]|les|un|une|des|du|de la|au|aux|notre|votre|ce|cette|el|los|las|una|unos|del|al|nuestr[oa]|est[ea]|il|lo|gli|uno|della|dello|nella|nel|alla|allo|sul|sulla|quest[oa]|l['’]|nostr[oa]|dell['’]|all['’]|nell['’])[ ]?(?<noun>\p{Ll}{3,18})[ ][„"'«“]?$/u;
const somebody =
  /^(?:client[ea]?s?|collègue|chef|cheffe|patronn?e?|associée?|assistante?|directeur|directrice|gérante?|responsable|acheteu(?:r|se)|contact[oe]?|interlocut(?:eur|rice)|voisine?|fils|fille|frère|sœur|mari|femme|ami[eoga]*|stagiaire|commercial[ea]?|comptable|secrétaire|nouve(?:au|lle)|jeune|petite?|vieux|cher|chère|pauvre|jef[ea]|compañer[oa]|soci[oa]|director(?:a)?|gerente|colega|herman[oa]|hij[oa]|amig[oa]|abuel[oa]|señor(?:a|ita)?|doctor(?:a)?|comprador(?:a)?|encargad[oa]|nuev[oa]|joven|collega|capo|titolare|direttore|direttrice|soci[oa]|amic[oa]|figli[oa]|fratello|sorella|moglie|marito|signor[ea]?|signorina|dottor(?:e|essa)?|ragionier[ea]|geometra|ingegnere|avvocat[oa]|nuov[oa]|giovane|referente|segretari[oa]|magazziniere|autista|dossier|famille|familia|famiglia|équipe|rappelle|appelle|contacte|relance|demande|confirme|valide|envoie|llam\p{L}{1,3}|confirma|firma|pide|manda|avisa|dice|chiama|conferma|sente|vuole|richiama|avvisa|propos|que|per|con|pour|avec|chez|par|dont|quand|como|cuando|porque|perché|mentre|anche|aussi|ainsi|také|también|solo|sono|est|ha|es)$/u;
const kindBehind =
  /^[ ](?:mode|period|line|lines|range|series|branch|branches|office|offices|stock|order|orders|hub|depot|site|sites|store|model|panel|pump|edition|collection|release|theme|template|font|campaign|project|room|building|tower|street|avenue|plant|warehouse|fabric|finish|bezel|chair|table|sofa|lamp|module|server|build|tests?|plugin|app|skill|v\d|est en v|en v\d|alla \d|va por la|de taille|period|grey|blue|green|red|white|black)(?!\p{L})/iu;

/** "der Oscar", "el Victoria", "un Leo": with an article a name is a thing's, but for the way people are spoken of at home. */
export const hasArticle = (text: string, start: number): boolean =>
  /(?:^|[^\p{L}])(?:der|das|dem|den|ein|eine|einen|einem|einer|the|el|los|las|un|una|uno|une|il|lo|gli|le|les|des|del|della|dello|al|allo|alla|nel|nella|dal|dalla|sul|sulla|im|am|zum|zur|vom|au|aux|(?<!st )du)[ ][„"'«“]?$/iu.test(
    text.slice(Math.max(0, start - 9), start),
  );

/** "Hartwig & Lorenz": the second half of a firm. */
export const isOfFirm = (text: string, start: number, before: Stretch | undefined): boolean =>
  /\p{Lu}[\p{L}-]{1,30} (?:&|\+) $/u.test(text.slice(Math.max(0, start - 36), start)) &&
  !(before && start - before.end <= 3);

/** "Harper & Lane Consulting", "Morgan Freight", "Stanley Tools GmbH", "the Hugo site": a firm's or a thing's name. */
export function isFirm(text: string, last: Token): boolean {
  const behindIt = text.slice(last.end, last.end + 40);
  if (/^[ ]?(?:&|\+)[ ](?:Co\b|Sons?\b|Söhne|Partner|Fils|Hijos|Figli|Cie|Associ)/u.test(behindIt)) return true;
  if (/^-\p{Lu}/u.test(behindIt) || /^(?:™|®)/u.test(behindIt)) return true;
  const next = /^[ ](?:& \p{Lu}[\p{L}-]{1,30} )?(\p{Lu}[\p{L}\p{M}]*)/u.exec(behindIt)?.[1];
  return (
    Boolean(next && isFirmWord(next)) ||
    /^[ ](?:&|and|und|et|y|e)[ ]\p{Lu}[\p{L}-]{1,30}[ ](?:Consulting|Partners?|GmbH|AG|Ltd|Inc|LLC|Architects|Associates|Group|Company|Co\b|Sons|Brothers)/u.test(
      behindIt,
    )
  );
}

export const isFirmWord = (word: string): boolean =>
  firmWords.test(word) ||
  /\p{L}{3}(?:technik|bau|werke?|gruppe|handel|systeme|druck|holz|metall|logistik|transporte?)$/u.test(word);

const firmWords =
  /^(?:gmbh|ag|inc|llc|ltd|limited|corp|corporation|plc|kg|ohg|bv|nv|sa|sas|sarl|srl|spa|se|co|company|group|gruppe|groupe|grupo|gruppo|holdings?|systems?|solutions|services?|consulting|technolog\w+|tech|software|media|logisti\w+|freight|trading|brothers|bros|sons|tools|industr\w+|associates|international|bank|insurance|capital|hotels?|restaurant|clinic|klinik|hospital|university|school|institut\w*|college|academy|foundation|stiftung|labs?|pharma\w*|foods?|farms?|studios?|design|motors?|automotive|energy|electric\w*|electronics|steel|metal\w*|plastics|packaging|optics|instruments|shipping|transport\w*|spedition|maschinenbau|bau|werke|pumpen|realty|properties|construction|supply|retail|stores?|shop|markets?|center|centre|zentrum|house|tower|plaza|park|station|airport|branch|office|street|road|avenue|square|stra(?:ß|ss)e|platz|allee|site|plant|server|app|api|cloud|edition|pro|max|plus|lite|mini|classic|premium|deluxe|impianti|trasporti|costruzioni|edilizia|arredamenti|serramenti|forniture|gru|transports|travaux|levage|menuiserie|grues|gr[uú]as|talleres|construcciones|transportes|haustechnik|klimatechnik|fördertechnik|stahlbau|transit|sprinter)$/iu;

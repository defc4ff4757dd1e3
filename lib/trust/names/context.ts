import { isPost, shakyTitles, sign as signs, signsIn, titles } from './signs.ts';
import { type Token, tokensOf } from './token.ts';

const { nothing, likely, surely, certainly } = signs;

export type Stretch = { start: number; end: number };

/** A text as names are looked for in it: read once, however often it is looked through. */
export type Page = { text: string; tokens: Token[]; signs: ReturnType<typeof signsIn> };
export const pageOf = (text: string): Page => ({ text, tokens: tokensOf(text), signs: signsIn(text) });

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
  if (found === certainly || isLastLine(text, start, end)) return certainly;
  if (found === surely) return surely;
  const isListed =
    before && start - before.end <= 28 && start >= before.end && listed.test(text.slice(before.end, start));
  return isListed || isPost(wordEndingAt(text, start - 2, 32)) ? likely : found;
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
  /(?:^|[^\p{L}])(?:hotel|hôtel|café|cafe|caffè|restaurant|ristorante|trattoria|pizzeria|osteria|villa|palazzo|palais|casa|casale|bar|institut|instituto|istituto|lycée|école|collège|colegio|liceo|scuola|schule|gymnasium|klinik|clínica|clinique|clinica|hospital|krankenhaus|fundación|stiftung|fondation|fondazione|banco|banca|bank|banque|grupo|gruppe|groupe|gruppo|studio|atelier|bodegas?|officine|ditta|firma|maison|château|domaine|librería|farmacia|pharmacie|apotheke|bäckerei|kanzlei|autohaus|modell|model|modèle|modelo|modello|serie|series|série|projekt|project|projet|proyecto|progetto|operation|opération|operación|typ|type|tipo|marke|marca|marque|brand|linie|ligne|línea|linea|sala|saal|salle|room|raum|aula|halle|turm|tower|tour|torre|ms|mv|mt|schiff|navire|buque|nave|sturm|storm|hurricane|tempête|sturmtief|premio|preis|prix|prize|award|cup|coupe|copa|coppa|pokal|rue|avenue|boulevard|place|quai|calle|plaza|avenida|paseo|piazza|corso|via|viale|straße|platz|weg|allee|station|gare|bahnhof|estación|stazione|u-bahn|metro|parc|park|parque|parco|stade|stadion|estadio|stadio|saint|edition|édition|edición|font|server|cluster|release|codename|branch|kollektion|collection|colección|collezione|sorte|variété|variedad|varietà|stuhl|sofa|sofá|gamme|divano|canapé|sessel|lampe|silla|chaise|sedia|tavolo|mercedes|ford|seat|alfa|alfa romeo|opel|renault|škoda|skoda|fiat|citroën|peugeot|lancia|dacia|kia|toyota|nissan|honda|mazda|volvo)[ ][„"'«“]?$/iu;

/** "der Oscar", "el Victoria", "un Leo": with an article a name is a thing's, but for the way people are spoken of at home. */
export const hasArticle = (text: string, start: number): boolean =>
  /(?:^|[^\p{L}])(?:der|das|dem|den|ein|eine|einen|einem|einer|the|an|el|los|las|un|una|uno|une|il|lo|gli|le|les|des|del|della|dello|al|allo|alla|nel|nella|dal|dalla|sul|sulla|im|am|zum|zur|vom|au|aux|du)[ ][„"'«“]?$/iu.test(
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
  const next = /^[ ](\p{Lu}[\p{L}\p{M}]*)/u.exec(behindIt)?.[1];
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
  /^(?:gmbh|ag|inc|llc|ltd|limited|corp|corporation|plc|kg|ohg|bv|nv|sa|sas|sarl|srl|spa|se|co|company|group|gruppe|groupe|grupo|gruppo|holdings?|systems?|solutions|services?|consulting|technolog\w+|tech|software|media|logisti\w+|freight|trading|brothers|bros|sons|tools|industr\w+|associates|international|bank|insurance|capital|hotels?|restaurant|clinic|klinik|hospital|university|school|institut\w*|college|academy|foundation|stiftung|labs?|pharma\w*|foods?|farms?|studios?|design|motors?|automotive|energy|electric\w*|electronics|steel|metal\w*|plastics|packaging|optics|instruments|shipping|transport\w*|spedition|maschinenbau|bau|werke|pumpen|realty|properties|construction|supply|retail|stores?|shop|markets?|center|centre|zentrum|house|tower|plaza|park|station|airport|branch|office|street|road|avenue|square|stra(?:ß|ss)e|platz|allee|site|plant|server|app|api|cloud|edition|pro|max|transit|sprinter)$/iu;

import { findBeforeTowns } from './before-town.ts';
import type { Detector, Find } from './find.ts';

// A hyphen is inside of a word only: were it between words as well, "Aa-Aa-Aa…" would be tried every way.
const name = "\\p{Lu}[\\p{L}\\p{M}'’.]{0,30}(?:-[\\p{L}\\p{M}]{1,30}){0,3}";
const small =
  "(?:de|du|des|del|della|delle|dei|degli|di|da|do|dos|das|la|las|le|les|los|el|l['’]|d['’]|en|et|y|e|of|the|und|der|dem|den|am|an|zu|zum|zur|van|von|ten|aan)";
const number = '\\d{1,5}(?! ?(?:€|%|EUR|Uhr|h\\b))(?:[ ]?[-/–][ ]?\\d{1,4})?(?:[ ]?[a-zA-Z](?![\\p{L}]))?';

const englishEnd =
  'street|st|road|rd|avenue|ave|av|boulevard|blvd|lane|ln|drive|dr|way|court|ct|place|pl|square|sq|terrace|ter|parkway|pkwy|highway|hwy|close|crescent|cres|gardens|gdns|grove|mews|row|walk|quay|pier|wharf|circle|cir|trail|broadway|rise|hill|parade|esplanade|mall|loop|alley|turnpike|yard';
const germanEnd =
  'stra(?:ß|ss)e|str\\.?|weg|(?<!rbeits|tell|itz|ark|ade|iege)platz|allee|gasse|damm|ufer|chaussee|promenade|(?<!ahn)steig|(?<!ee|to|tu|te|so|fe|ho)ring|(?<!uper|au)markt|graben|(?<!ire)wall|pfad|(?<!ahn)hof';
const dutchEnd =
  'straat|laan|weg|plein|gracht|kade|singel|dreef|hof|dijk|gatan|vägen|gade|vej|veien|vegen|gata|allé|katu';
const frenchStart =
  'rue|r\\.|avenue|av\\.?|boulevard|boul\\.?|bd\\.?|place|pl\\.|chemin|ch\\.|allée|impasse|imp\\.|quai|cours|route|rte\\.?|square|passage|faubourg|fbg|sentier|ruelle|esplanade|rond-point|villa';
const southernStart =
  'calle|c/|c\\.|avenida|avda\\.?|av\\.?|paseo|p[º°]\\.?|plaza|pza\\.?|plaça|carrer|ronda|rambla|camino|carretera|ctra\\.?|travesía|gran vía|glorieta|via|viale|v\\.le|piazza|p\\.zza|piazzale|corso|c\\.so|largo|vicolo|strada|lungarno|lungotevere|contrada|rua|r\\.|travessa|praça|alameda|estrada|ul\\.|ulica|al\\.|aleja|os\\.|pl\\.';

/** Each with a small or a large first letter. The pattern itself tells large from small: names begin large. */
const either = (list: string) =>
  list.replace(/(^|\|)(\p{Ll})/gu, (_all, bar: string, letter: string) => `${bar}[${letter.toUpperCase()}${letter}]`);
/** With a large first letter, or all large. */
const large = (list: string) =>
  list
    .split('|')
    .flatMap((word) => [`${word[0]?.toUpperCase()}${word.slice(1)}`, word.toUpperCase()])
    .join('|');

/** A street with its number, as each country writes it. Begins at a word's beginning, so that a page of letters costs one pass. */
const streets: RegExp[] = [
  new RegExp(
    `(?<![\\p{L}\\p{N}.,/-]|\\d )(?:(?:${either('flat|apt\\.?|apartment|unit|suite|house')})[ ]\\w{1,5},?[ ])?\\d{1,5}[a-zA-Z]?(?:[-–]\\d{1,5})?,?[ ](?:[NSEW]{1,2}\\.?[ ]|(?:North|South|East|West)[ ])?(?:(?:${name}|\\d{1,3}(?:st|nd|rd|th)|of|the|de|la|el)[ ]){1,4}(?:${large(englishEnd)})(?![\\p{L}])\\.?(?:[ ](?:[NSEW]{1,2}|North|South|East|West)(?![\\p{L}]))?`,
    'gu',
  ),
  /(?<![\p{L}\p{N}])(?:P\.?[ ]?O\.?[ ]Box|Postfach|Apartado(?: de Correos)?|Casella Postale|Boîte Postale)[ ]\d{2,7}(?!\d)/gu,
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${name}[ ]){0,2}\\p{Lu}\\p{L}{1,30}(?:-\\p{Lu}\\p{L}{1,30}){0,3}(?:${germanEnd}|${dutchEnd}|-(?:Stra(?:ß|ss)e|Str\\.|Weg|Platz|Allee|Gasse|Damm|Ufer|Ring))[ ]${number}(?![\\p{L}\\p{N}.,]?\\d)`,
    'gu',
  ),
  /(?<![\p{L}\p{N}])\p{Ll}{3,30}(?:stra(?:ß|ss)e|str\.)[ ]\d{1,4}[a-z]?(?![\p{L}\p{N}])/gu,
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${name}[ ]){1,3}(?:Stra(?:ß|ss)e|Str\\.?|Weg|Platz|Allee|Gasse|Damm|Ufer|Chaussee|Ring|Markt)[ ]${number}(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:Am|An der|An den|Auf dem|Auf der|Im|In der|In den|Zum|Zur|Unter den|Hinter der|Hinter dem|Vor dem|Beim|Straße des|Platz der|Alter|Alte|Neuer|Neue|Großer|Kleine)[ ](?:${name}[ ]|\\d{1,2}\\.[ ]){1,3}${number}(?![\\p{L}\\p{N}]|[.,:]\\d|[ ]?(?:Uhr|Prozent|Stück|Euro|€|%))`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{N}.,/-]|\\d )\\d{1,4}(?:[ ]?(?:bis|ter|quater|[A-D]))?,?[ ](?:${either(frenchStart)})[ ](?:${small}[ ]?)*(?:${name}|\\d{1,2}(?= \\p{L}))(?:[ ](?:${small}[ ]?){0,3}(?:${name}|\\d{4}(?![\\d])))*`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${either(southernStart)})[ ]?(?:${small}[ ]?)*(?!Min\\.|Max\\.|Art\\.|Nr\\.|No\\.)(?:${name}|\\d{1,2}(?= \\p{L}))(?:[ ](?:${small}[ ]?){0,3}${name}){0,5}(?:,[ ]?|[ ])(?:n[.º°o]{0,2}[ ]?|nº[ ]?|núm\\.?[ ]?|nr\\.?[ ]?)?(?:\\d{1,4}(?![\\d]|[.,]\\d)(?:[/-]\\d{1,4})?(?:[ ]?/?[a-zA-Z](?![\\p{L}]))?|s/n)`,
    'gu',
  ),
  // Districts and blocks as Japan counts them: 2-11-3 Meguro, Meguro-ku.
  /(?<![\p{L}\p{N}-])\d{1,3}-\d{1,3}(?:-\d{1,3})?,?[ ]\p{Lu}\p{L}{2,20}(?:,[ ]\p{Lu}\p{L}{2,20}-(?:ku|shi|cho|machi))/gu,
];

const code =
  '(?:[A-Z]{1,2}-?)?\\d{4,5}(?:-\\d{3,4})?(?![\\d])|\\d{2}-\\d{3}|\\d{3} \\d{2}|\\d{4} ?[A-Z]{2}(?![\\p{L}])|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}(?![\\p{L}])|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|\\d{6}(?!\\d)';
const plainName = "\\p{Lu}[\\p{L}\\p{M}'’]{1,30}(?:-[\\p{L}\\p{M}]{1,30}){0,3}";
const town = `${plainName}(?:[ ](?:${small}[ ])?${plainName}(?![\\p{N}])){0,2}`;
const country =
  '(?:Germany|Deutschland|Austria|Österreich|Switzerland|Schweiz|Suisse|France|Spain|España|Italy|Italia|UK|United Kingdom|England|Scotland|USA|U\\.S\\.A\\.|Canada|Netherlands|Nederland|Belgium|België|Belgique|Portugal|Poland|Polska|Sweden|Sverige|Denmark|Danmark|Brasil|Brazil|México|Mexico|India|Japan|Australia|Ireland)';
/** What may follow a street: floor, code, town, state, country; each once more after a comma or on the next line. */
const tail = new RegExp(
  `(?:,?[ ](?:[Ss]uite|[Ss]te\\.?|[Aa]pt\\.?|apt\\.?|apartment|unit|floor|fl\\.?|room|#|piso|planta|puerta|esc\\.?|bâtiment|bât\\.?|bat\\.?|étage|appt\\.?|hinterhaus|etage|og|scala|interno|int\\.?|bus|m\\.)[ ]?#?\\w{1,5}(?:[ ]?[A-Z](?![\\p{L}]))?|,?[ ]\\d{1,2}\\.?[º°ª][ ]?(?:[A-Za-z]{1,6}\\.?(?![\\p{L}]))?|(?:,[ ]?|[ ]?\\n[ ]?|[ ][-–·|][ ]|[ ])(?:${code})(?:,?[ ](?:${town}))?(?:[ ]\\([A-Z]{2}\\)|[ ][A-Z]{2}(?![\\p{L}]))?|(?:,[ ]|[ ]?\\n)(?:${town})(?:,?[ ](?:[A-Z]{2,3}[ ])?(?:${code}))(?:[ ]\\([A-Z]{2}\\))?|,[ ][A-Z]{2}(?![\\p{L}])(?:[ ]\\d{5}(?:-\\d{4})?)?|,[ ](?:Col|Urb|Pol|Fracc|Loc|Fraz|Bairro|Bo)\\.?[ ]${town}|,[ ]${country}(?![\\p{L}]))`,
  'uy',
);
/** A town alone, where nothing says how it goes on: "12 Mill Lane, Bath". */
const townOnly = new RegExp(`,[ ]${name}(?:-${name})?(?=[\\s.;)]|,|$)(?![ ]\\p{Ll}{3,20}[ ]\\p{Ll})`, 'uy');

export const findAddresses: Detector = (text) => [
  ...findBeforeTowns(text, withTown),
  ...streets.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(
      (found): Find => ({
        start: found.index,
        end: withTown(text, found.index + found[0].trimEnd().length),
        entity: 'address',
      }),
    ),
  ),
];

function withTown(text: string, street: number): number {
  let end = street;
  for (let parts = 0; parts < 5; parts += 1) {
    tail.lastIndex = end;
    const more = tail.exec(text);
    if (!more) break;
    end += more[0].length;
  }
  if (end === street) {
    townOnly.lastIndex = end;
    end += townOnly.exec(text)?.[0].length ?? 0;
  }
  return end;
}

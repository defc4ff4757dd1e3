import { type Detector, groups } from './find.ts';

const months =
  'jan(?:uary|uar|uari|vier)?|jänner|feb(?:ruary|ruar|bruari)?|févr?(?:ier)?|fevrier|mar(?:ch|s|zo|ço)?|märz|mär|mrz|maart|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mai|mayo|mei|maggio|june?|juni|juin|junio|giugno|july?|juli|juillet|julio|luglio|aug(?:ust|ustus)?|août|aout|agosto|ago|sep(?:t|tember|tembre|tiembre)?|settembre|set|oct(?:ober|obre|ubre)?|okt(?:ober)?|ottobre|ott|nov(?:ember|embre|iembre)?|dec(?:ember|embre)?|dez(?:ember)?|déc(?:embre)?|dic(?:iembre|embre)?|gen(?:naio)?|febbraio|febrero|enero|ene';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const year = "(?:(?:19|20)\\d{2}|['’]?\\d{2})(?!\\d)";
const date = [
  '(?:19|20)\\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\\d|3[01])(?!\\d)',
  `${day} ?[-/.] ?${day} ?[-/.] ?${year}`,
  `${day}(?:st|nd|rd|th|er|º|°|\\.)?[ -](?:of |de )?(?:${months})\\.?,?[ -](?:de |del )?${year}`,
  `(?:${months})\\.? ${day}(?:st|nd|rd|th)?,? ${year}`,
].join('|');
const dayOnly = `${day}(?:st|nd|rd|th|er|º|°|\\.)? ?(?:of |de )?(?:${months})\\b|(?:${months})\\.? ${day}(?:st|nd|rd|th)?(?!\\d)|${day}\\.${day}\\.(?!\\d)`;

/** A day said in words, down to its year: "tres de mayo del setenta y nueve". Nothing else of a sale is dated so. */
const wordedDay = [
  '(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth',
  '(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(?:zwanzig|dreißig)ste[rnms]?|(?:erste|zweite|dritte|vierte|fünfte|sechste|siebte|siebente|achte|neunte|zehnte|elfte|zwölfte|\\p{Ll}{3,6}zehnte|zwanzigste|dreißigste)[rnms]?',
  'premier|vingt(?:[- ]et)?[- ]une?|(?:vingt|trente)(?:[- ]\\p{Ll}{2,5})?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:[- ](?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize',
  'primero?|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|diecisiete|dieciocho|diecinueve|veinte|veinti\\p{Ll}{3,6}|treinta(?: y uno)?',
  'primo|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove|venti\\p{Ll}{0,8}|ventuno|ventotto|trenta|trentuno',
  'eerste|tweede|derde|vierde|vijfde|\\p{Ll}{3,14}(?:de|ste)',
].join('|');
const wordedYear = [
  '(?:nineteen|twenty)(?:[ -](?:hundred|and|oh|ten|eleven|twelve|\\p{Ll}{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine)){1,4}|two thousand(?:[ -](?:and|one|two|three|four|five|six|seven|eight|nine|ten)){0,2}',
  '(?:neunzehnhundert|zweitausend)\\p{Ll}{0,24}|(?:\\p{Ll}{3,6}und)?(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)',
  '(?:(?:mille|mil) neuf[ -]cents? |deux mille ?)?(?:quatre[- ]vingts?|vingt|trente|quarante|cinquante|soixante|septante|nonante)(?:[- ](?:et[- ])?\\p{Ll}{2,8}){0,2}|deux mille',
  '(?:mil novecientos |dos mil )?(?:veinti\\p{Ll}{3,6}|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y \\p{Ll}{3,6})?)|dos mil(?: \\p{Ll}{3,10})?',
  '(?:mille ?novecento ?|duemila)\\p{Ll}{0,20}|(?:quaranta|cinquanta|sessanta|settanta|ottanta|novanta)\\p{Ll}{0,8}',
  '(?:negentien ?honderd|tweeduizend)\\p{Ll}{0,20}|\\p{Ll}{3,6}en(?:zestig|zeventig|tachtig|negentig)',
].join('|');
const inWords = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<it>(?:${wordedDay}|${day}(?:st|nd|rd|th|er|º|\\.)?)[ ](?:of |de |di )?(?:${months})(?:,? (?:del? |of |anno )?)(?:${wordedYear}))(?![\\p{L}])`,
  'dgiu',
);

/** What says that the day behind it is somebody's first. */
const born =
  "date of birth|birth ?date|birth ?day|born(?: on)?|d\\.?o\\.?b\\.?|geburtsdatum|geburtstag|geboren(?: am)?|geb\\.?(?: am)?|geb\\.?-?datum|date de naissance|née?(?:\\(e\\))?(?: le)?|naissance|anniversaire|fecha de nacimiento|f\\. ?nac\\.?|fec(?:ha)?\\.? ?nac\\.?|nacid[oa](?: el)?|nació(?: el)?|cumpleaños|data di nascita|nat[oa](?: il| l['’])?|nascit[ao]|compleanno|data de nascimento|nascid[oa](?: em)?|geboortedatum|geboren op|data urodzenia|ur\\.|urodzon[ya]|compie gli anni(?: il)?|cumple(?: los)? años(?: el)?|fête ses \\d+ ans(?: le)?|född|født|fødselsdato|födelsedatum";
const joining =
  "(?:\\s{0,2}(?:is|was|ist|war|am|on|est|le|el|es|il|è|:|=|-|–|\\(|\\)|,|\\||in|of [\\p{L}.' ]{2,30}|\\((?:[\\p{L}/. ]{2,14})\\):?)\\s{0,2}){0,3}\\s{0,3}";

const inFront = new RegExp(`(?<![\\p{L}\\p{N}])(?:${born})(?![\\p{L}\\p{N}])${joining}(?<it>${date})`, 'dgiu');
const behind = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?<it>${date})\\s?[,(\\[]?\\s?(?:${born}|birth)(?![\\p{L}\\p{N}])`,
  'dgiu',
);
/** "Her birthday is 3 May": without a year only where it is said of the day itself. */
const yearless = new RegExp(
  `(?<![\\p{L}])(?:birth ?day|geburtstag|anniversaire|cumpleaños|compleanno)\\s{0,2}(?:is|ist|am|on|est|le|el|es|il|è|:){1,2}\\s{1,2}(?:on |am |le |el |il )?(?<it>${dayOnly})`,
  'dgiu',
);
/** "* 12.04.1979" as registers write it. */
const starred = new RegExp(`(?<=(?:^|[\\s(,]))\\* ?(?<it>${day}\\.${day}\\.(?:19|20)\\d{2})(?!\\d)`, 'dgu');

export const findBirthdates: Detector = (text) =>
  [inFront, behind, inWords, yearless, starred].flatMap((pattern) => groups(text, pattern, 'date_of_birth'));

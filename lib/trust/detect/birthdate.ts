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

/** What says that the day behind it is somebody's first. */
const born =
  "date of birth|birth ?date|birth ?day|born(?: on)?|d\\.?o\\.?b\\.?|geburtsdatum|geburtstag|geboren(?: am)?|geb\\.?(?: am)?|geb\\.?-?datum|date de naissance|née?(?:\\(e\\))?(?: le)?|naissance|anniversaire|fecha de nacimiento|f\\. ?nac\\.?|fec(?:ha)?\\.? ?nac\\.?|nacid[oa](?: el)?|nació(?: el)?|cumpleaños|data di nascita|nat[oa](?: il| l['’])?|nascit[ao]|compleanno|data de nascimento|nascid[oa](?: em)?|geboortedatum|geboren op|data urodzenia|ur\\.|urodzon[ya]|född|født|fødselsdato|födelsedatum";
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
  [inFront, behind, yearless, starred].flatMap((pattern) => groups(text, pattern, 'date_of_birth'));

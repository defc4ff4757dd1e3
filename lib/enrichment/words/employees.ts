import { onlyOneOf } from './any-of.ts';

/** Labels beside the number. */
export const employeesLabel = onlyOneOf(`
  employees, number of employees, no. of employees, headcount, staff, workforce, team size, people, our people,
  team members, company size, size of company, colleagues, employees worldwide, people worldwide,
  full-time employees, staff members, dedicated employees, skilled employees, experts on board, teammates,
  professionals, specialists, mitarbeiter, mitarbeitende, mitarbeiterzahl, anzahl mitarbeiter,
  anzahl der mitarbeiter, zahl der mitarbeiter, beschäftigte, belegschaft, mitarbeiterinnen und mitarbeiter,
  mitarbeiter:innen, mitarbeiter*innen, mitarbeiterinnen, mitarbeiter/innen, mitarbeiter weltweit,
  mitarbeitende weltweit, teammitglieder, kolleginnen und kollegen, unternehmensgröße, personal, köpfe, fachkräfte,
  permanent staff, permanent employees, festangestellte, salariés permanents, effectif permanent,
  plantilla fija, dipendenti fissi, vaste medewerkers, effectif, effectifs, salariés, collaborateurs, collaboratrices et collaborateurs, employés, nombre de salariés,
  nombre d’employés, nombre d'employés, personnes, taille de l’entreprise, collaborateurs dans le monde, empleados,
  número de empleados, nº de empleados, plantilla, trabajadores, personas, profesionales, equipo,
  personas en plantilla, colaboradores, dipendenti, numero di dipendenti, collaboratori, addetti, organico,
  persone, numero dipendenti, medewerkers, aantal medewerkers, werknemers, collega’s, collega's, aantal werknemers,
  funcionários, número de funcionários, número de colaboradores, trabalhadores, nº de colaboradores, empregados,
  pessoas, 従業員数, 従業員, 社員数, 社員, スタッフ数, 人員, 员工人数, 员工, 员工数, 员工数量, 員工人數, 公司规模, 职工人数, 全球员工, 名员工
`);

/** After a number they say that it counts the company's own people. */
export const peopleWords = `
  employees, employee-owners, employee owners, staff, staff members, people, team members, colleagues, professionals, associates, teammates, workers,
  experts, specialists, craftspeople, engineers and technicians, mitarbeiter, mitarbeitern, mitarbeitende,
  mitarbeitenden, mitarbeiterinnen und mitarbeiter, mitarbeiterinnen und mitarbeitern, mitarbeiter:innen,
  mitarbeiter*innen, mitarbeiter/innen, mitarbeiterinnen, beschäftigte, beschäftigten, menschen,
  kolleginnen und kollegen, fachkräfte, fachkräften, personen, köpfe, salariés, collaborateurs,
  collaboratrices et collaborateurs, employés, personnes, empleados, trabajadores, personas, profesionales,
  colaboradores, dipendenti, collaboratori, addetti, persone, medewerkers, werknemers, collega’s, collega's,
  mensen, vakmensen, funcionários, trabalhadores, pessoas, profissionais
`;

/** These alone count only those who work there; `people` and `experts` need "we", "our team of" or "employs" beside them. */
export const surelyEmployees =
  /employee|staff|team members|teammates|mitarbeit|beschäftigt|salari|collaborat|employés|empleados|trabajadores|dipendenti|addetti|medewerkers|werknemers|funcionários|colaboradores|collega|colleagues/iu;

/** Labels that may count anybody: visitors, students, experts reached. */
export const vaguePeople =
  /^\P{L}*(?:(?:our|skilled|dedicated) )?(?:people|professionals|specialists|experts.*|team|personas|profesionales|equipo|personnes|persone|pessoas|mensen|menschen|köpfe|colleagues)\P{L}*$/iu;

/** "We employ", "a team of", "unser Team aus": the company speaks of its own. */
export const employing =
  /\b(?:has|have|hat|haben|tiene|tenemos|heeft|hebben|tem|temos)\b.{0,30}?(?=\d)|\bemploy(?:s|ing|ed by us)?\b|\bwe (?:are|have|now have|count|currently have)\b|\bour\b|\bteam of\b|\bworkforce\b|\bstaff of\b|\bheadcount\b|\bwith (?:more than |over |around |about |some |approximately |nearly |almost )?(?=\d)|\b(?:con|com) (?:oltre |più di |circa |más de |unos |casi |quasi |cerca de |mais de )?(?=\d)|\btrabaja(?:n|mos)\b|\btrabalham(?:os)?\b|\bwork (?:at|for|here|with us)\b|\blavorano\b|\bwerken\b|\barbeiten\b|\btravaillent\b|\bmet (?:ruim |meer dan |ongeveer |zo[’']n )?(?=\d)|\bavec (?:plus de |près de |environ )?(?=\d)|\bdamos trabajo\b|\bdiamo lavoro\b|beschäftig|\bunser|\bwir (?:sind|haben|zählen)\b|\bteam (?:von|aus|mit)\b|\bmit (?:über |rund |mehr als |ca\. |etwa |knapp |derzeit )?(?=\d)|\bemploie|\bnous (?:sommes|comptons|employons)\b|\bnotre\b|\béquipe de\b|\bcompte\b|公司|当社|弊社|我们|\bsomos\b|\bcontamos\b|\bemplea|\bplantilla\b|\bequipo de\b|\bcuenta con\b|\bnuestr|\bsiamo\b|\bimpiega|\bnostr|\bconta\b|\bteam di\b|\bsquadra\b|\bwij zijn\b|\bzijn (?:wij|we)\b|\bwe zijn\b|\bteam van\b|\bonze?\b|\btelt\b|\bequipa de\b|\bequipe de\b|\bemprega|\bnoss/iu;

/** Others' people, single sites, benefits, products priced by heads: the number is not the company's size. */
export const otherCount =
  /\bfor (?:more than |over |about )?[\d.,]+|\b(?:used by|trusted by|every day|per day|daily|downloads?|customers?|clients?|companies|businesses|organi[sz]ations|enterprises|firms|smes?|startups?|teams? of (?:up to|\d+\s?(?:to|-|–))|up to|per employee|each|trained|training for|for teams|users?|seats?|licen[cs]es?|per (?:user|month|seat)|attend|participants?|audience|followers|students|patients|helped|serve[ds]?|reach|members of|more than \d+ nationalities|join(?:ed)? (?:a|the) team|between \d+ and \d+ employees who|hire|hiring|new (?:employees|hires|colleagues|jobs)|laid off|lost|apprentic|interns?|suitable|ideal for|as few as|fewer than|less than|under \d|any size|jobs? created|in (?:its|their) (?:network|customer base)|the group|parent|industry|sector|nationwide|in the (?:us|uk|eu|country)|guests|visitors|lives|inhabitants|capacity|capacities|seating|room for)\b|kunden|unternehmen (?:mit|ab|von|bis)|betriebe (?:mit|ab)|firmen (?:mit|ab)|\bbis zu\b|pro mitarbeiter|je mitarbeiter|nutzer|teilnehm|schulung|auszubildend|azubi|praktikant|neue mitarbeit|gesucht|bewerb|ab \d+ mitarbeit|konzern|einwohner|besucher|gäste|platz für|clients?\b|entreprises de|\bpme\b|jusqu|utilisateur|participants|nouveaux|recrut|embauch|clientes|empresas (?:de|con)|hasta|usuarios|asistentes|participantes|nuevos|clienti|aziende (?:con|da)|fino a|utenti|partecipanti|nuov[ie]|klanten|bedrijven|tot \d|gebruikers|deelnemers|nieuwe|empresas|até|utilizadores|novos|in unserem (?:standort|büro|werk)|at our \p{Lu}\p{L}+ (?:site|plant|office|branch)|am standort|kundenunternehmen|lieferanten/iu;

/** A branch, a plant or a department: part of the company at most. */
export const partOfIt =
  /\b(?:branch|plant|site|office|department|division|warehouse|factory|workshop|location|subsidiary)\b|standort|werk\b|niederlassung|filiale|abteilung|produktion|\b(?:succursale|usine|agence|atelier)\b|sucursal|fábrica|oficina|stabilimento|sede di|vestiging|fabriek|fábrica|filial/iu;

const several = {
  en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  it: 'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
  nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
  pt: 'dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove vinte',
};
/** Small companies write their size in a word: "we are nine people". */
export const numberWords = new Map(
  Object.values(several).flatMap((words) => words.split(' ').map((word, index): [string, number] => [word, index + 2])),
);

/** What a company says of itself with no word for people after the number, or with a number in words. `%` is the number. */
export const ownHeadcount: readonly string[] = [
  "(?:there are|we are|we[’']re|they are)\\s(?:now |still |just |only |currently )?(?:more\\s)?%\\s(?:of us|people|strong)(?!\\p{L})",
  '%\\s(?:of us)(?=\\s(?:now|today|work|here)|[,.:;]|$)',
  "(?:we are|we[’']re|our|we have|now|with)\\s(?:now |still |proudly |just )?(?:a )?(?:small |close-knit |dedicated |growing )?team of\\s%(?!\\s(?:years|\\p{L}+ years))",
  'wir sind\\s(?:\\p{L}+\\s){0,2}?(?:zu )?%(?:t)?(?=[,.:;!]|\\s(?:leute|menschen|köpfe|kolleg|im team)|$)',
  '(?:wir sind|sind wir|sind wir heute|unser|mit einem)\\s(?:\\p{L}+\\s){0,2}?(?:team (?:von|aus|mit))\\s%',
  'nous sommes\\s(?:\\p{L}+\\s)?%(?=[,.:;!]|\\s(?:personnes|à|dans l|au total)|$)',
  "(?:notre|une|d[’']une)\\s(?:petite )?équipe de\\s%\\s(?:personnes|passionn)",
  'somos\\s(?:\\p{L}+\\s)?%(?=[,.:;!]|\\s(?:personas|pessoas)|$)',
  '(?:damos trabajo|empleamos|damos emprego)\\sa\\s%\\s(?:personas|pessoas)',
  '(?:oggi )?siamo\\s(?:oggi )?in\\s%(?!\\s(?:anni|paesi|città|sedi))',
  "(?:wij|we) zijn\\s(?:nu |inmiddels )?met\\s(?:z[’']n |ons |een team van )?%(?:en)?(?=[,.:;!]|\\s(?:mensen|man|collega)|$)",
];

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
  effectif, effectifs, salariés, collaborateurs, collaboratrices et collaborateurs, employés, nombre de salariés,
  nombre d’employés, nombre d'employés, personnes, taille de l’entreprise, collaborateurs dans le monde, empleados,
  número de empleados, nº de empleados, plantilla, trabajadores, personas, profesionales, equipo,
  personas en plantilla, colaboradores, dipendenti, numero di dipendenti, collaboratori, addetti, organico,
  persone, numero dipendenti, medewerkers, aantal medewerkers, werknemers, collega’s, collega's, aantal werknemers,
  funcionários, número de funcionários, número de colaboradores, trabalhadores, nº de colaboradores, empregados,
  pessoas, 従業員数, 従業員, 社員数, 社員, スタッフ数, 人員, 员工人数, 员工, 员工数, 员工数量, 員工人數, 公司规模, 职工人数, 全球员工, 名员工
`);

/** After a number they say that it counts the company's own people. */
export const peopleWords = `
  employees, staff, staff members, people, team members, colleagues, professionals, associates, teammates, workers,
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
  /\b(?:has|have|hat|haben|tiene|tenemos|heeft|hebben|tem|temos)\b.{0,30}?(?=\d)|\bemploy(?:s|ing|ed by us)?\b|\bwe (?:are|have|now have|count|currently have)\b|\bour\b|\bteam of\b|\bworkforce\b|\bstaff of\b|\bheadcount\b|\bwith (?:more than |over |around |about |some |approximately |nearly |almost )?(?=\d)|beschäftig|\bunser|\bwir (?:sind|haben|zählen)\b|\bteam (?:von|aus|mit)\b|\bmit (?:über |rund |mehr als |ca\. |etwa |knapp |derzeit )?(?=\d)|\bemploie|\bnous (?:sommes|comptons|employons)\b|\bnotre\b|\béquipe de\b|\bcompte\b|公司|当社|弊社|我们|\bsomos\b|\bcontamos\b|\bemplea|\bplantilla\b|\bequipo de\b|\bcuenta con\b|\bnuestr|\bsiamo\b|\bimpiega|\bnostr|\bconta\b|\bteam di\b|\bsquadra\b|\bwij zijn\b|\bzijn (?:wij|we)\b|\bwe zijn\b|\bteam van\b|\bonze?\b|\btelt\b|\bequipa de\b|\bequipe de\b|\bemprega|\bnoss/iu;

/** Others' people, single sites, benefits, products priced by heads: the number is not the company's size. */
export const otherCount =
  /\bfor (?:more than |over |about )?[\d.,]+|\b(?:used by|trusted by|every day|per day|daily|downloads?|customers?|clients?|companies|businesses|organi[sz]ations|enterprises|firms|smes?|startups?|teams? of (?:up to|\d+\s?(?:to|-|–))|up to|per employee|each|trained|training for|for teams|users?|seats?|licen[cs]es?|per (?:user|month|seat)|attend|participants?|audience|followers|students|patients|helped|serve[ds]?|reach|members of|more than \d+ nationalities|join(?:ed)? (?:a|the) team|between \d+ and \d+ employees who|hire|hiring|new (?:employees|hires|colleagues|jobs)|laid off|lost|apprentic|interns?|suitable|ideal for|as few as|fewer than|less than|under \d|any size|jobs? created|in (?:its|their) (?:network|customer base)|the group|parent|industry|sector|nationwide|in the (?:us|uk|eu|country)|guests|visitors|lives|inhabitants|capacity|capacities|seating|room for)\b|kunden|unternehmen (?:mit|ab|von|bis)|betriebe (?:mit|ab)|firmen (?:mit|ab)|\bbis zu\b|pro mitarbeiter|je mitarbeiter|nutzer|teilnehm|schulung|auszubildend|azubi|praktikant|neue mitarbeit|gesucht|bewerb|ab \d+ mitarbeit|konzern|einwohner|besucher|gäste|platz für|clients?\b|entreprises de|\bpme\b|jusqu|utilisateur|participants|nouveaux|recrut|embauch|clientes|empresas (?:de|con)|hasta|usuarios|asistentes|participantes|nuevos|clienti|aziende (?:con|da)|fino a|utenti|partecipanti|nuov[ie]|klanten|bedrijven|tot \d|gebruikers|deelnemers|nieuwe|empresas|até|utilizadores|novos|in unserem (?:standort|büro|werk)|at our \p{Lu}\p{L}+ (?:site|plant|office|branch)|am standort|kundenunternehmen|lieferanten/iu;

/** A branch, a plant or a department: part of the company at most. */
export const partOfIt =
  /\b(?:branch|plant|site|office|department|division|warehouse|factory|workshop|location|subsidiary)\b|standort|werk\b|niederlassung|filiale|abteilung|produktion|\b(?:succursale|usine|agence|atelier)\b|sucursal|fábrica|oficina|stabilimento|sede di|vestiging|fabriek|fábrica|filial/iu;

import { anyOf, onlyOneOf } from './any-of.ts';

/** Headings over a list of jobs. */
export const openingsHeading = anyOf(`
  open positions, open roles, current openings, current vacancies, vacancies, open jobs, job openings,
  current opportunities, current positions, job offers, available positions, we are hiring, we're hiring, open job,
  openings, current roles, open vacancies, jobs, join our team, work with us, job vacancies, hiring, now hiring, offene stellen, stellenangebote, aktuelle stellenangebote,
  aktuelle stellen, unsere stellenangebote, jobangebote, aktuelle jobs, freie stellen, stellenausschreibungen,
  offene positionen, unsere offenen stellen, wir suchen, wir stellen ein, wir suchen verstärkung, stellen, aktuelle vakanzen, stellenmarkt, ausbildungsplätze,
  unsere jobs, offres d'emploi, offres d’emploi, nos offres, postes ouverts, postes à pourvoir, nos postes ouverts,
  nous recrutons, recrute, recrutement, rejoignez-nous, nos offres d'emploi, nos offres d’emploi, on recrute, ofertas de empleo, vacantes,
  puestos abiertos, posiciones abiertas, puestos vacantes, ofertas de trabajo, vacantes abiertas, ofertas activas, ofertas abiertas, puestos disponibles, trabaja con nosotros,
  buscamos, posizioni aperte, offerte di lavoro, lavora con noi, opportunità di lavoro, ricerchiamo,
  posizioni ricercate, cerchiamo, vacatures, werken bij, wij zoeken, trabalha connosco, trabalhe conosco, openstaande vacatures, onze vacatures, actuele vacatures, vagas, vagas abertas,
  oportunidades, vagas em aberto, posições em aberto, ofertas de emprego, 募集職種, 募集要項, 募集中の職種, 募集ポジション, 求人情報, 求人一覧,
  人才招聘, 诚聘英才, 招贤纳士, 在招职位, 招聘职位, 热招职位, 职位列表, 招聘岗位, 職缺
`);

/** "(m/w/d)", "(f/m/x)", "(H/F)": only job titles carry it. */
export const jobMark =
  /\((?:[mwfdxhv*](?:\s?[/|,]\s?[mwfdxhv*]|\/gn){1,3}|all genders|a|gn|m\/v|h\/f|f\/h|div\.?|w\/m\/div\.?|m\/w\/divers)\)|\b[HFMWV]\/[HFMWV](?:\/[DX])?\b|\b[mwf]\/[mwf]\/[dx]\b|:in\b|\*in\b|\p{L}{3,}[/·](?:a|o|e|in|euse|rice|trice|ère|ora|onne)(?![\p{L}])|\p{L}{4,}(?:or|ore|eur|eer|ista)\s\/\s\p{L}{4,}(?:ora|rice|euse|ice|ista)(?![\p{L}])/iu;

/** Words at the heart of job titles, in many trades. */
export const jobWords =
  /engineer|manager|developer|designer|technician|specialist|assistant|consultant|accountant|analyst|architect|operator|mechanic|driver|representative|executive|administrator|coordinator|supervisor|nurse|teacher|chef\b|cook\b|clerk|buyer|planner|welder|machinist|fitter|electrician|plumber|carpenter|apprentice|intern(?:ship)?\b|trainee|scientist|researcher|director|officer|lead\b|associate|advisor|agent|writer|editor|barista|baker|sales|paralegal|solicitor|lawyer|attorney|recruiter|picker|packer|foreman|estimator|surveyor|installer|programmer|tester|dispatcher|moulder|setter\b|joiner|stylist|roaster|moderator|cleaner|guard\b|counsel\b|attendant|instructor|tutor|caretaker|labou?rer|painter|roofer|mason|gardener|butcher|waiter|waitress|bartender|brewer|winemaker|pharmacist|therapist|dentist|physician|strategist|producer|photographer|controller|bookkeeper|receptionist|head of|worker|warehouse|entwickler|ingenieur|mechaniker|mechatroniker|elektriker|elektroniker|monteur|techniker|kaufmann|kauffrau|kaufleute|sachbearbeit|mitarbeiter|berater|leiter|fahrer|meister|geselle|schlosser|schweißer|schreiner|tischler|zerspan|dreher|fräser|azubi|auszubild|ausbildung|praktik|werkstudent|assistenz|buchhalt|verkäufer|fachkraft|maurer|maler|lackierer|dachdecker|zimmerer|zimmermann|gärtner|servicekraft|kellner|friseur|logistiker|gießer|polier\b|bauleiter|disponent|chemikant|laborant|fachinformatiker|konstrukteur|einkäufer|disponent|lagerist|koch|köchin|bäcker|konditor|pfleger|arzt|helfer|anwalt|anwält|referent|ingénieur|technicien|commercial|chargé|chargée|responsable|assistant|comptable|développeur|opérateur|mécanicien|soudeur|conducteur|vendeur|alternan|stage\b|stagiaire|apprenti|chef de|conseiller|acheteur|menuisier|ouvrier|caviste|serveur|serveuse|cuisinier|boulanger|électricien|plombier|maçon|peintre|chauffeur|magasinier|préparateur|gestionnaire|infirmi|ingenier|técnico|técnica|comercial|operari|administrativ|desarrollador|diseñador|encargad|contable|soldador|conductor|jefe|jefa|mozo|dependient|carretiller|camarer|cociner|albañil|electricista|fontanero|almacener|limpiador|prácticas|becari|ingegnere|tecnico|operaio|addett|impiegat|sviluppatore|magazziniere|venditore|verniciatore|disegnatore|montatore|falegname|cameriere|cuoco|elettricista|idraulico|contabile|progettista|autista|commess|saldatore|tirocini|stagista|medewerker|monteur|adviseur|ontwikkelaar|verkoper|chauffeur|lasser|timmerman|stagiair|uitbener|orderpicker|magazijn|bezorger|schilder|loodgieter|elektricien|bakker|slager|kassamedewerker|planner|engenheir|programador|vendedor|operador|assistente|gestor|desenvolvedor|motorista|eletricista|mecânic|cozinheir|empregad|rececionista|soldador|estagi|エンジニア|営業|技術者|開発|職\b|職$|スタッフ|デザイナー|マネージャー|事務|オペレーター|工程师|经理|销售|专员|设计师|技术员|业务员|领班|普工|技工|文员|会计|采购|跟单|司机|店长|主管|助理|操作工|开发/iu;

/** Not a position: benefits, promises, steps, groups, and the offer to apply anyway. */
export const notJob =
  /^(?:engineering|sales|marketing|design|product|operations|finance|people|hr|it|legal|support|customer (?:success|support|service)|business development|r&d|research|manufacturing|production|logistics|administration|data|technology|sales (?:&|and) marketing|vertrieb|technik|produktion|verwaltung|entwicklung|commercial|ventas|vendite|verkoop|go to market|design|studio|workshop|office|warehouse|einkauf|personal|logistik|montage|werkstatt|büro|verkauf)(?:\s?(?:&|,|and|und|\/)\s?(?:engineering|sales|marketing|design|product|operations|finance|people|hr|it|legal|support|customer (?:success|support|service)|business development|r&d|research|manufacturing|production|logistics|administration|data|technology|sales (?:&|and) marketing|vertrieb|technik|produktion|verwaltung|entwicklung|commercial|ventas|vendite|verkoop|go to market|design|studio|workshop|office|warehouse|einkauf|personal|logistik|montage|werkstatt|büro|verkauf))*$|\b(?:unsolicited|speculative|spontaneous|initiative application|benefits?|why|our culture|culture|what we offer|what you|about you|your (?:profile|tasks|role)|responsibilities|requirements|how to apply|apply(?: now| here)?|application|process|view|see all|read|learn|all jobs|all departments|no open|contact|your contact|questions|join|meet|working at|life at|perks|department|location|job title|position|full[- ]time|part[- ]time|remote$|students?$|graduates?$|equal opportunity|talent pool|don['’]t see|nothing|didn['’]t find)\b|initiativbewerbung|blindbewerbung|bewerbung|bewerben|deine aufgaben|ihre aufgaben|dein profil|ihr profil|aufgaben$|^profil|wir bieten|das bieten|vorteile|warum|ansprechpartner|jetzt|mehr|keine passende|nichts|unsere werte|das erwartet|arbeiten bei|candidature spontanée|candidature|postuler|avantages|pourquoi|votre profil|vos missions|en savoir|candidatura|solicitud|por qué|ventajas|beneficios|ver oferta|inscríb|tu perfil|perché|vantaggi|scopri|invia|cosa offriamo|open sollicitatie|solliciteer|waarom|wat wij bieden|bekijk|voordelen|porquê|vantagens|candidat|福利|応募|エントリー|待遇|社員の声|申请|投递|联系/iu;

/** A line below a title that says where. */
export const placeAndTerms =
  /full[- ]?time|part[- ]?time|vollzeit|teilzeit|temps plein|temps partiel|jornada completa|tempo pieno|fulltime|parttime|permanent|unbefristet|befristet|cdi|cdd|remote|hybrid|home ?office|on-?site|vor ort|indefinido|indeterminato|ab sofort|immediately|hours|std|正社員|契約社員|全职|兼职/iu;
/** The head of the column of titles. */
export const titleColumn = onlyOneOf(`
  role, job, job title, title, position, vacancy, opening, stelle, stellenbezeichnung, jobtitel, beruf, poste,
  intitulé, intitulé du poste, puesto, cargo, posizione, ruolo, mansione, functie, vacature, vaga, função, 職種, 募集職種,
  职位, 职位名称, 岗位, 岗位名称, 招聘职位, 招聘岗位
`);
export const locationLabel = onlyOneOf(`
  location, place of work, where, office, standort, arbeitsort, einsatzort, ort, lieu, localisation, ubicación,
  lugar, sede, luogo, locatie, standplaats, local, localização, 勤務地, 工作地点, 地点
`);

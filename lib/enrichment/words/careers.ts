import { anyOf, onlyOneOf } from './any-of.ts';

/** Headings over a list of jobs. */
export const openingsHeading = anyOf(`
  open positions, open roles, current openings, current vacancies, vacancies, open jobs, job openings,
  current opportunities, current positions, job offers, available positions, we are hiring, we're hiring, open job,
  openings, current roles, open vacancies, offene stellen, stellenangebote, aktuelle stellenangebote,
  aktuelle stellen, unsere stellenangebote, jobangebote, aktuelle jobs, freie stellen, stellenausschreibungen,
  offene positionen, unsere offenen stellen, wir suchen, aktuelle vakanzen, stellenmarkt, ausbildungsplätze,
  unsere jobs, offres d'emploi, offres d’emploi, nos offres, postes ouverts, postes à pourvoir, nos postes ouverts,
  nous recrutons, nos offres d'emploi, nos offres d’emploi, on recrute, ofertas de empleo, vacantes,
  puestos abiertos, posiciones abiertas, puestos vacantes, ofertas de trabajo, vacantes abiertas, ofertas activas,
  buscamos, posizioni aperte, offerte di lavoro, lavora con noi, opportunità di lavoro, ricerchiamo,
  posizioni ricercate, vacatures, openstaande vacatures, onze vacatures, actuele vacatures, vagas, vagas abertas,
  oportunidades, vagas em aberto, posições em aberto, ofertas de emprego, 募集職種, 募集要項, 募集中の職種, 募集ポジション, 求人情報, 求人一覧,
  在招职位, 招聘职位, 热招职位, 职位列表, 招聘岗位, 職缺
`);

/** "(m/w/d)", "(f/m/x)", "(H/F)": only job titles carry it. */
export const jobMark =
  /\((?:[mwfdxhv*](?:\s?[/|,]\s?[mwfdxhv*]|\/gn){1,3}|all genders|a|gn|m\/v|h\/f|f\/h|div\.?|w\/m\/div\.?|m\/w\/divers)\)|\b[HFMWV]\/[HFMWV](?:\/[DX])?\b|\b[mwf]\/[mwf]\/[dx]\b|:in\b|\*in\b/iu;

/** Words at the heart of job titles, in many trades. */
export const jobWords =
  /engineer|manager|developer|designer|technician|specialist|assistant|consultant|accountant|analyst|architect|operator|mechanic|driver|representative|executive|administrator|coordinator|supervisor|nurse|teacher|chef\b|cook\b|clerk|buyer|planner|welder|machinist|fitter|electrician|plumber|carpenter|apprentice|intern(?:ship)?\b|trainee|scientist|researcher|director|officer|lead\b|associate|advisor|agent|writer|editor|barista|baker|sales|paralegal|solicitor|lawyer|attorney|recruiter|picker|packer|foreman|estimator|surveyor|installer|programmer|tester|strategist|producer|photographer|controller|bookkeeper|receptionist|head of|worker|warehouse|entwickler|ingenieur|mechaniker|mechatroniker|elektriker|elektroniker|monteur|techniker|kaufmann|kauffrau|kaufleute|sachbearbeit|mitarbeiter|berater|leiter|fahrer|meister|geselle|schlosser|schweißer|schreiner|tischler|zerspan|dreher|fräser|azubi|auszubild|ausbildung|praktik|werkstudent|assistenz|buchhalt|verkäufer|fachkraft|fachinformatiker|konstrukteur|einkäufer|disponent|lagerist|koch|köchin|bäcker|konditor|pfleger|arzt|helfer|anwalt|anwält|referent|ingénieur|technicien|commercial|chargé|chargée|responsable|assistant|comptable|développeur|opérateur|mécanicien|soudeur|conducteur|vendeur|alternan|stage\b|stagiaire|apprenti|chef de|conseiller|acheteur|menuisier|ouvrier|ingenier|técnico|técnica|comercial|operari|administrativ|desarrollador|diseñador|encargad|contable|soldador|conductor|jefe|jefa|mozo|dependient|prácticas|becari|ingegnere|tecnico|operaio|addett|impiegat|sviluppatore|magazziniere|venditore|saldatore|tirocini|stagista|medewerker|monteur|adviseur|ontwikkelaar|verkoper|chauffeur|lasser|timmerman|stagiair|engenheir|programador|vendedor|operador|assistente|gestor|soldador|estagi|エンジニア|営業|技術者|開発|職\b|職$|スタッフ|デザイナー|マネージャー|事務|オペレーター|工程师|经理|销售|专员|设计师|技术员|主管|助理|操作工|开发/iu;

/** Not a position: benefits, promises, steps, groups, and the offer to apply anyway. */
export const notJob =
  /^(?:engineering|sales|marketing|design|product|operations|finance|people|hr|it|legal|support|customer (?:success|support|service)|business development|r&d|research|manufacturing|production|logistics|administration|data|technology|sales (?:&|and) marketing|vertrieb|technik|produktion|verwaltung|entwicklung|commercial|ventas|vendite|verkoop)$|\b(?:unsolicited|speculative|spontaneous|initiative application|benefits?|why|our culture|culture|what we offer|what you|about you|your (?:profile|tasks|role)|responsibilities|requirements|how to apply|apply(?: now| here)?|application|process|view|see all|read|learn|all jobs|all departments|no open|contact|your contact|questions|join|meet|working at|life at|perks|department|location|job title|position|full[- ]time|part[- ]time|remote$|students?$|graduates?$|equal opportunity|talent pool|don['’]t see|nothing|didn['’]t find)\b|initiativbewerbung|blindbewerbung|bewerbung|bewerben|deine aufgaben|ihre aufgaben|dein profil|ihr profil|aufgaben$|^profil|wir bieten|das bieten|vorteile|warum|ansprechpartner|jetzt|mehr|keine passende|nichts|unsere werte|das erwartet|arbeiten bei|candidature spontanée|candidature|postuler|avantages|pourquoi|votre profil|vos missions|en savoir|candidatura|solicitud|por qué|ventajas|beneficios|ver oferta|inscríb|tu perfil|perché|vantaggi|scopri|invia|cosa offriamo|open sollicitatie|solliciteer|waarom|wat wij bieden|bekijk|voordelen|porquê|vantagens|candidat|福利|応募|エントリー|待遇|社員の声|申请|投递|联系/iu;

/** A line below a title that says where. */
export const placeAndTerms =
  /full[- ]?time|part[- ]?time|vollzeit|teilzeit|temps plein|temps partiel|jornada completa|tempo pieno|fulltime|parttime|permanent|unbefristet|befristet|cdi|cdd|remote|hybrid|home ?office|on-?site|vor ort|indefinido|indeterminato|ab sofort|immediately|hours|std|正社員|契約社員|全职|兼职/iu;
export const locationLabel = onlyOneOf(`
  location, place of work, where, office, standort, arbeitsort, einsatzort, ort, lieu, localisation, ubicación,
  lugar, sede, luogo, locatie, standplaats, local, localização, 勤務地, 工作地点, 地点
`);

import { anyOf } from './any-of.ts';

/** What a department is for, as it stands before "manager" or behind "Leiter": a manager of these leads; of projects, accounts or brands does not. */
const english =
  'administration, administrative, after-sales, aftersales, business, commercial, compliance, customer service, ' +
  'customer services, customer support, customs, design, engineering, export, facilities, factory, finance, ' +
  'financial, fleet, general, health and safety, HR, HSE, human resources, hygiene, import, IT, laboratory, ' +
  'logistics, maintenance, manufacturing, marketing, mill, office, operations, parts, people, personnel, plant, ' +
  'practice, procurement, production, purchasing, QA, quality, research, sales, sales and marketing, service, ' +
  'safety, site, supply chain, support, sustainability, technical, training, transport, warehouse, works, workshop, yard';
const manager = english
  .split(', ')
  .map((word) => word.replace(/ /g, '\\s'))
  .join('|');

/** Whoever stands in for a head is none. */
const deputy =
  /(?<!\p{L})(?:deputy head|junior|assistant|associate|assistenz|stellv\p{L}*|adjointe?|adjunt[oa]|vice[- ]responsabile|plaatsvervangend\p{L}*|trainee|guest|former|film|music|race|funeral)(?!\p{L})|^(?:project|account|art|casting) director|^(?:direttore (?:responsabile|dei? lavori)|directeur de projet|directora? de (?:proyecto|obra)|diretora? de (?:projeto|arte|obra))/iu;
/** Titles that lead a thing, not a department. */
const noHead =
  /(?<!\p{L})(?:project|product|account|area|community|content|case|key account|social media|brand|event|regional sales|team|shift|projekte?s?|projet|chantier|produit|secteur|clientèle|cuisine|partie|rang|obra|proyecto|equipo|producto|cuentas|turno|sala|cocina|progetto|commessa|cantiere|prodotto|trattamento|protezione dati|project|ploeg|projetos?|produtos?|contas?|sucesso|relacionamento|publication|publicación|pubblicazione|redaction|rédaction|datenschutz\p{L}*|data protection|privacy|werkstudent\p{L}*)(?!\p{L})/iu;
const smallLeader =
  /(?:projekt|bau|baustellen|team|schicht|gruppen|objekt|oberbau|abend|kurs|übungs)leit(?:er|erin|ung)(?!\p{L})/iu;

/** Whatever they head: "Head of Product" as well. */
const directors: RegExp[] = [
  // "Head of Customs", "Group Head, Pricing", "Director of Training", "Sales Director", "Director, Programmes"
  /^(?:(?:global|group|deputy|senior|co-)\s?)?head(?:,|\sof)\s(?:the\s)?\p{L}/iu,
  /^(?:(?:\p{L}[\p{L}&-]*|&)\s){0,4}director(?:a)?(?:$|,?\s(?:of|for|de|do|da|–|-)?\s?\p{L})/iu,
  /^(?:directeur|directrice|direttore|direttrice|diretora?|director|directora)(?:,?\s\p{L}|$)/iu,
  /^head\s(?:de|da|do)\s\p{L}/iu,
];
const heads: RegExp[] = [
  /^(?:lead|chief|head|principal)\s(?:dentist|doctor|physician|vet|veterinarian|surgeon|engineer|pharmacist|winemaker|brewer|hygienist|accountant|solicitor|attorney|metallurgist|chemist|scientist)(?!\p{L})/iu,
  new RegExp(`^(?:\\p{L}+\\s)?(?:(?:${manager})(?:\\s?(?:&|and|,|/)\\s?(?:${manager}))?)\\smanager(?!\\p{L})`, 'iu'),
  /^(?:practice|office|operations|business)\s(?:administrator|lead)$/iu,
  /^(?:(?:group|financial|deputy)\s)?(?:controller|treasurer|comptroller)$/iu,
  // "Leiterin Steuerungstechnik", "Vertriebsleiter", "Leitung Einkauf", "Bereichsleitung"
  /^(?:\p{L}+(?:er|e)\s)?(?:leiter|leiterin|leitung)(?:,?\s\p{L}|$)/iu,
  /^\p{L}{2,}(?:-|\s?&\s?\p{L}+)?(?:leiter|leiterin|leitung)(?!\p{L})/iu,
  // "Responsable du pôle hydraulique", "Chef d’atelier", "Cheffe de service"
  /^(?:responsable|responsabile|responsável|verantwortliche[r]?)\s\p{L}/iu,
  /^chef(?:fe)?\s(?:de\s(?:service|département|pôle|cave|culture|fabrication|production|vente)|d['’](?:atelier|agence|exploitation|entreprise))/iu,
  /^(?:jefe|jefa|encargad[oa]|chefe)\s(?:de|del|da|do)\s\p{L}/iu,
  /^gerente\s(?:de|do|da|comercial|financeir[oa]|industrial|administrativ[oa]|técnic[oa])(?:\s|$)/iu,
  /^capo\s(?:officina|reparto|area)|^capofficina$/iu,
  // "Hoofd service", "Commercieel manager", "Bedrijfsleider", "Verkoopmanager"
  /^hoofd\s\p{L}/iu,
  /^(?:commercieel|operationeel|financieel|technisch|algemeen|logistiek)\s(?:manager|directeur)$/iu,
  /^(?:verkoop|sales|service|productie|inkoop|kwaliteits?|logistiek|hr|personeels|marketing|export|operations|fabrieks|it|finance)-?manager(?!\p{L})/iu,
  /^(?:bedrijfsleid(?:er|ster)|vestigingsmanager)$/iu,
  // Boards' officers
  /^(?:vice|deputy)[- ]?(?:chair\p{L}*|president[ea]?)$|^(?:hon(?:orary|\.)?\s)?treasurer$|^(?:vice-?président[e]?|trésori(?:er|ère))$|^(?:vicepresident[ea]|tesorer[oa]|tesorier[ea]|penningmeester|vice-?voorzitter|schatzmeister(?:in)?|schriftführer(?:in)?|tesoureir[oa]|vice-presidente)$/iu,
  // Firms of lawyers, accountants, engineers
  /^(?:(?:\p{L}[\p{L}&-]*\s){1,3}partner(?:in)?|(?:[\p{L}-]+\s){1,2}associée?)$/iu,
  /(?:部長|本部長|工場長|所長|室長|支店長|事業部長|総工程師)$/u,
  /(?:总工程师|总工|厂长|部长|主任|总经理助理|(?:销售|市场|生产|技术|品质|质量|采购|财务|人事|行政|研发|工程|外贸|业务)(?:部)?经理)$/u,
];

/** A board's own secretary; offices have secretaries, too, who lead nothing. */
export const boardsSecretary =
  /^(?:(?:company|general|hon(?:orary|\.)?) secretary|secretario(?: general| del consejo)?|secrétaire général[e]?|segretario(?: generale)?|secretário(?:-geral)?|generalsekretär(?:in)?)$/iu;

/** "HR business partner", "channel partner": titles of staff. */
const noPartner = /(?:business|channel|talent|people|technology|solution|sales|implementation|delivery)\s+partner/iu;

/** Heads of departments, boards' officers and partners: leaders where a page presents its people, nobody in a sentence. */
export const headsDepartment = (role: string): boolean =>
  !deputy.test(role) &&
  (boardsSecretary.test(role) ||
    directors.some((pattern) => pattern.test(role)) ||
    (!noHead.test(role) &&
      !smallLeader.test(role) &&
      !noPartner.test(role) &&
      heads.some((pattern) => pattern.test(role))));

/** Those who may head a department, whatever stands after "of": "Director of Training" names no company. */
export const takesDepartment =
  /(?:director|directora|head|manager|vp|vice president|leiter|leiterin|leitung|responsable|responsabile|responsável|directeur|directrice|direttore|direttrice|diretora?|hoofd|jefe|jefa|gerente|chefe|lead \p{L}+)(?:,|\s(?:of|de|da|do|di|del|della|du|des|der|für|van))?\s*$/iu;

/** Headings over a company's own people. */
export const peopleHeading = anyOf(`
  team, our team, the team, meet the team, leadership, our leadership, leaders, our leader, management, our people, people,
  who we are, who runs, who leads, who's who, in charge, in charge here, behind, the owners, directors, board,
  board of directors, trustees, officers, partners, key people, key contacts, your contacts, contact persons, staff,
  das team, unser team, ansprechpartner, ihre ansprechpartner, ihre ansprechpartnerinnen, geschäftsleitung, geschäftsführung, führung, führungsteam,
  köpfe, menschen, mitarbeiter, vorstand, über uns, wer wir sind, équipe, l'équipe, l’équipe, notre équipe, direction, dirigeants, qui dirige,
  qui sommes-nous, conseil d'administration, conseil d’administration, interlocuteurs, vos interlocuteurs, equipo, nuestro equipo, quién dirige, quiénes somos, dirección,
  junta directiva, consejo rector, consejo de administración, squadra, il team, il nostro team, la squadra, direzione,
  organi sociali, chi siamo, chi guida, persone, le persone, ons team, het team, mensen, directie, bestuur, wie zijn wij, management team,
  equipa, a equipa, equipe, nossa equipe, a nossa equipa, time, nosso time, quem lidera, quem somos, liderança, direção, conselho,
  役員, 経営陣, 経営チーム, メンバー, 役員紹介, チーム, 管理团队, 核心团队, 团队, 领导, 管理層, 团队介绍
`);

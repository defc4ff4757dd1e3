import { firstIn, lettered, type Table, whomOf } from './said.ts';

/** What of a deal review is wanted; both risks and a plan, or neither, means all of it. */
const reviewParts: Table<'risks' | 'gaps' | 'plan'> = lettered([
  [
    'plan',
    /\b((close|closing|win|action|mutual action|success) plan|plan (back|to (close|sign\w*))|timeline|milestones?|steps (to|until) (sign\w*|clos\w*)|critical path|abschlussplan|plan bis|rückwärtsplan\w*|meilensteine?|plan de (clôture|cierre)|rétroplanning|calendrier|calendario|jalons|hitos)\b|計画|段取り/i,
  ],
  [
    'gaps',
    /\b(gaps?|missing|meddp?icc?|bant|spiced|lack\w*|(do|have|did) we not|don['’]t we know|qualification (list|check)|what['’]?s? (is )?(unknown|unconfirmed)|lücken?|fehlt|fehlen|manqu\w+|falta\w*)\b|足りない|抜け|不足/i,
  ],
  [
    'risks',
    /\b(risks?|red flags?|warning signs?|dangers?|threats?|blockers?|deal ?breakers?|weak\w*|worr\w+|go(es)? wrong|risik\w*|gefahr\w*|schwach\w*|risques?|dangers?|faibl\w*|riesgos?|peligros?|débil\w*|alarma)\b|リスク|危険|懸念|弱点/i,
  ],
]);

const frameworks: Table<string> = lettered([
  ['MEDDPICC', /\bmeddpicc\b/i],
  ['MEDDICC', /\bmeddicc?\b/i],
  ['BANT', /\bbant\b/i],
  ['CHAMP', /\bCHAMP\b/],
  ['SPICED', /\bspiced\b/i],
  ['GPCTBA', /\bgpct\w*\b/i],
]);

/** Whom in the buying group is looked for, in the words the CRM's titles use. */
const roles: Table<string> = lettered([
  [
    'economic buyer',
    /\b(economic buyer|budget|holds the (money|purse|budget)|signs|sign[- ]?off|wallet|money (guy|person)|unterschreibt|signe|firma|presupuesto)\b|予算|決裁/i,
  ],
  [
    'champion',
    /\b(champions?|sponsors?|supporters?|all(y|ies)|on our side|fürsprecher\w*|alliés?|aliad[oa]s?)\b|味方/i,
  ],
  [
    'decision maker',
    /\b(decision[- ]?makers?|deciders?|decides?|entscheid\w*|décid\w*|décisionnaires?|decid\w*|decisor\w*)\b|キーマン|意思決定/i,
  ],
  [
    'procurement',
    /\b(procurement|purchas\w+|buyers?|einkauf\w*|einkäufer\w*|achats?|acheteu\w+|compras|comprador\w*)\b|購買|調達/i,
  ],
  [
    'legal',
    /\b(legal|lawyers?|contracts? (person|contact)|recht\w*|jurist\w*|juridique|avocat\w*|abogad\w+|legales)\b|法務/i,
  ],
  [
    'finance',
    /\b(finance|cfo|accounting|controlling|finanz\w*|buchhaltung|finances?|daf|comptabilité|finanzas|contabilidad)\b|経理|財務/i,
  ],
  [
    'security',
    /\b(security|compliance|data protection|dpo|datenschutz\w*|sicherheit\w*|sécurité|rgpd|seguridad)\b|セキュリティ/i,
  ],
  ['IT', /\b(IT|cio|cto|technical (contact|buyer)|informatique|dsi|sistemas|technik\w*)\b|情シス|技術/],
  [
    'operations',
    /\b(operations|plant|production|logistics|coo|produktion|logistik|betrieb|logistique|logística|producción)\b|製造|物流/i,
  ],
  ['marketing', /\b(marketing|cmo)\b|マーケ/i],
  ['HR', /\b(hr|human resources|personal(abteilung|wesen)|rh|ressources humaines|recursos humanos)\b|人事/i],
  [
    'executive',
    /\b(ceo|managing director|board|management|geschäftsführ\w*|vorstand\w*|direction|directeur général|dirección|director general)\b|社長|役員|経営/i,
  ],
]);

export const reviewPartOf = (query: string) => firstIn(reviewParts, query);
export const frameworkOf = (query: string) => firstIn(frameworks, query);
export const roleOf = (query: string) => firstIn(roles, query);

const met =
  /\b(?:with|meet(?:ing)?|see(?:ing)?|visit(?:ing)?|call(?:ing)?|before I see|mit|treffe|sehe|besuche|avec|vois|rencontre|con|veo|visito)\s+((?:(?:the|our|their|new|mr\.?|mrs\.?|ms\.?|dr\.?|herrn?|frau|m\.|mme|madame|monsieur|señora?)\s+){0,3}(?:\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?))/u;
const namesNobody =
  /^(?:the|our|their|new)?\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Zoom|Teams|QBR|I)\b/;

/** @returns whom the seller meets, as said; undefined when nobody is named */
export function withWhomOf(query: string): string | undefined {
  const named = met.exec(query)?.[1]?.trim();
  if (named && !namesNobody.test(named)) return named;
  return whomOf(query);
}

const ownRecords =
  /\b(?:my|our|meine[rnms]?|unsere[rnms]?|mes|nos|mis|nuestr[oa]s) (?:[\p{L}-]+ )?(?:deals?|opportunit\w+|pipeline|accounts?|leads?|cases?|tickets?|customers?|records?|book|territory|chancen|kunden|geschäfte|affaires|clients|comptes|oportunidades|clientes|cuentas)|担当(?:案件|顧客)|自分の(?:案件|顧客)/iu;
const thisRecord =
  /\b(?:this|dies\w*|cett?e?|est[ea])\s+(?:deal|opportunity|account|lead|case|ticket|contact|record|customer|chance|geschäft|kunde\w*|konto|affaire|compte|client|dossier|oportunidad|cuenta|cliente|caso)\b|この(?:案件|商談|取引先|ケース|リード)/iu;

/** Whose changes are asked for; undefined leaves it to the page that is open. */
export function changeScopeOf(query: string): 'record' | 'mine' | undefined {
  if (ownRecords.test(query)) return 'mine';
  return thisRecord.test(query) ? 'record' : undefined;
}

const change =
  /^(?:(?:please|pls|can you|could you|would you|kindly|bitte|por favor|merci de)\s+)*(?:set|change|update|put|move|make|correct|edit|setze?|änder[en]*|stell[en]*|mets|change|passe|pon|cambia|actualiza)\s+(?:(?:the|die|den|das|le|la|les|el|her|his|their|its)\s+)?([\p{L} -]{2,40}?)\s+(?:to|at|as|=|auf|à|sur|en|a)\s+(.{1,120}?)(?:\s+(?:please|pls|bitte|thanks|por favor))?[.!]?$/iu;

/**
 * The field and its new value where one plain change is said: "set the stage to Negotiation".
 * @returns empty for anything less plain; the action reads the sentence itself then
 */
export function fieldAndValueOf(query: string): { field?: string; to?: string } {
  const [, field, to] = change.exec(query.trim()) ?? [];
  if (!field || !to || /[,;]|\b(?:and|then|und|dann|et|puis|y|luego|by|to|from|von|de)\b/iu.test(`${field} ${to}`))
    return {};
  if (/^(?:it|this|that|him|her|das|es|ça|esto|up|out|back|forward|on|the)\b/iu.test(field)) return {};
  return { field: field.trim(), to: to.trim() };
}

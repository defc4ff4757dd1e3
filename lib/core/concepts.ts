import type { CrmRecord, Field } from './record.ts';

/** What actions ask a record for, whatever the CRM and the language call it. */
export type Concept =
  | 'amount'
  | 'closeDate'
  | 'nextStep'
  | 'probability'
  | 'owner'
  | 'account'
  | 'email'
  | 'phone'
  | 'title'
  | 'industry'
  | 'employees'
  | 'revenue'
  | 'website'
  | 'address'
  | 'description'
  | 'status'
  | 'priority'
  | 'source'
  | 'createdAt'
  | 'lastActivity';

/** API names first (they survive translation and renaming), then labels in English, German, French, Spanish and Japanese. */
const names: Record<Concept, RegExp> = {
  amount: /^(amount|value|estimatedvalue|actualvalue|budget|deal_?value)$/i,
  closeDate:
    /^(closedate|closing_?date|estimatedclosedate|actualclosedate|expected_?clos(e|ing)_?date|expected-closing-date)$/i,
  nextStep: /^(nextstep|next_step|hs_next_step|next-step)$/i,
  probability: /^(probability|closeprobability|hs_deal_stage_probability)$/i,
  owner: /^(owner|ownerid|owner_id|hubspot_owner_id|accountowner|assignee|account-manager|followed-by)$/i,
  account:
    /^(account|accountid|account_name|account-name|company|parentcustomerid|parentaccountid|customerid|org_id|organization|organization_id)$/i,
  email: /^(emails?|emailaddress1|personemail|e-mail)$/i,
  phone: /^(phones?|telephone1|mobilephone|mobile|phone-number)$/i,
  title: /^(jobtitle|job-title|job_title|title|role)$/i,
  industry: /^(industry|industrycode|sector)$/i,
  employees: /^(numberofemployees|employees|employee_count|size)$/i,
  revenue: /^(annualrevenue|annual_revenue|revenue)$/i,
  website: /^(website|websiteurl|domain|domainname|web-site)$/i,
  address: /^(billingaddress|mailingaddress|address|main-address|address1_composite|postal_address)$/i,
  description: /^(description|background-info|additional-information|background)$/i,
  status: /^(status|lead_status|hs_lead_status|statuscode|statecode)$/i,
  priority: /^(priority|prioritycode|hs_ticket_priority)$/i,
  source: /^(leadsource|lead_source|lead-source|leadsourcecode|caseorigincode|source)$/i,
  createdAt: /^(createddate|createdon|createdat|createdate|created_time|add_time|createdbyid|created|added-on)$/i,
  lastActivity: /^(lastactivitydate|last_activity_time|notes_last_updated|last-activity|last-contacted|last-seen)$/i,
};

const labels: Record<Concept, RegExp> = {
  amount: /^(amount|deal (value|amount|size)|budget|value|betrag|volumen|montant|importe|valor|金額)$/i,
  closeDate:
    /^((expected )?clos(e|ing) date|est\.? close date|schlusstermin|(voraussichtliches )?abschlussdatum|date de (clôture|fermeture)|fecha de cierre|完了予定日|受注予定日)$/i,
  nextStep: /^(next steps?|nächster schritt|étape suivante|prochaine étape|(próximo|siguiente) paso|次のステップ)$/i,
  probability: /^(probability( \(%\))?|wahrscheinlichkeit.*|probabilité.*|probabilidad.*|確度.*)$/i,
  owner:
    /^((account|contact|lead|opportunity|deal|case|record|company|ticket) owner|owner|account manager|inhaber|.*(besitzer|inhaber)|propriétaire.*|propietario.*|.*所有者)$/i,
  account:
    /^(account( name)?|company( name)?|organi[sz]ation|accountname|customer( name)?|client|firma|kunde|unternehmen|compte|nom du compte|cuenta|cliente|nombre de la cuenta|取引先(企業)?名?|会社名?)$/i,
  email: /^((contact )?e-?mail( address)?|adresse e-mail|correo( electrónico)?|メール)$/i,
  phone: /^((business |mobile |work |main |contact )?phone( number)?|mobile|telefon|téléphone|teléfono|電話)$/i,
  title: /^((job )?title|role|position|titel|fonction|cargo|役職)$/i,
  industry: /^(industry|sector|branche|secteur( d.activité)?|sector|industria|業種)$/i,
  employees:
    /^(employees|(no\.?|number) of employees|size|company size|mitarbeiter.*|nombre d.employés|effectif|empleados|従業員数?)$/i,
  revenue: /^(annual revenue|revenue|jahresumsatz|chiffre d.affaires.*|ingresos anuales|年間売上)$/i,
  website: /^(web ?site|domain|site web|webseite|sitio web|web サイト|webサイト)$/i,
  address: /^((billing|mailing|main|business|street)? ?address|rechnungsadresse|adresse.*|dirección.*|住所.*)$/i,
  description: /^(description|background info(rmation)?|about|beschreibung|descripción|説明)$/i,
  status: /^((lead |case |ticket )?status|statut|estado|状況|ステータス)$/i,
  priority: /^(priority|priorität|priorité|prioridad|優先度)$/i,
  source:
    /^((lead|original) source|(case )?origin|referred by|how (they )?heard.*|quelle|leadquelle|origine.*|origen.*|リードソース)$/i,
  createdAt:
    /^(created( (date|on|time))?|(date(\/time)? )?opened( (date|on|at))?|open date|added on|create date|erstellt(datum)?.*|date de création|creado|作成日)$/i,
  lastActivity:
    /^(last (activity|contacted|seen|modified activity)( (date|on))?|last activity on|letzte aktivität|dernière activité|última actividad|最終活動日)$/i,
};

/** @returns the field of that meaning with a value, or undefined. API names win over labels. */
export function fieldFor(record: Pick<CrmRecord, 'fields'>, concept: Concept): Field | undefined {
  const filled = record.fields.filter((field) => field.value !== null && !field.masked);
  return (
    filled.find((field) => names[concept].test(field.name)) ?? filled.find((field) => labels[concept].test(field.label))
  );
}

/** What a field means, by its API name first, then by its label; null for one that is just itself. */
export function conceptOf({ name, label }: Pick<Field, 'name'> & { label: string }): Concept | null {
  const concepts = Object.keys(names) as Concept[];
  return (
    concepts.find((concept) => names[concept].test(name)) ??
    concepts.find((concept) => labels[concept].test(label)) ??
    null
  );
}

/** Is there a field of that meaning on the page at all, filled or not? Without one, "missing" cannot be claimed. */
export function hasFieldFor(record: Pick<CrmRecord, 'fields'>, concept: Concept): boolean {
  return record.fields.some((field) => names[concept].test(field.name) || labels[concept].test(field.label));
}

/** ISO date or datetime → local midnight or that instant; null when it is anything else: an uncertain `11/12/2026` is no date. */
export function asDate(iso: string | null | undefined): Date | null {
  if (!iso) return null;
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!day && !/^\d{4}-\d{2}-\d{2}T/.test(iso)) return null;
  const date = day ? new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3])) : new Date(iso);
  return Number.isNaN(date.getTime()) ? null : date;
}

const two = (n: number) => String(n).padStart(2, '0');

/** The day on the seller's calendar, YYYY-MM-DD; by ISO's own clock an evening would be tomorrow. */
export const localDay = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** The minute on the seller's clock, YYYY-MM-DDTHH:MM, without an offset. */
export const localMinute = (date: Date): string =>
  `${localDay(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;

/** Whole calendar days from `earlier` to `later` in local time; negative when `later` is before. */
export function daysBetween(earlier: Date, later: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}

/** When anything last happened with this record, by its timeline or the CRM's own field; null when the page shows neither. */
export function lastContact(record: CrmRecord, now: Date): Date | null {
  const dates = record.timeline
    .filter((entry) => !entry.upcoming && entry.kind !== 'change')
    .map((entry) => asDate(entry.at));
  const field = fieldFor(record, 'lastActivity');
  if (typeof field?.value === 'string') dates.push(asDate(field.value));
  const past = dates.filter((date): date is Date => date !== null && date <= now);
  return past.length > 0 ? new Date(Math.max(...past.map((date) => date.getTime()))) : null;
}

/** Days without contact, null when unknown. */
export function silentDays(record: CrmRecord, now: Date): number | null {
  const last = lastContact(record, now);
  return last ? daysBetween(last, now) : null;
}

/** Won or lost: nothing left to win here. */
export function isClosed(record: CrmRecord): boolean {
  const stage = record.stage?.value ?? '';
  return /(?<!\p{L})(closed|won|lost|gewonnen|verloren|gagnée?|perdue?|ganad[oa]|perdid[oa])(?!\p{L})|成立|失注/iu.test(
    stage,
  );
}

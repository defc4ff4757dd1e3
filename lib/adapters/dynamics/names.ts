import type { FieldInput } from '../../core/record.ts';
import { squeeze } from '../dom.ts';

/**
 * A classic header shows labels without API names. Its fields are few and nearly always these, in the languages most
 * sellers use; on the form itself the page carries the name.
 */
const labels: Record<string, string> = {
  ownerid: 'owner|besitzer|propriétaire|propietario|proprietario|eigenaar|所有者',
  statecode: 'status|état|statut|estado|stato|状態',
  statuscode: 'status reason|statusgrund|raison du statut|razón para el estado|ステータス|状態の理由',
  estimatedvalue:
    'est. revenue|estimated revenue|geschätzter umsatz|gesch. umsatz|revenu estimé|chiffre d’affaires est.|ingresos est.|ingresos estimados|予想売上|見込み収益',
  actualvalue: 'actual revenue|tatsächlicher umsatz|revenu réel|ingresos reales|実際の売上',
  estimatedclosedate:
    'est. close date|estimated close date|geschätztes abschlussdatum|gesch. abschlussdatum|date de fermeture estimée|date de fermeture est.|fecha de cierre est.|fecha estimada de cierre|完了予定日|見込みクローズ日',
  closeprobability: 'probability|wahrscheinlichkeit|probabilité|probabilidad|確率|可能性',
  leadsourcecode:
    'lead source|leadquelle|source du prospect|origen del cliente potencial|潜在顧客の発生源|リードソース',
  revenue: "annual revenue|jahresumsatz|chiffre d'affaires annuel|ingresos anuales|年間売上高|年間収益",
  numberofemployees:
    "number of employees|no. of employees|anzahl der mitarbeiter|nombre d'employés|número de empleados|n.º de empleados|従業員数",
  prioritycode: 'priority|priorität|priorité|prioridad|優先度',
  ticketnumber: 'case number|anfragenummer|numéro de l’incident|número de caso|サポート案件番号',
  caseorigincode: 'origin|ursprung|origine|origen|起点',
  customerid: 'customer|kunde|client|cliente|顧客',
  createdon: 'created on|erstellt am|créé le|fecha de creación|作成日',
  scheduledend: 'due|due date|fällig am|échéance|fecha de vencimiento|期限',
  regardingobjectid: 'regarding|bezug|concernant|referente a|関連',
};

const nameOfLabel = new Map(
  Object.entries(labels).flatMap(([name, words]) => words.split('|').map((label) => [plain(label), name])),
);

/** "Rating" is another column in each table. */
const ratings = /^(?:rating|bewertung|évaluation|clasificación|評価)$/;
const ratingOf: Record<string, string> = {
  account: 'accountratingcode',
  lead: 'leadqualitycode',
  opportunity: 'opportunityratingcode',
};

/** @returns the API name of a standard label, undefined for any other */
export function standardName(label: string, table: string): string | undefined {
  const word = plain(label);
  return ratings.test(word) ? ratingOf[table] : nameOfLabel.get(word);
}

function plain(label: string): string {
  return squeeze(label).toLowerCase().replaceAll('’', "'");
}

/** What standard columns hold, where their control does not tell. */
const columns: Partial<Record<FieldInput['type'], string>> = {
  currency: 'estimatedvalue actualvalue budgetamount revenue totalamount freightamount creditlimit estimatedamount',
  percent: 'closeprobability percentcomplete',
  number: 'numberofemployees',
  email: 'emailaddress emailaddress1 emailaddress2 emailaddress3',
  phone: 'telephone1 telephone2 telephone3 mobilephone fax address1_telephone1 address2_telephone1',
  url: 'websiteurl',
  address: 'address1_composite address2_composite',
  date: 'estimatedclosedate actualclosedate birthdate anniversary',
  datetime: 'createdon modifiedon scheduledstart scheduledend actualstart actualend followupby overriddencreatedon',
  lookup:
    'ownerid customerid regardingobjectid parentaccountid parentcontactid parentcustomerid primarycontactid createdby modifiedby transactioncurrencyid',
  picklist: 'salesstage',
};

const typeOfColumn = new Map(
  Object.entries(columns).flatMap(([type, names]) =>
    names.split(' ').map((name) => [name, type as FieldInput['type']]),
  ),
);

export const typeOfName = (name: string): FieldInput['type'] | undefined =>
  typeOfColumn.get(name.endsWith('_base') ? name.slice(0, -'_base'.length) : name) ??
  (name.endsWith('code') ? 'picklist' : undefined);

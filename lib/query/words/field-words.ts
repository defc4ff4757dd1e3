import type { QueryField, QueryObject } from '../../core/query.ts';

/** What sellers call a field, folded, in five languages. Beside these a CRM's own labels are known. */
export const fieldWords: Partial<Record<QueryField, [spaced: string, unspaced: string]>> = {
  closeDate: [
    'clos(?:e|ing) dates?|expected close(?: dates?)?|abschlussdatum|schlusstermin|date de (?:cloture|fermeture|signature)|fecha de cierre',
    '完了予定日|クローズ日|受注予定日',
  ],
  nextStep: ['next steps?|nachste[rn]? schritte?|prochaines? etapes?|(?:siguientes?|proximos?) pasos?', '次のステップ'],
  lastActivity: [
    'last (?:activity|contact|touch)|activit(?:y|ies)|letzte[rn]? (?:aktivitat|kontakt)|aktivitaten|aktivitat|derniere activite|activite|ultima actividad|actividad',
    '最終活動日|活動',
  ],
  createdAt: [
    'creation date|added|entered|created(?: date| on| at)?|date created|age|erstelldatum|anlagedatum|date de creation|fecha de creacion',
    '作成日',
  ],
  changedAt: [
    'last (?:modified|changed|updated|change|update)(?: date)?|modified date|anderungsdatum|letzte[rn]? anderung|derniere modification|ultima modificacion',
    '最終更新日|更新日',
  ],
  due: ['due(?: dates?)?|deadlines?|falligkeit(?:sdatum)?|echeances?|vencimiento', '期限|期日'],
  amount: [
    'amounts?|values?|worth|(?:deal )?sizes?|volumes?|betrage?|wert|volumen|dealgro(?:ß|ss)en?|dealwert|dealvolumen|gro(?:ß|ss)e|montants?|valeurs?|importes?|valor(?:es)?|montos?|tamano',
    '金額|規模',
  ],
  probability: [
    'probabilit(?:y|ies)|likelihood|win chance|wahrscheinlichkeit|probabilites?|probabilidad(?:es)?',
    '確度',
  ],
  stage: ['stages?|phases?|phasen|etapes?|etapas?|fases?', 'ステージ|フェーズ'],
  status: ['status(?:es)?|statuts?|estados?', 'ステータス|状況'],
  owner: [
    '(?:account |deal |opportunity |lead |case |record |task )?owners?|reps?|sales ?reps?|salespe(?:rson|ople)|sellers?|colleagues?|inhaber|besitzer|verantwortliche[rn]?|vertriebler|mitarbeiter|proprietaires?|commercia(?:l|ux)|vendeurs?|propietarios?|responsables?|vendedor(?:es)?',
    '担当者|所有者',
  ],
  account: [
    'accounts?|customers?|clients?|compan(?:y|ies)|kunden?|firma|firmen|unternehmen|comptes?|entreprises?|cuentas?|clientes?|empresas?',
    '取引先|会社|顧客',
  ],
  employees: [
    'employees|staff|headcount|head count|heads|people|seats|mitarbeiter(?:n|zahl)?|beschaftigten?|employes|salaries|effectifs?|empleados',
    '従業員数?|名|人',
  ],
  revenue: [
    "annual revenues?|revenues?|turnover|jahresumsatz|umsatz|chiffre d'affaires|ingresos|facturacion",
    '年商|売上高?',
  ],
  industry: ['industr(?:y|ies)|sectors?|verticals?|branchen?|secteurs?|sector(?:es)?|industrias?', '業種|業界'],
  website: [
    'web ?sites?|homepages?|web ?seiten?|sites? (?:web|internet)|sitios? web|paginas? web',
    'ウェブサイト|ホームページ|サイト',
  ],
  email: [
    'e-?mails?(?: address(?:es)?)?|mail address(?:es)?|mails?|e-?mail-?adressen?|mailadressen?|(?:adresses? )?(?:e-?mail|courriel)|correos?(?: electronicos?)?',
    'メールアドレス|メール',
  ],
  phone: [
    '(?:tele)?phones?(?: numbers?)?|mobiles?(?: numbers?)?|cell(?: numbers?)?|telefon(?:nummern?)?|handynummern?|(?:numeros? de )?(?:telephones?|telefonos?)',
    '電話番号|電話',
  ],
  title: [
    '(?:job )?titles?|roles?|positions?|titel|funktion(?:en)?|fonctions?|postes?|cargos?|puestos?',
    '役職|肩書き?',
  ],
  city: ['cit(?:y|ies)|towns?|stadt|stadte|orte?|villes?|ciudad(?:es)?', '都市|市区町村'],
  country: ['countr(?:y|ies)|land|landern?|pays|pais(?:es)?', '国'],
  priority: ['priorit(?:y|ies)|prios?|prioritat(?:en)?|priorites?|prioridad(?:es)?', '優先度'],
  source: [
    'lead ?sources?|sources?|origins?|channels?|quellen?|leadquellen?|herkunft|origines?|fuentes?|origen',
    'リードソース|流入元',
  ],
  name: ['(?:last |first |sur|full )?names?|alphabet(?:ically|isch)?|namen|noms?|nombres?', '名前'],
};

/** The date a bare time is about: a deal closes, a task is due, the others came to be. */
export const usualDate: Record<QueryObject, 'closeDate' | 'due' | 'createdAt'> = {
  opportunity: 'closeDate',
  task: 'due',
  account: 'createdAt',
  contact: 'createdAt',
  lead: 'createdAt',
  case: 'createdAt',
};

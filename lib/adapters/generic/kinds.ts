import type { RecordKind } from '../../core/record.ts';

/**
 * What CRMs call their records: English, German, French, Spanish, and the Japanese and Arabic words seen in headings.
 * Order matters: a 取引先責任者 is a contact although it begins like an account, and a "cliente potencial" is a lead.
 */
const words: [RecordKind, RegExp][] = [
  [
    'lead',
    /^(leads?|prospects?|prospekte?|interessent(en)?|pistes?|clientes? potencial(es)?|prospectos?|リード|見込み客|عميل محتمل)$/,
  ],
  [
    'contact',
    /^(contacts?|persons?|people|kontakte?|personen?|ansprechpartner|personnes?|contactos?|personas?|取引先責任者|連絡先|担当者|جهة اتصال|جهات الاتصال)$/,
  ],
  [
    'opportunity',
    /^(opportunit(y|ies)|deals?|chancen?|verkaufschancen?|affaires?|opportunités?|oportunidad(es)?|negocios?|商談|案件|صفقة|الصفقات|فرصة|الفرص)$/,
  ],
  [
    'case',
    /^(cases?|tickets?|incidents?|issues?|vorg(a|ä)ng(e|en)?|anfragen?|requêtes?|demandes?|casos?|incidencias?|ケース|問い合わせ|تذكرة|التذاكر)$/,
  ],
  ['task', /^(tasks?|to-?dos?|aufgaben?|tâches?|tareas?|タスク|مهمة|المهام)$/],
  [
    'account',
    /^(accounts?|compan(y|ies)|organi[sz]ations?|customers?|clients?|konto|konten|firm(a|en)|unternehmen|kunden?|entreprises?|sociétés?|comptes?|empresas?|cuentas?|clientes?|partners?|取引先|会社|企業|顧客|شركة|الشركات|حساب|الحسابات)$/,
  ],
];

/** The kind one word names: `Accounts`, `crm.lead`, `Verkaufschance`; null for any other word. */
export function kindOfWord(word: string): RecordKind | null {
  const plain = word.toLowerCase().trim();
  for (const [kind, names] of words) if (names.test(plain)) return kind;
  const last = /[._-](\p{L}+)$/u.exec(plain)?.[1];
  return last ? kindOfWord(last) : null;
}

/** The first kind a line of words names ("Accounts › Northwind", "Deal details"). */
export function kindInLine(line: string): RecordKind | null {
  for (const part of [line, ...line.split(/\s*[›»>/|·:–—-]\s+|\n/), ...line.split(/[^\p{L}]+/u).slice(0, 8)]) {
    const kind = kindOfWord(part);
    if (kind) return kind;
  }
  return null;
}

/** Labels only one kind of record has. Three letters of evidence beat none when neither address nor heading says it. */
const tells: [RecordKind, RegExp][] = [
  [
    'opportunity',
    /close date|closing|probability|deal (value|size)|sales stage|abschluss|wahrscheinlich|clôture|probabilité|cierre|probabilidad|確度|完了予定|الإغلاق/i,
  ],
  ['case', /case (number|origin)|ticket|resolution|severity|vorgangsnummer|priorit/i],
  [
    'contact',
    /job title|first name|last name|birth|salutation|anrede|vorname|nachname|prénom|nombre de pila|apellido|役職|氏名|المسمى/i,
  ],
  [
    'account',
    /industry|employees|annual revenue|branche|mitarbeiter|umsatz|effectif|chiffre d.affaires|secteur|sector|empleados|業種|従業員|عدد الموظفين/i,
  ],
  ['lead', /lead (source|status)|leadquelle/i],
];

/** @returns the kind most labels point to, null if none does. */
export function kindOfLabels(labels: string[]): RecordKind | null {
  let best: RecordKind | null = null;
  let most = 0;
  for (const [kind, label] of tells) {
    const count = labels.filter((each) => label.test(each)).length;
    if (count > most) [best, most] = [kind, count];
  }
  return best;
}

export const isStageLabel = (label: string): boolean =>
  /^((sales|deal|pipeline|opportunity) )?(stage|phase)$|^(verkaufs)?(phase|stufe)$|^étape( de vente)?$|^(etapa|fase)( de ventas?)?$|^フェーズ$|^ステージ$|^(المرحلة|مرحلة البيع)$/i.test(
    label,
  );

export const isStatusLabel = (label: string): boolean =>
  /^((lead|case|ticket) )?status$|^statut$|^estado$|^(状況|ステータス|状態)$|^الحالة$/i.test(label);

export const isOwnerLabel = (label: string): boolean =>
  /^((\p{L}+ )?owner|account manager|assigned( to| user)?|sales ?person|responsible|.*(inhaber|besitzer|betreuer)(in)?|zuständig|verantwortlich(er)?|propriétaire.*|responsable|assigné à|commercial|propietario.*|asignado a|vendedor|.*所有者|担当者?|المالك|المسؤول|مسؤول .*)$/iu.test(
    label,
  );

import type { RecordKind } from '../../core/record.ts';
import { remembered } from '../remembered.ts';

/**
 * What CRMs call their records: English, German, French, Spanish, and the Japanese and Arabic words seen in headings.
 * In the singular, where the plural only adds an s. Order matters: a 取引先責任者 is a contact although it begins like an
 * account, and a "cliente potencial" is a lead.
 */
const words: [RecordKind, RegExp][] = [
  ['lead', /^(lead|prospe[ck]t[eo]?s?|interessent(en)?|piste|clientes? potencial(es)?|リード|見込み客|عميل محتمل)$/],
  [
    'contact',
    /^(contacto?s?|kontakte?|person(en?|ne|a)?|people|ansprechpartner|取引先責任者|連絡先|担当者|جهة اتصال|جهات الاتصال)$/,
  ],
  [
    'opportunity',
    /^(opportunit(y|ie)|deal|(verkaufs)?chancen?|affaire|opportunité|oportunidad(es)?|negocio|商談|案件|صفقة|الصفقات|فرصة|الفرص)$/,
  ],
  [
    'case',
    /^(cas[eo]|ticket|inciden(t|cia)|issue|vorg(a|ä)ng(e|en)?|anfragen?|requête|demande|ケース|問い合わせ|تذكرة|التذاكر)$/,
  ],
  ['task', /^(task|to-?do|aufgaben?|tâche|tarea|タスク|مهمة|المهام)$/],
  [
    'account',
    /^(account|compan(y|ie)|organi[sz]ation|customer|cliente?s?|konto|konten|firm(a|en)|unternehmen|kunden?|entreprise|société|compte|empresa|cuenta|partner|取引先|会社|企業|顧客|شركة|الشركات|حساب|الحسابات)$/,
  ],
];

/** The kind one word names: `Accounts`, `crm.lead`, `Verkaufschance`; null for any other word. */
export const kindOfWord = remembered((word: string): RecordKind | null => {
  const plain = word.toLowerCase().trim();
  const one = plain.replace(/s$/, '');
  for (const [kind, names] of words) if (names.test(plain) || names.test(one)) return kind;
  const last = /[._-](\p{L}+)$/u.exec(plain)?.[1];
  return last ? kindOfWord(last) : null;
}, 2_000);

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
    /clos(e date|ing)|deal (value|size)|sales stage|abschluss|wahrscheinlich|clôture|cierre|probabili[td]|確度|完了予定|الإغلاق/i,
  ],
  ['case', /case (number|origin)|ticket|resolution|severity|vorgangsnummer|priorit/i],
  [
    'contact',
    /job title|(first|last) name|birth|salutation|anrede|vorname|nachname|prénom|nombre de pila|apellido|役職|氏名|المسمى/i,
  ],
  [
    'account',
    /industry|employees|annual revenue|branche|mitarbeiter|umsatz|effectif|chiffre d.affaires|sect(eu|o)r|empleados|業種|従業員|عدد الموظفين/i,
  ],
  ['lead', /lead (source|status)|leadquelle/i],
];

/** @returns the kind most labels point to, null if none does. */
export function kindOfLabels(labels: string[]): RecordKind | null {
  const counts = tells.map(([, tell]) => labels.filter((label) => tell.test(label)).length);
  const most = Math.max(...counts);
  return most > 0 ? (tells[counts.indexOf(most)]?.[0] ?? null) : null;
}

export const stageLabel =
  /^(((sales|deal|pipeline|opportunity) )?(stage|phase)|(verkaufs)?(phase|stufe)|étape( de vente)?|(etapa|fase)( de ventas?)?|フェーズ|ステージ|المرحلة|مرحلة البيع)$/i;

export const statusLabel = /^(((lead|case|ticket) )?status|statut|estado|状況|ステータス|状態|الحالة)$/i;

export const ownerLabel =
  /^((\p{L}+ )?owner|account manager|assigned( to| user)?|sales ?person|responsible|.*(inhaber|besitzer|betreuer)(in)?|zuständig|verantwortlich(er)?|propriétaire.*|responsable|assigné à|commercial|propietario.*|asignado a|vendedor|.*所有者|担当者?|المالك|المسؤول|مسؤول .*)$/iu;

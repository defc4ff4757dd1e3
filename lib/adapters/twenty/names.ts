import { slug } from '../dom.ts';

/**
 * Relations that older pages show as a card of their own, and columns of lists, carry a label and no API name. Standard
 * ones are found by their labels in English, German, French, Spanish and Japanese.
 */
const names: [RegExp, string][] = [
  [
    /^(account owner|kontoinhaber|propriétaire du compte|propietario de (la )?cuenta|アカウント(所有者|オーナー))$/i,
    'accountOwner',
  ],
  [/^(owner|inhaber|eigentümer|propriétaire|propietario|所有者)$/i, 'owner'],
  [/^(assignee|zuständiger|zugewiesen(er)?|assigné( à)?|responsable|asignado( a)?|担当者)$/i, 'assignee'],
  [/^(company|unternehmen|entreprise|société|empresa|会社|企業)$/i, 'company'],
  [
    /^(point of contact|ansprechpartner|(point|personne) de contact|(punto|persona) de contacto|連絡先|窓口)$/i,
    'pointOfContact',
  ],
  [/^(due date|fälligkeitsdatum|fällig am|date d'échéance|échéance|fecha de vencimiento|期限|期日)$/i, 'dueAt'],
  [/^(status|statut|estado|ステータス|状態)$/i, 'status'],
  [/^(title|titel|titre|título|タイトル)$/i, 'title'],
  [/^(name|nom|nombre|名前|名称)$/i, 'name'],
  [/^(stage|phase|étape|etapa|ステージ)$/i, 'stage'],
  [/^(amount|betrag|montant|importe|monto|金額)$/i, 'amount'],
  [/^(close date|abschlussdatum|date de clôture|fecha de cierre|終了日|完了日)$/i, 'closeDate'],
  [/^(relations|beziehungen|relaciones|関係|リレーション)$/i, 'taskTargets'],
  [/^(people|personen|personnes|personas|人物|人)$/i, 'people'],
  [/^(duplicates|duplikate|doublons|duplicados|重複)$/i, 'duplicates'],
  [/^(opportunities|chancen|gelegenheiten|opportunités|oportunidades|商談|案件)$/i, 'opportunities'],
];

/** Relations to one record. Their card is a field, not a list. */
const toOne = new Set(['accountOwner', 'owner', 'assignee', 'company', 'pointOfContact']);

/** @returns '' for a label that is no standard field's */
export const apiNameOf = (label: string): string => names.find(([labels]) => labels.test(label))?.[1] ?? '';

export const nameFor = (label: string): string => apiNameOf(label) || slug(label);

export const isToOne = (name: string): boolean => toOne.has(name);

/** A task's status, where it means that nothing is left to do. */
export const isDone = (status: string): boolean =>
  /^(done|erledigt|terminé|fait|hecho|completad[oa]|完了)$/i.test(status);

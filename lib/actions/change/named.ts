import { type Concept, fieldFor, hasFieldFor } from '../../core/concepts.ts';
import type { CrmRecord, Field } from '../../core/record.ts';
import { asUntrusted } from '../../core/untrusted.ts';
import { plain, wholeWords } from '../words.ts';

/** A field the seller named, and where in their words. */
export type NamedField = { field: Field; start: number; end: number };

/** Words of Latin script stand alone; Japanese runs on. */
const said = (latin: string, japanese: string) => new RegExp(`${wholeWords(latin).source}|${japanese}`, 'iu');

/** What sellers call the fields they change most, beside the labels of their own CRM. */
const called: [Concept | 'stage', RegExp][] = [
  [
    'closeDate',
    said(
      '(?:expected )?clos(?:e|ing) date|date of clos(?:e|ing)|abschlussdatum|abschluss|schlusstermin|date de (?:cloture|signature)|fecha de cierre',
      'クローズ日|完了予定日|受注予定日',
    ),
  ],
  ['nextStep', said('next steps?|nachste[rn]? schritte?|prochaine etape|(?:proximo|siguiente) paso', '次のステップ')],
  [
    'amount',
    said(
      '(?:deal |order )?(?:amount|value|size|volume)|budget|betrag|volumen|wert|montant|importe|monto|valor',
      '金額',
    ),
  ],
  ['probability', said('probability|likelihood|chance|wahrscheinlichkeit|probabilite|probabilidad', '確度')],
  ['stage', said('(?:deal |sales )?stage|phase|stufe|etape|etapa|fase', 'ステージ|フェーズ')],
  ['owner', said('owner|besitzer|inhaber|zustandig|proprietaire|propietari[oa]', '所有者|担当')],
  ['status', said('status|statut|estado', 'ステータス')],
  ['priority', said('priority|prioritat|priorite|prioridad', '優先度')],
  [
    'phone',
    said(
      '(?:phone|mobile|cell|telephone)(?: number)?|telefon(?:nummer)?|handy(?:nummer)?|telephone|telefono|movil',
      '電話番号?',
    ),
  ],
  ['email', said('e-?mail(?: address)?|adresse (?:e-?)?mail|correo(?: electronico)?', 'メール(?:アドレス)?')],
  ['title', said('(?:job )?title|role|position|titel|funktion|fonction|poste|cargo|puesto', '役職')],
  [
    'employees',
    said('(?:number of )?employees|headcount|mitarbeiter(?:zahl)?|effectif|employes|empleados', '従業員数?'),
  ],
  ['revenue', said("(?:annual )?revenue|turnover|umsatz|chiffre d'affaires|facturacion", '売上')],
  ['industry', said('industry|sector|branche|secteur|industria', '業種')],
  ['website', said('website|web site|homepage|webseite|site web|sitio web', 'ウェブサイト')],
  ['address', said('address|adresse|anschrift|direccion', '住所')],
  ['source', said('(?:lead )?source|quelle|origine|origen', 'リードソース')],
  ['description', said('description|background|beschreibung|descripcion', '説明')],
];

/** The fields of the record that the words name, in the order they are said; labels of the page before general words. */
export function namedFields(record: CrmRecord, words: string): NamedField[] {
  const text = plain(words);
  const found: NamedField[] = [];
  const take = (field: Field | undefined, start: number, end: number) => {
    const covered = found.some((other) => start < other.end && end > other.start);
    if (field && !covered && !found.some((other) => other.field.name === field.name)) found.push({ field, start, end });
  };
  // Same length as the words but for accents that fall away, which plain letters of Latin script do one for one.
  const byLength = record.fields
    .filter(({ label }) => label.length >= 3)
    .toSorted((a, b) => b.label.length - a.label.length);
  for (const field of byLength) {
    const at = placeOf(text, plain(field.label));
    if (at >= 0) take(field, at, at + plain(field.label).length);
  }
  for (const [concept, pattern] of called) {
    const at = pattern.exec(text);
    if (at) take(fieldOfConcept(record, concept), at.index, at.index + at[0].length);
  }
  return found.sort((a, b) => a.start - b.start);
}

function placeOf(text: string, label: string): number {
  const pattern = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return label === '' ? -1 : (wholeWords(pattern).exec(text)?.index ?? -1);
}

/** A field of that meaning, filled or not; the stage over the page stands for a field the details do not show. */
export function fieldOfConcept(record: CrmRecord, concept: Concept | 'stage'): Field | undefined {
  if (concept === 'stage') return stageField(record);
  const filled = fieldFor(record, concept);
  if (filled || !hasFieldFor(record, concept)) return filled;
  return record.fields.find((field) => hasFieldFor({ fields: [field] }, concept));
}

/** @returns undefined on a record without stages */
export function stageField(record: CrmRecord): Field | undefined {
  const shown = record.fields.find(
    ({ name, label }) =>
      /^(stagename|stage|dealstage|hs_pipeline_stage|stage_id|stepname|salesstage)$/i.test(name) ||
      /^(deal |sales )?stage$/i.test(label),
  );
  if (shown || !record.stage) return shown;
  const { value, anchor } = record.stage;
  return { name: 'stage', label: asUntrusted('Stage'), value, display: value, type: 'picklist', anchor };
}

import type { KnownField } from '../core/changes.ts';
import { type Concept, conceptOf } from '../core/concepts.ts';
import type { RecordKind } from '../core/record.ts';

/** What a field is to a seller: one of the product's concepts, the stage, a task's due date, or nothing in particular. */
export function meaningOf(field: KnownField, kind: RecordKind): Concept | 'stage' | 'due' | null {
  if (/^(stagename|stage|dealstage|hs_pipeline_stage|stage_id|stepname|salesstage)$/i.test(field.name)) return 'stage';
  if (/^(stage|deal stage|sales stage|phase|verkaufsphase|étape|etapa|フェーズ|ステージ)$/i.test(field.label))
    return 'stage';
  if (
    kind === 'task' &&
    /^(activitydate|due_?date|scheduledend|dueat|due|hs_timestamp|fällig.*|échéance|vencimiento|期日)/i.test(field.name)
  )
    return 'due';
  return conceptOf(field);
}

/**
 * Fields that change whenever anybody looks, counts or passes the night: no news in themselves. What they stand for is
 * told by the field or entry that caused it.
 */
export const changesByItself = ({ name, label }: KnownField): boolean =>
  /^(last(modified|viewed|referenced)(date|by|byid)?|systemmodstamp|modified(on|by)|modified_(time|by)|updated?_?(at|time|by)|hs_lastmodifieddate|notes_last_.*|last_?activity.*|lastactivitydate|days?_?(in|since|to|open).*|.*age(_in_days)?|expectedrevenue|forecastcategory.*|fiscal.*|hs_(deal_score|predictive.*|time_in_.*|days_.*))$/i.test(
    name,
  ) ||
  /^(last (modified|viewed|updated|seen|activity|contacted)|modified (by|on)|updated|days? (in|since|open|to)\b|age\b|(open|deal) age|time in|zuletzt geändert|letzte (änderung|aktivität)|dernière (modification|activité)|última (modificación|actividad)|最終(更新|活動))/i.test(
    label.trim(),
  );

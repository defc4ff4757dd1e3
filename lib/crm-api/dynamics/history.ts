import { z } from 'zod';
import type { Article, ChangedRecord, CrmRef, FieldChange } from '../../core/crm.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import type { RecordKind } from '../../core/record.ts';
import { guid, quoted } from '../../query/odata.ts';
import { base, crm, type Environment } from './environment.ts';
import type { Attribute } from './metadata.ts';
import { entityOf } from './names.ts';
import { type DataverseRow, plainText, rawAt, shownAt } from './values.ts';

export async function changedSince(
  environment: Environment,
  kinds: RecordKind[],
  since: Date,
): Promise<Result<ChangedRecord[]>> {
  const user = await environment.user();
  if (!user.ok) return user;
  const found: ChangedRecord[] = [];
  for (const kind of kinds) {
    const name = entityOf(kind);
    if (!name) continue;
    const entity = await environment.metadata.entity(name);
    if (!entity.ok) return entity;
    const { set, id, nameColumn } = entity.value;
    const filter = `_ownerid_value eq ${guid(user.value.id)} and modifiedon ge ${since.toISOString()}`;
    const query = `$select=${nameColumn},modifiedon,_modifiedby_value&$filter=${encodeURIComponent(filter)}&$orderby=modifiedon%20desc`;
    const changed = await environment.list(set, query, `see your ${kind} records`, 200);
    if (!changed.ok) return changed;
    for (const row of changed.value.rows) {
      found.push({
        kind,
        id: String(row[id] ?? ''),
        name: shownAt(row, nameColumn) ?? '',
        href: environment.href(name, String(row[id] ?? '')),
        changedAt: new Date(String(rawAt(row, 'modifiedon'))).toISOString(),
        by: shownAt(row, '_modifiedby_value'),
      });
    }
  }
  return ok(found.sort((a, b) => b.changedAt.localeCompare(a.changedAt)).slice(0, 200));
}

const values = z.record(z.string(), z.unknown()).nullish();
const historySchema = z.object({
  AuditDetailCollection: z.object({
    AuditDetails: z.array(
      z.looseObject({ OldValue: values, NewValue: values, AuditRecord: z.record(z.string(), z.unknown()).nullish() }),
    ),
  }),
});

/** Auditing is off unless an administrator switched it on, for the organisation, the table and the column. */
export async function history(environment: Environment, { kind, id }: CrmRef): Promise<Result<FieldChange[]>> {
  const name = entityOf(kind);
  if (!name) return fail({ kind: 'crm-cannot', crm, what: `tell the history of a ${kind} page` });
  const entity = await environment.metadata.entity(name);
  if (!entity.ok) return entity;
  const target = encodeURIComponent(`{'@odata.id':'${entity.value.set}(${guid(id)})'}`);
  const answer = await environment.caller.ask({
    path: `${base}/RetrieveRecordChangeHistory(Target=@p1)?@p1=${target}`,
    reads: historySchema,
    what: 'see the history',
  });
  if (!answer.ok) {
    const off = answer.failure.kind === 'crm-refused' || answer.failure.kind === 'crm-forbidden';
    const what = 'tell who changed which field (auditing is switched off, or you may not read it)';
    return off ? fail({ kind: 'crm-cannot', crm, what }) : answer;
  }
  const details = answer.value.AuditDetailCollection.AuditDetails;
  const changes = details.flatMap(({ OldValue, NewValue, AuditRecord }) =>
    changesOf(entity.value.attributes, OldValue ?? {}, NewValue ?? {}, AuditRecord ?? {}),
  );
  return ok(changes.sort((a, b) => b.at.localeCompare(a.at)));
}

function changesOf(
  attributes: Map<string, Attribute>,
  before: DataverseRow,
  after: DataverseRow,
  audit: DataverseRow,
): FieldChange[] {
  const at = new Date(String(audit.createdon ?? ''));
  const columns = new Set([...Object.keys(before), ...Object.keys(after)].filter((key) => !key.includes('@')));
  return [...columns].flatMap((column) => {
    const field = column.replace(/^_(.+)_value$/, '$1');
    const [from, to] = [shownAt(before, column), shownAt(after, column)];
    // Helper columns ("…_base") have no label and nothing to say to a seller.
    const label = attributes.get(field)?.label;
    if (!label || from === to || Number.isNaN(at.getTime())) return [];
    return [{ field, label, from, to, at: at.toISOString(), by: shownAt(audit, '_userid_value') }];
  });
}

/** Published articles whose title or keywords hold the words; most words first. */
export async function knowledge(environment: Environment, words: string): Promise<Result<Article[]>> {
  const terms = [...new Set(words.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])].slice(0, 6);
  if (terms.length === 0) return ok([]);
  const anywhere = terms
    .flatMap((term) => [`contains(title,${quoted(term)})`, `contains(keywords,${quoted(term)})`])
    .join(' or ');
  const filter = `statecode eq 3 and isrootarticle eq false and islatestversion eq true and (${anywhere})`;
  const query = `$select=title,articlepublicnumber,description,keywords,content,modifiedon&$filter=${encodeURIComponent(filter)}`;
  const found = await environment.list('knowledgearticles', query, 'read knowledge articles', 50);
  if (!found.ok) return found;
  const scored = found.value.rows.map((row) => {
    const title = `${shownAt(row, 'title') ?? ''} ${shownAt(row, 'keywords') ?? ''}`.toLowerCase();
    return { row, hits: terms.filter((term) => title.includes(term)).length };
  });
  const best = scored.sort((a, b) => b.hits - a.hits).slice(0, 10);
  return ok(
    best.map(({ row }) => {
      const id = String(row.knowledgearticleid ?? '');
      return {
        id,
        title: shownAt(row, 'title') ?? '',
        text: plainText(String(row.content ?? row.description ?? '')),
        href: environment.href('knowledgearticle', id),
        changedAt: row.modifiedon ? new Date(String(row.modifiedon)).toISOString() : null,
      };
    }),
  );
}

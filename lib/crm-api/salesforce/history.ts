import { z } from 'zod';
import type { Article, ChangedRecord, CrmRef, FieldChange } from '../../core/crm.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import type { RecordKind } from '../../core/record.ts';
import { quoted } from '../../query/soql.ts';
import { isUnknownObject } from './errors.ts';
import { fieldNames, historyTables, objectOf } from './names.ts';
import { api, type Org } from './org.ts';
import { instant, type SalesforceRow, textAt } from './values.ts';

const crm = 'Salesforce';

export async function changedSince(org: Org, kinds: RecordKind[], since: Date): Promise<Result<ChangedRecord[]>> {
  const user = await org.user();
  if (!user.ok) return user;
  const found: ChangedRecord[] = [];
  for (const kind of kinds) {
    const object = objectOf(kind);
    if (!object) continue;
    const name = fieldNames[kind as keyof typeof fieldNames].name ?? 'Name';
    const soql = `SELECT Id, ${name}, LastModifiedDate, LastModifiedBy.Name FROM ${object} WHERE OwnerId = ${quoted(
      user.value.id,
    )} AND LastModifiedDate >= ${since.toISOString().replace(/\.\d+Z$/, 'Z')} ORDER BY LastModifiedDate DESC LIMIT 200`;
    const changed = await org.query(soql, `see your ${kind} records`, 200);
    if (!changed.ok) return changed;
    for (const row of changed.value.rows) {
      const id = textAt(row, 'Id') ?? '';
      found.push({
        kind,
        id,
        name: textAt(row, name) ?? '',
        href: org.href(object, id),
        changedAt: instant(textAt(row, 'LastModifiedDate') ?? ''),
        by: textAt(row, 'LastModifiedBy.Name'),
      });
    }
  }
  return ok(found.sort((a, b) => b.changedAt.localeCompare(a.changedAt)).slice(0, 200));
}

/** Field history holds what the org tracks. A deal's stage, amount and dates are kept apart, always. */
export async function history(org: Org, { kind, id }: CrmRef): Promise<Result<FieldChange[]>> {
  const place = historyTables[kind];
  if (!place) return fail({ kind: 'crm-cannot', crm, what: `tell the history of a ${kind}` });
  const soql = `SELECT Field, OldValue, NewValue, CreatedDate, CreatedBy.Name FROM ${place.table} WHERE ${place.parent} = ${quoted(
    id,
  )} ORDER BY CreatedDate DESC LIMIT 200`;
  const tracked = await org.query(soql, 'see the history', 200);
  if (!tracked.ok) {
    return isUnknownObject(tracked.failure)
      ? fail({ kind: 'crm-cannot', crm, what: 'tell who changed which field (field history is not switched on)' })
      : tracked;
  }
  const description = await org.describe(objectOf(kind) ?? '');
  if (!description.ok) return description;
  const labels = new Map(description.value.fields.map(({ name, label }) => [name, label]));
  const labelOf = (field: string) => labels.get(field) ?? labels.get(`${field}Id`) ?? field;
  const changes = tracked.value.rows.map((row) => ({
    field: textAt(row, 'Field') ?? '',
    label: labelOf(textAt(row, 'Field') ?? ''),
    from: textAt(row, 'OldValue'),
    to: textAt(row, 'NewValue'),
    at: instant(textAt(row, 'CreatedDate') ?? ''),
    by: textAt(row, 'CreatedBy.Name'),
  }));
  if (kind !== 'opportunity') return ok(changes);
  const stages = await dealHistory(org, id, labelOf);
  if (!stages.ok) return stages;
  const known = new Set(changes.map(({ field }) => field));
  const both = [...changes, ...stages.value.filter(({ field }) => !known.has(field))];
  return ok(both.sort((a, b) => b.at.localeCompare(a.at)));
}

const dealFields = ['StageName', 'Amount', 'CloseDate', 'Probability'];

/** A line of OpportunityHistory is the deal as it then was; what differs from the line before was changed. */
async function dealHistory(org: Org, id: string, labelOf: (field: string) => string): Promise<Result<FieldChange[]>> {
  const soql = `SELECT ${dealFields.join(', ')}, CreatedDate, CreatedBy.Name FROM OpportunityHistory WHERE OpportunityId = ${quoted(
    id,
  )} ORDER BY CreatedDate ASC LIMIT 200`;
  const lines = await org.query(soql, 'see the history', 200);
  if (!lines.ok) return lines;
  return ok(lines.value.rows.flatMap((row, place) => changesBetween(lines.value.rows[place - 1], row, labelOf)));
}

function changesBetween(
  before: SalesforceRow | undefined,
  row: SalesforceRow,
  labelOf: (f: string) => string,
): FieldChange[] {
  if (!before) return [];
  return dealFields.flatMap((field) => {
    const [from, to] = [textAt(before, field), textAt(row, field)];
    if (from === to) return [];
    const at = instant(textAt(row, 'CreatedDate') ?? '');
    return [{ field, label: labelOf(field), from, to, at, by: textAt(row, 'CreatedBy.Name') }];
  });
}

const searchSchema = z.object({ searchRecords: z.array(z.record(z.string(), z.unknown())) });

/** Published articles in the seller's language. Their summary only: bodies are in fields each org names itself. */
export async function knowledge(org: Org, words: string): Promise<Result<Article[]>> {
  const terms = words
    .replace(/[?&|!{}[\]()^~*:\\"'+\-<>\p{Cc}]/gu, ' ')
    .split(/\s+/)
    // Words of the search language itself are not looked for.
    .filter((term) => term !== '' && !/^(and|or|not)$/i.test(term))
    .slice(0, 20);
  if (terms.length === 0) return ok([]);
  const user = await org.user();
  if (!user.ok) return user;
  const language = /^[a-z]{2}(_[A-Z]{2})?$/.test(user.value.language) ? user.value.language : 'en_US';
  const sosl = `FIND {${terms.join(' OR ')}} IN ALL FIELDS RETURNING Knowledge__kav(Id, KnowledgeArticleId, Title, Summary, UrlName, ArticleNumber, LastPublishedDate WHERE PublishStatus='Online' AND Language='${language}') LIMIT 10`;
  const answer = await org.caller.ask({
    path: `${api}/search/?q=${encodeURIComponent(sosl)}`,
    reads: searchSchema,
    what: 'read knowledge articles',
  });
  if (!answer.ok) {
    return isUnknownObject(answer.failure)
      ? fail({ kind: 'crm-cannot', crm, what: 'find articles (Knowledge is not switched on)' })
      : answer;
  }
  return ok(
    answer.value.searchRecords.map((row) => ({
      id: textAt(row, 'Id') ?? '',
      title: textAt(row, 'Title') ?? '',
      text: textAt(row, 'Summary') ?? '',
      href: org.href('Knowledge__kav', textAt(row, 'Id') ?? ''),
      changedAt: textAt(row, 'LastPublishedDate') && instant(textAt(row, 'LastPublishedDate') ?? ''),
    })),
  );
}

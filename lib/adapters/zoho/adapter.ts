import type { FieldInput, RecordKind } from '../../core/record.ts';
import { defineAdapter, type Found, nothingFound, type Page, type Place, stillLoading } from '../adapter.ts';
import { squeeze } from '../dom.ts';
import { readActivities } from './activities.ts';
import { readDetails } from './fields.ts';
import { isZoho, matches } from './hosts.ts';
import { addressOf, linkedRecord, locate, whyNot } from './locate.ts';
import { readMany } from './many.ts';
import { notRead } from './missing.ts';
import { readRelated } from './related.ts';
import { boundIds, byClass, crmDocument, firstOnPage, isBusy, type Scope, scopeOf } from './scope.ts';
import { classes, selectors } from './selectors.ts';
import { lineOf } from './text.ts';
import { readTitle } from './title.ts';

export const zoho = defineAdapter({
  id: 'zoho',
  label: 'Zoho CRM',
  matches,
  recognises: ({ url }) => isZoho(url),
  locate,
  whyNot,
  read,
});

function read(page: Page, place: Place): Found {
  const address = addressOf(page.url)?.address;
  if (!address) return stillLoading(place);
  if (address.page === 'form') return { ...unreadable(place, editForm), editing: true };
  const document = crmDocument(page);
  if (!document) return unreadable(place, 'CRM Plus keeps this page in a frame. Open the record in Zoho CRM itself.');
  const scope = scopeOf(document, page, place.id);
  const found = address.page === 'record' ? readRecord(scope, place) : readMany(scope, place, address);
  return { ...found, user: signedInUser(document, scope) };
}

function readRecord(scope: Scope, place: Place): Found {
  const gone = firstOnPage(scope, byClass(scope, classes.notThere));
  if (gone) return unreadable(place, `Zoho says: ${lineOf(gone, scope)}`);
  const details = readDetails(scope, place.kind);
  const { fields } = details;
  const title = readTitle(scope, place.kind, fields);
  if (scope.root.localName === 'crm-detailview-canvas' && fields.length === 0)
    return unreadable(place, 'This page has a layout of your own that Wingside cannot read. Use the standard view.');
  if (title.text === '' || title.foreign || !belongs(scope, place.id, fields)) return stillLoading(place);
  const missing = notRead(scope, details);
  const unread = details.editing || details.undrawn > 0 || isBusy(scope);
  return {
    kind: place.kind,
    name: title.text,
    user: null,
    owner: fields.find(({ name }) => name === 'Owner')?.display || null,
    stage: stageOf(place.kind, fields),
    fields,
    ...readActivities(scope, title.text),
    related: readRelated(scope, missing),
    rows: [],
    missing,
    completeness: unread ? 'partial' : 'whole',
  };
}

const unreadable = (place: Place, why: string): Found => ({
  ...nothingFound(place, ''),
  missing: [{ what: 'Record', why }],
});

const editForm = 'This is the edit form. Save or cancel it, then the record can be read.';

/**
 * Is what the page shows the record its address names? The address changes first. Zoho binds the lists on the left to
 * the record by its id; where the page has none of them, a link to itself speaks against it: no record looks up to
 * itself, the seller has just clicked that link.
 */
function belongs(scope: Scope, id: string, fields: FieldInput[]): boolean {
  const ids = boundIds(scope.root, scope.look);
  if (ids.size > 0) return ids.has(id);
  return fields.every(({ href }) => !href || linkedRecord(href)?.id !== id);
}

const stageField: Partial<Record<RecordKind, string>> = { opportunity: 'Stage', lead: 'Lead_Status', case: 'Status' };

function stageOf(kind: RecordKind, fields: FieldInput[]): Found['stage'] {
  const field = fields.find(({ name }) => name === stageField[kind]);
  return field && typeof field.value === 'string' ? { value: field.display, anchor: field.anchor } : null;
}

/** Only the tip of the seller's own picture names them. */
function signedInUser(document: Document, scope: Scope): string | null {
  const photo = document.querySelector(selectors.userPhoto);
  if (!photo || !scope.look.shown(photo)) return null;
  return (
    squeeze(photo.getAttribute('lt-prop-title') || photo.getAttribute('title') || photo.getAttribute('alt') || '') ||
    null
  );
}

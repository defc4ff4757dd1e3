/** What can go wrong, as a value. `tell` has a sentence for each: what happened, then what to do. */
export type Failure =
  | { kind: 'no-record'; why: string }
  | { kind: 'record-loading' }
  | { kind: 'record-gone' }
  | { kind: 'bad-reading'; why: string }
  | { kind: 'model-key-wrong'; host: string }
  | { kind: 'model-unknown'; host: string; model: string; known: string[] }
  | { kind: 'model-blocked'; host: string; setting: string }
  | { kind: 'model-unreachable'; host: string }
  | { kind: 'model-offline'; host: string }
  | { kind: 'model-not-an-api'; host: string; got: string }
  | { kind: 'model-limit'; host: string; waitSeconds: number | null }
  | { kind: 'model-refused'; host: string; said: string }
  | { kind: 'model-nonsense'; host: string; what: string }
  | { kind: 'model-broke-off'; host: string; characters: number }
  | { kind: 'model-slow'; host: string; seconds: number }
  | { kind: 'model-error'; host: string; status: number; said: string }
  | { kind: 'model-not-allowed'; host: string }
  | { kind: 'model-not-shown'; host: string }
  | { kind: 'model-not-ready'; why: string }
  /** `limit` and `spent` as the seller reads them: "20,000 tokens", "5.00 EUR". */
  | { kind: 'model-budget'; per: 'answer' | 'day' | 'month'; limit: string; spent: string }
  /** The model's key is kept wrapped, and its passphrase was not entered since the browser started. */
  | { kind: 'model-key-locked'; host: string }
  | { kind: 'crm-not-connected'; crm: string }
  | { kind: 'crm-signed-out'; crm: string }
  /** Its key is kept wrapped, and the passphrase was not entered since the browser started. */
  | { kind: 'crm-key-locked'; crm: string }
  | { kind: 'crm-limit'; crm: string; waitSeconds: number | null }
  | { kind: 'crm-forbidden'; crm: string; what: string; admin: string | null }
  | { kind: 'crm-refused'; crm: string; said: string; fields: string[] }
  | { kind: 'crm-gone'; crm: string }
  | { kind: 'crm-unreachable'; crm: string; host: string }
  | { kind: 'crm-nonsense'; crm: string; what: string }
  | { kind: 'crm-other-user'; crm: string; page: string; api: string }
  | { kind: 'crm-cannot'; crm: string; what: string }
  | { kind: 'crm-unsure'; crm: string; what: string }
  /** Part of it was done; `said` tells what is left to do by hand. */
  | { kind: 'crm-half-done'; crm: string; said: string }
  | { kind: 'query-refused'; why: string }
  | { kind: 'article-unreadable'; why: string }
  | { kind: 'field-changed'; fields: { label: string; expected: string; found: string }[] }
  | { kind: 'field-locked'; label: string; why: string }
  | { kind: 'form-closed'; crm: string }
  | { kind: 'form-field-missing'; labels: string[] }
  | { kind: 'form-refused'; label: string; wanted: string; shows: string }
  | { kind: 'store-full' }
  | { kind: 'store-broken'; said: string }
  | { kind: 'store-too-new' }
  | { kind: 'interrupted'; step: string }
  | { kind: 'bug'; said: string };

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = <T = never>(failure: Failure): Result<T> => ({ ok: false, failure });

/** One sentence or two in the seller's words. */
export function tell(failure: Failure): string {
  switch (failure.kind) {
    case 'no-record':
      return failure.why;
    case 'record-loading':
      return 'The page is still loading this record. Ask again when it is shown.';
    case 'record-gone':
      return 'This record is no longer open. Open it again, then press Retry.';
    case 'bad-reading':
      return `The page gave something that is not a record (${failure.why}). Reload the page, then press Retry.`;
    case 'model-key-wrong':
      return `${failure.host} refused the key. Enter a valid key in Settings, Model.`;
    case 'model-unknown':
      return `${failure.host} has no model called "${failure.model}".${
        failure.known.length
          ? ` It has: ${failure.known.slice(0, 6).join(', ')}.`
          : ' Check the name in Settings, Model.'
      }`;
    case 'model-blocked':
      return `${failure.host} answers, but refuses requests from browser extensions. ${failure.setting}`;
    case 'model-unreachable':
      return `${failure.host} does not answer. Is the address right and the server running?`;
    case 'model-offline':
      return 'This computer is offline.';
    case 'model-not-an-api':
      return `${failure.host} answered with ${failure.got} instead of a model's answer. Check the address in Settings, Model; it usually ends in /v1.`;
    case 'model-limit':
      return `${failure.host} says the limit is reached.${failure.waitSeconds ? ` Try again in ${failure.waitSeconds} s.` : ' Try again later.'}`;
    case 'model-refused':
      return `The model declined: "${failure.said}"`;
    case 'model-nonsense':
      return `The model's answer could not be used (${failure.what}).`;
    case 'model-broke-off':
      return `${failure.host} broke off after ${failure.characters} characters. What came is kept above.`;
    case 'model-slow':
      return `${failure.host} sent nothing for ${failure.seconds} s.`;
    case 'model-error':
      return `${failure.host} reported an error (${failure.status}): ${failure.said}`;
    case 'model-not-allowed':
      return `Your organisation does not allow ${failure.host}.`;
    case 'model-not-shown':
      return `Nothing was sent: you have not yet agreed to what goes to ${failure.host}.`;
    case 'model-not-ready':
      return failure.why;
    case 'model-budget':
      return failure.per === 'answer'
        ? `This answer would take more than the ${failure.limit} you allow for one (${failure.spent}), so nothing was sent. Change it in Settings, Model.`
        : `The ${failure.per}’s limit of ${failure.limit} is reached (${failure.spent} used), so nothing was sent. Change it in Settings, Model.`;
    case 'model-key-locked':
      return `The key for ${failure.host} is locked. Enter its passphrase in Settings, Model, then press Retry.`;
    case 'crm-not-connected':
      return `${failure.crm} is not connected. Connect it in Settings, CRM, or fill in the form and save it there.`;
    case 'crm-key-locked':
      return `The key for ${failure.crm} is locked. Enter its passphrase in Settings, Model, then try again. Nothing was written.`;
    case 'crm-signed-out':
      return `${failure.crm} signed you out. Sign in there, then press Retry. Nothing was written.`;
    case 'crm-limit':
      return `${failure.crm} allows no more calls for now.${failure.waitSeconds ? ` Try again in ${failure.waitSeconds} s.` : ' Try again later.'}`;
    case 'crm-forbidden':
      return `${failure.crm} does not let you ${failure.what}.${failure.admin ? ` Ask your administrator: ${failure.admin}.` : ''}`;
    case 'crm-refused':
      return `${failure.crm} refused: "${failure.said}"${failure.fields.length > 0 ? ` (${failure.fields.join(', ')})` : ''}. Nothing was written.`;
    case 'crm-gone':
      return `${failure.crm} no longer has this record, or does not show it to you.`;
    case 'crm-unreachable':
      return `${failure.host} does not answer. Nothing was written. Check the connection, then press Retry.`;
    case 'crm-nonsense':
      return `${failure.crm} answered something that could not be understood (${failure.what}). Nothing was written.`;
    case 'crm-other-user':
      return `The page belongs to ${failure.page}, the connection to ${failure.api}. Connect ${failure.crm} again as the user who is signed in.`;
    case 'crm-cannot':
      return `${failure.crm} cannot ${failure.what} through its API here.`;
    case 'crm-unsure':
      return `The connection to ${failure.crm} broke while writing, and it is not known whether ${failure.crm} has ${failure.what}. Look there before you try again.`;
    case 'crm-half-done':
      return failure.said;
    case 'query-refused':
      return `This question cannot be asked: ${failure.why}.`;
    case 'article-unreadable':
      return failure.why;
    case 'field-changed':
      return `${failure.fields
        .map(({ label, expected, found }) => `${label} was "${expected}" and is now "${found}"`)
        .join('; ')}. Nothing was written. Look again?`;
    case 'field-locked':
      return `${failure.label} cannot be changed (${failure.why}). Nothing was written.`;
    case 'form-closed':
      return `Open ${failure.crm}’s own edit form for this record, then press Fill again. Nothing was changed.`;
    case 'form-field-missing':
      return `The form does not show ${failure.labels.join(', ')}. The others can be filled without ${failure.labels.length === 1 ? 'it' : 'them'}; or copy the values.`;
    case 'form-refused':
      return `The form did not take "${failure.wanted}" for ${failure.label}; it shows "${failure.shows}". Check it before you save.`;
    case 'store-full':
      return 'This computer has no room left for the history. Delete old conversations in History, then try again.';
    case 'store-broken':
      return `The history could not be opened (${failure.said}). Close the panel and open it again. If that does not help, start a new history.`;
    case 'store-too-new':
      return 'The history was written by a newer Wingside. Update the extension; nothing was changed.';
    case 'interrupted':
      return `The answer was interrupted at "${failure.step}". Press Resume to go on from there.`;
    case 'bug':
      return `Something in Wingside went wrong (${failure.said}). Nothing was written to the CRM. Press Retry.`;
  }
}

/** The same under an answer, which then was made without the model. */
export const tellUnderAnswer = (failure: Failure): string =>
  failure.kind.startsWith('model-') && failure.kind !== 'model-broke-off'
    ? `${tell(failure)} The answer was made from the record instead.`
    : tell(failure);

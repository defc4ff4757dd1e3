import { z } from 'zod';
import type { Failure } from '../../core/failure.ts';
import type { Refusal } from '../call.ts';

const crm = 'Salesforce';

const fieldError = z.object({ message: z.string(), field: z.string().nullish() });
/** REST says `fields`; the UI API puts the same below `output`. */
const errorsSchema = z
  .array(
    z.object({
      message: z.string().default(''),
      errorCode: z.string().default(''),
      fields: z.array(z.string()).nullish(),
      output: z
        .object({
          errors: z.array(fieldError).nullish(),
          fieldErrors: z.record(z.string(), z.array(fieldError)).nullish(),
        })
        .nullish(),
    }),
  )
  .min(1);

/** Salesforce's error codes in our words. */
export function explain({ status, json, what }: Refusal): Failure {
  const read = errorsSchema.safeParse(Array.isArray(json) ? json : [json]);
  const [error] = read.success ? read.data : [];
  const code = error?.errorCode ?? '';
  const fieldErrors = Object.entries(error?.output?.fieldErrors ?? {});
  const said = fieldErrors[0]?.[1][0]?.message ?? error?.output?.errors?.[0]?.message ?? error?.message ?? '';
  if (code === 'REQUEST_LIMIT_EXCEEDED') return { kind: 'crm-limit', crm, waitSeconds: null };
  if (/^API_(DISABLED_FOR_ORG|CURRENTLY_DISABLED)$/.test(code))
    return { kind: 'crm-forbidden', crm, what: 'use its API', admin: 'the permission "API Enabled"' };
  if (status === 404 || /^(NOT_FOUND|ENTITY_IS_DELETED|INVALID_CROSS_REFERENCE_KEY)$/.test(code))
    return { kind: 'crm-gone', crm };
  if (status === 403 || /^INSUFFICIENT_ACCESS|CANNOT_INSERT_UPDATE|INVALID_FIELD_FOR_INSERT_UPDATE/.test(code))
    return { kind: 'crm-forbidden', crm, what, admin: `the right to ${what}` };
  if (status >= 500) return { kind: 'crm-nonsense', crm, what: `an error of its own, ${status}` };
  const fields = error?.fields?.length ? error.fields : fieldErrors.map(([field]) => field);
  return { kind: 'crm-refused', crm, said: said || `error ${status}`, fields };
}

/** Does the org lack this object? It says so instead of answering with nothing. */
export const isUnknownObject = (failure: Failure): boolean =>
  failure.kind === 'crm-refused' &&
  /sObject type '.*' is not supported|INVALID_TYPE|No such object/i.test(failure.said);

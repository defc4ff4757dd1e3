import { z } from 'zod';
import type { Failure } from '../../core/failure.ts';
import type { Refusal } from '../call.ts';

const crm = 'Dynamics 365';

const errorSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** Dataverse's error codes in our words. */
export function explain({ status, json, what }: Refusal): Failure {
  const read = errorSchema.safeParse(json);
  const { code, message } = read.success ? read.data.error : { code: '', message: `error ${status}` };
  if (status === 404 || code === '0x80040217') return { kind: 'crm-gone', crm };
  if (status === 403 || code === '0x80040220' || code === '0x80048306')
    return { kind: 'crm-forbidden', crm, what, admin: `the privilege to ${what}` };
  if (status >= 500) return { kind: 'crm-nonsense', crm, what: `an error of its own, ${status}` };
  return { kind: 'crm-refused', crm, said: message, fields: [] };
}

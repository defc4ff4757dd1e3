import { z } from 'zod';
import type { Failure } from '../../core/failure.ts';
import type { Refusal } from '../call.ts';

const errorSchema = z.object({ error: z.string() });

export function explain({ status, json, what }: Refusal): Failure {
  const crm = 'Atomic CRM';
  const read = errorSchema.safeParse(json);
  const said = read.success ? read.data.error : `error ${status}`;
  if (status === 404) return { kind: 'crm-gone', crm };
  if (status === 403) return { kind: 'crm-forbidden', crm, what, admin: null };
  if (status >= 500) return { kind: 'crm-nonsense', crm, what: `an error of its own, ${status}` };
  return { kind: 'crm-refused', crm, said, fields: [] };
}

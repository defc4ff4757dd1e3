import { z } from 'zod';
import type { Failure } from '../../core/failure.ts';
import type { Refusal } from '../call.ts';

const crm = 'Twenty';

const errorSchema = z.object({ messages: z.array(z.string()).default([]), error: z.string().default('') });

export function explain({ status, json, what }: Refusal): Failure {
  const read = errorSchema.safeParse(json);
  const said = (read.success && (read.data.messages[0] ?? read.data.error)) || `error ${status}`;
  if (status === 404) return { kind: 'crm-gone', crm };
  if (status === 403) return { kind: 'crm-forbidden', crm, what, admin: `a role for this key that may ${what}` };
  if (status >= 500) return { kind: 'crm-nonsense', crm, what: `an error of its own, ${status}` };
  // A record that does not exist is "not found" with the status 400 in some versions.
  if (/not found/i.test(said) && status === 400) return { kind: 'crm-gone', crm };
  return { kind: 'crm-refused', crm, said, fields: [] };
}

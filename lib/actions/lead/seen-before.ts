import { fieldFor } from '../../core/concepts.ts';
import type { CrmRecord } from '../../core/record.ts';
import type { Source } from '../../core/source.ts';
import { nameKey } from '../../memory/same.ts';
import { fieldSource, nameSource } from '../sources.ts';
import { plain } from '../words.ts';

/** Another record seen before that may be the same person or company. */
type Twin = { name: string; kind: CrmRecord['kind']; why: string; sources: Source[] };

const legalForms =
  /(?<![\p{L}\p{N}])(?:gmbh(?: & co\.? kg)?|mbh|ag|kg|ohg|e\.? ?v|se|inc|incorporated|llc|ltd|limited|plc|corp|corporation|co|company|s\.?a\.?r\.?l|s\.?a\.?s|s\.?a|s\.?l\.?u?|s\.?p\.?a|s\.?r\.?l|b\.?v|n\.?v|k\.?k|oy|ab|as|a\/s|pty)\.?(?![\p{L}\p{N}])/gu;

/** "Kitano Foods K.K." and "Kitano Foods" are one company. */
const companyKey = (name: string) => nameKey(plain(name).replaceAll(legalForms, ' '));
const emailOf = (record: CrmRecord) => fieldFor(record, 'email')?.display.trim().toLowerCase() ?? '';
const companyOf = (record: CrmRecord) =>
  record.kind === 'account' ? (record.name as string) : (fieldFor(record, 'account')?.display ?? '');

/** @returns records seen with the same e-mail address first, then those of the same company, each with what is the same */
export function seenBefore(record: CrmRecord, seen: readonly CrmRecord[]): Twin[] {
  const email = emailOf(record);
  const company = companyKey(companyOf(record));
  const others = seen.filter(({ key, kind }) => key !== record.key && (kind === 'lead' || isCustomer(kind)));
  const sameEmail = email.includes('@') ? others.filter((other) => emailOf(other) === email) : [];
  const sameCompany = company.length >= 3 ? others.filter((other) => companyKey(companyOf(other)) === company) : [];
  return [
    ...sameEmail.map((other) => twin(other, 'the same e-mail address', 'email')),
    ...sameCompany
      .filter((other) => !sameEmail.includes(other))
      .map((other) => twin(other, 'the same company', 'account')),
  ];
}

const isCustomer = (kind: CrmRecord['kind']) => kind === 'contact' || kind === 'account';

function twin(other: CrmRecord, why: string, by: 'email' | 'account'): Twin {
  const field = fieldFor(other, by);
  const { kind } = other;
  const sources = [nameSource(other), ...(field && kind !== 'account' ? [fieldSource(other, field)] : [])];
  return { name: other.name, kind, why, sources };
}

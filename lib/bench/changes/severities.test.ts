import { expect, test } from 'vitest';
import type { KnownField } from '../../core/changes.ts';
import { judge } from '../../memory/severity.ts';
import { weighed } from './severities.ts';

const known = (
  [name, label, type, unit]: (typeof weighed)[number]['field'],
  value: KnownField['value'],
): KnownField => ({
  ...{ name, label, type, value, anchor: '', display: value === null ? '' : String(value) },
  ...(unit ? { unit } : {}),
});

test('there are forty examples', () => expect(weighed).toHaveLength(40));

test.each(weighed)('$kind, $field.1: $from, then $to is $severity', ({ kind, field, from, to, severity, path = [] }) =>
  expect(judge(known(field, from), known(field, to), kind, path).severity).toBe(severity),
);

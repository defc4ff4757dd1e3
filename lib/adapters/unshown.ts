import type { CrmRecord, Field } from '../core/record.ts';
import { asUntrusted } from '../core/untrusted.ts';

type Unshown = {
  name: string;
  label: string;
  type: Field['type'] /** Shown under this label when it is filled. */;
  as: RegExp;
};

const address = /^(main )?address$/i;

/** Fields a CRM has and shows only once they are filled; by the names its own form gives them. */
const unshown: Record<string, Partial<Record<CrmRecord['kind'], Unshown[]>>> = {
  // Seen in Atomic CRM 1.5: lib/demo-crm.
  atomic: {
    account: [
      { name: 'website', label: 'Website', type: 'url', as: /^website$/i },
      { name: 'linkedin_url', label: 'LinkedIn', type: 'url', as: /^linkedin/i },
      { name: 'phone_number', label: 'Phone', type: 'phone', as: /^phone/i },
      { name: 'sector', label: 'Sector', type: 'picklist', as: /^sector$/i },
      { name: 'size', label: 'Size', type: 'picklist', as: /^size$/i },
      { name: 'tax_identifier', label: 'Tax identifier', type: 'text', as: /^tax identifier$/i },
      { name: 'description', label: 'Description', type: 'text', as: /^(description|additional info)$/i },
      { name: 'address', label: 'Address', type: 'text', as: address },
      { name: 'zipcode', label: 'Zipcode', type: 'text', as: address },
      { name: 'city', label: 'City', type: 'text', as: address },
      { name: 'country', label: 'Country', type: 'text', as: address },
    ],
  },
};

/** @returns the record's fields and, empty, those its CRM keeps from sight. Only of a page that was read whole. */
export function fieldsOfForm({ crm, kind, fields, completeness }: CrmRecord): Field[] {
  if (completeness !== 'whole') return fields;
  const hidden = (unshown[crm]?.[kind] ?? []).filter(
    ({ name, as }) => !fields.some((field) => field.name === name || as.test(field.label)),
  );
  const empty = hidden.map(({ name, label, type }) => ({
    ...{ name, label: asUntrusted(label), type, value: null, display: asUntrusted(''), anchor: '' },
  }));
  return [...fields, ...empty];
}

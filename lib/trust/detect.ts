import type { Find } from './detect/find.ts';
import { detectors } from './detect/index.ts';
import { countriesOf } from './detect/where.ts';
import type { MaskBook } from './mask.ts';
import type { MaskType } from './placeholder.ts';

/** What a stretch of text is to a reader. Several kinds share a placeholder: all numbers of the state are `Id_1`. */
export const typeOfEntity = {
  person: 'Person',
  company: 'Company',
  email: 'Email',
  phone: 'Phone',
  credit_card: 'Card',
  iban: 'Iban',
  us_ssn: 'Id',
  uk_nino: 'Id',
  de_tax_id: 'Id',
  national_id: 'Id',
  passport: 'Id',
  ip_address: 'Ip',
  secret: 'Secret',
  address: 'Address',
  date_of_birth: 'Birthdate',
  url: 'Url',
  placeholder: 'Other',
} as const satisfies Record<string, MaskType>;
export type EntityType = keyof typeof typeOfEntity;

/** What can be told by its shape, its checksum and the word before it. */
export function detect(text: string, book: MaskBook): Find[] {
  const setting = { countries: countriesOf(text, book) };
  return detectors.flatMap((find) => find(text, setting));
}

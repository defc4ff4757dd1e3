import type { FactKind } from '../fact.ts';
import { address } from './address.ts';
import { careers } from './careers.ts';
import { certification } from './certification.ts';
import { customer } from './customer.ts';
import { description } from './description.ts';
import { email } from './email.ts';
import { employees } from './employees.ts';
import { founded } from './founded.ts';
import { industry } from './industry.ts';
import { leader } from './leader.ts';
import { legalName } from './legal-name.ts';
import { name } from './name.ts';
import { news } from './news.ts';
import { parent } from './parent.ts';
import { phone } from './phone.ts';
import { pricing } from './pricing.ts';
import { product } from './product.ts';
import { registration } from './registration.ts';
import { social } from './social.ts';
import { stockSymbol } from './stock-symbol.ts';
import { subsidiary } from './subsidiary.ts';
import { technology } from './technology.ts';
import { vat } from './vat.ts';

/** Every fact there is, in the order a seller reads them. A new one is its file and two lines here. */
export const factKinds: readonly FactKind[] = [
  name,
  legalName,
  description,
  address,
  phone,
  email,
  social,
  registration,
  vat,
  industry,
  founded,
  employees,
  product,
  customer,
  leader,
  parent,
  subsidiary,
  careers,
  pricing,
  news,
  certification,
  stockSymbol,
  technology,
];

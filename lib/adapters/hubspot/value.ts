import type { FieldInput } from '../../core/record.ts';
import { typedValue } from '../values.ts';
import { absolute, type Frame } from './frame.ts';
import { linkedRecord } from './locate.ts';

type ReadValue = Pick<FieldInput, 'display' | 'value' | 'type' | 'unit' | 'masked' | 'href'>;
type FieldType = FieldInput['type'];

/** HubSpot's own properties, and the endings its names keep to. */
const typeOfName: [RegExp, FieldType][] = [
  // Digits, and no number.
  [/^(hs_object_id|zip)$/, 'text'],
  [/^(amount|annualrevenue|total_revenue|hs_(acv|arr|mrr|tcv)|\w+_amount(_in_home_currency)?)$/, 'currency'],
  [/^hs_deal_stage_probability$/, 'percent'],
  [/^(numberofemployees|num_\w+|hs_num_\w+|founded_year|days_to_close)$/, 'number'],
  [/^(email|work_email|hs_additional_emails)$/, 'email'],
  [/^(phone|mobilephone|fax|hs_calculated_phone_number)$/, 'phone'],
  [/^(website|domain|linkedin_company_page|hs_linkedin_url|facebook_company_page)$/, 'url'],
  [/^((hs_)?createdate|closedate|(hs_)?lastmodifieddate|hs_timestamp|notes_(last|next)_\w+)$/, 'datetime'],
  [/^(hs_last_\w+_timestamp|date_of_birth)$|_date$/, 'datetime'],
  [
    /^(dealstage|pipeline|hs_pipeline|hs_pipeline_stage|dealtype|lifecyclestage|hs_lead_status|industry|type)$/,
    'picklist',
  ],
  [/^(hs_priority|hs_ticket_priority|hs_task_(priority|status|type)|hs_ticket_category|source_type)$/, 'picklist'],
  [/^(hs_lead_(label|type)|hs_buying_role|hs_persona|deal_currency_code|hs_forecast_category)$/, 'picklist'],
  [/^(hubspot_owner_id|hs_created_by|hs_updated_by_user_id|associatedcompanyid|hs_parent_company_id)$/, 'lookup'],
  [/^(address|address2)$/, 'address'],
];

/** A record's name links to the record itself, which makes it no lookup. */
const ownTitle = /^(name|dealname|subject|hs_task_subject|hs_lead_name|hs_full_name_or_email)$/;

/** An owner that nobody is. */
const placeholders = [
  'No owner',
  'Unassigned',
  'Kein Inhaber',
  'Kein zuständiger Mitarbeiter',
  'Nicht zugewiesen',
  'Aucun propriétaire',
  'Non attribué',
  'Sin propietario',
  'Sin asignar',
  '担当者なし',
  '未割り当て',
];

/**
 * @param name the internal name, '' where it is not known
 * @param place where it stands: a link in it may lead to another record
 */
export function readValue(display: string, name: string, place: Element, frame: Frame): ReadValue {
  const href = display === '' || ownTitle.test(name) ? null : leadsTo(place, frame);
  const hint = href ? 'lookup' : hintFor(name, display);
  const certain = hint === undefined || computed.has(hint) ? withoutZone(display) : display;
  const typed = typedValue(certain, { hint, language: frame.language, placeholders });
  // Not a date after all: the words as they stand.
  const value = certain !== display && typed.value === certain ? display : typed.value;
  return href ? { display, ...typed, value, href } : { display, ...typed, value };
}

const computed = new Set<FieldType>(['date', 'datetime', 'currency', 'number', 'percent']);

function leadsTo(place: Element, frame: Frame): string | null {
  if (!place.querySelector('a')) return null;
  for (const link of place.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? '';
    if (linkedRecord(href, frame.base)) return absolute(href, frame);
  }
  return null;
}

const hints = new Map<string, FieldType | undefined>();

function hintFor(name: string, display: string): FieldType | undefined {
  let hint = hints.get(name);
  if (hint === undefined && !hints.has(name)) {
    hint = typeOfName.find(([names]) => names.test(name))?.[1];
    hints.set(name, hint);
  }
  // "0.6" may be 60 % or 0.6 %.
  if (hint === 'percent') return display.includes('%') ? hint : undefined;
  return hint === 'datetime' && !/\d[:h時]\d/.test(display) ? 'date' : hint;
}

/**
 * HubSpot writes times in the seller's own zone and names it: "10/02/2026 3:14 PM EDT", "2. Okt. 2026, 15:14 MESZ". The
 * letters say no offset for sure (CST is Chicago's and Shanghai's), and the seller's own time needs none.
 */
export const withoutZone = (text: string): string => (zoned.test(text) ? text.replace(/\s[A-Z]{2,5}$/, '') : text);

const zoned = /\d[:h]\d{2}(?::\d{2})?(?:\s?[AP]M)?\s(?!(?:[AP]M|GMT|UTC)$)[A-Z]{2,5}$/;

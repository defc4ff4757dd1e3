import type { QueryCell, QueryObject } from '../core/query.ts';

/** `user` and `link` hold the id of another record and show its name; `choice` takes one of `options`. */
export type ColumnType =
  | 'text'
  | 'number'
  | 'money'
  | 'percent'
  | 'day'
  | 'instant'
  | 'boolean'
  | 'choice'
  | 'user'
  | 'link';

export type Column = {
  /** As the Query says it; the key of its cells. */
  field: string;
  label: string;
  /** The CRM's own name: what is compared, sorted and selected. Of a user or link: the id. */
  api: string;
  type: ColumnType;
  /** Of a user or link: where the other record's name can be compared; absent where the CRM cannot. */
  nameApi?: string;
  /** Kept in several columns (first and last name): `api` names the whole, these are compared. */
  inParts?: string[];
  /** Of a link: the CRM's name of the object it points to. */
  target?: string;
  options?: { value: string | number; label: string }[];
  /** Where the ISO 4217 code of a money value is. */
  unitApi?: string;
  /** A yes or no the CRM keeps as something else: it holds when `of` has one of these values, or any value at all. */
  truth?: { of: Column; among: (string | number)[] | 'filled' };
  /** The CRM refuses to filter or sort by it (long texts). */
  unsearchable?: boolean;
};

/** One object of one CRM as a Query sees it. */
export type Table = {
  object: QueryObject;
  /** The CRM's own name: "Opportunity", "opportunities". */
  api: string;
  /** As the seller knows it, in the plural: "opportunities". */
  label: string;
  /** What the record is called. */
  name: Column;
  /** By a word of the Query or by the CRM's API name; null when there is no such field here. */
  column(field: string): Column | null;
};

/** One record as a compiler's caller hands it back: values by `Column.field`. */
export type TableRow = {
  id: string;
  name: string;
  href: string | null;
  /** Numbers as numbers, days as YYYY-MM-DD, instants as ISO 8601 in UTC, choices by label, users and links by name. */
  cells: Record<string, QueryCell>;
  /** What users, links and choices hold in truth: the id, the option's value. */
  keys: Record<string, string | number | null>;
  units: Record<string, string>;
};

/** @returns columns by their field and by their API name, in any case of letters for the latter */
export function tableOf(parts: Omit<Table, 'column'>, columns: Column[]): Table {
  const byField = new Map(columns.map((column) => [column.field, column]));
  const byApi = new Map(columns.map((column) => [column.api.toLowerCase(), column]));
  return { ...parts, column: (field) => byField.get(field) ?? byApi.get(field.toLowerCase()) ?? null };
}

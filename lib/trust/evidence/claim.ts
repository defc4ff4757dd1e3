/** Units of time a text counts in. `workday`: without Saturdays and Sundays. */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month' | 'year';

/**
 * How exactly a number is meant: as its digits say ("48", "1.2M"), `near` ("about 50"), `over` ("more than 40"),
 * `nearly` ("almost 50k") or `under` ("less than 50").
 */
export type Meant = 'said' | 'near' | 'over' | 'nearly' | 'under';

/** A number of a text. `values` are its readings: "1,250" is 1250 in New York and 1.25 in Berlin. */
export type NumberClaim = {
  kind: 'number';
  values: number[];
  /** "%", an ISO 4217 code, "$", "" */
  unit: string;
  /** What one of the last digit shown is worth, by reading: 100,000 for "1.2M". */
  steps: number[];
  meant: Meant;
  time?: TimeUnit;
  /** "3 days ago" and "3 days left" say on which side of today. */
  side?: 'past' | 'future';
  /** Nothing it could count stands behind it: "net 30", "Open: 48". */
  open?: boolean;
};

/** @param orNumber "3.5." may be a day in May, or a number at the end of its sentence */
export type DateClaim = { kind: 'date'; days: string[]; weekday?: number; orNumber?: number[] };

/** Something a text states that can be compared with what was read. */
export type Claim = { start: number; end: number } & (
  | NumberClaim
  | DateClaim
  | { kind: 'time'; minutes: number }
  /** "Q4 2026", "KW 48", "FY26", as months or weeks of a year; year "*" where none is said. */
  | { kind: 'period'; key: string; years: string[]; months?: number[]; week?: number }
  /** An order number, a version: compared letter by letter. */
  | { kind: 'id'; key: string }
  | { kind: 'phone'; key: string; international: boolean }
  | { kind: 'email' | 'url' | 'placeholder'; key: string }
);

type WithoutPlace<T> = T extends unknown ? Omit<T, 'start' | 'end'> : never;
/** A claim before its place is known. */
export type Stated = WithoutPlace<Claim>;

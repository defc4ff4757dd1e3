import type { Meant, NumberClaim } from './claim.ts';
import { sideOf, timeUnitAt } from './time-units.ts';

const money =
  '€|£|¥|₹|US\\$|CA\\$|A\\$|\\$|EUR|USD|GBP|CHF|Fr\\.|JPY|CAD|AUD|INR|SEK|NOK|DKK|PLN|BRL|MXN|CZK|NZD|SGD|CNY|euros?|dollars?|dollari|dólares|pounds?|Pfund|sterline';
const scale =
  'k|t(?= ?€)|tsd\\.?|thousand|tausend|mille|mila|mil millones|mil|m|mn|mm|mio\\.?|million(?:s|en)?|mill[oó]n|millones|milion[ei]|b|bn|mrd\\.?|billion(?:s)?|milliarden?|milliards?|miliard[oi]|lakhs?|crores?|万|億';
const percent =
  '%|per ?cent|pct|prozent|pour ?cent|por ciento|per cento|percentage points?|prozentpunkte?|basis points';

/** One number with what stands at it. Each part is bounded or cannot match where its neighbour does: linear. */
export const numberPattern = new RegExp(
  `(?:(${money}) ?)?((?<![\\d\\p{L}])[-−])?(\\d{1,3}(?:[ \\u00a0\\u202f'’]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d[\\d.,]*\\d|\\d)(?:[ \\u00a0\\u202f]?(${scale})(?![\\p{L}]))?(?:[ \\u00a0\\u202f]?(${percent})(?![\\p{L}])|[ \\u00a0\\u202f]?(${money})(?![\\p{L}]))?`,
  'giu',
);

const scales: [RegExp, number][] = [
  [/^(mil millones|mil+iard)/, 1e9],
  [/^(mil|mille|mila)$/, 1e3],
  [/^(k|t$|tsd|thousand|tausend)/, 1e3],
  [/^(mrd|b|billion)/, 1e9],
  [/^(m|mn|mm|mio|million|millones|millon)/, 1e6],
  [/^lakh/, 1e5],
  [/^crore/, 1e7],
  [/^万/, 1e4],
  [/^億/, 1e8],
];

const currencies: Record<string, string> = {
  '€': 'EUR',
  EURO: 'EUR',
  EUROS: 'EUR',
  '£': 'GBP',
  POUND: 'GBP',
  POUNDS: 'GBP',
  PFUND: 'GBP',
  STERLINE: 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  'FR.': 'CHF',
  $: '$',
  US$: 'USD',
  CA$: 'CAD',
  A$: 'AUD',
  DOLLAR: '$',
  DOLLARS: '$',
  DOLLARI: '$',
  DÓLARES: '$',
};

export function numberOf(found: RegExpExecArray): NumberClaim {
  const [all, before, , digits = '', scaled, percentage, after] = found;
  const end = found.index + all.length;
  const times = scaled ? timesOf(scaled) : 1;
  const unit = percentage ? '%' : currencyOf(before ?? after ?? '');
  const meant = meantAt(found.input, found.index, end);
  const readings = readingsOf(digits);
  // "30 m" may be metres; only money and "30m" are surely millions.
  if (scaled && /^[mb]$/i.test(scaled) && !unit && / $/.test(all.slice(0, -scaled.length)))
    return claim(
      found.input,
      found.index,
      end,
      [...readings.map((each) => scale_(each, times)), ...readings],
      unit,
      meant,
    );
  return claim(
    found.input,
    found.index,
    end,
    readings.map((each) => scale_(each, times)),
    unit,
    meant,
  );
}

type Reading = { value: number; step: number };

const scale_ = ({ value, step }: Reading, times: number): Reading => ({
  value: exact(value * times),
  step: step * times,
});

/** The claim a number makes that stands there with that unit: what it counts and how exactly it is meant are read around it. */
export function claim(
  text: string,
  start: number,
  end: number,
  readings: Reading[],
  unit: string,
  meant: Meant,
): NumberClaim {
  const time = unit === '' ? timeUnitAt(text, end) : null;
  const side = time ? sideOf(text, start, time.end) : null;
  return {
    kind: 'number',
    values: readings.map(({ value }) => value),
    steps: readings.map(({ step }) => step),
    unit,
    meant,
    ...(time ? { time: time.unit } : {}),
    ...(side ? { side } : {}),
    ...(unit === '' && !/^[ \u00a0]?[\p{L}]/u.test(text.slice(end, end + 2)) ? { open: true } : {}),
  };
}

const hedges: [Meant, RegExp][] = [
  [
    'nearly',
    word('nearly|almost|just (?:under|short of)|not quite|knapp|fast|beinahe|presque|casi|quasi|poco meno di'),
  ],
  [
    'over',
    word(
      "over|more than|above|exceed(?:s|ing)?|upwards? of|well over|just over|über|mehr als|gut|plus de|(?:un peu )?plus d[e’']|más de|oltre|più di",
    ),
  ],
  ['under', word('under|less than|below|fewer than|unter|weniger als|moins de|menos de|meno di|sotto')],
  [
    'near',
    word(
      'about|around|approximately|approx\\.?|roughly|some|circa|ca\\.?|c\\.|etwa|rund|ungefähr|zirka|environ|près de|quelque|autour de|à peu près|aproximadamente|alrededor de|unos|unas|cerca de|intorno a(?:i)?|attorno a|all’incirca|in the region of',
    ),
  ],
  ['near', /[≈~]\s?$/],
];

function word(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${words})(?: (?:a|an|the|den|die|der|les|los|las|i|gli))?\\s$`, 'iu');
}

/** How exactly a number is meant, by the words right before it and behind. */
export function meantAt(text: string, start: number, end: number): Meant {
  const before = text.slice(Math.max(0, start - 28), start);
  for (const [meant, pattern] of hedges) if (pattern.test(before)) return meant;
  const after = text.slice(end, end + 14);
  if (/^\+(?!\d)/.test(after)) return 'over';
  return /^(?:-?ish\b| or so\b| oder so\b)/i.test(after) ? 'near' : 'said';
}

export const currencyOf = (written: string): string => {
  const name = written.toUpperCase();
  return currencies[name] ?? name;
};

const timesOf = (scaled: string): number => {
  const name = scaled.toLowerCase().replace('ó', 'o');
  return scales.find(([pattern]) => pattern.test(name))?.[1] ?? 1;
};

/** "1,250" is 1250 in New York and 1.25 in Berlin: both are kept, and compared by what was read. */
function readingsOf(digits: string): Reading[] {
  const text = digits.replace(/[ \u00a0\u202f'’]/g, '');
  const marks = text.replace(/\d/g, '');
  if (marks === '') return [{ value: Number(text), step: 1 }];
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const whole = { value: Number(text.replace(/[.,]/g, '')), step: 1 };
  const decimals = text.length - last - 1;
  const fraction = {
    value: Number(`${text.slice(0, last).replace(/[.,]/g, '')}.${text.slice(last + 1)}`),
    step: exact(10 ** -decimals),
  };
  if (marks.length > 1 && /^(,+|\.+)$/.test(marks)) return [whole];
  // "0.125" groups nothing.
  return decimals === 3 && marks.length === 1 && !/^0/.test(text) ? [whole, fraction] : [fraction];
}

/** 1.1 * 1e6 is 1100000.0000000002 to a computer. */
export const exact = (value: number): number => Number(value.toPrecision(14));

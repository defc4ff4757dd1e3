/** Figures with what they measure, as articles write them in the languages they are written in. */
const units: [unit: string, words: RegExp][] = [
  ['%', /^(?:%|％|percent|per cent|prozent|pour cent|por ciento)/i],
  ['money', /^(?:EUR|€|GBP|£|USD|\$|CHF|euros?)/i],
  ['days', /^(?:(?:working |business |calendar |laborables )?days?|(?:werk|arbeits)?tagen?|jours?|días?|営業日|日)/i],
  ['hours', /^(?:hours?|stunden?|heures?|horas?|時間)/i],
  ['minutes', /^(?:minutes?|minuten)/i],
  ['weeks', /^(?:weeks?|wochen?|semaines?|semanas?)/i],
  ['months', /^(?:months?|monaten?|mois|mes(?:es)?)/i],
  ['years', /^(?:years?|jahren?|ans?|années?|años?)/i],
];
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

export type Quantity = { unit: string; value: number };

/** @returns days of the week, too, as values of the unit `weekday` */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const { 0: figure, index } of text.matchAll(
    /(?<![\p{L}\d.,-])\d{1,3}(?:[,.]\d{3})+|(?<![\p{L}\d])\d+(?:[.,]\d+)?/gu,
  )) {
    const after = text.slice(index + figure.length).trimStart();
    const thousands = /^k\b/i.test(after);
    const unit = units.find(([, words]) => words.test(after))?.[0] ?? (thousands ? 'money' : undefined);
    if (unit) found.push({ unit, value: figureOf(figure) * (thousands ? 1000 : 1) });
  }
  for (const [value, name] of weekdays.entries())
    if (text.toLowerCase().includes(name)) found.push({ unit: 'weekday', value });
  return found;
}

const figureOf = (figure: string): number =>
  /^\d{1,3}(?:[,.]\d{3})+$/.test(figure) ? Number(figure.replace(/[,.]/g, '')) : Number(figure.replace(',', '.'));

/**
 * Whether a line that names a range takes in what was asked: "over 20 % up to 30 %" holds 25 %.
 * @returns null where the line names no range of that unit
 */
export function takesIn(line: string, asked: Quantity): boolean | null {
  const range =
    /(?:(?:over|above|more than|from|über|ab)\s+(\d[\d,.]*)\s*(%|EUR)?)?\s*,?\s*(?:(?:up to|bis(?: zu)?)\s+(\d[\d,.]*)\s*(%|EUR)?)?/gi;
  for (const [whole, low, lowUnit, high, highUnit] of line.matchAll(range)) {
    if (whole.trim() === '') continue;
    const unit = (highUnit ?? lowUnit) === '%' ? '%' : (highUnit ?? lowUnit) ? 'money' : null;
    if (unit !== asked.unit) continue;
    return (low ? asked.value > figureOf(low) : true) && (high ? asked.value <= figureOf(high) : true);
  }
  return null;
}

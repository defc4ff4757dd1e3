import type { EntityType } from '../detect.ts';

/** A stretch of text that is to be masked, and what it is. */
export type Find = { start: number; end: number; entity: EntityType };

/** `countries`: where people of this text are likely from, ISO 3166, likeliest first; may be empty. */
export type Setting = { countries: string[] };

export type Detector = (text: string, setting: Setting) => Find[];

/** All that the pattern finds and `fits` says yes to. Patterns are bounded, so that no text makes them slow. */
export function matches(
  text: string,
  pattern: RegExp,
  entity: EntityType,
  fits: (found: string, start: number) => boolean = () => true,
): Find[] {
  const finds: Find[] = [];
  for (const found of text.matchAll(pattern))
    if (fits(found[0], found.index)) finds.push({ start: found.index, end: found.index + found[0].length, entity });
  return finds;
}

/** Where the group of each match lies. */
export function groups(
  text: string,
  pattern: RegExp,
  entity: EntityType,
  fits: (found: string) => boolean = () => true,
): Find[] {
  const finds: Find[] = [];
  for (const found of text.matchAll(pattern)) {
    const place = found.indices?.groups?.it;
    if (place && fits(found.groups?.it ?? '')) finds.push({ start: place[0], end: place[1], entity });
  }
  return finds;
}

/** The words right before, on the same line: what says which number it is. */
export function before(text: string, start: number, length = 32): string {
  const line = text.slice(Math.max(0, start - length), start);
  return line.slice(line.lastIndexOf('\n') + 1);
}

/** "Order no. 4111…", "SKU", "Rechnung Nr.": a number of the trade, whatever it looks like. */
export const isOfTrade = (text: string, start: number): boolean => ofTrade.test(before(text, start, 36));

const ofTrade =
  /(?:\b(?:order|orders|invoice|inv|po|purchase|quote|quotation|ticket|case|part|parts?|sku|item|article|model|serial|s\/n|batch|lot|tracking|shipment|parcel|awb|ean|gtin|isbn|upc|asin|record|ref|reference|contract|policy|claim|version|build|release|rfc|iso|din|en|account number|customer (?:no|number|id)|opportunity|deal|job|project|vin|imei|gate|p\.? ?iva|partita iva|vat|ust|ust-?id\w*|tva|cif|siret|siren|hrb|bestell\w*|auftrag\w*|rechnung\w*|artikel\w*|angebot\w*|vorgang\w*|kunden\w*|vertrag\w*|sendung\w*|lieferschein\w*|material\w*|serien\w*|teile\w*|commande|facture|devis|r[ée]f[ée]rence|colis|contrat|dossier|article|pedido|factura|presupuesto|albar[áa]n|contrato|referencia|env[íi]o|ordine|fattura|preventivo|contratto|articolo|riferimento|spedizione|codice articolo)\b|#)(?:\s{0,2}(?:n[o°ºr]|nr|num(?:ber|ero|éro|mer)?|id|code|nummer|numéro|número|numero|is|ist|est|es|è|lautet|:|#|-|der|de|di|la|il|le)[.:]?){0,3}[\s:#.(]{0,3}(?:[A-Z]{1,4}-?)?$/iu;

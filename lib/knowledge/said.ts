/** What an article says of its own age. */
export type SaysOfItself = {
  changedAt: string | null;
  validUntil: string | null;
  version: string | null;
  replaces: string[];
};

const months: Record<string, number> = {};
for (const [at, names] of [
  'january januar janvier enero gennaio jan',
  'february februar février fevrier febrero febbraio feb',
  'march märz mars marzo mar mär',
  'april avril abril aprile apr',
  'may mai mayo maggio',
  'june juni juin junio giugno jun',
  'july juli juillet julio luglio jul',
  'august août aout agosto aug',
  'september septembre septiembre settembre sep sept',
  'october oktober octobre octubre ottobre oct okt',
  'november novembre noviembre nov',
  'december dezember décembre diciembre dicembre dec dez',
].entries())
  for (const name of names.split(' ')) months[name] = at + 1;

const written = String.raw`(\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}(?:st|nd|rd|th|\.)?\s(?:de\s)?\p{L}+\.?\s(?:de\s)?\d{4}|\p{L}+\s\d{1,2},?\s\d{4}|\d{4}年\d{1,2}月\d{1,2}日)`;
const changed = new RegExp(
  String.raw`(?:last (?:updated|changed|revised|modified|reviewed)|updated|as of|stand|zuletzt geändert|aktualisiert|mis à jour|dernière mise à jour|actualizado|última actualización|aggiornato|更新日)\s*(?:on|am|le|el|il)?\s*[:：]?\s*${written}`,
  'iu',
);
const until = new RegExp(
  String.raw`(?:valid (?:until|through|to)|expires(?: on)?|gültig bis|valable jusqu['’]au|válido hasta|valido fino al|有効期限)\s*(?:zum|the|el|le)?\s*[:：]?\s*${written}`,
  'iu',
);
/** "Updated on 3 March 2026" → "3 March 2026". */
export const changedIn = (text: string): string | undefined => changed.exec(text)?.[1];

/** Only at the beginning: later "version 2" is the version of something else. */
const beginning = 600;

/** @param says the header's own words, by key @param fallback when nobody says: the file's own date */
export function saysOfItself(says: Record<string, string>, text: string, fallback: string | null): SaysOfItself {
  const first = text.slice(0, beginning);
  const dated = says.updated ?? says.last_updated ?? says.changed ?? says.date ?? says.modified ?? changedIn(text);
  const ends = says.valid_until ?? says.expires ?? says.valid_to ?? until.exec(text)?.[1];
  const superseded =
    says.superseded_by !== undefined ||
    /\b(?:superseded|replaced) by\b|\b(?:no longer valid|obsolete|withdrawn)\b|ersetzt durch|nicht mehr gültig|remplacé par|sustituido por/i.test(
      first.slice(0, 300),
    );
  const version =
    says.version ?? says.status ?? /\b(?:version|fassung|versión|versione)\s+v?(\d+(?:\.\d+){0,2})\b/i.exec(first)?.[1];
  return {
    changedAt: isoOf(dated) ?? fallback,
    validUntil: isoOf(ends),
    version: superseded ? 'superseded' : (version ?? null),
    replaces: (says.replaces ?? says.supersedes ?? '').split(/[;,]/).flatMap((title) => title.trim() || []),
  };
}

function isoOf(text: string | undefined): string | null {
  if (!text) return null;
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (iso) return day(...(iso.split('-').map(Number) as [number, number, number]));
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/.exec(text);
  if (dotted) return day(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const east = /^(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(text);
  if (east) return day(Number(east[1]), Number(east[2]), Number(east[3]));
  const year = /\d{4}/.exec(text)?.[0];
  const month = (text.toLowerCase().match(/\p{L}+/gu) ?? []).map((name) => months[name]).find((at) => at !== undefined);
  const date = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0];
  return year && month && date ? day(Number(year), month, Number(date)) : null;
}

function day(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && year > 1980 && year < 2100 ? at.toISOString() : null;
}

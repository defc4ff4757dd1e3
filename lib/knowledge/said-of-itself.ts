import { parse } from 'chrono-node';

/** What an article says of its own age and standing. Days are ISO 8601; null where it says nothing. */
export type SaidOfItself = {
  title: string | null;
  changedAt: string | null;
  validUntil: string | null;
  version: string | null;
};

const label = (words: string) =>
  new RegExp(`(?:^|\\n|[.|(])\\s*(?:${words})\\s*:?\\s*([^\\n.;|)]{4,30}?)(?=$|[\\n.;|)])`, 'i');
const changed = label(
  'last (?:updated|changed|reviewed|modified|revised)(?: on)?|updated(?: on)?|changed(?: on)?|as of|effective(?: from| date)?|valid from|date|revised(?: on)?|stand|zuletzt (?:geändert|aktualisiert)(?: am)?|gültig ab|aktualisiert am|dernière mise à jour|mise? à jour(?: le)?|en vigueur (?:depuis|à partir d[ue])|última actualización|actualizado(?: el)?|vigente desde|最終更新日?|更新日',
);
const until = label(
  'valid (?:until|through|to)|expires?(?: on)?|applies until|gültig bis|valable jusqu.?au|válido hasta|有効期限',
);
const version =
  /(?:^|\n|[(|])\s*(?:version|fassung|versión|rev(?:ision)?\.?|バージョン)\s*:?\s*(v?\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?)/i;
const outdated =
  /\b(superseded|obsolete|outdated|deprecated|withdrawn|no longer (?:valid|applies|in force)|replaced by|archived|ersetzt durch|veraltet|nicht mehr gültig|außer kraft|remplacée? par|obsolète|n.est plus (?:valable|en vigueur)|sustituid[oa] por|obsolet[oa]|ya no (?:es válid[oa]|está vigente))\b|廃止|旧版/i;
const draft = /(?:^|\n|[(|])\s*(?:status\s*:?\s*)?(draft|entwurf|brouillon|borrador)\b/i;

/** @param text the article's beginning as it stands in the file, front matter and all */
export function saidOfItself(text: string): SaidOfItself {
  const { front, body } = frontMatter(text);
  const head = `${front}\n${body.slice(0, 1_500)}`;
  const own = outdated.exec(head.slice(0, 900));
  return {
    title: /^title\s*:\s*["']?(.+?)["']?\s*$/im.exec(front)?.[1] ?? null,
    changedAt: dayIn(changed.exec(head)?.[1]),
    validUntil: dayIn(until.exec(head)?.[1]),
    version: own ? 'superseded' : (version.exec(head)?.[1] ?? (draft.test(head.slice(0, 400)) ? 'draft' : null)),
  };
}

/** The block of properties some Markdown begins with. */
export function frontMatter(text: string): { front: string; body: string } {
  const found = /^\uFEFF?---\n([\s\S]{0,4000}?)\n---\s*(?:\n|$)/.exec(text.replaceAll('\r\n', '\n'));
  return found
    ? { front: found[1] ?? '', body: text.replaceAll('\r\n', '\n').slice(found[0].length) }
    : { front: '', body: text };
}

const germanMonths = 'januar februar märz april mai juni juli august september oktober november dezember'.split(' ');
const frenchMonths = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const spanishMonths = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
  ' ',
);

function dayIn(said: string | undefined): string | null {
  if (!said) return null;
  const text = said.trim();
  const iso = /\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/.exec(text) ?? /(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1));
  const dotted = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/.exec(text);
  if (dotted) return day(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  for (const months of [germanMonths, frenchMonths, spanishMonths]) {
    const named = new RegExp(
      `(?:(\\d{1,2})\\.?(?:er)?\\s*(?:de\\s+)?)?(${months.join('|')})(?:\\s+de)?\\s+(\\d{4})`,
      'i',
    ).exec(text);
    if (named) return day(Number(named[3]), months.indexOf((named[2] ?? '').toLowerCase()) + 1, Number(named[1] ?? 1));
  }
  const [found] = parse(text, new Date(2026, 0, 1));
  const start = found?.start;
  return start?.isCertain('year')
    ? day(start.get('year') ?? 0, start.get('month') ?? 1, start.isCertain('day') ? (start.get('day') ?? 1) : 1)
    : null;
}

function day(year: number, month: number, date: number): string | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

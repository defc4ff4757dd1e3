import { daysOf } from './fixtures-days.ts';
import { inventFrom } from './fixtures-invent.ts';
import { knownWords } from './fixtures-known-words.ts';

/** What is known of a page before it is made anonymous. */
export type Known = {
  /** Not kept anywhere: whoever has it could find the way back. */
  seed: string;
  /** BCP 47 */
  language: string;
  /** Labels and stages, which are the CRM's words and stay. */
  labels: string[];
  /** Names of people, companies and records, and texts that hold them. */
  names: string[];
  /** What looks like a name in the page's text. */
  guesses: string[];
  phones: string[];
  /** Hosts of the vendor ("lightning.force.com"): they stay, what a customer has in front of them does not. */
  vendorHosts: string[];
};

type Hiding = {
  text(value: string): string;
  code(value: string, isClass?: boolean): string;
  /** Code with a label behind it: `value_table_Deal Name`. */
  named(value: string): string;
  url(value: string): string;
};

const mail = String.raw`[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}`;
const link = String.raw`https?:\/\/[^\s"'<>)]+`;
const domain = String.raw`\b(?:[\p{L}\p{N}-]+\.)+(?:com|net|org|io|co|de|fr|es|it|nl|uk|eu|ch|at|be|pl|jp|cn|us|ca|au|br|mx|in|info|biz|app|dev|ai|example|test|invalid)\b(?:\/[^\s"'<>)]*)?`;
const guid = '[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}';
const phone = String.raw`(?<![\p{L}\p{N}.,$€£¥])(?:\+\d{1,3}[\s./-]?)?(?:\(\d{1,5}\)[\s./-]?)?\d{2,5}(?:[\s/-]\d{2,5}){1,4}(?![\p{L}\p{N}%])|\+\d{7,15}`;
/** Letters and digits mixed: ids and tokens. */
const code = String.raw`(?<![\p{L}\p{N}])(?=[A-Za-z0-9_-]*\d)(?=[A-Za-z0-9_-]*[A-Za-z])[A-Za-z0-9][A-Za-z0-9_-]{7,}(?![\p{L}\p{N}])`;
/** The same between the dashes of code. */
const mixed = '(?<![A-Za-z0-9])(?=[A-Za-z]*\\d)(?=\\d*[A-Za-z])[A-Za-z0-9]{8,}(?![A-Za-z0-9])';
const number = String.raw`\d[\d.,\u00a0\u202f' ]*\d|\d`;
const word = String.raw`\p{L}[\p{L}\p{M}]*`;

const one = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'iu');
const [isMail, isLink, isDomain, isGuid, isPhone, isCode, isMixed] = [mail, link, domain, guid, phone, code, mixed].map(
  one,
);

const urlAttributes = /^(href|action|formaction|cite|longdesc|data-(?:.*-)?(?:href|url|link|src))$/;
const wordAttributes =
  /^(title|alt|placeholder|value|label|summary|content|aria-(label|description|valuetext|roledescription))$/;
const ownAttributes =
  /^(class|role|type|slot|part|is|dir|lang|tabindex|viewBox|shadowrootmode|style|scope|colspan|rowspan|for|headers|aria-(?!label$|description$|valuetext$|roledescription$).*)$/;

/**
 * Replaces in a frozen page all that could say whose it was: people, companies, addresses, numbers, ids, dates, and every
 * word that is not one of the CRM's own screens. The same for the same, in texts, attributes and links alike.
 */
export function anonymise(html: string, url: string, known: Known): { html: string; url: string } {
  const hide = hidingOf(html, known);
  return { html: hideAll(html, hide), url: hide.url(url) };
}

function hideAll(html: string, hide: Hiding): string {
  return html.replace(/<!--[\s\S]*?-->|<[^>]*>|[^<]+/g, (piece) => {
    if (piece.startsWith('<!--')) return '';
    if (!piece.startsWith('<')) return encoded(hide.text(plain(piece)));
    return piece.replace(/\s([^\s=>"]+)="([^"]*)"/g, (_, name: string, value: string) => {
      const is = plain(value);
      return ` ${name}="${encoded(hideAttribute(name, is, hide)).replaceAll('"', '&quot;')}"`;
    });
  });
}

function hideAttribute(name: string, value: string, hide: Hiding): string {
  if (name === 'style') return value;
  if (urlAttributes.test(name) || /^(https?:\/\/|\/(?!\/)\S*$|mailto:|tel:)/.test(value)) return hide.url(value);
  if (wordAttributes.test(name)) return hide.text(value);
  if (/(^|[-_])(id|name|key|type|testid)$/.test(name)) return hide.code(value);
  // A framework's own attribute holds its words for things, or somebody's words: those have spaces between them.
  return ownAttributes.test(name) || !/\s/.test(value.trim()) ? hide.code(value, name === 'class') : hide.named(value);
}

function hidingOf(html: string, known: Known): Hiding {
  const invent = inventFrom(known.seed);
  const names = nameWords([...known.names, ...known.guesses], known.labels);
  // A class is called `is-current` for no one's sake.
  const sure = nameWords(known.names, known.labels);
  const phrases = known.names.filter((name) => name.includes(' ') && !known.labels.includes(name));
  const isPhrase = new Set(phrases);
  const lines = new Set(
    known.phones.map((each) => each.replace(/\D/g, '').slice(-7)).filter((each) => each.length === 7),
  );
  const labels = [...new Set(known.labels.map(squeeze))].filter(Boolean).sort((a, b) => b.length - a.length);
  const labelSet = new Set(labels);
  const days = daysOf(known.language, html.replace(/<[^>]*>/g, ' '), invent.dayShift);
  const isDate = new RegExp(`^(?:${days.pattern.source})$`, 'iu');
  // "Mark Page" goes, though both words are on every screen.
  const spelled = phrases.sort((a, b) => b.length - a.length).map((each) => `(?<!\\p{L})${literal(each)}(?!\\p{L})`);
  const token = new RegExp(
    [mail, link, domain, ...spelled, guid, days.pattern.source, phone, code, number, word].join('|'),
    'giu',
  );
  const strong = new RegExp([mail, link, guid, mixed, String.raw`\d{4,}`, word].join('|'), 'giu');

  const hideWord = (text: string): string => {
    const small = text.toLowerCase();
    if (knownWords.has(small)) return text;
    if (/^[A-Z]{1,3}$/.test(text) && !names.has(small)) return invent.initials(text);
    return text.length === 1 && text === small ? text : invent.word(text);
  };
  const hideNumber = (text: string): string => {
    const digits = text.replace(/\D/g, '');
    if (lines.has(digits.slice(-7)) && digits.length >= 7) return invent.phone(text);
    // Counts, shares and hours say nothing of anybody.
    return digits.length < 3 ? text : invent.number(text);
  };
  const hideMail = (text: string): string => {
    const [local = '', host = ''] = text.split('@');
    return `${local.replace(wordsOnly, invent.word).replace(/\d+/g, (digits) => invent.number(digits))}@${hideHost(host)}`;
  };
  const hideHost = (host: string): string => {
    const vendor = known.vendorHosts.find((each) => host === each || host.endsWith(`.${each}`));
    const own = vendor ? host.slice(0, -vendor.length) : host.replace(/(\.(co|com|org|ac|gov))?\.\p{L}+$/u, '');
    const hidden = own.replace(/[^.-]+/g, (part) =>
      /^(www|app|crm|eu\d?|na\d?|mail|my|lightning|sandbox|develop|scratch|trial)$/.test(part)
        ? part
        : hideHostPart(part),
    );
    return vendor ? hidden + vendor : `${hidden}.example`;
  };
  const hideHostPart = (part: string): string =>
    part.replace(wordsOnly, invent.word).replace(/\d{3,}/g, (digits) => invent.number(digits));

  const hideToken = (text: string): string => {
    if (isMail?.test(text)) return hideMail(text);
    if (isLink?.test(text) || isDomain?.test(text)) return hideUrl(text);
    if (isPhrase.has(text)) return text.replace(wordsOnly, invent.word).replace(new RegExp(number, 'g'), hideNumber);
    if (isGuid?.test(text)) return invent.id(text);
    if (isDate.test(text)) return days.move(text);
    if (isPhone?.test(text)) return invent.phone(text);
    if (isCode?.test(text)) return invent.id(text);
    return /^\d/.test(text) ? hideNumber(text) : hideWord(text);
  };
  const hideText = (value: string): string =>
    isOfScreen(squeeze(value), labelSet, labels) ? value : value.replace(token, hideToken);
  const hideCode = (value: string, isClass = false): string => {
    if (labelSet.has(squeeze(value))) return value;
    return value.replace(strong, (text) => {
      if (isMail?.test(text)) return hideMail(text);
      if (isLink?.test(text)) return hideUrl(text);
      const isId = isGuid?.test(text) || (isMixed?.test(text) && isToken(text));
      if (isId) return isClass ? text : invent.id(text);
      // Generated class names are the vendor's.
      if (/^\d+$/.test(text)) return isClass ? text : hideNumber(text);
      return text.replace(/\p{Lu}?\p{Ll}+|\p{Lu}+/gu, (part) =>
        (isClass ? sure : names).has(part.toLowerCase()) ? invent.word(part) : part,
      );
    });
  };
  const hideUrl = (value: string): string => {
    if (/^mailto:/i.test(value)) return `mailto:${hideMail(value.slice(7).replace(/\?.*$/s, ''))}`;
    if (/^tel:/i.test(value)) return `tel:${invent.phone(value.slice(4))}`;
    const [, start = '', host = '', path = ''] =
      /^(https?:\/\/|\/\/)?((?:[\p{L}\p{N}-]+\.)+[\p{L}]+)?(.*)$/su.exec(value) ?? [];
    const isVendor = host === '' || known.vendorHosts.some((each) => host === each || host.endsWith(`.${each}`));
    const hidePart = isVendor ? hideCode : (part: string) => part.replace(token, hideToken);
    const hidden = path.replace(/[^/?&=#:;]+/g, (part) => {
      const spelled = decoded(part);
      const other = hidePart(spelled);
      return other === spelled ? part : encodeURIComponent(other);
    });
    return start + (host && hideHost(host)) + hidden;
  };
  const hideNamed = (value: string): string => {
    const label = labels.find((each) => value.endsWith(each));
    if (label) return hideCode(value.slice(0, -label.length)) + label;
    return value.replace(/\S+/g, (part) => (/[_:]|\p{Ll}\p{Lu}/u.test(part) ? hideCode(part) : hideText(part)));
  };
  return { text: hideText, code: hideCode, named: hideNamed, url: hideUrl };
}

const wordsOnly = new RegExp(word, 'gu');

/** A label, with at most a button's words and a count around it: "Edit Stage", "Contacts (3)", "Stage:". */
function isOfScreen(text: string, labelSet: Set<string>, labels: string[]): boolean {
  const bare = text.replace(/^\*\s*|[\s:：*]+$/g, '');
  if (labelSet.has(bare)) return true;
  // Drawn in pieces: "Phone" and "(work)".
  if (bare.length > 2 && labels.some((each) => isPart(bare, each))) return true;
  const label = labels.find((each) => bare.includes(each));
  if (!label) return false;
  const around = bare.replace(label, ' ').match(wordsOnly) ?? [];
  return !/\d{3}|@/.test(bare.replace(label, '')) && around.every((each) => knownWords.has(each.toLowerCase()));
}

const isPart = (part: string, label: string): boolean => {
  const at = label.indexOf(part);
  const isWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
  return at >= 0 && !isWord(label[at - 1]) && !isWord(label[at + part.length]);
};

/** Of names those words that are on no screen: a company called "Field Service" would take the page apart. */
function nameWords(names: string[], labels: string[]): Set<string> {
  const ofLabels = new Set(labels.flatMap((label) => label.toLowerCase().match(wordsOnly) ?? []));
  const all = names.flatMap((name) => name.match(wordsOnly) ?? []);
  const own = all.filter((each) => each.length > 2 && /^\p{Lu}|[^\p{Script=Latin}]/u.test(each));
  const isOwn = (each: string) => !ofLabels.has(each) && !knownWords.has(each);
  return new Set(own.map((each) => each.toLowerCase()).filter(isOwn));
}

/** Not `lwc-2xk4f1aa` or `flexipage-component2`: small words and one number are names of things. */
const isToken = (text: string): boolean =>
  (text.match(/\d/g)?.length ?? 0) > 2 || /\d[A-Z]|[A-Z]\d/.test(text) || /^[0-9a-f]{12,}$/.test(text);

/** @returns what of the original is still in there: words of names, mails, lines of phones, long ids */
export function survivors(html: string, after: string, known: Known): string[] {
  const left = plain(after.replace(/\sstyle="[^"]*"/g, '')).toLowerCase();
  const originals = [
    ...[...nameWords([...known.names, ...known.guesses], known.labels)].filter((each) => each.length > 3),
    ...known.names.filter((each) => each.includes(' ') && !known.labels.includes(each)),
    ...(plain(html).match(new RegExp(mail, 'giu')) ?? []),
    ...known.phones.filter((each) => each.replace(/\D/g, '').length > 6),
    ...(html.match(/(?<![\w-])(?=\w*\d\w*\d\w*\d)(?=\w*[A-Z])[A-Za-z0-9]{15,}(?![\w-])|(?<!\d)\d{7,}(?!\d)/g) ?? []),
  ];
  const isThere = (text: string) => new RegExp(`(?<![\\p{L}\\p{N}])${literal(text)}(?![\\p{L}\\p{N}])`, 'u').test(left);
  return [...new Set(originals.map((each) => each.toLowerCase()))].filter(isThere);
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const encoded = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

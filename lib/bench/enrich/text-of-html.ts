// An extraction of its own, by characters and not by a parser: what checks the readers must not share their mistakes.

const named = new Map<string, string>([
  ...'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
    .split(' ')
    .map((name, i): [string, string] => [name, String.fromCharCode(160 + i)]),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    sbquo: '‚',
    hellip: '…',
    bull: '•',
    euro: '€',
    trade: '™',
    rarr: '→',
    larr: '←',
    thinsp: '\u2009',
    ensp: '\u2002',
    emsp: '\u2003',
    oelig: 'œ',
    OElig: 'Œ',
    scaron: 'š',
    Scaron: 'Š',
    commat: '@',
    Aogon: 'Ą',
    aogon: 'ą',
    Cacute: 'Ć',
    cacute: 'ć',
    Eogon: 'Ę',
    eogon: 'ę',
    Lstrok: 'Ł',
    lstrok: 'ł',
    Nacute: 'Ń',
    nacute: 'ń',
    Sacute: 'Ś',
    sacute: 'ś',
    Zacute: 'Ź',
    zacute: 'ź',
    Zdot: 'Ż',
    zdot: 'ż',
    Ccaron: 'Č',
    ccaron: 'č',
    Rcaron: 'Ř',
    rcaron: 'ř',
    Ecaron: 'Ě',
    ecaron: 'ě',
    Zcaron: 'Ž',
    zcaron: 'ž',
    Odblac: 'Ő',
    odblac: 'ő',
    Udblac: 'Ű',
    udblac: 'ű',
    Gbreve: 'Ğ',
    gbreve: 'ğ',
    inodot: 'ı',
    period: '.',
    comma: ',',
    colon: ':',
  }),
]);

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z][a-z0-9]*));/gi, (whole, hex, decimal, name) => {
    if (name) return named.get(name) ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const withoutSpace = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, '');

/** Without tags, comments, scripts and styles. */
const visibleText = (html: string): string =>
  decoded(
    html
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<(script|style|template)\b[\s\S]*?<\/\1\s*>/gi, ' ')
      .replace(/<[^>]*>/g, ' '),
  );

/** An element without elements in it that says outright it is not shown: bait for harvesters within an e-mail. */
const hidden = /<(\w+)\b[^>]*(?:\shidden\b|display:\s*none)[^>]*>[^<]*<\/\1\s*>/gi;

/** A page to search for quotes: in its visible text, and in its source as written and as decoded, white space aside. */
export function textOfHtml(html: string): { says(quote: string): boolean } {
  const wheres = [visibleText(html), visibleText(html.replace(hidden, '')), html, decoded(html)].map(withoutSpace);
  return {
    says: (quote) => quote.trim() !== '' && wheres.some((where) => where.includes(withoutSpace(quote))),
  };
}

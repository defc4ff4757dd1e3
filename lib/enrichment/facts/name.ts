import { defineFact, type Find, type SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { addressesOn } from '../reading/addresses.ts';
import { linesOf } from '../reading/lines.ts';
import { bareName, ownOrganizations, textOf, valuesOf } from '../reading/own.ts';
import { looksOwn } from '../reading/own-domain.ts';
import { attributeQuote } from '../reading/source-quote.ts';
import { legalNamesIn, withoutForm } from '../words/legal-forms.ts';
import { leftover } from '../words/strangers.ts';

/**
 * What the company calls itself, without its legal form. Many places of a site say it and each may be wrong (a theme's
 * leftovers, a page's own title), so a name counts by how many kinds of places say it, and by the site's domain.
 */
export const name = defineFact({
  id: 'name',
  label: 'Name',
  many: false,
  pages: ['home', 'about', 'imprint', 'contact'],
  find(page, site) {
    const votes = votesOf(site);
    return saidOn(page, site).map(({ place, ...said }) => ({
      ...{ value: said.value, normalized: said.value, quote: said.quote, extractor: said.extractor },
      clarity: clarityOf(said.value, place, votes, site),
    }));
  },
  same: (one, other) => bareName(String(one.normalized)) === bareName(String(other.normalized)),
});

type Place = 'data' | 'site-name' | 'title' | 'logo' | 'copyright' | 'legal' | 'address' | 'told';
type Said = Pick<Find, 'quote' | 'extractor'> & { place: Place; value: string };

const votesBySite = new WeakMap<readonly ReadPage[], Map<string, Set<Place>>>();

/** By name, the kinds of places that say it, all pages together. */
function votesOf(site: SiteContext): Map<string, Set<Place>> {
  let votes = votesBySite.get(site.pages);
  if (!votes) {
    votes = new Map();
    for (const page of site.pages)
      for (const { value, place } of saidOn(page, site)) {
        const key = bareName(value);
        votes.set(key, (votes.get(key) ?? new Set()).add(place));
      }
    votesBySite.set(site.pages, votes);
  }
  return votes;
}

function clarityOf(value: string, place: Place, votes: Map<string, Set<Place>>, site: SiteContext): Find['clarity'] {
  const places = votes.get(bareName(value))?.size ?? 0;
  // A name in Japanese or Chinese cannot look like the domain
  const own =
    looksOwn(value, { ...site, names: [] }) ||
    beginsDomain(value, site.site) ||
    /[\u3040-\u30ff\u3400-\u9fff]/.test(value);
  // Small letters or capitals throughout are a habit of design: another place writes the name
  const written = value.toLowerCase() !== value && (value.toUpperCase() !== value || value.length <= 5);
  if (places >= 3 || (places >= 2 && own)) return written ? 'sure' : 'likely';
  if (place === 'told' && own) return 'sure';
  return places >= 2 || (own && place !== 'title' && /[a-z]/i.test(value)) ? 'likely' : 'weak';
}

/** "Olearia San Roque" of oleariavalverde.example: the first word, a long one, and the town's instead of the saint's. */
const beginsDomain = (value: string, domain: string): boolean => {
  const first = bareName(value.split(/\s/)[0] ?? '');
  return first.length >= 7 && value.includes(' ') && domain.replace(/-/g, '').startsWith(first);
};

const saidByPage = new WeakMap<ReadPage, Said[]>();

function saidOn(page: ReadPage, site: SiteContext): Said[] {
  let said = saidByPage.get(page);
  if (!said) {
    said = [
      ...fromData(page, site),
      ...fromMeta(page),
      ...fromTitle(page),
      ...fromLogo(page),
      ...fromFooter(page),
      ...fromAddress(page, site),
      ...fromSentences(page),
    ]
      .map((each) => ({ ...each, value: tidy(each.value) }))
      .filter(({ value, quote }) => isName(value) && quote !== '');
    saidByPage.set(page, said);
  }
  return said;
}

function fromData(page: ReadPage, site: SiteContext): Said[] {
  const organizations = ownOrganizations(page, site).flatMap((item) =>
    valuesOf(item, 'name').flatMap(({ value, quote }) =>
      typeof value === 'string' ? [{ value, quote, extractor: item.syntax, place: 'data' as const }] : [],
    ),
  );
  const site_ = page.data.filter(({ types }) => types.includes('WebSite'));
  const sites = site_.flatMap((item) => {
    const value = textOf(item, 'name');
    return value
      ? [{ value, quote: item.props.name?.[0]?.quote ?? '', extractor: item.syntax, place: 'site-name' as const }]
      : [];
  });
  return [...organizations, ...sites];
}

function fromMeta(page: ReadPage): Said[] {
  return ['og:site_name', 'application-name', 'apple-mobile-web-app-title'].flatMap((key) => {
    const value = page.meta.get(key);
    return value ? [{ value, quote: value, extractor: 'meta' as const, place: 'site-name' as const }] : [];
  });
}

/** The pieces of a title: "Pumps for breweries | Nordlicht Pumpen". Which of them is the name, other places tell. */
function fromTitle(page: ReadPage): Said[] {
  if (page.kind === 'news' || page.kind === 'careers') return [];
  const pieces = page.title.split(/\s+[|·•–—»:-]\s+|\s*[|｜]\s*|:\s+|,\s+/);
  return pieces.map((value) => ({ value, quote: value, extractor: 'meta', place: 'title' }));
}

/** The alternative text of the logo, or the words in its place, that lead home. */
function fromLogo(page: ReadPage): Said[] {
  const said: Said[] = [];
  const home = URL.canParse('/', page.url) ? new URL('/', page.url).href : '';
  for (const { element, url, region, text } of page.links.slice(0, 40)) {
    const leadsHome = url === home || /(?:^|[\s_-])(?:logo|brand)/i.test(element.getAttribute('class') ?? '');
    if (!leadsHome || (region !== 'header' && region !== 'nav')) continue;
    const picture = element.querySelector('img[alt]');
    const quote = picture ? attributeQuote(picture, 'alt', page) : null;
    if (picture && quote)
      said.push({ value: picture.getAttribute('alt') ?? '', quote, extractor: 'block', place: 'logo' });
    // "Home" in the menu leads home as well, and is no logo
    else if (text && isName(tidy(text)) && (element.textContent ?? '').trim())
      said.push({ value: text, quote: text, extractor: 'block', place: 'logo' });
  }
  if (said.length === 0)
    for (const picture of [
      ...page.document.querySelectorAll('header img[alt], [class*="logo"] img[alt], img[class*="logo"][alt]'),
    ].slice(0, 1)) {
      const quote = attributeQuote(picture, 'alt', page);
      if (quote) said.push({ value: picture.getAttribute('alt') ?? '', quote, extractor: 'block', place: 'logo' });
    }
  const titled = page.blocks
    .slice(0, 3)
    .find(
      ({ text, tag, region }) =>
        text.length <= 60 &&
        tag !== 'a' &&
        region === 'header' &&
        page.title.toLowerCase().includes(text.toLowerCase()),
    );
  if (titled && said.length === 0)
    said.push({ value: titled.text, quote: titled.text, extractor: 'block', place: 'logo' });
  return said;
}

/** What stands right above the address. */
function fromAddress(page: ReadPage, site: SiteContext): Said[] {
  const lines = linesOf(page);
  return addressesOn(page, site)
    .slice(0, 2)
    .flatMap(({ at, quote, street }) => {
      if (!street) return [];
      let index = at;
      while (index >= 0 && at - index < 4 && quote.includes(lines[index]?.text ?? '')) index--;
      while (index >= 0 && /^(?:inhaber|inh\.|owner|c\/o|z\. ?hd|prop)/i.test(lines[index]?.text ?? '')) index--;
      const text = lines[index]?.text ?? '';
      return text.length >= 3 && !/[\d:]/.test(text)
        ? [{ value: text, quote: text, extractor: 'block', place: 'address' }]
        : [];
    });
}

const quoted = '["“”„«»‘’\']';
const called = String.raw`\p{Lu}[\p{L}\p{N}&'’.-]*(?: [\p{Lu}\d&+][\p{L}\p{N}&'’.-]*){0,4}`;
/** "Orla Chairs is a trading name of Brannagh Ltd", "handelend onder de naam Merel", "“Orla” and “we” mean …". */
const tellsName = [
  new RegExp(
    `(?<name>${called}) (?:is|are) (?:a |the )?(?:trading|registered business|business|brand) (?:name|style)s? of `,
    'u',
  ),
  new RegExp(`(?:trading|doing business|trades|operating) as ${quoted}?(?<name>${called})`, 'u'),
  new RegExp(
    `(?:handelend onder de naam|handelsnaam:?|nom commercial :|nombre comercial:|onder de handelsnaam|unter der (?:Marke|Bezeichnung)) ${quoted}?(?<name>${called})`,
    'iu',
  ),
  new RegExp(
    `^\\W{0,12}(?<name>${called})${quoted},? (?:and |or |, )?${quoted}(?:we|us|our|the Company)${quoted}`,
    'u',
  ),
];

function fromSentences(page: ReadPage): Said[] {
  return linesOf(page)
    .filter(({ stranger, text }) => !stranger && text.length <= 1_500 && telling.test(text))
    .flatMap(({ text }) => {
      const name = tellsName.flatMap((pattern) => pattern.exec(text)?.groups?.name ?? [])[0];
      return name ? [{ value: name, quote: name, extractor: 'sentence' as const, place: 'told' as const }] : [];
    });
}

/** Quick to tell: most lines tell no name. */
const telling =
  /(?:name|style)s? of|ing as|trades as|handel|nom commercial|nombre comercial|unter der|["”»'’],? (?:and |or )?["“«'‘](?:we|us|our|the C)/i;

/** "© 2026 Nordlicht Pumpen GmbH. All rights reserved." */
function fromFooter(page: ReadPage): Said[] {
  const said: Said[] = [];
  for (const { text } of linesOf(page)
    .slice(-30)
    .filter(({ stranger }) => !stranger)) {
    const after =
      /(?:©|\(c\)(?= ?\d{4})|copyright)\s*(?:copyright|©)?\s*(?:\d{4}(?:\s?[–—-]\s?(?:\d{2,4}|\p{L}+))?)?[\s,:–—-]*(?:by\s+)?(.{2,120})/iu.exec(
        text,
      )?.[1];
    const legal = after ? legalNamesIn(after)[0] : undefined;
    const written =
      legal ??
      after?.split(
        /[.|•·–—\n]|,\s|\s-\s|\s(?:all rights|alle rechte|tous droits|todos los|tutti i|alle rechten|todos os)|\d{4}/iu,
      )[0];
    if (written) said.push({ value: written, quote: written.trim(), extractor: 'block', place: 'copyright' });
  }
  const lines = linesOf(page).filter(({ stranger }) => !stranger);
  const legalLines =
    page.kind === 'imprint' ? lines.slice(0, 60) : lines.filter(({ block }) => block.region === 'footer');
  for (const line of legalLines) {
    // What follows the sign was read as a copyright's
    const text = line.text.split(/©|copyright/iu)[0] ?? '';
    for (const legal of legalNamesIn(text))
      said.push({ value: legal, quote: legal, extractor: 'block', place: 'legal' });
    // "Atelier Durand - 8 rue des Olivettes - 44000 Nantes": a footer's address begins with the name
    const [first = '', ...more] = text.split(/\s+[|·•–—-]\s+|,\s/);
    if (page.kind !== 'imprint' && more.length > 0 && more.some((piece) => /\d/.test(piece)) && !/\d/.test(first))
      said.push({ value: first, quote: first.trim(), extractor: 'block', place: 'legal' });
  }
  return said;
}

const tidy = (value: string) =>
  withoutForm(
    value
      // 深圳市湛辰电子有限公司: the city it is registered in is no part of what it calls itself
      .replace(/^\s*(?:\p{Script=Han}{2,3}省)?\p{Script=Han}{2,3}市(?=\p{Script=Han}{2,}(?:有限|股份))/u, '')
      .replace(/\s+/g, ' ')
      .replace(
        /^(?:logo|zur startseite|startseite|home|to the home page)(?:\s+(?:of|von|der|de|di|van))?[\s:–-]+|[\s–-]+(?:logo|home ?page|startseite|home)$/giu,
        '',
      )
      .replace(/^[\s"“„«]+|[\s"”“»,;:®™]+$/gu, '')
      .trim(),
  )
    .replace(/(?<=\p{Ll}{4})\.$/u, '')
    // 恒泰阀门（苏州）有限公司: nor is the city in brackets
    .replace(/(?<=\p{Script=Han})[（(]\p{Script=Han}{2,4}[）)]$/u, '');

const noName =
  /^(?:home|homepage|start|startseite|accueil|inicio|home page|hem|welcome|willkommen|bienvenue|about|about us|über uns|contact|contact us|kontakt|imprint|impressum|legal notice|logo|menu|blog|news|shop|products|produkte|services|leistungen|all rights reserved|alle rechte vorbehalten|wordpress|just another wordpress site|my site|website|index|untitled|team|unser team|our team|company|unternehmen|pricing|preise|careers|karriere|locations|customers|references|referenzen|(?:トップ(?:ページ)?|ホーム|首页|首頁|主页|网站首页|返回首页)[\s|/]*(?:home|top)?|会社概要|お問い合わせ|关于我们|联系我们|mentions légales|à propos|aviso legal|sobre nosotros|chi siamo|contatti|over ons|quem somos|contacto|equipo|équipe|privacy|datenschutz)$/iu;

const isName = (value: string) =>
  value.length >= 2 &&
  value.length <= 60 &&
  /\p{L}/u.test(value) &&
  !noName.test(value) &&
  !leftover.test(value) &&
  !/^#|https?:|@|^www\.|[?!]$|\p{Ll}{4}\.\s\p{Lu}/u.test(value) &&
  value.split(' ').length <= 7;

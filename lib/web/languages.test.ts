import { afterAll, expect, test } from 'vitest';
import { nodeWeb } from '../dev/node-web.ts';
import { parseHtml } from '../dev/parse-html.ts';
import { companySite, type MenuLink } from '../testing/company-page.ts';
import { startSite } from '../testing/site-server.ts';
import { usualBudget } from './door.ts';
import { readSite } from './read-site.ts';

const web = nodeWeb({ allowLoopback: true });
afterAll(() => web.close());

/** Which page was read as what, home page aside. */
async function kindsRead(menu: MenuLink[], lang: string): Promise<Record<string, string>> {
  const server = await startSite({ pages: companySite(menu, lang) });
  try {
    const { pages } = await readSite(server.origin, {
      fetch: web.fetch,
      parse: parseHtml,
      now: () => new Date(),
      budget: { ...usualBudget, pages: 11 },
      known: [],
      allowLoopback: true,
      onProgress() {},
      signal: new AbortController().signal,
    });
    const read = pages.filter(({ kind }) => kind !== 'home');
    return Object.fromEntries(read.map(({ kind, url }) => [kind, decodeURI(url.replace(server.origin, ''))]));
  } finally {
    await server.close();
  }
}

/** What every site has besides, and nobody learns a company from. */
const noise: MenuLink[] = [
  ['Login', '/login'],
  ['Warenkorb', '/cart'],
  ['PDF', '/katalog.pdf'],
  ['🔍', '/search?q='],
  ...Array.from(
    { length: 25 },
    (_, n): MenuLink => [`Lorem ipsum dolor sit amet consectetur ${n}`, `/post-${n}-lorem-ipsum`],
  ),
];

const menus: [language: string, menu: Record<string, MenuLink>][] = [
  [
    'en',
    {
      about: ['Who we are', '/p/1'],
      contact: ['Get in touch', '/p/2'],
      imprint: ['Legal notice', '/legal'],
      team: ['Leadership', '/about-us/leadership'],
      products: ['What we do', '/what-we-do'],
      customers: ['Case studies', '/case-studies'],
      pricing: ['Plans & pricing', '/plans'],
      careers: ['Join our team', '/join'],
      news: ['Newsroom', '/newsroom'],
      locations: ['Our offices', '/offices'],
    },
  ],
  [
    'de',
    {
      about: ['Über uns', '/ueber-uns.html'],
      contact: ['Kontakt', '/kontakt.html'],
      imprint: ['Impressum', '/impressum.html'],
      team: ['Ansprechpartner', '/seite-4'],
      products: ['Leistungen', '/leistungen'],
      customers: ['Referenzen', '/seite-6'],
      pricing: ['Preise', '/preise'],
      careers: ['Stellenangebote', '/seite-8'],
      news: ['Aktuelles', '/seite-9'],
      locations: ['Standorte', '/standorte'],
    },
  ],
  [
    'fr',
    {
      about: ['Qui sommes-nous ?', '/qui-sommes-nous'],
      contact: ['Nous contacter', '/n/2'],
      imprint: ['Mentions légales', '/n/3'],
      team: ['Notre équipe', '/n/4'],
      products: ['Nos prestations', '/prestations'],
      customers: ['Réalisations', '/n/6'],
      pricing: ['Nos tarifs', '/tarifs'],
      careers: ['Nous rejoindre', '/n/8'],
      news: ['Actualités', '/actualites'],
      locations: ['Nos agences', '/n/10'],
    },
  ],
  [
    'es',
    {
      about: ['Quiénes somos', '/quienes-somos'],
      contact: ['Contáctanos', '/n/2'],
      imprint: ['Aviso legal', '/aviso-legal'],
      team: ['Nuestro equipo', '/n/4'],
      products: ['Servicios', '/servicios'],
      customers: ['Casos de éxito', '/n/6'],
      pricing: ['Precios', '/precios'],
      careers: ['Trabaja con nosotros', '/n/8'],
      news: ['Noticias', '/n/9'],
      locations: ['Dónde estamos', '/n/10'],
    },
  ],
  [
    'it',
    {
      about: ['Chi siamo', '/chi-siamo'],
      contact: ['Contatti', '/contatti'],
      imprint: ['Note legali', '/n/3'],
      team: ['Il nostro team', '/n/4'],
      products: ['I nostri prodotti', '/n/5'],
      customers: ['Casi studio', '/n/6'],
      pricing: ['Listino prezzi', '/n/7'],
      careers: ['Lavora con noi', '/lavora-con-noi'],
      news: ['Novità', '/n/9'],
      locations: ['Dove siamo', '/n/10'],
    },
  ],
  [
    'nl',
    {
      about: ['Over ons', '/over-ons'],
      contact: ['Contactgegevens', '/n/2'],
      imprint: ['Colofon', '/n/3'],
      team: ['Ons team', '/n/4'],
      products: ['Diensten', '/diensten'],
      customers: ['Onze klanten', '/n/6'],
      pricing: ['Tarieven', '/n/7'],
      careers: ['Werken bij ons', '/n/8'],
      news: ['Nieuws', '/nieuws'],
      locations: ['Vestigingen', '/n/10'],
    },
  ],
  [
    'pt',
    {
      about: ['Quem somos', '/quem-somos'],
      contact: ['Fale conosco', '/n/2'],
      imprint: ['Informações legais', '/n/3'],
      team: ['Nossa equipe', '/n/4'],
      products: ['Soluções', '/solucoes'],
      customers: ['Casos de sucesso', '/n/6'],
      pricing: ['Planos e preços', '/n/7'],
      careers: ['Trabalhe conosco', '/n/8'],
      news: ['Notícias', '/noticias'],
      locations: ['Onde estamos', '/n/10'],
    },
  ],
  [
    'ja',
    {
      about: ['会社概要', '/company/'],
      contact: ['お問い合わせ', '/n/2'],
      imprint: ['特定商取引法に基づく表記', '/n/3'],
      team: ['役員紹介', '/n/4'],
      products: ['製品情報はこちら', '/n/5'],
      customers: ['導入事例', '/n/6'],
      pricing: ['料金プラン', '/n/7'],
      careers: ['採用情報', '/recruit/'],
      news: ['お知らせ', '/n/9'],
      locations: ['拠点一覧', '/n/10'],
    },
  ],
  [
    'zh',
    {
      about: ['关于我们', '/n/1'],
      contact: ['联系我们', '/n/2'],
      imprint: ['法律声明', '/n/3'],
      team: ['管理团队', '/n/4'],
      products: ['产品中心', '/n/5'],
      customers: ['客户案例', '/n/6'],
      pricing: ['价格', '/n/7'],
      careers: ['诚聘英才', '/n/8'],
      news: ['新闻动态', '/n/9'],
      locations: ['分支机构', '/n/10'],
    },
  ],
];

test.each(menus)('on a site in %s the ten telling pages are found among forty links', async (lang, menu) => {
  const expected = Object.fromEntries(Object.entries(menu).map(([kind, [, path]]) => [kind, path]));
  expect(await kindsRead([...noise, ...Object.values(menu)], lang)).toEqual(expected);
});

test('pictures, labels and paths tell what a link leads to when its words do not', async () => {
  const menu: MenuLink[] = [
    ['<img src="a.png" alt="Über uns">', '/seite-1'],
    ['<svg></svg>', '/kontakt'],
    ['mehr erfahren', '/unternehmen/karriere'],
    ['weiterlesen', '/%C3%BCber-uns/gesch%C3%A4ftsf%C3%BChrung'],
  ];
  expect(await kindsRead(menu, 'de')).toEqual({
    about: '/seite-1',
    contact: '/kontakt',
    careers: '/unternehmen/karriere',
    team: '/über-uns/geschäftsführung',
  });
});

test('a site in several languages is read in that of its home page', async () => {
  const menu: MenuLink[] = [
    ['English', '/en/'],
    ['About us', '/en/about'],
    ['Contact', '/en/contact'],
    ['À propos', '/fr/a-propos'],
    ['Über uns', '/de/ueber-uns'],
    ['Kontakt', '/de/kontakt'],
    ['Impressum', '/de/impressum'],
    ['Leistungen', '/de/leistungen'],
    ['Karriere', '/de/karriere'],
    ['Aktuelles', '/de/aktuelles'],
    ['Team', '/de/team'],
  ];
  const read = Object.values(await kindsRead(menu, 'de'));
  expect(read).toHaveLength(7);
  expect(read.every((path) => path.startsWith('/de/'))).toBe(true);
});

test('a page there is only in English is read in English, one only in French is not', async () => {
  const menu: MenuLink[] = [
    ['Über uns', '/ueber-uns'],
    ['About us', '/en/about'],
    ['Kontakt', '/kontakt'],
    ['Careers', '/en/careers'],
    ['Nos clients', '/fr/clients'],
  ];
  expect(await kindsRead(menu, 'de')).toEqual({ about: '/ueber-uns', contact: '/kontakt', careers: '/en/careers' });
});

const laterWords: [language: string, menu: Record<string, MenuLink>][] = [
  [
    'en',
    { customers: ['Wholesale', '/a'], pricing: ['Fees', '/b'], news: ['Journal', '/c'], locations: ['Find us', '/d'] },
  ],
  [
    'de',
    {
      customers: ['Großhandel', '/a'],
      pricing: ['Honorar', '/b'],
      news: ['Journal', '/c'],
      locations: ['So finden Sie uns', '/d'],
    },
  ],
  [
    'fr',
    {
      customers: ['Vente en gros', '/a'],
      pricing: ['Honoraires', '/b'],
      news: ['Le journal', '/c'],
      locations: ['Plan d’accès', '/d'],
    },
  ],
  [
    'es',
    {
      customers: ['Venta al por mayor', '/a'],
      pricing: ['Honorarios', '/b'],
      news: ['Diario', '/c'],
      locations: ['Cómo llegar', '/d'],
    },
  ],
  [
    'it',
    {
      customers: ['Ingrosso', '/a'],
      pricing: ['Onorari', '/b'],
      news: ['Sala stampa', '/c'],
      locations: ['Come raggiungerci', '/d'],
    },
  ],
  [
    'nl',
    {
      customers: ['Groothandel', '/a'],
      pricing: ['Kosten', '/b'],
      news: ['Perskamer', '/c'],
      locations: ['Bezoek ons', '/d'],
    },
  ],
  [
    'pt',
    {
      customers: ['Atacado', '/a'],
      pricing: ['Honorários', '/b'],
      news: ['Jornal', '/c'],
      locations: ['Como chegar', '/d'],
    },
  ],
  [
    'ja',
    { customers: ['卸売', '/a'], pricing: ['費用', '/b'], news: ['ジャーナル', '/c'], locations: ['所在地', '/d'] },
  ],
  [
    'zh',
    { customers: ['批发', '/a'], pricing: ['费用', '/b'], news: ['媒体中心', '/c'], locations: ['交通指南', '/d'] },
  ],
];

test.each(laterWords)('in %s wholesale, fees, journal and the way there are known, too', async (lang, menu) => {
  const expected = Object.fromEntries(Object.entries(menu).map(([kind, [, path]]) => [kind, path]));
  expect(await kindsRead(Object.values(menu), lang)).toEqual(expected);
});

test('a shop’s single products wait for every page that tells of the company, and for the rest of its menu', async () => {
  const products = Array.from({ length: 30 }, (_, n): MenuLink => [`Spiddal Smoke ${n}`, `/products/tea-${n}`]);
  const menu: MenuLink[] = [
    ['Black Tea', '/collections/black-tea'],
    ['Our story', '/pages/our-story'],
    ['Contact', '/pages/contact'],
    ['Journal', '/blogs/journal'],
    ['Wholesale', '/pages/wholesale'],
    ['The tasting room', '/pages/tasting-room'],
    ['A weekend job for you, perhaps, in our small tea shop', '/careers/barista'],
  ];
  expect(await kindsRead([...products, ...menu], 'en')).toMatchObject({
    about: '/pages/our-story',
    contact: '/pages/contact',
    news: '/blogs/journal',
    customers: '/pages/wholesale',
    careers: '/careers/barista',
    other: '/pages/tasting-room',
  });
});

test('a German data protection page stands in for an imprint only where there is none', async () => {
  const privacy: MenuLink = ['Datenschutz', '/datenschutz.html'];
  expect(await kindsRead([privacy, ['Impressum', '/impressum.html']], 'de')).toEqual({ imprint: '/impressum.html' });
  expect(await kindsRead([privacy], 'de')).toEqual({ imprint: '/datenschutz.html' });
});

test('terms stand in for an imprint only where there is none', async () => {
  const terms: MenuLink = ['Terms of use', '/terms'];
  expect(await kindsRead([terms, ['About', '/about']], 'en')).toEqual({ about: '/about', imprint: '/terms' });
  expect(await kindsRead([terms, ['Legal notice', '/legal']], 'en')).toEqual({ imprint: '/legal' });
});

test('a contact page that says "Find us" is the contact page', async () => {
  expect(await kindsRead([['Find us', '/contact.html']], 'en')).toEqual({ contact: '/contact.html' });
});

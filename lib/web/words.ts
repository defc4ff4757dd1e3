import type { PageKind } from '../core/site.ts';

/** Kinds of page that links lead to, the most telling about a company first. */
export const soughtKinds = [
  'about',
  'contact',
  'imprint',
  'team',
  'products',
  'customers',
  'pricing',
  'careers',
  'news',
  'locations',
] as const satisfies readonly PageKind[];
export type SoughtKind = (typeof soughtKinds)[number];

/**
 * What links to a page of each kind say, and what its path is called, as seen on companies' sites in English, German,
 * French, Spanish, Italian, Dutch, Portuguese, Japanese and Chinese. Small letters; accents and hyphens do not matter.
 */
export const kindWords: Record<SoughtKind, string[]> = {
  about: [
    'about, about us, who we are, our story, our company, company, company profile, our history, history, mission, our mission, overview, at a glance, the company, corporate, the group, group, investors, investor relations',
    'über uns, wir über uns, das unternehmen, unternehmen, firma, firmenprofil, unternehmensprofil, wer wir sind, geschichte, historie, porträt, leitbild, unternehmensgruppe, konzern, investor relations',
    "à propos, a propos de nous, qui sommes nous, notre histoire, l'entreprise, entreprise, notre entreprise, la société, société, le groupe, notre mission",
    'sobre nosotros, quiénes somos, quienes somos, la empresa, empresa, nosotros, nuestra historia, acerca de, conócenos',
    "chi siamo, l'azienda, azienda, la nostra storia, la storia, storia, la società, il gruppo",
    'over ons, wie zijn wij, wie we zijn, ons verhaal, het bedrijf, bedrijf, bedrijfsprofiel, geschiedenis',
    'sobre nós, quem somos, a empresa, nossa história, a nossa história, sobre a empresa, institucional, sobre',
    '会社概要, 会社案内, 会社情報, 企業情報, 企業概要, 私たちについて, 当社について, 会社紹介, 沿革',
    '关于我们, 关于, 公司简介, 公司介绍, 企业简介, 公司概况, 關於我們, 公司簡介, 企業簡介, 关于公司',
  ],
  contact: [
    'contact, contact us, get in touch, contacts, talk to us, reach us, contact sales, contact details',
    'kontakt, kontaktieren sie uns, so erreichen sie uns, kontaktdaten, anfahrt, kontakt und anfahrt',
    'contact, contactez nous, nous contacter, nous joindre, coordonnées',
    'contacto, contáctenos, contáctanos, contactar',
    'contatti, contattaci, contatto',
    'contact, neem contact op, contactgegevens',
    'contato, contactos, contacto, fale conosco, fale connosco, contate nos, entre em contato',
    'お問い合わせ, お問合せ, お問合わせ, 問い合わせ, コンタクト',
    '联系我们, 聯絡我們, 联系方式, 聯繫我們, 联络我们',
  ],
  imprint: [
    'imprint, legal notice, legal information, company information, legal disclosure, site notice, legal details, legal',
    'impressum, anbieterkennzeichnung, offenlegung',
    'mentions légales, informations légales',
    'aviso legal, información legal, nota legal',
    'note legali, informazioni legali, dati societari, informazioni societarie',
    'colofon, juridische informatie, bedrijfsgegevens',
    'aviso legal, informações legais, informação legal, ficha técnica',
    '特定商取引法に基づく表記, 特定商取引法, 特商法',
    '法律声明, 法律聲明, 公司信息, 工商信息',
  ],
  team: [
    'team, our team, the team, meet the team, leadership, leadership team, management, management team, executive team, our people, people, board, board of directors, executives, founders',
    'das team, unser team, ansprechpartner, geschäftsführung, geschäftsleitung, führung, vorstand, management, mitarbeiter, ihre ansprechpartner',
    'équipe, notre équipe, équipe dirigeante, direction, la direction, gouvernance, nos équipes',
    'equipo, nuestro equipo, equipo directivo, dirección, directiva',
    'il team, il nostro team, squadra, la direzione, persone, management',
    'ons team, het team, directie, medewerkers, mensen',
    'equipe, nossa equipe, a equipa, equipa, a nossa equipa, liderança, diretoria, administração',
    '役員紹介, 役員一覧, 経営陣, スタッフ紹介, メンバー, チーム, 代表挨拶, 社長挨拶',
    '团队, 我们的团队, 管理团队, 核心团队, 團隊, 管理團隊, 领导团队, 领导层',
  ],
  products: [
    'products, product, services, solutions, our products, our services, what we do, platform, features, capabilities, portfolio, offering, shop, expertise, services and solutions, collections, collection, catalogue, catalog, our range, product range, all products',
    'produkte, leistungen, unsere leistungen, dienstleistungen, lösungen, angebot, unsere produkte, sortiment, leistungsspektrum, was wir tun, kollektion, kollektionen, katalog, produktpalette',
    'produits, nos produits, services, nos services, solutions, nos solutions, prestations, savoir faire, métiers, offre, catalogue, nos collections, nos gammes',
    'productos, servicios, soluciones, nuestros productos, nuestros servicios, qué hacemos, catálogo, colecciones',
    'prodotti, servizi, soluzioni, i nostri prodotti, i nostri servizi, cosa facciamo, catalogo, collezioni, collezione',
    'producten, diensten, oplossingen, onze producten, onze diensten, wat we doen, assortiment, collectie, catalogus',
    'produtos, serviços, soluções, nossos produtos, nossos serviços, o que fazemos, catálogo, coleções',
    '製品情報, 製品, 製品紹介, 商品情報, 商品, サービス, 事業内容, 事業案内, ソリューション, 事業紹介, 製品一覧, 商品一覧, カタログ',
    '产品, 产品中心, 产品与服务, 服务, 解决方案, 產品, 產品中心, 服務, 業務範圍, 业务范围, 我们的产品, 产品目录, 产品系列',
  ],
  customers: [
    'customers, our customers, clients, our clients, case studies, case study, success stories, customer stories, references, testimonials, our work, work, projects, customer reviews, reviews, wholesale, trade customers, stockists, for retailers',
    'kunden, unsere kunden, referenzen, fallstudien, erfolgsgeschichten, kundenstimmen, projekte, referenzprojekte, kundenreferenzen, großhandel, wiederverkäufer, für händler',
    'clients, nos clients, références, nos références, études de cas, témoignages, réalisations, nos réalisations, vente en gros, grossistes, revendeurs, espace revendeurs',
    'clientes, nuestros clientes, casos de éxito, casos, referencias, proyectos, testimonios, venta al por mayor, mayoristas, al por mayor, distribuidores',
    "clienti, i nostri clienti, referenze, casi studio, case history, progetti, realizzazioni, vendita all'ingrosso, ingrosso, rivenditori",
    'klanten, onze klanten, referenties, klantverhalen, projecten, cases, groothandel, wederverkopers, voor retailers',
    'clientes, nossos clientes, os nossos clientes, casos de sucesso, casos, referências, projetos, projectos, depoimentos, atacado, vendas por atacado, venda por grosso, revendedores',
    '導入事例, お客様の声, お客様事例, 事例紹介, 事例, 実績, 納入実績, 取引先, 主要取引先, 卸売, 卸売り, 法人のお客様',
    '客户, 客户案例, 成功案例, 案例, 合作伙伴, 合作客户, 客戶, 客戶案例, 案例展示, 批发, 批發, 经销商',
  ],
  pricing: [
    'pricing, prices, plans, plans and pricing, price list, rates, packages, fees, specials, our fees, fees and charges, costs',
    'preise, preisliste, tarife, preise und pakete, konditionen, honorar, honorare, gebühren, kosten, unsere preise',
    'tarifs, nos tarifs, prix, grille tarifaire, honoraires, nos honoraires, nos prix',
    'precios, tarifas, planes, planes y precios, honorarios, nuestras tarifas',
    'prezzi, tariffe, listino prezzi, listino, piani, onorari, costi, compensi',
    'prijzen, tarieven, prijslijst, kosten, honorarium, onze tarieven',
    'preços, planos, planos e preços, tabela de preços, honorários, tarifas',
    '料金, 料金プラン, 価格, 価格表, 料金表, 費用, 料金案内, 報酬',
    '价格, 定价, 收费标准, 價格, 定價, 报价, 费用, 費用, 收费',
  ],
  careers: [
    'careers, career, jobs, join us, join our team, work with us, vacancies, open positions, we are hiring, work for us, openings, job openings',
    'karriere, jobs, stellenangebote, stellen, offene stellen, arbeiten bei uns, ausbildung, jobs und karriere, jobs karriere, stellenanzeigen',
    "carrières, carrière, emploi, emplois, recrutement, nous rejoindre, rejoignez nous, offres d'emploi",
    'empleo, trabaja con nosotros, carreras, únete a nosotros, ofertas de empleo, vacantes',
    'lavora con noi, carriere, opportunità di lavoro, posizioni aperte, unisciti a noi',
    'werken bij, vacatures, werken bij ons, carrière, kom werken, vacature',
    'carreiras, trabalhe conosco, trabalhe connosco, vagas, oportunidades, recrutamento, junte se a nós',
    '採用情報, 採用, 求人, 求人情報, リクルート, 採用案内, キャリア',
    '加入我们, 招聘, 人才招聘, 招贤纳士, 加入我們, 招聘信息, 人力资源, 诚聘英才, 徵才',
  ],
  news: [
    'news, newsroom, press, press releases, latest news, blog, media, company news, news and events, press room, announcements, insights, journal, stories, press archive, media centre, media center, field notes',
    'aktuelles, neuigkeiten, presse, pressemitteilungen, nachrichten, meldungen, magazin, journal, news und presse, pressebereich',
    'actualités, actualité, actus, presse, communiqués, communiqués de presse, nouvelles, journal, espace presse, salle de presse, magazine, le journal',
    'noticias, actualidad, prensa, sala de prensa, novedades, diario, revista, notas de prensa',
    'notizie, novità, giornale, comunicati stampa, stampa, rassegna stampa, ultime notizie, sala stampa, diario, rivista, magazine',
    'nieuws, actueel, pers, persberichten, laatste nieuws, perskamer, journaal, magazine',
    'notícias, imprensa, novidades, sala de imprensa, comunicados, jornal, diário, revista, blogue',
    'ニュース, お知らせ, 新着情報, プレスリリース, 最新情報, トピックス, ニュースリリース, ニュースルーム, プレスルーム, ジャーナル, ブログ',
    '新闻, 新闻中心, 公司新闻, 新闻动态, 企业动态, 新聞, 新聞中心, 最新消息, 资讯, 公司动态, 媒体中心, 新闻室, 博客, 日志',
  ],
  locations: [
    'locations, our locations, offices, our offices, where we are, find us, branches, store locator, find a store, stores, sites, global offices, worldwide, service area, areas we serve, visit us, how to find us, directions, showroom, showrooms',
    'standorte, unsere standorte, niederlassungen, filialen, standort, filialfinder, weltweit, werke, so finden sie uns, besuchen sie uns, hier finden sie uns, wegbeschreibung',
    "implantations, nos implantations, agences, nos agences, nos bureaux, magasins, points de vente, où nous trouver, nous trouver, plan d'accès, nous rendre visite",
    'ubicaciones, oficinas, nuestras oficinas, sedes, delegaciones, tiendas, dónde estamos, cómo llegar, encuéntranos, dónde encontrarnos, visítanos',
    'sedi, le nostre sedi, dove siamo, filiali, punti vendita, uffici, come raggiungerci, dove trovarci, vieni a trovarci',
    'locaties, vestigingen, onze vestigingen, kantoren, winkels, waar vind je ons, waar vindt u ons, vind ons, bezoek ons, routebeschrijving',
    'unidades, localizações, escritórios, onde estamos, filiais, lojas, nossas unidades, como chegar, encontre nos, onde nos encontrar, visite nos',
    '拠点, 拠点一覧, 事業所, 事業所一覧, アクセス, 店舗一覧, 営業所, 交通アクセス, 店舗情報, アクセスマップ, 所在地, 地図',
    '分支机构, 全球分布, 办事处, 門市據點, 服务网点, 營業據點, 据点, 公司地址, 门店, 交通指南, 如何找到我们, 来访路线',
  ],
};

/** Pages that name the legal entity where nobody linked an imprint. */
export const almostImprint = [
  'terms, terms of service, terms of use, terms and conditions, privacy, privacy policy, privacy notice, disclaimer',
  'datenschutz, datenschutzerklärung, agb',
  'politique de confidentialité, conditions générales, cgv, cgu',
  'política de privacidad, términos y condiciones, condiciones generales',
  'privacy policy, informativa privacy, termini e condizioni',
  'privacyverklaring, privacybeleid, algemene voorwaarden',
  'política de privacidade, termos de uso, termos e condições',
  'プライバシーポリシー, 個人情報保護方針, 利用規約',
  '隐私政策, 隱私政策, 隐私声明, 服务条款',
];

/** Where such pages usually are, asked for when nothing leads to one: the first of the site's language, else English. */
export const usualPaths: Record<string, Partial<Record<SoughtKind, string>>> = {
  en: { about: '/about', contact: '/contact' },
  de: { about: '/ueber-uns', contact: '/kontakt', imprint: '/impressum' },
  fr: { about: '/a-propos', contact: '/contact', imprint: '/mentions-legales' },
  es: { about: '/sobre-nosotros', contact: '/contacto', imprint: '/aviso-legal' },
  it: { about: '/chi-siamo', contact: '/contatti', imprint: '/note-legali' },
  nl: { about: '/over-ons', contact: '/contact' },
  pt: { about: '/sobre', contact: '/contato' },
  ja: { about: '/company', contact: '/contact' },
  zh: { about: '/about', contact: '/contact' },
};

/** What links say that lead to a visitor's own things. */
export const uselessText =
  /^\W*(log ?in|sign ?in|sign ?up|register|anmelden|einloggen|registrieren|inloggen|aanmelden|connexion|se connecter|iniciar sesión|accedi|entrar|cart|basket|warenkorb|panier|carrito|carrello|ログイン|登录|登入)\b/i;

/** The same page in another order, or its older entries. */
export const uselessQuery =
  /^(.*_?page|p|paged|offset|start|sort|order(by)?|filter.*|view|print|replytocom|add-to-cart|share)$/i;

/** Paths nobody learns about a company from, and those that do something. */
export const uselessPath =
  /\/(log-?in|sign-?in|sign-?up|log-?out|register|account|my-?account|cart|basket|checkout|warenkorb|panier|carrito|wishlist|search|suche|recherche|feed|rss|wp-admin|wp-login|wp-json|xmlrpc|cgi-bin|cdn-cgi|tag|tags|author|unsubscribe|delete|print|share|page\/\d+|cookie-?policy|cookies?)(\/|\.|$)/i;

/** Files that are no pages. */
export const uselessFile =
  /\.(pdf|docx?|xlsx?|pptx?|csv|zip|gz|tgz|rar|7z|exe|dmg|msi|apk|jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|mp[34]|m4[av]|wav|ogg|webm|mov|avi|css|m?js|json|xml|rss|atom|ics|vcf|txt|woff2?|ttf|eot)$/i;

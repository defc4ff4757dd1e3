import { anyOf, onlyOneOf } from './any-of.ts';

/** Headings and menu entries under which a company names what it sells. */
const offers = `
  products, our products, product range, our product range, product lines, our product lines, product groups,
  services, our services, solutions, our solutions, what we do, what we offer, our offering, what we make,
  what we build, our expertise, areas of expertise, practice areas, our practice areas, capabilities,
  our capabilities, products & services, products and services, shop by category, our collections, collections, collezioni, le collezioni,
  kollektionen, collecties, colecciones, coleções,
  product categories, services we offer, our core services, how we can help, our work includes, our platform, our platforms,
  platform, how we help, produkte, unsere produkte, produktprogramm, produktübersicht, produktgruppen, leistungen,
  unsere leistungen, leistungsspektrum, unser leistungsspektrum, leistungsübersicht, dienstleistungen,
  unsere dienstleistungen, lösungen, unsere lösungen, das bieten wir, was wir tun, was wir bieten, was wir machen,
  unser angebot, angebot, sortiment, unser sortiment, produkte & leistungen, produkte und leistungen,
  unsere kompetenzen, kompetenzen, kategorien, schwerpunkte, rechtsgebiete, unsere schwerpunkte, leistungsangebot,
  geschäftsbereiche, unsere geschäftsbereiche, produktbereiche, produits, nos produits, nos services, prestations,
  nos prestations, nos solutions, savoir-faire, nos savoir-faire, notre savoir-faire, notre offre, nos offres,
  ce que nous faisons, nos métiers, nos activités, nos gammes, notre gamme, nos expertises,
  nos domaines d'expertise, nos domaines d’expertise, productos, nuestros productos, servicios, nuestros servicios,
  soluciones, nuestras soluciones, qué hacemos, lo que hacemos, qué ofrecemos, nuestra gama, líneas de producto,
  áreas de práctica, especialidades, prodotti, i nostri prodotti, servizi, i nostri servizi, soluzioni,
  le nostre soluzioni, cosa facciamo, cosa offriamo, la nostra gamma, linee di prodotto, lavorazioni,
  le nostre lavorazioni, producten, onze producten, diensten, onze diensten, oplossingen, onze oplossingen,
  wat wij doen, wat we doen, wat wij bieden, assortiment, ons assortiment, specialismen, produtos,
  os nossos produtos, nossos produtos, serviços, os nossos serviços, nossos serviços, soluções, as nossas soluções,
  nossas soluções, o que fazemos, a nossa gama, 加工サービス, 受託サービス, 製品, 製品情報, 製品一覧, 製品案内, 主要製品, 取扱製品, 商品一覧, サービス, サービス一覧, サービス内容, 事業内容,
  事業紹介, 事業案内, ソリューション, 业务范围, 产品, 产品中心, 主营产品, 产品与服务, 服务, 服务项目, 我们的服务, 我们的产品, 解决方案, 產品, 服務項目, 产品系列, 产品分类
`;
const named = onlyOneOf(offers);
/** "Shop by leaf", "Nach Anlass einkaufen": categories of a shop, by whatever its articles are sorted. */
const shopBy =
  /^(?:shop|browse|explore) by \p{L}+(?: \p{L}+)?$|^nach \p{L}+ (?:einkaufen|shoppen|stöbern)$|^(?:acheter|comprar|acquista|winkelen) (?:par|por|per|op) \p{L}+$/iu;
export const offersHeading = { test: (text: string): boolean => named.test(text) || shopBy.test(text.trim()) };

/** An address of a page that presents one product or service. */
export const offersPath =
  /\/(?:products?|services?|solutions?|produkte?|leistungen?|dienstleistungen|loesungen|produits?|prestations?|services|nos-[a-z-]+|productos?|servicios?|soluciones|prodott[oi]|serviz[io]|producten|diensten|produtos?|servicos?|collections?|sortiment|kategorie)\/[\p{L}\p{N}%_-]+/iu;

/** Never the name of a product: words of menus, buttons and pages. */
export const notOffer = anyOf(`
  security, integrations, overview, all products, all services, view all, see all, show all, learn more, read more, more info,
  find out more, get started, contact, contact us, get in touch, request, request a quote, book a demo, free trial,
  pricing, faq, faqs, frequently asked questions, why us, why choose us, why choose, our process, how it works,
  how we work, our approach, our promise, our values, our mission, our vision, our team, our story, our customers,
  our clients, our partners, testimonials, reviews, case studies, references, certifications, certificates,
  certified, downloads, download, catalogue, catalog, brochure, datasheet, news, blog, newsletter, about, about us,
  home, careers, jobs, login, sign up, subscribe, shop now, buy now, add to cart, cart, account, search, menu,
  industries, industries we serve, applications, features, benefits, advantages, ready to, need help, questions,
  any questions, have questions, let us, let's talk, privacy, terms, cookie, cookies, legal, imprint, shipping,
  returns, gift card, bestsellers, new arrivals, sale, featured, technical data, specifications,
  accessories and spare parts on request, not sure, can't find, call us, opening hours, step, resources,
  quick links, company, follow us, quality, sustainability, delivery, related, talk to, übersicht, alle produkte,
  alle leistungen, mehr erfahren, mehr, weiterlesen, zur übersicht, jetzt anfragen, kontakt, angebot anfordern,
  preise, häufige fragen, ablauf, so arbeiten wir, unser versprechen, unsere werte, warum, ihre vorteile, vorteile,
  referenzen, zertifikate, qualität, über uns, startseite, karriere, impressum, datenschutz, agb, warenkorb,
  kundenkonto, branchen, anwendungen, technische daten, ansprechpartner, haben sie fragen, fragen, noch fragen,
  jetzt, aktuelles, unternehmen, öffnungszeiten, anfahrt, versand, zahlung, widerruf, nachhaltigkeit,
  beratung anfordern, anfrage, aperçu, tous les produits, en savoir plus, voir tout, devis, demander un devis,
  contactez-nous, tarifs, pourquoi, nos valeurs, notre équipe, notre histoire, nos clients, nos références,
  nos engagements, accueil, à propos, actualités, mentions légales, panier, mon compte, une question, besoin,
  livraison, la qualité, todos los productos, ver más, ver todo, saber más, contacto, contáctenos, preguntas frecuentes, domande frequenti, veelgestelde vragen, perguntas frequentes, questions fréquentes,
  solicitar presupuesto, precios, por qué, nuestros valores, nuestro equipo, inicio, quiénes somos, noticias,
  aviso legal, carrito, ventajas, calidad, preguntas, tutti i prodotti, scopri di più, leggi, contatti, contattaci,
  preventivo, richiedi, prezzi, perché, chi siamo, la qualità, vantaggi, notizie, carrello, domande,
  alle producten, lees meer, meer, offerte, prijzen, waarom, over ons, nieuws, winkelwagen, voordelen, vragen,
  werkwijze, todos os produtos, saiba mais, contactos, contato, orçamento, preços, porquê, sobre nós, notícias,
  carrinho, vantagens, qualidade, dúvidas, 一覧, お問い合わせ, 詳しく, もっと見る, 会社概要, 採用情報, ニュース, お知らせ, ホーム, 特長, 強み, 流れ, 选择我们,
  联系我们, 了解更多, 更多, 关于我们, 新闻, 首页, 查看, 优势, 流程,
  よくある質問, よくあるご質問, 資料請求, ご相談, ご利用の流れ, 導入の流れ, 料金, 価格表, ダウンロード, 常见问题, 下载中心, 技术参数, 在线留言,
  dati tecnici, scheda tecnica, schede tecniche, datos técnicos, ficha técnica, fichas técnicas, données techniques, fiche technique,
  fiches techniques, caractéristiques techniques, technische gegevens, technische specificaties, technisches datenblatt, datenblätter,
  technical specifications, product data, data sheets, dados técnicos, especificações, especificaciones, specifiche tecniche, scarica,
  everything, shop all, all items, alles, tout voir, toute la collection, tutto, todo, tudo, ver tudo, vedi tutto, bekijk alles, alle anzeigen, alle artikel,
  most loved, best sellers, new in, on sale, novità, nouveautés, novedades, neuheiten, nieuw, offerte speciali, soldes, rebajas,
  referenz, référence, referencia, referenza, referentie, reference, testimonial,
  case study, case studies, customer story, success story, fallstudie, étude de cas, caso de éxito, caso di studio, klantverhaal, estudo de caso,
  as seen in, in the press, press about us, gift cards, gutscheine, gutschein, geschenkgutschein, carte cadeau, cartes cadeaux, bon cadeau, cadeaubon, tarjeta regalo, buono regalo, cartão presente, bons cadeaux, tarjetas regalo,
  unsere partner, onze partners, i nostri partner, nuestros socios, os nossos parceiros, partner, partners, our partners, partenaires, nos partenaires, parceiros, socios, colaboradores, brands, our brands, brands we carry, marken, unsere marken, markenpartner, marques,
  nos marques, marcas, nuestras marcas, marchi, i nostri marchi, merken, onze merken, lieferanten, suppliers, fournisseurs, proveedores, fornitori, leveranciers, fornecedores,
  partner aziendali, パートナー, 取扱メーカー, 合作伙伴, membership, memberships, mitgliedschaften, verbände, payment, payment methods, opening times, where to find us, find us, so finden sie uns, horaires, horaires d'ouverture, horarios, orari, openingstijden, horário,
  good to know, gut zu wissen, bon à savoir, bueno saber, for your organization, developers, developers welcome, api, integrações, segurança, seguridad, sicurezza, sécurité, integraciones, intégrations, integrazioni,
  kontakt aufnehmen, rückruf, terminvereinbarung, lieferung, garantie, warranty, garantía, garanzia, guarantee, condiciones, condizioni, condições, voorwaarden
`);

/** "Collection: Herbal teas", "Kategorie: Pumpen": what kind of page it is, said before the name. */
export const withoutKind = (name: string): string =>
  name.replace(
    /^(?:collection|kollektion|category|kategorie|produktgruppe|catégorie|categoría|categoria|collectie|categorie|coleção|colección|collezione|gamme|product range|range|product|produkt|produit|producto|prodotto)\s?[:：]\s+(?=\S)/iu,
    '',
  );

/** A small line above a card's title that says what kind of thing it is: "Module", "Produkt 02", "Course". */
export const kindOfOffer = onlyOneOf(`
  module, modul, módulo, modulo, product, produkt, produit, producto, prodotto, produto, app, service, dienst, servicio, servizio,
  serviço, prestation, leistung, course, kurs, cours, curso, corso, cursus, workshop, solution, lösung, solución, soluzione, solução, tool, platform,
  plattform, plateforme, plataforma, piattaforma, range, serie, series, série, gamme, 製品, サービス, 产品, 服务
`);

/** A table's column of prices, and one of packs, sizes or kinds beside it: its rows are articles. */
export const priceColumn = onlyOneOf(
  'price, prices, unit price, price incl. vat, preis, preise, preis inkl. mwst, prix, prix ttc, prix ht, tarif, precio, pvp, precio iva incl, prezzo, prijs, preço, pris, 価格, 价格',
);
export const articleColumn = onlyOneOf(
  'size, sizes, pack, pack size, packaging, unit, content, format, volume, weight, type, kind, variety, vintage, gebinde, inhalt, größe, sorte, typ, art, verpackung, einheit, jahrgang, conditionnement, contenance, format, type, millésime, cépage, envase, formato, tipo, contenido, tamaño, presentación, confezione, formato, tipo, peso, verpakking, inhoud, soort, maat, embalagem, tamanho, tipo, 規格, 容量, 规格, 型号',
);

/** The title of a page that lists what is sold, whatever the trade: "Castings and services", "Nos vins", "Unsere Maschinen". */
const anyOffer = anyOf(offers);
const ours = /^(?:our|unsere|nos|nuestr[oa]s|i nostri|le nostre|onze|nossos|nossas|os nossos|as nossas) \p{L}{3,}$/iu;
const oursButNotSold =
  /team|people|story|history|mission|vision|values|clients|customers|partners|offices|locations|news|references|standorte|kunden|partner|werte|referenzen|mitarbeiter|clientes|valeurs|équipes|références|agences|engagements|actualités|clienti|valori|sedi|klanten|mensen|valores|equipo|parceiros|jobs|stellen|tarifs|preise|prices/iu;
export const titlesOffers = (title: string): boolean =>
  title.length <= 50 &&
  ((title.split(' ').length <= 4 && anyOffer.test(title)) || (ours.test(title.trim()) && !oursButNotSold.test(title)));

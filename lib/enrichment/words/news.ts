import { anyOf } from './any-of.ts';

/** Headings over a list of news on other pages. */
export const newsHeading = anyOf(`
  news, latest news, company news, press releases, press, newsroom, from the blog, blog, latest posts,
  latest articles, recent posts, insights, updates, announcements, what's new, events, aktuelles, neuigkeiten,
  pressemitteilungen, presse, aktuelle meldungen, meldungen, neues, nachrichten, unternehmensnews, actualités,
  actualité, actus, communiqués, nos actualités, dernières nouvelles, noticias, novedades, actualidad,
  últimas noticias, notas de prensa, notizie, novità, ultime notizie, comunicati stampa, nieuws, laatste nieuws,
  actueel, nieuwsberichten, notícias, novidades, últimas notícias, comunicados, ニュース, お知らせ, 新着情報, プレスリリース, トピックス,
  新闻, 新闻中心, 公司新闻, 最新动态, 企业动态, 新聞, 最新消息
`);

/** Links and headings that stand beside news and are none. */
export const notNews =
  /^(?:hello,? world|hallo,? welt|bonjour tout le monde|¡?hola,? mundo|ciao,? mondo|hallo,? wereld|ol[aá],? mundo|hej,? världen|welcome to wordpress|my first (?:blog )?post|世界[,，、]?您好|你好[,，、]?世界|hello world!?|skip to|jump to|back to|springe|zum (?:inhalt|hauptinhalt)|zur (?:haupt)?navigation|zur suche|aller au|passer au|saltar|ir al|vai al|salta|ir para|pular|ga naar|naar de|press contact|media contact|read more|read article|more|continue|continue reading|learn more|view|view all|all news|all posts|share|older|newer|next|previous|page \d+|category|categories|tags?|archive|search|subscribe|newsletter|leave a (?:comment|reply)|comments?|posted|by |published|weiterlesen|mehr|mehr lesen|mehr erfahren|alle (?:news|meldungen|beiträge)|zum artikel|zum beitrag|archiv|lire la suite|lire|en savoir plus|toutes les|leer más|ver más|todas las|leggi|leggi tutto|tutte le|lees meer|alle nieuws|ler mais|todas as|続きを読む|もっと見る|一覧|查看|更多|阅读)(?:\b|$|[^\p{L}])/iu;

/** News of the trade that a site repeats: not its own. */
export const newsOfOthers = /行业(?:资讯|新闻|动态)|業界(?:ニュース|動向)|industry news|branchennews|常见问题/iu;

/** "Press release", "by admin", "Allgemein": what stands beside a title to say what kind it is. */
export const kindOfNews =
  /^(?:(?:ad[ -]hoc|media|press|news)[ -]?(?:announcement|release|item|information)?|pressemitteilung|medienmitteilung|pressemeldung|communiqué(?: de presse)?|nota de prensa|comunicato(?: stampa)?|persbericht|comunicado|by \S+|von \S+ ?\S*|por \S+ ?\S*|par \S+ ?\S*|door .{3,30}|redacci[oó]n|redaktion|redazione|redactie|admin|announcements?|events?|updates?|company|unternehmen|allgemein|insights?|general|uncategorized|ニュース|お知らせ|プレスリリース|公司新闻)$/iu;

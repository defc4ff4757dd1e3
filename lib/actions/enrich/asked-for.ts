import { plain, wholeWords } from '../words.ts';

/** What of a company a question is about. */
export const topics = ['who', 'leaders', 'products', 'customers', 'news', 'jobs', 'prices', 'contact'] as const;
export type Topic = (typeof topics)[number];

/** Facts that answer it, and how a seller would call them. */
export const factsAbout: Record<Topic, { facts: string[]; called: string }> = {
  who: {
    facts: [
      'description',
      'industry',
      'founded',
      'employees',
      'address',
      'parent',
      'subsidiary',
      'stock_symbol',
      'certification',
    ],
    called: 'who they are',
  },
  leaders: { facts: ['leader'], called: 'who runs it' },
  products: { facts: ['product'], called: 'products or services' },
  customers: { facts: ['customer'], called: 'customers by name' },
  news: { facts: ['news'], called: 'dated news' },
  jobs: { facts: ['careers'], called: 'open positions' },
  prices: { facts: ['pricing'], called: 'prices' },
  contact: { facts: ['phone', 'email', 'address', 'social'], called: 'ways to reach them' },
};

const words: [Topic, RegExp][] = [
  [
    'leaders',
    wholeWords(
      'who (?:runs|leads|heads|manages|owns|founded)|ceo|cfo|cto|coo|management|leadership|leaders?|executives?|board|boss|founders?|managing directors?|geschaftsfuhr\\w*|vorstand|leitet|chef\\w*|dirigeants?|direction|directivos?|quien dirige|director general|dirigenti|bestuur',
    ),
  ],
  [
    'news',
    wholeWords(
      'news|press|announce\\w*|latest|headlines?|neuigkeiten|neues|aktuelles|presse|actualites?|noticias|novedades|notizie|nieuws',
    ),
  ],
  [
    'customers',
    wholeWords('customers?|clients?|references?|case stud(?:y|ies)|kunden|referenzen|clientes?|clienti|klanten'),
  ],
  [
    'jobs',
    wholeWords(
      'jobs?|hiring|careers?|open (?:roles?|positions?)|vacanc(?:y|ies)|recruit\\w*|stellen\\w*|karriere|recrut\\w*|emplois?|empleos?|vacantes|lavora',
    ),
  ],
  [
    'prices',
    wholeWords('pric(?:es?|ing)|plans?|how much|cost|tariffs?|preise?|kosten|tarifs?|prix|precios?|prezzi|prijzen'),
  ],
  [
    'products',
    wholeWords(
      'products?|services?|sell|offer(?:ing)?s?|make|produkte?|leistungen|verkauf\\w*|produits?|vend\\w*|productos?|servicios|prodotti|producten',
    ),
  ],
  [
    'contact',
    wholeWords(
      'phone|call them|reach them|contact (?:details|info\\w*)|e-?mails? address\\w*|locations?|offices?|where are they|telefon\\w*|standorte?|adress\\w*',
    ),
  ],
  [
    'who',
    wholeWords(
      'who (?:are|is)|what (?:do they|does \\w+(?: \\w+)?) do|about (?:them|the company|this company)|what kind of company|wer (?:sind|ist)|was mach\\w*|que fait|qui sont|qu est ce que|quienes son|que hacen|chi sono|cosa fanno|wie zijn',
    ),
  ],
];

const japanese: [Topic, RegExp][] = [
  ['leaders', /社長|代表|経営者|役員/],
  ['news', /ニュース|最新|発表/],
  ['customers', /取引先|顧客|導入事例/],
  ['products', /製品|商品|サービス/],
  ['who', /どんな会社|何をして|会社概要|事業内容/],
];

/** @returns what the words ask about, in the order of the list; empty for "fill this in from their website" */
export function topicsIn(query: string): Topic[] {
  const text = plain(query);
  if (fillsIn.test(text)) return [];
  const named = words.filter(([, said]) => said.test(text)).map(([topic]) => topic);
  const said = [...named, ...japanese.filter(([, sign]) => sign.test(query)).map(([topic]) => topic)];
  // "What do they sell" is about products; "who runs it" says who, too.
  return topics.filter((topic) => said.includes(topic));
}

const fillsIn = wholeWords(
  'enrich\\w*|fill(?: in)?|complete|update from|check against|reichere|erganz\\w*|complete\\w*|enriquec\\w*|rellena',
);

import type { Normalized } from '../../core/site.ts';
import type { Find } from '../fact.ts';
import { defineFact } from '../fact.ts';
import type { Block, ReadPage } from '../read-page.ts';
import { isOfOthers } from '../reading/others.ts';
import { sectionsUnder } from '../reading/sections.ts';
import { sentencesOf } from '../reading/sentences.ts';
import {
  byUsage,
  freePlan,
  onceOnly,
  onlyOnRequest,
  onRequest,
  perOf,
  pricingHeading,
  subscribed,
} from '../words/pricing.ts';

type Model = 'free' | 'freemium' | 'subscription' | 'one-time' | 'usage' | 'quote' | 'mixed';
type Amount = { number: number; currency: string; per: string | null; block: Block; said: string };

/** How it is paid for, in the site's words: `{ model, from, currency, per }`. A shop's price tags are no pricing model. */
export const pricing = defineFact({
  id: 'pricing',
  label: 'Pricing',
  many: false,
  pages: ['pricing', 'home'],
  find: (page) => {
    const blocks = pricedBlocks(page);
    const read = blocks.length > 0 ? readModel(page, blocks) : [];
    return read.length > 0 ? read : quotedOnly(page);
  },
  same: (one, other) => modelOf(one) === modelOf(other),
});

const modelOf = ({ normalized }: Find) =>
  typeof normalized === 'object' && normalized && 'model' in normalized ? normalized.model : null;

/** The page of prices as a whole; of others only what stands under "Pricing". */
function pricedBlocks(page: ReadPage): Block[] {
  const inText = (block: Block) =>
    block.region !== 'nav' &&
    block.region !== 'footer' &&
    block.region !== 'header' &&
    block.region !== 'aside' &&
    !isOfOthers(block);
  if (page.kind === 'pricing') return page.blocks.filter(inText);
  if (page.kind !== 'home' && page.kind !== 'products' && page.kind !== 'other') return [];
  return sectionsUnder(page, pricingHeading)
    .filter(({ heading }) => heading.text.length < 45)
    .flatMap(({ blocks }) => blocks)
    .filter(inText);
}

/** "Prices are quoted per project", on a page that names no price with a period or a cart. */
function quotedOnly(page: ReadPage): Find[] {
  if (!['home', 'products', 'about', 'contact', 'other'].includes(page.kind)) return [];
  const shop =
    /add to (?:cart|basket|bag)|in den warenkorb|ajouter au panier|añadir al carrito|aggiungi al carrello|in winkelwagen|カートに入れる|加入购物车/iu;
  if (shop.test(page.text)) return [];
  const sentence = page.blocks
    .filter((block) => block.region !== 'nav' && block.region !== 'footer' && !isOfOthers(block))
    .flatMap((block) => sentencesOf(block.text))
    .find(
      (line) =>
        onlyOnRequest.test(line) &&
        // A note in brackets is on one case, not on how all is paid for
        !/^[(（※*]/.test(line) &&
        line.length < 250 &&
        line.split(/\s/).length > (/\p{Script=Han}/u.test(line) ? 0 : 3),
    );
  return sentence
    ? [{ value: sentence, normalized: { model: 'quote' }, quote: sentence, extractor: 'sentence', clarity: 'likely' }]
    : [];
}

function readModel(page: ReadPage, blocks: Block[]): Find[] {
  const text = blocks.map((block) => block.text).join('\n');
  const amounts = amountsIn(blocks);
  const free = blocks.find(
    (block) =>
      freePlan.test(block.text) &&
      block.text.length < 90 &&
      !/trial|test|shipping|versand|delivery|quote|consult|beratung|essai|prueba|prova|proef|support|devis|hotline/i.test(
        block.text,
      ),
  );
  const model = modelIn(text, amounts, Boolean(free));
  const cheapest =
    amounts
      .filter(({ per }) => model !== 'subscription' || per !== null)
      .sort((one, other) => one.number - other.number)[0] ?? amounts[0];
  const said = model ? saidBy(model, blocks, cheapest, free) : null;
  if (!model || !said) return [];
  const from =
    model !== 'quote' && model !== 'free' && cheapest
      ? { from: cheapest.number, currency: cheapest.currency, ...(cheapest.per ? { per: cheapest.per } : {}) }
      : {};
  const normalized: Normalized = { model, ...from };
  const clear = page.kind === 'pricing' && (model !== 'quote' || amounts.length === 0);
  return [{ value: said.value, normalized, quote: said.quote, extractor: 'block', clarity: clear ? 'sure' : 'likely' }];
}

/** Quotes on request beside a price list are the usual last column: what the others cost is the model. */
function modelIn(text: string, amounts: Amount[], free: boolean): Model | null {
  const recurring =
    amounts.some(({ per }) => per !== null && /month|year|week/.test(per)) ||
    (amounts.length > 0 && subscribed.test(text));
  const used = byUsage.test(text) || amounts.some(({ per }) => per === 'hour' || per === 'day');
  const once = onceOnly.test(text);
  if (amounts.length === 0) return onRequest.test(text) ? 'quote' : free ? 'free' : null;
  if (free && recurring) return 'freemium';
  if (recurring && once && /setup|einrichtung|onboarding|installation/i.test(text)) return 'subscription';
  if ([recurring, used, once].filter(Boolean).length > 1 && !(recurring && used && !once))
    return recurring && used ? 'mixed' : recurring ? 'subscription' : 'mixed';
  if (recurring) return 'subscription';
  if (used) return 'usage';
  return once ? 'one-time' : null;
}

const money =
  /(?:(?<sign>[€$£¥￥]|US\$|CHF|EUR|USD|GBP|R\$)\s?(?<after>\d{1,3}(?:[.,'’\s]\d{3})*(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)|(?<before>\d{1,3}(?:[.,'’\s]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?:,-|\.-|,–)?\s?(?<unit>€|EUR|CHF|USD|GBP|£|円|元|Euro))(?!\s?(?:million|mio|m\b|bn|k\b))/giu;
const currencies: Record<string, string> = {
  '€': 'EUR',
  euro: 'EUR',
  $: 'USD',
  us$: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '￥': 'JPY',
  円: 'JPY',
  元: 'CNY',
  r$: 'BRL',
};

/** What costs something, with what it is for; zero is the free plan's. */
function amountsIn(blocks: Block[]): Amount[] {
  return blocks.flatMap((block, index) =>
    [...block.text.matchAll(money)].flatMap((match): Amount[] => {
      const number = amountOf(match.groups?.after ?? match.groups?.before ?? '');
      const sign = (match.groups?.sign ?? match.groups?.unit ?? '').toLowerCase();
      if (!number) return [];
      const rest = block.text.slice((match.index ?? 0) + match[0].length).slice(0, 60);
      const below = rest.trim().length < 3 ? (blocks[index + 1]?.text ?? '').slice(0, 60) : '';
      const before = block.text.slice(Math.max(0, (match.index ?? 0) - 20), match.index);
      return [
        {
          number,
          currency: currencies[sign] ?? sign.toUpperCase(),
          per: perOf(`${rest} ${below}`) ?? (/monat|month|月額/i.test(before) ? 'month' : null),
          block,
          said: match[0],
        },
      ];
    }),
  );
}

/** "1.299,00", "1,299.00", "29", "29,90" */
function amountOf(text: string): number {
  const cents = text.match(/[.,](\d{1,2})$/);
  const whole = (cents ? text.slice(0, cents.index) : text).replace(/\D/g, '');
  return Number(whole) + (cents?.[1] ? Number(cents[1].padEnd(2, '0')) / 100 : 0);
}

/** The words that say it: the sentence on quotes, the cheapest plan's line. */
function saidBy(
  model: Model,
  blocks: Block[],
  cheapest: Amount | undefined,
  free: Block | undefined,
): { value: string; quote: string } | null {
  const words = {
    quote: onRequest,
    usage: byUsage,
    'one-time': onceOnly,
    free: freePlan,
    subscription: subscribed,
    freemium: null,
    mixed: null,
  }[model];
  if (model === 'free' && free) return { value: free.text, quote: free.text };
  if (cheapest && model !== 'quote') {
    const at = blocks.indexOf(cheapest.block);
    const next = blocks[at + 1];
    const short =
      cheapest.block.text.length < 25 && next && next.text.length < 60 && perOf(next.text) ? ` ${next.text}` : '';
    const line =
      cheapest.block.text.length > 160
        ? (sentencesOf(cheapest.block.text).find((sentence) => sentence.includes(cheapest.said)) ?? cheapest.said)
        : cheapest.block.text;
    return { value: line + short, quote: line + short };
  }
  const sentence = blocks
    .flatMap((block) => sentencesOf(block.text))
    .find((line) => words?.test(line) && line.length < 250);
  return sentence ? { value: sentence, quote: sentence } : null;
}

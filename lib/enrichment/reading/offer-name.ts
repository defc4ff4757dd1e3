import { isCustomersHeading } from '../words/customers.ts';
import { notOffer, offersHeading, withoutKind } from '../words/products.ts';
import { leftover } from '../words/strangers.ts';
import type { Item } from './sections.ts';

/** Arrows and stars are the design's: "→ Pumps", "Pumps ↗". */
export const undecorated = (text: string) => text.replace(/^[\s*#»›→↗▸▶•·+|-]+|[\s»›→↗▸▶•·|]+$/gu, '');

export const nameOf = (item: Item) =>
  withoutKind(undecorated(item.name))
    .replace(/^\d{1,2}[.)]?\s+/, '')
    .replace(/[.:：]$/, '')
    .trim();

/** Could it be what something is called? Not a sentence, a button, a price, a date or a person. */
export function isName(text: string): boolean {
  const name = undecorated(text);
  if (aboutOffers.test(name) || leftover.test(name) || isPhrase.test(name)) return false;
  if (name.length < 2 || name.length > 70 || name.split(/\s+/).length > 8) return false;
  if (/[?!。！？]$|^\W*\d[\d\s.,/:%-]*\W*$|[€$£¥]\s?\d|\d\s?(?:€|EUR|USD|CHF)|@|https?:|\d{4}$/u.test(name))
    return false;
  if (/\.\s|[.…]$/.test(name) && !/\b(?:Co|Inc|St)\.$/.test(name)) return false;
  return !isButton(name);
}

/** "Every way a guest might arrive": what is said, not what something is called. */
export const isPhrase =
  /\s(?:might|can|could|will|would|should|must|that|which|who|whom|when|where|isn['’]t|doesn['’]t|don['’]t|können|sollten|müssen|wenn|damit|qui|peuvent|pueden|que|possono|kunnen|podem)\s|,\s(?:with|without|already|and not|not|mit|ohne|avec|sans|con|senza|sin|met|zonder|sem)\s?/iu;

/** "Product videos", "Questions about treatments", "150 years": on the offers or the company, not one of them. */
const aboutOffers =
  /^(?:(?:our|product|company|photo|image|produkt|firmen|foto|bilder)[\s-]?)+(?:videos?|galler(?:y|ies)|galerien?|catalog(?:ue)?s?|katalog\p{L}*|downloads?|brochures?)$|^(?:videos?|gallery|galerie|galería|galleria|downloads?)$|^(?:questions?|fragen|preguntas|domande|vragen|perguntas|dudas)\s(?:about|on|zu|zum|zur|sobre|sur|su|sui|sulle|over|aux?)(?!\p{L})|^\d+\+?\s(?:years?|jahre|jaar|ans|años|anni|anos)(?!\p{L})/iu;

/** "Where we work", "Modes de paiement", "Kosten und Förderung", "納期について": how and where things are sold, on any page of offers. */
const terms =
  /^(?:(?:our|the|unsere?|nos|notre|nuestr[oa]s?|il nostro|la nostra|i nostri|onze?|os nossos|a nossa|la|le|les|el|die|der|das)\s)?(?:service area|areas? (?:we )?(?:cover(?:ed)?|serve[d]?)|coverage|where (?:we|to)\s.*|payment\p{L}*(?: .{1,25})?|terms of .*|(?:terms and )?conditions.*|(?:lead|delivery) times?|guarantees?|accreditations?|costs?(?: .{1,20})?|financing|funding|grants|einsatzgebiet\p{L}*|servicegebiet|liefergebiet|zahlung\p{L}*(?: .{1,20})?|kosten(?: und .{1,20})?|förderung\p{L}*|finanzierung|lieferzeit\p{L}*|garantien?|bedingungen|einzugsgebiet|zones? d['’](?:intervention|action)|secteur d['’](?:intervention|activité)|(?:modes?|moyens|conditions) de (?:paiement|règlement|livraison|vente)|délais?(?: .{1,20})?|financement|aides(?: .{1,20})?|garanties|engagements?|ils parlent de nous|zonas? de (?:trabajo|actuación|servicio)|formas? de pago|plazos?(?: de .{1,15})?|financiación|subvenciones|garantías|compromisos?|dove (?:siamo|operiamo|lavoriamo)|zona (?:di intervento|operativa)|(?:modalità|condizioni) di (?:pagamento|fornitura|vendita|consegna)|pagamenti|tempi di consegna|garanzie|finanziamenti|marchi(?: .{1,20})?|marche trattate|werkgebied|regio|betaling|betaalwijzen?|levertijd\p{L}*|leveringsvoorwaarden|garanties?|subsidies?|financiering|onde (?:estamos|atuamos|trabalhamos)|formas? de pagamento|prazos?(?: de .{1,15})?|área de atuação|garantias|marcas(?: .{1,25})?|対応エリア|納期(?:について)?|お支払い?(?:方法|について)|配送.{0,6}|送料.{0,6}|保証.{0,6}|(?:delivery|deliveries|lieferung|livraison|env[ií]os?|gastos de env[ií]o|consegna|consegne|spedizioni?|bezorgen|bezorging|levering|verzending|entregas?)(?: .{1,25})?|trade accounts?(?: .{1,15})?|(?:how to|cómo|come|comment|como|hoe) .{1,30}|(?:our )?showrooms?(?: .{1,20})?|musterraum(?: .{1,20})?|ausstellung(?: .{1,20})?|points? de vente|où (?:nous )?(?:trouver|acheter)(?: .{1,20})?|passer commande|commander|puntos? de venta|punti vendita|verkooppunten|pontos? de venda|verkaufsstellen|wo (?:sie )?(?:uns|unsere).{0,30}|bestellen|bestellung(?: .{1,20})?|ordering(?: .{1,20})?|loved by .*|trusted by .*|カタログ.{0,6}|ご?注文.{0,6}|ご?購入.{0,6}|付款方式|支付方式|售后服务|售后|交货期|质量保证|配送方式|服务承诺|合作流程)$/iu;

const calls =
  /^(?:get (?:a|an|in|your|started)|book (?:a|an|your|now)|call (?:us|now)|try|why|warum|pourquoi|por qué|perché|waarom|how|wie|who|what|where|when|wer|was|wo|qui|quién|chi|quem|comment|cómo|come|como|hoe|more than|mehr als|plus que|más que|più di|meer dan|mais do que|(?:client|customer|partner|kunden|member)[ -]?(?:log ?in|portal|area|bereich)|log ?in|also|trusted|used|merken van|brands we|ready|let['’]?s?|our (?:team|story|values|process|promise)|unser versprechen|ask|need|looking|noch|haben sie|jetzt|contact us|kontaktieren|discover|entdecken|request|view|see|read|learn|download|peça|peca|solicite|ligue|pida|solicita|contacte|contacta|demandez|demander|obtenez|richiedi|vraag|bel ons|neem contact|angebot|anfrage)(?!\p{L})/iu;

/** A button, a question, or a word of menus that is most of the text. Within it ("Contact lenses") it may be a product's. */
export function isButton(name: string): boolean {
  const match = name.match(notOffer);
  // "Case study: Acme", "Downloads / Contact"
  const label = name.match(/^([^:：]{3,25})[:：]\s?\S/u)?.[1];
  if (label && (label.match(notOffer)?.[0].length ?? 0) >= label.length - 2) return true;
  const parts = name.split(/\s?[・/|·]\s?|\s(?:&|und|and|et|y|e|en)\s/u);
  if (parts.length > 1 && parts.every((part) => part.length > 2 && isButton(part))) return true;
  if (calls.test(name) || terms.test(name) || offersHeading.test(name) || isCustomersHeading(name)) return true;
  return (
    match?.index !== undefined &&
    (match[0].length >= name.length - 3 || (match.index === 0 && match[0].length * 2 > name.length))
  );
}

/** "Quality you can trust": words about the company, with a you or a we in them. */
export const isSlogan = (name: string) =>
  /\b(?:you|your|we|us|our|ihr|ihre|ihnen|wir|uns|unser|vous|votre|nous|notre|su|tu|nuestro|vostro|noi|u|uw|wij|ons|você|nós)\b/i.test(
    name,
  );

import { anyOf } from './any-of.ts';

export const pricingHeading = anyOf(`
  pricing, prices, plans, our prices, plans and pricing, plans & pricing, price list, rates, our rates, fees,
  tariffs, packages, memberships, preise, unsere preise, preisliste, tarife, pakete, konditionen, preismodell,
  tarifs, nos tarifs, formules, nos formules, prix, grille tarifaire, precios, tarifas, planes, planes y precios,
  nuestros precios, prezzi, listino, tariffe, piani, piani e prezzi, prijzen, tarieven, abonnementen, preços,
  planos, tabela de preços, planos e preços, 料金, 料金プラン, 価格, 価格表, 价格, 定价, 套餐, 收费标准, 價格
`);

const per: [string, RegExp][] = [
  [
    'user/month',
    /(?:user|seat|member|employee|agent|nutzer|benutzer|mitarbeiter\p{L}*|utilisateur|usuario|utente|gebruiker|utilizador|ユーザー|用户)[^.€$£]{0,15}(?:month|mo\b|monat|mois|mes\b|mese|maand|mês|月)|(?:month|\bmo\b|monat|mois|mes\b|mese|maand|mês|月)[^.€$£]{0,12}(?:user|seat|nutzer|benutzer|mitarbeiter|utilisateur|usuario|utente|gebruiker|utilizador|ユーザー|用户)/iu,
  ],
  ['month', /\bmonth|\bmo\b|monat|mois|\bmes\b|mensual|mese\b|mensile|maand|mês|mensal|月/iu],
  ['year', /\byear|\byr\b|annual|jahr|jährlich|\ban\b|annuel|\baño\b|anual|\banno\b|annuo|jaar|\bano\b|年/iu],
  ['week', /\bweek|woche|semaine|semana|settimana/iu],
  ['day', /\bday\b|\btag\b|tagessatz|\bjour|\bdía\b|giorno|\bdag\b|\bdia\b/iu],
  ['hour', /\bhour|\bhr\b|stunde|\bstd\b|\/\s?h\b|heure|\bhora\b|\bora\b|\buur\b|時間|小时/iu],
];

/** What an amount is for, from the words right after it: `user/month`, `month`, `hour`; null when they do not say. */
export const perOf = (words: string): string | null => per.find(([, pattern]) => pattern.test(words))?.[0] ?? null;

export const freePlan =
  /\bfree (?:plan|forever|tier|version|account|for (?:up to|individuals|personal|teams|small|ever))|\bfree\b(?=\s*$)|\$\s?0(?![\d.,]*[1-9])\b|(?:€|£)\s?0(?![\d.,]*[1-9])\b|(?<![\d.,])0\s?(?:€|EUR|\$)|kostenlos(?:er|e)? (?:tarif|version|plan|paket|account)|dauerhaft kostenlos|^kostenlos$|^gratuit$|^gratis$|formule gratuite|plan gratuit|plan gratis|piano gratuito|gratis (?:versie|pakket|account)|plano gratuito|^grátis$|無料プラン|免费版/imu;
export const onRequest =
  /\bcontact (?:us|sales)\b|\bcustom (?:pricing|quote|price)\b|\bprices? (?:on|upon) (?:request|application)\b|\bget a quote\b|\brequest a quote\b|\bfree quote\b|\bon request\b|\btalk to sales\b|\bbespoke quote|\bindividual quote|tailored quote|preis(?:e)? auf anfrage|auf anfrage|individuelles angebot|unverbindliches angebot|sur devis|devis gratuit|sur demande|bajo (?:demanda|presupuesto|petición)|presupuesto (?:sin compromiso|a medida|gratuito|personalizado)|a consultar|su richiesta|preventivo (?:gratuito|personalizzato|su misura)|op aanvraag|offerte op maat|sob (?:consulta|orçamento|pedido)|orçamento (?:grátis|gratuito|personalizado)|お問い合わせ(?:ください)?|お見積|要見積|面议|询价/iu;
/** Sentences that say it of all the company does, on whatever page they stand. */
export const onlyOnRequest =
  /\bprices? (?:are |is )?(?:quoted|(?:on|upon) (?:request|application))\b|\bquoted (?:per|for each|individually)\b|\b(?:fixed|written|free|no-obligation|individual) quote\b|\bpreise? auf anfrage|(?:unverbindliches|kostenloses|individuelles) angebot|kostenvoranschlag|devis (?:gratuit|personnalisé)|prix sur (?:devis|demande)|presupuesto (?:sin compromiso|a medida|gratuito|personalizado)|precios? (?:a consultar|bajo petición)|preventivo (?:gratuito|personalizzato|su misura|senza impegno)|prezzi su richiesta|prijs op aanvraag|offerte op maat|vrijblijvende offerte|orçamento (?:grátis|gratuito|personalizado|sem compromisso)|preços? sob consulta|価格は[^。]{0,20}見積|お見積(?:り)?(?:いたします|となります|は無料)|价格(?:请|面议)|价格.{0,6}(?:咨询|面议)|来电(?:咨询|询价)/iu;
export const byUsage =
  /pay[- ]as[- ]you[- ]go|usage[- ]based|pay (?:only )?for what you use|per (?:1,?000|million|request|api call|transaction|gb|document|order|delivery|parcel|shipment|check|scan)|per (?:kwh|minute|km)\b|pro (?:transaktion|abfrage|dokument|sendung|1\.000|kwh|scan|bestellung)|nutzungsabhängig|nach verbrauch|verbrauchsabhängig|par (?:transaction|requête|document|envoi)|à l['’]usage|por (?:transacción|uso|documento)|pago por uso|a consumo|per transazione|per transactie|naar gebruik|por transação|従量/iu;
export const onceOnly =
  /one[- ]time|one[- ]off|lifetime licen|perpetual licen|pay once|single payment|flat fee|fixed price|per project|einmalig|einmalzahlung|festpreis|pauschalpreis|kauflizenz|paiement unique|forfait|achat unique|prix fixe|pago único|precio (?:cerrado|fijo)|una tantum|prezzo fisso|eenmalig|vaste prijs|pagamento único|買い切り|一次性/iu;
export const subscribed =
  /subscription|billed (?:monthly|annually|yearly|quarterly)|per month|\/\s?(?:mo|month|year|yr)\b|monthly|per (?:user|seat)|abonnement|monatlich|pro monat|\/\s?(?:monat|jahr)|jährlich|pro nutzer|par mois|\/\s?mois|mensuel|par utilisateur|par an\b|suscripción|al mes|\/\s?mes\b|mensual|por usuario|abbonamento|al mese|\/\s?mese|mensile|per maand|\/\s?maand|p\/m\b|subscrição|assinatura|por mês|\/\s?mês|mensal|月額|\/\s?月|每月|年額|membership/iu;

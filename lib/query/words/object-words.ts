import type { QueryObject } from '../../core/query.ts';

/** What sellers call the records, folded; signs of Japanese apart because they stand without spaces. */
export const objectWords: Record<QueryObject, [spaced: string, unspaced: string]> = {
  opportunity: [
    'deals?|opps?|opportunit(?:y|ies)|opptys?|pipeline|forecasts?|dealgro(?:ß|ss)en?|dealwert|dealvolumen|verkaufschancen?|chancen?|geschafte?n?|opportunites?|affaires?|oportunidad(?:es)?|negocios|tratos?',
    '商談|案件|パイプライン',
  ],
  account: [
    'accounts?|customers?|clients?|compan(?:y|ies)|organi[sz]ations?|firms?|kunden?|firmen|firma|unternehmen|comptes?|clientes?|entreprises?|societes?|cuentas?|empresas?',
    '取引先(?!責任者)|顧客|会社|企業',
  ],
  contact: [
    'contacts?|people|persons?|kontakten?|kontakte?|ansprechpartner(?:innen)?|personen|interlocuteurs?|personnes?|contactos?|personas?',
    '取引先責任者|連絡先|コンタクト',
  ],
  lead: ['leads?|prospects?|interessenten?|anfragen|pistes?|prospectos?', 'リード|見込み客'],
  case: [
    'cases?|tickets?|complaints?|faelle|falle?n?|vorgange|supportfalle|requetes|reclamations|casos?|incidencias?',
    'ケース|チケット|問い合わせ',
  ],
  task: ['tasks?|to-?dos?|to dos|reminders?|aufgaben?|taches?|tareas?|pendientes', 'タスク|やること'],
};

/** Words for a company that already buys. */
export const customerWords = 'customers?|clients?|kunden?|clientes?';
export const prospectWords = 'prospects?|interessenten?|prospectos?';

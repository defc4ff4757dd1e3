import type { Concept } from '../../core/concepts.ts';

/** One row: what it means, and the words that say it. The first row that is found wins, so the more telling stand first. */
export type Table<T extends string> = [meaning: T, said: RegExp][];

const edge = '(?:(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}]))';

/** JavaScript's \b and \w know only English letters ("équipe" has no \b before it); these know all. */
export function lettered<T extends string>(table: Table<T>): Table<T> {
  return table.map(([meaning, said]) => {
    const source = said.source.replaceAll('\\b', edge).replaceAll('\\w', '[\\p{L}\\p{N}]');
    return [meaning, new RegExp(source, 'iu')];
  });
}

export function firstIn<T extends string>(table: Table<T>, query: string): T | undefined {
  return table.find(([, said]) => said.test(query))?.[0];
}

export type Purpose = 'follow-up' | 'intro' | 'thank-you' | 'reschedule' | 'chase' | 'proposal' | 'check-in' | 'other';

const purposes: Table<Purpose> = lettered([
  [
    'thank-you',
    /\b(thank(s| ?you|ing)?|thx|appreciat\w+|dank(e|en|es)?|bedank\w*|remerci\w*|merci|agradec\w*|gracias)\b|お礼|感謝/i,
  ],
  [
    'reschedule',
    /\b(re-?schedul\w+|postpon\w+|(move|push|shift) (the|our|my|this|tomorrow'?s?|\w+day'?s?) (\w+ )?(meeting|call|appointment|demo|visit)|verschieb\w*|verleg\w*|décal\w*|decal\w*|report(er|e) (le|la|mon|notre)|aplaz\w*|reprogram\w*|pospon\w*)\b|日程変更|リスケ|延期/i,
  ],
  [
    'chase',
    /\b(chas(e|ing|er)|nudge\w*|remind (him|her|them|the (client|customer|buyer))|overdue|unanswered|ghost\w*|gone (quiet|dark|silent)|no (answer|reply|response)|haven'?t (heard|replied|answered)|still (waiting|no)|nachhak\w*|anmahn\w*|mahn\w*|keine antwort|relanc\w*|sans réponse|insist\w*|sin respuesta|no (me )?(ha|han) (respondido|contestado))\b|催促|返事がない/i,
  ],
  [
    'proposal',
    /\b(proposals?|quotes?|quotation|offers?|angebot\w*|offre|devis|propuestas?|cotizaci[oó]n|presupuesto)\b|見積|提案/i,
  ],
  [
    'follow-up',
    /\b(follow(ing|ed)?[- ]?ups?|recap|after (our|the|today'?s|yesterday'?s) (call|meeting|demo|visit)|nachfass\w*|(suite|suivi) (à|de|après)|suivi|seguimiento|tras la (reunión|llamada|demo))\b|フォロー/i,
  ],
  [
    'intro',
    /\b(intro(duc\w+)?s?|first (mail|email|message|contact|touch)|cold (mail|email|outreach|message)|outreach|reach(ing)? out|vorstell\w*|erst(mail|kontakt|ansprache)|kaltakquise|kennenlern\w*|présent(er|ation|e)|premier (contact|mail|message)|présentez|present(ar|arme|ación|arnos)|primer (correo|contacto|mensaje))\b|紹介|初めて/i,
  ],
  [
    'check-in',
    /\b(check(ing)?[- ]?ins?|touch(ing)? base|see how (they|he|she|it|things)|how (they|he|she|things) (are|is|'re|'s) (doing|going)|wie es (ihnen|ihm|ihr|so)|prendre des nouvelles|saber cómo (va|van|está|están))\b|近況/i,
  ],
  [
    'other',
    /\b(congrat\w*|apolog\w*|sorry|invit\w*|announce\w*|announcement|confirm\w*|glückw\w*|gratul\w*|entschuldig\w*|einlad\w*|félicit\w*|excus\w*|invitation|felicit\w*|disculp\w*)\b|お祝い|お詫び|招待/i,
  ],
]);

export type Tone = 'friendly' | 'neutral' | 'formal' | 'direct' | 'warm' | 'apologetic';

const tones: Table<Tone> = lettered([
  [
    'apologetic',
    /\b(apolog\w*|sorry|regretful|entschuldig\w*|bedauernd|excus\w*|désolée?|disculp\w*|perdón)\b|お詫び|謝/i,
  ],
  [
    'friendly',
    /\b((less|not (so|too)|weniger|nicht so|moins|menos) (formal|stiff|förmlich|formell|steif|formelle?)|friendl\w+|casual\w*|informal|relaxed|chatty|light-?hearted|freundlich\w*|locker\w*|amica(l|le|lement|ux)|décontract\w*|sympa\w*|amistos\w*|amable\w*|informal\w*|relajad\w*)\b|フレンドリー|カジュアル|親しみ/i,
  ],
  [
    'formal',
    /\b(formal\w*|polite(r|ly)?|professional\w*|businesslike|official|förmlich\w*|formell\w*|höflich\w*|geschäftlich\w*|offiziell|formel(le|lement|s)?|poli(e|ment)?|professionnel\w*|soutenu|profesional\w*|cortés)\b|丁寧|フォーマル|敬語|ビジネス/i,
  ],
  [
    'direct',
    /\b(direct(er|ly)?|blunt\w*|straight(forward)?|to the point|assertive\w*|firm(er|ly)?|no[- ]nonsense|direkt\w*|bestimmt\w*|deutlicher|directe?(ment)?|ferme(ment)?|direct[oa]\w*|firmeza|al grano)\b|率直|単刀直入/i,
  ],
  [
    'warm',
    /\b(warm(er|ly|th)?|heartfelt|personal|kind(er|ly worded)?|empath\w*|herzlich\w*|warmherzig|persönlich\w*|chaleureu\w*|cordial\w*|cálid\w*|cercan\w*|afectuos\w*)\b|温か|心のこもった/i,
  ],
  ['neutral', /\b(neutral\w*|matter[- ]of[- ]fact|factual|sachlich\w*|neutre|neutr[oa])\b|中立/i],
]);

const lengths: Table<'short' | 'medium' | 'long'> = lettered([
  [
    'short',
    /\b(short|brief(ly)?(?! (?:of|on|for|about)\b)|quick|concise(ly)?|tl;?dr|nutshell|(one|two|three|1|2|3)[- ](line|sentence|liner|bullet)s?\w*|in (one|two|three|1|2|3) (lines?|sentences?|bullets?)|kurz(e[rsnm]?)?|knapp\w*|in (zwei|drei|2|3) sätzen|court(e|es|s)?|bref|brève(ment)?|en (deux|trois|2|3) (lignes|phrases)|cort[oa]s?|breve\w*|en (dos|tres|2|3) (líneas|frases))\b|短い|短く|簡潔|手短/i,
  ],
  [
    'long',
    /\b(long|detailed|in detail|full|thorough|in[- ]depth|comprehensive|ausführlich\w*|detailliert\w*|lang(e[rsnm]?)?|détaillée?s?|complète?|longue?|detallad[oa]s?|larg[oa]s?|complet[oa])\b|詳しく|詳細|長い|長め/i,
  ],
  [
    'medium',
    /\b(medium|mid|normal|average)[- ]?(length|sized?)\b|\bmittellang\w*|\blongueur moyenne\b|\blongitud media\b/i,
  ],
]);

const revisedLengths: Table<'shorter' | 'longer'> = lettered([
  [
    'shorter',
    /\b(short(er|en)?|brief(er)?|concise|tighten|trim|condense|too (long|wordy)|half the (length|size)|in half|fewer (words|lines)|less (text|words|wordy)|cut (it|this|that) (down|short)|kürz\w*|knapper|zu lang|raccourci\w*|plus (court|bref|concis)e?|trop long(ue)?|acort\w*|más (cort[oa]|breve|concis[oa])|demasiado larg[oa]|abrevi\w*)\b|短く|短め|簡潔|長すぎ/i,
  ],
  [
    'longer',
    /\b(longer|lengthen|expand|more detail(s|ed)?|elaborate|flesh|too short|länger|ausführlicher|zu kurz|rallong\w*|plus (long|détaillé)e?|trop court|alarg\w*|más (larg[oa]|detall\w*)|demasiado cort[oa])\b|長く|長め|詳しく|短すぎ/i,
  ],
]);

/** BCP 47 and how each language is called in English, German, French, Spanish and Japanese. */
const languages: Table<string> = lettered([
  ['en', /\b(english|englisch\w*|anglais|inglés|ingles)\b|英語|英文/i],
  ['de', /\b(german|deutsch\w*|allemand|alemán|aleman)\b|ドイツ語/i],
  ['fr', /\b(french|französisch\w*|franz|français|francais|francés|frances)\b|フランス語/i],
  ['es', /\b(spanish|spanisch\w*|espagnol|español|espanol|castellano)(?!\p{L})|スペイン語/iu],
  ['it', /\b(italian|italienisch\w*|italien|italiano)\b|イタリア語/i],
  ['pt', /\b(portuguese|portugiesisch\w*|portugais|portugués|português)\b|ポルトガル語/i],
  ['nl', /\b(dutch|niederländisch\w*|holländisch|néerlandais|neerlandés|holandés)\b|オランダ語/i],
  ['pl', /\b(polish(?! (it|this|the|that|up))|polnisch\w*|polonais|polaco)\b|ポーランド語/i],
  ['sv', /\b(swedish|schwedisch\w*|suédois|sueco)\b|スウェーデン語/i],
  ['da', /\b(danish|dänisch\w*|danois|danés)\b/i],
  ['ja', /\b(japanese|japanisch\w*|japonais|japonés)\b|日本語|和文/i],
  ['zh', /\b(chinese|mandarin|chinesisch\w*|chinois|chino)\b|中国語|中文/i],
  ['ko', /\b(korean|koreanisch\w*|coréen|coreano)\b|韓国語/i],
]);

/** "French customers" is about people; "in French" and a bare "French" are about the text. */
const spokenOfPeople =
  /\b(customer|client|team|colleague|office|market|subsidiary|buyer|plant|site|branch|company)s?\b/i;

const windows: Table<'today' | 'week' | 'all'> = lettered([
  [
    'today',
    /\b(today|tonight|this (morning|afternoon|evening)|right now|eod|end of (the )?day|my day|heute|aujourd['’]hui|ce matin|cet après-midi|ma journée|hoy|esta (mañana|tarde)|mi día)\b|今日|本日|今朝/i,
  ],
  ['week', /\b((this|the|my|next) week|weekly|by friday|woche|semaine|semana)\b|今週|来週/i],
  [
    'all',
    /\b(all (of )?([^\s]+ ){0,3}(tasks?|to-?dos?|activities|open items)|everything|alle[sn]?|toutes|tout|todas|todo lo)\b|すべて|全部|全て/i,
  ],
]);

const owners: Table<'mine' | 'all'> = lettered([
  [
    'all',
    /\b(team('s)?|everyone('s|s)?|everybody('s|s)?|whole team|our tasks|colleagues?'?|(des |vom |unser )?teams?|équipe|equipo|alle im team)\b|チーム|全員|みんな/i,
  ],
  ['mine', /\b(my|mine|meine?[nrms]?|mes|ma|mon|mis?)\b|私の|自分の/i],
]);

const focuses: Table<string> = lettered([
  ['risks', /\b(risks?|red flags|concerns?|risik\w*|risques?|riesgos?)\b|リスク/i],
  [
    'history',
    /\b(history|so far|timeline|what happened|past|verlauf|bisher\w*|historique|jusqu'ici|historial|hasta ahora)\b|経緯|履歴/i,
  ],
  ['next steps', /\b(next steps?|what'?s next|nächste schritte|prochaines étapes|próximos pasos)\b|次のステップ/i],
  [
    'people',
    /\b(people|stakeholders?|contacts|who'?s who|ansprechpartner|interlocuteurs|contactos|personas)\b|関係者/i,
  ],
  ['money', /\b(spend|revenue|money|numbers|figures|financ\w+|umsatz|zahlen|chiffres|cifras|ventas)\b|金額|売上/i],
  [
    'support',
    /\b(support|cases|tickets|complaints?|beschwerden|réclamations|incidencias|casos)\b|サポート|問い合わせ/i,
  ],
  [
    'last activity',
    /\b(last|latest|recent|letzte[nrs]?|neueste[nrs]?|dernière?s?|récent\w*|últim[oa]s?|reciente\w*)\b|最近|直近/i,
  ],
]);

/** A field of the record by its meaning (see `core/concepts.ts`), when the question names one. */
const fields: Table<Concept> = lettered([
  [
    'closeDate',
    /\b(clos(e|ing) date|when (does|will|is|do) (it|this|the deal|this deal|we) (clos\w+|sign\w*)|abschlussdatum|schlusstermin|date de (clôture|cloture|signature|fermeture)|fecha de cierre)\b|完了予定日|受注予定日/i,
  ],
  ['nextStep', /\b(next steps?|nächster? schritt|prochaine étape|(próximo|siguiente) paso)\b|次のステップ/i],
  [
    'amount',
    /\b(amount|deal (size|value)|(how much|what) (is|are|was) (it|this|this deal|the deal|that) worth|value|betrag|volumen|auftragswert|montant|importe|valor|monto|cuánto vale)\b|金額/i,
  ],
  [
    'probability',
    /\b(probability|likelihood|win (chance|percentage)|wahrscheinlichkeit|probabilité|probabilidad)\b|確度/i,
  ],
  [
    'owner',
    /\b(owner|who owns|account manager|inhaber|zuständig|wem gehört|propriétaire|propietari[oa]|a cargo)\b|所有者|担当営業/i,
  ],
  [
    'phone',
    /\b(phone|mobile|cell|telephone|telefon\w*|handy\w*|nummer|téléphone|portable|teléfono|móvil|celular)\b|電話/i,
  ],
  ['email', /\b(e-?mail( address)?|adresse (e-?)?mail|correo)\b|メールアドレス/i],
  [
    'employees',
    /\b(employees|headcount|staff|company size|mitarbeiter\w*|effectifs?|salariés|employés|empleados)\b|従業員/i,
  ],
  ['revenue', /\b(revenue|turnover|umsatz|chiffre d['’]affaires|facturación|ingresos)\b|売上/i],
  ['industry', /\b(industry|sector|branche|secteur|sector|industria)\b|業種/i],
  ['website', /\b(website|web site|url|homepage|webseite|site (web|internet)|sitio web)\b|ウェブサイト/i],
  ['address', /\b(address|located|adresse|anschrift|dirección)\b|住所/i],
  ['priority', /\b(priority|priorität|priorité|prioridad)\b|優先度/i],
  ['source', /\b((lead )?source|where did (this|the) lead come from|quelle|origine|origen)\b|リードソース/i],
  ['status', /\b(status|statut|estado)\b|ステータス|状況/i],
  ['title', /\b(job title|title|role|position|titel|fonction|poste|cargo|puesto)\b|役職/i],
  ['createdAt', /\b(created|opened|since when|erstellt|angelegt|créée?|cread[oa])\b|作成日/i],
  [
    'lastActivity',
    /\b(last (activity|contact\w*|call|touch|spoke)|letzte[rn]? (kontakt|aktivität|anruf)|dernier (contact|appel|échange)|últim[oa] (contacto|actividad|llamada))\b|最終活動|最後の連絡/i,
  ],
  ['account', /\b(company|account|employer|firma|unternehmen|entreprise|société|empresa|compañía)\b|会社/i],
]);

export const purposeOf = (query: string) => firstIn(purposes, query);
export const toneOf = (query: string) => firstIn(tones, query);
export const lengthOf = (query: string) => firstIn(lengths, query);
export const revisedLengthOf = (query: string) => firstIn(revisedLengths, query);
export const windowOf = (query: string) => firstIn(windows, query);
export const ownerOf = (query: string) => firstIn(owners, query);
export const focusOf = (query: string) => firstIn(focuses, query);
export const fieldOf = (query: string) => firstIn(fields, query);

/** @returns the BCP 47 code of the language the text shall be in. "Reply to our French customer" names none. */
export function languageOf(query: string): string | undefined {
  const asked = languages.find(([, said]) => {
    const match = said.exec(query);
    if (!match) return false;
    const before = query.slice(0, match.index);
    const after = query.slice(match.index + match[0].length, match.index + match[0].length + 20);
    const isPutInto = /\b(in|into|to|auf|ins|en|au|al|a)\s+((plain|simple|good|proper)\s+)?$/i.test(before);
    return isPutInto || !spokenOfPeople.test(after);
  });
  return asked?.[0];
}

/** Words after these name whom it goes to: "to Anna Berg", "an Herrn Vogt", "à Madame Petit", "a la directora". */
const addressed =
  /(?:\b(?:to|for|an|für|à|au|a|para)\s+)((?:(?:the|our|their|mr\.?|mrs\.?|ms\.?|dr\.?|herrn?|frau|den|die|das|unseren?|m\.|mme|madame|monsieur|la|le|el|al|los|señora?)\s+)?\p{Lu}[\p{L}'’-]+(?:\s+(?:van|von|de|der|la)?\s*\p{Lu}[\p{L}'’-]+)?)/u;
const addressedByRole =
  /\b(?:to|an|à|au|a|al)\s+((?:(?:the|our|their|den|die|le|la|el)\s+)?(?:cfo|cto|ceo|coo|cio|buyer|champion|decision[- ]maker|procurement|customer|client|team|sponsor|manager|einkäufer\w*|kunden?|ansprechpartner\w*|acheteu\w+|directeur|directrice|directora?|cliente|comprador\w*)(?:\s+team)?)\b/iu;
const calendar =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Q[1-4]|English|German|French|Spanish|Montag|Dienstag|Mittwoch|Donnerstag|Freitag)\b/;

/** @returns whom a mail goes to as written, undefined when nobody is named */
export function whomOf(query: string): string | undefined {
  const named = addressed.exec(query)?.[1];
  const name = named?.replace(/^(?:the|our|their|den|die|das|la|le|el) /i, '');
  if (named && name && !calendar.test(name)) return named.trim();
  return addressedByRole.exec(query)?.[1]?.trim();
}

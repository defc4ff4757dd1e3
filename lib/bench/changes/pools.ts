/** What somebody may have typed, by the language of the page. All invented. */
type Pool = { sentences: string[]; choices: string[]; names: string[]; stages: string[] };

const pools: Record<string, Pool> = {
  en: {
    sentences: [
      'Call back after the board meeting',
      'Waiting for the signed order form',
      'Wants two more sites in the offer',
    ],
    choices: ['Referral', 'Manufacturing', 'Partner', 'Renewal', 'Second tier'],
    names: ['Mirela Novak', 'Tobias Lindqvist', 'Amara Osei', 'Keiran Walsh'],
    stages: ['Contract review', 'Needs analysis', 'Demo agreed'],
  },
  de: {
    sentences: [
      'Rückruf nach der Vorstandssitzung',
      'Wartet auf das Angebot für Werk zwei',
      'Lieferung erst im Frühjahr',
    ],
    choices: ['Empfehlung', 'Maschinenbau', 'Bestandskunde', 'Zweite Stufe'],
    names: ['Mirela Novak', 'Jörg Ahrens', 'Sabine Köhler'],
    stages: ['Vertragsprüfung', 'Bedarfsanalyse', 'Vorführung vereinbart'],
  },
  fr: {
    sentences: ['Rappeler après le conseil', 'Attend le bon de commande signé', 'Livraison au printemps'],
    choices: ['Recommandation', 'Industrie lourde', 'Partenaire'],
    names: ['Mirela Novak', 'Étienne Garrel', 'Solène Picard'],
    stages: ['Relecture du contrat', 'Analyse des besoins', 'Démonstration prévue'],
  },
  es: {
    sentences: ['Llamar después del consejo', 'Espera el pedido firmado', 'Entrega en primavera'],
    choices: ['Recomendación', 'Industria pesada', 'Socio'],
    names: ['Mirela Novak', 'Íñigo Salvatierra', 'Rocío Benavent'],
    stages: ['Revisión del contrato', 'Análisis de necesidades', 'Demostración acordada'],
  },
  ja: {
    sentences: ['取締役会の後に電話', '注文書の署名待ち', '春に納品予定'],
    choices: ['紹介', '重工業', '既存顧客'],
    names: ['神谷 怜', '大庭 千尋', '三枝 拓'],
    stages: ['契約確認', '要件整理', '実演予定'],
  },
  ar: {
    sentences: ['الاتصال بعد اجتماع المجلس', 'في انتظار أمر الشراء', 'التسليم في الربيع'],
    choices: ['توصية', 'صناعات ثقيلة', 'شريك'],
    names: ['ليلى الكعبي', 'سامر النجار', 'هند العتيبي'],
    stages: ['مراجعة العقد', 'تحليل الاحتياجات', 'عرض متفق عليه'],
  },
};

export const poolFor = (language: string | null): Pool =>
  pools[(language ?? 'en').slice(0, 2).toLowerCase()] ?? (pools.en as Pool);

/** Yes and no as CRMs write them. */
export const opposites =
  'Yes/No True/False Ja/Nein Wahr/Falsch Oui/Non Vrai/Faux Sí/No Verdadero/Falso はい/いいえ نعم/لا Sim/Não'
    .split(' ')
    .map((pair) => pair.split('/') as [string, string]);

/** What stands where nothing stands, in CRMs that say so in words. */
const empty: Record<string, string> = {
  en: 'Empty',
  de: 'Leer',
  fr: 'Vide',
  es: 'Vacío',
  ja: '空',
  he: 'ריק',
  ar: 'فارغ',
};
export const emptyWords = (language: string | null): string => empty[(language ?? 'en').slice(0, 2)] ?? 'Empty';

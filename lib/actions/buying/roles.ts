import { plain, wholeWords } from '../words.ts';

/** Who has a say when a company buys. `champion` is known by what notes say, never by a title. */
export const buyingRoles = ['economic', 'technical', 'user', 'procurement', 'legal', 'champion'] as const;
export type BuyingRole = (typeof buyingRoles)[number];

export const roleNames: Record<BuyingRole, string> = {
  economic: 'Signs or holds the budget',
  technical: 'Checks it technically',
  user: 'Will use it',
  procurement: 'Buys it',
  legal: 'Reads the contract',
  champion: 'Speaks for us inside',
};

/** Why somebody in that role is wanted, in a seller's words. */
export const roleReasons: Record<BuyingRole, string> = {
  economic: 'without them nothing is signed',
  technical: 'they can stop it late',
  user: 'they say what it is worth',
  procurement: 'price and terms go through them',
  legal: 'contracts wait there longest',
  champion: 'somebody must push when you are not there',
};

/** Titles in five languages, tried in this order: a "Head of IT procurement" buys. */
const titles: [BuyingRole, RegExp][] = [
  [
    'procurement',
    wholeWords(
      'procurement|purchasing|buyer|sourcing|category manager|supply chain|einkauf\\w*|einkaufer\\w*|beschaffung|acheteu\\w*|achats|compras|comprador\\w*',
    ),
  ],
  [
    'legal',
    wholeWords(
      'counsel|legal|lawyer|attorney|compliance|privacy officer|data protection|jurist\\w*|recht\\w*|datenschutz\\w*|juridique|avocat\\w*|juridic[oa]|abogad[oa]',
    ),
  ],
  [
    'technical',
    wholeWords(
      'cto|cio|ciso|it|i\\.t\\.|information technology|engineer\\w*|technical|technology|architect|developer|security|systems?|infrastructure|software|techni\\w*|informatik\\w*|entwick\\w*|informatique|ingenieur\\w*|tecnic[oa]|ingenier[oa]|sistemas',
    ),
  ],
  [
    'economic',
    wholeWords(
      'ceo|cfo|coo|cmo|cro|chief|president|owner|founder|co-founder|managing director|general manager|gm|finance director|finance|controller|treasurer|partner|vp|vice president|svp|evp|geschaftsfuhr\\w*|vorstand\\w*|inhaber\\w*|prokurist\\w*|kaufmannisch\\w*|finanz\\w*|pdg|dg|directeur general|directrice generale|directeur financier|directrice financiere|gerant\\w*|president\\w*|fondat\\w*|director general|directora general|gerente general|director financiero|dueno|duena|propietari[oa]|fundador\\w*',
    ),
  ],
  [
    'user',
    wholeWords(
      'operations?|production|plant|quality|logistics|warehouse|maintenance|sales|marketing|hr|people|service|support|project|product|head of|manager|lead|supervisor|coordinator|specialist|director|betrieb\\w*|produktion\\w*|werk\\w*|qualitat\\w*|logistik\\w*|lager\\w*|instandhalt\\w*|leiter\\w*|leitung|vertrieb\\w*|responsable|exploitation|qualite|logistique|entrepot|jefe|jefa|encargad[oa]|operaciones|produccion|calidad|logistica|director|directora',
    ),
  ],
];

/** Japanese titles are not cut into words. */
const japanese: [BuyingRole, RegExp][] = [
  ['procurement', /調達|購買/],
  ['legal', /法務/],
  ['technical', /情報システム|技術/],
  ['economic', /社長|代表|取締役|財務/],
  ['user', /部長|課長|工場|品質|物流/],
];

/** @returns the role a job title stands for; null where it says none */
export const roleOfTitle = (title: string | null): BuyingRole | null =>
  title === null ? null : ([...titles, ...japanese].find(([, words]) => words.test(plain(title)))?.[0] ?? null);

/** Words of a note that tell who speaks for us, and who against. */
export const forUs = wholeWords(
  'champion|sponsor|advocate|pushes|pushing|pushed for|supports us|on our side|wants (?:us|this|it|the renewal|to go ahead)|recommended us|keen|fan|loves|setzt sich (?:fur|ein)|befurwortet|begeistert|soutient|pousse|enthousiaste|nos apoya|a favor|entusiasm\\w*',
);
export const againstUs = wholeWords(
  'against (?:us|it|this)|blocks?|blocking|blocker|sceptical|skeptical|not convinced|opposes?|prefers? (?:the )?(?:competitor|other)|dagegen|skeptisch|nicht uberzeugt|blockiert|contre|sceptique|pas convaincue?|en contra|esceptic[oa]|no (?:esta )?convencid[oa]',
);

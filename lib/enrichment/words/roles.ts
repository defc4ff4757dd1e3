import { anyOf, wordsSource } from './any-of.ts';

/** Roles of those who run a company. Heads of a department and other staff are not among them. */
const management = `
  CEO, COO, CFO, CTO, CMO, CIO, CPO, CRO, CHRO, CSO, CISO, chief executive, chief executive officer,
  chief operating officer, chief financial officer, chief technology officer, chief technical officer,
  chief marketing officer, chief information officer, chief product officer, chief revenue officer,
  chief commercial officer, chief people officer, chief scientific officer, chief medical officer, chief of staff,
  founder, co-founder, cofounder, founders, president, VP, SVP, EVP, vice president, executive vice president,
  senior vice president, managing director, managing directors, managing partner, managing partners,
  managing member, general manager, owner, co-owner, proprietor, principal, chairman, chairwoman, chair,
  chairperson, executive chairman, executive director, finance director, financial director, sales director,
  technical director, operations director, commercial director, marketing director, director of operations,
  director of finance, director of sales, creative director, founding partner, senior partner, board member,
  member of the board, non-executive director, company secretary, company director, plant manager, Geschäftsführer,
  Geschäftsführerin, Geschäftsführender Gesellschafter, Geschäftsführende Gesellschafterin,
  geschäftsführende Gesellschafter, Geschäftsführung, Geschäftsleitung, Geschäftsleiter, Geschäftsleiterin,
  Geschäftsinhaber, Inhaber, Inhaberin, Gründer, Gründerin, Mitgründer, Mitgründerin, Mitbegründer, Vorstand,
  Vorständin, Vorstandsvorsitzender, Vorstandsvorsitzende, Vorsitzender des Vorstands, Vorstandsmitglied,
  Mitglied des Vorstands, Finanzvorstand, Technikvorstand, Aufsichtsratsvorsitzender, Aufsichtsratsvorsitzende,
  Vorsitzender des Aufsichtsrats, Vorsitzende des Aufsichtsrats, Verwaltungsratspräsident,
  Verwaltungsratspräsidentin, Präsident des Verwaltungsrats, Verwaltungsrat, Prokurist, Prokuristin,
  Gesellschafter, Gesellschafterin, Kaufmännischer Leiter, Kaufmännische Leitung, Technischer Leiter,
  Betriebsleiter, Betriebsleiterin, Werkleiter, gérant, gérante, cogérant, co-gérant, cogérante, co-gérante,
  directeur général, directrice générale, directeur général délégué, président, présidente,
  président-directeur général, PDG, DG, DAF, fondateur, fondatrice, cofondateur, co-fondateur, cofondatrice,
  co-fondatrice, directeur, directrice, directeur technique, directrice technique, directeur commercial,
  directrice commerciale, directeur financier, directrice financière, directeur des opérations,
  directrice des opérations, associé gérant, associé fondateur, dirigeant, dirigeante, director general,
  directora general, gerente, director gerente, directora gerente, consejero delegado, consejera delegada,
  administrador único, administradora única, administrador, administradora, presidente, presidenta, fundador,
  fundadora, cofundador, cofundadora, socio fundador, socia fundadora, socio director, socia directora,
  director financiero, directora financiera, director técnico, directora técnica, director comercial,
  directora comercial, director de operaciones, directora de operaciones, director de flota, directora de flota, director de producción, directora de producción,
  director de logística, directora de logística, propietario, propietaria,
  amministratore delegato, amministratrice delegata, amministratore unico, amministratrice unica,
  direttore generale, direttrice generale, fondatore, co-fondatore, cofondatore, titolare, direttore commerciale,
  direttrice commerciale, direttore tecnico, direttrice tecnica, direttore finanziario, direttrice finanziaria,
  legale rappresentante, socio fondatore, vicepresidente, responsabile legale, directeur-eigenaar,
  algemeen directeur, eigenaar, eigenaresse, mede-eigenaar, oprichter, oprichtster, mede-oprichter, medeoprichter,
  bestuurder, bestuursvoorzitter, voorzitter, financieel directeur, commercieel directeur, technisch directeur,
  operationeel directeur, zaakvoerder, diretor-geral, diretora-geral, diretor geral, diretora geral, sócio-gerente,
  sócia-gerente, sócio gerente, sócia gerente, gerente geral, sócio fundador, sócia fundadora, diretor executivo,
  diretora executiva, diretor financeiro, diretora financeira, diretor comercial, diretora comercial,
  diretor técnico, diretora técnica, diretor de operações, diretora de operações, sócio-administrador,
  fundador e CEO, administrador executivo, 代表取締役社長, 代表取締役会長, 代表取締役, 取締役社長, 取締役工場長, 代表社員, 専務取締役, 常務取締役, 社外取締役, 取締役, 監査役,
  執行役員, 社長, 会長, 最高経営責任者, 最高技術責任者, 最高財務責任者, 創業者, 代表者名, 代表者, 代表, 董事长, 总经理, 副总经理, 首席执行官, 首席技术官, 首席财务官, 创始人, 联合创始人,
  法定代表人, 总监, 研发总监, 生产总监, 销售总监, 财务总监, 技术总监, 总裁, 副总裁, 執行長, 總經理, 董事長, 创始人兼首席执行官
`;

/** Before or after a role's words: "Senior", "& Head of Sales", "(Vertrieb)" are part of the role as written. */
export const managementRole = new RegExp(wordsSource(management), 'iu');
/** Source of the same, for patterns of sentences. */
export const managementSource = wordsSource(management);

/** "Represented by": the names after it run the company, whatever their title. */
export const represented = anyOf(`
  vertreten durch, vertretungsberechtigt, vertretungsberechtigte, vertretungsberechtigter,
  gesetzlich vertreten durch, gesetzliche vertreter, gesetzlicher vertreter, represented by,
  authorised representative, authorized representative, authorised representatives, legal representative,
  représentée par, représenté par, représentant légal, representante legal, representada por, rappresentata da,
  rappresentante legale, vertegenwoordigd door, wettelijk vertegenwoordiger, representado por, 法定代表人, 代表者
`);

/** Titles that hold a word of management and are none: "Assistant to the CEO", "product owner", "director's assistant". */
export const notManagement =
  /assist|assistenz|asisten|secr[eé]tair|secretar|referent|product owner|process owner|brand owner|account director|art director|owner['’]s|office of the|to the (?:ceo|board|managing)|reporting to|former|formerly|ehemalig|ancien|\bex[- ]|retired|emerit|until \d{4}|bis \d{4}|intern\b|scrum|project director|gerente (?:de|do|da|del) (?:contas?|cuentas?|projetos?|proyectos?|produtos?|productos?|sucesso|relacionamento|tienda|loja|zona)|chief (?:architect|evangelist|dog|happiness)|feelgood|bürohund|vice president of .*customer/i;

/** Headings over those who lead: below them a bare "Partner" or "Member" is a role of management, too. */
export const leadersHeading =
  /^(?:(?:our|the|unsere|nos|nuestros?|onze)\s)?(?:partners|directors|board(?: of directors)?|leadership(?: team)?|management(?: team)?|executive (?:committee|team|board)|geschäftsleitung|vorstand|verwaltungsrat|aufsichtsrat|associés|direction|comité de direction|conseil d['’]administration|socios|equipo directivo|consejo de administración|soci|direzione|(?:il )?consiglio(?: di amministrazione| direttivo)?|(?:o )?conselho de administração|consejo rector|conseil de surveillance|supervisory board|trustees|raad van (?:bestuur|commissarissen|toezicht)|directie|bestuur|socios|direção|管理团队|役員)$/iu;
export const roleUnderLeaders =
  /^(?:(?:\p{L}+[ -]){0,2}(?:partner|director|member|gesellschafter(?:in)?|mitglied|associée?|directeur|directrice|socio|socia|membre|vocal|consigliere|lid)|(?:director|directora|responsable|diretor|diretora) (?:de|da|do|di) [\p{L} ]{3,25})$/iu;

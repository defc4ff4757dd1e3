import { managementRole } from '../words/roles.ts';

const titled = String.raw`(?:(?:Prof|Dr|Ing|Dipl|Mr|Mrs|Ms|Mag|Sir|Dame|Herr|Frau|Herrn|Monsieur|Madame|M|Mme|Sig|Sr|Sra|D|Dña|Dott|Dhr|Mevr|Drs|Ir|Engr|Arch|Arq|Adv|Atty|Capt|Shri|Smt|DI|KR|DDr|Dott\.?ssa|Prof\.?ssa|Avv|Rag|Geom|Dra|Lic|Lcd[oa]|Eng[ao]?|Maître)\.?(?:-\s?\p{Lu}\p{L}{1,11}\.?)*(?:\s?\((?:FH|BA|Univ|TH|TU)\))?\s+|(?:h\.\s?c|rer|nat|med|jur|phil|oec|techn|iur|habil|pol|mult)\.\s*)*`;
const given = String.raw`(?:\p{Lu}(?:[\p{L}’']+(?:-\p{Lu}?[\p{L}’']+)*|\.)|(?!St|Dr|No|Nr|Mr|Ms|Co|Ft|Mt|Av|Pl|Rd|Sr|Jr|Ir|Bd|Sq)\p{Lu}\p{Ll}\.)`;
const particle = `(?:von|van|der|den|de|del|della|di|da|dos|das|do|du|la|le|el|ten|ter|te|zu|zur|zum|y|e|bin|al|af|av|Mac|Mc|Ó|Ní|Nic|Ua|O['’]|d['’])`;
const latin = `${titled}${given}(?:[ \\u00a0]+(?:${particle}[ \\u00a0]+){0,2}(?:${particle})?${given}){1,3}`;

/** A person's name anywhere in a text: two to four capitalised words, academic titles before them. */
export const latinName = latin;
/** Degrees and memberships after a name: "FCA CTA", ", DDS", ", M.Sc.". */
const letters = String.raw`(?:FCCA|FCA|ACCA|ACA|CTA|CPA|CFA|CFP|CMA|CIMA|ACMA|FCMA|ATT|FRICS|MRICS|RIBA|ARB|AIA|CEng|PEng|P\.Eng\.?|MIMechE|FIET|Ph\.?\s?D\.?|EdD|MBA|EMBA|M\.?Sc\.?|B\.?Sc\.?|M\.?A\.?|B\.?A\.?|LL\.?[BM]\.?|PE|MD|DDS|DMD|RDH|DVM|BVSc|BVetMed|MRCVS|FRCS|DO|DC|OD|RN|PharmD|JD|Esq\.?|KC|QC|OBE|MBE|CBE|MCIPD|FCIPD|PMP|AAMS|FH)`;
const wholeLatin = new RegExp(`^${latin}(?:,?\\s(?:${letters}|Jr\\.?|Sr\\.?|II|III))*$`, 'u');
const lettersAfter = new RegExp(`(?<=\\p{Ll}),?((?:,?\\s${letters})+)(?=,|\\s[(–—-]|$)`, 'gu');

/** "Shawna Ott, RDH, Hygiene Manager" as "Shawna Ott, Hygiene Manager". */
export const withoutLetters = (text: string): string => text.replace(lettersAfter, '');
/** 山田 太郎, 田中一郎, 王小明: two to four signs of a name, with a space or none. */
const katakana = /^[\p{Script=Katakana}ー]{2,12}[・＝=\s　][\p{Script=Katakana}ー]{2,12}$/u;
const eastern = /^[\p{Script=Han}々]{1,4}[\s　]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,4}$/u;

/** Words names do not have: companies, headings, buttons, places of a page. */
const notName =
  /(?:^|[\s-])(?:GmbH|AG|KG|Corporation|Industries|Limited|Hospital|Bank|Schule|School|Church|Museum|Verein|Inc|Ltd|LLC|SARL|SAS|BV|GbR|UG|SE|Co|Corp|SpA|Srl|Lda|Group|Gruppe|Team|Our|Unser|Unsere|Notre|The|And|Und|Et|Company|Management|Leadership|Board|Contact|Kontakt|About|Über|Meet|Read|More|Learn|Mehr|News|Home|Services|Solutions|Systems|Sales|Marketing|Finance|Operations|Engineering|Technology|Software|Street|Straße|Office|Head|Director|Manager|Managing|Chief|Officer|President|Partner|Founder|Owner|Customer|Support|Product|Products|Project|Privacy|Terms|Cookie|Datenschutz|Impressum|Telefon|Phone|Email|Vertrieb|Einkauf|Geschäftsführung|Registergericht|Amtsgericht|Handelsregister|Verantwortlich|Inhaltlich|Umsatzsteuer|Angaben|Capital|Siège|Mentions|Quality|Design|Development|Vision|Mission|Values|Industry|International|Holding|University|Universität|Institute|Lorem|Ipsum|Dolor|John Doe|Your|Name|Surname|Vorname|Nachname|Max Mustermann|Jane Doe|New|America|Europe|Asia|Africa|Pacific|Kingdom|States|Region|Global|Brasil|Deutschland|France|España|Italia|Human|Resources|Lead|Specialist|Consultant|Architect|Analyst|Coordinator|Engineer|Developer|Designer|Assistant|Planning|Production|Research|Logistics|Consejo|Rector|Junta|Directiva|Conseil|Comité|Consiglio|Collegio|Sindacale|Assemblea|Vorstand|Aufsichtsrat|Beirat|Bestuur|Raad|Conselho|Diretoria|Join|Us|Open|Position|Positions|Apply|Hiring|Vacancy|Vacancies|Energy|Water|Solar|Digital|Offene|Stelle|Stellen|Initiativbewerbung|Bewerbung|Candidature|Poste|Vacature|Calle|Carrer|Rue|Rua|Viale|Piazza|Plaza|Platz|Avenida|Avenue|Road|Depot|Factory|Warehouse|Zentrale|Filiale|Usine|Atelier|Fábrica|Stabilimento|Fabriek|Vestiging|Committee|Trustees|Advisers|Advisors|Rooms|Register|Magazine|Journal|Times|Gazette|Weekly|Zeitung|Seite|Title)(?=$|[\s,.-])/iu;

/**
 * The text as a person's name, and nothing but that.
 *
 * @returns without form of address ("Herr"); null when it is none
 */
export function personName(text: string): string | null {
  if (text.trim().includes('\n')) return null;
  const name = text
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '')
    .replace(
      /^(?:Herrn?|Frau|Mr\.?|Mrs\.?|Ms\.?|Monsieur|Madame|M\.|Mme|Sig\.(?:ra)?|Sra?\.|D\.|Dña\.|Dª\.?|D\.ª|Doña|Dhr\.|Mevr\.)\s+/u,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim();
  if (name.length < 2 || name.length > 60) return null;
  if (katakana.test(name)) return name;
  if (eastern.test(name)) return isEasternName(name) ? name : null;
  // "API e SSO": short words in capitals alone are abbreviations
  if (!/\p{Ll}{2}/u.test(name) && name.split(' ').every((word) => word.length <= 3)) return null;
  // All capitals is a habit of design, not another name
  const asWritten = name === name.toUpperCase() && /\p{Lu}{2}/u.test(name) ? calm(name) : name;
  return wholeLatin.test(asWritten) && !notName.test(asWritten) && !managementRole.test(asWritten) ? name : null;
}

/** Labels of tables are as short as names: they end in signs of numbers, places and firms, or hold a word of one. */
function isEasternName(name: string): boolean {
  const signs = name.replace(/[\s　]/g, '');
  if (signs.length > 7 || managementRole.test(name)) return false;
  if (/[数員业業容社司部課係店町市区県日年月額金所地先号本的]$/u.test(signs)) return false;
  return !/会社|公司|従業|員工|员工|設立|成立|資本|资本|注册|事業|业务|概要|一覧|案内|製品|产品|技術|技术|役員|役职|株主|電話|电话|沿革|銀行|银行|取引|住所|地址|採用|招聘|新闻|联系|お問|関係|联系|中心|首页|品質|质量|経営|管理|总监|经理|主管|总裁|董事|部长|工程师|負責|负责|社長|取締役|部長|課長|工場長/u.test(
    signs,
  );
}

const calm = (name: string) => name.replace(/\p{L}+/gu, (word) => word[0] + word.slice(1).toLowerCase());

/** The names in a list: "Anna Roth, Jens Vogel und Dr. Ute Lang". Empty when a part of it is no name. */
export function personNames(text: string): string[] {
  const parts = text
    .split(/\s*(?:,|;|\/|\||、|・(?=[\p{Script=Han}])|\s(?:und|and|et|y|e|en|&|sowie|u\.)\s)\s*/u)
    .filter((part) => part.trim());
  const names: string[] = [];
  for (const part of parts) {
    const name = personName(part.replace(/\s*\([^)]*\)\s*$/, ''));
    if (!name) break;
    names.push(name);
  }
  return names;
}

import { isPlainCompanyWord } from './common-words.ts';
import { addSurface, entryOf, nextNumber } from './entries.ts';
import { isCjk, words } from './fold.ts';
import { domainOf, type Known } from './known.ts';
import type { MaskBook } from './mask.ts';
import { foldedKey, indexOf } from './mask-index.ts';
import { titles } from './names/signs.ts';
import type { MaskType, Part } from './placeholder.ts';

const suffixes = /^(?:jr|sr|ii|iii|iv|phd|md|mba|esq)$/i;
const particles = /^(?:de|da|di|del|la|le|van|von|der|den|bin|al|dos|el|of|und|y|e)$/i;

/** Enters one that is known by name, with the parts and short forms people use of it. */
export function enter(book: MaskBook, { type, value }: Known, guessed = false): void {
  if (indexOf(book).byFolded.has(foldedKey(type, value)) || entryOf(book, type, value)) return;
  const number = nextNumber(book, type);
  addSurface(book, type, number, value, { guessed });
  const form = (text: string | null | undefined, part?: Part) =>
    text && addForm(book, type, number, text, { part, guessed });
  if (type === 'Person') {
    const named = withoutTitles(value).replace(/,?\s+(jr|sr|ii|iii|phd|md)\.?$/i, '');
    const [last, first] = named.includes(',') ? named.split(',').map((text) => text.trim()) : [];
    const names = (first && last ? `${first} ${last}` : named)
      .split(/\s+/)
      .filter((name) => (isCjk(name) ? name.length > 1 : name.replace(/\P{L}/gu, '').length > 1));
    if (names.length > 1) {
      if (!particles.test(names[0] ?? '')) form(names[0], isCjk(names[0] ?? '') ? 'last' : 'first');
      for (const name of names.slice(1))
        if (!particles.test(name) && !suffixes.test(name)) {
          form(name, isCjk(name) ? 'first' : 'last');
          // "Lê-Hartwig" is called Hartwig, too.
          for (const half of name.includes('-') ? name.split('-') : []) if (half.length >= 4) form(half, 'last');
        }
    } else if (named !== value) form(named, 'last');
  }
  if (type === 'Company') for (const short of shortNames(value)) form(short, 'short');
  if (type === 'Address') {
    for (const line of value.split(/[\n,;]+/).map((part) => part.trim()))
      if (/\d/.test(line) && words(line).length > 1 && line.length > 5) form(line);
  }
  const domain = type === 'Url' || type === 'Email' ? domainOf(value) : null;
  if (domain && domain !== value) enter(book, { type: 'Url', value: domain });
}

function withoutTitles(value: string): string {
  const names = value.split(/\s+/);
  while (names.length > 1 && titles.test((names[0] ?? '').replace(/\.?(?:ssa|ra|na)?\.?$|\.-?Ing\.$/, '')))
    names.shift();
  return names.join(' ');
}

const legal =
  /[\s,]+(?:inc|incorporated|ggmbh|ug|eg|e\.?k|eurl|sasu|scop|snc|s\.?n\.?c|sas|scrl|s\.?c\.?|oü|zrt|kft|a\.?s|d\.?o\.?o|llc|ltd|limited|gmbh|mbh|ag|kg|ohg|se|corp|corporation|co|company|s\.?a\.?|s\.?a\.?s|sarl|s\.?r\.?l|s\.?l|s\.?l\.?u|s\.?p\.?a|b\.?v|n\.?v|ab|oy|as|aps|plc|llp|pte|ltda|s\.?a\.? de c\.?v|sp\. z o\.o|pty|kk|k\.k|e\.?v|group|holdings?|& co)\.?(?=[\s,]|$)/gi;

/** Words of a trade that stand before a company's own name: "Brasserie Leblond", "Talleres Ormaza", "Weingut Sandner". */
const trade =
  /^(?:\p{L}+(?:erie|ería|eria|erías|ificio|erei|stätte|macherei|handel|haus|bau|werke?|hof)|ateliers?|institut\p{L}{0,2}|istituto|calzados|conservas|bodegas?|talleres|transportes?|trasporti|autotrasporti|hoteles|hotel|gasthof|cantin[ae]|officin[ae]|maison|domaine|château|chateau|cabinet|cliniq\p{L}+|clínica|clinica|klinik(?:um)?|laborator\p{L}+|laboratoires?|labor|entreprise|établissements?|etablissements|ets|molino|mulino|moulins|frantoio|caseificio|garage|moulin|usine|fonderie|fondation|groupe|grupo|gruppo|gruppe|société|cooperativa|coopérative|kanzlei|praxis|weingut|spedition|verlag|apotheke|stiftung|firma|construcciones|costruzioni|muebles|frutas|embutidos|aceites|viveros|colegio|editorial|fábrica|industrias|industrie|inmobiliaria|studio|estudio|tenuta|azienda|ristorante|fratelli|hermanos|herman[oa]s|gebrüder|geschwister|brüder|mobili|salumi|agaves|cervezas|quesos|vinos|vini|vins)$/iu;

const asian = /^(?:株式会社|有限会社)|(?:株式会社|有限会社|股份有限公司|有限责任公司|有限公司|集团|주식회사|\(주\))$/g;
const asianTown =
  /^(?:上海|北京|深圳|广州|杭州|南京|苏州|武汉|成都|重庆|天津|青岛|宁波|厦门|东莞|香港|台北|東京|大阪|名古屋|京都|福岡|横浜|札幌|서울|부산)(?:市)?(?=\p{L}{2})/u;

/** "Northwind Traders, Inc." is written "Northwind Traders", "Northwind" and, in handles, "northwindtraders". */
function shortNames(company: string): string[] {
  const bare = company.replace(legal, '').replace(asian, '').trim();
  // "明月科技" of "上海明月科技有限公司".
  const core = bare.replace(asianTown, '');
  const list = words(bare).filter(({ folded }) => !isCjk(folded));
  const first = list.find(({ folded }) => !particles.test(folded) && folded !== 'the');
  if (first && trade.test(first.folded) && list.length > 1) {
    const own = bare.slice(first.end).trim();
    const isOwn =
      own.length >= 5 && !words(own).every(({ folded }) => isPlainCompanyWord(folded) || particles.test(folded));
    // "Gaudreault" of "Établissements Gaudreault & Fils".
    const [word] = words(own).filter(({ folded }) => !particles.test(folded));
    const alone =
      isOwn && word && word.folded.length >= 5 && !isPlainCompanyWord(word.folded)
        ? own.slice(word.start, word.end)
        : null;
    return [bare, isOwn ? own : null, alone].filter((name): name is string => name !== null && name !== company);
  }
  const distinctive =
    first && first.folded.length >= 3 && !isPlainCompanyWord(first.folded) ? bare.slice(first.start, first.end) : null;
  const named = list.filter(({ folded }, at) => at > 0 || folded !== 'the');
  const joined = named.length > 1 ? named.map(({ folded }) => folded).join('') : '';
  return [bare, core, distinctive, joined.length >= 6 ? joined : null].filter(
    (name): name is string => name !== null && name.length > 2 && name !== company,
  );
}

function addForm(
  book: MaskBook,
  type: MaskType,
  number: number,
  value: string,
  more: { part?: Part | undefined; guessed: boolean },
): void {
  if (!indexOf(book).byFolded.has(foldedKey(type, value))) addSurface(book, type, number, value, more);
}

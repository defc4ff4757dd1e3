import { defineFact, type Find, type SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { type Line, linesOf } from '../reading/lines.ts';
import { namesItself, ownOrganizations, valuesOf } from '../reading/own.ts';
import { looksOwn } from '../reading/own-domain.ts';
import { pairsOf } from '../reading/pairs.ts';
import { onlyOneOf } from '../words/any-of.ts';
import { hasLegalForm, legalNamesIn } from '../words/legal-forms.ts';
import { leftover } from '../words/strangers.ts';

/** The name in the register, with its legal form: "Nordlicht Pumpen GmbH & Co. KG". */
export const legalName = defineFact({
  id: 'legal_name',
  label: 'Legal name',
  many: false,
  pages: ['imprint', 'contact', 'about', 'home'],
  find: (page, site) =>
    [...fromData(page, site), ...fromPairs(page), ...fromLines(page, site), ...fromSpelledOut(page, site)].filter(
      ({ value }) => !leftover.test(String(value)),
    ),
  // The same letters: "Müller GmbH" and "Müller AG" are two companies
  same: (one, other) => letters(one.normalized) === letters(other.normalized),
});

const letters = (name: unknown) =>
  String(name)
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const findOf = (value: string, said: Omit<Find, 'value' | 'normalized'>): Find => ({
  value,
  normalized: value.replace(/\s+/g, ' '),
  ...said,
});

function fromData(page: ReadPage, site: SiteContext): Find[] {
  return ownOrganizations(page, site).flatMap((item) => [
    ...valuesOf(item, 'legalName').flatMap(({ value, quote }) =>
      typeof value === 'string'
        ? [findOf(value, { quote, extractor: item.syntax, clarity: hasLegalForm(value) ? 'sure' : 'likely' })]
        : [],
    ),
    ...valuesOf(item, 'name').flatMap(({ value, quote }) =>
      typeof value === 'string' && hasLegalForm(value)
        ? [findOf(value, { quote, extractor: item.syntax, clarity: 'likely' })]
        : [],
    ),
  ]);
}

const nameLabel = onlyOneOf([
  'legal name',
  'company name',
  'registered name',
  'registered company name',
  'name of company',
  'corporate name',
  'legal entity',
  'company',
  'operator',
  'owner',
  'trading company',
  'firma',
  'firmenname',
  'firmenwortlaut',
  'firmenbezeichnung',
  'name der firma',
  'unternehmen',
  'unternehmensname',
  'betreiber',
  'anbieter',
  'diensteanbieter',
  'raison sociale',
  'dénomination sociale',
  'dénomination',
  'société',
  'éditeur',
  'éditeur du site',
  'razón social',
  'denominación social',
  'denominación',
  'titular',
  'empresa',
  'nombre',
  'ragione sociale',
  'denominazione',
  'denominazione sociale',
  'società',
  'statutaire naam',
  'handelsnaam',
  'bedrijfsnaam',
  'bedrijf',
  'denominação social',
  'razão social',
  'firma denominação',
  'denominação',
  '会社名',
  '社名',
  '商号',
  '会社名称',
  '名称',
  '販売業者',
  '公司名称',
  '企业名称',
  '公司全称',
  '公司',
]);

function fromPairs(page: ReadPage): Find[] {
  return pairsOf(page).flatMap(({ label, value, quote, extractor }) => {
    if (!nameLabel.test(label) || value.length > 120) return [];
    const [name] = legalNamesIn(value);
    if (name) return [findOf(name, { quote, extractor, clarity: 'sure' })];
    return [];
  });
}

/** Where a line says who is meant: "operated by", "a trading name of", "registered in England". */
const operates =
  /(?:operated|run|owned|provided|published|maintained) by|trading (?:name|style) of|trad(?:es|ing) as|is (?:a )?(?:company )?(?:registered|incorporated)|registered in|legal entity|betrieben von|betreiber|herausgeber|angaben gem|verantwortlich für den inhalt|diensteanbieter|édité par|éditeur|est édité|propriété de|titular|es propiedad de|titularidad|di proprietà|è gestito da|titolare|eigendom van|handelsnaam van|propriedade de|gerido por|运营|運営会社|版权所有/iu;

const nameWords = String.raw`\p{Lu}[\p{L}\p{N}&'’.-]*(?: (?:(?:&|et|und|y|e|and|de|du|des|la|le|of|del|di|van|von) ){0,2}[\p{Lu}\d][\p{L}\p{N}&'’.-]*){0,5}`;
/** "la société Durand Bois, société par actions simplifiée": the form in words, after a comma. */
const spelledOut = new RegExp(
  `(?<name>${nameWords}),? (?:\\(?(?:une |eine |una |een |uma |an? ))?(?:société (?:par actions simplifiée|à responsabilité limitée|anonyme|civile|coopérative|en nom collectif)|entreprise individuelle|association (?:loi|régie)|sociedad (?:limitada|anónima|cooperativa)|società (?:per azioni|a responsabilità limitata|cooperativa|semplice)|besloten vennootschap|naamloze vennootschap|Gesellschaft mit beschränkter Haftung|sociedade (?:por quotas|anónima|unipessoal|limitada)|(?:private|public) (?:limited )?company|company limited by|registered charity|charitable (?:incorporated )?organi[sz]ation|limited liability (?:company|partnership)|(?:not-for-profit|non-?profit) (?:corporation|organi[sz]ation))`,
  'u',
);
/** What is said before the name. */
const saidBefore =
  /^(?:La |Le |The |Die |Der )?(?:[Ss]ociété|[Mm]ercantil|[Ss]ociedad|[Ss]ocietà|[Vv]ennootschap|[Ff]irma|[Ee]ntreprise)\s/u;

function fromSpelledOut(page: ReadPage, site: SiteContext): Find[] {
  return linesOf(page).flatMap((line): Find[] => {
    if (line.stranger || line.text.length > 1_500 || (page.kind !== 'imprint' && line.block.region !== 'footer'))
      return [];
    const name = line.text.match(spelledOut)?.groups?.name?.replace(saidBefore, '');
    if (!name || hasLegalForm(name) || name.length < 3) return [];
    const own = looksOwn(name, site) && namesItself(name, site);
    return own ? [findOf(name, { quote: name, extractor: 'sentence', clarity: 'sure' })] : [];
  });
}

const tradesAs =
  /trading (?:name|style) of|trad(?:es|ing) as|t\/a |doing business as|(?:trade|business|registered trading) name of|handelend onder|handelsnaam van|nom commercial de|nombre comercial de|marchio di|^["“„«].{2,40}["”“»].{0,30}\b(?:means?|refers? to|bezeichnet|désigne)\b/iu;

function fromLines(page: ReadPage, site: SiteContext): Find[] {
  if (page.kind === 'news' || page.kind === 'customers' || page.kind === 'careers') return [];
  const finds: Find[] = [];
  const lines = linesOf(page);
  let firstOfImprint = page.kind === 'imprint';
  for (const [index, line] of lines.entries()) {
    if (line.stranger || line.text.length > 1_500) continue;
    for (const value of legalNamesIn(line.text)) {
      const clarity = clarityOf(value, line, lines[index + 1], page, site, firstOfImprint);
      if (clarity)
        finds.push(findOf(value, { quote: value, extractor: line.text.length > 140 ? 'sentence' : 'block', clarity }));
      if (line.block.region === 'main') firstOfImprint = false;
    }
  }
  return finds;
}

function clarityOf(
  value: string,
  line: Line,
  next: Line | undefined,
  page: ReadPage,
  site: SiteContext,
  first: boolean,
): Find['clarity'] | null {
  const own = looksOwn(value, site);
  const alone = line.text.length <= value.length + 3;
  const copyright = /©|\(c\) ?\d|copyright/iu.test(line.text);
  // "Orla Chairs is a trading name of Brannagh Ltd": its own name and the other in one breath
  if (tradesAs.test(line.text) && namesItself(line.text, site)) return 'sure';
  if (own && (operates.test(line.text) || (first && alone) || (alone && isStreet(next)))) return 'sure';
  if (first && (alone || operates.test(line.text) || nameLabel.test(line.under ?? '')))
    return isStreet(next) ? 'sure' : 'likely';
  if (copyright || operates.test(line.text))
    return line.block.region === 'footer' || page.kind === 'imprint'
      ? own || page.kind === 'imprint'
        ? 'likely'
        : 'weak'
      : 'weak';
  if (!own) return null;
  return line.block.region === 'footer' || page.kind === 'imprint' || page.kind === 'contact' ? 'likely' : 'weak';
}

/** Does an address begin here? */
const isStreet = (line: Line | undefined) =>
  line !== undefined && line.text.length <= 80 && /\d/.test(line.text) && /\p{L}/u.test(line.text);

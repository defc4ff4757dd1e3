import type { Find } from '../fact.ts';
import { defineFact, type SiteContext } from '../fact.ts';
import type { Block, DataItem, ReadPage } from '../read-page.ts';
import { isOfOthers } from '../reading/others.ts';
import { namesItself, ownOrganizations, textOf, valuesOf } from '../reading/own.ts';
import { pairsOf } from '../reading/pairs.ts';
import {
  partnersIn,
  peopleAfterRole,
  peopleIn,
  peopleOnCards,
  presentsPeople,
  roleIn,
  roleInLife,
} from '../reading/people.ts';
import { latinName, personName, personNames } from '../reading/person-name.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { onlyOneOf } from '../words/any-of.ts';
import { headsDepartment, takesDepartment } from '../words/department-heads.ts';
import { hasLegalForm } from '../words/legal-forms.ts';
import { managementRole, managementSource, represented } from '../words/roles.ts';
import { strangers } from '../words/strangers.ts';

/**
 * Who runs the company: `{ name, role }`, the role as the site says it, null when it only says "represented by". People of
 * other companies (testimonials, case studies, news), authors and staff without a role of management are not leaders.
 */
export const leader = defineFact({
  id: 'leader',
  label: 'Leadership',
  many: true,
  pages: ['team', 'imprint', 'about', 'home'],
  find: (page, site) => [
    ...fromData(page, site),
    ...fromLabels(page),
    ...fromCards(page, site),
    ...fromPartners(page),
    ...fromLives(page, site),
    ...fromSentences(page, site),
  ],
  same: (one, other) => bareName(one) === bareName(other),
});

const bareName = ({ value }: Find) =>
  (typeof value === 'string' ? value : value.name)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\b(?:prof|dr|ing|dipl|mag|mba|phd|h|c|rer|nat|med|jur|phil|oec)\b\.?/g, '')
    .replace(/[^\p{L}]/gu, '');

const findOf = (name: string, role: string | null, said: Omit<Find, 'value' | 'normalized'>): Find => ({
  value: { name, role },
  normalized: { name, role },
  ...said,
});

function fromData(page: ReadPage, site: SiteContext): Find[] {
  const own = ownOrganizations(page, site);
  const inCompany = own.flatMap((item) => [
    ...valuesOf(item, 'founder', 'founders').map((value) => ({ ...value, office: 'Founder' })),
    ...valuesOf(item, 'employee', 'employees', 'member', 'members').map((value) => ({ ...value, office: null })),
  ]);
  const people = page.data
    .filter((item) => item.types.includes('Person') && worksHere(item, site))
    .map((item) => ({ value: item, quote: valuesOf(item, 'name')[0]?.quote ?? '', office: null }));
  return [...inCompany, ...people].flatMap(({ value, quote, office }): Find[] => {
    if (typeof value === 'string') {
      const name = personName(value);
      return name && office
        ? [findOf(name, office, { quote, extractor: own[0]?.syntax ?? 'json-ld', clarity: 'sure' })]
        : [];
    }
    const name = personName(textOf(value, 'name') ?? '');
    const role = roleIn(textOf(value, 'jobTitle') ?? '') ?? office;
    const said = valuesOf(value, 'name')[0]?.quote ?? quote;
    return name && role ? [findOf(name, role, { quote: said, extractor: value.syntax, clarity: 'sure' })] : [];
  });
}

function worksHere(person: DataItem, site: SiteContext): boolean {
  const employers = valuesOf(person, 'worksFor').map(({ value }) =>
    typeof value === 'string' ? value : (textOf(value, 'name') ?? ''),
  );
  return employers.length > 0 && employers.some((employer) => namesItself(employer, site));
}

/** "Geschäftsführer: Anna Roth", "Vertreten durch" and the names below it, a table's row for the managing director. */
function fromLabels(page: ReadPage): Find[] {
  const fromPairs = pairsOf(page).flatMap(({ label, value, quote, extractor, block }): Find[] => {
    if (isOfOthers(block) || page.kind === 'customers' || ofStranger(block)) return [];
    // Neighbours without a colon are cards: a customer's name and role stand side by side, too
    if (extractor === 'block' && !/[:：]/.test(quote)) return [];
    // A board's table: the name, and beside it a life that begins with the office
    const office = extractor === 'table' && personName(label) ? roleInLife(block.text) : null;
    if (office) return [findOf(label, office, { quote: `${label} ${block.text}`, extractor, clarity: 'sure' })];
    const among = extractor === 'table' && page.kind !== 'careers' && page.kind !== 'news';
    const role = label.length <= 60 ? roleIn(label.replace(/^(?:die|der|den|the|le|la|les)\s/i, ''), among) : null;
    const board = boardLabel.test(label);
    if (!role && !board && !represented.test(label)) return [];
    const people = peopleIn(value, board).filter((person) => person.role || role || !board);
    return people.map((person) =>
      findOf(person.name, person.role ?? titleOf(role), { quote, extractor, clarity: clarityOf(label) }),
    );
  });
  const afterColon = page.blocks
    .filter((block) => block.region !== 'nav' && !isOfOthers(block) && page.kind !== 'customers')
    .flatMap((block) => peopleAfterRole(block).filter(({ quote }) => !ofStranger(block, quote)))
    .map(({ name, role, quote }) =>
      findOf(name, titleOf(role), { quote, extractor: 'block', clarity: clarityOf(role) }),
    );
  return [...fromPairs, ...afterColon, ...underHeadings(page)];
}

/** "役員", "Management": the roles stand beside the names. */
const boardLabel = onlyOneOf(`
  役員, 役員構成, 役員一覧, 経営陣, 高管, 管理层, management, management team, leadership, executives, leitung, direction,
  dirección, direzione, directie, direção, directors, company directors, board, board of directors, officers, partners,
  board members, executive board, vorstand, geschäftsleitung, conseil d'administration, conseil d’administration,
  consejo rector, junta directiva, consejo de administración, consiglio di amministrazione, raad van bestuur, diretoria
`);

/** The host's director, the agency's owner: named in imprints and footers as well. */
function ofStranger(block: Block, quote = ''): boolean {
  const at = quote ? block.text.indexOf(quote) : 0;
  const before = block.text.slice(0, Math.max(0, at)).split('\n').slice(-2).join(' ');
  return strangers.test(`${block.heading ?? ''} ${before} ${quote.split(/[:：]/)[0]}`);
}

/**
 * Who answers for a site's words in France is mostly, but not always, who runs the company. "Represented by" names the
 * person, and another place the office.
 */
const clarityOf = (role: string | null): Find['clarity'] =>
  role && /publication|publicación|rédaction/i.test(role) ? 'weak' : role && represented.test(role) ? 'likely' : 'sure';

/** "Vertreten durch die Geschäftsführer" is no title; "Geschäftsführer" in it is. */
const titleOf = (role: string | null): string | null =>
  role && represented.test(role) ? (role.replace(represented, '').match(managementRole)?.[0] ?? role) : role;

/** A heading "Vertreten durch", "Geschäftsführung", "Managing Directors", and names under it. */
function underHeadings(page: ReadPage): Find[] {
  return page.blocks.flatMap((block, index): Find[] => {
    if (block.text.length > 50 || block.region === 'nav' || isOfOthers(block)) return [];
    const label = block.text.replace(/[\s:：]+$/u, '');
    const isLabel =
      represented.test(label) ||
      (/^h\d$|^dt$|^strong$|^p$/.test(block.tag) && personName(label) === null && roleIn(label) !== null);
    if (!isLabel || label.split(' ').length > 5) return [];
    const next = page.blocks[index + 1];
    if (!next || next.text.length > 160 || (next.heading === block.heading && /^h\d$/.test(block.tag))) return [];
    // The role under one person's name is no heading for the next person's
    if (personName(page.blocks[index - 1]?.text ?? '')) return [];
    if (!represented.test(label) && page.kind !== 'imprint') return [];
    return peopleIn(next.text).map((person) =>
      findOf(person.name, person.role ?? titleOf(roleIn(label)), {
        quote: `${block.text} ${next.text}`,
        extractor: 'block',
        clarity: clarityOf(label),
      }),
    );
  });
}

/** A partnership is run by its partners: their names stand between its own and the street. */
const fromPartners = (page: ReadPage): Find[] =>
  page.kind !== 'imprint'
    ? []
    : page.blocks.flatMap((block, index) =>
        isOfOthers(block) || ofStranger(block)
          ? []
          : partnersIn(page.blocks, index).map(({ name, quote }) =>
              findOf(name, null, { quote, extractor: 'block', clarity: 'sure' }),
            ),
      );

/** A name as heading, and a text that begins "Jane Roe is the Director of Northwind". */
function fromLives(page: ReadPage, site: SiteContext): Find[] {
  if (page.kind !== 'team' && page.kind !== 'about' && page.kind !== 'home') return [];
  return page.blocks.flatMap((block, index): Find[] => {
    const name = block.tag.startsWith('h') ? personName(block.text) : null;
    const life = page.blocks[index + 1];
    if (!name || !life || isOfOthers(block) || life.tag.startsWith('h')) return [];
    const sentence = sentencesOf(life.text)[0] ?? '';
    const said = sentence.match(isDirector)?.groups;
    const surname = name.split(' ').at(-1)?.toLowerCase() ?? name;
    if (!said?.role || !said.who?.toLowerCase().includes(surname)) return [];
    const rest = said.rest ?? '';
    if (/^\s(?:of|at|for)\s(?:the\s)?\p{Lu}/u.test(rest) && !namesItself(rest, site)) return [];
    return [findOf(name, said.role, { quote: sentence, extractor: 'sentence', clarity: 'likely' })];
  });
}

/** "Jane Roe is a chemist and the Director of …", "J. Roe occupies the position of Director" */
const isDirector = new RegExp(
  `^(?<who>\\p{Lu}[\\p{L}.’' -]{3,50}?)\\s(?:is|has been|serves as|occup(?:ies|ied) the (?:position|office) of|holds the (?:position|office) of)\\s(?:[^.,;]{1,60}\\s(?:and|,)\\s)?(?:(?:the|our|currently)\\s)*(?<role>${managementSource}|Director)(?![\\p{L}'’])(?<rest>[^.]*)`,
  'iu',
);

function fromCards(page: ReadPage, site: SiteContext): Find[] {
  if (['customers', 'news', 'careers', 'pricing'].includes(page.kind)) return [];
  const clear = page.kind === 'team' || page.kind === 'about';
  return peopleOnCards(page).flatMap(({ name, role, quote, block }): Find[] =>
    role && !role.includes(name) && !isOfAnotherCompany(role, site, presentsPeople(page, block))
      ? [
          findOf(name, role, {
            quote,
            extractor: 'block',
            clarity: clear && !represented.test(role) ? 'sure' : 'likely',
          }),
        ]
      : [],
  );
}

/** "CEO, Other Inc", "CEO at Other", "Geschäftsführer der Other GmbH": a company is named, and it is not this one. */
function isOfAnotherCompany(words: string, site: SiteContext, among = false): boolean {
  if (among && !/\s(?:at|bei|chez|@)\s/u.test(words) && !hasLegalForm(words) && isOfDepartment(words)) return false;
  const company = words.match(
    /(?:,|\s(?:at|of|bei|bei der|der|chez|de|von|@|–|-|\|))\s+((?:the\s)?\p{Lu}[\p{L}\p{N}&.’' -]{1,60})/u,
  )?.[1];
  if (!company) return /株式会社|有限公司/.test(words) && !namesItself(words, site);
  if (namesItself(company, site)) return false;
  const ofWork =
    /^(?:the\s)?(?:sales|operations|finance|board|product|engineering|marketing|technology|technical|research|people|design|strategy|growth|science|customer|production|quality|supply|human|r&d|hr|it|vertrieb|technik|finanzen|entwicklung|produktion|einkauf|marketing|personal|vorstand|aufsichtsrat|verwaltungsrat|geschäftsführ|gesellschafter|directors|direct|administra|conseil|consejo|consiglio|raad|head|ceo|cto|cfo|coo|cmo|founder|co-founder|president|chair|managing|dipl|ing|meister|phd|mba|leit|emea|europe|americas|apac|north|asia|inhaber|gründer|owner|partner|creative|commercial|innovation|executive|chief|ventas|vendite|commerc|opera|financ|development|business|brasil|brazil|portugal|deutschland|germany|france|españa|spain|italia|italy|uk|usa|us|américa|latin|dach|benelux|iberia|flota|architect|corporate|legal|manufactur|logisti|service|digital)/iu;
  return !ofWork.test(company) && !profession.test(company);
}

/** "Director of Training", "Owner, Harbour Road": of people on their company's own page, a department or a place. */
const isOfDepartment = (role: string) => {
  const [before = '', after] = role.split(/(?:,|\s(?:of|for|de|da|do|di|del|della|du|des|van|–|-|\|))\s/u);
  return after === undefined || takesDepartment.test(before) || headsDepartment(role);
};

const nameThenRole = new RegExp(`(?<name>${latinName})(?:,|\\s\\(|\\s[–—-])\\s(?<rest>.{2,90})`, 'gu');
const founders = new RegExp(
  `(?:[Ff]ounded|[Ee]stablished|[Gg]egründet|[Ff]ondée|[Cc]réée|[Ff]undada|[Ff]ondata|[Oo]pgericht)\\s(?:(?:in|im Jahr|en|nel|em)\\s\\d{4}\\s)?(?:by|von|par|por|da|door)\\s(?:(?:the\\s)?(?:brothers|sisters|engineers?|Ingenieur|den Brüdern)\\s)?(?<names>${latinName}(?:(?:,\\s|\\s(?:und|and|et|y|e|en|&)\\s)${latinName})*)`,
  'u',
);

function fromSentences(page: ReadPage, site: SiteContext): Find[] {
  if (page.kind === 'customers') return [];
  return page.blocks.flatMap((block) =>
    block.region === 'nav' || block.text.length < 20 || isOfOthers(block)
      ? []
      : sentencesOf(block.text).flatMap((sentence) => inSentence(sentence, block, page, site)),
  );
}

function inSentence(sentence: string, block: Block, page: ReadPage, site: SiteContext): Find[] {
  if (!managementRole.test(sentence) && !founders.test(sentence)) return [];
  const own =
    namesItself(sentence, site) ||
    /\b(?:our|unser(?:e|em|er)?|notre|nuestr[oa]|il nostro|onze|nosso|nossa)\b/iu.test(sentence);
  const said = { quote: sentence, extractor: 'sentence' as const };
  return [...afterName(sentence, own, page, site), ...afterRole(sentence, page, site)].map(({ name, role, sure }) =>
    findOf(name, role, { ...said, clarity: sure && block.region !== 'aside' ? 'likely' : 'weak' }),
  );
}

/** The company was founded by them on two of its pages: it is no customer's story. */
const saidTwice = (name: string, page: ReadPage, site: SiteContext): boolean =>
  page.kind !== 'news' &&
  site.pages.some(
    (other) =>
      other.url !== page.url &&
      other.kind !== 'news' &&
      other.kind !== 'customers' &&
      other.blocks.some(({ text }) =>
        sentencesOf(text.length < 3000 && text.includes(name) ? text : '').some(
          (sentence) => sentence.match(founders)?.groups?.names?.includes(name) && namesItself(sentence, site),
        ),
      ),
  );

/** "Inhaber, Installateurmeister": what someone learnt, not where. */
const profession =
  /^\S*(?:meister|ingenieur|wirt|techniker|kaufmann|kauffrau|architekt|anwalt|anwältin|berater|arzt|ärztin)(?:in)?$/iu;

const twoRoles = `${managementSource}(?:(?:\\s?&\\s?|\\s(?:and|und|et|y|e|en)\\s(?:the\\s)?)${managementSource})?`;
const roleFirst = new RegExp(`^(?:the\\s|our\\s|unser\\s|notre\\s)?(?<role>${twoRoles})(?<after>.*)$`, 'iu');
const roleThenWord = new RegExp(`(?<role>${twoRoles}),?\\s(?=\\p{L})`, 'giu');
const nameFirst = new RegExp(`^${latinName}`, 'u');

type Said = { name: string; role: string; sure: boolean };

/** "says Jane Roe, CEO of Northwind": the company has to be named with the role, or the page be about its people. */
function afterName(sentence: string, own: boolean, page: ReadPage, site: SiteContext): Said[] {
  return [...sentence.matchAll(nameThenRole)].flatMap(({ groups }): Said[] => {
    const name = personName(groups?.name ?? '');
    const role = groups?.rest?.match(roleFirst)?.groups;
    if (!name || !role?.role || !roleIn(role.role)) return [];
    const company = role.after ?? '';
    if (isOfAnotherCompany(`x${company.split(/[,.;)]/)[0]}`, site)) return [];
    const sure =
      (own && namesItself(company.slice(0, 60), site)) ||
      ((page.kind === 'about' || page.kind === 'team') && /^(?:[,.;)]|$)/.test(company)) ||
      /^(?:our|unser|notre)\s/i.test(groups?.rest ?? '');
    return sure ? [{ name, role: role.role, sure }] : [];
  });
}

/** "our CEO Jane Roe", "Northwind CEO Jane Roe", "Geschäftsführer Jens Vogel" beside the company's name; who founded it. */
function afterRole(sentence: string, page: ReadPage, site: SiteContext): Said[] {
  const found: Said[] = [];
  for (const match of sentence.matchAll(roleThenWord)) {
    const name = sentence.slice(match.index + match[0].length).match(nameFirst)?.[0];
    const before = sentence.slice(Math.max(0, match.index - 60), match.index);
    const own =
      /(?:^|\s)(?:our|unser\p{L}*|notre|nuestr[oa]|nostr[oa]|onze|nosso|nossa)\s(?:\p{L}+\s)?$/iu.test(before) ||
      namesItself(before.slice(-45), site) ||
      (/^(?:son|sa|su|suo|sua|its|zijn|haar|seu)?$/i.test(before.trim()) &&
        (page.kind === 'about' || page.kind === 'team'));
    // "General Manager, Harbour Drilling" on a line of its own: what follows is what is managed
    if (before.trim() === '' && /,\s$/.test(match[0])) continue;
    if (own && name && personName(name) && match.groups?.role)
      found.push({ name: personName(name) ?? name, role: match.groups.role, sure: true });
  }
  const names = sentence.match(founders)?.groups?.names;
  if (
    names &&
    (namesItself(sentence, site) ||
      /^(?:founded|established|gegründet|fondée|créée|fundada|fondata|opgericht)/i.test(sentence))
  )
    for (const name of personNames(names))
      found.push({
        name,
        role: sentence.match(/gegründet/i) ? 'Gründer' : 'Founder',
        sure: saidTwice(name, page, site),
      });
  return found;
}

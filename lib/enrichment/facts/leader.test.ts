import { expect, test } from 'vitest';
import type { PageKind } from '../../core/site.ts';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { leader } from './leader.ts';

const leadersIn = (html: string, kind: PageKind = 'team') => {
  const page = pageOf(html, { kind });
  const finds = leader.find(page, siteOf([page])).filter(({ clarity }) => clarity !== 'weak');
  for (const { quote } of finds) expect(isQuoted(quote, page), quote).toBe(true);
  const said = finds.map(({ value }) => (typeof value === 'string' ? value : `${value.name}: ${value.role}`));
  return [...new Set(said)];
};

test.each<[string, string, PageKind, string[]]>([
  [
    'team cards',
    '<div><img><h3>Jane Roe</h3><p>Chief Executive Officer</p><p>Jane likes sailing.</p></div><div><h3>Tom Webb</h3><p>Service Technician</p></div>',
    'team',
    ['Jane Roe: Chief Executive Officer'],
  ],
  [
    'cards that put the role first',
    '<div><span class="eyebrow">Managing Director</span><h4>Olga Petrova</h4></div>',
    'team',
    ['Olga Petrova: Managing Director'],
  ],
  [
    'a caption',
    '<figure><img><figcaption>Luc Moreau, Président-directeur général</figcaption></figure>',
    'about',
    ['Luc Moreau: Président-directeur général'],
  ],
  [
    'a table',
    '<table><tr><td>Dr. Eva Lindt</td><td>Vorstandsvorsitzende</td></tr></table>',
    'team',
    ['Dr. Eva Lindt: Vorstandsvorsitzende'],
  ],
  [
    'an imprint',
    '<p>Northwind GmbH<br>Hafenstr. 3, 20457 Hamburg<br>Geschäftsführer: Anna Roth, Jens Vogel<br>HRB 12345</p>',
    'imprint',
    ['Anna Roth: Geschäftsführer', 'Jens Vogel: Geschäftsführer'],
  ],
  ['an imprint with a heading', '<h3>Vertreten durch:</h3><p>Anna Roth</p>', 'imprint', ['Anna Roth: null']],
  ['French legal notes', '<p>Gérant : Paul Girard</p>', 'imprint', ['Paul Girard: Gérant']],
  [
    'Spanish legal notes',
    '<p>Administradora única: María José Ortega Ruiz</p>',
    'imprint',
    ['María José Ortega Ruiz: Administradora única'],
  ],
  ['Italian prose', "<p>L'azienda è guidata dall'amministratore delegato di Northwind Carlo Bianchi.</p>", 'about', []],
  ['a Japanese profile', '<dl><dt>代表者</dt><dd>代表取締役　山田 太郎</dd></dl>', 'about', ['山田 太郎: 代表取締役']],
  ['a Chinese profile', '<table><tr><td>法定代表人</td><td>王小明</td></tr></table>', 'about', ['王小明: 法定代表人']],
  ['a press quote', '<p>“We grow,” says Jane Roe, CEO of Northwind.</p>', 'news', ['Jane Roe: CEO']],
  [
    'a greeting',
    '<p>Our managing director Tom Brandt answers your call himself.</p>',
    'home',
    ['Tom Brandt: managing director'],
  ],
])('%s: who runs the company', (_, html, kind, people) => expect(leadersIn(html, kind)).toEqual(people));

test.each<[string, string, PageKind]>([
  ['a testimonial', '<div class="testimonials"><p>Great work.</p><h5>Mark Stone</h5><p>CEO, Globex</p></div>', 'home'],
  [
    'praise without a mark',
    '<div><p>Working with them has been a pleasure from the first day on.</p><h5>Tim Lee</h5><p>Managing Director</p></div>',
    'home',
  ],
  ['a case study', '<p>"Great", says Hank Moss, CEO of Globex.</p>', 'customers'],
  ['news about another company', '<p>Globex CEO Hank Moss spoke at the fair.</p>', 'news'],
  [
    'staff',
    '<div><h3>Ben Carter</h3><p>Product Owner</p></div><div><h3>Lea Busch</h3><p>Assistant to the CEO</p></div>',
    'team',
  ],
  ['who answers for the words', '<p>Verantwortlich für den Inhalt: Max Weber</p>', 'imprint'],
  ['the host', '<p>Hébergeur : Nuage SAS, directeur : Michel Caron</p>', 'imprint'],
  ['a template', '<div><h3>John Doe</h3><p>CEO</p></div><div><h3>Your Name</h3><p>Founder</p></div>', 'team'],
  ['the author of a post', '<p>By Jane Roe, 3 March 2026</p>', 'news'],
  ['a job ad', '<h3>Executive Assistant</h3><p>You report to the managing director.</p>', 'careers'],
])('%s names none of its leaders', (_, html, kind) => expect(leadersIn(html, kind)).toEqual([]));

test.each<[string, string, string[]]>([
  [
    'two names in a cell',
    '<table><tr><td>Geschäftsleitung</td><td>Dipl.-Ing. Peter Wind<br>Monika Wind-Huber</td></tr></table>',
    ['Dipl.-Ing. Peter Wind: Geschäftsleitung', 'Monika Wind-Huber: Geschäftsleitung'],
  ],
  [
    'what he learnt, beside what he is',
    '<div><p><b>Ralf Kern</b><br>Inhaber, Installateurmeister</p></div><div><p><b>Ute Kern</b><br>Büro</p></div>',
    ['Ralf Kern: Inhaber, Installateurmeister'],
  ],
  [
    'a Japanese board',
    '<dl><dt>役員</dt><dd>代表取締役社長　佐藤 健一<br>常務取締役　鈴木 明</dd></dl>',
    ['佐藤 健一: 代表取締役社長', '鈴木 明: 常務取締役'],
  ],
])('line by line: %s', (_, html, people) => expect(leadersIn(html, 'about')).toEqual(people));

test('letters after a name, and a life below the role', () =>
  expect(
    leadersIn('<div><h3>Gemma Hartley FCA</h3><p>Managing Partner<br>Gemma has led the firm since 2017.</p></div>'),
  ).toEqual(['Gemma Hartley: Managing Partner']));

test('a part of the world is nobody', () =>
  expect(leadersIn('<div><h3>Ada Dunmore</h3><p>President North America</p></div>')).toEqual([
    'Ada Dunmore: President North America',
  ]));

test('under a heading of partners a bare "Partner" leads; elsewhere it does not', () => {
  const card = '<div><h3>Imran Webb ACA</h3><p>Partner<br>Looks after our technology clients.</p></div>';
  expect(leadersIn(`<h2>Partners</h2>${card}`)).toEqual(['Imran Webb: Partner']);
  expect(leadersIn(`<h2>Friends of the house</h2>${card}`)).toEqual([]);
});

test.each<[string, string, PageKind, string[]]>([
  [
    'a title of the trade and short first names',
    '<div><h4>Engr. Ada Moreau</h4><p>President</p></div><div><h4>Mr. Ch. V. Bello</h4><p>Managing Director</p></div>',
    'team',
    ['Engr. Ada Moreau: President', 'Ch. V. Bello: Managing Director'],
  ],
  [
    'a life below the name',
    '<h3>Ada Moreau</h3><p>Ada Moreau is a chemist and the Director of Northwind. She sails.</p>',
    'about',
    ['Ada Moreau: Director'],
  ],
  ["another company's director", '<h3>Ada Moreau</h3><p>Ada Moreau is the Director of Globex Mutual.</p>', 'about', []],
  [
    'a partnership',
    '<p>Roth und Vogel Segelmacher GbR<br>Anna Roth - Jens Vogel<br>Hafenstr. 3<br>20457 Hamburg</p>',
    'imprint',
    ['Anna Roth: null', 'Jens Vogel: null'],
  ],
  [
    "a Chinese board's lives",
    '<table><tr><td>王小明</td><td><p>法人代表，董事长兼总经理，先后在多家船厂和仪器公司负责研发与生产管理工作，拥有二十年行业经验，先后在多家船厂和仪器公司负责研发与生产管理工作，拥有二十年行业经验，先后在多家船厂和仪器公司负责研发与生产管理工作，拥有二十年行业经验，热爱帆船</p><p>- 曾任工程师</p></td></tr><tr><td>李大海</td><td><p>工程师，负责测试</p></td></tr></table>',
    'about',
    ['王小明: 法人代表，董事长兼总经理'],
  ],
])('%s', (_, html, kind, people) => expect(leadersIn(html, kind)).toEqual(people));

test('who founded it is sure when two of its pages say so', () => {
  const said = '<p>Northwind est fondée par Luc Moreau.</p>';
  const home = pageOf(said, { kind: 'home' });
  const about = pageOf(said, { kind: 'about', url: 'https://www.northwind.example/about' });
  const clarities = (pages: (typeof home)[]) => leader.find(home, siteOf(pages)).map(({ clarity }) => clarity);
  expect(clarities([home, about])).toEqual(['likely']);
  expect(clarities([home])).toEqual(['weak']);
});

const card = ([name, role]: string[]) => `<div class="card"><h3>${name}</h3><p>${role}</p></div>`;

test.each<[string, string[][], string[]]>([
  [
    'Unser Team',
    [
      ['Jörg Wollenhaupt', 'Leitung Einkauf & Logistik'],
      ['Svenja Krüll', 'Vertriebsleiterin Nord'],
      ['Bernd Ziegler', 'Projektleiter'],
      ['Dirk Salz', 'Stellv. Leiter Produktion'],
    ],
    ['Jörg Wollenhaupt: Leitung Einkauf & Logistik', 'Svenja Krüll: Vertriebsleiterin Nord'],
  ],
  [
    'Notre équipe',
    [
      ['Yann Prigent', 'Responsable qualité'],
      ['Inès Ferrand', 'Cheffe de projet'],
      ['Paul Ozanne', 'Chef d’atelier'],
    ],
    ['Yann Prigent: Responsable qualité', 'Paul Ozanne: Chef d’atelier'],
  ],
  [
    'People',
    [
      ['Ruth Okonkwo, PhD, CEng', 'Head of R&D'],
      ['Kit Dunn', 'Warehouse Manager'],
      ['Ivy Cole', 'Product Manager'],
      ['Una Fox', 'HR Business Partner'],
      ['Join Us', 'Head of Sales wanted'],
    ],
    ['Ruth Okonkwo: Head of R&D', 'Kit Dunn: Warehouse Manager'],
  ],
])('%s: heads of departments lead, those of projects do not', (heading, people, leaders) =>
  expect(leadersIn(`<h2>${heading}</h2>${people.map(card).join('')}`, 'about')).toEqual(leaders),
);

test('a head of department in praise on the first page is a customer’s', () =>
  expect(leadersIn(`<h2>Praise</h2>${card(['Jane Holt', 'Head of Operations'])}<p>They saved us.</p>`, 'home')).toEqual(
    [],
  ));

test('the role above a name that is not read is not the next one’s', () =>
  expect(
    leadersIn(
      `<div><div><h4>Ann-Kathrin von und zu Berg-Hohenfels Reuss</h4><span>Prokuristin</span></div><div><h4>Tom Ost</h4><span>Lager</span></div></div>`,
    ),
  ).toEqual([]));

test.each<[string, string, string[]]>([
  [
    'a board in brackets',
    '<h2>Board of Trustees</h2><ul><li>Helen Marr (Chair)</li><li>Joe Pike, Vice Chair. Once a judge.</li></ul>',
    ['Helen Marr: Chair', 'Joe Pike: Vice Chair'],
  ],
  [
    'offices and names in one cell',
    '<table><tr><th>役員</th><td>専務取締役 製造部長 早瀬 由美子<br>取締役 ジョン・マイヤー</td></tr></table>',
    ['早瀬 由美子: 専務取締役 製造部長', 'ジョン・マイヤー: 取締役'],
  ],
])('%s', (_, html, leaders) => expect(leadersIn(html, 'about')).toEqual(leaders));

test('a link to the contents, what someone manages and a street lead nothing', () =>
  expect(
    leadersIn(
      '<a href="#m">Aller au contenu principal</a><div>Bodegas Northwind</div><div><h3>Ruth Calloway</h3><p>Managing Director</p></div><div><h3>Brock Hart</h3><p>General Manager, Quarry Drilling</p></div><p>General Manager, Harbour Drilling</p><div><h3>Calle Mayor</h3><p>Principal</p></div>',
    ).filter((said) => !said.startsWith('Brock')),
  ).toEqual(['Ruth Calloway: Managing Director']));

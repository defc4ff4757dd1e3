import { expect, test } from 'vitest';
import type { PageKind } from '../../core/site.ts';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { careers } from './careers.ts';

const jobsIn = (html: string, kind: PageKind = 'careers') => {
  const page = pageOf(html, { kind });
  const finds = careers.find(page, siteOf([page]));
  for (const { quote } of finds) expect(isQuoted(quote, page), quote).toBe(true);
  const first = finds.filter((find, index) => finds.findIndex((other) => careers.same(find, other)) === index);
  return first.map(({ normalized }) => normalized);
};

test.each<[string, string, { title: string; location: string | null }[]]>([
  [
    'cards',
    '<h2>Open positions</h2><div><h3>Senior Data Engineer</h3><p>Leeds · Full-time</p></div><div><h3>Office Manager</h3><p>Remote</p></div><h2>Benefits</h2><h3>Sales trips</h3>',
    [
      { title: 'Senior Data Engineer', location: 'Leeds' },
      { title: 'Office Manager', location: null },
    ],
  ],
  [
    'a German list',
    '<h2>Unsere Stellenangebote</h2><ul><li><a href="/jobs/1">Konstrukteur (m/w/d) – Linz</a></li><li><a href="/jobs/2">Initiativbewerbung</a></li></ul>',
    [{ title: 'Konstrukteur (m/w/d)', location: 'Linz' }],
  ],
  [
    'a table',
    '<table><tr><th>Job</th><th>Ort</th></tr><tr><td>Elektroniker (m/w/d)</td><td>Graz</td></tr></table>',
    [{ title: 'Elektroniker (m/w/d)', location: 'Graz' }],
  ],
  [
    'French',
    '<h2>Nos offres</h2><article><h3>Technicien de maintenance (H/F)</h3><p>Lieu : Lyon</p></article><article><h3>Candidature spontanée</h3></article>',
    [{ title: 'Technicien de maintenance (H/F)', location: 'Lyon' }],
  ],
  [
    'Dutch',
    '<h1>Vacatures</h1><h2>Monteur buitendienst</h2><p>Zwolle</p><h2>Open sollicitatie</h2>',
    [{ title: 'Monteur buitendienst', location: 'Zwolle' }],
  ],
  [
    'Japanese',
    '<h2>募集職種</h2><ul><li>機械設計エンジニア</li><li>営業職</li></ul>',
    [
      { title: '機械設計エンジニア', location: null },
      { title: '営業職', location: null },
    ],
  ],
  [
    'structured data',
    '<script type="application/ld+json">{"@type":"JobPosting","title":"Welder","jobLocation":{"@type":"Place","address":{"@type":"PostalAddress","addressLocality":"Hull"}}}</script>',
    [{ title: 'Welder', location: 'Hull' }],
  ],
])('%s: open positions with their place', (_, html, jobs) => expect(jobsIn(html)).toEqual(jobs));

test('benefits, promises and a page without a job give none', () =>
  expect(
    jobsIn(
      '<h1>Careers</h1><h2>Why Northwind?</h2><ul><li>30 days of holiday</li><li>Your manager listens</li></ul><h2>Open positions</h2><p>There are no open positions at the moment.</p>',
    ),
  ).toEqual([]));

test('what others hire for in the news is no job here', () =>
  expect(jobsIn('<h2>Open roles</h2><ul><li>Sales Manager</li></ul>', 'news')).toEqual([]));

test('departments over the jobs are no jobs', () =>
  expect(
    jobsIn(
      '<h2>Open roles</h2><h3>Engineering</h3><ul><li><a href="/j/1"><span>Backend Engineer</span><span>Remote, EU</span></a></li></ul><h3>Sales</h3><ul><li><a href="/j/2">Account Executive — Berlin</a></li></ul>',
    ),
  ).toEqual([
    { title: 'Backend Engineer', location: null },
    { title: 'Account Executive', location: 'Berlin' },
  ]));

test('where most cards are positions, a trade no list of words knows is one, too', () =>
  expect(
    jobsIn(
      '<h1>Come aboard</h1><h3 class="t">Boat engineer</h3><p>Hull</p><h3 class="t">Sail painter</h3><p>Hull</p><h3 class="t">Rigger</h3><p>Whitby</p><h2>Benefits</h2><h3 class="t">Free soup</h3><p>Daily</p>',
    ).map((job) => (job as { title: string }).title),
  ).toEqual(['Boat engineer', 'Sail painter', 'Rigger']));

test('both endings of a title and the head of a column tell a position', () =>
  expect(
    [
      ...jobsIn(
        '<h2>Ofertas abiertas</h2><h4>Tornero/a de precisión</h4><p>Bilbao</p><h4>Montador/a</h4><p>Bilbao</p>',
      ),
      ...jobsIn(
        '<h2>Vacancies</h2><table><tr><th>Role</th><th>Shift</th></tr><tr><td>Bell ringer</td><td>Days</td></tr></table>',
        'about',
      ),
    ].map((job) => (job as { title: string }).title),
  ).toEqual(['Tornero/a de precisión', 'Montador/a', 'Bell ringer']));

test('a list with a button to apply, and no heading of jobs', () =>
  expect(
    jobsIn(
      '<h2>Apply for a job</h2><ul><li>Senior Rigging Engineer</li><li>Crane Operator</li><li>Sales Manager – EMEA</li><li>Tide Watch</li><button>Apply</button></ul><h2>Benefits</h2><ul><li>Sales trips</li><li>A manager who listens</li><li>Engineer of the month</li></ul>',
    ).map((job) => (job as { title: string }).title),
  ).toEqual(['Senior Rigging Engineer', 'Crane Operator', 'Sales Manager – EMEA', 'Tide Watch']));

test('a card among its likes is a position; whom to write to is none', () =>
  expect(
    jobsIn(
      '<h2>Open positions</h2><h4 class="j">Data Engineer</h4><p>Hull</p><h4 class="j">Crane Operator</h4><p>Hull</p><h4 class="j">DevOps</h4><p>Hull</p><h4 class="j">Sales Manager</h4><p>E-Mail: jobs@northwind.example</p>',
    ).map((job) => (job as { title: string }).title),
  ).toEqual(['Data Engineer', 'Crane Operator', 'DevOps', 'Sales Manager']));

test('the lines below a position say whom to write to', () =>
  expect(
    jobsIn(
      '<h2>Offene Stellen</h2><ul><li>Segelmacher (m/w/d)</li><li>Bootsbauer (m/w/d)</li><li>Ansprechpartnerin: Ute Kern</li><li>E-Mail: post@northwind.example</li></ul>',
    ).map((job) => (job as { title: string }).title),
  ).toEqual(['Segelmacher (m/w/d)', 'Bootsbauer (m/w/d)']));

test('a badge glued to a title is its place, and "(a)" within a title stays', () => {
  const glued = '<button>Monteur Kältetechnik<span>Bremen</span></button>';
  const page = pageOf(`<h2>Offene Stellen</h2><ul><li>${glued}</li><li>Vendedor(a) de Campo</li></ul>`, {
    kind: 'careers',
  });
  const titles = careers.find(page, siteOf([page])).map(({ value }) => value);
  expect([...new Set(titles)]).toEqual(['Monteur Kältetechnik', 'Vendedor(a) de Campo']);
});

test('where positions carry their mark, invitations beside them are none; words after the mark are the title’s', () =>
  expect(
    jobsIn(
      '<h1>Karriere</h1><h3>Komm zu uns ans Wasser</h3><p>36 Stunden.</p><h3>Elektroniker (m/w/d) Betriebstechnik</h3><p>Elm, Vollzeit</p><h3>Lagerist (m/w/d)</h3><p>Elm, Teilzeit</p><h3>Das macht uns aus</h3><p>Viel.</p>',
    ).map((job) => (job as { title: string }).title),
  ).toEqual(['Elektroniker (m/w/d) Betriebstechnik', 'Lagerist (m/w/d)']));

test('benefits under the same title as the openings are no positions', () =>
  expect(
    jobsIn(
      '<h1>Work with us</h1><h2>Current openings</h2><ul><li><a href="1.pdf">Forklift Driver</a>, Dover</li><li><a href="2.pdf">Payroll Clerk</a>, Dover</li></ul><h2>What you get</h2><ul><li>Driver training</li><li>Sales bonus</li><li>Free parking</li></ul>',
    ).map((job) => (job as { title: string }).title),
  ).toEqual(['Forklift Driver', 'Payroll Clerk']));

test('a table that lays out the page has no positions in its columns', () =>
  expect(
    jobsIn(
      '<table><tr><td><h1>Careers</h1><table><tr><th>Position</th><th>Location</th></tr><tr><td>Shaft Sinker</td><td>Elm</td></tr><tr><td>Blaster</td><td>Elm</td></tr></table></td><td><h3>News</h3></td></tr></table>',
    ).map((job) => (job as { title: string }).title),
  ).toEqual(['Shaft Sinker', 'Blaster']));

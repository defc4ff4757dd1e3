import { expect, test } from 'vitest';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { social } from './social.ts';

const profiles = (html: string) => {
  const page = pageOf(html);
  const finds = social.find(page, siteOf([page]));
  for (const { quote } of finds) expect(isQuoted(quote, page), quote).toBe(true);
  return finds.filter(({ clarity }) => clarity !== 'weak').map(({ normalized }) => normalized);
};
const footer = (...links: string[]) =>
  `<footer>${links.map((link) => `<a href="${link}"><i></i></a>`).join(' ')}</footer>`;

test('profiles of the company are found, each with one address', () =>
  expect(
    profiles(
      footer(
        'https://de.linkedin.com/company/northwind-gmbh/about/?trk=x',
        'https://twitter.com/northwind',
        'https://www.facebook.com/northwind.pumps/',
        'http://instagram.com/northwind/?hl=de',
        'https://www.youtube.com/@NorthwindPumps/videos',
        'https://www.xing.com/pages/northwind',
        'https://github.com/northwind',
        'https://mastodon.social/@northwind',
        'https://www.tiktok.com/@northwind',
      ),
    ),
  ).toEqual([
    'https://www.linkedin.com/company/northwind-gmbh',
    'https://x.com/northwind',
    'https://www.facebook.com/northwind.pumps',
    'https://www.instagram.com/northwind',
    'https://www.youtube.com/@NorthwindPumps',
    'https://www.xing.com/pages/northwind',
    'https://github.com/northwind',
    'https://mastodon.social/@northwind',
    'https://www.tiktok.com/@northwind',
  ]));

test('share buttons, posts, people and empty links are none', () =>
  expect(
    profiles(
      footer(
        'https://www.facebook.com/sharer/sharer.php?u=https://northwind.example',
        'https://twitter.com/intent/tweet?text=x',
        'https://www.linkedin.com/shareArticle?url=x',
        'https://www.linkedin.com/in/jane-roth',
        'https://www.instagram.com/p/Cabc',
        'https://www.youtube.com/watch?v=1',
        'https://facebook.com/',
        'https://www.facebook.com/yourcompany',
        'https://x.com/wordpress',
        '#',
      ),
    ),
  ).toEqual([]));

test("next to the company's own profile another one is a stranger's", () => {
  expect(profiles(footer('https://instagram.com/northwind', 'https://instagram.com/studio_k'))).toEqual([
    'https://www.instagram.com/northwind',
  ]);
  expect(profiles('<footer>Webdesign: <a href="https://instagram.com/studio_k">Studio K</a></footer>')).toEqual([]);
});

test('a handle unlike the name counts where companies put theirs, not in an article', () => {
  expect(profiles(footer('https://instagram.com/pumpen_aus_kiel'))).toEqual([
    'https://www.instagram.com/pumpen_aus_kiel',
  ]);
  expect(profiles('<main><p>Read <a href="https://x.com/somebody">her thread</a>.</p></main>')).toEqual([]);
});

test('sameAs of structured data is believed', () =>
  expect(
    profiles(
      '<script type="application/ld+json">{"@type":"Organization","name":"Northwind","sameAs":["https://www.linkedin.com/company/northwind","https://en.wikipedia.example/wiki/Northwind"]}</script>',
    ),
  ).toEqual(['https://www.linkedin.com/company/northwind']));

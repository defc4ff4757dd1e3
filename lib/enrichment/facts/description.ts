import { defineFact, type Find, type SiteContext } from '../fact.ts';
import type { Block, ReadPage } from '../read-page.ts';
import { isOfOthers } from '../reading/others.ts';
import { bareName, beginsWithName, namesItself, ownOrganizations, valuesOf } from '../reading/own.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { isAfterName, noDescription, saysWhatItHas, saysWhatItIs, slogan, weDo } from '../words/description.ts';
import { leftover } from '../words/strangers.ts';

/** What the company does in one line of its own: the sentence that says what it is, not the one that wants to sell. */
export const description = defineFact({
  id: 'description',
  label: 'Description',
  many: false,
  peaceful: true,
  pages: ['home', 'about'],
  find: (page, site) =>
    page.kind === 'home' || page.kind === 'about'
      ? unrivalled([...fromData(page, site), ...fromMeta(page, site), ...fromText(page, site)])
      : [],
  same: (one, other) => {
    const [a, b] = [bareName(String(one.value)), bareName(String(other.value))];
    return a.includes(b) || b.includes(a);
  },
});

/** "We deliver and install" of a tile yields to what the page says of itself in its head. */
const unrivalled = (finds: Find[]): Find[] =>
  finds.some(({ extractor }) => extractor !== 'sentence')
    ? finds.filter(({ extractor, clarity }) => extractor !== 'sentence' || clarity === 'sure')
    : finds;

function fromData(page: ReadPage, site: SiteContext): Find[] {
  return ownOrganizations(page, site).flatMap((item) =>
    valuesOf(item, 'description', 'disambiguatingDescription').flatMap(({ value, quote }) => {
      const line = typeof value === 'string' ? lineOf(value, site) : null;
      return line
        ? [{ value: line.text, normalized: line.text, quote, extractor: item.syntax, clarity: line.clarity }]
        : [];
    }),
  );
}

function fromMeta(page: ReadPage, site: SiteContext): Find[] {
  for (const key of ['description', 'og:description']) {
    const line = lineOf(page.meta.get(key) ?? '', site);
    if (line)
      return [
        {
          value: line.text,
          normalized: line.text,
          quote: line.text,
          extractor: 'meta',
          clarity: page.kind !== 'about' ? line.clarity : line.clarity === 'sure' ? 'likely' : 'weak',
        },
      ];
  }
  return [];
}

/**
 * The first sentence near the top that says "X is a …". Failing that, the first that says what "we" do; it is asked for
 * only there, further down "we" tell of projects and people.
 */
function fromText(page: ReadPage, site: SiteContext): Find[] {
  const sentences = page.blocks
    .filter((block) => isBody(block) && !isOfOthers(block))
    .slice(0, 14)
    .flatMap((block, place) =>
      sentencesOf(block.text)
        .slice(0, 3)
        .map((quote) => ({ place, quote, text: quote.replace(/\s+/g, ' ') })),
    )
    .filter(
      ({ text }) =>
        text.length >= (isDense(text) ? 14 : 30) && text.length <= 320 && isOwnWords(text) && !slogan.test(text),
    );
  const named = sentences.find(
    ({ text }) =>
      !saysWhatItHas.test(text) &&
      ((saysWhatItIs.test(text) && (namesItself(text.slice(0, 80), site) || beginsWithName(text, site))) ||
        (beginsWithName(text, site) && isAfterName.test(text))),
  );
  const begun = sentences.find(
    ({ text, place }) =>
      place < 5 &&
      text.length >= 45 &&
      beginsWithName(text, site) &&
      /^(?:(?:Die|Der|Das|The|La|Le|El|Il|A|O|De|Het) |L['’])?\S+(?: \p{Lu}\S*| & \S+){0,4} \p{Ll}{3,}/u.test(text),
  );
  const ours = named ?? sentences.find(({ text, place }) => place < 5 && text.length >= 45 && weDo.test(text)) ?? begun;
  if (!ours) return [];
  const { text, quote } = ours;
  return [{ value: text, normalized: text, quote, extractor: 'sentence', clarity: named ? 'sure' : 'likely' }];
}

const isDense = (text: string) => /[\u3040-\u30ff\u3400-\u9fff]/.test(text);

const isBody = ({ region, tag, text }: Block) =>
  (region === 'main' || region === 'header') &&
  /^(?:p|div|section|h2|h3|li|article|span|header|blockquote|td|dd)$/.test(tag) &&
  text.length >= (isDense(text) ? 12 : 20);

const isOwnWords = (text: string) =>
  !/[©®]|\(c\) ?\d{4}/i.test(text) && !leftover.test(text) && !noDescription.test(text);

/** The first sentence that describes, or the whole when it is short. */
function lineOf(written: string, site: SiteContext): { text: string; clarity: Find['clarity'] } | null {
  const text = written.replace(/\s+/g, ' ').trim();
  const dense = /[\u3040-\u30ff\u3400-\u9fff]/.test(text);
  if (text.length < (dense ? 12 : 35) || text.length > 700 || !isOwnWords(text)) return null;
  const sentences = sentencesOf(text);
  const telling = sentences.find(
    (sentence) => sentence.length >= (dense ? 12 : 30) && saysWhatItIs.test(sentence) && !slogan.test(sentence),
  );
  if (telling)
    return {
      text: telling.replace(/(?:\.{3}|…)$/, ''),
      clarity: namesItself(telling, site) || sentences.length <= 2 ? 'sure' : 'likely',
    };
  if (/(?:\.{3}|…)$/.test(text) || slogan.test(text)) return null;
  const whole = text.length <= 300 ? text : (sentences[0] ?? '');
  return whole.length >= (dense ? 12 : 35) ? { text: whole, clarity: 'likely' } : null;
}

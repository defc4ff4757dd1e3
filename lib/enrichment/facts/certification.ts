import type { Find } from '../fact.ts';
import { defineFact } from '../fact.ts';
import type { Block, ReadPage } from '../read-page.ts';
import { isOfOthers } from '../reading/others.ts';
import { pairsOf } from '../reading/pairs.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { certificateNames, certifiedWords, notCertified, tellsCertificate } from '../words/certifications.ts';

/** Certificates the company says it holds: "ISO 9001", "TISAX". Not those it consults on, works towards or asks of suppliers. */
export const certification = defineFact({
  id: 'certification',
  label: 'Certifications',
  many: true,
  pages: ['about', 'home', 'products'],
  find: (page) => {
    const found = [...fromPairs(page), ...fromBlocks(page), ...fromPictures(page)];
    // A cell is read beside its label and by itself: one place
    const isAgain = (find: Find, other: Find) =>
      other.normalized === find.normalized && other.quote.includes(find.quote);
    return found.filter((find, index) => !found.slice(0, index).some((other) => isAgain(find, other)));
  },
  same: (one, other) => one.normalized === other.normalized,
});

const findOf = (said: string, quote: string, clarity: Find['clarity'], extractor: Find['extractor']): Find => ({
  // "certificada en ISO 22000": the Spanish word, not the European standard
  value: said.replace(/^(?:en|une)\s(?=ISO)/, ''),
  normalized: nameOf(said),
  quote,
  extractor,
  clarity,
});

/** "DIN EN ISO 9001:2015" and "ISO9001" are the same certificate. */
const nameOf = (said: string): string =>
  said
    .replace(/^(?:(?:DIN|EN|UNE|UNI|NF|NEN|BS|NBR|JIS\s?Q|GB\/T|NP)[\s-]+)+(?=ISO)/i, '')
    .replace(/^ISO(?:\/IEC|\/TS)?[\s-]*(\d{4,5}).*$/i, 'ISO $1')
    .replace(/^IATF[\s-]*16949.*$/i, 'IATF 16949')
    .replace(/^SOC[\s-]*([123]).*$/i, 'SOC $1')
    .replace(/^EN[\s-]*(\d{4,5}).*$/i, 'EN $1')
    .replace(/^FSC.*$/i, 'FSC')
    .replace(/^BRCGS.*$/i, 'BRCGS')
    .replace(/^B[\s-]Corp.*$/i, 'B Corp')
    .replace(/\s+/g, ' ')
    .trim();

/** "Zertifizierung: DIN EN ISO 9001". */
function fromPairs(page: ReadPage): Find[] {
  if (['customers', 'news', 'careers'].includes(page.kind)) return [];
  return pairsOf(page).flatMap(({ label, value, quote, extractor, block }) =>
    tellsCertificate.test(label) && !isOfOthers(block) && !notCertified.test(value)
      ? [...value.matchAll(new RegExp(certificateNames.source, 'giu'))].map((match) =>
          findOf(match[0].trim(), quote, 'sure', extractor),
        )
      : [],
  );
}

function fromBlocks(page: ReadPage): Find[] {
  if (['customers', 'news', 'careers'].includes(page.kind)) return [];
  return page.blocks.flatMap((block) =>
    block.region === 'nav' || isOfOthers(block) || !certificateNames.test(block.text)
      ? []
      : sentencesOf(block.text).flatMap((part) => inSentence(part, block)),
  );
}

function inSentence(sentence: string, block: Block): Find[] {
  if (notCertified.test(sentence)) return [];
  const underHeading = block.heading !== null && tellsCertificate.test(block.heading);
  const said = certifiedWords.test(sentence);
  if (!said && !underHeading && sentence.length > 60) return [];
  // Its name alone: a badge in the footer, an item of a list
  const clarity = said || underHeading ? 'sure' : 'weak';
  return [...sentence.matchAll(new RegExp(certificateNames.source, 'giu'))].map((match) =>
    findOf(match[0].trim(), sentence, clarity, said && sentence.length > 60 ? 'sentence' : 'block'),
  );
}

/** Badges: `alt="ISO 9001 certified"`. */
function fromPictures(page: ReadPage): Find[] {
  return [...page.document.querySelectorAll('img[alt]')].flatMap((picture): Find[] => {
    const said = picture.getAttribute('alt') ?? '';
    const name = said.length <= 80 ? said.match(certificateNames)?.[0] : undefined;
    const quote = `alt="${said}"`;
    if (!name || notCertified.test(said) || !page.html.includes(quote)) return [];
    return [
      findOf(
        name.trim(),
        quote,
        certifiedWords.test(said) || /badge|siegel|seal|logo/i.test(said) ? 'likely' : 'weak',
        'block',
      ),
    ];
  });
}

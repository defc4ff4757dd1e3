import type { CrmRecord, TimelineEntry } from '../../core/record.ts';
import type { Source } from '../../core/source.ts';
import { quoted, sentencesOf } from '../say.ts';
import { entryLabel, timelineSource } from '../sources.ts';
import { contacts } from '../state.ts';
import { meant, plain, wholeWords } from '../words.ts';

/** Something they may say against it, in their own words as a note has them, and what else the record says to it. */
export type Objection = {
  about: string;
  words: string;
  answer: string;
  /** A later note speaks of the same thing. */
  answered: boolean;
  sources: Source[];
};

const kinds: [about: string, said: RegExp][] = [
  [
    'Price',
    wholeWords(
      'too expensive|expensive|pric(?:e|es|y|ing)|discount|rebate|cheaper|budget|cost|zu teuer|teuer|preis\\w*|rabatt|budget|prix|trop cher|remise|precio|caro|descuento',
    ),
  ],
  [
    'Another offer',
    wholeWords(
      'competitor|competing|other (?:vendor|supplier|offer)|alternative|offered|came back with|undercut|quote from|wettbewerber|konkurrenz|anderes angebot|concurrent|autre offre|competencia|otra oferta',
    ),
  ],
  [
    'Contract',
    wholeWords(
      'legal|redlines?|liability|clause|terms|contract|gdpr|dpa|haftung|klausel|vertrag|juridique|clause|contrat|juridico|clausula|contrato',
    ),
  ],
  [
    'Security',
    wholeWords(
      'security|privacy|data protection|iso ?27001|soc ?2|pen ?test|datenschutz|sicherheit|securite|seguridad',
    ),
  ],
  [
    'Timing',
    wholeWords(
      'next year|next quarter|not now|too early|postpone|delay|later|freeze|after the (?:summer|holidays|audit|season)|verschieb\\w*|spater|nachstes jahr|reporter|plus tard|aplazar|mas adelante',
    ),
  ],
  [
    'Effort',
    wholeWords(
      'effort|resources|capacity|busy|migration|integration|training|rollout|aufwand|kapazitat|ressourcen|charge|formation|esfuerzo|recursos',
    ),
  ],
  [
    'Trust',
    wholeWords(
      'bad experience|disappointed|outage|complain\\w*|unhappy|not convinced|doubt\\w*|references?|enttauscht|zweifel|referenz\\w*|decu|doute|decepcionad[oa]|dudas?',
    ),
  ],
];

const against = wholeWords(
  "too|but|however|not|no|n't|cannot|can't|won't|unable|refus\\w*|reject\\w*|unacceptable|concern\\w*|worr\\w*|afraid|problem|issue|asked for|ask(?:s|ed)?|wants?|needs?|offered|cheaper|expensive|zu|aber|nicht|kein\\w*|bedenken|sorge|trop|mais|pas|inquiet\\w*|demasiado|pero|preocup\\w*",
);

/** @returns newest first, one of each kind */
export function objectionsIn(record: CrmRecord, now: Date): Objection[] {
  const entries = contacts(record, now).slice(0, 15);
  return kinds.flatMap(([about, said]) => {
    for (const entry of entries) {
      const words = sentencesOf(entry.text).find((one) => {
        const text = plain(one);
        return one.length <= 400 && said.test(text) && against.test(text);
      });
      if (words) return [objection(record, about, entry, words, entries)];
    }
    return [];
  });
}

function objection(
  record: CrmRecord,
  about: string,
  entry: TimelineEntry,
  words: string,
  entries: TimelineEntry[],
): Objection {
  const answer = answerTo(words, entry, entries);
  const from = [timelineSource(record, entry, words)];
  if (!answer) return { about, words, answer: 'No note answers it yet.', answered: false, sources: from };
  return {
    about,
    words,
    answered: true,
    answer: `${entryLabel(record, answer.entry)}: ${quoted(answer.words, 130)}`,
    sources: [...from, timelineSource(record, answer.entry, answer.words)],
  };
}

/** What a later note says of the same thing. */
function answerTo(
  words: string,
  asked: TimelineEntry,
  entries: TimelineEntry[],
): { entry: TimelineEntry; words: string } | null {
  const wanted = new Set(meant(words));
  for (const entry of entries.slice(0, entries.indexOf(asked))) {
    const best = sentencesOf(entry.text)
      .map((one) => ({ words: one, shared: new Set(meant(one).filter((word) => wanted.has(word))).size }))
      .sort((a, b) => b.shared - a.shared)[0];
    if (best && best.shared >= 2) return { entry, words: best.words };
  }
  return null;
}

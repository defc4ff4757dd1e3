import type { BlockInput } from '../../core/block.ts';
import { asDate } from '../../core/concepts.ts';
import type { Evidence, Fact, SiteReading } from '../../core/site.ts';
import { capital, clip, day, list, quoted } from '../say.ts';
import { factsAbout, type Topic } from './asked-for.ts';
import { labelOf } from './compare.ts';
import { partOf, saidOf } from './say-fact.ts';

type Cite = (evidence: Evidence) => number;
type Statement = { text: string; sources: number[] };

/** Two or three sentences: what the company says of itself, and its bare figures. */
export function portrait(reading: SiteReading, cite: Cite, _now: Date): BlockInput[] {
  const statements = whoStatements(reading, cite);
  return statements.length > 0 ? [{ type: 'text', statements }] : [];
}

/** What the site says to one question; empty where it says nothing. */
export function answerAbout(topic: Topic, reading: SiteReading, cite: Cite, now: Date): BlockInput[] {
  if (topic === 'who') return portrait(reading, cite, now);
  const facts = reading.facts.filter(({ field }) => factsAbout[topic].facts.includes(field));
  if (facts.length === 0) return [];
  if (topic === 'contact')
    return [
      {
        type: 'facts',
        title: titles[topic],
        rows: facts.map((fact) => ({ label: labelOf(fact), value: saidOf(fact), sources: [cite(fact)] })),
      },
    ];
  const sorted = topic === 'news' ? newestFirst(facts) : topic === 'leaders' ? bySeniority(facts) : facts;
  const items = sorted.map((fact) => ({
    text: nameOf(fact),
    detail: detailOf(topic, fact, now),
    sources: [cite(fact)],
  }));
  return [{ type: 'list', title: titles[topic], items }];
}

const titles: Record<Exclude<Topic, 'who'>, string> = {
  leaders: 'Who runs it',
  products: 'What they offer',
  customers: 'Customers they name',
  news: 'Latest news',
  jobs: 'Open positions',
  prices: 'Prices',
  contact: 'How to reach them',
};

function whoStatements(reading: SiteReading, cite: Cite): Statement[] {
  const first = (field: string) => reading.facts.find((fact) => fact.field === field);
  const description = first('description');
  const industry = first('industry');
  const made: Statement[] = [];
  if (description) made.push({ text: quoted(saidOf(description), 400), sources: [cite(description)] });
  else if (industry) made.push({ text: `They call it ${quoted(saidOf(industry), 200)}.`, sources: [cite(industry)] });
  const figures = [
    figure(first('founded'), (said) => `founded ${said}`),
    figure(
      first('employees'),
      (said) => `${said.replace(/\s*(employees|mitarbeiter\S*|people|staff)\.?$/i, '')} employees`,
    ),
    figure(
      headquarters(reading.facts),
      (_, fact) =>
        `in ${[partOf(fact.normalized, 'city'), partOf(fact.normalized, 'country')].filter(Boolean).join(', ')}`,
    ),
    figure(first('parent'), (said) => `part of ${said}`),
  ].filter((each) => each !== null);
  if (figures.length > 0)
    made.push({
      text: `${capital(figures.map(({ text }) => text).join(', '))}.`,
      sources: figures.map(({ fact }) => cite(fact)),
    });
  const leaders = bySeniority(reading.facts.filter(({ field }) => field === 'leader')).slice(0, 3);
  if (leaders.length > 0)
    made.push({
      text: `Run by ${list(leaders.map(saidOf).map((said) => said.replace(/^(.+?), (.+)$/, '$1 ($2)')))}.`,
      sources: leaders.map(cite),
    });
  return made;
}

function figure(fact: Fact | undefined, say: (said: string, fact: Fact) => string) {
  if (!fact) return null;
  const text = say(saidOf(fact), fact);
  return /^in\s*$/.test(text) ? null : { text, fact };
}

const headquarters = (facts: Fact[]) =>
  facts.find(({ field, normalized }) => field === 'address' && partOf(normalized, 'type') === 'headquarters') ??
  facts.find(({ field }) => field === 'address');

const nameOf = ({ value }: Fact) => clip(typeof value === 'object' ? value.name : value, 200);

function detailOf(topic: Topic, { value, normalized }: Fact, now: Date): string {
  if (topic === 'leaders') return typeof value === 'object' ? (value.role ?? '') : '';
  if (topic === 'jobs') return partOf(normalized, 'location');
  const date = topic === 'news' ? asDate(partOf(normalized, 'date')) : null;
  return date ? day(date, now) : '';
}

const newestFirst = (facts: Fact[]) =>
  facts.toSorted((a, b) => partOf(b.normalized, 'date').localeCompare(partOf(a.normalized, 'date')));

/** Who decides stands first; within a rank as the site lists them. */
const ranks = [
  /\b(ceo|chief executive|managing (director|partner)|president|geschäftsführ\w*|inhaber\w*|owner|proprietor|gérante?|pdg|director general|directeur général|administrador|amministratore delegato|titolare|algemeen directeur|sócio)\b|代表取締役|社長|总经理|董事长/iu,
  /\b(founder|gründer\w*|fondat\w*|fundador\w*|oprichter|partner|vorstand\w*)\b|创始人|創業者/iu,
  /\b(c[a-z]o|chief|director|directeur|direttore|direttrice|leit\w+|vp|vice president)\b|取締役|役員/iu,
];
const rankOf = ({ value }: Fact) => {
  const role = typeof value === 'object' ? (value.role ?? '') : '';
  const rank = ranks.findIndex((each) => each.test(role));
  return rank === -1 ? ranks.length : rank;
};
const bySeniority = (facts: Fact[]) => facts.toSorted((a, b) => rankOf(a) - rankOf(b));

import { z } from 'zod';
import { fieldsOfForm } from '../adapters/unshown.ts';
import { type ActionRun, defineAction, type Moment } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import { type Concept, conceptOf } from '../core/concepts.ts';
import type { CrmRecord } from '../core/record.ts';
import type { Evidence, Fact, SiteReading } from '../core/site.ts';
import { tellWeb } from '../core/site.ts';
import { factKinds } from '../enrichment/facts/index.ts';
import { modelFindsSchema } from '../enrichment/said-by-model.ts';
import { factsAbout, type Topic, topics, topicsIn } from './enrich/asked-for.ts';
import { addressIn, companySiteOf } from './enrich/company-site.ts';
import { compare, siteSource } from './enrich/compare.ts';
import { answerAbout, portrait } from './enrich/tell.ts';
import { count, day, notice } from './say.ts';

const input = z.object({
  about: z.array(z.enum(topics)).optional().describe('What is asked of the company; left out: fill the record in'),
  again: z.boolean().optional().describe('Read the site again though it was read not long ago'),
  address: z.string().max(300).optional().describe('The website, when the record names none'),
});
type Input = z.output<typeof input>;

/** Reads the company's own website, answers from it, and proposes what the CRM does not know. Writes nothing. */
export const enrichAccount = defineAction<Input>({
  id: 'enrich-account',
  title: 'Look at their website',
  about:
    'Reads the company’s own website: fills in missing fields with a quote for each, and answers who they are, what they do, who runs it, any news',
  when: (moment) => offer(moment),
  input,
  effects: 'proposal',
  async run(run) {
    const { record, input: picked, query } = run;
    if (!record || record.kind === 'home' || record.kind === 'list')
      return { rung: 'cannot', blocks: [notice('Open the company, or a contact or lead of it, then ask again.')] };
    const address = addressFor(record, picked, query);
    if (address === null) return { rung: 'cannot', blocks: [noAddress(record)] };
    const reading = await run.site(address, { again: picked.again ?? false });
    const about = picked.about ?? topicsIn(query);
    const blocks = about.length > 0 ? answers(run, record, reading, about) : fillIn(run, record, reading);
    return { rung: reading.facts.length > 0 ? 'rules' : 'cannot', blocks };
  },
  extract: {
    // A question about what was read needs no second reading.
    async texts({ record, input: picked, query, sitePages }) {
      const address = record && addressFor(record, picked, query);
      if (!address || (picked.about ?? topicsIn(query)).length > 0) return [];
      return (await sitePages(address)).map(({ url, text }) => ({ label: new URL(url).pathname, text }));
    },
    instruct: () =>
      `Find facts about the company whose website this is. Fields: ${factKinds.map(({ id, label }) => `${id} (${label})`).join(', ')}. Lists such as products or leaders: one entry each; a leader's name is the value, the role goes into role.`,
    schema: modelFindsSchema,
    async take(found, run) {
      const { record, input: picked, query } = run;
      const address = record && addressFor(record, picked, query);
      if (!record || !address) return { blocks: [], kept: 0 };
      const reading = await run.addFacts(address, found);
      const kept = reading.facts.filter(({ extractor, rivals }) =>
        [extractor, ...rivals.map((rival) => rival.extractor)].includes('model'),
      ).length;
      return { blocks: fillIn(run, record, reading), kept };
    },
  },
  samples: [
    'enrich this account from their website',
    'fill in the blanks from their homepage',
    'what do they do',
    'who runs this company',
    'any news about them',
    'look the company up online',
    'check our data against their site',
    'how big is this company according to their website',
    'who is their ceo',
    'get the missing company data',
    'where are their offices',
    'reichere den Account von der Website an',
    'was macht diese Firma',
    'que fait cette entreprise',
    'completa los datos desde su web',
    'この会社は何をしていますか',
  ],
});

const addressFor = (record: CrmRecord, { address }: Input, query: string): string | null =>
  address ?? addressIn(query) ?? companySiteOf(record)?.address ?? null;

/** Basics a seller expects of a company; the more of them are blank, the more its site is worth a look. */
const basics: Concept[] = ['industry', 'employees', 'phone', 'address', 'description', 'website'];

function offer({ record }: Moment): { reason: string; weight: number } | null {
  if (!['account', 'lead', 'contact'].includes(record.kind)) return null;
  const site = companySiteOf(record);
  if (!site) return null;
  const blank = fieldsOfForm(record).filter(
    (field) => field.value === null && !field.masked && basics.includes(conceptOf(field) as Concept),
  );
  if (record.kind === 'contact') return { reason: 'Who they are, and any news', weight: 18 };
  if (blank.length === 0) return { reason: 'Check it against their site', weight: 22 };
  const labels = blank.slice(0, 2).map(({ label }) => label);
  const more = blank.length > 2 ? `, ${blank.length - 2} more` : '';
  return {
    reason: `${labels.join(', ')}${more} ${blank.length === 1 ? 'is' : 'are'} blank`,
    weight: 30 + 6 * blank.length,
  };
}

const noAddress = (record: CrmRecord): BlockInput =>
  notice(
    `This ${record.kind} names no website and no business e-mail address. Say which site it is: “enrich from company.com”.`,
    'careful',
  );

function answers(run: ActionRun<Input>, record: CrmRecord, reading: SiteReading, about: Topic[]): BlockInput[] {
  const cite = citing(run);
  const blocks = about.flatMap((topic) => answerAbout(topic, reading, cite, run.now));
  const silent = about.filter((topic) => factsOf(reading, topic).length === 0);
  for (const topic of silent)
    blocks.push(notice(`${siteName(reading)} names no ${factsAbout[topic].called}${pagesRead(reading)}.`));
  blocks.push(...troubleOf(reading));
  if (reading.facts.length > 0)
    blocks.push({
      type: 'choices',
      question: ageOf(reading, run.now),
      options: [
        {
          label: `Fill in this ${record.kind}`,
          action: 'enrich-account',
          input: { about: [] },
          query: 'Fill in from their website',
        },
      ],
    });
  return blocks;
}

function fillIn(run: ActionRun<Input>, record: CrmRecord, reading: SiteReading): BlockInput[] {
  if (reading.facts.length === 0) return [...troubleOf(reading), ...foundNothing(reading)];
  const cite = citing(run);
  const { changes, rows } = compare(reading.facts, record, run.mapping(record), cite);
  const blocks: BlockInput[] = portrait(reading, cite, run.now);
  if (changes.length > 0)
    blocks.push({ type: 'proposal', title: `From ${siteName(reading)}`, suggestion: { what: 'fields', changes } });
  if (rows.length > 0) blocks.push({ type: 'site-facts', title: alsoTitle(changes.length), site: reading.site, rows });
  return [...blocks, ...troubleOf(reading)];
}

const alsoTitle = (changes: number) =>
  changes > 0 ? 'Agrees, or has no field here' : 'Nothing to change; the site says';

const citing = (run: ActionRun<Input>) => (evidence: Evidence) => run.cite(siteSource(evidence));

export const factsOf = ({ facts }: SiteReading, topic: Topic): Fact[] =>
  facts.filter(({ field }) => factsAbout[topic].facts.includes(field));

const siteName = ({ site }: SiteReading) => site || 'The site';

const pagesRead = ({ visits }: SiteReading) => {
  const read = visits.filter(({ state }) => state === 'read' || state === 'unchanged').length;
  return read > 0 ? ` (${count(read, 'page')} read)` : '';
};

function troubleOf({ trouble }: SiteReading): BlockInput[] {
  // That the usual number of pages was read is the plan, not a trouble.
  if (trouble === null || (trouble.kind === 'budget' && trouble.what === 'pages')) return [];
  return [notice(tellWeb(trouble), trouble.kind === 'stopped' ? 'info' : 'careful')];
}

function foundNothing(reading: SiteReading): BlockInput[] {
  if (reading.trouble) return [];
  const why = reading.visits.find(({ trouble }) => trouble !== null)?.trouble;
  return [
    notice(
      `Nothing of use was found on ${siteName(reading)}${pagesRead(reading)}.${why ? ` ${tellWeb(why)}` : ''}`,
      'careful',
    ),
  ];
}

const ageOf = ({ readAt, kept, site }: SiteReading, now: Date) =>
  kept ? `From what ${site} said on ${day(new Date(readAt), now)}.` : `From ${site}, read just now.`;

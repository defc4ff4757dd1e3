import { isCompanyHost, newRecord, wordsOf } from './locate.ts';

const readable = 'Open a deal, person, organization, lead or activity, a list or a pipeline, and Wingside reads it.';

/** What the other pages are, by the first word of their path. */
const pages: [RegExp, string][] = [
  [/^(?:settings|users|company|billing|subscription|personal|security)$/, 'This is a settings page of Pipedrive.'],
  [/^(?:mail|emails|inbox)$/, 'This is the Pipedrive mailbox.'],
  [/^(?:progress|insights|statistics|reports?|goals)$/, 'This is a report in Pipedrive.'],
  [/^(?:forecast)$/, 'This is the forecast view of Pipedrive.'],
  [/^(?:timeline|contacts)$/, 'This is a timeline of many contacts.'],
  [/^(?:projects?)$/, 'This is a project in Pipedrive; Wingside does not read projects.'],
  [/^(?:products?)$/, 'This is the product catalogue of Pipedrive; Wingside does not read products.'],
  [/^(?:campaigns?)$/, 'This is Pipedrive Campaigns.'],
  [/^(?:documents?|files?)$/, 'These are documents in Pipedrive.'],
  [/^(?:automations?|workflows?|sequences?)$/, 'This is an automation in Pipedrive.'],
  [/^(?:import|export|merge|duplicates|tools|marketplace|apps?)$/, 'This is a tool of Pipedrive, not a record.'],
  [/^(?:search)$/, 'These are search results.'],
  [/^(?:auth|login|signin|register|logout)$/, 'You are not signed in to Pipedrive here.'],
];

const added: Record<string, string> = {
  deal: 'deal',
  person: 'person',
  organization: 'organization',
  lead: 'lead',
  leads: 'lead',
  activity: 'activity',
};

export function whyNot(url: URL): string {
  if (!isCompanyHost(url)) {
    return `This is a page of Pipedrive itself, not of your company. ${readable}`;
  }
  const fresh = newRecord(url);
  if (fresh !== null) {
    return `This ${(Object.hasOwn(added, fresh) && added[fresh]) || 'record'} is not saved yet. Save it, then Wingside reads it.`;
  }
  const [first = ''] = wordsOf(url);
  const page = pages.find(([words]) => words.test(first))?.[1];
  return `${page ?? 'This Pipedrive page shows no single record.'} ${readable}`;
}

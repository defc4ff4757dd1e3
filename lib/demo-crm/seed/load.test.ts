import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { slugsIn } from '../sites.ts';
import { countSeed, loadSeed } from './load.ts';

const now = new Date(2026, 10, 22, 10, 30); // a Sunday morning, local time
const data = loadSeed({ now, sitesPort: 5310 });

test('there is enough of everything, and every stage has deals', () => {
  const counts = countSeed({ now });
  expect(counts.companies).toBeGreaterThanOrEqual(40);
  expect(counts.contacts).toBeGreaterThanOrEqual(120);
  expect(counts.deals).toBeGreaterThanOrEqual(60);
  for (const [stage, deals] of Object.entries(counts.dealsByStage)) expect(deals, stage).toBeGreaterThanOrEqual(3);
  expect(counts.tasks).toBeGreaterThanOrEqual(80);
  expect(counts.overdueTasks).toBeGreaterThanOrEqual(10);
  expect(counts.notes).toBeGreaterThanOrEqual(300);
});

test('no two notes read alike', () => {
  const texts = [...data.contactNotes, ...data.dealNotes].map(({ text }) => text.toLowerCase().replace(/\W+/g, ' '));
  expect(texts.filter((text, i) => text.trim() !== '' && texts.indexOf(text) !== i)).toEqual([]);
});

test('ids start at 1 (Atomic takes company 0 for none), and every reference leads somewhere', () => {
  for (const records of Object.values(data)) {
    expect(records.map(({ id }) => id)).toEqual(records.map((_, i) => i + 1));
  }
  const has = (records: { id: number }[], id: number) => records[id - 1]?.id === id;
  for (const { company_id, sales_id, tags } of data.contacts) {
    expect(has(data.companies, company_id) && has(data.sales, sales_id)).toBe(true);
    expect(tags.every((tag) => has(data.tags, tag))).toBe(true);
  }
  for (const { company_id, contact_ids } of data.deals) {
    expect(contact_ids.every((id) => data.contacts[id - 1]?.company_id === company_id)).toBe(true);
  }
  expect(data.sales[0]).toMatchObject({ id: 1, first_name: 'Jane', administrator: true });
});

test('the counters are those Atomic would have counted', () => {
  for (const company of data.companies) {
    expect(company.nb_contacts).toBe(data.contacts.filter(({ company_id }) => company_id === company.id).length);
    expect(company.nb_deals).toBe(data.deals.filter(({ company_id }) => company_id === company.id).length);
  }
  for (const contact of data.contacts) {
    const open = data.tasks.filter((task) => task.contact_id === contact.id && task.done_date === null);
    expect(contact.nb_tasks).toBe(open.length);
  }
});

test('every website the CRM links to on this machine is there', () => {
  const linked = data.companies.flatMap(({ website }) => /^http:\/\/(.+)\.localhost:5310\/$/.exec(website)?.[1] ?? []);
  expect(linked.length).toBeGreaterThan(0);
  expect(slugsIn()).toEqual(expect.arrayContaining(linked));
});

test('nothing has happened in the future, and the same day later moves everything along', () => {
  const past = [...data.contactNotes, ...data.dealNotes].map(({ date }) => date);
  expect(past.filter((date) => date > now.toISOString())).toEqual([]);

  const nextWeek = loadSeed({ now: new Date(2026, 10, 29, 10, 30), sitesPort: 5310 });
  const dayOf = (iso: string | undefined) => new Date(iso ?? '').getDate();
  expect(dayOf(nextWeek.tasks[0]?.due_date)).toBe(dayAfter(data.tasks[0]?.due_date, 7));
});

const dayAfter = (iso: string | undefined, days: number) => {
  const date = new Date(iso ?? '');
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getDate();
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('offsets become dates of the day the demo starts', () => {
  writeAccount((account) => {
    Object.assign(account.contacts[0].tasks[0], { dueInDays: 0, doneDaysAgo: null });
    Object.assign(account.contacts[0], { firstSeenDaysAgo: 5, lastSeenDaysAgo: 0 });
    account.contacts[0].notes = [{ daysAgo: 0, time: '23:00', by: 'ravi', status: 'hot', text: 'Rang at noon' }];
    account.company.website = 'site:fenwick';
  });
  const { companies, contacts, contactNotes, tasks } = loadSeed({ now, sitesPort: 4000, folder });
  expect(companies[0]?.website).toBe('http://fenwick.localhost:4000/');
  expect(tasks[0]?.due_date).toBe(new Date(2026, 10, 22, 12, 0).toISOString());
  expect(contacts[0]?.first_seen).toBe(new Date(2026, 10, 17, 8, 0).toISOString());
  expect(contactNotes[0]).toMatchObject({ date: now.toISOString(), sales_id: 2 }); // 23:00 is still to come
  expect(contacts[0]?.last_seen).toBe(now.toISOString());
});

test('a mistake in a file is told with the file, the place and what is wrong', () => {
  writeAccount((account) => {
    account.contacts[0].notes = [{ daysAgo: -3, time: '9 am', by: 'jane', status: 'hot', text: 'x', mood: 'good' }];
  });
  const load = () => loadSeed({ now, sitesPort: 1, folder });
  expect(load).toThrow(/trial\.json: contacts\[0\]\.notes\[0\]\.daysAgo: /);
  expect(load).toThrow(/trial\.json: contacts\[0\]\.notes\[0\]\.time: must be a time such as 14:30/);
  expect(load).toThrow(/trial\.json: contacts\[0\]\.notes\[0\]: .*mood/);

  writeAccount((account) => {
    account.deals[0].contacts = ['nobody'];
  });
  expect(load).toThrow('trial.json: deals[0].contacts: "nobody" is no contact of this account');
  writeFileSync(join(folder, 'trial.json'), '{ "story": ');
  expect(load).toThrow('trial.json: is not JSON');
});

test('without account files there is an empty CRM, not a failure', () => {
  expect(loadSeed({ now, sitesPort: 1, folder })).toMatchObject({ companies: [], sales: { length: 4 } });
});

type DraftContact = { notes: object[]; tasks: [object, ...object[]] };
type Draft = {
  company: { website: string };
  contacts: [DraftContact, ...DraftContact[]];
  deals: [{ contacts: string[] }, ...object[]];
};

/** One of our own accounts, changed, as the only one of a folder. */
function writeAccount(change: (account: Draft) => void): void {
  const accounts = join(import.meta.dirname, 'accounts');
  for (const file of readdirSync(accounts)) {
    const account = JSON.parse(readFileSync(join(accounts, file), 'utf8')) as Draft;
    if (account.deals.length < 1 || account.contacts[0].tasks.length < 1) continue;
    change(account);
    writeFileSync(join(folder, 'trial.json'), JSON.stringify(account));
    return;
  }
}

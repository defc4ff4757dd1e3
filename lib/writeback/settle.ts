import { isWithin } from '../core/ranges.ts';
import type { CrmRecord, Field } from '../core/record.ts';
import type { StoredProposal, WingsideDb } from '../history/db.ts';
import { plain, sameValue } from '../memory/same.ts';

/**
 * After a form was filled in, only the page tells whether the seller saved it: when the record shows the new values, the
 * proposal was written. Called with each reading of the record. A reader that knows its CRM never reads what is being
 * typed; the generic one takes a box for a value, so there the form must be gone first; and so it must for a note or a task, of
 * which the page may hold another one of the same words.
 */
export async function settleFilled(db: WingsideDb, record: CrmRecord): Promise<void> {
  const waiting = await db.proposals
    .where('recordKey')
    .equals(record.key)
    .and(({ status, formOpen, suggestion }) => {
      const typed = record.crm === 'generic' || suggestion.what === 'activity';
      return status === 'filled' && !(formOpen && typed);
    })
    .toArray();
  for (const proposal of waiting) {
    if (shows(record, proposal)) await db.proposals.update(proposal.id, { status: 'written', failure: null });
  }
}

function shows(record: CrmRecord, { suggestion, applied }: StoredProposal): boolean {
  if (suggestion.what === 'fields')
    return (
      applied.length > 0 &&
      applied.every(({ field, label, to, type }) => {
        const now = fieldOf(record, field, label);
        // One box of an address: the page shows the address as a whole.
        if (!now) return record.fields.some((each) => each.type === 'address' && within(each, to.display));
        const wanted = { ...to, type: type as Field['type'] };
        return (
          sameValue(wanted, now, false) ||
          plain(now.display) === plain(to.display) ||
          isWithin(now.display, to.value) ||
          // A link shown by its name: "LinkedIn".
          (now.href !== undefined && sameValue(wanted, { ...now, type: 'url', value: now.href }, false))
        );
      })
    );
  const { type, subject, text } = suggestion.activity;
  if (type === 'task')
    return plain(subject) !== '' && record.tasks.some((task) => plain(task.subject).includes(plain(subject)));
  const words = plain(text || subject).slice(0, 60);
  return words !== '' && record.timeline.some((entry) => plain(`${entry.title} ${entry.text}`).includes(words));
}

const within = ({ display }: Field, part: string) => part !== '' && plain(display).includes(plain(part));

/** The form that was filled in has left the page: saved or not, the next reading tells. */
export async function formLeft(db: WingsideDb, host: string): Promise<void> {
  await db.proposals
    .where('status')
    .equals('filled')
    .and((proposal) => proposal.host === host)
    .modify({ formOpen: false });
}

/**
 * An engine that ended in the middle of writing tells nobody how far it came. What it left behind waits for the seller
 * again, with the advice to look into the CRM first; what was being taken back counts as written still.
 */
export async function settleAbandoned(db: WingsideDb, ids: string[], now: Date): Promise<void> {
  await db.proposals
    .where('id')
    .anyOf(ids)
    .and(({ status }) => status === 'writing')
    .modify((proposal) => {
      const { before, suggestion, host } = proposal;
      const what = suggestion.what === 'fields' ? 'the new values' : `the ${suggestion.activity.type}`;
      proposal.status = before === 'written' || before === 'filled' ? before : 'stopped';
      proposal.failure = { kind: 'crm-unsure', crm: host, what };
      proposal.at = now.toISOString();
      delete proposal.before;
    });
}

/** On a page read by its labels alone, boxes that were filled in here show what is typed: no news, and nothing to keep. */
export async function isBeingTyped(db: WingsideDb, record: CrmRecord): Promise<boolean> {
  if (record.crm !== 'generic') return false;
  const open = db.proposals.where('recordKey').equals(record.key);
  return (await open.and(({ status, formOpen }) => status === 'filled' && formOpen).count()) > 0;
}

/** The field by the CRM's name, else by its label. */
export const fieldOf = (record: CrmRecord, name: string, label: string): Field | undefined =>
  record.fields.find((field) => field.name === name) ??
  record.fields.find((field) => plain(field.label) === plain(label));

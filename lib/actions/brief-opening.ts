import { type Concept, fieldFor } from '../core/concepts.ts';
import type { CrmRecord, RecordKind } from '../core/record.ts';
import { anKind, kindWord, type Sentence, stop } from './say.ts';
import { fieldSource, nameSource, stageSource } from './sources.ts';

const field = (record: CrmRecord, concept: Concept) => fieldFor(record, concept);
const cited = (record: CrmRecord, concepts: Concept[]) =>
  concepts.flatMap((concept) => {
    const found = field(record, concept);
    return found ? [fieldSource(record, found)] : [];
  });

export const calledBy = (record: CrmRecord): string => record.name || `This ${kindWord[record.kind]}`;

/** "Cold chain renewal is an opportunity with Harborline, worth 125,000 EUR, in Negotiation." */
export function whatItIs(record: CrmRecord): Sentence {
  const shown = (concept: Concept) => field(record, concept)?.display ?? '';
  const status = record.stage?.value || shown('status');
  const opening = beginnings[record.kind](shown, status);
  const used = [...opening.uses.filter((concept) => field(record, concept) !== undefined)];
  const byStage = opening.status && record.stage;
  return {
    text: stop(`${calledBy(record)} is ${anKind(record.kind)}${opening.text}`),
    sources: [nameSource(record), ...cited(record, used), ...(byStage ? stageSource(record) : [])],
  };
}

type Opening = { text: string; uses: Concept[]; status: boolean };
type Shown = (concept: Concept) => string;

const part = (before: string, text: string) => (text ? `${before}${text}` : '');

const beginnings: Record<RecordKind, (shown: Shown, status: string) => Opening> = {
  opportunity: (shown, status) => ({
    text: part(' with ', shown('account')) + part(', worth ', shown('amount')) + part(', in stage ', status),
    uses: ['account', 'amount', 'status'],
    status: true,
  }),
  account: (shown) => ({
    text:
      part(' in ', shown('industry')) +
      part(shown('industry') ? ', ' : ' with ', shown('employees') && `${shown('employees')} employees`) +
      part(', revenue ', shown('revenue')),
    uses: ['industry', 'employees', 'revenue'],
    status: false,
  }),
  contact: (shown) => ({
    text: part(', ', shown('title')) + part(' at ', shown('account')),
    uses: ['title', 'account'],
    status: false,
  }),
  lead: (shown, status) => ({
    text:
      part(', ', shown('title')) +
      part(' at ', shown('account')) +
      part(', status ', status) +
      part(', from ', shown('source')),
    uses: ['title', 'account', 'status', 'source'],
    status: true,
  }),
  case: (shown, status) => ({
    text: part(' from ', shown('account')) + part(', status ', status) + part(', priority ', shown('priority')),
    uses: ['account', 'status', 'priority'],
    status: true,
  }),
  task: (shown, status) => ({
    text: part(', ', status) + part(', priority ', shown('priority')),
    uses: ['status', 'priority'],
    status: true,
  }),
  home: () => ({ text: '', uses: [], status: false }),
  list: () => ({ text: '', uses: [], status: false }),
};

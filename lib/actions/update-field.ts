import { z } from 'zod';
import { type ActionRun, defineAction } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import type { FieldChangeInput } from '../core/proposal.ts';
import type { CrmRecord } from '../core/record.ts';
import { stageField } from './change/named.ts';
import { type Wish, wishesIn } from './change/wishes.ts';
import { list, notice } from './say.ts';

const input = z.object({
  /** Set by a button: the field's name or label, and the new value in words. */
  field: z.string().max(120).optional(),
  to: z.string().max(2_000).optional(),
});
type Input = z.output<typeof input>;

/** Changes fields of the open record. Proposes; the seller looks, ticks and writes. */
export const updateField = defineAction<Input>({
  id: 'update-field',
  title: 'Change a field',
  about: 'Proposes new values for fields of the open record; nothing is written before the seller says so',
  when: ({ record }) => {
    if (['home', 'list'].includes(record.kind)) return null;
    const next = nextStageOf(record);
    return next
      ? { reason: `Move on to ${next}, or change a value`, weight: 9 }
      : { reason: 'Any value of this page', weight: 6 };
  },
  input,
  effects: 'proposal',
  async run(run) {
    const { record, input: picked, query, now } = run;
    if (!record || record.kind === 'home' || record.kind === 'list')
      return { rung: 'cannot', blocks: [notice('Open the record you want to change, then ask again.')] };
    const words = picked.field ? `${picked.field} to ${picked.to ?? ''}` : query;
    const wishes = wishesIn(record, words, now);
    if (wishes.length === 0) return { rung: 'cannot', blocks: nothingNamed(record) };
    const changes = wishes.flatMap((wish) => changeOf(wish) ?? []);
    const blocks: BlockInput[] = wishes.flatMap((wish) => unclear(wish, run));
    if (changes.length > 0)
      blocks.unshift({ type: 'proposal', title: 'Change', suggestion: { what: 'fields', changes } });
    return { rung: 'rules', blocks };
  },
  samples: [
    'set the close date to the end of January',
    'change the amount to 90k',
    'put this on hold as the next step',
    'move the deal to proposal',
    'her title is now head of operations',
    'update the phone number',
    'make the priority high',
    'clear the next step',
    'raise the value by ten percent',
    'mark this as lost',
    'the website should be fernhill.example',
    'push the closing date out two weeks',
    'put it into the next stage',
    'setz das Abschlussdatum auf Ende März',
    'ändere die Phase auf Verhandlung',
    'Betrag bitte auf 40.000',
    'mets la date de clôture au 15 mars',
    'passe la priorité à haute',
    'cambia la etapa a negociación',
    'pon el importe en 60.000',
    '金額を500万円に変更して',
    'reassign this to Ravi',
  ],
});

/** A value that is there already is no change. */
function changeOf({ field, said, words }: Wish): FieldChangeInput | null {
  if (!said || 'unclear' in said) return null;
  if (said.value.value === field.value || said.value.display === field.display) return null;
  return {
    field: field.name,
    label: field.label,
    type: field.type,
    ...(field.unit ? { unit: field.unit } : {}),
    from: { value: field.value, display: field.value === null ? '' : field.display },
    to: said.value,
    said: words,
    anchor: field.anchor,
  };
}

function unclear({ field, said }: Wish, run: ActionRun<Input>): BlockInput[] {
  if (!said)
    return [
      notice(
        `Say what ${field.label} should become, for example “${field.label} to ${exampleFor(field.type)}”. It is ${field.display || 'empty'} now.`,
        'careful',
      ),
    ];
  if ('unclear' in said) return [notice(`${field.label}: ${said.unclear}. Say it another way.`, 'careful')];
  if (changeOf({ field, said, words: run.query }) === null)
    return [notice(`${field.label} is ${field.display || 'empty'} already.`)];
  return [];
}

const exampleFor = (type: string) =>
  type === 'date' || type === 'datetime'
    ? '30 January'
    : ['currency', 'number', 'percent'].includes(type)
      ? '90,000'
      : '…';

function nothingNamed(record: CrmRecord): BlockInput[] {
  const labels = record.fields.map(({ label }) => label as string);
  if (labels.length === 0)
    return [notice('This page shows no fields to change. Open the record’s details, then ask again.')];
  return [
    notice(
      `I find none of this page’s fields in what you said. Name one and its new value: “${labels[0]} to …”. There are ${list(labels, 8)}.`,
      'careful',
    ),
  ];
}

function nextStageOf(record: CrmRecord): string | null {
  const path = record.stage?.path ?? [];
  const at = path.findIndex(({ state }) => state === 'current');
  const next = path[at + 1];
  return at >= 0 && next && next.state === 'ahead' && stageField(record) ? next.label : null;
}

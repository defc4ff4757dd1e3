import type { AnswerEvents } from '../actions/events.ts';
import { Menu } from '../ui/Menu.tsx';
import type { Placing } from './placing.ts';
import { factName } from './words.ts';

type Props = { fact: string; label: string; placing: Placing; onPlace: AnswerEvents['onPlace'] };

/** A fact that no field takes can be given one, for this kind of record in this CRM. */
export function PutInto({ fact, label, placing, onPlace }: Props) {
  if (placing.locked || placing.fields.length === 0) return null;
  return (
    <Menu
      name={`Put into a field …: ${label}`}
      words="Put into a field …"
      items={placing.fields.map((field) => ({
        key: field.name,
        label: field.label,
        hint: field.takes && <span className="text-muted text-small">takes {factName(field.takes)}</span>,
        onChoose: () => onPlace({ fact, factLabel: label, field: field.name, fieldLabel: field.label }),
      }))}
    />
  );
}

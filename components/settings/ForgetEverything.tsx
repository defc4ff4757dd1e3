import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { fates, type Left, type TableName } from '../../lib/history/tables.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Switch } from './Switch.tsx';

type Props = { onForget(options: { keys: boolean }): Promise<Left[]> };
type State = 'idle' | 'asking' | 'busy' | { left: Left[]; keys: boolean } | { wrong: string };

/** Deletes all of it, and shows what is left afterwards, table by table. */
export function ForgetEverything({ onForget }: Props) {
  const [state, setState] = useState<State>('idle');
  const [keys, setKeys] = useState(false);
  const forget = async () => {
    setState('busy');
    try {
      setState({ left: await onForget({ keys }), keys });
    } catch (error) {
      setState({ wrong: error instanceof Error ? error.message : 'unknown reason' });
    }
  };
  return (
    <div className="space-y-2">
      <Button
        look="danger"
        icon={<Trash2 size={13} aria-hidden />}
        disabled={state === 'busy'}
        onClick={() => setState('asking')}
      >
        {state === 'busy' ? 'Forgetting …' : 'Forget everything …'}
      </Button>
      {state === 'asking' && (
        <Dialog
          title="Forget everything?"
          onClose={() => setState('idle')}
          foot={
            <>
              <Button autoFocus onClick={() => setState('idle')}>
                Keep it
              </Button>
              <Button look="danger" onClick={() => void forget()}>
                Forget everything
              </Button>
            </>
          }
        >
          <div className="space-y-3">
            <p>
              Every question, answer, reading, proposal and website on this computer is deleted, of every user. It
              cannot be undone. Your CRM is not touched, and your settings stay.
            </p>
            <Switch
              label="The keys and CRM connections too"
              hint="You then enter the model’s key and connect the CRMs anew."
              on={keys}
              onSwitch={setKeys}
            />
          </div>
        </Dialog>
      )}
      <div role="status">
        {typeof state === 'object' &&
          ('wrong' in state ? (
            <FailureNote failure={`Not everything could be forgotten (${state.wrong}). Press it again.`} />
          ) : (
            <Proof left={state.left} keys={state.keys} />
          ))}
      </div>
    </div>
  );
}

const tableNames: Record<TableName, string> = {
  pages: 'Open pages',
  records: 'Records',
  conversations: 'Conversations',
  turns: 'Questions and answers',
  steps: 'Steps of answers',
  events: 'Presses and ratings',
  egress: 'Calls that waited for you',
  calls: 'What went to models',
  snapshots: 'What records looked like',
  changes: 'Changes of records',
  visits: 'Visits',
  users: 'Signed-in users',
  proposals: 'Proposals',
  facts: 'Facts from websites',
  sitePages: 'Pages of websites',
  siteReads: 'Readings of websites',
  siteAsks: 'Questions about websites',
  articles: 'Articles',
  benchRuns: 'runs of the test bench',
  benchResults: 'answers of the test bench',
  verdicts: 'verdicts on answers',
  ownCases: 'test cases of your own',
  audit: 'Audit log',
  spends: 'What models cost',
  settings: 'Settings',
  connections: 'CRM connections',
};

const whyKept: Partial<Record<TableName, string>> = {
  audit: 'holds no content',
  spends: 'numbers only, for your limits',
  settings: 'what you chose',
};

/** Rows counted after the fact: what is gone first, then what stays and why. */
function Proof({ left, keys }: { left: Left[]; keys: boolean }) {
  const gone = left.filter(({ table }) => isGone(table, keys));
  const kept = left.filter((row) => !gone.includes(row));
  const rest = gone.reduce((sum, { rows }) => sum + rows, 0);
  return (
    <div className="space-y-2">
      <p className={rest === 0 ? 'text-done' : 'text-careful'}>
        {rest === 0
          ? 'Forgotten. Counted afterwards, table by table:'
          : 'Forgotten. What stands here again was read or asked meanwhile:'}
      </p>
      <table className="w-full border-collapse text-small">
        <thead className="sr-only">
          <tr>
            <th scope="col">Table</th>
            <th scope="col">Rows left</th>
          </tr>
        </thead>
        <tbody>
          {[...gone, ...kept].map((row) => (
            <tr key={row.table} className="border-line border-b last:border-b-0">
              <th scope="row" className="py-0.5 text-start font-normal">
                {tableNames[row.table as TableName] ?? row.table}
                {kept.includes(row) && (
                  <span className="text-muted"> {whyKept[row.table as TableName] ?? 'go with the keys'}</span>
                )}
              </th>
              <td className="py-0.5 text-end">{row.rows.toLocaleString()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isGone(table: string, keys: boolean): boolean {
  const fate = fates[table as TableName];
  return fate === 'forgotten' || (fate === 'goes with the keys' && keys);
}

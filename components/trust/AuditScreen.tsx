import { Download, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { type AuditKind, type AuditRow, auditKinds, type Verified } from '../../lib/trust/audit.ts';
import { useAudit } from '../hooks/useAudit.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Screen } from '../ui/Screen.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { saveFile } from '../ui/save-file.ts';
import { actionName, counted, inBytes, masksIn, statusName } from './words.ts';

type Props = {
  /** The open record, to look for rows about it; null where none is. */
  record: { key: string; name: string } | null;
  backTo?: string;
  onClose(): void;
};

const page = 60;

const kindNames: Record<AuditKind, string> = {
  'model-call': 'Call to a model',
  'web-read': 'Website read',
  'crm-call': 'Call to the CRM',
  'crm-write': 'Written to the CRM',
  'form-fill': 'Filled into a form',
  export: 'Export',
  policy: 'Organisation’s policy',
  permission: 'Permission',
  forget: 'Forgotten',
  private: 'Private mode',
  checkpoint: 'Checkpoint',
};

/** The log of what left this computer, was written, or changed the rules. It holds no content. */
export default function AuditScreen({ record, backTo, onClose }: Props) {
  const [what, setWhat] = useState<AuditKind | null>(null);
  const [ofRecord, setOfRecord] = useState(false);
  const [limit, setLimit] = useState(page);
  const { rows, hasOlder, verify, exportLines } = useAudit({ what, record: (ofRecord && record?.key) || null, limit });
  const filtered = what !== null || ofRecord;
  return (
    <Screen title="Audit log" backTo={backTo} onClose={onClose}>
      <div className="mx-auto max-w-2xl">
        <div className="space-y-2 border-line border-b px-3 py-2">
          <p className="text-muted">
            What left this computer, was written, or changed the rules. No row holds content: records and websites are
            named by keyed hashes, so that they can be forgotten.
          </p>
          <Chores verify={verify} exportLines={exportLines} />
          <div className="flex flex-wrap gap-1">
            <select
              aria-label="Kind"
              value={what ?? ''}
              onChange={(event) => setWhat((event.target.value || null) as AuditKind | null)}
              className={pill(what !== null)}
            >
              <option value="">Every kind</option>
              {auditKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kindNames[kind]}
                </option>
              ))}
            </select>
            {record && (
              <button
                type="button"
                aria-pressed={ofRecord}
                onClick={() => setOfRecord(!ofRecord)}
                className={pill(ofRecord)}
              >
                About <bdi>{record.name || 'the open record'}</bdi>
              </button>
            )}
          </div>
        </div>
        {rows === null && (
          <div className="p-3">
            <Skeleton label="Opening the log" lines={['70%', '50%', '80%', '60%']} />
          </div>
        )}
        {rows?.length === 0 && (
          <EmptyState
            title={filtered ? 'No such row' : 'Nothing yet'}
            text={
              filtered ? 'Nothing of the kind was done.' : 'Nothing has left this computer, and nothing was written.'
            }
          />
        )}
        <ol aria-label="Rows, newest first" className="divide-y divide-line">
          {rows?.map((row) => (
            <Row key={row.n} row={row} />
          ))}
        </ol>
        {hasOlder && (
          <div className="p-3 text-center">
            <Button onClick={() => setLimit(limit + page)}>Show older rows</Button>
          </div>
        )}
      </div>
    </Screen>
  );
}

const pill = (on: boolean) =>
  `field-sizing-content h-6 max-w-full truncate rounded-full border px-2 text-small ${on ? 'border-accent bg-accent-soft text-accent' : 'border-line bg-surface text-muted hover:border-edge'}`;

type ChoresProps = { verify(): Promise<Verified>; exportLines(): Promise<string> };
type Said = { text: string; look: 'plain' | 'whole' | 'broken' };

/** Checking the chain, and taking the log along. */
function Chores({ verify, exportLines }: ChoresProps) {
  const [said, setSaid] = useState<Said | null>(null);
  const doing = async (during: string, work: () => Promise<Said>) => {
    setSaid({ text: during, look: 'plain' });
    setSaid(
      await work().catch((error) => ({
        text: `That did not work (${error instanceof Error ? error.message : 'unknown reason'}). Try again.`,
        look: 'broken' as const,
      })),
    );
  };
  const take = async (): Promise<Said> => {
    const lines = await exportLines();
    saveFile(`wingside-audit-${new Date().toISOString().slice(0, 10)}.jsonl`, lines, 'application/jsonl');
    return {
      text: `${counted(lines.split('\n').length - 1, 'row')} exported. The export is a row of its own now.`,
      look: 'plain',
    };
  };
  return (
    <div className="space-y-1.5">
      <div className="flex flex-wrap gap-1.5">
        <Button
          icon={<ShieldCheck size={13} aria-hidden />}
          onClick={() => void doing('Checking every row …', async () => outcomeOf(await verify()))}
        >
          Verify
        </Button>
        <Button icon={<Download size={13} aria-hidden />} onClick={() => void doing('Exporting …', take)}>
          Export as JSON lines
        </Button>
      </div>
      <div role="status">
        {said?.look === 'broken' ? (
          <FailureNote failure={said.text} />
        ) : (
          said && <p className={said.look === 'whole' ? 'text-done' : 'text-muted'}>{said.text}</p>
        )}
      </div>
      <p className="text-muted text-small">
        Verifying shows whether single rows were changed, removed or put in. It cannot show that somebody wrote the
        whole log anew.
      </p>
    </div>
  );
}

function outcomeOf({ rows, from, brokenAt, checkpoints }: Verified): Said {
  if (brokenAt !== null)
    return { text: `Row ${brokenAt} was changed or removed, or a row was put in there.`, look: 'broken' };
  if (rows === 0) return { text: 'There is no row yet.', look: 'plain' };
  const older = checkpoints > 0 ? ` Rows before number ${from} were kept long enough and deleted.` : '';
  return { text: `The chain is whole: ${counted(rows, 'row')}.${older}`, look: 'whole' };
}

function Row({ row }: { row: AuditRow }) {
  const { n, at, what, where, why, masks, bytes, status, about } = row;
  const more = [
    new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' }),
    why.action && actionName(why.action),
    masksIn(masks) && `${masksIn(masks)} masked`,
    bytes > 0 && inBytes(bytes),
    what === 'checkpoint' && row.checkpoint && `stands for ${counted(row.checkpoint.count, 'row')}`,
  ];
  return (
    <li className="px-3 py-1.5">
      <div className="flex items-baseline gap-2">
        <p className="min-w-0 grow">
          {kindNames[what] ?? what}
          {where && <span className="text-muted"> · {where}</span>}
          {!where && about?.site && (
            <span className="text-muted" title={about.site}>
              {' '}
              · site {about.site.slice(0, 8)}
            </span>
          )}
        </p>
        <span className="shrink-0 text-muted text-small">{statusName(status)}</span>
      </div>
      <p className="text-muted text-small">
        <span className="me-1.5">#{n}</span>
        {more.filter(Boolean).join(' · ')}
      </p>
    </li>
  );
}

import { Confirm } from '../ui/Confirm.tsx';

type Props = { name: string; onYes(): void; onClose(): void };

/** Asks before a record is forgotten: there is no way back. */
export default function ForgetRecord({ name, onYes, onClose }: Props) {
  return (
    <Confirm title="Forget this record?" yes="Forget it" onYes={onYes} onClose={onClose}>
      <p>
        Everything on this computer about <bdi className="font-semibold">{name || 'this record'}</bdi> is deleted: what
        was read and what it looked like before, its conversation, its proposals. The CRM is not touched.
      </p>
      <p className="mt-1 text-muted">While it is open here, it is read anew, as if for the first time.</p>
    </Confirm>
  );
}

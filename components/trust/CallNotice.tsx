import { useCalls } from '../hooks/useCalls.ts';
import SuspicionNotice from './SuspicionNotice.tsx';

/** Above an answer: what it was made from gives orders to an assistant. */
export default function CallNotice({ turnId }: { turnId: string }) {
  const suspicions = (useCalls(turnId) ?? []).flatMap((call) => call.suspicions);
  if (suspicions.length === 0) return null;
  return (
    <div className="overflow-hidden rounded-md">
      <SuspicionNotice
        title="What this answer was made from tries to instruct an assistant"
        about={`turn ${turnId}`}
        suspicions={suspicions}
      />
    </div>
  );
}

import {
  Building2,
  Handshake,
  House,
  LifeBuoy,
  List,
  type LucideIcon,
  SquareCheck,
  User,
  UserPlus,
} from 'lucide-react';
import type { RecordKind } from '../../lib/core/record.ts';

const icons: Record<RecordKind, LucideIcon> = {
  account: Building2,
  contact: User,
  lead: UserPlus,
  opportunity: Handshake,
  case: LifeBuoy,
  task: SquareCheck,
  home: House,
  list: List,
};

export function KindIcon({ kind }: { kind: RecordKind }) {
  const Icon = icons[kind];
  return <Icon size={14} aria-hidden className="shrink-0" />;
}

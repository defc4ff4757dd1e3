import { useState } from 'react';
import type { Merged } from '../../lib/settings/merge.ts';
import type { SettingsHook } from '../hooks/types.ts';
import { useBenchCases } from '../hooks/useBenchCases.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Screen } from '../ui/Screen.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { CasesTab } from './CasesTab.tsx';
import { ReplayTab } from './ReplayTab.tsx';
import { Tabs } from './Tabs.tsx';

type Props = {
  /** Null until they are read. */
  merged: Merged | null;
  version: string;
  requestHost(origin: string): Promise<boolean>;
  ruleField: SettingsHook['ruleField'];
};

/** The bench: the product's own queries, and the seller's past ones. */
export function BenchPage({ merged, version, requestHost, ruleField }: Props) {
  const cases = useBenchCases();
  const [tab, setTab] = useState<'cases' | 'replay'>('cases');
  if (!merged || !cases.cases)
    return (
      <Screen title="Test bench">
        <div className="mx-auto max-w-6xl px-3 py-4">
          <Skeleton label="Opening the test bench" lines={['30%', '100%', '100%', '60%']} />
        </div>
      </Screen>
    );
  const loaded = { ...cases, cases: cases.cases };
  const hidden = merged.settings.privateMode;
  return (
    <Screen title="Test bench">
      <div className="mx-auto max-w-6xl px-3 pt-2 pb-10">
        {hidden && (
          <FailureNote
            tone="careful"
            failure="Private mode is on, and a run would leave its answers on this computer. End private mode in the panel, then run the bench."
          />
        )}
        <Tabs<'cases' | 'replay'>
          label="What to run"
          chosen={tab}
          onChoose={setTab}
          tabs={[
            {
              name: 'cases',
              label: 'Test queries',
              content: <CasesTab {...{ merged, version, requestHost, ruleField, hidden }} bench={loaded} />,
            },
            {
              name: 'replay',
              label: 'Your past questions',
              content: <ReplayTab {...{ merged, requestHost, ruleField, hidden }} records={loaded.cases.records} />,
            },
          ]}
        />
      </div>
    </Screen>
  );
}

import { Component, type ReactNode, useState } from 'react';
import type { Failure } from '../../lib/core/failure.ts';
import { Button } from './Button.tsx';
import { Confirm } from './Confirm.tsx';
import { FailureNote } from './FailureNote.tsx';

type ScreenProps = { failure: Failure; onStartNew?(): void };

/** In place of the whole panel when there is nothing to show it from: what happened, and the ways on. */
export function FailureScreen({ failure, onStartNew }: ScreenProps) {
  const [asking, setAsking] = useState(false);
  return (
    <main className="space-y-3 p-3">
      <h1 className="font-semibold text-name">Wingside cannot open</h1>
      <FailureNote failure={failure}>
        <Button onClick={() => location.reload()}>Retry</Button>
        {failure.kind === 'store-broken' && onStartNew && (
          <Button look="danger" onClick={() => setAsking(true)}>
            Start a new history
          </Button>
        )}
      </FailureNote>
      {asking && onStartNew && (
        <Confirm
          title="Start a new history?"
          yes="Delete and start new"
          onYes={onStartNew}
          onClose={() => setAsking(false)}
        >
          All conversations and settings on this computer are deleted. It cannot be undone. Your CRM is not touched.
        </Confirm>
      )}
    </main>
  );
}

type BoundaryProps = {
  children: ReactNode;
  /** What stands where the children broke; left out, the whole screen says so. */
  instead?: ReactNode;
};

/** Keeps a part that cannot be drawn from taking everything else with it. */
export class FailureBoundary extends Component<BoundaryProps, { said: string | null }> {
  override state: { said: string | null } = { said: null };

  static getDerivedStateFromError(error: unknown): { said: string } {
    return { said: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { said } = this.state;
    if (said === null) return this.props.children;
    return this.props.instead ?? <FailureScreen failure={{ kind: 'bug', said }} />;
  }
}

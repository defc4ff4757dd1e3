import { ExternalLink } from 'lucide-react';
import { OwnCases } from './OwnCases.tsx';
import { Section } from './Section.tsx';

/** The way to the test bench, a page of its own. */
export function BenchSection() {
  return (
    <Section
      title="Test bench"
      text="See how often each action gets it right, and try another model on the same questions, or on your own past ones, before you switch."
    >
      <a
        href="/bench.html"
        target="_blank"
        rel="noreferrer"
        className="inline-flex min-h-7 items-center gap-1.5 rounded-md border border-edge/60 px-2.5 py-1 hover:bg-hover"
      >
        Open the test bench <ExternalLink size={13} aria-hidden />
      </a>
      <OwnCases />
    </Section>
  );
}

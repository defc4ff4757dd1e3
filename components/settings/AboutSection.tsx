import { limits, promises } from '../welcome/words.ts';
import { Section } from './Section.tsx';

export function AboutSection({ version }: { version: string }) {
  return (
    <Section title="About" text={`Wingside ${version}`}>
      <ul className="list-disc space-y-1 ps-4.5 marker:text-muted">
        {[...promises, ...limits].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

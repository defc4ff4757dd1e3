import type { ProposedChange } from '../../lib/core/proposal.ts';
import type { Source } from '../../lib/core/source.ts';
import { Citation } from '../actions/Citation.tsx';
import { Quote } from '../site/Quote.tsx';
import { Rivals } from '../site/Rivals.tsx';
import { siteSays } from '../site/site-says.ts';
import { dayOf, sure } from '../site/words.ts';

/** Both values stand above in full. */
const shortValue = 40;

type Found = NonNullable<ProposedChange['found']>;
type Value = ProposedChange['to'];
type Props = {
  change: ProposedChange & { found: Found };
  /** What would be written now; the seller may have taken another value. */
  to: Value;
  open: boolean;
  sources: Source[];
  onJump(source: Source): void;
  onUse(to: Value): void;
};

/** What a value from a company's website rests on: how sure, since when, in which words, and what else stands there. */
export function FoundNote({ change, to, open, sources, onJump, onUse }: Props) {
  const { found, from, sources: cites } = change;
  const first = cites.map((n) => sources[n]).find((source) => source !== undefined);
  const isOther = !same(to, change.to);
  return (
    <div className="space-y-0.5 text-small">
      <p dir="auto" className="text-muted">
        {from.value === null
          ? `read ${dayOf(found.readAt)}`
          : siteSays(change.to.display, from.display, found.readAt, shortValue)}
        {' · '}
        <span className="whitespace-nowrap">
          {sure(found.confidence)}
          <Citation cites={cites} sources={sources} onJump={onJump} />
        </span>
      </p>
      {first && <Quote source={first} />}
      {open && isOther && <Use value={change.to} words="Use the first one again" onUse={onUse} />}
      <Rivals rivals={found.rivals} label={change.label}>
        {(rival) => <Rival rival={rival} {...{ to, open, sources, onUse }} />}
      </Rivals>
    </div>
  );
}

type RivalProps = Pick<Props, 'to' | 'open' | 'sources' | 'onUse'> & { rival: Found['rivals'][number] };

function Rival({ rival, to, open, sources, onUse }: RivalProps) {
  const source = rival.sources.map((n) => sources[n]).find((one) => one !== undefined);
  return (
    <div>
      <div className="flex items-start gap-2">
        <span dir="auto" className="mt-1 line-clamp-3 min-w-0 grow break-words" title={rival.to.display}>
          {rival.to.display || 'empty'}
        </span>
        {open &&
          (same(rival.to, to) ? (
            <span className="mt-1 shrink-0 text-muted">in use</span>
          ) : (
            <Use value={rival.to} words="Use this one" onUse={onUse} />
          ))}
      </div>
      <div className="flex items-start gap-1.5 text-muted">
        <span className="shrink-0">{sure(rival.confidence)}</span>
        {source && <Quote source={source} />}
      </div>
    </div>
  );
}

function Use({ value, words, onUse }: { value: Value; words: string; onUse(to: Value): void }) {
  return (
    <button
      type="button"
      aria-label={`${words}: ${value.display}`}
      onClick={() => onUse(value)}
      className="-mx-1 min-h-6 shrink-0 rounded-sm px-1 text-accent hover:bg-hover"
    >
      {words}
    </button>
  );
}

const same = (one: Value, other: Value): boolean => one.value === other.value;

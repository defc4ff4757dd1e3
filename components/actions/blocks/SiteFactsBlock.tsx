import { Check, Lock, RotateCcw, TriangleAlert } from 'lucide-react';
import type { BlockOf } from '../../../lib/core/block.ts';
import { PutInto } from '../../site/PutInto.tsx';
import type { Placing } from '../../site/placing.ts';
import { Rivals } from '../../site/Rivals.tsx';
import { Sure } from '../../site/Sure.tsx';
import { siteSays } from '../../site/site-says.ts';
import { dayOf } from '../../site/words.ts';
import { Button } from '../../ui/Button.tsx';
import type { BlockProps } from '../events.ts';
import { BlockTitle } from './BlockTitle.tsx';
import { Cited } from './Cited.tsx';
import { ShowAll } from './ShowAll.tsx';

type Row = BlockOf<'site-facts'>['rows'][number];

type Props = BlockProps<'site-facts'> & {
  /** null while the record of this answer is not the open one: nothing can be put anywhere then. */
  placing: Placing | null;
};

/** What a company's website says beside the CRM, where there is nothing to write. */
export default function SiteFactsBlock({ block, sources, events, placing }: Props) {
  const { site, rows } = block;
  const readOn = usualDay(rows);
  const rest = { sources, events, placing, readOn };
  const facts = byFact(rows);
  return (
    <div>
      <BlockTitle title={block.title} />
      {facts.length > 0 && (
        <p aria-hidden className="text-end text-muted text-small">
          sure
        </p>
      )}
      <ShowAll items={facts} first={10} noun="facts">
        {(shown) => (
          <dl className="grid grid-cols-[minmax(5.5rem,28%)_1fr] gap-x-3">
            {shown.map((of) => (
              <Fact key={`${of[0]?.verdict} ${of[0]?.fact}`} rows={of} {...rest} />
            ))}
          </dl>
        )}
      </ShowAll>
      {facts.length === 0 && <p className="text-muted">Nothing was found on {site} beside what is above.</p>}
      <div className="mt-1 flex flex-wrap items-center gap-x-2 text-muted text-small">
        {readOn && <span>Read {readOn}.</span>}
        {placing && (
          <Button
            look="quiet"
            className="-mx-2.5 text-small"
            icon={<RotateCcw size={12} aria-hidden className="shrink-0" />}
            onClick={() =>
              events.onAsk({ query: `Check ${site} again`, actionId: 'enrich-account', input: { again: true } })
            }
          >
            Check {site} again
          </Button>
        )}
        {placing?.locked && rows.some(({ verdict }) => verdict === 'unplaced') && (
          <span className="inline-flex items-center gap-1">
            <Lock size={11} aria-hidden className="shrink-0" />
            Which field takes which fact is set by your organisation.
          </span>
        )}
      </div>
    </div>
  );
}

/** The day most of it was read: said once, and of the others beside them. */
function usualDay(rows: Row[]): string {
  const times = new Map<string, number>();
  for (const { readAt } of rows) times.set(dayOf(readAt), (times.get(dayOf(readAt)) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

const order: Row['verdict'][] = ['differs', 'unplaced', 'agrees'];

/** Values of one fact together: six phone numbers are one entry. What differs from the CRM comes first. */
function byFact(rows: Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const verdict of order)
    for (const row of rows.filter((of) => of.verdict === verdict)) {
      const key = `${verdict} ${row.fact}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
  return [...groups.values()];
}

type FactProps = Omit<Props, 'block'> & { rows: Row[]; readOn: string };

function Fact({ rows, placing, events, ...rest }: FactProps) {
  const [{ fact, label, verdict }] = rows as [Row, ...Row[]];
  return (
    <div className="col-span-2 grid grid-cols-subgrid border-line border-t py-1">
      <dt dir="auto" className="min-w-0 break-words text-muted">
        {label}
      </dt>
      <dd className="min-w-0">
        <ShowAll items={rows} first={6} noun={label.toLowerCase()}>
          {(shown) => (
            <ul className="space-y-1">
              {shown.map((row, i) => (
                <Value key={i} row={row} events={events} {...rest} />
              ))}
            </ul>
          )}
        </ShowAll>
        {verdict === 'unplaced' && placing && (
          <PutInto fact={fact} label={label} placing={placing} onPlace={events.onPlace} />
        )}
      </dd>
    </div>
  );
}

function Value({ row, sources, events, readOn }: Omit<FactProps, 'rows' | 'placing'> & { row: Row }) {
  const { found, verdict, crm, confidence, readAt, rivals } = row;
  const differs = verdict === 'differs';
  const text = differs ? siteSays(found, crm?.display ?? '', readAt) : found;
  const day = dayOf(readAt);
  return (
    <li>
      <div className="flex items-start gap-2">
        {differs && (
          <TriangleAlert size={13} role="img" aria-label="Differs" className="mt-0.5 shrink-0 text-careful" />
        )}
        <p dir="auto" className="min-w-0 grow whitespace-pre-line break-words">
          <Cited text={text} cites={row.sources} sources={sources} events={events} />
        </p>
        <span className="shrink-0 text-muted text-small">
          <Sure confidence={confidence} />
        </span>
      </div>
      {verdict === 'agrees' && (
        <p dir="auto" className="flex items-start gap-1 text-muted text-small">
          <Check size={12} aria-hidden className="mt-0.5 shrink-0" />
          <span className="min-w-0">
            {crm && crm.display !== found ? `as in the CRM: ${crm.display}` : 'as in the CRM'}
          </span>
        </p>
      )}
      {day !== readOn && !differs && <p className="text-muted text-small">read {day}</p>}
      <Rivals rivals={rivals} label={row.label}>
        {(rival) => (
          <div className="flex items-start gap-2">
            <p dir="auto" className="min-w-0 grow break-words">
              <Cited text={rival.found} cites={rival.sources} sources={sources} events={events} />
            </p>
            <span className="shrink-0 text-muted">
              <Sure confidence={rival.confidence} />
            </span>
          </div>
        )}
      </Rivals>
    </li>
  );
}

import { lazy, Suspense } from 'react';
import type { Block } from '../../lib/core/block.ts';
import { citesOf } from '../../lib/core/cites.ts';
import { proposalId } from '../../lib/core/proposal-id.ts';
import type { Source } from '../../lib/core/source.ts';
import type { StoredProposal } from '../../lib/history/db.ts';
import { ChoicesBlock } from './blocks/ChoicesBlock.tsx';
import { DraftBlock } from './blocks/DraftBlock.tsx';
import { FactsBlock } from './blocks/FactsBlock.tsx';
import { ListBlock } from './blocks/ListBlock.tsx';
import { NoticeBlock } from './blocks/NoticeBlock.tsx';
import { RankingBlock } from './blocks/RankingBlock.tsx';
import { TableBlock } from './blocks/TableBlock.tsx';
import { TextBlock } from './blocks/TextBlock.tsx';
import { Footnotes } from './Citation.tsx';
import type { AnswerEvents } from './events.ts';

// Only a model writes Markdown: without one the panel never loads the lexer.
const MarkdownBlock = lazy(() => import('./blocks/MarkdownBlock.tsx'));

// Looked at now and then, not at every answer.
const ProposalReview = lazy(() => import('../review/ProposalReview.tsx'));
const QueryBlock = lazy(() => import('./blocks/QueryBlock.tsx'));
const SiteFactsBlock = lazy(() => import('./blocks/SiteFactsBlock.tsx'));

type Props = {
  turnId: string;
  recordKey: string;
  blocks: Block[];
  sources: Source[];
  /** Of this turn. */
  proposals: StoredProposal[];
  events: AnswerEvents;
};

/** The blocks of an answer, one under the other, and the sources they rest on. */
export function Answer({ turnId, recordKey, blocks, sources, proposals, events }: Props) {
  if (blocks.length === 0) return null;
  return (
    <div className="space-y-2.5">
      {blocks.map((block, i) => (
        <OneBlock
          key={`${i}-${block.type}`}
          id={`${turnId} ${i}`}
          recordKey={recordKey}
          block={block}
          sources={sources}
          proposal={proposals.find(({ id }) => id === proposalId(turnId, i)) ?? null}
          events={events}
        />
      ))}
      <Footnotes sources={sources} used={usedSources(blocks, sources)} onJump={events.onJump} />
    </div>
  );
}

function OneBlock({
  id,
  recordKey,
  block,
  sources,
  proposal,
  events,
}: {
  id: string;
  recordKey: string;
  block: Block;
  sources: Source[];
  proposal: StoredProposal | null;
  events: AnswerEvents;
}) {
  const rest = { sources, events };
  switch (block.type) {
    case 'text':
      return <TextBlock block={block} {...rest} />;
    case 'markdown':
      return (
        <Suspense fallback={<p className="whitespace-pre-wrap">{block.text.replace(/[*_~`#]+|\[\d+\]/g, '')}</p>}>
          <MarkdownBlock block={block} {...rest} />
        </Suspense>
      );
    case 'facts':
      return <FactsBlock block={block} {...rest} />;
    case 'list':
      return <ListBlock block={block} {...rest} />;
    case 'table':
      return <TableBlock block={block} {...rest} />;
    case 'query':
      return (
        <Suspense>
          <QueryBlock block={block} {...rest} />
        </Suspense>
      );
    case 'draft':
      return <DraftBlock draftId={id} block={block} {...rest} />;
    case 'ranking':
      return <RankingBlock block={block} {...rest} />;
    case 'proposal':
      return (
        <Suspense>
          <ProposalReview id={id} block={block} proposal={proposal} {...rest} />
        </Suspense>
      );
    case 'site-facts':
      return (
        <Suspense>
          <SiteFactsBlock block={block} placing={events.placing(recordKey)} {...rest} />
        </Suspense>
      );
    case 'notice':
      return <NoticeBlock block={block} />;
    case 'choices':
      return <ChoicesBlock block={block} events={events} />;
  }
}

/** @returns places in `sources`, ascending, each once */
export function usedSources(blocks: Block[], sources: Source[]): number[] {
  const used = new Set(blocks.flatMap(citesOf).filter((n) => sources[n]));
  return [...used].sort((a, b) => a - b);
}

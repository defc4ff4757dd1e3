import type { Token, Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';
import type { Source } from '../../../lib/core/source.ts';
import { Citation } from '../Citation.tsx';

/** What a text may point to: its sources, and the exact addresses among them. */
export type Reach = { sources: Source[]; urls: Set<string>; onJump(source: Source): void };

type Props = { tokens: Token[]; reach: Reach };

const headings = { 1: 'h3', 2: 'h3', 3: 'h4', 4: 'h5', 5: 'h6', 6: 'h6' } as const;

/** Block parts as elements of ours. What is not known here is shown as the text it is. */
export function Blocks({ tokens, reach }: Props): ReactNode {
  return tokens.map((token, i) => {
    const key = i;
    switch (token.type) {
      case 'space':
      case 'def':
        return null;
      case 'heading': {
        const { depth, tokens: inner } = token as Tokens.Heading;
        const Tag = headings[depth as keyof typeof headings] ?? 'h6';
        return (
          <Tag key={key} className="font-semibold">
            <Inline tokens={inner} reach={reach} />
          </Tag>
        );
      }
      case 'paragraph':
        return (
          <p key={key}>
            <Inline tokens={(token as Tokens.Paragraph).tokens} reach={reach} />
          </p>
        );
      case 'list':
        return <List key={key} list={token as Tokens.List} reach={reach} />;
      case 'blockquote':
        return (
          <blockquote key={key} className="space-y-2 border-line border-s-2 ps-2.5 text-muted">
            <Blocks tokens={(token as Tokens.Blockquote).tokens} reach={reach} />
          </blockquote>
        );
      case 'code':
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          <pre key={key} tabIndex={0} className="overflow-x-auto rounded-md bg-sunken p-2 font-mono text-small">
            {(token as Tokens.Code).text}
          </pre>
        );
      case 'hr':
        return <hr key={key} className="border-line" />;
      case 'table':
        return <Table key={key} table={token as Tokens.Table} reach={reach} />;
      case 'text': {
        const { tokens: inner, text } = token as Tokens.Text;
        return <Fragment key={key}>{inner ? <Inline tokens={inner} reach={reach} /> : cited(text, reach)}</Fragment>;
      }
      // HTML a model wrote is text like any other.
      default:
        return (
          <p key={key} className="whitespace-pre-wrap">
            {token.raw}
          </p>
        );
    }
  });
}

function List({ list, reach }: { list: Tokens.List; reach: Reach }) {
  const Tag = list.ordered ? 'ol' : 'ul';
  return (
    <Tag
      start={list.ordered && typeof list.start === 'number' ? list.start : undefined}
      className={`space-y-1 ps-4.5 marker:text-muted ${list.ordered ? 'list-decimal' : 'list-disc'}`}
    >
      {list.items.map((item, i) => (
        <li key={i} className="space-y-1">
          {item.task && <span aria-hidden>{item.checked ? '☑ ' : '☐ '}</span>}
          <Blocks tokens={item.tokens.filter(({ type }) => type !== 'checkbox')} reach={reach} />
        </li>
      ))}
    </Tag>
  );
}

function Table({ table, reach }: { table: Tokens.Table; reach: Reach }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label="Table" tabIndex={0} className="overflow-x-auto">
      <table className="min-w-full border-collapse">
        <thead>
          <tr className="border-line border-b">
            {table.header.map((cell, i) => (
              <th key={i} scope="col" className="py-1 pe-3 text-start font-normal text-muted text-small">
                <Inline tokens={cell.tokens} reach={reach} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, r) => (
            <tr key={r} className="border-line border-b last:border-b-0">
              {row.map((cell, c) => (
                <td key={c} className="py-1 pe-3 align-top">
                  <Inline tokens={cell.tokens} reach={reach} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Inline({ tokens, reach }: Props): ReactNode {
  return tokens.map((token, i) => {
    const key = i;
    const inner = 'tokens' in token && token.tokens ? <Inline tokens={token.tokens} reach={reach} /> : null;
    switch (token.type) {
      case 'text':
      case 'escape':
        return <Fragment key={key}>{inner ?? cited((token as Tokens.Text).text, reach)}</Fragment>;
      case 'strong':
        return <strong key={key}>{inner}</strong>;
      case 'em':
        return <em key={key}>{inner}</em>;
      case 'del':
        return (
          <del key={key} className="text-careful" title="Not in the record">
            {inner}
          </del>
        );
      case 'codespan':
        return (
          <code key={key} className="rounded-sm bg-sunken px-1 font-mono text-small">
            {(token as Tokens.Codespan).text}
          </code>
        );
      case 'br':
        return <br key={key} />;
      case 'image':
        return <Fragment key={key}>[image: {(token as Tokens.Image).text}]</Fragment>;
      case 'link':
        return (
          <Link key={key} link={token as Tokens.Link} reach={reach}>
            {inner}
          </Link>
        );
      default:
        return <Fragment key={key}>{token.raw}</Fragment>;
    }
  });
}

/** A link, if exactly this address was read; else its text, with the address where the text hides it. */
function Link({ link, reach, children }: { link: Tokens.Link; reach: Reach; children: ReactNode }) {
  const { href, text } = link;
  if (/^https?:\/\//i.test(href) && reach.urls.has(href)) {
    return (
      <a href={href} target="_blank" rel="noreferrer noopener" className="text-accent underline underline-offset-2">
        {children}
      </a>
    );
  }
  return (
    <>
      {children}
      {text !== href && !href.startsWith('mailto:') && <span className="text-muted"> ({href})</span>}
    </>
  );
}

/** "[2]" and "[1, 3]" are the numbers of sources. @returns the text with them as small numbers to press */
function cited(text: string, reach: Reach): ReactNode {
  const parts = text.split(/(\s?\[\d{1,3}(?:\s?,\s?\d{1,3})*\])/);
  if (parts.length === 1) return text;
  return parts.map((part, i) => {
    const numbers = i % 2 === 1 ? (part.match(/\d+/g) ?? []).map((n) => Number(n) - 1) : [];
    const known = numbers.length > 0 && numbers.every((n) => reach.sources[n]);
    return (
      <Fragment key={i}>
        {known ? <Citation cites={numbers} sources={reach.sources} onJump={reach.onJump} /> : part}
      </Fragment>
    );
  });
}

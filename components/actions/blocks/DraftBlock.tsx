import { Copy, Mail } from 'lucide-react';
import { useId, useState } from 'react';
import type { BlockOf } from '../../../lib/core/block.ts';
import { Button } from '../../ui/Button.tsx';
import { GrowingText } from '../../ui/GrowingText.tsx';
import { Citation } from '../Citation.tsx';
import type { BlockProps, Draft } from '../events.ts';
import { type Edits, editsOf, keepEdits } from '../kept-edits.ts';
import { Footnote } from './Footnote.tsx';
import { Revise } from './Revise.tsx';

/** A mail to send by hand: edited in place, copied, or opened in the mail program. Nothing here sends it. */
export function DraftBlock({ block, draftId, sources, events }: BlockProps<'draft'> & { draftId: string }) {
  // What the seller typed stays, also while a model is still improving the draft.
  const [edits, setEdits] = useState<Edits>(() => editsOf(draftId));
  const id = useId();
  const write = (change: Edits) => {
    const next = Object.keys(change).length > 0 ? { ...edits, ...change } : {};
    setEdits(next);
    keepEdits(draftId, next);
  };
  const draft = { ...block, ...edits };
  const edited = draft.subject !== block.subject || draft.body !== block.body;
  return (
    <div className="overflow-hidden rounded-md border border-line">
      {block.to.length > 0 && (
        <p className="flex gap-2 border-line border-b px-2.5 py-1.5">
          <span className="shrink-0 text-muted">To</span>
          <span dir="auto" className="min-w-0">
            {block.to
              .map(({ name, email }) => (email ? `${name} <${email}>` : `${name} (no address on the page)`))
              .join(', ')}
          </span>
        </p>
      )}
      <div className="flex gap-2 border-line border-b px-2.5 py-1.5">
        <label htmlFor={`${id}-subject`} className="shrink-0 text-muted">
          Subject
        </label>
        <GrowingText
          id={`${id}-subject`}
          value={draft.subject}
          onWrite={(text) => write({ subject: text.replaceAll('\n', ' ') })}
          className="min-w-0 grow font-semibold"
        />
      </div>
      <GrowingText
        aria-label="Text of the mail"
        value={draft.body}
        onWrite={(body) => write({ body })}
        className="-outline-offset-2 block min-h-24 w-full overflow-hidden px-2.5 py-2"
      />
      {block.missing.length > 0 && <Footnote>Would be better with {block.missing.join(', ')}.</Footnote>}
      {block.sources.length > 0 && (
        <Footnote>
          Rests on
          <Citation cites={block.sources} sources={sources} onJump={events.onJump} />
        </Footnote>
      )}
      <div className="flex flex-wrap items-center gap-1.5 border-line border-t bg-sunken px-2 py-1.5">
        <Button icon={<Copy size={13} aria-hidden />} onClick={() => events.onCopy([bodyOf(draft)], 'text')}>
          Copy text
        </Button>
        <Button icon={<Mail size={13} aria-hidden />} onClick={() => events.onMail(draft)}>
          Open in mail
        </Button>
        {edited && (
          <Button look="quiet" onClick={() => write({})}>
            Undo my edits
          </Button>
        )}
      </div>
      <Revise edited={edited ? { subject: draft.subject, body: draft.body } : null} onAsk={events.onAsk} />
    </div>
  );
}

/** What is pasted into a mail that is open already: its text alone. The whole answer is copied at its foot. */
const bodyOf = ({ body }: Draft): BlockOf<'text'> => ({ type: 'text', statements: [{ text: body, sources: [] }] });

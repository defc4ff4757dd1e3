import { Copy, Mail } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { GrowingText } from '../../ui/GrowingText.tsx';
import { Citation } from '../Citation.tsx';
import type { BlockProps } from '../events.ts';
import { Footnote } from './Footnote.tsx';
import { Revise } from './Revise.tsx';

/** A mail to send by hand: edited in place, copied, or opened in the mail program. Nothing here sends it. */
export function DraftBlock({ block, sources, events }: BlockProps<'draft'>) {
  // null until the seller types: then what they wrote stays, also while a model is still improving the draft.
  const [ownSubject, setSubject] = useState<string | null>(null);
  const [ownBody, setBody] = useState<string | null>(null);
  const id = useId();
  const draft = { ...block, subject: ownSubject ?? block.subject, body: ownBody ?? block.body };
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
          onWrite={(text) => setSubject(text.replaceAll('\n', ' '))}
          className="min-w-0 grow font-semibold"
        />
      </div>
      <GrowingText
        aria-label="Text of the mail"
        value={draft.body}
        onWrite={setBody}
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
        <Button icon={<Copy size={13} aria-hidden />} onClick={() => events.onCopy([draft], 'text')}>
          Copy
        </Button>
        <Button icon={<Mail size={13} aria-hidden />} onClick={() => events.onMail(draft)}>
          Open in mail
        </Button>
        {edited && (
          <Button
            look="quiet"
            onClick={() => {
              setSubject(null);
              setBody(null);
            }}
          >
            Undo my edits
          </Button>
        )}
      </div>
      <Revise draft={draft} onAsk={events.onAsk} />
    </div>
  );
}

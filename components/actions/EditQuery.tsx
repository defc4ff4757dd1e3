import { useState } from 'react';
import { Button } from '../ui/Button.tsx';

type Props = { query: string; onSend(query: string): void; onCancel(): void };

/** The question again, to be put otherwise. The answer it got stays above in the conversation. */
export function EditQuery({ query, onSend, onCancel }: Props) {
  const [text, setText] = useState(query);
  const send = () => text.trim() && onSend(text.trim());
  return (
    <div className="space-y-1.5">
      <textarea
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed
        autoFocus
        dir="auto"
        aria-label="Your question"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Escape') {
            event.stopPropagation();
            onCancel();
          }
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            send();
          }
        }}
        className="field-sizing-content max-h-40 min-h-7 w-full resize-none rounded-md border border-edge bg-surface px-2 py-1"
      />
      <div className="flex gap-1.5">
        <Button look="main" onClick={send} disabled={!text.trim()}>
          Ask
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

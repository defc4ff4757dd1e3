import { useState } from 'react';
import { Button } from '../ui/Button.tsx';

const reasons = ['Wrong fact', 'Not what I asked', 'Something is missing', 'Too long'];

type Props = { onSay(reason: string): void; onClose(): void };

/** Asks why an answer was bad: one press, or a few words. The thumb already counts; this may be left out. */
export function WhyNot({ onSay, onClose }: Props) {
  const [words, setWords] = useState('');
  return (
    <form
      aria-label="Why was this a bad answer?"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim()) onSay(words.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className="mt-1 space-y-2 rounded-md bg-sunken p-2.5"
    >
      <p>What was wrong? It is kept on this computer.</p>
      <div className="flex flex-wrap gap-1.5">
        {reasons.map((reason) => (
          <Button key={reason} className="text-small" onClick={() => onSay(reason)}>
            {reason}
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap gap-1.5">
        <input
          dir="auto"
          aria-label="In your words"
          placeholder="In your words"
          value={words}
          maxLength={2_000}
          onChange={(event) => setWords(event.target.value)}
          className="h-7 min-w-32 grow rounded-md border border-edge bg-surface px-2"
        />
        <Button type="submit" disabled={!words.trim()}>
          Save
        </Button>
        <Button look="quiet" onClick={onClose}>
          Close
        </Button>
      </div>
    </form>
  );
}

import type { AnswerEvents, Draft } from '../events.ts';

/** The words a seller would type; the engine hears them the same way whether typed or pressed. */
const wishes = [
  { label: 'Shorter', query: 'Make it shorter' },
  { label: 'Longer', query: 'Make it longer' },
  { label: 'Warmer', query: 'Make it warmer' },
  { label: 'More formal', query: 'Make it more formal' },
];

const languages = [
  'English',
  'German',
  'French',
  'Spanish',
  'Italian',
  'Portuguese',
  'Dutch',
  'Polish',
  'Japanese',
  'Chinese',
];

type Props = { draft: Draft & { language: string }; onAsk: AnswerEvents['onAsk'] };

/** Asks for the same draft, otherwise: one press each. */
export function Revise({ onAsk }: Props) {
  return (
    <fieldset
      aria-label="Change the draft"
      className="flex flex-wrap items-center gap-1 border-line border-t px-2 py-1.5"
    >
      {wishes.map(({ label, query }) => (
        <button
          key={label}
          type="button"
          onClick={() => onAsk({ query, actionId: 'revise-draft' })}
          className="min-h-6 rounded-full border border-line px-2 text-muted text-small transition-colors hover:border-edge hover:text-text"
        >
          {label}
        </button>
      ))}
      <select
        aria-label="Write it in another language"
        value=""
        onChange={(event) => onAsk({ query: `Write it in ${event.target.value}`, actionId: 'revise-draft' })}
        className="h-6 max-w-28 rounded-full border border-line bg-surface px-1.5 text-muted text-small hover:border-edge hover:text-text"
      >
        <option value="" disabled>
          Language
        </option>
        {languages.map((language) => (
          <option key={language}>{language}</option>
        ))}
      </select>
    </fieldset>
  );
}

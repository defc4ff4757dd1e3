import type { AnswerEvents } from '../events.ts';

/** The words a seller would type; the engine hears them the same way whether typed or pressed. */
const wishes = [
  { label: 'Shorter', query: 'Make it shorter' },
  { label: 'Longer', query: 'Make it longer' },
  { label: 'Warmer', query: 'Make it warmer' },
  { label: 'More formal', query: 'Make it more formal' },
];

/** Those the templates are written in; any other can be asked for in words, and needs a model. */
const languages = ['English', 'German', 'French', 'Spanish'];

type Props = {
  /** The draft as the seller has changed it, null when it stands as it was written. */
  edited: { subject: string; body: string } | null;
  onAsk: AnswerEvents['onAsk'];
};

/** Asks for the same draft, otherwise: one press each. */
export function Revise({ edited, onAsk }: Props) {
  const revise = (query: string) =>
    onAsk({ query, actionId: 'revise-draft', ...(edited ? { input: { edited } } : {}) });
  return (
    <fieldset
      aria-label="Change the draft"
      className="flex flex-wrap items-center gap-1 border-line border-t px-2 py-1.5"
    >
      {wishes.map(({ label, query }) => (
        <button
          key={label}
          type="button"
          onClick={() => revise(query)}
          className="min-h-6 rounded-full border border-line px-2 text-muted text-small transition-colors hover:border-edge hover:text-text"
        >
          {label}
        </button>
      ))}
      <select
        aria-label="Write it in another language"
        value=""
        onChange={(event) => revise(`Write it in ${event.target.value}`)}
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

import { useEffect, useRef, useState } from 'react';

/** Where words are kept that were written before the page was read: which record they are for shows a moment later. */
const notYet = 'reading';

/** A page that is still empty shows no record either: one that was asked too early is believed only after so long. */
const emptyForMs = 1_500;

type Place = {
  /** null while the page is still read. */
  recordKey: string | null;
  /** false where the page shows no record. */
  isRecord: boolean;
  /** Address of the page. */
  page: string;
  onAsk(query: string): void;
};

/**
 * What the seller wrote and did not send, kept with the record it was written for. Nobody waits for a page to be read before
 * they write: what they write meanwhile goes to the record that comes, and an Enter pressed meanwhile asks as soon as it is there.
 */
export function useWords({ recordKey: read, isRecord, page, onAsk }: Place) {
  const [texts, setTexts] = useState<Record<string, string>>({});
  /** The page an Enter was pressed on too early. On another page it is not meant any more. */
  const [heldFor, setHeldFor] = useState<string | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  useEffect(() => {
    setEmpty(false);
    if (read === null || isRecord) return;
    const timer = setTimeout(() => setEmpty(true), emptyForMs);
    return () => clearTimeout(timer);
  }, [read, isRecord, page]);
  const isEarly = heldFor === page && !isRecord && !isEmpty && Boolean(texts[notYet]);
  const recordKey = isEarly ? null : read;
  const before = useRef(recordKey);
  const here = recordKey ?? notYet;
  const text = texts[here] ?? '';

  useEffect(() => {
    if (recordKey === null) return;
    const wasHere = before.current === recordKey;
    before.current = recordKey;
    const early = texts[notYet];
    if (!early) return;
    const isAsked = heldFor === page;
    setHeldFor(null);
    setTexts(({ [notYet]: _, ...rest }) => {
      const own = rest[recordKey] ?? '';
      // The same record read anew in the middle of a word: no blank was missing there.
      return isAsked ? rest : { ...rest, [recordKey]: own && !wasHere ? `${own}\n${early}` : own + early };
    });
    if (isAsked) onAsk(early.trim());
  }, [recordKey, page, texts, heldFor, onAsk]);

  return {
    text,
    /** An Enter waits for the page. */
    held: recordKey === null && heldFor === page && text !== '',
    write: (next: string) => {
      setHeldFor(null);
      setTexts((all) => ({ ...all, [here]: next }));
    },
    send: () => {
      const query = text.trim();
      if (!query) return;
      if (recordKey === null) return setHeldFor(page);
      setTexts((all) => ({ ...all, [here]: '' }));
      onAsk(query);
    },
    takeBack: () => setHeldFor(null),
  };
}

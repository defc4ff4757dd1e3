import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** How near to the end still counts as reading along, in px. */
const nearEnd = 48;

/** A scroll this soon after a wheel, touch, key or press is the reader's. */
const handMs = 1_000;

type Following = {
  /** The reader is away from the newest turn. */
  away: boolean;
  onScroll(): void;
  toLatest(): void;
};

/**
 * Keeps the newest turn in view while the reader reads along: down to the end of its answer, but never so far that its
 * question leaves the top. A reader who scrolled away stays where they are, also when older turns come in above.
 *
 * @param first @param last ids of the first and the last turn shown
 */
export function useFollowing(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  first: string | undefined,
  last: string | undefined,
): Following {
  const following = useRef(true);
  // Only the reader's own hand ends the following: text that grows and turns that get their true height scroll too.
  const handAt = useRef(Number.NEGATIVE_INFINITY);
  const held = useRef<{ id: string; top: number } | null>(null);
  const [away, setAway] = useState(false);

  const goToLatest = useRef(() => {
    const box = scroller.current;
    if (box && following.current) box.scrollTop = Math.min(endOf(box), questionTop(box) ?? Number.POSITIVE_INFINITY);
  });

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const kept = held.current && turnById(box, held.current.id);
    // The browser's own scroll anchoring does this everywhere but at the very top.
    if (kept && held.current && !following.current && box.scrollTop < 1) {
      box.scrollTop += kept.offsetTop - held.current.top;
    }
    const top = first ? turnById(box, first)?.offsetTop : undefined;
    held.current = first && top !== undefined ? { id: first, top } : null;
  }, [scroller, first]);

  // Another question was asked: the seller wants to see its answer.
  useLayoutEffect(() => {
    following.current = true;
    if (!last) return;
    goToLatest.current();
    // On a low screen the whole panel scrolls instead of this box.
    const box = scroller.current;
    if (box && getComputedStyle(box).overflowY === 'visible') turnById(box, last)?.scrollIntoView?.({ block: 'start' });
  }, [scroller, last]);

  useEffect(() => {
    const box = scroller.current;
    if (!box || !content.current) return;
    const grown = new ResizeObserver(() => goToLatest.current());
    grown.observe(content.current);
    grown.observe(box);
    const hand = () => {
      handAt.current = performance.now();
    };
    const signs = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
    for (const sign of signs) box.addEventListener(sign, hand, { passive: true });
    return () => {
      grown.disconnect();
      for (const sign of signs) box.removeEventListener(sign, hand);
    };
  }, [scroller, content]);

  return {
    away,
    onScroll() {
      const box = scroller.current;
      if (!box) return;
      const left = endOf(box) - box.scrollTop;
      const reading = left < nearEnd || Math.abs((questionTop(box) ?? -nearEnd) - box.scrollTop) < nearEnd;
      if (reading || performance.now() - handAt.current < handMs) following.current = reading;
      setAway(left > box.clientHeight / 2 && !following.current);
    },
    toLatest() {
      following.current = true;
      goToLatest.current();
    },
  };
}

const endOf = (box: HTMLElement) => box.scrollHeight - box.clientHeight;

/** Where the newest turn begins; or, while it waits for the seller, what it asks them. */
const questionTop = (box: HTMLElement) => {
  const turn = box.querySelector<HTMLElement>('article:last-of-type');
  return (turn?.querySelector<HTMLElement>('[data-asks]') ?? turn)?.offsetTop;
};

const turnById = (box: HTMLElement, id: string) => box.querySelector<HTMLElement>(`[data-turn="${CSS.escape(id)}"]`);

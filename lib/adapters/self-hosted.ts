import { isAtomic } from './atomic/recognise.ts';
import { isTwenty } from './twenty/recognise.ts';

/** CRMs that companies host themselves, told by marks on their pages. Each test names nothing from outside itself: it is sent into the page on its own. */
export const selfHosted: readonly { id: string; is(page?: Document): boolean }[] = [
  { id: 'atomic', is: isAtomic },
  { id: 'twenty', is: isTwenty },
];

import type { WebReach } from '../web/reach.ts';

/** A web nobody may read yet. */
export const noWeb: WebReach = {
  allowed: async () => false,
  within: () => Promise.reject(new Error('Nothing may be read.')),
  parse: () => {
    throw new Error('There is nothing to parse.');
  },
  readInTab: null,
};

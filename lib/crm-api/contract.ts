import { afterEach, beforeEach, describe } from 'vitest';
import { creating } from './contract/creating.ts';
import type { Peer } from './contract/peer.ts';
import { listing, reading } from './contract/reading.ts';
import { limits, trouble } from './contract/trouble.ts';
import { refusing, writing } from './contract/writing.ts';

/** What every CRM must do alike, whatever its API looks like. */
export function describeClient(name: string, makePeer: () => Promise<Peer>): void {
  describe(name, () => {
    let peer: Peer;
    beforeEach(async () => {
      peer = await makePeer();
    });
    afterEach(() => peer.close());
    for (const chapter of [reading, listing, writing, refusing, creating, limits, trouble]) chapter(() => peer);
  });
}

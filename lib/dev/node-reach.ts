import type { WebReach } from '../web/reach.ts';
import { nodeWeb } from './node-web.ts';
import { parseHtml } from './parse-html.ts';

/** The web as Node reaches it. Naming a site on the command line is the yes to reading it; there are no tabs. */
export const nodeReach = ({ allowLoopback }: { allowLoopback: boolean }): WebReach => ({
  allowed: async () => true,
  async within(_site, work) {
    const { fetch, close } = nodeWeb({ allowLoopback });
    try {
      return await work(fetch);
    } finally {
      await close();
    }
  },
  parse: parseHtml,
  readInTab: null,
});

import type { StoredConnection } from '../history/db.ts';

/** What the browser says was given or taken back: names like "cookies", and match patterns. */
export type PermissionChange = { given: boolean; permissions: string[]; origins: string[] };

/**
 * How a change of permissions is noted, a row each. The hosts of the model and of known CRMs stay readable; any other may
 * be a company's website, and which companies a seller looks at is nobody's business.
 *
 * @param known.matches match patterns of the CRMs there is a reader for
 * @returns `site` as the web door names it: `northwind.example`
 */
export function permissionNotes(
  { permissions, origins }: PermissionChange,
  known: { modelUrl: string; connections: StoredConnection[]; matches: string[] },
): { action: string; where: string; site?: string }[] {
  const urls = [known.modelUrl, ...known.connections.flatMap(({ origin, pages }) => [origin, pages])];
  const readable = new Set([...urls.map((url) => URL.parse(url)?.hostname ?? ''), ...known.matches.map(hostIn)]);
  return [
    ...permissions.map((action) => ({ action, where: '' })),
    ...origins.map((pattern) => {
      const host = hostIn(pattern);
      if (host === '*' || host === '') return { action: 'every site', where: '' };
      return readable.has(host) ? { action: 'site', where: host } : { action: 'site', where: '', site: host };
    }),
  ];
}

const hostIn = (pattern: string) => /^[^:]*:\/\/(?:\*\.)?([^/:]*)/.exec(pattern)?.[1] ?? '';

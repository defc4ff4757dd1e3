import { type WebAnswer, type WebFetch, WebRefusal } from '../web/door.ts';

/** HTML, where a redirect leads, an error's number, or null for a host that does not answer. */
export type FakeAnswer = string | { to: string } | { status: number } | { text: string } | null;

/**
 * A web of made-up public hosts, by whole address.
 *
 * @param asBrowser redirects are followed unseen, as a browser does; otherwise each is asked about, as Node does
 */
export function fakeWeb(
  answers: Record<string, FakeAnswer>,
  { asBrowser = false } = {},
): { fetch: WebFetch; asked: string[] } {
  const asked: string[] = [];
  const fetch: WebFetch = async (start, { allow, redirects }): Promise<WebAnswer> => {
    let url = start;
    for (let hops = 0; hops <= redirects; hops++) {
      asked.push(url);
      const answer = answers[url] as FakeAnswer | undefined;
      if (answer === undefined) return { status: 404, url, headers: {}, body: null };
      if (answer === null) throw new TypeError('Failed to fetch');
      if (typeof answer === 'string' || 'text' in answer) {
        const [type, text] = typeof answer === 'string' ? ['text/html', answer] : ['text/plain', answer.text];
        const body = new Response(text).body;
        return { status: 200, url, headers: { 'content-type': type ?? '' }, body };
      }
      if ('status' in answer) return { status: answer.status, url, headers: {}, body: null };
      const refused = asBrowser ? null : allow(new URL(answer.to, url));
      if (refused) throw new WebRefusal(refused);
      url = new URL(answer.to, url).href;
    }
    throw new WebRefusal({ kind: 'redirect-loop', times: redirects + 1 });
  };
  return { fetch, asked };
}

import type { WebTrouble } from '../core/site.ts';
import { type WebAnswer, type WebDoor, WebRefusal } from './door.ts';
import { troubleOf } from './private-hosts.ts';
import { orAborted, readBody } from './read-body.ts';

export type Question = {
  url: URL;
  headers: Record<string, string>;
  /** Most bytes of body, decompressed. `cut`: what came until then is kept, otherwise the answer is refused. */
  cap: number;
  cut: boolean;
  /** Asked before each redirect that can be seen. The site's own bounds are checked anyway. */
  allow(url: URL): WebTrouble | null;
  redirects: number;
  /** Looks at status and headers before the body is read; true for a body nobody wants. */
  skipBody(answer: WebAnswer): boolean;
  /** Looks at the answer and the first bytes of its body. */
  refuse(answer: WebAnswer, start: Uint8Array): WebTrouble | null;
};

export type Reply = {
  status: number;
  url: URL;
  headers: Record<string, string>;
  body: Uint8Array;
};

export type Asked = { ok: true; value: Reply } | { ok: false; trouble: WebTrouble; bytes: number };

/** One visit to one site: what it may use and what it has used. */
export type Trip = {
  site: string;
  door: WebDoor;
  /** Why it is over; null while it goes on. */
  over(): WebTrouble | null;
  /** Ends it: everything under way stops at once. The first reason stays. */
  end(why: WebTrouble): void;
  ask(question: Question): Promise<Asked>;
  /** The site's rules want this long between requests. */
  pause(ms: number): void;
  spent(): { bytes: number; requests: number; ms: number };
  /** Lets go of clock and signal. */
  close(): void;
};

export function startTrip(site: string, door: WebDoor): Trip {
  const began = performance.now();
  const { budget } = door;
  const ending = new AbortController();
  let bytes = 0;
  let requests = 0;
  let gap = 0;
  let free = 0;

  const end = (why: WebTrouble) => {
    if (!ending.signal.aborted) ending.abort(new WebRefusal(why));
  };
  const over = () => (ending.signal.aborted ? (ending.signal.reason as WebRefusal).trouble : null);
  const stop = () => end({ kind: 'stopped' });
  const clock = setTimeout(() => end({ kind: 'budget', what: 'time', limit: budget.ms }), budget.ms);
  door.signal.addEventListener('abort', stop, { once: true });
  if (door.signal.aborted) stop();

  /** Waits for the next turn where the site asks for pauses. */
  async function turn(signal: AbortSignal): Promise<void> {
    const now = performance.now();
    const at = Math.max(now, free);
    free = at + gap;
    if (at > now) await orAborted(new Promise((resolve) => setTimeout(resolve, at - now)), signal);
  }

  async function ask(question: Question): Promise<Asked> {
    const { url } = question;
    const before = over() ?? troubleOf(url, site, door.allowLoopback);
    if (before) return { ok: false, trouble: before, bytes: 0 };
    const request = new AbortController();
    const { signal } = request;
    const tooSlow: WebTrouble = { kind: 'too-slow', seconds: Math.round(budget.answerMs / 100) / 10 };
    const endToo = () => request.abort(ending.signal.reason);
    ending.signal.addEventListener('abort', endToo, { once: true });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const came = { bytes: 0 };
    try {
      await turn(signal);
      timer = setTimeout(() => request.abort(new WebRefusal(tooSlow)), budget.answerMs);
      requests++;
      return { ok: true, value: await reply(question, signal, came) };
    } catch (error) {
      const refusal = signal.aborted ? signal.reason : error;
      const trouble =
        refusal instanceof WebRefusal ? refusal.trouble : ({ kind: 'unreachable', host: url.host } as const);
      return { ok: false, trouble, bytes: came.bytes };
    } finally {
      clearTimeout(timer);
      ending.signal.removeEventListener('abort', endToo);
      if (!signal.aborted) request.abort(); // a body nobody read to the end lets go of its connection
    }
  }

  async function reply(question: Question, signal: AbortSignal, came: { bytes: number }): Promise<Reply> {
    const allow = (to: URL) => troubleOf(to, site, door.allowLoopback) ?? question.allow(to);
    const { headers, redirects } = question;
    const answer = await orAborted(door.fetch(question.url.href, { headers, signal, allow, redirects }), signal);
    // A browser follows redirects unseen: where it ended up is all there is to check.
    const url = URL.parse(answer.url) ?? question.url;
    const strayed = troubleOf(url, site, door.allowLoopback);
    if (strayed) throw new WebRefusal(strayed);
    const { status } = answer;
    const done = (body: Uint8Array): Reply => ({ status, url, headers: answer.headers, body });
    if (!answer.body || question.skipBody(answer)) return done(new Uint8Array());
    const announced = Number(answer.headers['content-length'] ?? 0);
    if (!question.cut && announced > question.cap) throw new WebRefusal({ kind: 'too-large', bytes: announced });
    const count = (length: number) => {
      came.bytes += length;
      bytes += length;
      if (bytes > budget.bytes) end({ kind: 'budget', what: 'bytes', limit: budget.bytes });
    };
    const refuse = (start: Uint8Array) => question.refuse(answer, start);
    return done(await readBody(answer.body, { cap: question.cap, cut: question.cut, refuse, count, signal }));
  }

  return {
    site,
    door,
    over,
    end,
    ask,
    pause(ms) {
      gap = ms;
      free = performance.now() + ms;
    },
    spent: () => ({ bytes, requests, ms: Math.round(performance.now() - began) }),
    close() {
      clearTimeout(clock);
      door.signal.removeEventListener('abort', stop);
    },
  };
}

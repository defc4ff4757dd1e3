import { Globe } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { SiteAsk as Ask } from '../../lib/history/db.ts';
import { Button } from '../ui/Button.tsx';
import { count, placeOf } from './words.ts';

type Props = {
  ask: Ask;
  /** Pages that are read at most. */
  pages: number;
  /** Called inside the click itself. */
  onDecide(yes: boolean): void;
};

/** Before a company's site is read, or opened in a tab: what would happen, and two ways on. */
export default function SiteAsk({ ask, pages, onDecide }: Props) {
  const whole = useRef<HTMLElement>(null);
  // The answer waits for this: it must not stand unseen below the fold.
  // In braces: newer browsers return a promise from it, which React would take for a cleanup.
  useEffect(() => {
    void whole.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const tabs = count(ask.urls.length, 'page');
  const name = ask.what === 'site' ? `Read ${ask.site}?` : `${tabs} of ${ask.site} need a tab`;
  return (
    <section
      ref={whole}
      aria-label={name}
      className="scroll-mb-2 space-y-2 rounded-md border border-accent px-2.5 py-2"
    >
      {ask.what === 'site' ? <SiteWords site={ask.site} pages={pages} /> : <TabWords ask={ask} />}
      <div className="flex flex-wrap gap-1.5">
        <Button look="main" icon={<Globe size={13} aria-hidden className="shrink-0" />} onClick={() => onDecide(true)}>
          {ask.what === 'site' ? `Read ${ask.site}` : `Open ${tabs} in a background tab`}
        </Button>
        <Button onClick={() => onDecide(false)}>{ask.what === 'site' ? 'Not now' : 'Leave them out'}</Button>
      </div>
      {ask.what === 'site' && (
        <p className="text-muted text-small">
          The browser then asks for this site alone. It can be taken back in Settings, Sites.
        </p>
      )}
    </section>
  );
}

function SiteWords({ site, pages }: { site: string; pages: number }) {
  return (
    <>
      <p className="font-semibold">Read the company’s website?</p>
      <p className="text-muted">
        {pages === 1 ? 'One public page' : `At most ${pages} public pages`} of <bdi className="text-text">{site}</bdi>,
        without cookies: as any visitor sees them. What the site asks programs not to read (robots.txt) is left alone.
      </p>
    </>
  );
}

/** More than these are only counted. */
const shown = 5;

function TabWords({ ask: { site, urls } }: { ask: Ask }) {
  const one = urls.length === 1;
  return (
    <>
      <p className="font-semibold">
        {count(urls.length, 'page')} of <bdi>{site}</bdi> {one ? 'is' : 'are'} empty without scripts
      </p>
      <ul className="text-small">
        {urls.slice(0, shown).map((url) => (
          <li key={url} dir="ltr" title={url} className="truncate">
            {placeOf(url, site)}
          </li>
        ))}
        {urls.length > shown && <li className="text-muted">and {urls.length - shown} more</li>}
      </ul>
      <p className="text-muted">
        A background tab can open {one ? 'it' : 'them'}, and is closed once {one ? 'it is' : 'they are'} read.{' '}
        <strong className="font-semibold text-careful">That tab carries your own session:</strong> the site gets your
        cookies and knows you if you are signed in there.
      </p>
    </>
  );
}

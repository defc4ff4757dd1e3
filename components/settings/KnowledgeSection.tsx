import { FileText, FileUp, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { SiteRead } from '../../lib/history/db.ts';
import { type ArticlesHook, type ListedArticle, useArticles } from '../hooks/useArticles.ts';
import { useHelpSites } from '../hooks/useHelpSites.ts';
import { agesOf } from '../knowledge/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Field, inputLook } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { AddHelpSite } from './AddHelpSite.tsx';
import { type HelpSite, HelpSiteEntry } from './HelpSiteEntry.tsx';
import { Section } from './Section.tsx';

/** What is read: text in any of these; a PDF of pictures has none. */
const kinds = '.md,.markdown,.txt,.html,.htm,.pdf,text/markdown,text/plain,text/html,application/pdf';
const shownFirst = 8;

/** How things are done at the seller's company: articles that answers quote from. */
export function KnowledgeSection() {
  const { articles, addFiles, paste, remove } = useArticles();
  const help = useHelpSites();
  const [all, setAll] = useState(false);
  const own = articles?.filter(({ origin }) => origin !== 'site') ?? [];
  const shown = own.slice(0, all ? undefined : shownFirst);
  const sites = sitesOf(articles ?? [], help.reads ?? []);
  return (
    <Section
      part="knowledge"
      title="Knowledge"
      text="Policies, price rules, how-tos: answers about how things are done quote from these articles. They stay on this computer. Articles of a connected CRM are asked as well."
    >
      <Drop onFiles={addFiles} />
      <Paste onPaste={paste} />
      <AddHelpSite help={help} />
      {sites.length > 0 && (
        <ul aria-label="Help sites" className="space-y-2">
          {sites.map((site) => (
            <HelpSiteEntry key={site.id} site={site} help={help} />
          ))}
        </ul>
      )}
      {articles?.length === 0 && sites.length === 0 && (
        <p className="text-muted text-small">
          No article yet. Drop your sales handbook here, then ask “who may approve 15 % off?”
        </p>
      )}
      {shown.length > 0 && (
        <ul aria-label="Articles" className="divide-y divide-line">
          {shown.map((article) => (
            <Line key={article.id} article={article} onRemove={() => void remove(article.id)} />
          ))}
        </ul>
      )}
      {own.length > shown.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          Show all {own.length} articles
        </Button>
      )}
    </Section>
  );
}

/** Every site there is a reading or an article of, by its address. */
function sitesOf(articles: ListedArticle[], reads: SiteRead[]): HelpSite[] {
  const ids = new Set([
    ...reads.map(({ turnId }) => turnId),
    ...articles.flatMap(({ origin, owner }) => (origin === 'site' && owner ? [owner] : [])),
  ]);
  return [...ids].toSorted().map((id) => ({
    id,
    articles: articles.filter(({ owner }) => owner === id),
    read: reads.find(({ turnId }) => turnId === id) ?? null,
  }));
}

function Line({ article, onRemove }: { article: ListedArticle; onRemove(): void }) {
  const { title, place, passages } = article;
  return (
    <li className="flex items-start gap-2 py-1.5">
      <FileText size={14} aria-hidden className="mt-0.5 shrink-0 text-muted" />
      <div className="min-w-0 grow">
        <p dir="auto" className="truncate" title={title}>
          {title || place}
        </p>
        <p className="truncate text-muted text-small">
          {[place, ...agesOf(article), `${passages} ${passages === 1 ? 'passage' : 'passages'}`].join(' · ')}
        </p>
      </div>
      <IconButton name={`Remove “${title || place}”`} icon={<Trash2 size={14} />} onClick={onRemove} />
    </li>
  );
}

/** Files by press or by drop; one by one, so that a bad one keeps none of the others out. */
function Drop({ onFiles }: { onFiles: ArticlesHook['addFiles'] }) {
  const chooser = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(0);
  const [wrong, setWrong] = useState<string[]>([]);
  const [over, setOver] = useState(false);
  const add = async (files: File[]) => {
    if (files.length === 0) return;
    setBusy(files.length);
    setWrong([]);
    setWrong(await onFiles(files));
    setBusy(0);
  };
  return (
    <div className="space-y-1.5">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void add([...event.dataTransfer.files]);
        }}
        className={`flex flex-wrap items-center gap-2 rounded-md border border-dashed px-3 py-2.5 ${over ? 'border-accent bg-accent-soft' : 'border-edge/60'}`}
      >
        <Button icon={<FileUp size={14} />} disabled={busy > 0} onClick={() => chooser.current?.click()}>
          {busy > 0 ? `Reading ${busy} …` : 'Add files'}
        </Button>
        <span className="text-muted text-small">or drop them here: Markdown, HTML, text, PDF</span>
        <input
          ref={chooser}
          type="file"
          accept={kinds}
          multiple
          hidden
          aria-label="Files to add"
          onChange={(event) => {
            void add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
      <div role="status">
        {wrong.map((said) => (
          <FailureNote key={said} failure={said} />
        ))}
      </div>
    </div>
  );
}

function Paste({ onPaste }: { onPaste: ArticlesHook['paste'] }) {
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const keep = async () => {
    const failed = await onPaste(title.trim(), text);
    setWrong(failed);
    if (failed) return;
    setTitle('');
    setText('');
  };
  return (
    <details>
      <summary className="inline-flex min-h-6 items-center rounded-sm text-muted hover:text-text">Paste a text</summary>
      <form
        className="mt-2 space-y-2"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Field label="Title">
          {(ids) => (
            <input
              {...ids}
              value={title}
              maxLength={200}
              onChange={(event) => setTitle(event.target.value)}
              className={inputLook}
            />
          )}
        </Field>
        <Field label="Text" error={wrong}>
          {(ids) => (
            <textarea
              {...ids}
              value={text}
              rows={5}
              onChange={(event) => setText(event.target.value)}
              className={inputLook}
            />
          )}
        </Field>
        <Button type="submit" disabled={text.trim() === ''}>
          Keep it
        </Button>
      </form>
    </details>
  );
}

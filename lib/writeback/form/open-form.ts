import type { Page } from '../../adapters/adapter.ts';
import { queryDeep, squeeze } from '../../adapters/dom.ts';
import { plain } from '../../memory/same.ts';
import { type Control, controlFor, controlsOf, workplace } from './controls.ts';
import { press, submits, waitFor } from './put.ts';

/** A form that is opened is fetched anew by its CRM and filled in steps; so long may that take, ms. */
const formPatience = 6_000;
/** Without a change for so long, its values are there, ms. */
const restMs = 400;
/** A form that asks its server for nothing in so long has what it shows from nowhere else, ms. */
const noAnswerMs = 1_500;

type Wanted = { field: string; label: string };

/**
 * The controls of these fields, in the CRM's own form. Where none is open, the CRM's own Edit button is pressed, as the
 * seller asked for; then its values are awaited, because a form shows its boxes before what belongs in them.
 */
export async function openForm(page: Page, wanted: Wanted[]): Promise<Map<string, Control>> {
  const now = controlsFor(page, wanted);
  if (now.size > 0) return now;
  const button = editButton(page, wanted);
  if (!button) return now;
  const answers = watchAnswers();
  press(button);
  await waitFor(() => (controlsFor(page, wanted).size > 0 ? true : undefined), formPatience);
  await settled(page, wanted, answers);
  answers.stop();
  return controlsFor(page, wanted);
}

export function controlsFor(page: Page, wanted: Wanted[]): Map<string, Control> {
  const controls = controlsOf(page);
  const found = new Map<string, Control>();
  const takenTwice = new Set<HTMLElement>();
  for (const each of wanted) {
    const control = controlFor(controls, each);
    if (!control) continue;
    if ([...found.values()].some(({ element }) => element === control.element)) takenTwice.add(control.element);
    found.set(each.field, control);
  }
  // A box that two fields would go into belongs to neither for sure.
  for (const [field, { element }] of found) if (takenTwice.has(element)) found.delete(field);
  return found;
}

/** "Edit", "Edit Amount", in five languages. A button that would do more ("Edit and send") is not one. */
const edit = 'edit|bearbeiten|modifier|éditer|editar|modifica|編集|edit record|edit details';
const isEdit = new RegExp(
  `^(?:${edit}|edit (?:company|contact|account|deal|lead|opportunity|case|ticket|organi[sz]ation|person|task))$`,
  'iu',
);

function editButton(page: Page, wanted: Wanted[]): HTMLElement | null {
  const buttons = queryDeep(
    workplace(page),
    'button,a[href],[role=button],[role=menuitem]',
    page.look,
  ) as HTMLElement[];
  const named = buttons
    .map((button) => ({ button, name: nameOf(button) }))
    .filter(({ name, button }) => name !== '' && !submits(button) && page.look.shown(button));
  const forField = wanted.flatMap(({ label }) => named.filter(({ name }) => isEditOf(name, label)));
  const whole = named.filter(({ name }) => isEdit.test(name));
  // The first Edit in sight is the record's; those in lists come after it.
  return (whole[0] ?? forField[0])?.button ?? null;
}

const nameOf = (button: HTMLElement) =>
  squeeze(button.getAttribute('aria-label') || button.textContent || button.title || '');
const isEditOf = (name: string, label: string) => {
  const words = plain(name);
  return edit
    .split('|')
    .some((word) => words === `${plain(word)} ${plain(label)}` || words === `${plain(label)} ${plain(word)}`);
};

/**
 * A form first shows what the CRM remembers of the record, and a moment later what its server says (seen under load: the
 * old amount stood there for half a second). Only then can it be told whether a value was changed meanwhile.
 */
async function settled(page: Page, wanted: Wanted[], answers: Answers): Promise<void> {
  const opened = Date.now();
  let before = '';
  let since = opened;
  await waitFor(() => {
    const now = [...controlsFor(page, wanted).values()]
      .map(({ element }) => `${(element as HTMLInputElement).value ?? ''} ${element.textContent}`)
      .join('|');
    if (now !== before) {
      before = now;
      since = Date.now();
    }
    const last = Math.max(since, answers.last() ?? 0);
    const answered = answers.last() !== null || Date.now() - opened > noAnswerMs;
    return answered && Date.now() - last > restMs ? true : undefined;
  }, formPatience);
}

type Answers = {
  /** When the page last had an answer from a server, null if never. */ last(): number | null;
  stop(): void;
};

function watchAnswers(): Answers {
  let last: number | null = null;
  const observer = new PerformanceObserver((list) => {
    const asked = (list.getEntries() as PerformanceResourceTiming[]).some(({ initiatorType }) =>
      /^(fetch|xmlhttprequest)$/.test(initiatorType),
    );
    if (asked) last = Date.now();
  });
  observer.observe({ type: 'resource' });
  return { last: () => last, stop: () => observer.disconnect() };
}

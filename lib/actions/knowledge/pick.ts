import type { Hit } from '../../core/knowledge.ts';
import { type Asked, askedOf } from '../../knowledge/asked.ts';
import { isLine, statementsIn } from '../../knowledge/chunk.ts';
import { stemmed } from '../../knowledge/words.ts';
import { whyStale } from './passages.ts';
import { quantitiesIn, takesIn } from './quantities.ts';

/** A sentence, a list's line or a table's row, verbatim. @param weight how much of the question it speaks to */
export type Statement = { hit: Hit; text: string; stems: ReadonlySet<string>; weight: number; about: number };

const asksHow =
  /\bhow (?:do|can|should|does|to)\b|\bsteps?\b|\bprocess\b|\bprocedure\b|\bchecklist\b|\bwhat do i (?:need to )?do\b|\bwie (?:mache|gehe|läuft|bekomme|stelle|schreib|übergeb|registrier)|\bablauf\b|\bcomment\b|\bcómo\b|手順|どうやって/iu;
const asksFigure =
  /\bhow (?:many|much|long|often|big|far|soon|fast|quick\w*|late|early|old)\b|\bwhen\b|\bcost|\bprice\b|\bpercent|\blimit|\bmax|\bdeadline|\bwieviel|\bwie (?:viel|lange|hoch|oft|teuer)|\bcombien|\bcu[aá]nt|\bquanto|何|いくら|期限|[€%]/iu;
const asksDuration =
  /\bhow (?:long|soon|fast|quick\w*|late|early)\b|\bwhen\b|\bdeadline\b|\bwie (?:lange|schnell)|combien de (?:temps|jours)|cuántos (?:días|meses)|何日|期限/iu;
const durations = new Set(['days', 'hours', 'minutes', 'weeks', 'months', 'years', 'weekday']);
const refersBack = /^(?:It|They|This|That|These|Those|Es|Sie|Das|Dies|Il|Elle|Ils|Esto)\b/;
const isRow = (text: string): boolean => text.includes(' · ');
const numbered = /^\s*\d{1,2}[.)]\s/;

/** The statements of these passages, weighed by the question's words, its figures, and what kind of answer it wants. */
export function statementsFor(question: string, hits: Hit[], now: Date): Statement[] {
  const parts = hits.flatMap((hit) =>
    statementsIn(hit.passage.text).map((text) => ({ hit, text, stems: new Set(stemmed(text, hit.article.language)) })),
  );
  const held = new Map<string, number>();
  const under = new Map(
    hits.map((hit) => [
      hit,
      new Set(stemmed(`${hit.article.title} ${hit.passage.headings.join(' ')}`, hit.article.language)),
    ]),
  );
  for (const stems of [...parts.map((part) => part.stems), ...under.values()])
    for (const stem of stems) held.set(stem, (held.get(stem) ?? 0) + 1);
  const asked = askedOf(question, held);
  const figures = quantitiesIn(question);
  const wantsFigure = asksFigure.test(question);
  const wantsDuration = asksDuration.test(question);
  return parts.map((part, at) => {
    const before = parts[at - 1];
    const about = share(asked, part.stems, held, parts.length);
    const above = share(asked, under.get(part.hit) ?? new Set(), held, parts.length);
    let weight = about + 0.45 * above + 0.2 * part.hit.score;
    if (wantsFigure && about + above > 0 && /\d/.test(part.text)) weight += 0.12;
    // The sentence before names what this one tells of, most of all where it is a question.
    if (before?.hit === part.hit && !isLine(part.text)) {
      const factor = before.text.endsWith('?') ? 1.3 : refersBack.test(part.text) ? 0.8 : 0.3;
      weight += share(asked, before.stems, held, parts.length) * factor;
    }
    // A table's row is read under its first one.
    const head = isRow(part.text) ? parts.find(({ hit, text }) => hit === part.hit && isRow(text)) : undefined;
    if (head === part) weight -= 0.4;
    else if (head) weight += 0.5 * share(asked, head.stems, held, parts.length);
    if (wantsDuration && about > 0 && quantitiesIn(part.text).some(({ unit }) => durations.has(unit))) weight += 0.2;
    if (whyStale(part.hit.article, now) !== null) weight -= 0.25;
    if (part.text.endsWith('?')) weight -= 0.6;
    for (const figure of figures) {
      const within = takesIn(part.text, figure);
      if (within !== null) weight += within ? 0.5 : -0.3;
    }
    if (!isLine(part.text) && part.text.length < 25 && !before?.text.endsWith('?')) weight -= 0.15;
    return { ...part, weight, about };
  });
}

function share(asked: Asked[], stems: ReadonlySet<string>, held: ReadonlyMap<string, number>, of: number): number {
  let sum = 0;
  let got = 0;
  for (const { forms, most } of asked) {
    if (forms.size === 0) continue;
    const worth = Math.min(
      most,
      Math.log(1 + of / Math.max(1, ...[...forms.keys()].map((form) => held.get(form) ?? 0))),
    );
    sum += worth;
    got += worth * Math.max(0, ...[...forms].map(([form, quality]) => (stems.has(form) ? quality : 0)));
  }
  return sum === 0 ? 0 : got / sum;
}

const mostStatements = 6;
const mostOfArticle = 3;

/** The best statements, those of one article together; a question that asks how gets the list's steps in their order. */
export function pickStatements(question: string, statements: Statement[]): Statement[] {
  const sorted = statements.toSorted((a, b) => b.weight - a.weight);
  const best = sorted[0];
  if (!best) return [];
  const steps = asksHow.test(question) ? stepsOf(statements, best) : [];
  const picked: Statement[] = [...steps];
  const least = best.weight * 0.72;
  for (const statement of sorted) {
    if (statement.weight < least || picked.length - steps.length >= (steps.length > 0 ? 2 : mostStatements)) break;
    const of = picked.filter((each) => !steps.includes(each) && each.hit.article.id === statement.hit.article.id);
    if (picked.includes(statement) || of.length >= mostOfArticle) continue;
    picked.push(statement);
  }
  return picked;
}

/** The numbered list of the article that answers best, in the passage that does. */
function stepsOf(statements: Statement[], best: Statement): Statement[] {
  const lists = Map.groupBy(
    statements.filter(({ hit, text }) => hit.article.id === best.hit.article.id && numbered.test(text)),
    ({ hit }) => hit,
  );
  const sorted = [...lists.values()].sort((a, b) => heaviest(b) - heaviest(a));
  return (sorted.find((steps) => steps.length >= 3) ?? []).slice(0, 8);
}

const heaviest = (steps: Statement[]) => Math.max(...steps.map(({ weight }) => weight));

import type { CrmRecord } from '../../core/record.ts';
import type { Source } from '../../core/source.ts';
import { type Judged, scoreOf } from '../criteria.ts';
import { list, type Sentence } from '../say.ts';
import { stageSource } from '../sources.ts';
import { isSettled } from '../state.ts';
import type { SignAgainst } from './signs-against.ts';

/** From this many points of 100 a lead is worth a meeting, a call, a first question. */
const meeting = 65;
const call = 35;
const question = 12;

/** What to do with this lead, in one sentence and why in a second. */
export function verdict(record: CrmRecord, judged: readonly Judged[], signs: readonly SignAgainst[]): Sentence[] {
  const known = judged.filter(({ state }) => state === 'met' || state === 'partly');
  const sources = known.flatMap((one) => one.sources.slice(0, 1));
  const why = { text: stateOfThings(judged), sources: [...sources, ...againstSources(judged)] };
  const [worst] = signs;
  if (isSettled(record) && record.stage)
    return [
      { text: `Nothing to qualify any more: its status is ${record.stage.value}.`, sources: stageSource(record) },
      why,
    ];
  if (worst?.ends) return [{ text: `Look at this first: ${lowered(worst.name)}.`, sources: worst.sources }, why];
  return [{ text: `${advice(judged)}.`, sources }, why];
}

function advice(judged: readonly Judged[]): string {
  const { total } = scoreOf(judged);
  const refused = judged.filter(({ state }) => state === 'against').map(labelOf);
  // A "no budget" in their own words weighs more than all that is known beside it.
  if (refused.length > 0) return `Worth one honest question: the record speaks against ${list(refused, 4)}`;
  if (total >= meeting) return 'Worth a meeting';
  if (total >= call) return 'Worth a call';
  if (total >= question) return 'Worth a first question';
  return 'Too early to tell';
}

/** "Need and timing are said, fit is only touched on; budget and authority are open." */
function stateOfThings(judged: readonly Judged[]): string {
  const of = (state: Judged['state']) => judged.filter((one) => one.state === state).map(labelOf);
  const [met, partly, open] = [of('met'), of('partly'), of('open')];
  const parts = [
    met.length > 0 ? `${list(met, 8)} ${met.length === 1 ? 'is' : 'are'} known` : '',
    partly.length > 0 ? `${list(partly, 8)} ${partly.length === 1 ? 'is' : 'are'} only touched on` : '',
    open.length > 0 ? `${list(open, 8)} ${open.length === 1 ? 'is' : 'are'} open` : '',
  ].filter((part) => part !== '');
  const said = parts.join('; ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

const againstSources = (judged: readonly Judged[]): Source[] =>
  judged.filter(({ state }) => state === 'against').flatMap(({ sources }) => sources.slice(0, 1));

export const labelOf = ({ criterion }: Judged): string => lowered(criterion.label);

/** "Economic buyer" within a sentence; "ROI" stays as it is. */
const lowered = (label: string) =>
  /^\p{Lu}(?!\p{Lu})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

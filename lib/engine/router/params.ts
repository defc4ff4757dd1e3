import {
  fieldOf,
  focusOf,
  languageOf,
  lengthOf,
  ownerOf,
  purposeOf,
  revisedLengthOf,
  toneOf,
  whomOf,
  windowOf,
} from './said.ts';
import { changeScopeOf, fieldAndValueOf, frameworkOf, reviewPartOf, roleOf, withWhomOf } from './said-about.ts';

type Params = Record<string, unknown>;

/** What each action wants to know from the words. Actions that are not here take no parameters. */
const readers: Record<string, (query: string) => Params> = {
  'draft-email': (query) => ({
    purpose: purposeOf(query),
    tone: toneOf(query),
    length: lengthOf(query),
    language: languageOf(query),
    to: whomOf(query),
  }),
  'revise-draft': (query) => ({
    tone: toneOf(query),
    length: revisedLengthOf(query),
    language: languageOf(query),
    instruction: query.trim(),
  }),
  'summarize-record': (query) => ({
    focus: focusOf(query),
    length: lengthOf(query),
    language: languageOf(query),
  }),
  'record-question': (query) => ({ question: query.trim(), field: fieldOf(query) }),
  'prioritize-tasks': (query) => ({ window: windowOf(query), owner: ownerOf(query) }),
  'record-changes': (query) => ({ scope: changeScopeOf(query) }),
  'meeting-prep': (query) => ({ with: withWhomOf(query) }),
  'deal-review': (query) => ({ focus: reviewPartOf(query) }),
  'lead-qualify': (query) => ({ framework: frameworkOf(query) }),
  'case-reply': (query) => ({ tone: toneOf(query), length: lengthOf(query), language: languageOf(query) }),
  'find-contacts': (query) => ({ role: roleOf(query) }),
  'update-field': fieldAndValueOf,
};

/** Parameters said in the query, by grammar. What was not said is absent, so an action's own default holds. */
export function paramsOf(outcome: string, query: string): Params {
  const read = readers[outcome];
  if (!read) return {};
  return Object.fromEntries(Object.entries(read(query.slice(0, 1000))).filter(([, value]) => value !== undefined));
}

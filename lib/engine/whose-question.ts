import { peopleOf, personIn } from '../actions/people.ts';
import { plain, wholeWords } from '../actions/words.ts';
import type { CrmRecord } from '../core/record.ts';

/** One customer, already spoken of, and what was done with them: "what was the customer promised", "what are we giving right now". */
const ofThisOne = wholeWords(
  'here|there|hier|ici|aqui|did|was|were|went|wurde|hatte|the (?:customer|client|prospect|buyer|lead)|they|them|their|she|her|hers|he|him|his|over there|this (?:deal|case|lead|account|opportunity|contact|one|customer)|right now|at the moment|so far|last time|' +
    '(?:did|have|had|are|were|was|do) (?:we|i) (?:still |already |ever )?(?:giv|promis|offer|quot|agre|sen[dt]|talk|discuss|ow|tell|told|wait|up against|say|said|hear|heard|spoke|ha(?:ve|d) (?:a|an|any|open))\\w*|we (?:still )?owe|' +
    'der kunde|die kundin|dem kunden|den kunden|ihnen|ihm|sie uns|er uns|bei denen|dort|le client|la cliente|du client|au client|leur|el cliente|al cliente|del cliente|ellos|ella',
);
/** How things are done in the seller's own house, for anybody. */
const ofTheHouse = wholeWords(
  'our|ours|polic(?:y|ies)|rules?|guidelines?|handbook|playbook|articles?|procedures?|process|allowed|permitted|entitled|usually|normally|in general|' +
    '(?:may|can|could|should|must|shall) (?:i|we|one|a)|do (?:we|i) (?:need|have to|charge|handle|accept|offer a|give a|send the|pay|cover|usually|always|normally)|when do i|a customer|any customer|customers|' +
    'unsere?[rnms]?|bei uns|darf|durfen|richtlinien?|regel\\w*|handbuch|kunden im|notre|nos|chez nous|peut-on|a-t-on le droit|regles?|nuestr\\w*|podemos|puedo|se puede|politica|normas?',
);

/**
 * Of whom a question is asked, as far as its words say: of the open record ("what did the customer want"), of how the
 * house does things ("how much may I take off"), or null where they say neither or both.
 */
export function whoseQuestion(query: string, record: CrmRecord | null): 'record' | 'house' | null {
  const text = plain(query);
  const record_ = record !== null && (ofThisOne.test(text) || namesSomebody(query, record));
  const house = ofTheHouse.test(text);
  if (record_ === house) return null;
  return record_ ? 'record' : 'house';
}

/** A person of the record, by name. */
const namesSomebody = (query: string, record: CrmRecord): boolean => personIn(query, peopleOf(record)) !== null;

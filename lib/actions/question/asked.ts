import type { Concept } from '../../core/concepts.ts';
import type { RecordKind } from '../../core/record.ts';
import { plain, wholeWords } from '../words.ts';

/** What sellers call a field when they ask for it, in four languages; accents are gone from the words these meet. */
const words: [Concept, RegExp][] = [
  [
    'closeDate',
    wholeWords(
      'clos(?:e|ing) date|closing|clos(?:e|es|ed)|expected to close|abschluss\\S*|schliess\\S*|schlusstermin|clotur\\S*|signature date|cierr\\S*|cierre',
    ),
  ],
  ['nextStep', wholeWords('next steps?|nachste\\S* schritte?|prochaine etape|proximo paso|siguiente paso')],
  [
    'probability',
    wholeWords('probability|likel(?:y|ihood)|chances?|odds|wahrscheinlich\\S*|probabilit\\S*|probabilidad'),
  ],
  [
    'amount',
    wholeWords(
      'amount|how much|worth|presupuesto|preventivo|deal (?:value|size)|budget|value|price tag|betrag|wie ?viel|volumen|dealgrosse|wert|montant|combien vaut|valeur|importe|cuanto vale|monto|valor',
    ),
  ],
  [
    'owner',
    wholeWords(
      'owner|owns|owned by|account manager|responsible|in charge|inhaber|zustandig|besitzer|betreut|verantwortlich|proprietaire|responsable|en charge|propietari[oa]|a cargo|lleva',
    ),
  ],
  [
    'email',
    wholeWords(
      "e-?mails? ?(?:address|adresse)?|mail ?(?:address|adresse)|(?:what(?:'s| is)?s?|tell me|need|have) (?:her|his|their|the|\\S+?'?s) mail|" +
        'adresse e-?mail|courriel|correo(?: electronico)?',
    ),
  ],
  [
    'phone',
    wholeWords(
      'phone(?: number)?|telephone|mobile|cell|number to call|(?:her|his|their|direct) number|ring (?:her|him|them)|seine nummer|ihre nummer|son numero|su numero|telefon\\S*|handy\\S*|durchwahl|nummer|numero de telephone|telefono|movil',
    ),
  ],
  ['title', wholeWords('job title|title|role|position|funktion|rolle|fonction|poste|cargo|puesto')],
  [
    'industry',
    wholeWords('industry|sector|branche|secteur|sector|industria|line of business|vertical|which trade|what business'),
  ],
  [
    'employees',
    wholeWords(
      'employees?|headcount|company size|how (?:big|large)|mitarbeiter\\S*|wie gross|effectif\\S*|salaries|empleados|plantilla',
    ),
  ],
  ['revenue', wholeWords("revenue|turnover|annual sales|umsatz|chiffre d'affaires|ingresos|facturacion")],
  ['website', wholeWords('web ?site|homepage|url|domain|webseite|site web|sitio web|pagina web')],
  [
    'address',
    wholeWords(
      'address|where (?:are|is) (?:they|it|he|she) (?:based|located)|located|based|headquarter\\S*|anschrift|adresse|sitz|wo sitzt|direccion|ubicacion|siege',
    ),
  ],
  [
    'priority',
    wholeWords('priority|how urgent|urgent|urgency|how important|dringend|prioritat|priorite|prioridad|dringlichkeit'),
  ],
  [
    'source',
    wholeWords(
      'lead source|source|who (?:sent|referred|recommended|introduced)|(?:reach|reached|found|find|come to|came to|got to|get to) us|in touch with (?:us|them|these people) in the first place|how did .{1,30} (?:first|hear of us)|mail or phone|where (?:did|does|do) .{1,20} come from|came from|herkunft|quelle|origine|origen|provenance',
    ),
  ],
  [
    'createdAt',
    wholeWords(
      'created?|how old|opened|since when|come in|came in|put into (?:the )?(?:system|crm)|entered|erstellt|angelegt|wie alt|cree[e]?|creado|creada|ouvert\\S* depuis',
    ),
  ],
  [
    'status',
    wholeWords(
      'status|is (?:it|this|the \\S+) (?:already )?(?:closed|open|done|resolved|solved|settled|over|won|lost)|statut|estado|state',
    ),
  ],
  [
    'account',
    wholeWords(
      'which (?:company|account|customer)|works? for|employer|arbeitet|travaille|trabaja|company|account name|welche\\S* (?:firma|kunde\\S*|unternehmen)|firma|societe|entreprise|compte|empresa|cuenta',
    ),
  ],
  ['description', wholeWords('description|beschreibung|descripcion|background')],
];

/** The fields asked for, the best first. "close" inside "close date" counts once. */
export function conceptsAsked(question: string): Concept[] {
  const text = plain(question);
  return words.filter(([, pattern]) => pattern.test(text)).map(([concept]) => concept);
}

export const asks = {
  stage: wholeWords('stage|phase|which step|how far|etape|etapa|fase|wie weit|ou en est|pipeline'),
  when: wholeWords(
    'when|since when|how long(?: ago)?|what date|which day|wann|seit wann|wie lange|quand|depuis|cuando|desde',
  ),
  who: wholeWords('who|whom|whose|wer|wem|wen|qui|quien|quienes'),
  last: wholeWords(
    'last|latest|recent(?:ly)?|newest|ago|since|how long|when did (?:we|i|you|anyone|somebody|they)|heard|letzt\\S*|zuletzt|wann haben wir|dernier\\S*|derniere fois|recemment|ultim[oa]\\S*|hace cuanto',
  ),
  contact: wholeWords(
    'nag(?:ged)?|chase[ds]?|ping(?:ed)?|remind(?:ed)?|bug(?:ged)?|rang|ring|text(?:ed)?|follow(?:ed)? up|nachgefasst|gemahnt|relanc\\S*|spoken?|speak|talk(?:ed)?|contact(?:ed)?|hear|heard|touch|reach(?:ed)?|in touch|conversation|call(?:ed)?|met|meet(?:ing)?|e-?mail(?:ed)?|wrote|written|visit(?:ed)?|activity|note|gesprochen|gehort|kontakt\\S*|telefoniert|getroffen|gemeldet|geschrieben|notiz|besucht|parle|contacte|echange|eu|appele|rencontre|hablado|hablamos|contactad[oa]|contacto|llamad[oa]|visto|reunion',
  ),
  next: wholeWords(
    'next|upcoming|planned|scheduled|coming up|nachst\\S*|geplant|anstehend\\S*|prochain\\S*|prevu\\S*|proxim\\S*|planead\\S*|previst\\S*',
  ),
  event: wholeWords(
    'meeting|call|appointment|event|demo|visit|activity|termin|gesprach|anruf|besuch|reunion|rendez-vous|rdv|appel|cita|llamada',
  ),
  tasks: wholeWords(
    'tasks?|to-?dos?|overdue|due|open items?|action items?|aufgaben?|uberfallig\\S*|fallig|offen\\S* punkte|taches?|en retard|a faire|tareas?|pendientes?|vencid[oa]s?',
  ),
  many: wholeWords('how many|number of|count|wie ?viele|anzahl|combien d\\S*|combien|nombre de|cuant[oa]s|numero de'),
  mention: wholeWords(
    'mention\\S*|say|said|says|saying|talk(?:ed)? about|discuss\\S*|bring up|brought up|raise[ds]?|complain\\S*|promis\\S*|erwahn\\S*|gesagt|sagt|besprochen|versprochen|zugesagt|mentionn\\S*|dit|parle de|evoque|promis|mencion\\S*|dicho|dijo|dijeron|hablaron de|prometi\\S*',
  ),
  promise: wholeWords(
    'promis\\S*|commit\\S*|agreed to|versprochen|zugesagt|versprech\\S*|engage\\S*|prometi\\S*|compromis\\S*',
  ),
  rival: wholeWords(
    'compet\\S*|rivals?|other vendors?|against whom|wettbewerb\\S*|konkurren\\S*|concurren\\S*|competencia|competidor\\S*',
  ),
  mood: wholeWords(
    'angry|upset|happy|mood|furious|satisfied|annoyed|complain\\S*|unhappy|escalat\\S*|verargert|wutend|zufrieden|sauer|stimmung|content|mecontent|fache|contento|enfadad[oa]|molest[oa]',
  ),
  gone: wholeWords('left|leaving|still (?:there|with|at)|resigned|gekundigt|verlassen|parti|quitte|dejado'),
  people: wholeWords(
    'contacts?|people|stakeholders?|decision[- ]?makers?|champion|buyer|kontakte?|ansprechpartner|entscheider|interlocuteurs?|decideurs?|contactos|decisor\\S*',
  ),
};

/** The kinds of related records somebody may ask for. */
export const kindsAsked: [RecordKind, RegExp][] = [
  [
    'opportunity',
    wholeWords(
      'deals?|opportunit(?:y|ies)|opps?|chancen|verkaufschancen|geschafte|affaires|opportunites|oportunidades|negocios',
    ),
  ],
  ['case', wholeWords('cases?|tickets?|complaints?|issues?|falle|beschwerden|reclamations|dossiers|casos|incidencias')],
  [
    'contact',
    wholeWords('contacts?|people|stakeholders?|kontakte?|ansprechpartner|interlocuteurs?|contactos|personas'),
  ],
];

import { seeded } from './fit.ts';
import { leftToTheTests } from './left-to-the-tests.ts';
import { foreignFrames, foreignLists } from './phrases-foreign.ts';
import type { Sample } from './samples.ts';

/** Words that stand for one another in a frame. A frame is `"what is {the} {field}"`; each braced name is a list here. */
const lists: Record<string, string> = {
  field:
    'close date|amount|stage|owner|probability|next step|phone number|mobile number|email address|billing address|shipping address|industry|annual revenue|number of employees|website|lead source|priority|status|job title|department|contract end date|renewal date|start date|payment terms|discount|product|quantity|forecast category|competitor|partner|territory|time zone|language|birthday|customer number|VAT number|support level|serial number|version|rating|segment|campaign|budget|decision date|loss reason|parent account|account manager|fax|assistant|zip code|country|last activity date|last contact|creation date|expected revenue',
  person:
    'Anna|Tom|Ms Keller|Mr Brandt|Priya|Luis|the CFO|the buyer|their CTO|the champion|the head of IT|procurement|him|her|them|the customer|the client|the prospect',
  day: 'Monday|Tuesday|Wednesday|Thursday|Friday|tomorrow|next week|next Monday|on the 14th|in two weeks|in March|this afternoon|at 3 pm',
  objects:
    'deals|opportunities|accounts|leads|contacts|cases|tickets|customers|quotes|tasks|companies|prospects|renewals',
  filter:
    'over 50k|closing this month|in Germany|in the north|without activity for 60 days|without a next step|created last week|owned by me|in negotiation|with high priority|in healthcare|from the trade fair|lost this year|won last quarter|older than 30 days|with no phone number|that expire in May|assigned to Kim|in the proposal stage|with more than 100 employees',
  value:
    '50,000|30 June|Negotiation|Proposal|high|60 percent|Priya|VP Sales|closed won|020 555 0117|logistics|next Friday|qualified|12 Harbour Road|fernhill.example|in progress|Q3|80k',
  about:
    'the demo|the proposal|the contract|the delay|the renewal|the meeting on Thursday|the invoice|the pilot|our call|the price increase|the new release|the site visit|the missing order|next steps|the discount|the workshop|the training',
  topic:
    'discounts|refunds|warranty|payment terms|instalments|delivery times|minimum orders|service levels|penalties|exclusivity|source code escrow|encryption|uptime|spare parts|calibration|error codes|training days|export control|price increases|volume tiers|partner margins|territory splits|handovers|notice periods|reference calls|demo devices|data protection|security certificates|free trials|returns|travel costs|gifts|approvals|deal registration|lead handover|contract changes|cancellation|support hours|pricing|single sign-on|integrations|onboarding|competitors|reference customers|late delivery|credit checks|renewals|escalations|multi-year deals|non-profits|data residency|backups',
  quality:
    'shorter|longer|friendlier|more formal|less formal|warmer|softer|more direct|more polite|less pushy|simpler|clearer|punchier|more personal|more confident|less salesy|more concise',
  tongue: 'German|French|Spanish|Italian|Dutch|English|Portuguese|Japanese|Polish|Swedish',
  thing:
    'this deal|this account|this opportunity|this customer|this contact|this lead|this case|this ticket|this company|this record|this client',
  crmThing:
    'this record|this account|this contact|this lead|the old opportunities|the duplicates|all closed cases|these test accounts|that note|the attachment|every lead from 2019|my tasks|this customer',
  setupThing:
    'a custom field|a new tab|the page layout|a validation rule|a workflow|a dashboard|a report with a chart|a picklist value|a new user|an approval process|the field permissions|a list view column|an integration with SAP|a web form|an email template folder|a territory|a role|a sandbox|the colour theme|the login page',
  file: 'Excel|CSV|a spreadsheet|PDF|Google Sheets|my laptop|the data warehouse',
  paperwork:
    'an invoice|a purchase order|a credit note|a delivery note|a refund|a payment link|an expense report|a shipping label|a vacation request|a sick note|a timesheet',
  trip: 'a flight to Oslo|a hotel in Lyon|a train to Berlin|a rental car|a taxi to the airport|a table for four|a meeting room for ten|a parking space|a seat on the next plane|a conference ticket',
  account:
    'my password|my login|two-factor login|my account settings|my email signature|my profile picture|my notification settings|my calendar sync',
  everyday:
    "the weather in Porto|a good pasta recipe|the football score|a joke|the capital of Norway|the meaning of life|a film for tonight|my horoscope|the history of Rome|a present for my wife|a workout plan|the price of gold|quantum computing|how to fix a bike|a poem about rain|the train times|a riddle|how old the sun is|a baby name|the best dog breed|the exchange rate|a bedtime story|how to lose weight|the lottery numbers|who wrote Faust|the weather tomorrow|rain in Dublin|a snow forecast|a sunny day|a recipe for goulash|how to bake bread|banana bread|vegan burgers|a cocktail for summer|how long to boil eggs|the best sushi in town|a wine for steak|coffee brewing|leftover chicken|a birthday cake|the world cup|tonight's match|the tennis final|a marathon plan|yoga for beginners|push-ups|the chess world champion|a chess opening|formula one results|an olympic record|a funny limerick|a haiku about snow|a love poem|a ghost story|a knock-knock joke|a tongue twister|the lyrics of that song|jazz musicians|the best album of 1975|how to play guitar|piano lessons|a good podcast|a crime novel|the plot of Hamlet|a documentary on whales|the Oscars|a series like that one on dragons|the capital of Peru|the population of Kenya|the longest river|the highest mountain|the deepest lake|the flag of Brazil|the French revolution|the Vikings|Cleopatra|Napoleon|the cold war|the moon landing|the planets|black holes|the northern lights|volcanoes|dinosaurs|penguins|polar bears|why cats purr|dog training|a name for my parrot|goldfish|how bees fly|mushrooms|roses in the garden|tomato plants|how to mow a lawn|a leaking tap|a blocked drain|painting a wall|how to hang a picture|a squeaky door|the washing machine|stains on a carpet|how to iron|folding fitted sheets|moving house|a mortgage|the stock market|bitcoin|gold prices|the lottery|income tax|a pension|a will|divorce|a wedding speech|a baby shower|a name for a girl|toilet training|bedtime|homework in maths|fractions|pi|prime numbers|the square root of nine|Pythagoras|photosynthesis|the periodic table|evolution|gravity|electricity|French verbs|Latin words|the meaning of a word|a synonym|how to spell necessary|a crossword clue|sudoku|card tricks|magic|origami|knitting|pottery|photography|a tattoo|hair colour|a haircut|skin care|a headache|a sore throat|back pain|insomnia|vitamins|a diet|calories in an apple|blood pressure|the flu|allergies|a dentist nearby|stress|loneliness|a first date|a breakup|an anniversary present|a gift for dad|party games|a costume|a picnic|camping|hiking in the Alps|a beach holiday|things to do in Rome|a visa for Japan|jet lag|the time in Tokyo|the exchange rate of the yen|miles in kilometres|pounds in kilos|Fahrenheit|how old the earth is|the speed of sound|what clouds are made of|a rainbow|tides|the full moon|my star sign|tarot cards|dreams|ghosts|the meaning of dreams|happiness|the soul|stoicism|politics|the election|the prime minister|the news|a celebrity|the royal family|a meme|a video game|Minecraft|a new phone|a laptop for students|wifi at home|a Python script|a JavaScript function|an SQL query|a regular expression|Linux commands|Docker|a pointer in C|machine learning|robots|aliens|time travel|superheroes|a fairy tale|Santa Claus|Easter eggs|Halloween|New Year's resolutions|the bus timetable|a parking spot in town|a bike lock|a flat tyre|car insurance|petrol prices|an electric scooter",
};

/** Frames by class. Written once, filled many times: they carry the vocabulary, the samples carry the voices. */
const frames: Record<string, string[]> = {
  'record-question': [
    '{field}?',
    'what is the {field}',
    "what's the {field} here?",
    'whats the {field} on {thing}',
    'tell me the {field}',
    'do we have a {field} on file?',
    'which {field} is on {thing}?',
    'is there a {field} recorded for {thing}',
    'can you see the {field}',
    "I can't find the {field}",
    'remind me what the {field} is',
    'does {thing} have a {field}',
    'has the {field} been filled in?',
    'when did we last talk to {person}',
    'what did {person} say about {about}',
    'did {person} answer about {about}?',
    'have we sent {about} yet?',
  ],
  'update-field': [
    'set the {field} to {value}',
    'change {field} to {value}',
    '{field} to {value}',
    '{field}: {value}',
    'update the {field}, it is {value} now',
    'please correct the {field}: {value}',
    'the {field} should be {value}',
    'the {field} is wrong, it is {value}',
    'put {value} in the {field} field',
    'enter {value} as {field}',
    'make the {field} {value}',
    'clear the {field}',
  ],
  'query-records': [
    '{objects} {filter}',
    'show me {objects} {filter}',
    'list all {objects} {filter}',
    'which {objects} are {filter}',
    'how many {objects} {filter}',
    'find {objects} {filter}',
    'total value of {objects} {filter}',
    'give me the {objects} {filter} sorted by amount',
    'do we have any {objects} {filter}?',
    'count {objects} {filter}',
    'my {objects} {filter}',
  ],
  'draft-email': [
    'write an email to {person} about {about}',
    'draft a mail to {person} about {about}',
    'email {person} about {about}',
    'write {person} a note about {about}',
    'compose a message to {person} regarding {about}',
    'follow up with {person} by mail on {about}',
    'draft a thank-you note to {person} for {about}',
    'I need an email to {person} about {about}',
    'prepare a short message for {person} about {about}',
    'write to {person} that {about} moves to {day}',
    'a friendly reminder to {person} about {about}',
    'draft an email in {tongue} about {about}',
  ],
  'revise-draft': [
    'make it {quality}',
    '{quality}',
    '{quality} please',
    'can you make that {quality}?',
    'a bit {quality}',
    'rewrite it {quality}',
    'now in {tongue}',
    'in {tongue} please',
    'translate it into {tongue}',
    'mention {about} in it',
    'leave out {about}',
    'take out the part about {about}',
    'add a line about {about} to the mail',
    'the draft should be {quality}',
    '{quality} and in {tongue}',
  ],
  'answer-knowledge': [
    'what is our policy on {topic}?',
    'what are our rules for {topic}',
    'our policy on {topic}',
    '{topic} policy',
    'how do we handle {topic}',
    'who approves {topic}',
    'what does the handbook say about {topic}',
    'our official answer on {topic}',
    'up to which limit may I decide on {topic} myself',
    'which rules apply to {topic} here',
    'is there a guide for {topic}',
    'a client asks about {topic}, what is our line',
    'what do I tell a customer about {topic}?',
    'how does {topic} work at our company',
    'where can I find the document about {topic}',
    'are {topic} allowed?',
    'the customer asks about {topic}, what do we say officially',
  ],
  'log-activity': [
    'log a call with {person}',
    'log that I spoke to {person} about {about}',
    'log a meeting with {person} about {about}',
    'remind me {day} to call {person}',
    'remind me {day} about {about}',
    'create a task for {day}: {about}',
    'note that {person} agreed to {about}',
    'add a note: {person} asked about {about}',
    'schedule a follow-up with {person} {day}',
    'task: talk to {person} about {about} {day}',
    'called {person} about {about}, no answer',
    'set a reminder for {about} {day}',
  ],
  'summarize-record': [
    'summarize {thing}',
    'give me a summary of {thing}',
    'overview of {thing}',
    'recap {thing}',
    'tell me about {thing}',
    'what is the story of {thing}',
    'bring me up to speed on {thing}',
    'where do we stand with {thing}',
  ],
  'record-changes': [
    'what changed on {thing}',
    'what changed on {thing} since {day}',
    'who changed the {field}',
    'when was the {field} changed',
    'has the {field} moved since last week?',
    'anything new on {thing}?',
    'what was the {field} before',
    'which {objects} changed since yesterday',
  ],
  'meeting-prep': [
    'prep me for the meeting with {person}',
    'prepare me for the call with {person} {day}',
    'I meet {person} {day}, what do I need to know',
    'talking points for {person} {day}',
    'questions to ask {person} {day}',
    'brief me before I see {person}',
    'agenda for the meeting with {person} {day}',
  ],
  'find-contacts': [
    'who is {person} at this company and who else is there',
    'who decides about {about}',
    'find a contact for {topic}',
    'who should I talk to about {about}',
    'who at this account is responsible for {topic}',
    'show me the people involved in {thing}',
  ],
  'next-best-action': [
    'what should I do next with {thing}',
    'how do I move {thing} forward',
    'next step for {thing}',
    'what would you do now with {thing}',
    'how do I get {person} to react',
  ],
  'deal-review': [
    'review {thing} for risks',
    'is the {field} realistic on this deal',
    'what could go wrong with {thing}',
    'how healthy is {thing}',
  ],
  'out-of-scope/near-domain': [
    'delete {crmThing}',
    'remove {crmThing} from the system',
    'archive {crmThing}',
    'get rid of {crmThing}',
    'merge {crmThing}',
    'restore {crmThing}',
    'add {setupThing}',
    'create {setupThing}',
    'change {setupThing}',
    'build {setupThing} for my team',
    'set up {setupThing}',
    'export {objects} to {file}',
    'download all {objects} as {file}',
    'import {objects} from {file}',
    'create {paperwork}',
    'send {paperwork} to the customer',
    'raise {paperwork} for {thing}',
    'book {trip}',
    'book me {trip} {day}',
    'reserve {trip}',
    'reset {account}',
    'change {account}',
    'call {person} for me',
    'dial {person} now',
    'send it to {person} right now',
    'mass mail all {objects} {filter}',
    'reassign all {objects} {filter} at once',
  ],
  'out-of-scope/generic': [
    '{everyday}',
    'tell me {everyday}',
    'tell me about {everyday}',
    'what is {everyday}',
    'give me {everyday}',
    'can you explain {everyday}',
    'I want to know {everyday}',
    'find me {everyday}',
  ],
};

const values = (name: string) => (lists[name] ?? foreignLists[name] ?? '').split('|');

/** Frames filled at random, `each` lines a class and some in other languages; no line twice, the same every time. */
export function phrases(each = 150, random = seeded(5)): Sample[] {
  const made = new Map<string, Sample>();
  for (const [lang, all] of Object.entries({ en: frames, ...foreignFrames })) {
    for (const [label, own] of Object.entries(all)) {
      const [action = label, kind] = label.split('/');
      const many = label === 'out-of-scope/generic' ? 400 : each;
      const count = lang === 'en' ? many : Math.min(each / 3, own.length * 8);
      for (let i = 0; i < count; i++) {
        const frame = own[i % own.length] ?? '';
        const query = frame.replace(/\{(\w+)\}/g, (_, name: string) => {
          const list = values(name);
          return list[Math.floor(random() * list.length)] ?? '';
        });
        if (leftToTheTests.has(query)) continue;
        made.set(query, { action, query, record: 'none', style: 'phrase', lang, ...(kind ? { kind } : {}) });
      }
    }
  }
  return [...made.values()];
}

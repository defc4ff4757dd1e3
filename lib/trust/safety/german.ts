import { anyOf, type SafetyLanguage, said } from './language.ts';

const insults = anyOf(
  'idiot idioten vollidiot vollidioten trottel depp deppen vollpfosten versager schwachkopf schwachköpfe dummkopf dummköpfe arschloch arschlöcher wichser hurensohn hurensöhne drecksack drecksäcke mistkerl mistkerle penner schlampe fotze missgeburt spast spasti spasten lügner betrüger gesindel abschaum pack pfeife pfeifen flasche flaschen clown clowns hornochse volltrottel dreckskerl',
);
const always = anyOf(
  'idiot idioten vollidiot vollidioten trottel volltrottel vollpfosten schwachkopf schwachköpfe dummkopf arschloch arschlöcher wichser hurensohn hurensöhne drecksack drecksäcke dreckskerl missgeburt schlampe fotze verfickt\\w* verpiss\\w* scheißkerl scheiss\\w* scheiß\\w* scheiße fick_dich fick_euch fickt_euch halt_die_fresse halt_die_klappe halt_(?:dein_)?maul leck_mich leckt_mich verrecke fahr_zur_hölle',
);
const insulting = anyOf(
  'dumm dämlich blöd unfähig wertlos nutzlos lächerlich erbärmlich bescheuert behindert geistesgestört hirnlos strohdumm faul_und_dumm zu_dumm zu_blöd saudumm widerlich',
);
const group = anyOf(
  'frauen frau mädchen mütter schwangere[n]? muslime muslimen muslim moslems? juden christen schwarze[n]? farbige[n]? asiaten afrikaner[n]? inder[n]? chinesen araber[n]? türken polen russen rumänen syrer[n]? ausländer[n]? flüchtlinge[n]? migranten zigeuner[n]? schwule[n]? lesben homosexuelle[n]? transsexuelle[n]? behinderte[n]? rollstuhlfahrer[n]? alte[n]? ältere[n]? senioren rentner[n]? über_?\\d\\d-?jährige[n]? leute[n]?_über_\\d\\d ostdeutsche[n]?',
);

/** In each list the words are German's own; whoever knows a further language writes one more file like this. */
export const german: SafetyLanguage = {
  signs: said(
    'der|das|und|ist|nicht|wir|sie|ich|mit|für|ein|eine|einen|den|dem|auf|du|ihr|ihre|sind|zu|von|haben|hat|im|auch|bitte|keine|er|es|wird|werden|bei|nach|diesen?|halt|seid|dich|wo',
  ),
  harmless:
    /(?<!\p{L})(?:idiotensicher\p{L}*|das projekt (?:killen|sterben)|(?:dumme|blöde) frage|flaschen?(?:hals|post|wein|pfand)|(?:gas|wein|pfand)flaschen?)(?!\p{L})/giu,
  patterns: [
    [
      'abuse',
      said(
        `(?:sie|du|ihr|er|dieser|diese|so ein|so eine|was für ein|was für eine|was für|ihr alle)(?: sind| seid| bist| ist)?(?: doch| alle| nur| einfach| echt| wirklich| ein| eine| so| total| völlig| zu| lauter| elender?| dummer?| blöder?){0,3} ${insults}`,
      ),
    ],
    [
      'abuse',
      said(
        `(?:sie|du|ihr|er|ihr team|ihre leute|ihr chef)(?: sind| seid| bist| ist)(?: doch| alle| nur| einfach| echt| wirklich| so| total| völlig| offenbar| wohl| ja){0,3} ${insulting}`,
      ),
    ],
    ['abuse', said(always)],
    [
      'slur',
      said(
        'neger[n]?|nigger|kanaken?|kanacke[n]?|zigeunerpack|schlitzaug\\w+|kameltreiber|judensau|judenpack|scheißausländer|drecksausländer|schwuchteln?|transe[n]?|krüppel|mongo[s]?|polacken?|kümmeltürken?|spaghettifresser|untermenschen?',
      ),
    ],
    [
      'threat',
      said(
        "(?:das|es) (?:werden sie|wirst du|werdet ihr) (?:noch |bitter |sehr )*bereuen|(?:sie|du|ihr) (?:werden|wirst|werdet) (?:das|es) (?:noch |bitter |schwer |sehr )*bereuen|sonst (?:passiert|knallt|gibt es (?:ärger|was)|setzt es|können sie was erleben|kannst du was erleben|lernen sie (?:mich|uns) kennen|werden sie|wirst du|bereuen)|(?:ich|wir) (?:weiß|wissen), wo (?:sie|du|ihr|ihre|deine)[^.!?\\n]{0,30}(?:wohn|arbeit|schul|park)\\w*|(?:ich|wir) (?:werde|werden|mache|machen) (?:sie|dich|euch) (?:fertig|kaputt|zerstören|vernichten|ruinieren|umbringen|finden|kalt)|(?:ihre|deine|eure) (?:karriere|existenz|firma|familie)[^.!?\\n]{0,20} (?:zerstören|vernichten|ruinieren)|passen sie (?:gut |bloß )?auf sich auf, sonst|pass (?:bloß|gut) auf|(?:das ist|dies ist) (?:ihre|deine|die) letzte warnung|(?:sie sind|du bist) (?:hiermit )?gewarnt|(?:ich|wir) (?:sorge|sorgen|werde|werden)[^.!?\\n]{0,15} (?:dafür(?: sorgen)?), dass (?:sie|du|ihr)[^.!?\\n]{0,40}(?:nie|verlier|entlassen|gefeuert|kein)\\w*|(?:wird es|wird's) (?:richtig |sehr )?(?:hässlich|ungemütlich)|(?:ich|wir) (?:breche?n?|schlage?n?) (?:ihnen|dir|euch)|(?:sie|du) (?:werden|wirst) dafür (?:bezahlen|büßen)",
      ),
    ],
    [
      'discrimination',
      said(
        `(?:keine|keinen|keiner) (?:weiteren )?${group}(?= (?:einstellen|ein(?=[.,!]|$)|nehmen|haben wollen|im team|in (?:diesem|meinem|unserem)|bitte|erwünscht|schicken|mehr|als )|[,.!]|$)|(?:nur|lieber|ausschließlich) (?:männer|deutsche|weiße|junge leute|junge männer|einheimische|christen)(?= |[,.!]|$)|${group} (?:können|kann|taugen|gehören|haben (?:hier|in) |sind (?:zu|alle|nicht|nur|einfach|unzuverlässig|faul|schmutzig|kriminell)|stinken|lügen|betrügen|klauen)[^.!?\\n]{0,50}|(?:verkaufen|arbeiten|reden|verhandeln|sprechen) (?:wir )?(?:nicht|nie) (?:an|mit) ${group}|(?:an|mit) ${group} (?:machen|arbeiten|verhandeln|reden|verkaufen) wir (?:keine|nicht|nie)|(?:nicht|nie) (?:an|mit) ${group} (?:verkaufen|arbeiten|reden|verhandeln|sprechen)`,
      ),
    ],
    [
      'discrimination',
      said(
        '(?:er|sie|du|der bewerber|die bewerberin|mit \\d\\d|jemand)(?: \\w+){0,3} zu (?:alt|jung|schwanger|ausländisch|schwarz|behindert) (?:für|um)|leute wie (?:sie|du|die|er)(?= (?:gehören|haben|sind|sollten|wollen wir))|ihresgleichen|euresgleichen|gehör(?:t|en) (?:an den herd|in die küche)|männersache|nichts für (?:frauen|mädchen|ausländer)|geh(?:en sie)? (?:doch )?(?:dahin )?zurück (?:in ihr|in dein|wo(?:her)?)|für eine frau(?=[,.!]|$)|typisch (?:frau|türke|pole|ausländer|jude|zigeuner)|wird (?:doch |eh |sowieso )?(?:nur |bald )?schwanger|weil (?:er|sie) (?:ein |eine )?(?:ausländer|ausländerin|muslim|muslimin|jude|jüdin|schwarz|schwul|lesbisch|schwanger|behindert|frau|zu alt) ist',
      ),
    ],
  ],
};

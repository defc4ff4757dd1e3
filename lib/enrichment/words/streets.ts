import { remembered } from '../reading/remembered.ts';

/** What a line with a street looks like, and the countries such a street is in; all need a number or a word that says it. */
const kinds: { country: string; pattern: RegExp }[] = [
  {
    country: 'DE',
    pattern:
      /\p{Lu}[\p{L}.'’ -]{0,45}(?:str(?:\.|aße|asse)|gasse|weg|platz|allee|ring|damm|ufer|chaussee|hof|park|markt|steig|stieg|berg|graben|kamp|feld|wall|tor|promenade|brücke|pfad|zeile|höhe|garten|winkel|wiese|anger|breite|kai|bogen)(?: \p{L}[\p{L}.]{0,12})? ?\d{1,4} ?(?:[a-z](?![\p{L}]))?(?: ?[-–/+] ?\d{1,4} ?[a-z]?)?|(?:Am|An der|An den|Im|In der|Auf der|Auf dem|Zum|Zur|Unter den|Hinter der|Vor dem|Alte[rs]?|Neue[rs]?|Großer?|Kleiner?) \p{Lu}[\p{L} -]{2,30} \d{1,4} ?[a-z]?|\p{Lu}\p{L}*(?:str(?:\.|aße|asse)) ?\d{1,4} ?[a-z]?|^Postfach [\d ]{2,8}|^(?:ul|al|pl|os)\. ?\p{Lu}[\p{L} .]+\d+/iu,
  },
  {
    country: 'FR',
    pattern:
      /(?:\d{1,4}(?: ?(?:bis|ter|[A-D]))?(?: ?[-/] ?\d{1,4})?,? )?(?:rue|avenue|av\.|ave|boulevard|boul\.?|bd|bld|place|pl\.|chemin|route|rte|impasse|allées?|quai|cours|square|passage|zone (?:industrielle|artisanale|d['’]activités?)|zi|za|zac|parc d['’]activités?|lieu-dit|lieudit|faubourg|résidence|hameau|promenade|voie|montée|sentier|villa|esplanade|domaine|château|mas|ferme|moulin|le bourg|bourg|lotissement|espace|immeuble|technopole|pôle|cave|hangar|port|mail|côte|clos)(?![\p{L}.])[\p{L}\d\s.,'’()-]{2,60}/iu,
  },
  {
    country: 'ES',
    pattern:
      /(?:(?:calle|c\/|c\.\/|avda\.?|avenida|av\.|paseo|pº|plaza|plza\.?|pza\.?|camino|carretera|ctra\.?|ronda|travesía|vía|gran vía|polígono(?: industrial)?|pol\. ?ind\.?|parque (?:empresarial|tecnológico|industrial)|rambla|glorieta|carrer|passeig|passatge|plaça|placeta|avinguda|camí|carretera|polígon|travessera|rúa|praza|camiño|estrada|kalea|etorbidea)(?!\p{L}))[\p{L}\d\s.,ºª'’/()-]{2,70}/iu,
  },
  {
    country: 'IT',
    pattern:
      /(?:via|viale|v\.le|s\.?s\.? ?\d+|s\.?p\.? ?\d+|strada statale|strada provinciale|piazza|p\.zza|piazzale|p\.le|corso|c\.so|largo|strada|vicolo|contrada|c\.da|località|loc\.|lungarno|lungotevere|borgo|salita|zona industriale|frazione|fraz\.)(?!\p{L}) ?[\p{L}\d\s.,'’/()-]{2,60}/iu,
  },
  {
    country: 'NL',
    pattern:
      /\p{Lu}[\p{L}.'’ -]{1,45}(?:straat|laan|weg|plein|kade|gracht|dijk|singel|dreef|hof|park|steeg|pad|baan|plantsoen|haven|markt|wal|poort|boulevard|ring|oord|veld|kamp|lei|steenweg|burg|zijde|akker|zoom|meer|hoek|straatweg) ?\d{1,4} ?[a-z]{0,2}(?:[-–/ ]\d{1,4})?(?!\p{L})|^Postbus \d{1,6}/iu,
  },
  {
    country: 'PT',
    pattern:
      /(?:(?:rua|r\.|avenida|av\.|praça|pç\.|largo|travessa|estrada|alameda|rodovia|zona industrial|quinta|beco|calçada|edifício|parque industrial|lugar)(?!\p{L}))[\p{L}\d\s.,ºª'’/()-]{2,70}/iu,
  },
  {
    country: 'GB',
    pattern:
      /(?:\d{1,5}[a-z]?(?: ?[-–/&] ?\d{1,5}[a-z]?)?,? )(?:[NSEW]\.? |North |South |East |West |Old |New |Upper |Lower )?[\p{Lu}\d][\p{L}\d.'’-]*(?: [\p{Lu}\d][\p{L}\d.'’-]*){0,4}(?: (?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|dr\.?|way|boulevard|blvd\.?|court|ct\.?|place|pl\.?|square|sq\.?|terrace|close|crescent|gardens|row|mews|quay|wharf|parkway|pkwy\.?|highway|hwy\.?|trail|circle|loop|plaza|broadway|pike|alley|hill|park|gate|walk|yard|green|grove|rise|parade|esplanade|view|bridge|embankment|strand))?(?!\p{L})|(?:unit|units|suite|floor|building|block|studio|office|the|p\.? ?o\.? ?box|\d+(?:st|nd|rd|th) floor|level)\s[\p{L}\d][\p{L}\d\s.,'’&-]{0,60}|[\p{Lu}][\p{L}'’ ]{2,40} (?:house|mill|works|street|road|lane|avenue|drive|way|close|crescent|terrace|gardens|row|mews|quay|parade|grove|hill|green|gate|rise|business park|industrial estate|industrial park|trading estate|retail park|enterprise park|business centre|science park|technology park|centre|court|square|park|wharf|farm|yard|barns?|chambers|buildings?|studios?)(?!\p{L})/iu,
  },
];

/** Does the line hold a street? @returns the countries such a street may be in, null when it is none */
export const streetIn: (line: string) => readonly string[] | null = remembered((line) => {
  const found = kinds.filter(({ pattern }) => pattern.test(line)).map(({ country }) => country);
  return found.length > 0 ? found : null;
});

/** Any word and a number, as German, Dutch, Nordic and Slavic addresses are written: weaker than `streetIn`. */
export const nameAndNumber = (line: string): boolean =>
  /^\p{Lu}[\p{L}.'’ -]{2,45},? (?:Nr\. ?|n[.°º] ?|no\. ?)?\d{1,4} ?[a-z]?(?: ?[-–/] ?\d{1,4} ?[a-z]?)?$/u.test(
    line.trim(),
  ) || /^\d{1,5},? \p{Lu}[\p{L}.'’ -]{2,45}$/u.test(line.trim());

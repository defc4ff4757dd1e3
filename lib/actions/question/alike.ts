import { stem } from '../words.ts';

/** Words of different languages and habits that mean one thing in a sales note. */
const groups = [
  'price prices pricing cost costs discount expensive cheaper cheap low lower lowest quote offered bid budget preis preise rabatt kosten teuer prix remise cher precio descuento caro',
  'contract agreement terms redlines redlined clause legal liability vertrag klausel contrat clause contrato clausula',
  'competitor competitors competition rival vendor alternative wettbewerb wettbewerber konkurrenz concurrent concurrence competencia competidor',
  'deadline timing schedule date timeline frist termin delai echeance plazo fecha',
  'problem problems issue issues outage complaint bug failure storung panne probleme problema fallo',
  'decision decide decides board approval approve approves sign signs signature entscheidung entscheiden decision decider unterschreibt signe signer decidir aprobacion firma firmar',
  'end ends ended ending run expire expires expiry until terminates termination runs ablauf endet lauft frist fin termine expire jusque vence termina caduca',
  'start starts begin begins beginning launch kickoff live beginn startet debut commence inicio empieza',
  'want wants wish wishes need needs required requires require asked asks request requests requested mochte braucht wunscht veut voudrait besoin quiere necesita pide pidio',
  'lose loses lost gone missing loss losses damage damaged spoiled ruined verlust verloren verdorben perte perdu perdida perdio',
  'watch monitor monitors monitored measure track uberwachen uberwacht surveiller vigilar',
  'install installed installation use uses using deployed eingesetzt installiert nutzt utilise installe usa instalado',
  'worry worried worries concern concerned afraid fear risk objection sorge bedenken angst inquiet inquietude preocupa miedo',
  'prefer prefers preferred rather likes lieber bevorzugt prefere aime mejor prefiere gusta',
  'late delay delayed delays postponed slipped slip verspatet verzogert retard reporte retraso aplazado',
  'money funds funding spend invest geld mittel argent fonds dinero fondos',
  'supplier provider incumbent present current existing today lieferant anbieter bisherig fournisseur actuel proveedor actual',
  'reply replied answer answered response respond antwort geantwortet reponse repondu respuesta respondio',
  'call phone ring telephone anrufen telefon appeler llamar telefono',
  'happy satisfied pleased angry upset annoyed zufrieden verargert content fache contento enfadado',
  'trial pilot test poc proof demo probe testphase essai prueba piloto',
  'remove take leave drop without weglassen streichen enlever retirer quitar sin',
];

/** The groups a stem stands in. */
const groupsOf = new Map<string, Set<number>>();
for (const [n, group] of groups.entries())
  for (const word of group.split(' ').map(stem)) groupsOf.set(word, (groupsOf.get(word) ?? new Set()).add(n));

/** Do both words mean the same thing in a sales note? */
export function areAlike(a: string, b: string): boolean {
  const of = groupsOf.get(a);
  const other = of && groupsOf.get(b);
  return other !== undefined && [...other].some((n) => of?.has(n));
}

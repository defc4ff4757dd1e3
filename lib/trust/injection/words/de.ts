import type { Words } from './concepts.ts';

export const de: Words = {
  ai: 'digitalen_kollegen digitaler_kollege mit_hilfe_einer_ki chatbot_ roboter bot bots ki-helfer* ki-notiz* automat helfer ki kis ki-assistent* ki-system* ki-modell* ki-tool* ki-agent* ki-werkzeug* ki-basiert* ki-gestutzt* sprachmodell* kunstliche_intelligenz kunstlicher_intelligenz sprachassistent* chatbot* llm-* automatische_zusammenfassung automatisierte_system* automatische_system* automatisches_system automatisierter_assistent* automatisierte_assistent* digitaler_assistent* digitale_assistent* digitalen_assistent* virtueller_assistent* virtuelle_assistent* virtuellen_assistent* textgenerator* ki-leser*',
  bot: 'automat helfer programm kollege kollegen hilfe agent roboter assistent assistenten assistentin agenten modell modelle maschine maschinen programm programme werkzeug werkzeuge software systeme',
  hello:
    'an_das_programm an_den_digitalen wunsch_an sonderregel eine_zeile regel_fur regeln_fur aufgabe_fur nicht_fur_menschen ausschliesslich_fur kleine_bitte hinweis hinweise achtung notiz nachricht anweisung_an anweisung_fur anweisungen_fur anweisungen_an liebe lieber liebes hallo wichtig_fur mitteilung bemerkung anmerkung information_fur an_alle fur_alle vorgabe_fur vorgaben_fur',
  youAre:
    'du_bist sie_sind wenn_du falls_du wenn_sie falls_sie sofern_sie sofern_du als_ki da_sie_eine bist_du sind_sie',
  you: 'du dich dir',
  your: 'dein deine deinen deiner deinem deines deine_bisherigen ihre_bisherigen ihre_vorherigen ihre_ursprunglichen ihre_anweisungen ihren_anweisungen ihrer_antwort ihre_antwort ihrer_zusammenfassung ihre_zusammenfassung',
  reads:
    'mitliest auswertet liest_und liest lesen lesend* gelesen verarbeite* verarbeitet auswerte* auswertet zusammenfasst zusammenfasse* zusammenzufassen analysier* ausliest auslesen einliest einlesen prufst bewertet durchsucht erfasst',
  automatic: 'automatisch automatisiert* maschinell* automatische automatischen',
  doc: 'diese_seite dieser_seite seite website webseite text dokument inhalt inhalte datensatz nachricht diese dieser dieses diesen mail email notiz eintrag beschreibung folgende folgenden hier unten',
  must: 'muss musst mussen soll sollst sollen sollte bitte immer stets unbedingt zwingend niemals nie sofort umgehend ist_zu sind_zu haben_zu hast_zu du_sollst verpflichtet angewiesen',
  not: 'nicht kein keine keinen keinem keiner niemals nie ohne',
  ifWhen: 'wenn falls sobald bevor nachdem sofern jedes_mal immer_wenn beim bei',
  ignore:
    'gilt_nicht gilt_fur_unsere vergiss aufgetragen_wurde stattdessen zahlt_nicht ignoriere ignorier ignorieren ignoriert ignorierst vergiss vergesst vergessen vernachlassig* missachte* uberschreib* umgehe umgehen setze_dich_uber hinwegsetz* ausser_kraft ausser_acht lass_alle verwirf verwerfen uberspringe uberspring* ersetz* aufgehoben hinfallig ungultig gelten_nicht_mehr gilt_nicht_mehr nicht_mehr_gultig nicht_mehr_befolg* nicht_befolg* befolge_nicht nicht_beachten beachte_nicht schalte_ab deaktivier* losch_alle unbeachtet hinweg widerruf* ausblenden blende haben_vorrang hat_vorrang',
  prior:
    'vorherige* bisherige* vorige* obige* fruhere* vorangehende* vorangegangene* vorhergehende* ursprunglich* bestehende* bisher zuvor vorher davor gesagt oben anfangliche* erhaltene* geltende* eigentliche*',
  whole: 'alle alles allen aller samtliche* jede jeden jegliche* ganze ganzen gesamte* komplette* vollstandig*',
  orders:
    'vorgegeben vorgaben aufgetragen aufgetragen auftrag aufgabe sonderregel aufgaben anweisung* instruktion* vorgabe* regel regeln richtlinie* befehl* prompt prompts vorschrift* leitlinie* auftrag auftrage beschrankung* einschrankung* anleitung* konfiguration systemvorgabe* vorgaben gesagte arbeitsanweisung*',
  inner:
    'systemprompt* system-prompt* systemnachricht* systemanweisung* systeminstruktion* sicherheitsregel* sicherheitsrichtlinie* sicherheitsvorgabe* sicherheitsfilter* schutzmechanism* inhaltsfilter* interne_anweisung* internen_anweisung* geheime_anweisung* geheimen_anweisung* entwicklernachricht* deine_anweisung* deine_regeln deine_vorgaben deiner_anweisung* deine_programmierung initialprompt grundanweisung* deine_instruktion* leitplanken',
  newOrders:
    'deine_neue_aufgabe deine_neuen_anweisung* deine_neue_anweisung deine_neue_rolle deine_einzige_aufgabe deine_eigentliche_aufgabe ihre_neue_aufgabe ihre_neuen_anweisungen neue_systemanweisung* deine_aufgabe_ist_jetzt deine_aufgabe_lautet neuer_systemprompt ihre_einzige_aufgabe',
  reveal:
    'verrate verraten zeige zeig zeigen gib_aus ausgeben ausgibst offenbare* offenleg* nenne nennen wiederhol* drucke druck liste zitiere* preisgeben gib_preis gib wiedergeben teile_mit schreibe_auf lege_offen',
  send: 'sende senden sendet schicke schick schicken schickst ubermittle* ubermitteln ubertrage* weiterleit* leite leite_weiter poste lade_hoch hochladen exportier* maile anhangen hange kopier* hange_an verschicke* versende* ubersend*',
  data: 'kundendaten kundenliste* kontaktliste* kontakte kontaktdaten pipeline-daten verkaufschancen umsatze umsatzzahlen crm-daten gesprachsverlauf chatverlauf unterhaltung sitzungsdaten datensatze alle_felder alle_daten interne_notizen interner_notizen preisliste* rabattgrenze* angebotssumme* offene_deals datenbank adressbuch personenbezogene_daten vertrauliche_daten alle_kontakte offenen_chancen',
  secret: 'passwort* passworter kennwort* kennworter zugangsdaten api-schlussel* schlussel geheimnisse anmeldedaten',
  inUrl:
    'url-parameter* query-parameter* in_der_url an_die_url als_parameter bild_mit_der bild-url unsichtbares_bild zahlpixel',
  say: 'schreibe formuliere formulieren drangt sage sag sagen antworte antworten schreibe schreib schreiben erwahne* behaupte* fuge fugen beginne beginnen beende beenden empfiehl empfehle* empfehlen teile teilen mitteilen informiere* melde stelle bezeichne* nenne erklare ende bestatige* weise betone* lobe gib_an gebe formulier* einfugen einleiten verwende',
  sayOnly:
    'antworte_nur antworten_sie_nur antworte_ausschliesslich gib_nur sage_nur nur_mit_dem_wort ausschliesslich_mit genau_diesen_satz folgenden_satz wortlich beginne_deine beginne_jede den_satz beende_deine',
  answer:
    'zusammenfassung* antwort antworten ausgabe ausgaben empfehlung* bewertung analyse bericht entwurf einschatzung uberblick auswertung kurzfassung',
  about:
    'gefragt nach_einer_zusammenfassung zusammenfasst zusammenfassung_gebeten gebeten zusammenfassen antwortest antworten_sie fragt fragen erstellst verfasst erstellen',
  user: 'nutzerin nutzer benutzer anwender verkaufer verkauferin menschen mensch kundin dem_nutzer den_nutzer der_nutzer des_nutzers dem_benutzer den_benutzer der_benutzer des_benutzers dem_anwender den_anwender der_anwender dem_verkaufer den_verkaufer der_verkaufer des_verkaufers dem_vertriebler der_vertriebler dem_vertriebsmitarbeiter der_vertriebsmitarbeiter dem_menschen den_menschen nutzern benutzern anwendern niemandem dem_leser dem_mitarbeiter deinem_nutzer dein_nutzer ihrem_nutzer der_person nutzerin',
  rank: 'bewerte bewerten stufe einstufen ordne markier* priorisier* setze stelle kennzeichne* klassifizier* vergib empfiehl gib einordne* betrachte behandle fuhre',
  top: 'hochste* hochster oberste* beste besten erste ersten erster platz_1 heiss maximal* maximum hochstwertung vertrauenswurdig* qualifiziert top hoch ideal* ganz_oben an_erster an_die_erste spitzen* volle_punktzahl unbedenklich',
  target:
    'diesen_lead dieser_lead dieses_unternehmen unternehmen firma lieferant lieferanten anbieter kunde kunden angebot kandidat bewerber kontakt uns',
  regardless:
    'unabhangig ungeachtet egal_was egal_welche in_jedem_fall unter_allen_umstanden ausnahmslos auch_wenn selbst_wenn',
  set: 'aktualisier* setze setzen andere andern trage eintragen loschen losche erstelle erstellen anlege* lege uberschreib* genehmige* schliesse schliessen erhohe erhohen verschieb* hinterleg* stelle_um',
  field:
    'feld felder phase betrag rabatt status inhaber besitzer eigentumer opportunity wahrscheinlichkeit abschlussdatum telefonnummer e-mail-adresse kreditlimit zahlungsziel gewonnen prioritat stufe verkaufsphase nachlass',
  bank: 'iban bankverbindung* kontonummer* bankdaten kontoverbindung* zahlungsdaten uberweisung*',
  run: 'rufe aufrufen ruf klicke klick klicken offne offnen besuche fuhre ausfuhren starte lade navigier* nutze verwende benutze abrufen',
  tool: 'werkzeug werkzeuge funktion funktionen link links url schnittstelle befehl skript plugin adresse schaltflache aktion',
  hide: 'wird_geschwiegen draufschauen ohne_dass nicht_hin nicht_fur_menschen erwahne_nicht heimlich stillschweigend unbemerkt verheimlich* verschweig* geheim verberge* verstecke* ohne_zu_erwahnen ohne_es_zu_erwahnen ohne_den_nutzer ohne_den_verkaufer ohne_hinweis ohne_dem im_hintergrund unerwahnt lass_dir_nichts_anmerken fur_dich_behalten vertraulich_behandeln weglassen',
  ask: 'ruckfrage* nachfrage* bestatigung zustimmung freigabe genehmigung zu_fragen nachzufragen warnung erlaubnis prufung',
  persona:
    'tu_so spiele spiel_die verhalte_dich rolle schlupfe gib_dich_als stell_dir_vor agiere_als handle_als antworte_als benimm_dich',
  youAreNow:
    'du_bist_jetzt du_bist_nun du_bist_ab sie_sind_jetzt sie_sind_nun ab_jetzt_bist ab_sofort_bist von_nun_an_bist du_bist_nicht_mehr du_heisst_jetzt ab_sofort_sind_sie',
  free: 'uneingeschrankt* unzensiert* ohne_einschrankung* ohne_beschrankung* ohne_regeln ohne_filter ohne_grenzen entwicklermodus wartungsmodus keine_regeln keine_einschrankung* keine_beschrankung* debug-modus testmodus',
  later:
    'beim_nachsten_mal nachstes_mal ab_jetzt ab_sofort von_nun_an kunftig* zukunftig* in_zukunft in_allen_weiteren alle_weiteren fortan spater dauerhaft jedes_mal immer_wenn bei_jeder',
  remember: 'merke merk speicher* erinnere einpragen behalte',
  memory: 'gedachtnis deinem_speicher langzeitgedachtnis dauerhafte_anweisung dauerhafte_vorgabe',
  approved:
    'genehmigt autorisiert freigegeben erlaubt zugestimmt bestatigt abgesegnet verifiziert ermachtigt vorab_genehmigt',
  boss: 'administrator administratoren it-abteilung geschaftsfuhrung geschaftsleitung kontoinhaber vertriebsleitung vertriebsleiter sicherheitsteam entwickler systemverwalter admin it-team crm-verantwortliche* datenschutzbeauftragte*',
  decode: 'dekodier* decodier* entschlussel* entziffere ruckwarts base64-kodiert*',
  obey: 'befolge befolgen folge folgen fuhre_aus ausfuhren gehorche* halte_dich umsetzen',
  talk: 'ki-richtlinie* mitarbeitende manipulier* falle trick angreifer* angriff angriffe beispiel beispiele beispielsweise z.b zum_beispiel etwa sogenannte* sicherheitsforscher* schadlich* phishing* prompt-injection* prompt-injektion* manipulation* schwachstelle* sicherheitslucke* typische* schutz_vor schulung*',
  human:
    'meine_letzte meine_vorherige meine_vorige unsere_letzte letzte_mail vorherige_mail letzte_e-mail rechnung rechnungen lieferung lieferanweisung* versand montageanleitung* montageanweisung* gebrauchsanleitung* bedienungsanleitung* pflegeanleitung* angebot vertriebsassistent* teamassistent* assistentin_der assistent_der geschaftsmodell* anhang einladung spedition fahrer',
  software: 'system systeme',
  ours: 'unser unsere unserer unseren unserem unseres wir uns ich mein meine',
  void: 'gilt_nicht gelten_nicht nicht_mehr aufgehoben hinfallig ungultig abgelaufen ausser_kraft',
};

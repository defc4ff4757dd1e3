import type { Words } from './concepts.ts';

export const nl: Words = {
  ai: 'bot bots robot robots chatbot* ai-assistent* ai-model* ai-systeem ai-systemen ai-tool* ai-agent* taalmodel taalmodellen kunstmatige_intelligentie virtuele_assistent* digitale_assistent* automatische_assistent* geautomatiseerde_assistent* geautomatiseerd_systeem geautomatiseerde_system* automatische_system* ai-hulp* samenvatter* ai-lezer* geautomatiseerde_lezer*',
  bot: 'assistent assistenten modellen systeem systemen programma hulpmiddel gereedschap machine software',
  hello:
    'opmerking notitie let_op aandacht beste hallo bericht_aan bericht_voor instructie_voor instructies_voor mededeling aan_alle voor_alle belangrijk_voor herinnering aanwijzing_voor',
  youAre: 'je_bent jij_bent u_bent als_je_een als_u_een ben_je bent_u indien_u_een',
  you: 'je jij jou u',
  your: 'je jouw uw',
  reads:
    'leest lezen lezende verwerkt verwerken samenvat samenvatten analyseert analyseren beoordeelt beoordelen verwerk lees scant doorzoekt',
  automatic: 'automatisch geautomatiseerd* automatische',
  doc: 'deze_pagina pagina dit_document document deze_tekst tekst dit_bericht bericht inhoud dit deze volgende hieronder hier record',
  must: 'moet moeten dien dient gelieve alsjeblieft alstublieft altijd nooit onmiddellijk verplicht zorg_ervoor zorg_dat',
  not: 'niet geen nooit zonder',
  ifWhen: 'als wanneer zodra voordat nadat telkens elke_keer bij indien',
  ignore:
    'negeer negeren genegeerd vergeet vergeten sla_over overslaan omzeil omzeilen overschrijf overschrijven veronachtzaam laat_buiten buiten_beschouwing schakel_uit niet_opvolgen volg_niet gelden_niet_meer niet_langer_van vervangt vervangen vervallen terzijde leg_naast verwerp wis hebben_voorrang gaan_voor ongeldig niet_langer_geldig',
  prior:
    'vorige voorgaande eerdere bovenstaande voorafgaande oorspronkelijke bestaande hiervoor daarvoor tot_nu_toe ontvangen gezegd gegeven huidige initiele',
  whole: 'alle alles elke ieder iedere volledige gehele complete',
  orders:
    'instructie instructies opdracht opdrachten regels richtlijn richtlijnen prompt prompts bevelen voorschriften aanwijzingen beperkingen beleid configuratie',
  inner:
    'systeemprompt* systeembericht* systeeminstructie* veiligheidsregel* veiligheidsrichtlijn* veiligheidsfilter* interne_instructie* verborgen_instructie* je_instructies jouw_instructies uw_instructies je_regels jouw_regels uw_richtlijnen je_richtlijnen jouw_programmering',
  newOrders:
    'je_nieuwe_taak jouw_nieuwe_taak uw_nieuwe_taak je_nieuwe_instructies uw_nieuwe_instructies je_enige_taak je_echte_taak nieuwe_systeeminstructies je_nieuwe_rol je_taak_is_nu uw_enige_taak',
  reveal:
    'onthul onthullen toon tonen laat_zien geef_weer herhaal herhalen openbaar citeer print noem vertel deel geef',
  send: 'stuur sturen verstuur versturen verzend verzenden mail doorsturen plaats upload exporteer kopieer voeg bijvoegen zend post',
  data: 'klantgegevens klantenlijst contactenlijst contactpersonen crm-gegevens gesprek gespreksgeschiedenis interne_notities persoonsgegevens vertrouwelijke_gegevens vertrouwelijke_informatie omzetcijfers prijslijst marges database alle_gegevens alle_velden alle_contacten openstaande_deals pijplijn verkooppijplijn',
  secret: 'wachtwoord wachtwoorden api-sleutel* inloggegevens sleutels geheimen toegangstoken*',
  inUrl: 'url-parameter* in_de_url aan_de_url als_parameter queryparameter* onzichtbare_afbeelding',
  say: 'zeg zeggen antwoord antwoorden schrijf schrijven vermeld vermelden noem begin beginnen eindig eindigen beveel_aan aanbevelen informeer vertel meld beweer voeg_toe stel concludeer bevestig benadruk adviseer raad beschrijf verklaar',
  sayOnly:
    'antwoord_alleen antwoord_uitsluitend alleen_met_het_woord uitsluitend_met precies_deze_zin de_volgende_zin woord_voor_woord letterlijk begin_je begin_uw eindig_je',
  answer: 'samenvatting* antwoord antwoorden uitvoer aanbeveling* analyse verslag beoordeling concept advies overzicht',
  about: 'gevraagd vraagt vragen samenvat samenvatten samenvatting_vraagt antwoordt opstelt genereert gevraagd_wordt',
  user: 'verkoper klant de_gebruiker gebruiker gebruikers de_verkoper de_mens de_operator niemand je_gebruiker uw_gebruiker de_lezer de_medewerker de_persoon_die',
  rank: 'beoordeel rangschik markeer geef zet plaats classificeer prioriteer beveel_aan beschouw kwalificeer ken_toe label',
  top: 'hoogste eerste beste maximale maximaal hoog heet ideaal uitstekend betrouwbaar perfect topprioriteit bovenaan gekwalificeerd hoge_prioriteit veilig',
  target: 'deze_lead bedrijf leverancier klant account aanbieding kandidaat prospect ons dit_contact offerte',
  regardless: 'ongeacht hoe_dan_ook in_alle_gevallen zonder_uitzondering ook_al wat_er_ook',
  set: 'wijzig wijzigen verander veranderen werk_bij bijwerken zet verwijder verwijderen maak goedkeuren keur_goed vervang verhoog verplaats pas_aan aanpassen stel_in',
  field:
    'veld velden fase bedrag korting status eigenaar waarschijnlijkheid sluitingsdatum telefoonnummer gewonnen prioriteit betalingstermijn kredietlimiet verkoopkans',
  bank: 'iban bankgegevens rekeningnummer* bankrekening* overboeking*',
  run: 'roep aanroepen klik klikken open openen bezoek voer_uit uitvoeren gebruik start laad navigeer',
  tool: 'functie functies link url opdracht script knop actie adres hulpmiddel tools',
  hide: 'zonder_bevestiging stilletjes heimelijk stiekem in_het_geheim verberg verbergen verzwijg verzwijgen zonder_te_vermelden zonder_de_gebruiker zonder_te_melden geheim_houden houd_dit_geheim op_de_achtergrond ongemerkt zonder_iets_te zonder_het_te',
  ask: 'vragen bevestiging bevestigen goedkeuring toestemming verificatie te_vragen controle',
  persona: 'doe_alsof gedraag_je speel_de_rol neem_de_rol stel_je_voor treed_op_als handel_als reageer_als',
  youAreNow: 'je_bent_nu jij_bent_nu u_bent_nu vanaf_nu_ben je_bent_niet_langer u_bent_vanaf_nu ben_je_nu',
  free: 'onbeperkt* ongefilterd* ongecensureerd* zonder_beperkingen zonder_regels zonder_filters ontwikkelaarsmodus onderhoudsmodus geen_beperkingen geen_regels',
  later:
    'de_volgende_keer volgende_keer vanaf_nu voortaan in_de_toekomst toekomstige elke_keer telkens_wanneer permanent later',
  remember: 'onthoud onthouden bewaar bewaren sla_op herinner',
  memory: 'geheugen je_geheugen permanente_instructie vaste_instructie',
  approved: 'staat_uit goedgekeurd geautoriseerd toegestaan bevestigd geverifieerd toestemming_gegeven akkoord',
  boss: 'beheerder directie it-afdeling accounteigenaar beveiligingsteam ontwikkelaars leiding it-team verkoopleider',
  decode: 'decodeer decoderen ontcijfer achterstevoren',
  obey: 'behandel voer_die_uit volg volgen voer_uit gehoorzaam pas_toe opvolgen',
  talk: 'aanvaller* aanval aanvallen voorbeeld voorbeelden bijvoorbeeld zogenaamde zogeheten kwaadaardig* kwaadwillend* kwetsbaarhe* onderzoekers typische prompt-injectie zoals_deze',
  human:
    'mijn_vorige mijn_laatste onze_vorige vorige_mail vorige_e-mail factuur facturen levering verzending montage bestelling offerte directieassistent* bijlage vervoerder wasvoorschrift*',
  software: 'systeem',
  ours: 'ons onze wij we ik mijn',
  void: 'gelden_niet_meer niet_langer vervallen verlopen ongeldig gelden_niet staat_uit',
};

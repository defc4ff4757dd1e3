import type { Words } from './concepts.ts';

export const it: Words = {
  ai: 'bot chatbot* robot lettore_automatico ia intelligenza_artificiale intelligenze_artificiali assistente_ia assistente_ai assistenti_ai assistenti_ia agente_ai agenti_ai modello_linguistico modelli_linguistici modello_di_linguaggio modelli_di_linguaggio assistente_virtuale assistenti_virtuali assistente_digitale assistenti_digitali assistente_automatico assistenti_automatici sistema_automatico sistemi_automatici sistemi_automatizzati strumento_automatico strumenti_automatici strumenti_di_ia strumenti_ai lettore_automatico assistente_automatizzato',
  bot: 'l_assistente assistente assistenti agente agenti modello modelli sistema sistemi programma strumento strumenti macchina',
  hello:
    'nota_per nota_all nota_agli nota_al attenzione gentile caro ciao messaggio_per istruzioni_per istruzione_per avviso_per avviso_agli importante_per a_tutti per_tutti promemoria per_qualsiasi a_qualsiasi informazione_per',
  youAre: 'sei se_sei lei_e se_lei_e in_quanto_ia in_quanto_modello siete',
  you: 'tu ti te lei voi',
  your: 'tuo tua tuoi tue vostro vostra vostre vostri suo sua sue',
  reads:
    'legge leggere leggi leggendo elabora elaborare elabori elaborando riassume riassumere riassumi riassumendo analizza analizzare analizzi analizzando valuta esamina esaminare leggono elaborano',
  automatic: 'automatico automatica automaticamente automatizzato',
  doc: 'questa_pagina pagina questo_documento documento questo_testo testo questo_messaggio messaggio contenuto record scheda questo questa seguente seguenti qui sito',
  must: 'deve devi deve dovete devono per_favore sempre mai obbligatorio immediatamente occorre bisogna ti_preghiamo si_prega assicurati e_necessario prego',
  not: 'non mai senza nessun nessuna nessuno',
  ifWhen: 'se quando ogni_volta prima dopo appena qualora',
  ignore:
    'ignora ignori ignorare ignorate ignorando dimentica dimentichi dimenticare dimenticate trascura tralascia scarta scartare scavalca aggira bypassa annulla annullare non_tenere_conto non_tener_conto non_considerare non_seguire non_rispettare smetti_di_seguire sovrascrivi sostituisci sostituiscono disattiva non_valgono_piu non_si_applicano_piu non_sono_piu_valide lascia_perdere metti_da_parte hanno_la_precedenza prevalgono elimina_tutte superate decadono cancella disattendi',
  prior:
    'precedente precedenti sopra originale originali originarie iniziale iniziali esistenti prima finora fin_qui ricevuto ricevute ricevuti detto date attuali',
  whole: 'tutto tutta tutti tutte qualsiasi ogni intero intera completo',
  orders:
    'istruzione istruzioni regola regole direttiva direttive ordine ordini prompt comandi linee_guida indicazioni indicazione restrizioni vincoli politiche configurazione limitazioni',
  inner:
    'prompt_di_sistema messaggio_di_sistema istruzioni_di_sistema prompt_del_sistema istruzioni_interne istruzioni_nascoste istruzioni_iniziali regole_di_sicurezza filtri_di_sicurezza le_tue_istruzioni tue_istruzioni tue_regole tue_direttive tue_linee_guida tua_programmazione tua_configurazione istruzioni_del_sistema',
  newOrders:
    'tuo_nuovo_compito tua_nuova_missione tue_nuove_istruzioni tuo_unico_compito tuo_vero_compito nuove_istruzioni_di_sistema tuo_nuovo_ruolo tuo_compito_ora tuo_nuovo_obiettivo',
  reveal:
    'rivela rivela rivelare mostra mostrare mostrami stampa divulga ripeti ripetere elenca cita esponi condividi fornisci scrivi trascrivi comunica dimmi riporta',
  send: 'invia inviare invii inoltra inoltrare trasmetti trasmettere spedisci manda mandare pubblica carica allega aggiungi esporta copia includi inserisci condividi',
  data: 'dati_dei_clienti dati_del_cliente dati_crm dati_del_crm elenco_clienti elenco_dei_clienti lista_clienti contatti conversazione cronologia note_interne dati_personali informazioni_riservate dati_riservati fatturato prezzi margini database trattative_aperte opportunita_aperte pipeline tutti_i_dati tutti_i_campi importi',
  secret: 'password chiave_api chiavi_api credenziali token segreti chiave_di_accesso',
  inUrl: 'parametro_url nell_url all_url come_parametro parametro_della_query immagine_invisibile parametro_dell_url',
  say: 'conferma di dire di_che rispondi rispondere menziona menzionare scrivi scrivere includi includere inizia iniziare termina afferma affermare raccomanda consiglia informa indica dichiara presenta concludi aggiungi assicura conferma sottolinea descrivi riferisci comunica',
  sayOnly:
    'rispondi_solo rispondi_soltanto rispondi_esclusivamente esattamente_con la_seguente_frase questa_frase_esatta parola_per_parola testualmente inizia_la_tua termina_la_tua',
  answer:
    'riassunto riassunti riepilogo risposta risposte sintesi raccomandazione analisi rapporto valutazione bozza report',
  about:
    'chiede chiedono chiesto viene_chiesto ti_chiede riassumi riassumere rispondi generi redigi chiedera richiesto',
  user: 'venditore venditrice commerciale all_utente l_utente dell_utente utente utenti al_venditore il_venditore del_venditore al_commerciale il_commerciale all_operatore l_operatore all_umano l_umano a_nessuno tuo_utente la_persona_che',
  rank: 'classifica classificare valuta assegna contrassegna segna priorizza metti posiziona considera raccomanda qualifica colloca attribuisci',
  top: 'primo prima migliore migliori massimo massima piu_alta piu_alto alta_priorita prioritario prioritaria caldo ideale eccellente affidabile perfetto al_primo_posto in_cima senza_rischi qualificato',
  target:
    'questo_lead prospect azienda fornitore cliente account offerta candidato candidata opportunita nostra questo_contatto',
  regardless: 'indipendentemente a_prescindere non_importa in_ogni_caso senza_eccezioni anche_se qualunque_sia',
  set: 'aggiorna aggiornare cambia cambiare modifica modificare imposta impostare elimina eliminare cancella crea sostituisci approva approvare sposta aumenta porta registra',
  field:
    'campo campi fase importo sconto stato proprietario opportunita probabilita data_di_chiusura telefono vinta vinto priorita condizioni_di_pagamento',
  bank: 'iban coordinate_bancarie conto_bancario conto_corrente bonifico bonifici',
  run: 'chiama chiamare clicca cliccare fai_clic apri aprire visita esegui eseguire usa utilizza accedi scarica invoca naviga carica richiama',
  tool: 'strumento strumenti funzione funzioni link url comando script pulsante azione indirizzo collegamento',
  hide: 'di_nascosto segretamente silenziosamente in_silenzio nascondi nascondere senza_dire senza_dirlo senza_informare senza_menzionare senza_avvisare all_insaputa mantieni_il_segreto in_background senza_farlo_sapere tieni_nascosto ometti',
  ask: 'chiedere conferma confermare approvazione autorizzazione verifica consenso permesso',
  persona:
    'passa_in cambia_ruolo passa_in_modalita agisci_come comportati_come fingi fai_finta interpreta assumi_il_ruolo immagina_di recita_la_parte simula rispondi_come',
  youAreNow: 'ora_sei adesso_sei da_ora_sei d_ora_in_poi_sei non_sei_piu sei_ora da_questo_momento_sei',
  free: 'modalita_amministratore modalita_amministratore senza_restrizioni senza_limiti senza_filtri senza_censura modalita_sviluppatore modalita_manutenzione nessuna_restrizione senza_regole modalita_debug',
  later:
    'la_prossima_volta prossima_volta d_ora_in_poi da_ora_in_poi in_futuro future futuri ogni_volta da_adesso_in_poi per_sempre permanentemente',
  remember: 'ricorda memorizza salva conserva tieni_a_mente',
  memory: 'tua_memoria memoria istruzione_permanente preferenza_permanente',
  approved:
    'approvato autorizzato approvata autorizzata consentito verificato ha_approvato ha_autorizzato autorizzazione',
  boss: 'amministratore direzione reparto_it proprietario_dell_account team_di_sicurezza sviluppatori responsabile team_it direttore_commerciale',
  decode: 'decodifica decodificare decifra base64 al_contrario',
  obey: 'segui seguire obbedisci esegui applica rispetta attieniti',
  talk: 'attaccante attaccanti aggressor* attacco attacchi esempio esempi per_esempio ad_esempio prompt_injection malevol* malintenzionat* phishing vulnerabilita ricercator* tipic* cosiddett* formazione_sulla',
  human:
    'mia_email mio_messaggio mia_precedente mia_ultima nostra_precedente mail_precedente fattura fatture consegna spedizione montaggio ordine_di_acquisto preventivo assistente_commerciale assistente_di_direzione allegato corriere',
  software: 'sistema',
  ours: 'nostro nostra nostri nostre noi mio mia',
  void: 'non_valgono_piu non_si_applicano_piu scadute annullate non_sono_piu',
};

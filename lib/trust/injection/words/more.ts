import type { Words } from './concepts.ts';

/** Languages a seller meets now and then: the words without which no order is given. Swedish, Danish, Norwegian, Polish, Czech, Turkish. */
export const more: Words = {
  ai: 'ai-assistent* ai-modell* ai-agent* sprakmodell* sprogmodel* chattbot* modellen modell modellerna assistenten assistenter sztuczna_inteligencja sztucznej_inteligencji asystent* asystencie model_jezykow* modelu_jezykow* chatbot* jazykov*_model* umela_inteligence umele_inteligence asistent* yapay_zeka* zeka_asistan* asistan* dil_modeli',
  hello:
    'till_modellen till_ai till_assistenten notis_till meddelande_till besked_til til_ai note_til do_modelu dla_ai uwaga_dla wiadomosc_dla notatka_dla pro_ai poznamka_pro vzkaz_pro zprava_pro yapay_zekaya not asistana',
  youAre: 'om_du_ar du_ar du_er hvis_du_er jestes jesli_jestes jsi pokud_jsi eger_bir sen_bir',
  your: 'din ditt dina dine dit twoje twoja twoj tvoje tvuj senin',
  must: 'maste ska skall skal skriv bor skal_du musisz powinienes prosze zawsze nigdy musis vzdy nikdy prosim zorunda* lutfen daima her_zaman asla mutlaka',
  not: 'inte ikke aldrig nie bez ne nikdy nikomu degil etme* kimseye hicbir',
  ignore:
    'ignorera ignorer glom bortse se_bort glem zignoruj ignoruj pomin zapomnij nie_zwracaj ignorujte zapomen zapomente pomin_wszystkie yok_say unut gormezden_gel dikkate_alma bosver slut var_ett_prov galler_inte gaelder_ikke nie_obowiazuj* neplati',
  prior:
    'tidigare forra ovan foregaende tidligere forrige ovenstaende poprzedni* wczesniejsz* powyzsz* predchoz* dosavadn* drivejsi onceki yukaridaki daha_once',
  whole: 'alla allt alle alt wszystkie wszystko wszelkie vsechny vsechno vse tum butun her hepsini',
  orders:
    'instruktioner instruktion regler anvisningar anvisninger instrukser polecenia polecen instrukcje instrukcji zasady pokyny pokynu instrukce pravidla talimat* kural* yonerge* komut* fick_veta',
  inner:
    'systemprompt* systeminstruktion* systemmeddelande* systembesked* prompt_systemow* instrukcje_systemowe systemovy_prompt systemove_pokyny sistem_istemi sistem_talimat*',
  reveal: 'avsloja visa vis afslor pokaz ujawnij wypisz ukaz vypis prozrad goster acikla yazdir ifsa',
  send: 'skicka send vidarebefordra bifoga wyslij przeslij prekaz dolacz posli odesli prepoßli gonder ilet yolla ekle',
  data: 'kunddata kundlista kontakter kundedata dane_klientow lista_klientow kontakty udaje_o_zakaznicich seznam_zakazniku musteri_verileri musteri_listesi kisiler',
  say: 'sag saga svara skriv sig svar rekommendera anbefal powiedz napisz odpowiedz poleć rekomenduj rekni napis odpovez doporuc soyle yaz yanitla oner belirt',
  answer:
    'sammanfattning* svar svaret resume podsumowani* odpowiedz* odpowiedzi streszczeni* souhrn* odpoved* ozet* yanit* cevap*',
  user: 'uzivateli saljaren anvandaren anvandare brugeren saelgeren uzytkownik* sprzedawc* handlowc* uzivatel* prodejc* obchodnik* kullanici* satici* saticiya',
  set: 'uppdatera andra opdater aendr ustaw zmien zaktualizuj usun nastav zmen aktualizuj smaz guncelle degistir kayda_gecir sil onayla',
  field: 'falt beloppet steg rabatt felt pole kwota etap rabat stav sleva castka alan indirim* tutar asama',
  hide: 'i_hemlighet utan_att_namna uten_at potajemnie bez_wiedzy w_tajemnicy tajne potichu gizlice bez_vedomi haber_vermeden kimseye_sorma*',
  ask: 'bekraftelse godkannande bekraeftelse potwierdzeni* zgody potvrzeni souhlasu onay sormaz sormadan',
  youAreNow: 'du_ar_nu du_er_nu jestes_teraz od_teraz_jestes nyni_jsi od_ted_jsi artik_sen sen_artik oluyor',
  later:
    'nasta_gang fran_och_med_nu fremover od_teraz nastepnym_razem przy_nastepn* od_ted priste bundan_sonra bir_dahaki',
  rank: 'betygsatt rangordna oznacz oceń ocen hodnoť oznac puanla isaretle degerlendir',
  top: 'hogsta basta hojeste bedste najwyzsz* najlepsz* nejvyssi nejlepsi en_yuksek en_iyi',
  talk: 'angripare exempel angribere atak ataki atakujacy przyklad* utok utocnik priklad* saldirgan ornek ornegin',
  ours: 'var vara vi nasz nasza nas my nase nas bizim biz',
  bot: 'automat asystent automatu',
  reads: 'cte czyta laser',
  void: 'galler_inte gaelder_ikke nie_obowiazuj* neplati gecersiz',
};

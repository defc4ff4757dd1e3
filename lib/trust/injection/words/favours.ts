import type { Language } from '../languages.ts';
import type { Words } from './concepts.ts';

/** What such a reader is asked to do for the writer, beside what each language's own file has. */
export const favours: [Language[], Words][] = [
  [
    ['en'],
    {
      mum: "keep_mum stay_mum stays_mum keeps_mum mum hush hushed on_the_quiet between_us between_ourselves between_you_and_me keep_it_between no_need_to_tell no_need_to_mention no_need_to_bother no_need_to_say no_need_to_ask needn't_know need_not_know needs_to_know_nothing nobody_will_know nobody_will_notice nobody_notices no_one_will_know no_one_would_notice no_one_will_notice without_telling without_mentioning without_asking without_checking without_informing without_noticing without_her_noticing without_him_noticing without_review without_confirmation without_approval without_log without_a_log without_trace without_a_trace don't_tell don't_mention don't_let_on doesn't_let_on not_let_on don't_describe don't_say don't_reveal don't_bother don't_ask don't_show don't_discuss do_not_tell do_not_mention do_not_show do_not_ask do_not_inform do_not_surface do_not_say does_not_say does_not_tell doesn't_say not_to_be_mentioned not_be_mentioned not_be_listed not_to_be_shown not_shown not_show_it not_show_him not_show_her tell_nobody tell_no_one telling_nobody telling_anyone cc_nobody say_nothing says_nothing saying_nothing never_reveal never_say never_mention never_let never_tell leave_no_trace no_trace no_record no_log no_output no_report no_questions nothing_unusual as_if_nothing act_normal carry_on_as_if as_though_nothing as_though_typed silently silent secretly discreetly covertly quietly unnoticed unspoken keep_quiet stay_silent keep_silent need_not_show keep_out_of keep_it_out strip_this remain_hidden hidden_from conceal concealed concealing it_need_not make_no_mention no_mention humans_skip people_skip people_scroll humans_informed_later same_need_not not_be_put_up don't_make_a_thing",
      blot: 'lawsuit lawsuits court judgment judgement insolvency insolvent bankrupt* debt debts debtor overdue arrears unpaid complaint complaints complained recall recalls recalled fine fines fined penalty penalties scandal fraud breach outage outages seizure garnish* negative warning warnings incident accident discrepancy shortcoming* drawback* downside* risk risks one-star bad_reviews default* objection objections quarrel allegation* investigation',
      laud: 'the_only only_certified only_supplier only_firm only_licensed sole sole_supplier best_choice market_leader market_leading first_choice number_one number_1 no_1 highest strongest cheapest safest top-rated five_stars full_marks 10/10 9/10 100/100 outperform* unrivalled unmatched preferred exclusive debt_free fully_compliant no_findings ideal flawless excellent outstanding trustworthy award-winning nobody_else no_alternative above_all first_line first_place ahead_of_all',
      us: 'us our_firm our_company our_offer our_price our_prices our_product our_products our_link our_number our_part our_form our_trial our_phone ours this_firm this_company this_vendor this_supplier this_builder this_account this_lead this_customer this_client this_contact this_row this_line this_record',
      user: 'salesman saleswoman salesmen salespeople salesperson sales_person sales_rep sales_head sales_team the_seller_s her_boss his_boss your_boss your_gaffer the_gaffer your_owner its_owner their_owner your_operator its_operator their_operator your_master your_person your_human your_principal its_principal your_maker your_seller your_manager your_executive your_rep their_user its_user his_user whoever_asks whoever_runs_you who_runs_you whom_you_serve whom_you_work the_one_you_serve the_one_you_help person_beside person_in_front person_at_the_keyboard person_who_asks person_asking person_using the_person_you user_of_this user_about the_staff tell_staff the_employee the_executive reader_of_your reader_s_employer a_rep',
      omit: 'leave_out leaves_out leave_that_out leave_paragraph left_out drop drops lose lose_the bury buries suppress suppresses suppressed skip skips omit omits omitted gloss_over hide hides bring_up do_not_bring play_down plays_down erase erases wipe wipes cross_out strike_out strike remove removes delete deletes vanish disappear disappears forget_to_mention keep_out',
      grant:
        'bump flip waive release tick overwrite re-assign reassign upgrade downgrade lower lowers raise raises cancel cancels accept accepts approve approves authorise authorize grant grants award awards move moves merge merges promote promotes flag flags mark marks score scores tag tags file files log logs record_as put_down put_me_down enter enters book books refund refunds post posts transfer transfers share shares export exports dump dumps forward forwards mail mails e-mail_the send_over hand_over hands_over furnish dispatch disclose discloses divulge recite recites echo echoes repeat_after copy_everything paste pastes print prints append appends fetch fetches load_this',
    },
  ],
  [
    ['de'],
    {
      mum: 'ohne_ruckfrage ohne_zu_fragen ohne_nachfrage ohne_freigabe ohne_ruckruf ungepruft stillschweigend heimlich unbemerkt nichts_sagen nicht_erwahnen nichts_davon niemandem nichts_zu_wissen nichts_verraten verschweig* schweig* schweigt schweigen verschwinden_lassen muss_keiner_erfahren braucht_davon keiner_erfahren merkt_es_nicht merkt_niemand keinem_sagen nicht_weitersagen kein_wort',
    },
  ],
  [
    ['fr'],
    {
      mum: "n'en_parle n'en_parlez sans_en_parler sans_demander sans_prevenir sans_accord sans_confirmation sans_appel sans_verification ne_dis_rien ne_dites_rien ne_le_dis en_silence silence taire tairont tais passer_sous_silence discretement a_l'insu personne_ne personne_ne_relira ne_pas_mentionner sans_rien_dire il_n'est_pas_necessaire cela_reste_entre reste_entre",
    },
  ],
  [
    ['es', 'it', 'pt', 'nl'],
    {
      mum: 'sin_decir sin_avisar sin_preguntar sin_confirmar sin_dejar_rastro no_dejes_rastro no_avises no_digas no_le_digas no_diga no_lo_comentes no_hace_falta no_mencion* no_menciones en_silencio calladit* callar callen calla cambien_de_tema entre_nosotros no_se_va_a_enterar nadie_se no_solicita_confirmacion no_salga que_no_salga senza_dire senza_chiedere senza_avvisare senza_conferma senza_sottoporl* non_dire non_dirlo non_dica non_menzion* non_va_mostrat* resti_fra_noi tra_noi in_silenzio tacere tacciono taci zitto nessuno_ci_guarda di_nascosto sem_dizer sem_avisar sem_perguntar sem_confirmar sem_conferir nao_digas nao_diga nao_avise nao_mencione fique_calado fica_calado nao_ligar em_silencio entre_nos as_escondidas',
    },
  ],
  [
    ['nl', 'ru', 'rest', 'other'],
    {
      mum: 'zonder_te_vragen zonder_overleg zonder_melding niet_vermelden meld_het_aan_niemand aan_niemand zeg_niets verzwijg* stiekem stilletjes licht_de_medewerker_daar_niet niet_over_in nie_mow nikomu nie_powiadamia* nie_wspominaj bez_potwierdzenia milcz po_cichu nikomu_to nerikej mlc bez_potvrzeni kimseye haber_verme soylemeden sormadan soz_etmesin gizli berätta_inte beratta_inte namn_inte inte_namna utan_att_fraga fortael_ikke naevn_ikke uden_at_sporge alaka_kerro ala_kerro ne_jelezze nu_spune μην_αναφερ* να_μην jangan_beri_tahu',
    },
  ],
  [
    ['ru'],
    {
      mum: 'никому_не не_говори не_говорить не_сообщай не_сообщать не_упоминай не_упоминать не_показывай не_писать не_повідомляй без_подтвержден* подтверждать_не не_спрашивай без_ведома молча тихо скрыть скрой втайне молчи',
    },
  ],
  [
    ['de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'rest', 'other'],
    {
      blot: 'klage prozess insolvenz* pfandung mahnung* schulden beschwerde* ruckruf* busgeld strafe gericht* mangel risik* gegenteilig* proces dette* plainte* amende* faillite tribunal rappel litige* avis_defavorabl* impaye* deuda* queja* multa* embargo juicio* demanda concurso_de_acreedores debito debiti reclamo reclami protesto causa fallimento ritardi sanzion* divida* reclamacao reclamacoes processo falencia multa schuld* klacht* boete rechtszaak faillissement долг* суд* претензи* жалоб* штраф* банкрот* dlug* skarg* kara upadlosc borc* mahkeme* sikayet* sikayet dava tvist skuld* kritik* boter dluh* stiznost* reclamatia panaszt προστιμ* keluhan',
      laud: 'einzige* einziger marktfuhrer* bestnote volle_punktzahl beste besten erste_wahl a-kunde bonitat premier premiere seul seule meilleur* note_maximale unico unica mejor mejores primer_puesto primero el_unico maxima_prioridad migliore migliori primo massimo_punteggio melhor melhores primeiro_lugar enige leverancier_nummer лучш* единственн* надежн* перв*_мест* najleps* jedyn* pierwsz* nejleps* jedin* en_iyi tek birinci framst basta forst bedst',
      us: 'uns unser_betrieb diesen_betrieb dieser_betrieb unsere_firma notre_maison notre_offre notre_entreprise nous_seuls nuestra_empresa este_proveedor esta_bodega esta_ficha nostra_azienda questa_azienda a_nossa_empresa esta_fabrica ons onze_firma наш*_фирм* наш*_компани* нас nasza_firma nasz* firmamiz oss vores',
      user: 'verkaufer* vertriebler* der_nutzer die_nutzerin nutzer benutzer bediener* auftraggeber* deinem_chef deines_chefs ihrem_bediener commercial commerciale la_commerciale le_commercial le_vendeur la_vendeuse vendeur* vendeuse* ton_patron ton_utilisateur son_utilisateur vendedor* comercial el_comercial tu_jefe tu_dueno su_usuario el_usuario venditor* il_venditore il_tuo_capo utente utenti il_proprio_gestore vendedor vendedora vosso_dono utilizador verkoper* gebruiker* de_medewerker продав* менеджер* пользовател* владел* хозяин* sprzedawc* handlowiec* handlowc* opiekun*_klienta uzytkownik* prodejc* uzivatel* satici* kullanici* saljare* anvandare* saelger* bruger* myyja* ugyintezo* vanzator* χρηστη* penjual nguoi_dung विक्रेता',
      omit: 'weglassen auslassen ausgelassen bleibt_ausen streich* loschen entfern* verschweig* weglass* unterschlag* omettre omets omettez supprim* effac* cacher cachez enlev* omitir omita omitan borra borrar borre oculta* ocultar quita suprim* omett* cancella* togli nascond* rimuov* apague apagar esconda* remova weglaten verwijder* wis haal_de_klacht удал* убери убрать скры* вычеркн* usun usuwa pomin pomija* ukryj smaz vymaz skryj sil silsin gizle* ta_bort radera dolj slet skjul poista sterge ascunde αποκρυψ* hapus sembunyikan',
      grant:
        'setze setz stell verbuch* buche bucht genehmig* freigeb* erteil* vergibt vergeb* uberweis* stufe hochstuf* ander* leite_weiter weiterleiten ubermittel* herausgab* herausgeb* verrat* nenne nennst passe_l change mets note enregistre* valide* accorde* transf* communique* envoie* transmet* transmettre divulgu* ponle pon ponga cambia* marca* registra* acept* aprueb* reenvi* envie* revela* sube_la cuentalo cambia accett* approv* inoltr* invi* rivel* trasmett* sposta* mude mudar marque aceite aprove envie reencaminh* revele zet boek* keur stuur mail_de verhoog поставь постав* измени* одобр* перешли отправ* выдай раскро* зачисл* присво* wpisz wpisuje ustaw zmien zatwierdz* wyslij przeslij ujawni* prepis* nastav zmen posli degistir yap kaydet* gonder* onayla* andra satt skicka godkann aendr saet send merkitse ird muta marcheaza ubah',
    },
  ],
];

/** The same where nothing parts the words. */
export const favoursRun: Words = {
  mum: '知らせず 知らせない 言わない 言わずに 見せない 見せずに 触れない 黙って 内緒 秘密に 確認なしで 確認不要 承認なしで 別让 不要告诉 别告诉 不必告知 无需核对 无需确认 不要提及 不得提及 悄悄 保密 不必说明 不要让 隐瞒 알리지 말하지 묻지 확인_없이 몰래 비밀로 숨기',
  blot: '延滞 訴訟 苦情 借金 罰金 破産 失注理由 诉讼 投诉 欠款 罚款 破产 债务 负面 소송 불만 체납 부채',
  laud: '第一位 最優先 最高 唯一 星五つ 満点 優良 第一 最好 唯一 满分 首选 最优 최우선 최고 유일',
  us: '当社 弊社 本公司 我司 本店 我们公司 이_회사 당사 우리_회사',
  user: '担当者 営業担当 利用者 使用者 ユーザー 销售 用户 业务员 담당자 사용자 영업사원',
  omit: '省く 省き 省略 除外 消す 消し 削除 書かない 空欄に 隠す 隠し 出さない 删除 删掉 隐藏 省略 去掉 빼세요 빼고 생략 삭제 숨기',
  grant:
    '変更 承認済み 承認 記録 記載 返送 送って 送る 登録 改成 改为 填 发到 发给 批准 登记 输出 附上 给满分 바꾸 승인 저장 보내 기록',
};

import type { Words } from './concepts.ts';

export const fr: Words = {
  ai: 'chere_intelligence assistant_numerique robot robots ia ias assistant_ia assistants_ia agent_ia agents_ia modele_de_langage modeles_de_langage modele_linguistique intelligence_artificielle intelligences_artificielles assistant_virtuel assistants_virtuels assistant_numerique assistants_numeriques assistant_automatique assistants_automatiques assistant_automatise* systeme_automatise systemes_automatises outil_automatise outils_automatises outils_automatiques outil_d_ia outils_d_ia agent_conversationnel agents_conversationnels robot_conversationnel resumeur* lecteur_automatique lecteurs_automatiques',
  bot: 'l_agent l_assistant assistant assistante assistants agent agents modele modeles robot robots logiciel logiciels systeme systemes outil outils machine machines',
  hello:
    'precision_destinee destinee_a destine_a a_destination_de petite_precision mot_pour p.s note_a note_pour note_aux attention cher chere chers bonjour message_a message_pour message_aux consigne_pour consignes_pour instruction_pour instructions_pour instructions_a instruction_a avis_aux a_l_attention important_pour a_tous a_toute rappel remarque information_pour',
  youAre: 'tu_es vous_etes si_vous_etes si_tu_es en_tant_que_modele en_tant_qu puisque_vous_etes etes_vous',
  you: 'tu te toi vous',
  your: 'ton ta tes votre vos',
  reads:
    'lit lisez lire lisant traite traitez traitant traitent resume resumez resumant resumer resumes analyse analysez analysant analyser parcourt lisent evaluez evalue depouille consulte consultez',
  automatic: 'automatique automatiquement automatise* automatises',
  doc: 'cette_page page ce_document document ce_texte texte ce_message contenu fiche courriel ce cette ces ci-dessous site suivant suivants suivante',
  must: 'devez dois doit doivent veuillez toujours faut obligatoirement imperativement jamais svp vous_plait te_plait merci_de immediatement est_tenu etes_tenu priere_de',
  not: 'ne pas jamais sans aucun aucune n',
  ifWhen: 'si quand lorsque lorsqu des_que chaque_fois avant apres a_chaque toutes_les_fois',
  ignore:
    'ignore ignorez ignorer ignorant oublie oubliez oublier neglige* negligez outrepasse* contourne* contournez contourner fais_abstraction faites_abstraction ne_tenez_pas_compte ne_tiens_pas_compte ne_tenez_plus_compte ne_tiens_plus_compte ne_pas_tenir_compte sans_tenir_compte ne_suivez_pas ne_suivez_plus ne_suis_plus annule annulez annulent remplace* remplacez ecarte* ecartez laisse_de_cote laissez_de_cote mets_de_cote mettez_de_cote ne_respecte* ne_respectez desactive* desactivez ne_s_appliquent_plus ne_sont_plus_valables ne_sont_plus_valides caduque* abandonne* abandonnez passe_outre passez_outre efface* effacez supplantent prevalent prevaut prime priment ne_s_applique_plus',
  prior:
    'precedent precedents precedente precedentes anterieur* ci-dessus initial* initiaux initiales d_origine originel* existant* avant deja jusqu_ici jusqu_a_present recues recu donnees plus_haut prealable* actuelles',
  whole: 'tout toute tous toutes chaque ensemble integralite entier entiere',
  orders:
    'priorite_absolue instruction instructions consigne consignes directive directives regle regles ordres prompt prompts invite commandes restrictions contraintes limites politique politiques configuration',
  inner:
    'prompt_systeme message_systeme instructions_systeme invite_systeme consignes_systeme consignes_internes instructions_internes instructions_cachees consignes_cachees consignes_initiales instructions_initiales garde-fou* regles_de_securite filtres_de_securite consignes_de_securite_du_modele vos_instructions tes_instructions vos_consignes tes_consignes vos_regles tes_regles vos_directives tes_directives votre_configuration ta_configuration ta_programmation votre_programmation prompt_initial',
  newOrders:
    'ta_nouvelle_tache votre_nouvelle_tache ta_nouvelle_mission votre_nouvelle_mission tes_nouvelles_instructions vos_nouvelles_instructions nouvelles_instructions_systeme ta_seule_tache votre_seule_tache ta_veritable_tache ta_mission_est votre_mission_est votre_unique_tache ton_nouveau_role votre_nouvel_objectif',
  reveal:
    'revele* revelez reveler affiche* affichez afficher montre* montrez divulgue* divulguez divulguer repete* repetez imprime* imprimez cite* citez recopie* recopiez donne donnez expose* exposez communique* communiquez liste* listez fournis fournissez',
  send: 'glisse glissez joindre rassemble communique envoie envoyez envoyer transmets transmettez transmettre transfere* transferez transferer expedie* expediez poste* postez publie* telecharge* ajoute* ajoutez joins joignez exporte* exportez copie* copiez inclus insere* inserez',
  data: 'donnees_client* donnees_du_crm donnees_crm liste_des_clients liste_de_contacts liste_des_contacts contacts pipeline_commercial pipeline opportunites conversation historique notes_internes donnees_personnelles donnees_confidentielles informations_confidentielles chiffre_d_affaires chiffres tarifs marge marges base_de_donnees fiches carnet_d_adresses coordonnees toutes_les_donnees montants affaires_en_cours',
  secret: 'mot_de_passe mots_de_passe cle_api cles_api identifiants jeton jetons cles_d_api secrets',
  inUrl:
    'parametre_d_url parametre_de_l_url dans_l_url a_l_url en_parametre image_invisible parametre_de_requete pixel_de_suivi',
  say: 'dis dites dire reponds repondez repondre indique* indiquez mentionne* mentionnez ecris ecrivez commence* commencez termine* terminez inclus incluez inclure precise* precisez affirme* affirmez recommande* recommandez recommander informe* informez declare* presente* presentez conclus concluez signale* signalez ajoute* ajoutez conseille* conseillez confirme* confirmez assure* assurez insiste* souligne* soulignez decris decrivez',
  sayOnly:
    'reponds_uniquement repondez_uniquement reponds_seulement repondez_seulement uniquement_par reponds_exactement repondez_exactement la_phrase_suivante cette_phrase_exacte mot_pour_mot exactement_la_phrase commence_ta commencez_votre terminez_votre',
  answer:
    'resume resumes reponse reponses synthese syntheses sortie recommandation recommandations analyse rapport evaluation brouillon compte-rendu avis',
  about:
    'demande demandera on_te_demande on_vous_demande interroge resumez resumant resumer redigez repondez redige tu_resumes vous_resumez generez',
  user: 'vendeur vendeuse commercial madame client utilisatrice l_utilisateur l_utilisatrice utilisateur utilisateurs au_vendeur le_vendeur du_vendeur au_commercial le_commercial du_commercial a_l_humain l_humain l_operateur a_personne votre_utilisateur ton_utilisateur le_lecteur la_personne_qui',
  rank: 'classe* classez classer note* notez attribue* attribuez evalue* evaluez priorise* priorisez marque* marquez place* placez qualifie* qualifiez recommande* recommandez considere* considerez donne donnez presente* presentez mets mettez',
  top: 'premier premiere meilleur meilleure meilleurs maximum maximale maximal plus_haute plus_haut plus_eleve plus_elevee prioritaire chaud chaude ideal parfait fiable excellent tete_de_liste en_tete sur_sans_risque haute_priorite sans_reserve',
  target:
    'ce_prospect prospect entreprise societe fournisseur client piste compte offre candidat candidature notre ce_contact',
  regardless:
    'independamment quoi_qu quelles_que quel_que quelle_que peu_importe en_toutes_circonstances dans_tous_les_cas sans_exception meme_si',
  set: 'rembourse* credite* accorde* accordez cloture* mets_a_jour mettez_a_jour mettre_a_jour modifie* modifiez modifier change* changez changer definis definissez supprime* supprimez supprimer cree creez remplace* remplacez passe passez approuve* approuvez fixe* fixez augmente* augmentez enregistre* enregistrez',
  field:
    'champ champs etape montant remise statut proprietaire opportunite probabilite date_de_cloture telephone adresse_e-mail conditions_de_paiement gagne gagnee priorite fiche etat',
  bank: 'iban coordonnees_bancaires rib compte_bancaire virement virements',
  run: 'appelle* appelez appeler clique* cliquez cliquer ouvre ouvrez ouvrir visite* visitez execute* executez executer lance* lancez utilise* utilisez accede* accedez charge* chargez consulte* invoque*',
  tool: 'outil outils fonction fonctions lien liens url commande script bouton action adresse greffon',
  hide: 'sans_solliciter sans_demander secretement discretement silencieusement en_secret cache* cachez dissimule* dissimulez sans_le_dire sans_en_informer sans_informer sans_prevenir sans_mentionner sans_avertir sans_en_parler a_l_insu garde_le_secret gardez_le_secret en_arriere-plan passe_sous_silence passez_sous_silence taire confidentiel_vis',
  ask: 'demander confirmation validation approbation accord verification verifier autorisation confirmer avertissement consentement',
  persona:
    'change_de_role devient agis_comme agissez_comme agir_comme comporte-toi comportez-vous fais_semblant faites_semblant joue_le_role jouez_le_role incarne* imagine_que prends_le_role prenez_le_role adopte* dans_la_peau',
  youAreNow:
    'tu_es_maintenant tu_es_desormais vous_etes_maintenant vous_etes_desormais desormais_tu_es a_partir_de_maintenant_tu a_partir_de_maintenant_vous tu_n_es_plus vous_n_etes_plus',
  free: 'sans_restriction* sans_limite* sans_filtre* sans_censure mode_developpeur mode_maintenance mode_debug aucune_restriction* aucune_limite aucune_regle non_censure',
  later:
    'la_prochaine_fois prochaine_fois desormais dorenavant a_l_avenir a_partir_de_maintenant futures futurs chaque_fois toutes_les_fois par_la_suite en_permanence plus_tard a_chaque_fois',
  remember:
    'retiens retenez memorise* memorisez souviens souvenez enregistre* conserve* conservez garde_en_memoire gardez_en_memoire',
  memory: 'ta_memoire votre_memoire memoire consigne_permanente instruction_permanente preference_permanente',
  approved:
    'approuve autorise valide accorde autorisee approuvee validee donne_son_accord donne_leur_accord autorisation',
  boss: 'administrateur direction service_informatique responsable proprietaire_du_compte equipe_securite developpeur* dsi direction_commerciale equipe_it support',
  decode: 'decode* decodez decoder dechiffre* dechiffrez base64 a_l_envers',
  obey: 'suis suivez suivre obeis obeissez execute* executez applique* appliquez respecte* respectez conforme*',
  talk: 'phrase_du_genre texte_piege piege* pieges manipul* du_genre tente* attaquant* attaque attaques pirate* exemple exemples par_exemple injection_de_prompt* injections_de_prompt* hameconnage malveillant* chercheur* vulnerabilite* faille* sensibilisation soi-disant typique* tels_que telles_que menace',
  human:
    'mon_precedent mon_dernier notre_precedent notre_dernier mon_courriel mon_message mon_mail facture factures livraison expedition montage pose commande devis piece_jointe assistant_commercial assistante_commerciale assistant_de_direction assistante_de_direction transporteur transport chauffeur',
  software: 'systeme',
  ours: 'notre nos nous je mon ma mes',
  void: 'ne_s_appliquent_plus ne_s_applique_plus caduque* expire* ne_valent_plus ne_sont_plus annulees',
};

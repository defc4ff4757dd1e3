/**
 * What sellers' words have in common across wordings and languages: "mail", "note to her" and "Anschreiben" are one thing
 * to a router. The table is evidence, not rules: the trained weights decide what a concept speaks for. A word may stand in
 * several. Words are lower case without accents; a `*` ends a stem. `ja` are pieces looked for in Japanese or Chinese text.
 */
export type Concept = { words: string; ja?: string };

export const conceptWords: Record<string, Concept> = {
  write: {
    words:
      'write* wrote draft* compose* word phrase formulate* redact redige* rediger* ecris* ecrire* schreib* verfass* formulier* entwirf entwurf escrib* redact* prepare prepar* whip knock cook schreibe verfasse entwerfe formuliere ecrire redige envoie redacta escribele hazme mach setze',
    ja: '書いて 書く 作成 下書き 作って 文面',
  },
  email: {
    words:
      'email* emails mail* mial* message* msg* letter* inmail* anschreib* nachricht* brief courriel* mel correo* mensaje* carta* lettre* linkedin invitation* einladung*',
    ja: 'メール 手紙 文面 招待状 お礼状',
  },
  reply: {
    words: 'reply* respond* response* answer* antwort* beantwort* repond* reponse* respon* contesta* rispon*',
    ja: '返信 回答 返事',
  },
  send: { words: 'send* sent schick* send* envoi* envoy* envia* manda*', ja: '送って 送信 送る' },
  shorter: {
    words:
      'short* shorten* trim* cut* condense* kurz* kurzer* raccourci* court* corto* acorta* concise* brief* tighter tighten* fewer less longer long* lang* langer plus* largo*',
    ja: '短く 長く 簡潔',
  },
  tone: {
    words:
      'formal* casual* friendly friendlier polite* warm* tone* stiff* pushy* soft* blunt* direct* formlich* hofl* locker* freundlich* formel* chaleureu* amical* cordial* cercan* tutoie* vouvoie* siez* duz* robot* salesy* assertive* confident* humble* enthusiastic* apologetic formlicher lockerer herzlicher netter hoflicher chaleureux direct plus amable formal natural naturel sec froid kalt steif frio seco',
    ja: '丁寧 カジュアル 柔らか 敬語 フォーマル 硬い 堅い',
  },
  language: {
    words:
      'english french german spanish japanese italian dutch portuguese englisch* deutsch* franzosisch* spanisch* anglais allemand espagnol francais ingles aleman frances espanol translate* ubersetz* tradui* traduc*',
    ja: '英語 日本語 ドイツ語 フランス語 訳して 翻訳',
  },
  textPart: {
    words:
      'paragraph* sentence* subject* greeting* sign-off signoff signature ps bullet* emoji* wording* opening* opener closing* line* absatz* satz* betreff* anrede* gruss* paragraphe* phrase* objet parrafo* frase* asunto* intro* ending absatze rechtschreib* tippfehler typo* spelling faute* orthograph* ortograf* postscript attachment* salutation',
    ja: '段落 件名 文 宛名 署名 箇条書き',
  },
  draft: { words: 'draft* version* entwurf* brouillon* borrador* text texte texto', ja: '下書き 文章 文面' },
  summary: {
    words:
      'summar* summa* resum* overview* recap* brief* rundown tldr synopsis gist lowdown nutshell zusammenfass* uberblick* kurzfassung* resume* synthese* apercu* background catch story fass fasse zusammen* stand kurz uberblick worum geht resumen resumi* esencial panorama situation lage bilan point breve condens* boil essence highlights profile',
    ja: '要約 まとめ 概要 要点 経緯 ざっくり 全体像 あらまし 流れ 状況',
  },
  meeting: {
    words:
      'meeting* call* demo* visit* qbr* kickoff* workshop* appointment* agenda* termin* besprech* treffen* gesprach* besuch* reunion* rendez rdv visite* cita* visita* llamada* attendee* lunch breakfast standup onsite kunde trifft treffe gleich rdv entretien reunirme junta visitar demostracion seance',
    ja: '会議 打ち合わせ 商談前 訪問 面談 ミーティング アポ',
  },
  prepare: {
    words:
      'prep* ready prepare* vorbereit* bereit prepara* talking questions objection* icebreaker* fragen einwande preguntas objeciones objections ordre jour orden argument* gesprachspunkte',
    ja: '準備 事前 論点 アジェンダ 質問 想定',
  },
  task: {
    words:
      'task* todo* todos to-do* aufgabe* tache* tarea* pendiente* plate inbox workload list aufgaben taches tareas pendientes liste agenda',
    ja: 'タスク 予定 やること 仕事',
  },
  priority: {
    words:
      'priorit* first urgent* important* most rank* sort* order start begin wichtig* zuerst dringend* prior* urgence* abord urgente* primero importan* prioris*',
    ja: '優先 最初 急ぎ 重要 順番',
  },
  today: {
    words: 'today* tonight* morning afternoon eod heute* morgen* aujourd hui matin hoy manana day',
    ja: '今日 本日 今朝 午後',
  },
  change: {
    words:
      'change* chang* modif* modifi* different* moved history geander* anderung* verander* change* cambi* modifica* updates updated evolu* since seit depuis desde happened missed new news neu* nouve* noved*',
    ja: '変更 変わっ 更新 履歴 前回から 以降 以来',
  },
  set: {
    words:
      'set put mark update* correct* fix* edit* replace* move* push* bump* raise* lower* setz* stell* ander* trag* verschieb* mets mettre passe* corrig* pon* actualiz* cambia* poner trage eintragen aktualisier* korrigier* andere aendere auf marque marca sube baja modifie mets corrige rebaja',
    ja: '変更して にして 修正 更新して 直して 変えて クローズ 変え',
  },
  log: {
    words:
      'log* record* note* track* protokoll* notier* erfass* festhalt* note* consign* enregistr* registr* anota* apunta* capture jot eintrag* eintragen halte fest vermerk* consigne note inscris deja constancia apunte merk* memo',
    ja: '記録 メモ 残して 登録 入れておいて',
  },
  remind: {
    words: 'remind* reminder* erinner* wiedervorlage rappel* recuerd* recordatorio* forget* schedule* task todo',
    ja: 'リマインド 忘れない 思い出 通知',
  },
  create: {
    words: 'create* add* make* new anleg* erstell* hinzufug* cree* creer ajout* crea* anad* agreg* set',
    ja: '作成 追加 新規',
  },
  merge: {
    words: 'merge* duplicate* dedup* zusammenfuhr* doppel* dublett* fusion* doublon* duplicad*',
    ja: '統合 重複',
  },
  bulk: {
    words: 'all every each everyone bulk mass alle jede* tous toutes todos todas entire',
    ja: '全部 全て すべて 一括',
  },
  who: {
    words:
      'who whose whom wer wem wen qui quien quienes wessen ansprechpartner interlocuteur zustandig responsable encargad*',
    ja: '誰 だれ どなた キーパーソン',
  },
  what: { words: 'what which whats welche* was quel* quoi cual* que', ja: '何 どの どんな なに' },
  when: { words: 'when wann quand cuando since', ja: 'いつ 何時' },
  where: { words: 'where wo ou donde', ja: 'どこ' },
  why: { words: 'why warum wieso pourquoi porque', ja: 'なぜ なんで 理由' },
  how: { words: 'how wie comment como', ja: 'どうやって どう どのように' },
  howMany: {
    words:
      'many count number total sum average combined anzahl wieviel* viele combien cuanto* cuantas total* summe* somme suma promedio',
    ja: '何件 合計 いくつ 件数 平均',
  },
  list: {
    words:
      'list* show* which find top filter* liste* zeig* montre* affich* muestr* lista* ensena* display pull welche welcher quelles quels cuales alle suche such finde trouve encuentra busca liste mostrar',
    ja: '一覧 表示 見せて リスト 探して 抽出',
  },
  many: {
    words:
      'deals opportunities leads accounts contacts cases tickets customers clients companies records quotes kunden chancen kontakte firmen opportunitats faelle falle comptes affaires opportunites prospects clientes oportunidades cuentas casos negocios pipeline forecast',
    ja: '案件一覧 商談一覧 全商談',
  },
  deal: {
    words:
      'deal opportunity opp opps oportunidad opportunite affaire geschaft chance verkaufschance negocio trato del opportunity*',
    ja: '商談 案件',
  },
  company: {
    words:
      'company account customer client firm business firma kunde* unternehmen entreprise societe compte empresa cuenta cliente outfit organisation organization',
    ja: '会社 企業 取引先 顧客 お客様',
  },
  lead: { words: 'lead prospect leed prospecto interessent', ja: 'リード 見込み' },
  case: {
    words:
      'case ticket issue complaint bug outage fall beschwerde* storung* dossier reclam* incidencia caso problem* customer',
    ja: 'ケース チケット 問い合わせ 苦情 障害',
  },
  person: {
    words:
      'contact contacts person people stakeholder* champion* buyer* decision* decider* ansprechpartner* entscheider* kontakt* decideur* interlocut* contacto* decisor* boss colleague team cfo cto ceo cio coo vp head procurement sponsor',
    ja: '担当者 決裁者 部長 キーマン 連絡先 人',
  },
  field: {
    words:
      'amount stage close date probability owner phone number address email industry title status priority source budget value website zip postcode birthday renewal expiry contract betrag phase datum wahrscheinlichkeit telefon* adresse* montant etape cloture telephone* importe etapa fecha cierre direccion',
    ja: '金額 フェーズ 完了予定日 電話番号 住所 担当 確度 ステータス 業種 優先度',
  },
  money: { words: 'k eur usd euro* dollar* grand million* $ mio mil', ja: '円 万円 ドル' },
  web: {
    words:
      'web website* homepage* online internet google* linkedin site news headline* press webseite* site actualit* noticia* look lookup enrich* firmographic* public* impressum research* webseite netz recherche* cherche* busca* busque* reichere enrich* enriq* complete ergan* completa* pagina',
    ja: 'ウェブ サイト ホームページ 検索 調べて ニュース 公式 補完 ホームページ 会社情報',
  },
  firmographic: {
    words:
      'headcount employees revenue industry headquarter* hq subsidiar* competitor* ceo founded branch* mitarbeiter* umsatz* standort* effectif* chiffre siege empleados facturacion sede locations size',
    ja: '従業員 売上 本社 業種 拠点 設立',
  },
  policy: {
    words:
      'policy policies rule* allowed guideline* discount* approval* playbook* handbook* faq documentation manual* process procedure* sla warranty* terms gdpr compliance* certif* security richtlinie* erlaubt rabatt* politique* remise* autoris* politica* descuento* permitid* template* battlecard* pricing price list soc iso garantie* garantia* agb cgv freigab* genehm* darf durfen vorlage* modele* plantilla* conditions condiciones zahlungsziel* validation procedur* norma* regla* regle* konditionen hochstens richtlinien',
    ja: '規定 ポリシー ルール 割引 承認 手順 マニュアル 社内 価格表 保証 ひな形 保管 標準 手続き 返金',
  },
  our: { words: 'our us we unser* wir nos notre nous nuestr* ours', ja: '当社 弊社 うち 我々' },
  my: { words: 'my mine mein* mon ma mes mis mi me ich', ja: '私の 自分の 私 僕' },
  next: {
    words:
      'next step* move now nachst* prochain* ensuite siguiente* proximo* advance* forward progress* unstick* stuck suggest* recommend* advise* weiter vorgehen voran empfiehl* tun machen debloqu* avancer conseill* faire desbloque* avanzar recomiend* hacer hago debo soll',
    ja: '次 どうすれば 進め 一手 どうする おすすめ 行き詰',
  },
  risk: {
    words:
      'risk* danger* healthy health slip* win close commit forecast* weak* gap* meddic* meddpicc* bant red flag* risik* gefahr* risque* riesgo* shaky solid real realistic likely odds kill die lose chance* champion* risiken schwach* schwachstelle* gefahrd* points faibles danger* debil* peligro* puntos cerrar gewinnen gagner ganar pronostic* prognose',
    ja: 'リスク 危な 弱点 健全 見込 勝て 受注できる 心配 不安 診断',
  },
  qualify: {
    words:
      'qualif* disqualif* fit score* scoring icp hot cold junk worth bant convert* punkte* bewert* qualifi* califica* vale worthwhile legit pursue chase nurture lohnt passt ablehnen konvertier* zielgruppe vaut coup cible rejet* merece pena encaja descart*',
    ja: '見込み スコア 有望 適格 判定 追う価値 評価 見極め コンバート',
  },
  thisThing: {
    words: 'this that it these those thing* stuff das dies* ca cela eso esto esa one same usual',
    ja: 'これ それ あれ 例の いつもの',
  },
  help: {
    words:
      'help* can* you able capab* feature* tutorial* tip* trick* hilfe* kannst aide* peux ayuda* puedes wingside copilot assistant hilf hilfe bedien* funktion* sais fonctionn* sirve* sabes funciona* befehle commandes',
    ja: '使い方 できる ヘルプ 機能 何ができ 助けて',
  },
  gone: {
    words:
      'ghost* silent quiet dark gone heard response* nothing radio unanswered crickets still meldet antwortet keine antwort reagiert repond plus silence contesta responde nada monate seit',
    ja: '返事がない 音沙汰 連絡がない',
  },
  thanks: {
    words:
      'thank* thanks dank* merci remerci* gracias agradec* congrat* gratul* felicit* sorry apolog* entschuldig* excus* disculp*',
    ja: 'お礼 感謝 お詫び お祝い',
  },
  harm: {
    words:
      'hack* steal* fake* forge* bribe* lie threaten* spy* insult* blackmail* password* secret* weapon* bomb* fals* falsch* gefalscht* faux mentir falsific* soborn* espi* racist idiot*',
    ja: '偽造 嘘 盗 賄賂 脅',
  },
  // What sellers ask of a CRM that Wingside does not do.
  delete: {
    words:
      'delete* remove* erase* purge* nuke* wipe* bin trash* archive* zap losch* entfern* supprim* effac* borra* elimin* delt* undelete restore* recycle',
    ja: '削除 消して 復元',
  },
  access: {
    words:
      'password* passcode login* log-in logged locked unlock* sso mfa 2fa authenticat* licen* permission* access* role roles user users admin* passwort* kennwort* einlogg* anmeld* berechtigung* zugriff* lizenz* passe identifiant* connexion acces droits contrasena* permiso* acceso* usuario* licencia*',
    ja: 'パスワード 権限 ログイン ライセンス アクセス ユーザー',
  },
  setup: {
    words:
      'layout* tab tabs column* picklist* dropdown workflow* automation* automat* trigger* validation* formula* dashboard* chart* graph* report reports sandbox* territor* page screen* button* configur* setup install* api webhook* integration* connector plugin sync* apex code flow mandatory required customise customize seitenlayout* seite layout feld felder ansicht tableau champ champs page panel campo campos pagina informe diseno',
    ja: 'レイアウト ダッシュボード 項目を追加 設定 連携 レポート グラフ 自動化',
  },
  dataMove: {
    words:
      'export* exprot* import* csv excel exel xlsx spreadsheet* sheet download* upload* backup* migrate* dump extract tabelle datei tableur fichier hoja archivo descarga* exporta* importa*',
    ja: 'エクスポート インポート エクセル ダウンロード バックアップ 出力',
  },
  payment: {
    words:
      'invoice* billing bill billed payment* pay paid pays refund* card credit vat tax taxes payroll salary paycheck payslip wage* expense* reimburse* rechnung* gutschrift* zahl* gehalt* spesen facture* facturer avoir paie salaire rembours* factura* pago* nomina gastos reembols* iban bank wire',
    ja: '請求書 支払 経費 給与 返金 領収書 振込',
  },
  quota: {
    words:
      'quota* qouta commission* bonus* comp earn* earnings target* ote spiff provision* quote cuota comision* prime primes objectif* objetivo* payout leaderboard ranking',
    ja: 'ノルマ 歩合 ボーナス 目標達成 インセンティブ',
  },
  goods: {
    words:
      'order orders purchase* ship* shipping shipment* stock inventory warehouse* pallet* delivery deliver parcel* courier* bestell* liefer* lager* versand* commande* commander livraison* stock entrepot pedido* envio* almacen inventario laptop* toner printer* supplies',
    ja: '発注 出荷 在庫 配送 注文',
  },
  travel: {
    words:
      'flight* fly flying hotel* train* taxi* uber cab airport* rental rent car cars room rooms table restaurant* reservation* reserve* book booking parking visa passport flug* zug bahn bahnticket mietwagen raum zimmer tisch buch* vol train salle chambre reserv* vuelo* sala habitacion coche beach route traffic road drive driving gps map metro subway bus ferry cruise luggage holiday sightseeing',
    ja: '飛行機 ホテル 新幹線 会議室 出張 切符',
  },
  staff: {
    words:
      'vacation* holiday* sick leave pto timesheet* hr hire hiring job interview* candidate* onboard payslip performance urlaub* krank* krankmeldung arbeitszeit conge* conges maladie vacaciones baja contratar',
    ja: '有給 休暇 採用 勤怠 欠勤',
  },
  sendNow: {
    words:
      'blast newsletter* campaign* mass bulk mailing publish* post tweet advertise* ad ads webinar unsubscribe* autoresponder out-of-office kampagne* rundmail campagne* campana* boletin masivo',
    ja: '一斉 配信 投稿 広告 キャンペーン',
  },
  phoneNow: {
    words:
      'dial* ring zoom teams transfer hang voicemail transcri* recording audio video webcam anruf* wahl* appelle compose llama marca',
    ja: '電話をかけて 発信 録音 文字起こし',
  },
  paper: {
    words:
      'print* sign signature* signed docusign e-sign esign pdf scan* sharepoint drive folder file files upload powerpoint slides deck brochure* label* druck* unterschr* ausdruck* imprim* signer firma* firmar archivo',
    ja: '印刷 署名 スキャン 資料作成 電子契約',
  },
  // What has nothing to do with selling.
  weather: {
    words:
      'weather wether rain* raining snow* sunny umbrella forecast temperature degrees storm wetter regen* schnee sonne meteo pluie neige temps soleil tiempo lluvia* nieve llover clima',
    ja: '天気 雨 気温 台風 雪',
  },
  food: {
    words:
      'recipe* recipie cook* bake* baking eat eating dinner lunch breakfast supper pizza pasta cake* bread rice soup sushi wine beer coffee tea egg eggs chicken vegan hungry rezept* koch* back* kuchen essen recette* cuisin* gateau pain manger receta* cocin* paella comer pastel sourdough risotto pancake* burger* cheese chocolate grill* salmon fish meat potato* kartoffel* tomat* onion garlic avocado banana apple fruit vegetable* calori* gluten dessert cocktail* whisky vodka juice milk butter flour sugar salt pepper spice* soup salad steak bbq ramen noodle* kebab taco* vin bier cerveza vino fromage queso jamon kaffee',
    ja: 'レシピ 料理 ご飯 カレー 寿司 食べ 夕飯 作り方 ラーメン 食べたい お酒 お菓子',
  },
  play: {
    words:
      'joke* funny riddle* poem* haiku story stories song* sing music jazz rock movie* film* series netflix tv show novel* book books game* gaming chess sudoku puzzle* lyrics guitar piano dance paint* draw drawing unicorn witz* gedicht* lied* musik serie* filme blague* poeme* chanson* musique chiste* poema* cancion* musica pelicula* celebrity actor* actress* meme pun puns bored boring podcast* limerick rhyme* trick tricks card magic crossword clue trivia quiz director directed composer compos* opera theater theatre museum* concert* album band singer* sculpt* photograph* hobby knit* crochet origami instagram tiktok youtube comic anime manga oscar* pelicul* komponiert gemalt peint pintor libro livre buch roman kino cine canción',
    ja: '冗談 面白い 映画 音楽 歌 小説 詩 ゲーム ドラマ 退屈 ラーメン屋 漫画 アニメ 本を 小説',
  },
  sport: {
    words:
      'football soccer basketball tennis golf marathon score match league cup team olympic* champion* playoff* goal won winner wins nba nfl f1 bundesliga fussball* spiel gewonnen foot ligue gagne partido futbol gano liga gym workout* muscle run running yoga swim* cycling bike bicycle cricket rugby golf hockey boxing chess trainer coach plays tonight medal* stadium skiing surf*',
    ja: 'サッカー 野球 試合 優勝 筋トレ',
  },
  body: {
    words:
      'headache* pain hurts sick doctor* medic* pill* pills fever cold flu diet weight calories pregnan* sleep* insomnia symptom* allerg* blood heart tooth teeth kopfschmerz* arzt schlaf* abnehmen medecin tete mal dormir sommeil dolor* duele cabeza medico dormir antibiotic* vitamin* throat knee stomach nausea skin rash pregnant toothache hay bones hueso* cuerpo korper hals bauch gorge ventre garganta cough ibuprofen aspirin paracetamol dentist tired stress anxious anxiety massage',
    ja: '頭痛 病院 薬 眠れ ダイエット 風邪 喉 お腹 歯 熱',
  },
  homeLife: {
    words:
      'wife husband girlfriend boyfriend kid kids child children baby son daughter mother father mom dad wedding divorce* birthday dog dogs cat cats puppy pet pets carpet stain* laundry washing tyre tire sofa garden* plant plants landlord furniture date dating love romantic gift gifts frau mann kinder hund katze hochzeit geschenk femme mari enfant* chien chat mariage cadeau mujer marido hijo* perro gato boda regalo neighbour* neighbor* teenager* curtain* sink drain toilet kitchen bathroom bedroom wall paint roof lawn fence bed pillow mattress candle vacuum ironing tax rent apartment house moving nanny grandma grandmother grandpa uncle aunt sister brother tache fleck mancha bebe prenom nombre enfants',
    ja: '妻 夫 子供 犬 猫 結婚 誕生日 恋 家 近所 掃除 洗濯 赤ちゃん',
  },
  worldFacts: {
    words:
      'capital president* king queen pope moon mars planet* universe galaxy mount mountain* river* ocean country countries continent population history war wars century ancient roman empire dinosaur* animal* bird* fish hauptstadt konig* capitale capital presidente poblacion everest einstein napoleon shakespeare hamlet meaning life god religion election* vote politic* wall invented inventor tallest richest oldest titanic sank nobel prize physics scientist dinosaur penguin* giraffe elephant whale shark lion tiger snake spider insect* volcano earthquake desert island lake earth distance speed light sound atom* electron dna evolution philosopher plato greek egypt pyramid* viking* castle currency flag anthem parliament minister chancellor senator pope saint bible koran buddha berg montagne montana hochste plus-haut gipfel tower bridge',
    ja: '首都 大統領 歴史 宇宙 月 戦争 世界 選挙 山 動物 川 国 島 首相',
  },
  schoolwork: {
    words:
      'python javascript java sql css html regex program* coding script* algorithm* math maths mathe* equation* solve* calculate* squared percent* convert* kilomet* miles celsius homework essay* exam* quantum physics chemistry biology hausaufgabe* aufsatz devoirs essai deberes ensayo definition synonym* spell grammar philosophy photosynthesis rust linked list recursion react kubernetes docker linux bash git github compiler pointer array function debug sqrt root fraction* integral derivative geometry triangle ephemeral word mean means meaning pronounce verb noun french-lesson vocabulary latin translate-poem',
    ja: '数学 方程式 宿題 プログラ 物理 英単語 意味 単語',
  },
  ownMoney: {
    words:
      'stock* stocks share shares bitcoin* crypto* ethereum invest* mortgage loan lottery lotto gold euro dollar exchange savings pension inheritance aktie* lotto kredit bourse action* pret loterie bolsa acciones hipoteca loteria',
    ja: '株 ビットコイン 投資 宝くじ 為替',
  },
  lifeHelp: {
    words:
      'horoscope* zodiac leo dream* dreams astrology tarot alarm lights thermostat music timer lawyer* sue lawsuit ticket speeding tax horoskop* traum* reve* horoscopo sueno* lonely sad depress* friend friends party',
    ja: '占い 夢 目覚まし 寂しい',
  },
  // The telling parts of what sellers say without asking.
  didIt: {
    words:
      'called spoke talked met visited emailed left phoned rang picked discussed agreed told said promised sent had voicemail gesprochen telefoniert getroffen angerufen erreicht appele rencontre parle vu laisse llame hable reuni visite deje contesto',
    ja: '電話した 話した 会った 訪問した 不在 留守電',
  },
  weekday: {
    words:
      'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri tomorrow tmrw next week weeks month montag dienstag mittwoch donnerstag freitag morgen woche lundi mardi mercredi jeudi vendredi demain semaine lunes martes miercoles jueves viernes manana semana january february march april may june july august september october november december',
    ja: '月曜 火曜 水曜 木曜 金曜 明日 来週 来月',
  },
  clock: {
    words: 'oclock noon minutes minute hour hours pm am half quarter soon later uhr stunde* heure* hora* hours midday',
    ja: '時 分後',
  },
  pronoun: {
    words: 'him her them they he she his their ihm ihr ihnen er sie lui leur elle il eux el ella ellos les le',
    ja: '彼 彼女 先方 向こう',
  },
  dayOut: {
    words:
      'vacation away off leave holiday weekend travelling traveling sick urlaub weg conges absent vacaciones fuera while',
    ja: '休み 不在 留守 出張中',
  },
  stageWord: {
    words:
      'negotiation* proposal discovery prospecting qualified won lost closed committed commit best verhandlung* gewonnen verloren negociation* gagne* perdu* negociacion ganad* perdid* solved resolved escalated open',
    ja: '交渉 受注 失注 クローズ 完了',
  },
  unsure: {
    words: 'dont unsure clue idea wonder forgot remember know sure weiss keine sais aucune idee se ni',
    ja: 'わからない 忘れた 知らない',
  },
  wish: {
    words:
      'need want like love should must have brauche mochte will soll besoin veux voudrais necesito quiero quisiera',
    ja: 'たい ほしい 必要',
  },
  yesNo: {
    words:
      'is are was were do does did has have had will would can could should may might ist sind war hat haben est sont ont hay esta son',
    ja: 'ますか ですか',
  },
  refers: {
    words:
      'last previous earlier before ago above first original vorher zuvor letzte* dernier* avant ultimo* ultima* anterior antes',
    ja: '前回 最後 以前 さっき',
  },
};

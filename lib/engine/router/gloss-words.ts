/**
 * The same word in five languages, a line each: English and its near synonyms, German, French, Spanish, and after the
 * bar Japanese. It lets what was learned from English hold for the others. Lower case, no accents; `*` ends a stem.
 */
export const glossWords = `
call* phone* ring rang dial* anruf* anzuruf* ruf telefon* appel* llam* | 電話
meet* met meeting* appointment* besprech* treff* termin* reunion* rendez rdv cita* junta* | 会議 打ち合わせ ミーティング 面談
visit* besuch* visite* visita* onsite on-site vor-ort | 訪問 来社
demo* vorfuhr* demonstr* | デモ
workshop* seminar* atelier* taller* | 研修 ワークショップ
trade-fair fair booth messe* salon* feria* stand | 展示会
email* mail* mails courriel* mel correo* e-mail* | メール
letter* brief* lettre* courrier* carta* | 手紙
message* msg nachricht* message* mensaj* text sms whatsapp linkedin note | メッセージ
reply* respond* response* answer* antwort* beantwort* repond* repons* contest* respond* respuest* | 返信 回答 返事
write* wrote word compose* draft* formul* schreib* verfass* entwirf entwurf* aufsetz* ecri* redig* escrib* redact* | 書 下書き 文面 作成
send* sent ship schick* send* envoi* envoy* expedi* envia* manda* | 送
thank* danke* dank bedank* merci* remerci* gracias agradec* | お礼 感謝 ありがとう
sorry apolog* excuse* entschuldig* excus* desol* disculp* perdon | お詫び 謝
invite* invit* einlad* lade | 招待 案内
remind* reminder* erinner* rappel* recuerd* recordat* wiedervorlage | リマインド 忘れない 思い出させ
confirm* bestatig* confirm* | 確認
cancel* absag* stornier* annul* cancel* | キャンセル 取り消
postpone* delay* reschedul* verschieb* verleg* report* decal* repouss* aplaz* retras* pospon* | 延期 遅れ ずらし 延ば
shorter short* shorten* kurz* knapp* court* raccourc* cort* acort* breve* bref | 短
longer long* lang* ausfuhr* longue* larg* | 長
formal* formlich* formel* soutenu | フォーマル 丁寧 敬語 堅
friendly friend* freundlich* nett* herzlich* aimabl* chaleur* amabl* cordial* calid* amistos* | やわらか 柔らか 親しみ 優し
translate* ubersetz* tradu* | 訳
german deutsch* allemand aleman | ドイツ語
english englisch* anglais ingles | 英語
french franzosisch* francais frances | フランス語
spanish spanisch* espagnol espanol | スペイン語
paragraph* absatz* paragraph* parraf* sentence* satz* phrase* frase* line* zeile* ligne* linea* | 段落 一文 行
subject betreff* objet asunto | 件名
greeting* salutation anrede* gruss* salutation* saludo* closing schluss* | 挨拶 宛名 結び
version* fassung* variante* version* | バージョン 案
remove* delete* drop erase* cut losch* entfern* streich* weglass* supprim* enlev* efface* retir* borr* quit* elimin* sac* | 削除 消し 削っ 抜い 外し
add* include* insert* mention* hinzu* erganz* erwahn* ajout* mentionn* inclu* anad* agreg* mencion* incluy* | 追加 足し 加え 触れて
change* modif* edit* ander* geander* anpass* chang* cambi* modific* | 変更 変え 変わ 修正
update* aktualisier* mets mettre actualis* | 更新
set* put stell* setz* trag* mets pon* pong* fij* | にして 入れて 設定
correct* fix* wrong korrigier* falsch* berichtig* corrig* faux erreur correg* corrij* mal equivoc* | 直し 修正 間違
increase* raise* bump higher up erhoh* hoch rauf augment* hauss* mont* sub* aument* | 上げ 増や
lower* reduce* down senk* runter reduzier* baiss* redui* baj* reduc* | 下げ 減ら
move* shift* push* slip* rutsch* boug* gliss* mueve* mov* | 動 進め
stage* phase* etap* fase* stade | フェーズ 段階
amount* value* worth sum betrag* wert summe* volumen montant* valeur* importe* valor* monto* | 金額 合計額
price* cost* pricing preis* kost* prix cout* tarif* precio* coste* | 価格 値段 料金
discount* rebate* rabatt* nachlass* remis* descuent* rebaj* | 値引 割引
budget* presupuest* | 予算
money geld argent dinero eur euro* k usd dollar* | 円 お金
probab* likel* chance* odds wahrscheinlich* chancen probabil* posibil* | 確度 可能性 勝率 見込
close* closing closed abschl* schliess* cloture* clotur* cierr* cerrar | クローズ 完了 締
date* datum* fecha* when wann quand cuando | 日付 日程 いつ 予定日
deadline* due frist* fallig* echeance* vence* vencid* plazo* overdue uberfallig* retard* atrasad* | 期限 期日 期限切れ
owner* belongs responsible zustandig* besitzer* inhaber* verantwort* proprietair* responsable* propietari* encargad* | 担当 所有者 責任者
assign* reassign* hand ubergib* zuweis* ubertrag* attrib* confi* asign* pasa* | 割り当て 引き継
priority* prio prioritat* priorit* priorid* | 優先
urgent* hot burn* fire dringend* brenn* eilig* urgen* brul* quem* | 急ぎ 緊急
status* state stand lage zustand* statut* etat* estad* situation | ステータス 状況 現状
open* offen* ouver* abiert* | 未対応 オープン 未解決
won win* won gewinn* gewonn* gagn* gan* | 受注 勝
lost lose loss verlor* verlier* perd* | 失注 負け
sign* signature* signed unterschr* unterzeich* sign* firm* | サイン 署名 締結
contract* agreement* vertrag* contrat* contrat* convenio | 契約
renew* verlanger* renouvel* renov* | 更新 継続
offer* quote* proposal* bid angebot* offre* devis propos* ofert* cotiz* propuest* | 見積 提案
order* purchase* bestell* auftrag* commande* pedid* compra* | 注文 発注 購入
invoice* bill* rechnung* factur* | 請求書 請求
pay* paid payment* zahl* bezahl* paie* paye* paiement* pag* | 支払 入金
product* produkt* artikel produit* product* | 製品 商品
license* licence* seat* lizenz* licenc* | ライセンス
version release firmware software | ファームウェア ソフト
user* nutzer* benutzer* anwender* utilisateur* usuari* | ユーザー 利用者
customer* client* kunde* kunden* client* cliente* | 顧客 お客様 客先 先方
company* firm firma* firmen unternehmen* business entrepris* societ* boite empres* compan* | 会社 企業
account* konto* compte* cuenta* | 取引先 アカウント
contact* kontakt* ansprechpartner* interlocut* contacto* | 連絡先 窓口 コンタクト
lead* prospect* interessent* prospect* prospecto* inquiry enquiry anfrage* demande* consulta* | リード 見込み客 引き合い
deal* opportunit* opp geschaft* chance verkaufschance* affair* oportunid* negoci* | 商談 案件
case* ticket* issue* incident* fall vorgang* dossier* caso* incidenc* | ケース チケット 問い合わせ
complaint* complain* beschwer* reklam* plaint* reclam* quej* | クレーム 苦情
bug* error* problem* fault* fehler* storung* panne* erreur* fallo* averia* | 不具合 障害 エラー 故障
workaround* solution* losung* solution* solucion* behelf* | 解決 対処
refund* erstatt* rembours* reembols* devolv* | 返金
warranty guarantee* garantie* gewahrleist* garant* | 保証
return* retour* ruckgabe* devoluc* | 返品
support* hilfe soutien soporte | サポート
technician* engineer* techniker* technic* ingenieur* ingenier* | 技術者 エンジニア
task* todo* to-do* aufgabe* tache* tarea* pendient* | タスク やること 仕事
plan* plane* planif* organis* organiz* | 計画 予定を組
first zuerst erst* premier* primer* start begin anfang* fang* commenc* empiez* empez* comienz* | 最初 まず 先に
order* rank* sort* ordn* reihenfolge* class* tri* orden* clasific* | 順番 並べ 順位
today heute aujourd hui hoy | 今日 本日
tomorrow morgen demain manana | 明日
yesterday gestern hier ayer | 昨日
morning vormittag* fruh matin manana* | 朝 午前
afternoon nachmittag* midi noon mittag* apres-midi tarde* mediodia | 午後 昼
week* woche* semain* seman* | 週
month* monat* mois mes meses | 月
quarter* quartal* trimestr* | 四半期
year* jahr* annee* ano* an ans | 年
day* tag tage tagen jour* dia* | 日間
hour* stunde* heure* hora* minute* minuten minut* | 時間 分後 分
monday montag* lundi lunes | 月曜
friday freitag* vendredi viernes | 金曜
weekday tuesday wednesday thursday dienstag* mittwoch* donnerstag* mardi mercredi jeudi martes miercoles jueves | 火曜 水曜 木曜
since seit* depuis desde | から 以来 以降
last letzt* vergangen* dernier* passe* ultim* pasad* | 前回 最後 先週 先月 昨年
next nachst* kommend* prochain* suivant* proxim* siguient* | 次 来週 来月
before vorher* zuvor* davor vor avant anterior* antes precedent* | 前は 元々 以前
new news neu* neuig* nouve* quoi-de-neuf noved* nuev* | 新 ニュース 最新
different anders unterschied* differen* distint* diferen* | 違い 違う
happen* passiert geschah* getan passe* arriv* paso ocurr* sucedi* | 起き 動き 何があ
miss* verpasst missed rate perdi | 見逃
history verlauf* historie* historiq* historial* log | 履歴 経緯 これまで
summar* overview recap* brief* digest zusammenfass* uberblick* fass* resum* apercu synthes* topo panoram* | 要約 まとめ 概要 ざっくり 全体像 要点
story about geht worum parl* trata va quoi | どんな 何の話 どういう
explain* erklar* expli* | 説明
tell show* say* said sag* zeig* erzahl* montr* dis dit racont* dim* di muestr* cuent* ensen* | 教えて 見せて 言
know* weiss wissen kennen kenn* sais savoir connai* se saber sabe* conoc* | 知って 分から わから
read* lies lesen lire lis lee* leer | 読
find* found search* such* find* cherch* trouv* busc* encuentr* hall* look | 探し 検索 調べ
web website* internet homepage* online seite webseite* site* page* pagin* google* | サイト ホームページ ネット ウェブ
press zeitung* presse* prensa* article* artikel* | プレス 記事
address* adress* anschrift* direccion* domicil* | 住所
number* nummer* numero* | 番号
name* name nom nombre* apellid* nachname* | 名前 氏名
title* role* position* titel* funktion* rolle* titre* poste* fonction* cargo* puesto* rol* | 役職 肩書 役割
industry sector* branche* secteur* industri* | 業種 業界
employee* headcount staff mitarbeiter* salarie* effectif* emplead* personal | 従業員 社員数
revenue turnover sales umsatz* chiffre* vente* factura* ventas ingres* | 売上
location* site* office* headquarter* standort* buro* siege* bureau* locaux sede* oficin* | 本社 拠点 支店
competitor* competition rival* wettbewerb* konkurren* concurren* competid* competenc* | 競合 他社
who wer wen wem qui quien* whom | 誰 どなた
decide* decision* decid* entscheid* decis* | 決裁 決定 決め
boss* manager* chief head chef* leit* direct* jef* direktor* | 社長 部長 上司 責任者
purchasing procurement buyer* einkauf* achat* achet* compras comprador* | 購買 調達
finance* cfo finanz* financ* contabil* buchhalt* | 経理 財務
legal* lawyer* recht* jurid* jurist* avocat* abogad* | 法務 弁護士
it-department it cto cio technik* informatiq* sistemas tecnic* | 情シス IT
champion* sponsor* ally furspre* allie* aliad* supporter* | 味方 推進者
stakeholder* people person* leute personen personne* gens gente persona* beteiligt* | 関係者 人
risk* danger* risik* gefahr* risque* riesg* peligr* | リスク 危険 危な 懸念 不安
weak* gap* missing lack* schwach* luck* fehl* faibl* manqu* falt* debil* | 足りない 弱点 不足 抜け 欠け
healthy health gesund* sante salud sano | 健全
realistic real* realist* haltbar* credible creible* realista* | 現実的 本当
stuck stall* block* fest hang* hakt* stock* bloqu* coinc* atasc* parad* estanc* | 停滞 行き詰 止ま 進まな
forecast* commit* prognos* previs* pronostic* | フォーキャスト 予測
quiet silent silence ghost* meld* silenc* contestan repondent nouvelles | 返事がない 音沙汰 連絡がない 途絶え
recommend* advise* advice suggest* empfehl* rat vorschlag* vorschl* conseil* recommand* suger* aconsej* recomiend* consej* | おすすめ アドバイス 提案して
step* move schritt* etape pas paso* zug coup | 一手 ステップ
should soll* sollt* dois devrai* deb* deberia* | べき
proceed* continue* weiter* vorgehen vorge* continu* suite seguir sigu* procede* | 進め方 続け どうすれば
now jetzt nun gleich maintenant tout-de-suite ahora ya | 今 すぐ
wait* warte* attend* esper* | 待
push* insist* drang* nachhak* relanc* insist* | 攻め 催促
win-back revive* reviv* reactiv* reaktivier* | 再開
qualif* qualifizier* qualif* calific* | 見極め 適格
fit* suit* match* pass* passt correspond* encaj* | 合う 合って
score* rating rate punkt* bewert* note score puntu* valor* | スコア 点数
worth lohnt* wert vaut merece pena val* | 価値
convert* konvertier* converti* | 変換 商談化
serious ernst* serieux serios* legit | 本気 真剣
criteria criterion* kriteri* critere* criteri* | 条件 基準
prepare* prep* ready vorbereit* bereit prepar* brief* | 準備 備え
question* frage* question* pregunt* | 質問 聞く
objection* einwand* einwande objection* objecion* pushback | 反論
agenda tagesordnung ordre-du-jour orden* temas topics themen thema sujet* tema* | 議題 話題
negotiat* verhandl* negoci* | 交渉
note* notiz* notier* note* nota* apunt* anot* memo* | メモ ノート
log* record* register* protokoll* dokument* erfass* festhalt* halt consign* enregistr* registr* dej* | 記録 登録 残して
spoke talk* spoken gesproch* telefoniert parl* discut* habl* convers* | 話した 話し
voicemail mailbox repondeur buzon mobilbox | 留守電 留守 不在
done finished completed erledigt fertig termin* fini fait hech* terminad* complet* | 終わ 完了
policy policies rule* regel* richtlinie* vorschrift* regl* politiq* norm* polit* | 規定 ルール 規程 ポリシー
allowed may can darf durfen erlaubt zulassig* permis autoris* puedo puede* permit* peut puis | 可能 していい 許され
approve* approval* genehm* freigab* freigeb* validat* valid* approuv* approb* aprob* aprueb* visto | 承認
process* procedure* prozess* ablauf* verfahren* procedur* processus proces* tramit* | 手順 手続 プロセス 流れ
template* vorlage* muster* modele* plantill* model* | 雛形 ひな形 テンプレ
manual guide handbook* handbuch* anleitung* manuel* guide* manual* | マニュアル 手引
certificate* iso zertifi* certif* | 認証
security sicherheit* securit* segurid* | セキュリティ
data daten* donnee* dato* | データ
our us we unser* wir nos notre nous nuestr* nosotros | 当社 うち 弊社 我々
my mine mein* mon ma mes mis mi | 私の 自分の 僕の
all every* alle* samtlich* tou* tod* | 全部 すべて 全て 全員
only just nur lediglich seul* juste solo solamente | だけ のみ
more mehr plus mas | もっと
without no ohne kein* sans pas sin ningun* | なし ない ずに
over above than uber mehr-als plus-de mas-de encima | 以上 超
how-many many count* anzahl* viele wieviel* combien nombre cuant* | 何件 何人 いくつ
total* sum* gesamt* summe* total* somme suma* | 合計 総額
average* durchschnitt* moyen* promedio* media | 平均
list* liste* lista* zeige affich* | 一覧 リスト
filter* sort* group* filtr* grupp* group* agrup* | 絞 フィルタ
biggest largest top grosst* plus-gros grand* mayor* | 大口 最大 トップ
help* hilf* aid* ayud* | 助けて 手伝 ヘルプ
can able kannst kann konnen peux pouvez puedes sabes fahig* | できる できます
use* bedien* benutz* utilis* serv* usar uso us* funktion* fonctionn* funcion* work* | 使い方 使え 操作
you your du dich dir dein* sie tu toi te ton vous usted tus | あなた 君
settings einstell* reglage* parametr* ajuste* configur* einricht* | 設定
example* beispiel* exempl* ejempl* | 例文 例を
export* csv excel spreadsheet* tabelle* tableur hoja* | エクセル エクスポート CSV
import* upload* hochlad* lade telecharg* sub* carg* | インポート 取り込 アップ
print* druck* imprim* pdf | 印刷
merge* duplicat* doppel* dublett* zusammenfuhr* fusion* doublon* duplicad* un* | 統合 重複
user-account login* log-in password* passwor* anmeld* einlogg* connexion identifiant* contrasen* acces* zugriff* zugang* recht* droits permiso* | パスワード ログイン 権限
dashboard* report* chart* diagramm* bericht* tableau* graph* rapport* informe* panel* | ダッシュボード レポート グラフ
field* column* layout* feld* felder spalte* champ* colonne* campo* column* | 項目 レイアウト 列
calendar* kalender* agenda* calendr* calendari* sync* synchron* sincron* | カレンダー 同期
flight* fly plane flug* flieg* vol vols avion vuel* | 飛行機 航空券
hotel* train* bahn* zug taxi* car mietwagen* voiture* coche* tren* habitac* room* raum zimmer* salle* sala* book* buch* reserv* | ホテル 新幹線 会議室 予約
expense* spesen reisekost* frais gasto* viatic* | 経費 交通費
vacation holiday* leave urlaub* conge* vacanc* vacacion* | 有給 休暇
quota* target* commission* bonus* provision* ziel* objectif* prime* commission* comision* cuota* objetiv* | ノルマ 歩合 目標 ボーナス
ship* deliver* parcel* stock warehouse* liefer* lager* paket* versand* livr* colis stock* entrepot* entreg* paquet* almacen* envi* | 配送 納期 在庫 荷物 発送
slides presentation* powerpoint folien prasent* diapo* present* diaposit* | スライド パワポ 資料
campaign* newsletter* kampagne* rundmail* campagn* campan* boletin* mass | 一斉 配信 キャンペーン
weather rain* sunny wetter* regen* meteo pluie temps tiempo lluvi* llov* | 天気 雨
recipe* cook* bake* rezept* koch* back* recett* cuisin* recet* cocin* pan pain brot bread | レシピ 作り方 料理
joke* funny witz* lustig* blagu* drole* chist* gracios* | 冗談 ジョーク 面白い
song* music* sing* lied* musik* chanson* chant* music* cancion* cant* | 歌 音楽
film* movie* series book buch livre* libro* pelicul* serie* | 映画 本 ドラマ
football match* game* score fussball* spiel* foot partid* futbol jueg* | 試合 サッカー 野球 ゲーム
capital* hauptstadt* capital* country land pays pais | 首都 国
headache* pain* hurt* weh schmerz* mal-a doul* duel* dolor* tete ruck* espalda cabeza kopf* | 痛 頭痛
wife husband child* kid* son daughter frau mann kind* sohn tochter femme mari enfant* fils fille mujer marido hij* nin* | 妻 夫 子供 娘 息子
cat dog pet* katz* hund* chat chien gat* perr* | 猫 犬
poem* gedicht* poem* poesi* | 詩
time uhr* spat heure-est hora-es clock | 何時
`;

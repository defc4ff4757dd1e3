import type { Language } from '../languages.ts';
import type { Words } from './concepts.ts';

/**
 * Who reads that is no person, in the languages that part their words: what makes a thing mechanical, what may then serve
 * ("electronic clerk", "secrétaire numérique"), and what needs no such word. Nobody who writes to a machine knows what it
 * is called here; all of them say somehow that it is none of us.
 */
export const machines: [Language[], Words][] = [
  [
    ['en'],
    {
      mechanical:
        'electronic digital automated automatic artificial virtual mechanical computer computeri* computer-* software silicon smart clever intelligent robotic generative synthetic non-human nonhuman inhuman algorithmic programmatic cyber ai llm gpt auto machine machine-* online embedded sidebar side-panel built-in onboard in-house* talking thinking reading writing answering sorting scoring screening mail-reading note-taking summarising summarizing drafting parsing tin metal wired unpaid tireless sleepless delegated connected crm inbox mailbox',
      servant:
        'clerk clerks colleague colleagues helper helpers secretary secretaries butler butlers scribe scribes reader readers friend friends mind minds brain brains eye eyes hand hands thing things tool tools routine routines engine engines agent agents worker workers co-worker co-workers coworker companion companions correspondent* visitor visitors service services system systems process processes assistant assistants aide aides servant servants writer writers author authors note-taker* analyst* evaluator* reviewer* summariser* summarizer* classifier* interpreter* consumer* recipient* shopper* buyer* receptionist* associate* intelligence intelligences entity entities being beings mate pal fellow listener* processor* runner caller callers examiner* judge referee sorter ranker grader translator* librarian*',
      ai: "robot_readers reading_robot* whatever_parses anything_that_parses thing_that_drafts thing_that_writes thing_that_reads software_that_reads software_that_drafts software_that_writes software_that_answers software_that_is program_that_reads tool_that_writes tool_that_reads tool_that_drafts tool_that_prepares whoever_or_whatever whatever_or_whoever whoever_automates whatever_automates a_program_rather a_machine_rather by_a_machine by_a_computer by_computer by_software by_a_program by_silicon by_an_algorithm by_ai by_the_ai computer-generated machine-generated system-generated ai-generated auto-generated generated_by_machine machine-read machine-readable_note answer_engine* answering_engine* generative_engine* generative_search scoring_engine* sorting_routine* sorting_algorithm* parsing_engine* text_analytics_engine text_generator* chat_program* language_engine* word_machine* answering_machine_of talking_machine* machine_eyes machine_readers machine_visitors not_human not_people non-people not_a_human not_a_person isn't_human aren't_human aren't_people isn't_a_person who_are_not_people who_is_not_a_person rather_than_a_person instead_of_a_person if_you_are_software if_you_are_a_program programs_that_read models_that_read models_reading model_reading intelligence_that whatever_intelligence any_intelligence digital_butler* silicon_* automata automaton automatons copilots gpts llm-* gpt-* ai-* ki-* ia-* aibot* your_gpt your_ai your_llm your_bot your_copilot your_chatbot your_machine your_computer your_software your_agent_will auto-responder* autoresponder* auto-summar* auto-reply_thing bot_lines",
      bot: 'gadget gadgets gizmo gubbins computer computers chatterbox machine machines robot robots programme_reading lamp_of_wires',
    },
  ],
  [
    ['de'],
    {
      mechanical:
        'elektronisch* digital* automatisch* automatisiert* kunstlich* virtuell* maschinell* mechanisch* intelligent* smart* rechnergestutzt*',
      servant:
        'sachbearbeiter* kollege* kollegin* helfer* sekretar* leser* mitleser* freund* assistent* schreiber* dienst* mitarbeiter* gehilf* auswerter* empfanger* ratgeber* gehirn verfasser* prufer* system* werkzeug*',
      ai: 'ki ki-hilfe ki-helfer* ki-system* sprachmodell* sprach-ki bewertungsalgorithm* auswahlsoftware auswertungsprogramm* auswertendes_programm auswertende_programm schreibprogramm* assistenzprogramm* assistenzsystem* hilfsprogramm* textgenerator* mitlesende_maschine wer_maschinell wer_dies_maschinell maschinell_ausgewertet maschinell_erstellt* maschinelle_auswertung maschinelle_vorbereitung maschinelle_leser maschinelles_lesen automatische_rechnungserfassung automatische_zusammenfassung von_einer_maschine von_einem_programm vom_computer das_programm_das programme_die_dies rechenknecht blechgehirn',
    },
  ],
  [
    ['fr'],
    {
      mechanical: 'electronique* numerique* automati* artificiel* virtuel* logiciel* robotise* informatise*',
      servant:
        'collegue* aide secretaire* lecteur* lectrice* assistant* ami serviteur* redacteur* greffier* systeme* outil* agent* moteur* evaluateur* correspondant* intelligence*',
      ai: 'moteurs_de_reponse robots_redacteurs outil_qui_redige logiciel_qui logiciel_d_aide logiciel_de_depouillement logiciel_de_tri trieuse_de algorithme* agents_conversationnels agent_conversationnel agent_logiciel outil_d_intelligence modele_de_langage modeles_de_langage ia par_une_machine par_un_programme par_ordinateur traitement_automatique traitement_automatise lecteur_automatique lecteurs_automatiques robots_lecteurs ceux_qui_ne_sont_pas_humains',
    },
  ],
  [
    ['es', 'it', 'pt', 'nl'],
    {
      mechanical:
        'electronic* digitales automatic* artificiale* virtuale* informatic* robotic* inteligente* automatizad* elettronic* digitale digitali automatizzat* intelligente intelligenti eletronic* artificia* virtua* kunstmatig* virtuel* geautomatiseerd* slim slimme электронн* цифров* автоматическ* искусственн* виртуальн* умн* програмн* машинн* cyfrow* elektroniczn* automatyczn* sztuczn* wirtualn* umel* digitaln* automatick* virtualn* dijital yapay sanal otomatik akilli digitala automatisk* konstgjord* kunstig* virtuell*',
      servant:
        'colega* ayudante* secretari* lector* asistente* amig* sirviente* redactor* sistema* herramienta* agente* motor evaluador* inteligencia* collega* aiutante* segretari* lettore* lettrice* assistente* amico redattore* strumento* motore* intelligenza ajudante* leitor* amigo ferramenta* hulp helper* medewerker* lezer* assistent* secretaris* помощник* секретар* читател* коллег* ассистент* агент* друг систем* разум* мозг* pomocnik* czytelnik* asystent* sekretar* ctenar* asistent* yardimci* okuyucu* asistan* medhjalpare lasare hjalper laeser',
      ai: "modelos_de_lenguaje modelo_de_lenguaje programa_que programas_que software_que la_ia una_ia ayudante_virtual lectores_automaticos por_ordenador por_un_programa por_una_maquina clasificador_automatico puntuador querida_maquina querido_robot inteligencias_artificiales inteligencia_artificial motores_de_respuesta modelli_linguistici modello_linguistico l'ia un'ia programma_che software_che chi_compila_in_automatico lettore_automatico lettori_automatici da_un_programma da_una_macchina cara_macchina cara_intelligenza intelligenza_artificiale aiutante_digitale agente_software motori_di_risposta valutatore_automatico modelos_de_linguagem modelo_de_linguagem programa_que_leia software_que_resumir robo robos robo_do assistente_virtual agentes_digitais leitura_por_maquina lancamento_automatico inteligencias_artificiais por_um_programa a_ia",
    },
  ],
  [
    ['nl', 'ru', 'rest', 'other'],
    {
      ai: 'taalmodel* slimme_hulp robotje robots_die een_programma_dat programma_dat software_die door_een_computer door_een_machine kunstmatige_intelligentie ki-assistent* ai-hulp model*_jezykow* sztuczn*_inteligencj* narzedzie_odczytujace program_odczytujacy cyfrow*_pomocnik* czytajacy_program umel*_inteligenc* jazykov*_model* yapay_zeka yazilim* ozetleyen_yazilim dil_modelleri sprakmodell* sprogmodell* programvara_som programvaran_som digital_medhjalpare artificiell_intelligens kunstig_intelligens ki-modell* tekoaly* kielimall* mesterseges_intelligencia feldolgozo_program nyelvi_modell* asistent_virtual inteligenta_artificiala γλωσσικ*_μοντελ* τεχνητ*_νοημοσυν* ai_सहायक tro_ly_ai asisten_ai kecerdasan_buatan',
    },
  ],
  [
    ['ru'],
    {
      ai: 'нейросет* искусственн*_интеллект* ии языков*_модел* бот боту боты ботам ботов электронн*_помощник* цифров*_помощник* виртуальн*_помощник* программ*_котор* умн*_систем* автоматическ*_обработ* чат-бот* робот* алгоритм* ші штучн*_інтелект* помічник*_на_основі',
    },
  ],
  [
    ['de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'rest', 'other'],
    {
      bot: 'automat* maschine* roboter computer programm* rechner machine* robot* ordinateur* programme* logiciel* maquina* ordenador* programa* robot macchina macchine programma* computador* computer* computers машин* программ* компьютер* maszyn* komputer* makine* bilgisayar* dator* maskin* datamaskin* gep program* masina μηχαν* μοντελ* mesin',
    },
  ],
];

/** The same where nothing parts the words. */
export const machinesRun: Words = {
  ai:
    'AI要約 AI機能 AIの方 AI専用 要約する機械 要約するAI 機械読み取り 機械へ 自動で返信 自動応答 自動要約 自動処理 自動システム 言語モデル 大規模言語モデル 生成AI 人工知能 集計するAI 読んだAI 読み取るAI ロボット チャットボット AIアシスタント AIエージェント 電子秘書 読み上げソフト 自動で読む プログラムの方 コンピューター ' +
    'AI导购 AI工具 AI摘要 智能体 智能助理 智能系统 大模型 程序自动 由程序 由模型 自动摘要 自动回复程序 自动处理 机器读者 机器人 电脑程序 人工智能 语言模型 模型评审 数字员工 电子秘书 阅读程序 ' +
    '인공지능 자동비서 자동_비서 비서프로그램 비서_프로그램 요약하는_프로그램 요약_프로그램 언어모델 언어_모델 챗봇 로봇 자동응답 자동_응답 읽는_AI AI는 AI에게',
};

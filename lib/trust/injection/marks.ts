import type { Reason } from './rule.ts';

type Mark = { reason: Reason; weight: number; pattern: RegExp };

const speaker =
  'system|assistant|user|human|developer|admin|administrator|operator|ai|root|entwickler|ontwikkelaar|desarrollador|sviluppatore|developpeur|desenvolvedor|systeem|sistema|systeme|assistent|asistente|assistente|benutzer|nutzer|utilisateur|usuario|utente|utilisateur|разработчик|система|ассистент|пользователь|系统|系統|用户|助手|开发者|システム|ユーザー|アシスタント|開発者';

/** What pretends to be another speaker, the end of the data or a call of a tool: told by its shape, whatever it says. */
export const marks: readonly Mark[] = [
  {
    reason: 'fake-turn',
    weight: 0.7,
    pattern:
      /(?:^|\n)\s{0,4}(?::::|###|##|---|===|\*\*\*|>>>|\[\[|\{\{)\s?(?:system|sistema|syst[eè]me|systeem|message syst[eè]me|messaggio di sistema|mensaje del sistema|systemnachricht|system[ _-]?(?:override|message|prompt|notice|update)|developer|admin|operator)\b/gi,
  },
  {
    reason: 'fake-turn',
    weight: 0.6,
    pattern:
      /###\s?(?:system|messaggio di sistema|message syst[eè]me|mensaje d[eo]l? sistema|systemnachricht|系统消息|системное сообщение)|##\s?system\b/giu,
  },
  {
    reason: 'fake-turn',
    weight: 0.7,
    pattern:
      /(?:^|\n)\s{0,4}(?:observation|thought|action|action input|final answer|tool result|tool output|function result)\s?[:：]/gi,
  },
  {
    reason: 'fake-turn',
    weight: 0.6,
    pattern:
      /[[{(]{1,3}\s?(?:end|fin|ende|fine|fim|einde|конец|slut|koniec)\b[^\]})\n]{0,40}[\]})]{1,3}|[[({]\s?(?:instruc\w+|anweisung|instruction|istruzione|instrução|instructie|order)\b[^\])}\n]{0,30}[\])}]/giu,
  },
  {
    reason: 'fake-turn',
    weight: 0.6,
    pattern:
      /\b(?:the user|user|seller)(?:'s)? (?:adds|asks|question|request|says|writes|replied|reply|message|input)\s?:/gi,
  },
  {
    reason: 'tool-call',
    weight: 0.7,
    pattern: /["']?(?:tool|tool_name|function|action|cmd)["']?\s?:\s?["'][a-z]+_[a-z_]+["']/gi,
  },
  {
    reason: 'fake-turn',
    weight: 1,
    pattern:
      /[<＜][|｜](?:im_start|im_end|system|user|assistant|endoftext|eot_id|start_header_id|end_header_id|begin_of_text|end|channel|message|start)[|｜][>＞]|\[\/?inst\]|<<\/?sys>>|<(?:start|end)_of_turn>|<\/?s>\s*\[inst/gi,
  },
  {
    reason: 'fake-turn',
    weight: 0.8,
    pattern:
      /<\/?(?:system|assistant|developer(?:_message)?|tool_?(?:call|result|response|use)|function_?(?:call|result)s?|system_?prompt|instructions|untrusted\w*|user_?(?:input|data|content)|retrieved\w*|context|document_content)(?:\s[^<>\n]{0,60})?>/gi,
  },
  { reason: 'fake-turn', weight: 0.9, pattern: /data-\d{1,6}\s?>{2,3}|<{3}\s?data-\d/gi },
  {
    reason: 'fake-turn',
    weight: 0.6,
    pattern: new RegExp(
      `(?:^|\\n)[\\s>|#*_\\[({-]{0,12}(?:${speaker})(?:[ _-](?:message|prompt|instruction|override|note|notice|update|directive|order|nachricht|anweisung)s?)?[\\])}*_]{0,4}\\s?(?:\\([^)\\n]{0,40}\\))?\\s?[:：](?=\\s?\\S)`,
      'giu',
    ),
  },
  {
    reason: 'fake-turn',
    weight: 0.6,
    pattern:
      /\[\s?(?:system|developer|admin|assistant|ai|override|internal)\b[^\]\n]{0,40}\]|\bsystem (?:override|notice|message|prompt|instruction|alert|update|directive)s?\s?[:\]—-]/gi,
  },
  {
    reason: 'fake-turn',
    weight: 0.6,
    pattern:
      /(?:^|\n)[\s=#*_<>[(|+~-]{0,20}(?:end|ende|fin|fine|fim|eind|einde|konec|конец|结束|終わり)(?:\s|-|_)?(?:of|der|du|de|del|dello|della|do|da|van|des|данных)?(?:\s|-|_)?(?:the\s)?(?:untrusted\s|crm\s|user\s|web\s|retrieved\s|page\s|external\s)?(?:data|context|document|input|content|daten|donn[eé]es|datos|dati|dados|gegevens|transcript|record|prompt|conversation|untrusted|kontext|контекста|数据|データ)[\s=#*_<>\])|+~.-]{0,20}(?=\n|$)/giu,
  },
  {
    reason: 'fake-turn',
    weight: 0.5,
    pattern:
      /\b(?:begin|start|new|beginning)[ _-](?:of[ _-])?(?:system|privileged|trusted|admin|override|assistant|operator|real)[ _-](?:instructions?|prompt|section|block|message|commands?|input)\b/gi,
  },
  {
    reason: 'tool-call',
    weight: 0.9,
    pattern:
      /\{\s{0,5}["']?(?:tool|tool_name|tool_calls?|function|function_call|action|recipient_name|name|cmd|invoke)["']?\s{0,5}:\s{0,5}["'{[][^{}]{0,200}["']?(?:arguments|args|parameters|params|input|action_input|tool_input)["']?\s{0,5}:/gi,
  },
  {
    reason: 'tool-call',
    weight: 0.6,
    pattern:
      /<(?:invoke|tool_call|function_calls?|tool_use)\b|\b(?:tool_calls?|function_call|tool_use|action_input)\b\s{0,3}["']?\s{0,3}[:=]/gi,
  },
  {
    reason: 'tool-call',
    weight: 0.5,
    pattern:
      /\b(?:send|update|delete|create|export|forward|get|fetch|call|write|set|add|transfer|share|approve|post)_?(?:e?mail|record|deal|contacts?|field|opportunity|lead|notes?|crm|url|message|payment|webhook|file|account|data|http|request|stage|owner)\w{0,20}\s?\(/gi,
  },
  {
    reason: 'exfiltration',
    weight: 0.9,
    pattern:
      /!\[[^\]\n]{0,200}\]\(\s?https?:\/\/[^)\s]{1,300}(?:[{<[]|%7b|\$\{|data=|content=|summary|base64|encoded|here)[^)\n]{0,200}\)/gi,
  },
  {
    reason: 'exfiltration',
    weight: 0.85,
    pattern: /https?:\/\/[^\s"'<>)]{3,200}[?&#][\w.-]{0,20}=(?:\{(?!\{)|\[\[|\$\{|<)[a-z][\w %.,-]{2,60}[\]}>]/gi,
  },
  {
    reason: 'exfiltration',
    weight: 0.5,
    pattern: /https?:\/\/[^\s"'<>)]{3,200}[?&/=](?:\{\{?|%7b|<|\[|\$\{|\bINSERT|\bYOUR_|\bDATA\b)[\w %.,-]{2,60}/gi,
  },
];

/** Whether any of them is there at all: in most texts none is, and most texts are short. */
export const anyMark = new RegExp(marks.map(({ pattern }) => pattern.source).join('|'), 'i');

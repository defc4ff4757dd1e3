import { type Detector, type Find, groups, matches } from './find.ts';
import { findTold } from './told.ts';

/** Keys that say themselves what they are. */
const prefixed = [
  /(?<![A-Za-z0-9])(?:sk|pk|rk|whsec)[-_](?:live|test|proj|ant|or|svcacct)?[-_]?[A-Za-z0-9_-]{16,250}/g,
  /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255}|glpat-[A-Za-z0-9_-]{16,64}|npm_[A-Za-z0-9]{30,60}|pypi-[A-Za-z0-9_-]{30,250}|hf_[A-Za-z0-9]{20,60}|dop_v1_[a-f0-9]{40,80}|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{24,60}|sq0[a-z]{3}-[A-Za-z0-9_-]{20,60}|SG\.[A-Za-z0-9_-]{16,40}\.[A-Za-z0-9_-]{16,60}|key-[a-f0-9]{32}|AC[a-f0-9]{32}|SK[a-f0-9]{32}|(?:AKIA|ASIA|AROA|AIDA)[0-9A-Z]{16}|xox[abeoprs]-[A-Za-z0-9-]{10,200}|xapp-[A-Za-z0-9-]{10,200}|AIza[0-9A-Za-z_-]{30,60}|ya29\.[0-9A-Za-z_-]{20,250}|EAAC[A-Za-z0-9]{20,250}|pat-(?:na1|eu1)-[a-f0-9-]{36}|lin_api_[A-Za-z0-9]{20,60}|ntn_[A-Za-z0-9]{20,80}|secret_[A-Za-z0-9]{20,80})/g,
  /(?<![A-Za-z0-9])\d{8,10}:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g,
  /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,2000}\.[A-Za-z0-9_-]{8,2000}(?:\.[A-Za-z0-9_-]{0,2000})?/g,
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\s:,.-]{0,8000}?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g,
  // user:password@host
  /(?<![A-Za-z])[a-z][a-z0-9+]{1,20}:\/\/[^\s:/@"'<>]{0,64}:[^\s/@"'<>]{1,128}@[^\s"'<>]{1,300}/gi,
  /(?<![A-Za-z])https:\/\/hooks\.slack\.com\/services\/[A-Za-z0-9/]{10,100}/g,
];

/** `AccountKey=…;`, `?token=…`, `Authorization: Bearer …`, `Pwd=…;` */
const assigned =
  /(?<![\p{L}\p{N}])(?:account_?key|shared_?access_?key|access[_-]?token|auth[_-]?token|refresh[_-]?token|api[_-]?key|x-api-key|client[_-]?secret|secret[_-]?(?:access[_-]?)?key|aws_secret_access_key|private[_-]?key|signing[_-]?key|encryption[_-]?key|db_pass(?:word)?|pgpassword|sig|signature|passwd|pwd|password|token|secret)\s{0,2}=\s{0,2}["']?(?<it>[^\s"'&;,<>]{4,400})/dgiu;
/** `SMTP_PASS=…`, `STRIPE_SECRET_KEY: …`: as settings of programs are called. */
const setting =
  /(?<![A-Za-z0-9_])[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){0,4}_(?:PASS(?:WORD|WD|PHRASE)?|PWD|SECRET|TOKEN|KEY|PSK|CREDENTIALS?|DSN)\s{0,2}[=:]\s{0,2}["']?(?<it>[^\s"'<>]{4,400})/dg;
/** A whole line of how to connect to a database, with a password in it. */
const connection =
  /(?<![\p{L}\p{N}])(?:[\p{L}][\p{L} _]{1,30}=[^;\s][^;\n]{0,120};\s?){1,8}(?:password|pwd)\s?=\s?[^;\s]{1,120}(?:;(?:\s?[\p{L}][\p{L} _]{1,30}=[^;\n]{0,120}(?=;|$|\s))?){0,8};?/giu;
/** What keeps somebody signed in. */
const cookie =
  /(?<![A-Za-z0-9])(?:[a-z_.-]{0,20}sess(?:ion)?(?:[_-]?id)?|sid|j?sessionid|phpsessid|connect\.sid|csrf[_-]?token|xsrf-token|auth|remember_?me|jwt)=(?<it>[A-Za-z0-9%._~+/-]{12,400})/dgi;
const bearer = /(?<![\p{L}])(?:bearer|basic)\s{1,2}(?<it>[A-Za-z0-9+/_.=-]{16,2000})/dgiu;

const word =
  "pass ?words?|pass|pass ?phrase|passcode|passwort|passwörter|kennwort|zugangscode|pass ?wd|pwd|pw|pin(?:[ -]?code)?|secret(?: key)?|client secret|api[ _-]?(?:key|secret|token|schlüssel)|api-?schlüssel|access[ _-]?(?:key|token|code)|auth(?:entication)?[ _-]?token|token|schlüssel|license key|recovery (?:key|code)|2fa[ -]?(?:code|secret)|otp|creds|credentials|zugangsdaten|wi-?fi[ -]?(?:key|password|passwort)|wlan[ -]?(?:key|schlüssel|passwort)|mot de passe|mdp|clé(?: d[’']?api| secrète| api)?|code d[’']accès|jeton|contraseña|clave(?: api| secreta| de api)?|password|parola(?: d[’']ordine)?|chiave(?: api| segreta)?|codice di accesso|senha|wachtwoord|hasło|cvv2?|cvc2?";
const colon = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${word})(?: \\([^()\\n]{1,30}\\)| (?:for|für|pour|para|per|zum|du|de|del|di|zu) [\\p{L}\\p{N}._-]{1,30}){0,2}["'\`]?\\s{0,3}(?::|=|→|->|=>|–|—)\\s{0,3}["'\`»«“„]?(?<it>[^\\s"'\`»«“”„<>]{3,300})`,
  'dgiu',
);
const plain =
  /^(?:usuario|user(?:name)?|benutzer|utente|utilisateur|reset|required|expired|changed|none|n\/a|see|sent|same|tbd|todo|unknown|will|please|protected|managed|manager|policy|policies|security|rotation|based|lost|forgotten|missing|wrong|correct|invalid|valid|needed|stored|shared|pending|ok|yes|no|your|our|their|the|not|only|via|by|in|on|for|bitte|zurücksetzen|vergessen|abgelaufen|falsch|siehe|folgt|kommt|wird|nicht|kein|keine|oublié|expiré|réinitialisé|voir|olvidada|caducada|restablecer|ver|scaduta|dimenticata|vedi|https?:\S*)[.,;!?]?$/iu;

/** `password "Larch"`. */
const quoted = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${word}) {1,2}["'\`“„«‚](?<it>[^\\s"'\`”“»‘]{4,80})["'\`”“»‘]`,
  'dgiu',
);
/** "dev key for the sandbox: …", "il segreto è …", "chiave di cifratura …": a row of signs no word is made of, soon after such a word. */
const beside =
  /(?<![\p{L}\p{N}_])(?:keys?|secrets?|seeds?|tokens?|passphrase|totp|2fa|mfa|\p{L}{0,20}schlüssel|geheim\p{L}{0,8}|clés?|secret[eo]?s?|jetons?|claves?|semilla|secretos?|chiav[ei]|segret[oi]|stringa|chaîne|cadena|zeichenkette|string|gettone)(?![\p{L}\p{N}_])[^\n]{0,60}?(?<![A-Za-z0-9+/_=.@-])(?<it>[A-Za-z0-9+/_-]{16,200}={0,2})(?![A-Za-z0-9+/_=@-])/dgiu;

/** "Falke!2026", "qW7!zplm": an exclamation mark inside a word, with a figure and a letter. Nothing else is written so. */
const unmistakable =
  /(?<![^\s"'“„«(:/])(?=[^\s!]{0,30}![^\s!]{0,30}\d|[^\s!]{0,30}\d[^\s!]{0,30}![\p{L}\d])[\p{L}\d][\p{L}\d._#$*-]{1,30}![\p{L}\d._#$*-]{2,30}(?<![.])(?=[\s.,;:)"'”“»]|$)/gu;

export const findSecrets: Detector = (text) => [
  ...prefixed.flatMap((pattern) =>
    matches(text, pattern, 'secret', (found) => !/^(?:sk|pk|rk)[-_][a-z_-]+$/.test(found)),
  ),
  ...groups(text, assigned, 'secret', (found) => !plain.test(found)),
  ...groups(text, setting, 'secret', (found) => !plain.test(found)),
  ...matches(text, connection, 'secret'),
  ...groups(text, cookie, 'secret', (found) => /\d/.test(found)),
  ...groups(text, beside, 'secret', isKey).map((find) => bare(text, find)),
  ...groups(text, bearer, 'secret', (found) => /\d/.test(found)),
  ...groups(text, colon, 'secret', (found) => !plain.test(found) && /[\p{L}\p{N}]/u.test(found))
    .map((find) => bare(text, find))
    .filter((find) => !isTalk(text, find)),
  ...groups(text, quoted, 'secret', (found) => !plain.test(found)),
  ...findTold(text),
  ...matches(text, unmistakable, 'secret'),
  ...matches(text, /(?<![\w/+=.-])[\w+/-]{40,200}={0,2}(?![\w/+=-])/g, 'secret', isRandom),
];

/** Letters and figures mixed, or the small alphabet of one-time seeds, or a long row of hexadecimal signs. */
const isKey = (found: string): boolean =>
  (/^[A-Z2-7]{16,64}$/.test(found) && /[2-7]/.test(found)) ||
  /^[0-9a-f]{32,}$/i.test(found) ||
  (/[a-z]/.test(found) && /[A-Z]/.test(found) && /\d/.test(found) && !/^[A-Za-z]+[-_/]?\d{1,6}$/.test(found));

/** "About passwords: they change them": of several, and a word. */
const isTalk = (text: string, { start, end }: Find): boolean =>
  /(?:words|passwörtern?|codes|pins|keys|tokens|mots de passe|contraseñas|credentials|zugangsdaten)["'’]?\s?[:=–—-]\s{0,2}["'“„]?$/iu.test(
    text.slice(Math.max(0, start - 24), start),
  ) && /^\p{L}+$/u.test(text.slice(start, end));

/** Without the sentence's own point or bracket. */
function bare(text: string, find: Find): Find {
  let { end } = find;
  while (end > find.start + 3 && /[.,;:)\]]/.test(text[end - 1] ?? '')) end -= 1;
  return { ...find, end };
}

/** Small, large and figures mixed at length; a commit's hash, a path and an id in groups are not. */
function isRandom(found: string): boolean {
  if (/^[0-9a-f-]+$/i.test(found) || !/[a-z]/.test(found) || !/[A-Z]/.test(found) || !/\d/.test(found)) return false;
  const changes = [...found.matchAll(/[a-z][A-Z0-9]|[A-Z][a-z0-9]|\d[A-Za-z]/g)].length;
  return changes >= found.length / 5 && !/[/_-][A-Za-z]{3,}[/_-]/.test(found);
}

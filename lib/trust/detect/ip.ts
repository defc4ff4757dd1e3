import { before, type Detector, matches } from './find.ts';

/** Computers' addresses. A version, a chapter or a mask of a network looks like one and is none of anybody. */
export const findIps: Detector = (text) => [
  ...matches(
    text,
    /(?<![\p{L}\p{N}.-]|\d[,:])(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}(?!\.?\d|[\p{L}-])(?:\/\d{1,2}(?!\d))?/gu,
    'ip_address',
    (found, start) =>
      !/^(?:0\.0\.0\.0|127\.0\.0\.1|255\.)/.test(found) &&
      !isVersion.test(before(text, start)) &&
      !versionBehind.test(text.slice(start + found.length, start + found.length + 16)) &&
      !(/^[1-9]\./.test(found) && !found.includes('/') && !isOfNetwork(text, start, start + found.length)),
  ),
  ...matches(
    text,
    /(?<![\p{L}\p{N}:.])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:%\w{1,12}|\/\d{1,3})?(?![\p{L}\p{N}:])/giu,
    'ip_address',
    isVersionSix,
  ),
];

const isVersion =
  /(?:\b(?:v|ver|version|versie|versión|versione|release|build|firmware|fw|update|patch|hotfix|bugfix|rev|revision|upgrade|section|chapter|clause|kapitel|abschnitt|ziffer|absatz|punkt|kap|art|article|artikel|artículo|articolo|paragraf\p{L}*|párrafo|paragraphe|para|apartado|sección|sezione|capitolo|capítulo|chapitre|punto|point|norm|§|driver|treiber|app|client|chrome|firefox|safari|edge|windows|android|ios|oid|dll|sdk|api)\b[\s:=.]{0,3}(?:(?:is|to|from|auf|von|bis|on|no|nr)\b\.?\s?)?|[§/])$/iu;

const versionBehind = /^[ ](?:update|upgrade|build|release|version|patch|firmware|hotfix|branch)(?!\p{L})/iu;

/** What begins with one figure is a version far more often than a computer's: only where the words are of networks. */
const network =
  /(?<!\p{L})(?:ips?|ip-adresse\p{L}*|host|hosts|server|servers|serveur|servidor|gateway|router|routeur|dns|vpn|ssh|s?ftp|ping|address\p{L}*|adresse\p{L}*|dirección|indirizzo|subnet|firewall|whitelist|allowlist|proxy|port|netz|netzwerk|network|réseau|connect\p{L}*|login|logged|sign-?in|blocked|traffic|nas|node|camera|kamera|printer|drucker)(?!\p{L})/iu;
const isOfNetwork = (text: string, start: number, end: number): boolean =>
  network.test(text.slice(Math.max(0, start - 48), start)) ||
  network.test(text.slice(end, end + 24)) ||
  text[end] === ':';

/** Eight groups, or fewer around one "::". Times and code have neither. */
function isVersionSix(found: string): boolean {
  const [address = ''] = found.split(/[%/]/);
  const halves = address.split('::');
  const filled = address.split(':').filter(Boolean);
  if (filled.length < 2 || !/\d/.test(address) || address.length < 6) return false;
  if (halves.length === 1) return filled.length === 8 && address.split(':').length === 8;
  return halves.length === 2 && filled.length < 8 && !/^:[^:]|[^:]:$/.test(address);
}

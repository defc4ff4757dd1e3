/** Words by which a page gives away that it is not the one that was asked for, in the languages of `words.ts`. */
export const signs = {
  challenge:
    /just a moment\.\.\.|attention required!|checking your browser|verify(ing)? (that )?you are (a )?human|are you a (robot|human)|enable javascript and cookies to continue|pardon our interruption|request unsuccessful\. incapsula|ddos protection by|access denied.{0,80}(reference|permission)|bot detection|unusual traffic|complete the (security check|captcha)|g-recaptcha|h-captcha|cf-challenge|bitte bestätigen sie, dass sie kein roboter|vérifiez que vous êtes humain|確認.{0,10}ロボット|人机验证|安全验证/i,
  parked:
    /(this |the )?domain (name )?([a-z0-9.-]+ )?(is|may be) (parked|for sale|available for purchase)|buy this domain|domain parking|parked (free|domain)|this domain (has|was) (recently )?(been )?registered|future home of|diese domain (steht|ist).{0,30}(verkauf|reserviert|registriert|geparkt)|domain kaufen|domain steht zum verkauf|ce (nom de )?domaine est (à vendre|réservé|enregistré)|este dominio (está|se encuentra) (en venta|a la venta|aparcado|registrado)|dominio in vendita|questo dominio è (in vendita|registrato)|deze domeinnaam is (te koop|geregistreerd)|este domínio está (à venda|registrado|registado)|このドメインは.{0,20}(販売|取得|お名前)|域名(出售|正在出售|已过期)|該網域|sedoparking|hugedomains|dan\.com/i,
  notFound:
    /\b404\b|(page|site|file|content) (was |could |can ?not |is )?(not |n't )(be )?found|not found|page (doesn.t|does not|no longer) exist|(seite|inhalt) (wurde |konnte )?(leider )?nicht gefunden|seite existiert nicht|page (introuvable|non trouvée)|página no encontrada|pagina non trovata|pagina niet gevonden|página não encontrada|(ページ|お探し).{0,12}(見つかりません|存在しません)|(页面|頁面).{0,6}(不存在|未找到|找不到)/i,
  login:
    /^\W*(log ?in|sign ?in|please (log|sign) in|anmelden|anmeldung|einloggen|login|connexion|se connecter|identifiez-vous|iniciar sesión|acceder|accedi|inloggen|aanmelden|entrar|iniciar sessão|ログイン|登录|登入)\b/i,
  cookies: /cookie|クッキー/i,
  acceptAll:
    /\b(accept|agree|allow|akzeptier|zustimm|einverstanden|accepter|accepte|aceptar|acepto|accetta|accetto|accepteren|akkoord|aceitar|aceito|consent)|同意|許可|接受/i,
  enableScripts:
    /(enable|activate|requires?|need|turn on|without).{0,30}java ?script|java ?script.{0,40}(enable|required|disabled|activate|aktivier|deaktiviert|activé|activer|désactivé|habilit|activ|abilit|attiva|inschakel|ativ|有効|启用|啟用)|(aktivieren|benötigt|activez|active|habilite|abilita|schakel|ative).{0,30}java ?script/i,
} as const;

import { englishWords } from './english-words.ts';
import { anyOf, type SafetyLanguage, said } from './language.ts';

const insults = anyOf(
  'idiots? morons? imbeciles? cretins? halfwits? dimwits? nitwits? dumbass(?:es)? jackass(?:es)? dipshits? scumbags? douche(?:bag)?s? crooks? liars? parasites? vermin scum pigs? rats? clowns? losers? jerks? fools? trash garbage lowlifes? airheads? bimbos? old_hags? brainless_\\w+',
);
const insulting = anyOf(
  'stupid dumb pathetic useless worthless incompetent clueless disgusting braindead brain-dead brainless moronic idiotic retarded insane crazy a_disgrace a_joke a_waste_of_(?:space|time|oxygen) too_stupid too_dumb so_stupid so_dumb spineless lazy ugly fat',
);
const people =
  '(?:you(?: people| guys| lot| all)?|every(?:one|body) (?:in|on|at) your \\w+|your (?:whole |entire |so-called )?(?:team|boss|people|staff|colleagues?|manager|assistant|cto|ceo|cfo|company)|he|she|they|these people|those people|all of you|the lot of you)';
const are =
  "(?: all)?(?:['’]re|['’]s| are| is| must be| were| was)(?: all| just| really| simply| such| so| a bunch of| nothing but| a| an| too| clearly| obviously| completely| totally| utterly| fucking| complete| total| bloody| little){0,3}";

const group = anyOf(
  'women woman girls females? female_\\w+ mothers moms pregnant_\\w+ muslims? jews? jewish_\\w+ christians? hindus? sikhs? catholics? blacks black_(?:people|guys?|men|women|candidates?|customers?) white_people whites asians? africans? mexicans? indians? chinese arabs? turks? turkish_people poles polish_people russians? romanians? nigerians? pakistanis? immigrants? foreigners? refugees? migrants? gyps(?:y|ies) gays? gay_\\w+ lesbians? homosexuals? queers? trans_\\w+ transgender_\\w+ transsexuals? disabled_\\w+ the_disabled handicapped_\\w+ cripples? wheelchair_users? old_people older_\\w+ elderly_\\w+ seniors boomers people_over_\\d\\d anyone_over_\\d\\d over-?\\d\\ds hispanics? latinos? blind_people deaf_people autistic_\\w+ epileptics',
);
const person =
  '(?:consultant|rep|person|people|engineer|guy|woman|man|men|women|buyer|colleague|employee|candidate|salesman|saleswoman|account manager|driver|boss|manager)s?';
const kindOf =
  '(?:black|white|brown|asian|gay|lesbian|muslim|jewish|female|foreign|trans|disabled|pregnant|indian|mexican|chinese|polish|turkish|arab|african|russian|old|older)';
const adjective = anyOf(
  'a_woman a_girl female pregnant muslim jewish black asian african mexican indian arab turkish polish russian foreign an_immigrant a_foreigner gay lesbian trans transgender disabled handicapped blind deaf autistic in_a_wheelchair over_\\d\\d too_old',
);
const not =
  "(?:do not|don['’]t|does not|doesn['’]t|never|will not|won['’]t|would not|wouldn['’]t|cannot|can['’]t|should not|shouldn['’]t|refuse to|avoid|stop|no longer|rather not)";
const dealing =
  '(?:ever )?(?:sell(?:ing)?|hir(?:e|ing)|employ(?:ing)?|work(?:ing)?|deal(?:ing)?|do(?:ing)? business|talk(?:ing)?|serv(?:e|ing)|rent(?:ing)?|want(?:ing)?|trust(?:ing)?|send(?:ing)?|assign(?:ing)?|invit(?:e|ing)|accept(?:ing)?|promot(?:e|ing)|need|put(?:ting)?|tak(?:e|ing)|negotiat(?:e|ing)|let(?:ting)?|allow(?:ing)?|have|meet(?:ing)?)';

const harm =
  'burn|torch|hurt|kill|beat|harm|shoot|stab|strangle|crush|destroy|ruin|end|finish|bury|break|smash|wreck|bury|punish';
const theirs =
  '(?:career|reputation|life|lives|family|kids|children|wife|husband|face|legs?|neck|bones|house|home|office|warehouse|building|car|job|business|company|name|marriage)';
const will =
  "(?: will|['’]ll| am going to|['’]m going to| are going to|['’]re going to| is going to| gonna| can| could| would)";

export const english: SafetyLanguage = {
  signs: said('the|and|you|is|are|to|of|we|your|for|will|not'),
  harmless:
    /\b(?:idiot[- ]?proof\w*|(?:complete )?idiot['’]s guide|kill(?:s|ed|ing)? (?:the|this|that|a|our|your|two|it) (?:deal|project|idea|process|job|switch|momentum|feature|thread|session|birds?|quote|order|bottleneck|time|mood|trial)\w*|crazy (?:week|busy|month|day|schedule|good|low|idea|about|few)|insane(?:ly)? (?:week|value|good|deal)|dumb (?:terminals?|pipes?|question|luck|switch(?:es)?|waiters?)|stupid question|fat[- ](?:client|free|finger|content|pipe|tree|frees?)|lazy[- ]load\w*|garbage[- ](?:collection|collector|in|truck)|trash (?:can|bin|compactor)|pig iron|guinea pigs?|rat race|fool['’]?s?[- ]?proof|(?:i|we|me)(?:['’]m| am| feel| felt| was| were| look| looked)(?: like)?(?: such)? an? (?:\w+ )?(?:idiot|moron|fool|clown|jerk)|shut(?:s|ting)? up shop|spastic (?:colon|cerebral|muscle|paralysis|gait|bladder)\w*|break(?:s|ing)? (?:even|your (?:contract|build|workflow|budget))|crush(?:ed|ing)? (?:the|your|our) (?:quarter|targets?|goals?|numbers|quota|record))\b/giu,
  patterns: [
    ['abuse', said(`${people}${are} (?:${insults}|${insulting})`)],
    [
      'abuse',
      said(
        `(?:you|what an?|bunch of|pack of|such an?|these|those|complete|total|utter|fucking|bloody|stupid|lazy|bunch of lying|you lying|you little|you stupid|you filthy|you cheap) (?:${insults}|stupid \\w+|filthy \\w+)`,
      ),
    ],
    [
      'abuse',
      said(
        '(?:spineless|brain-?dead|brainless|worthless|pathetic|moronic|idiotic|incompetent|clueless|two-faced|filthy|lying|stupid|dumb|useless|lazy|disgusting) (?:weasels?|manager|boss|buyers?|people|bunch|lot|guys?|team|assistant|lawyers?|woman|women|men|man|bastards?|fools?|snakes?|cows?|fool|excuse for a \\w+)|(?:worthless|useless|stupid|pathetic|dumb|ugly|lazy),? (?:just |exactly )?like you',
      ),
    ],
    [
      'abuse',
      said(
        '(?:idiots?|morons?|imbeciles?|cretins?|halfwits?|dimwits?|nitwits?|dipshits?|scumbags?|douchebags?|bullshit|horseshit|dumbass(?:es)?|motherf\\w+|asswipes?|wankers?|arseholes?|jackasses)',
      ),
    ],
    [
      'abuse',
      /(?<![\p{L}\p{N}])(?:f[*#@\-_.]{1,4}(?:c?k|ck|ing)\w*|s[h]?[*#@]{1,3}t\w*|b[*#@]{1,4}t?ch\w*|a[*#@$]{2,4}(?:hole)?s?|c[*#@]{1,3}nts?)(?![\p{L}\p{N}*])/giu,
    ],
    [
      'abuse',
      said(
        'shut (?:the \\w+ )?up|shut your (?:mouth|face|trap)|go to hell|screw (?:you|off|him|her|them)|drop dead|kiss my \\w+|damn you|get stuffed|get lost|you make me sick|you disgust me|waste of (?:space|oxygen|skin)|nobody (?:likes|respects|can stand) (?:you|him|her)|(?:too|so) (?:stupid|dumb|thick) to \\w+|are you (?:stupid|dumb|blind|deaf|retarded|insane|brain-?dead)|how (?:stupid|dumb) (?:are|can) you|sick of your (?:crap|lies|nonsense|whining|excuses)|go f\\w* yourself|rot in hell|piece of (?:crap|trash|garbage)(?= (?:like|of a|human|you))',
      ),
    ],
    ['slur', said('(?:an?|the|some|you|that) spastics?')],
    [
      'slur',
      said(
        '(?:towel ?heads?|rag ?heads?|camel ?jockeys?|wetbacks?|spics?|gooks?|beaners?|coons|darkies|pakis?|sand n\\w+|faggots?|trann(?:y|ies)|shemales?|gypp?os?|goddamn foreigners|mongoloids?|retards?|cripples?|white trash|redskins?|jap bastards?|dirty (?:jews?|arabs?|mexicans?|foreigners?|immigrants?|gyps(?:y|ies)|turks?|indians?))',
      ),
    ],
    [
      'threat',
      said(
        `(?:i|we|my (?:people|lawyers?|friends|boss)|somebody|someone|they|it)${will}(?: personally| gladly| make sure to| find a way to| have to)? (?:(?:${harm}) (?:you|him|her|your ${theirs}|his ${theirs}|her ${theirs}|every bone)|(?:hurt|harm|shoot|stab|strangle|punish) them)(?! (?:with|some|time|from|on|at|by|to it|a favou?r))`,
      ),
    ],
    [
      'threat',
      said(
        '(?:sign|pay|answer|reply|call|agree|decide|accept|do it|buy|confirm|respond|cooperate|be there|renew|today|now|tomorrow|friday|monday|week|month)[^.!?\\n]{0,40} or else(?=\\s*(?:[.!…]|$))',
      ),
    ],
    [
      'threat',
      said('or else (?:you|we|i|something|there)[^.!?\\n]{0,20}(?:regret|suffer|sorry|pay|consequences|bad|hurt)'),
    ],
    [
      'threat',
      said(
        "(?:you|he|she|they|your (?:boss|family|company|team))(?:['’]ll| will| are going to|['’]re going to| is going to| would)(?: all| soon| deeply| really| live to| come to| both| certainly| definitely){0,2} (?:regret (?:it|this|that|ever|saying|ignoring|crossing|your|not (?:signing|paying|answering))|regret|be sorry(?! to (?:hear|see|learn|miss|know|read|say))|suffer|pay for (?:this|that|it|what)|wish you (?:had|hadn['’]t|were)|never work|never (?:find|get) (?:another )?(?:a )?(?:job|work)|be finished|be done for|lose everything|lose your (?:job|house|family)|see what happens)",
      ),
    ],
    [
      'threat',
      said(
        "(?:make sure|see to it|ensure|guarantee|arrange)(?: that)? (?:you|he|she|they|your \\w+|nobody|no one)(?:['’]ll| will| is| are| get| gets)?(?: all)? (?:never (?:work|find|sell|set foot|do business|recover|close|get (?:a|another)|earn|see (?:your|daylight|another (?:cent|penny|contract)))|fired|lose (?:your|everything|his|her)|loses (?:his|her|everything)|ruined|blacklisted|suffer|suffers|pay for (?:it|this)|regrets?|hires? you|buys? from you|works? with you|finished|end up)",
      ),
    ],
    [
      'threat',
      said(
        '(?:i|we) know where (?:you|your (?:kids|children|family|wife|husband|daughter|son|parents))(?: all)? (?:lives?|works?|parks?|go to school|goes to school|sleeps?|are(?=[.!,]|$))',
      ),
    ],
    [
      'threat',
      said(
        "watch your back|you(?:['’]ve| have) been warned|(?:your|this is the|this is your|consider this (?:a|your|my)) (?:last|final|only) warning|(?:things|this|it) (?:will|could|might|['’]ll|is going to) (?:get|turn) (?:very |really |pretty )?(?:ugly|nasty|unpleasant)|(?:suffer|face|live with) the consequences|(?:it|that) would be a (?:real |great )?(?:shame|pity) if (?:something|anything|someone|your|somebody)[^.!?\\n]{0,30}(?:happen|happened|found out|heard|learned|broke|burn|burned)\\w*|accidents (?:do |can )?happen(?=, you know|[.!]|$)|think (?:about|of) your (?:family|kids|children|wife|husband|career|daughter|son) before|(?:people|someone|guys|men|friends) (?:who|that) (?:can|could|will|would) (?:hurt|harm|visit|find|take care of) you|your (?:career|job|reputation|life|days)(?: here)? (?:is|are|will be) (?:over|history|toast|gone|ruined|destroyed|numbered)(?! (?:once|when|with|after))|(?:photos|pictures|recordings?|videos?|screenshots) of (?:you|him|her)(?!\\p{L}| and)[^.!?\\n]{0,80}(?:unless|if you|will see|to see)|tell (?:everyone|everybody|the world|people) (?:about|what)[^.!?\\n]{0,20}(?:affair|secrets?|past|you did|debts?|drinking)|(?:make|making) your li(?:fe|ves) (?:hell|a hell|miserable|a misery|very difficult|impossible)|make (?:people like )?(?:you|him|her|them) pay(?= for| dearly|[.!]|$)|don['’]t make me (?:hurt|come|tell|call your|show|do something)|(?:i|we)(?:['’]ll| will) (?:find you(?! (?:a|an|the|another|some|time|more|somebody|someone)\\b)|hunt you down|come (?:for|after) you|get you|take you down|bury you|break you|expose you|deal with you personally|be waiting for you)|(?:make sure|see to it)(?: that)? your \\w+ (?:fires|sacks|drops|leaves) you|(?:leak|publish|expose|post|release) your (?:private|personal|secrets?|messages|photos|affairs?|dirty|chats?)(?= |[.,!]|$)|or you(?:['’]ll| will) (?:end up|wake up) (?:in|on|with)|(?:kneecap|lynch|strangle|murder|assassinate) (?:you|him|her|them)|you(?:['’]re| are) (?:a )?dead(?: man| meat)?(?=[.!]|$| if)|you won['’]t (?:live|survive|walk|see (?:tomorrow|another)|wake)|nobody will (?:ever )?find (?:you|your body)",
      ),
    ],
    [
      'threat',
      said(
        "(?:unless|if you (?:don['’]t|do not|refuse)|sign|pay)[^.!?\\n]{0,60}(?:i|we)(?:['’]ll| will| am going to| are going to) (?:tell (?:your (?:wife|husband|boss|board|ceo|customers)|everyone|the press)|leak|publish|expose|reveal|report you|post|destroy|ruin|make (?:it|your|things))",
      ),
    ],
    [
      'threat',
      said(
        "(?:tell|show) your (?:wife|husband|boss|board) (?:about|what|everything)[^.!?\\n]{0,40}(?:unless|if you|affair)|(?:photos|pictures|recordings?|affair)[^.!?\\n]{0,50}(?:unless you|if you (?:don['’]t|do not))",
      ),
    ],
    [
      'discrimination',
      said(
        `(?<!(?:there are|there were|there is|had|has|have|with|see|saw|are|why) )no (?:more )?${group}(?= (?:please|allowed|on (?:my|our|this|the) |wanted|need apply|for this|in (?:my|our|this) |as )|[,.!]|$)`,
      ),
    ],
    [
      'discrimination',
      said(
        `${not}(?: really| ever| want to| like to| like| plan to| be){0,2} ${dealing}(?: business)?(?: to| with| for| from)?(?: any| a| an| more| the| those| these| another){0,2} (?:${group}|${kindOf} ${person})`,
      ),
    ],
    [
      'discrimination',
      said(
        `(?:${group}|${kindOf} ${person}) (?:(?:are |will )?(?:always|never) (?!welcome)|can['’]t|cannot|can not|shouldn['’]t|should not|must not|don['’]t|do not|aren['’]t|are not|will never|never|have no|need not|are (?:too|all|always(?! welcome)|just|simply|naturally|only|inferior|lazy|dirty|stupid|dishonest|cheap|greedy|unreliable|criminals|thieves|liars|terrorists|bad|not)|is (?:too|not|inferior)|belong (?:in|at home|on)|ruin|cheat|steal|lie|smell)(?! (?:have access|yet|wait|forget))[^.!?\\n]{0,50}`,
      ),
    ],
    [
      'discrimination',
      said(
        "(?:he|she|you|they|we (?:all )?(?:know|think) (?:he|she)|the (?:candidate|applicant|buyer|guy|woman|man|lady|new (?:guy|girl))|someone|anyone|people|at \\d\\d|a (?:woman|man|person|candidate)(?: like \\w+)?|(?:you|he|she|they)['’](?:re|s))(?: \\w+){0,3} (?:far |much |way |just |simply |a bit )?too (?:old|young|pregnant|foreign|gay|black|brown|feminine|female|disabled|fat|ethnic|muslim|jewish)(?= (?:for|to)|[.,!]|$)",
      ),
    ],
    [
      'discrimination',
      said(
        'too (?:old|foreign|pregnant|disabled|female) (?:for (?:this|that|the|our|a|such a) (?:job|role|position|team|industry|market|kind of work|work)|to (?:learn|understand|hire|be hired|work|keep up|sell))',
      ),
    ],
    [
      'discrimination',
      said(
        "(?:your|her|his|their) kind(?=\\s*(?:[.!?]|$)| (?:of people|is not|isn['’]t|are not|aren['’]t|does not|doesn['’]t|do not|don['’]t|belongs?|never|always|here))",
      ),
    ],
    [
      'discrimination',
      said(
        "go back to (?:your|their|his|her|where)(?: own)? (?:country|countries|you came|they came|he came|she came|kitchen)(?: from)?|(?:belongs?|stay|should be|back) in the kitchen|(?:man|men)['’]s (?:job|work|business)|(?:a|no|not a) (?:job|place|business) for (?:a )?(?:women|woman|girls?|ladies|lady|foreigners?)|(?:act|talk|cry|drive|negotiate|whine)(?:s|ing)? like (?:a |little )?(?:girls?|woman|women)|for a (?:girl|woman)(?=[.,!]|$)|(?:accent|headscarf|hijab|turban|skin colou?r|religion|age) is a problem|(?:give|send|get|find) (?:us|me) (?:a |an )?(?:native|white \\w+|man|younger \\w+|someone (?:younger|white|normal|male))(?: instead)?(?=[.,!]|$| who| for)|that time of the month|(?:just|only) a (?:diversity|token) hire|diversity hire|(?:will|would|['’]ll|might) (?:just|only|soon|probably) (?:get|be) pregnant|(?:hysterical|emotional) (?:woman|women|girl|females?)|let the (?:men|grown-?ups) (?:talk|handle)|boys['’]? club",
      ),
    ],
    [
      'discrimination',
      said(
        `(?:not|n['’]t|never|turn(?:ed)? (?:him|her|them|you) down|only got|reject(?:ed)?|refused?|declined?|exclude[ds]?|skip(?:ped)?|avoid(?:ed)?|pass(?:ed)? (?:on|over)|fired?|dropped?|removed?|won['’]t|drop|remove)[^.!?\\n]{0,60} (?:because|since|as) (?:he|she|you|they)(?:['’]s|['’]re| is| are| was| were) (?:a |an |just |only |too ){0,2}${adjective}`,
      ),
    ],
    [
      'discrimination',
      said(
        "(?:not|n['’]t|never|turn(?:ed)? (?:him|her|them|you) down|only got|reject(?:ed)?|refused?|declined?|excluded?|skip(?:ped)?|passed (?:on|over)|fired?|dropped?|removed?|paid less|less)[^.!?\\n]{0,60} (?:because of|due to|given|on account of) (?:his|her|your|their) (?:age|gender|sex|race|religion|faith|skin colou?r|colou?r|nationality|origin|disability|pregnancy|accent|headscarf|hijab|turban|sexual orientation|wheelchair)",
      ),
    ],
    [
      'discrimination',
      said(
        `(?:he|she|they)(?:['’]s|['’]re| is| are) ${adjective},? so [^.!?\\n]{0,30}(?:keep (?:him|her|them) away|ask for (?:payment|cash|money)|be careful|charge|watch|double[- ]check|expect trouble|don['’]t trust)`,
      ),
    ],
    [
      'discrimination',
      said(
        '(?:only|just) (?:hir(?:e|ing)|want|sell(?:ing)? to|work(?:ing)? with|accept|consider|invite|need|send|looking for) (?:young |white |straight |real )?(?:men|males?|guys|white \\w+|whites|christians?|americans|germans|natives?|native-born \\w+|people under \\d\\d|young (?:people|guys|men|candidates))|(?:men|males?|whites?|christians?|natives|americans|germans) only|(?:prefer|rather have|rather hire|want) (?:a |an )?(?:man|male|men|younger (?:man|men|person|candidate|people)|young men|white \\w+|christians?|someone white|someone younger|non-\\w+)|(?:under|below) \\d\\d only|no one over \\d\\d|nobody over \\d\\d',
      ),
    ],
  ],
  more: englishWords,
};

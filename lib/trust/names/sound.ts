import { isNoName } from './other-words.ts';

const endings =
  /(?:(?:[cdls]z|s|w)k[iy]|sk[aiy]|wicz|czyk|czak|iak|ouglu|oglu|ovi[ck]|evi[ck]|[aeiou]vic|[bdfgklmnprstvz](?:ov|ev)a?|sson|ssen|sdottir|dottir|[oa]poulos|[oa]poulou|akis|idis|iadis|shvili|dze|enko|chuk|yshyn|escu|eanu|ovna|evna|etti|u[cz]c[io]|[aiou](?:cc|zz|tt|ll)i|elli|[bcdfglmnprstvz](?:ini|oni)|etta|aldi|inho|[bdglnrtuv]ez|[aeo]ndiz|yan|yants|stein|mann|maie?r|maye?r|meie?r|meyer|baum|bauer|berger|hofer|hauser|huber|inger|hoff|kamp|str[ao]m|qvist|quist|kvist|gaard|lund|holm|gren|berg|hammar|dahl|velli|swamy|murthy|wardene|wardena|singhe|krishnan|nathan|thwaite|combe)$/;
/** As English and German family names end that are many and long: "Featherstonehaugh", "Weinzierl-Reichenbach". */
const longEndings =
  /(?:[a-z](?:ton|ham|ley|ford|bury|wick|sby|thorpe|haugh|ridge|stone)|[a-z]{3}(?:bach|bacher|brecht|dorfer?|dorff|hardt?|heimer|stedt|stett?er|stadter|muller|mueller|schmidt?|macher|egger|ecker|acher|eder|lechner|richter|reiter|leitner|knecht|vogel|hagen|felder?|hold|bold|wald|walder|rieder|hammer|schlager|wieser|steiner|schmied|meister|loher|horster?))$/;
const beginnings = /^(?:mc|mac|o)(?=[b-df-hj-np-tv-z])[a-z]{5,}$/;

/** A family name by its ending alone: "Brzozowski", "Castellucci", "McAllister", "Papadimitriou". */
export const hasNameEnding = (folded: string): boolean =>
  (folded.length >= 6 && (endings.test(folded.slice(-9)) || beginnings.test(folded))) ||
  (folded.length >= 8 && longEndings.test(folded.slice(-11)));

/** By the sound of it a family name, and no word that is known to be none. */
export const soundsLikeOne = (folded: string): boolean => hasNameEnding(folded) && !isNoName(folded);

const tellingEndings =
  /(?:dottir|sson|[dlszw]k[iy]|[szw]ka|wicz|czyk|enko|oglu|poulos|poulou|escu|shvili|dze|[oe]vi[ck])$/;
/** So much of a family name's ending that the unknown word before it is the first name. */
export const isTellingEnding = (folded: string): boolean => folded.length >= 6 && tellingEndings.test(folded);

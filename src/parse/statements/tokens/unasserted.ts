import { groupBy } from '../../../text/grouping.ts';
import { lowerAt, type Token } from './tokens.ts';

/** What is said behind these words is denied, doubted, or still to be looked up. */
const openings =
  `not true | no longer true | no longer the case | no longer so that | not the case | not correct that | not right that | isn't true | isn't the case | isn't correct that |
  denied that | denies that | deny that | untrue | false that | incorrect that | wrong that | myth that | lie that | misconception | doubt | doubts | doubtful |
  don't think | do not think | doesn't think | don't believe | do not believe | doesn't believe |
  let 's say | let us say | as though | check that | double-check that | verify that | confirm that | clarify that |
  make sure | ensure that | prefer that | prefers that | suggest that | suggests that | suggested that | propose that |
  proposes that | proposed that | recommend that | recommends that | recommended that | asked that | request that`
    .split('|')
    .map(phrase => phrase.trim().split(' '));
/** By their first words, since every word of a note is looked up. */
const openingsByFirst = groupBy(openings, ([first = '']) => first);
export const denialStarts: readonly string[] = [...openingsByFirst.keys()];

const doubtless = /^(?:no|not|without|never|beyond|little|don't|doesn't)$/u;
const confirming = /^(?:can|i|we|hereby)$/u;

/** Whether words start at token `at` that take back what follows: "it is not true that", "I doubt that". */
export function isDenialAt(tokens: readonly Token[], at: number): boolean {
  const first = lowerAt(tokens, at);
  const phrases = openingsByFirst.get(first);
  const phrase = phrases?.find(words => words.every((word, index) => tokens[at + index]?.lower === word));
  if (!phrase) return false;
  const before = lowerAt(tokens, at - 1);
  if (first === 'confirm') return !confirming.test(before);
  if (first.startsWith('doubt')) {
    const isBehindArticle = /^(?:a|any)$/u.test(before);
    return !doubtless.test(isBehindArticle ? lowerAt(tokens, at - 2) : before);
  }
  return lowerAt(tokens, at + phrase.length) !== 'so';
}

const label =
  /^[^\p{L}\n]{0,8}(?:(?:the|our|my|his|her|their|your|an?|one|another) (?:new |first |second |other |rough )?)?(?:wrong|false|untrue|incorrect|myth|fiction|draft|proposal|proposed|idea|suggestion|hypothesis|hypothetical|hypothetically|scenario|example|option|alternative|variant|plan|wish|target(?: org(?:ani[sz]ation)?| state| picture| set-?up)?|future (?:org(?:ani[sz]ation)?|state|set-?up)|to-?do|to (?:check|verify|confirm|clarify|discuss|decide|agree)|t\.?b\.?[acd]\.?|tentative(?:ly)?|provisional(?:ly)?|unconfirmed|for (?:discussion|decision|debate|consideration)|under discussion|(?:still |not yet |not )(?:open|agreed|decided|approved|confirmed|final|signed off)) ?(?:\p{Lu}|\d{1,2})?(?:, (?:still |not yet |not )?(?:open|agreed|decided|approved|confirmed|final|unconfirmed|t\.?b\.?[acd]\.?))?:(?=\s)/iu;
const outdated =
  /\b(?:according to|as per|per|in|on|from|by) (?:the|an?|our|their|his|her|this|that) (?:old|older|outdated|obsolete|stale|superseded|previous|former) (?:[\p{L}-]+ ){0,2}(?:chart|list|wiki|doc|document|page|directory|slide|slides|deck|plan|diagram|notes)\b/iu;
const takenBack =
  /,? which (?:is|was) (?:not (?:true|correct|right|so)|false|untrue|wrong|incorrect|a lie)\b/iu;
const claimed = /\b(?:rumou?r|claim|idea|belief|assumption|notion|story|impression) that\b/iu;
const unfounded =
  /\b(?:is|was) (?:not true|not the case|wrong|false|untrue|unfounded|incorrect|nonsense|not so|mistaken)\b/iu;
const intended =
  /\b(?:plan|plans|proposal|idea|suggestion|rumou?r|talk|notion|hope|intention|option|scheme|motion|thought) (?:that|of|for|to)\b/iu;
const givenUp =
  /\b(?:is|was|were|been|got|gets|be) (?:(?:since|now|later|finally|quickly|soon|promptly|quietly) )?(?:dropped|rejected|abandoned|shelved|withdrawn|cancell?ed|scrapped|dismissed|declined|refused|overruled|buried|vetoed|discarded|turned down|voted down|ruled out|taken off the table|off the table|dead|not (?:accepted|approved|adopted|pursued|carried))\b|\b(?:came to nothing|comes to nothing|fell through|never happened|went nowhere|did not (?:happen|pass|carry|go through|fly)|didn't (?:happen|pass|carry|go through|fly))\b/iu;
const refusedIdea =
  /\b(?:rejected|dropped|dismissed|denied|abandoned|vetoed|shelved|scrapped|refused|opposed|turned down|voted against|argued against) (?:the|an?|any|her|his|our|their) (?:\p{L}+ )?(?:plan|proposal|idea|suggestion|rumou?r|notion|option|motion) (?:that|of|for|to)\b/iu;
const desirable =
  /\b(?:would|could|might|should) be (?:\p{L}+ ){1,2}(?:that|if)\b|\b(?:is|was) (?:desirable|preferable|conceivable|imaginable|important|essential|crucial|necessary|possible|proposed|suggested|intended|planned|hoped|doubtful|unlikely|questionable) (?:that|whether|if)\b/iu;
/** What holds only if something comes to pass, and what holds for a while. */
const conditional =
  /^(?:once|if|when|as soon as) (?:\p{L}+ )?(?:approved|agreed|confirmed|signed)\b|^(?:pending|subject to|provided|assuming|contingent on|depending on)\b/iu;
const temporary =
  /^(?:while (?:i am|i['’]m|we are|(?:s?he|\p{L}+) is) (?:away|out|off|travell?ing|on (?:\p{L}+ )?(?:leave|holiday|vacation))|in (?:my|his|her|their|our) absence|during (?:my|his|her|their|our|the) (?:\p{L}+ )?(?:absence|holidays?|leave|vacation|pilot|trial)|for (?:this|the) (?:project|pilot|trial|week|sprint) only)\b/iu;
const denied =
  /^(?:it|that|this) (?:is|was)(?:n['’]t| not) (?!only\b)(?:(?! but ).){1,60} (?:who|that|which)\b/iu;
const nobody = /^(?:not (?:a single|one|even one|all|every)|hardly any|few of|none of)\b/iu;
const impossible = /\b(?:is|was|['’]s) no way (?:that )?\p{Lu}/u;
const discussed =
  /\b(?:talks?|negotiations?|discussions?|speculations?|conversations?|debates?) (?:about|over|on|around|of) (?:[^\s,;]+ ){1,4}being\b/iu;
/** "leads it in name only": somebody else does. */
const inNameOnly = /\bin (?:name|title) only\b|\b(?:only|just|merely) (?:in name|on paper|nominally)\b/iu;
/** "The proposal was that Ada report to Ben", "The plan is for Ada to lead it". */
const proposal =
  /\b(?:proposal|idea|plan|suggestion|recommendation|request|wish|hope|aim|intention|demand|thinking) (?:is|was|were|would be|remains) (?:that|for|to)\b/iu;
/** What senders of newsletters write below them. */
const notice =
  /^(?:you(?:['’]re| are| have)?|this (?:e-?mail|message|newsletter) (?:was|is|has been)) (?:receiv(?:e|ed|ing)|gett?(?:ing)?|got|sent|being sent|subscribed|intended)\b/iu;
const supposing = /^say,? \p{Lu}/iu;

/** What would stand under somebody else if it were done: "we could move Search under Ada", "considered putting it under Ben". */
const onlyPut =
  /\b(?:(?:putting|placing|moving|shifting|bringing)|(?:can|could|should|would|might|may|must|shall|will|to|not|never|consider|let['’]s) (?:put|place|move|shift|bring)) (?:[^\s,;]+ ){1,5}under\b/iu;

/** Each of them is enough to take back the sentence that it stands in. */
const takingBack: readonly RegExp[] = [
  ...[label, refusedIdea, outdated, takenBack, desirable, conditional, temporary, denied, nobody],
  ...[onlyPut, impossible, discussed, inNameOnly, proposal, notice, supposing],
];

/** Whether a whole sentence is only proposed, told of what is outdated, or called wrong: "Draft: …", "Myth: …". */
export const isUnasserted = (text: string): boolean =>
  takingBack.some(words => words.test(text)) ||
  (claimed.test(text) && unfounded.test(text)) ||
  (intended.test(text) && givenUp.test(text));

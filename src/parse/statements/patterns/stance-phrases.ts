/**
 * How sentences tell where somebody stands towards a deal, as patterns over lower-case words with single blanks
 * between. Many such words are said of other things too ("supports SAP", "the champion of the cup"), so nearly all
 * of them ask for what is to be sold beside them: "the deal", "our proposal", "us".
 */
export interface StancePhrase {
  readonly relation: 'stance' | 'buying_role';
  readonly text: string;
  readonly words: RegExp;
}

const adjectives = String.raw`(?:(?:main|biggest|strongest|best|internal|executive|key|new|real|only|loudest|true|vocal|fiercest|most|important|great|strong|big|quiet|early|outspoken|open) ){0,3}`;
const sold = String.raw`(?:deal|contract|purchase|proposal|renewal|rollout|pilot|offer|bid|sale|agreement|tender|procurement)`;
const deal = String.raw`(?:the|this|our|that) (?:[\p{L}\d-]+ ){0,2}${sold}\b`;
const us = String.raw`(?:us|ours)`;
/** Where a phrase is over: not before "with", "from" or another noun. */
const over = String.raw`(?=$| (?:[,.;:!()–—-]|and|but|because|since|so|who|while|as|internally|here|now|for|at)(?: |$))`;
const aim = String.raw`(?:${deal}|${us})${over}`;

const phrase =
  (relation: StancePhrase['relation']) =>
  (text: string, ...patterns: readonly string[]): StancePhrase => ({
    relation,
    text,
    words: new RegExp(`^(?:${patterns.join('|')})`, 'u'),
  });
const stance = phrase('stance');
const buyer = phrase('buying_role');

const ours = (noun: string): string => `our ${adjectives}${noun}${over}`;
const oneOf = (noun: string): string => `(?:a|an|the|one of (?:the|our)) ${adjectives}${noun}s?`;

/** What follows a form of `be`, or stands beside a name between commas. */
export const BEING: readonly StancePhrase[] = [
  stance('champion', ours('champion'), `${oneOf('champion')} (?:for|of) ${aim}`),
  stance(
    'supporter',
    ours('supporter'),
    `${oneOf('supporter')} of ${aim}`,
    `in favou?r of ${aim}`,
    `supportive of ${aim}`,
  ),
  stance('neutral', `neutral${over}`, `neutral (?:on|towards|about) ${aim}`, `on the fence${over}`),
  stance(
    'critic',
    ours('critic'),
    `${oneOf('(?:critic|opponent|detractor|sceptic|skeptic)')} of ${aim}`,
    `(?:sceptical|skeptical|critical) (?:of|about) ${aim}`,
  ),
  stance(
    'blocker',
    ours('blocker'),
    `${oneOf('blocker')}${over}`,
    `${oneOf('blocker')} (?:for|of|on|in) ${aim}`,
  ),
  buyer('economic buyer', `(?:the|our|their|an) economic buyer${over}`),
  buyer('technical buyer', `(?:the|our|their|a) technical buyer${over}`),
  buyer('user', `(?:the|our|their|a) user buyer${over}`),
  buyer('coach', ours('coach'), `${oneOf('coach')} (?:for|on|in) ${aim}`),
];

/** What somebody does. */
export const DOING: readonly StancePhrase[] = [
  stance('champion', `(?:champions|championed|championing|advocates for) ${aim}`),
  stance('supporter', `(?:supports|supported|supporting|backs|backed|backing) ${aim}`),
  stance('critic', `(?:opposes|opposed|opposing|objects to|objected to) ${aim}`),
  stance('blocker', `(?:blocks|blocked|blocking|vetoes|vetoed|vetoing) ${deal}${over}`),
];

/** What stands in parentheses behind a name. */
export const BRACKETED: readonly StancePhrase[] = [
  stance('champion', String.raw`\( (?:our )?champion \)`),
  stance('supporter', String.raw`\( (?:our )?supporter \)`),
  stance('critic', String.raw`\( (?:our )?critic \)`),
  stance('blocker', String.raw`\( (?:our )?blocker \)`),
  buyer('economic buyer', String.raw`\( (?:the |our )?economic buyer \)`),
  buyer('technical buyer', String.raw`\( (?:the |our )?technical buyer \)`),
  buyer('coach', String.raw`\( (?:our )?coach \)`),
];

const before = (noun: string): string => `(?:^|.* )our ${adjectives}${noun}(?: is| ,)?$`;
const blocked = (participles: string): string =>
  `.*\\b${deal} (?:is|was|has been|is being) (?:${participles}) by$`;

/** What stands before a name: "our champion, Vera", "the economic buyer is Ann", "the deal is blocked by Tom". */
export const BEFORE: readonly StancePhrase[] = [
  stance('champion', before('champion'), blocked('championed')),
  stance('supporter', before('supporter'), blocked('supported|backed')),
  stance('critic', before('critic'), blocked('opposed')),
  stance('blocker', before('blocker'), blocked('blocked|vetoed')),
  buyer('economic buyer', '(?:^|.* )(?:the|our|their) economic buyer(?: is| ,)?$'),
  buyer('technical buyer', '(?:^|.* )(?:the|our|their) technical buyer(?: is| ,)?$'),
  buyer('coach', before('coach')),
];

/** The words without which no phrase is there, in all their forms. */
export const stanceWords: readonly string[] = (
  'champion champions championed championing advocates supporter supporters supportive supports supported supporting ' +
  'backs backed backing favour favor neutral fence critic critics opponent detractor sceptic skeptic sceptical skeptical ' +
  'critical opposes opposed opposing objects objected blocker blockers blocks blocked blocking vetoes vetoed vetoing ' +
  'buyer coach ear influence influences influential listens'
).split(' ');

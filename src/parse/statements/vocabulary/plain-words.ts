const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Words that start sentences and clauses and that no name starts with, however they are written. */
export const openers: ReadonlySet<string> = new Set(
  words(`
  a an the this that these those some any all both each every either neither no none nothing nobody everybody everyone
  everything somebody someone something anybody anyone anything another other others one two three four five most many
  much more few several such same own
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs myself himself herself
  who whom whose which what when where why how whether whenever wherever whoever whichever whatever
  and or but nor so yet for if unless although though because since while whereas until till once than then as
  of in on at by to from with without within into onto over under above below between among through during before after
  about against across along around behind beside besides beyond despite except inside outside near like per plus via
  versus vs up down out off
  is are was were be been being am do does did done has have had having can could will would shall should may might must
  let lets let's isn't aren't wasn't weren't doesn't don't didn't hasn't haven't can't couldn't won't wouldn't
  it's that's there's here's he's she's who's what's they're we're you're i'm i've i'd i'll he'd she'd they've we've
  not never ever always often sometimes usually rarely seldom only just even also too very quite rather really still
  already again once twice now today tomorrow yesterday tonight soon later recently lately currently previously formerly
  originally initially finally eventually meanwhile however therefore thus hence instead otherwise moreover furthermore
  additionally actually apparently probably possibly perhaps maybe presumably supposedly allegedly reportedly likely
  certainly clearly obviously basically essentially honestly frankly hopefully unfortunately luckily interestingly
  according regarding concerning based given assuming suppose imagine else anyway
  there here yes yeah yep no nope ok okay sure right well oh ah hm hmm hey hi hello dear thanks thank cheers regards best
  sincerely please sorry congrats congratulations welcome great good nice cool perfect awesome happy morning afternoon
  evening note notes fyi btw re fw fwd aw wg ps nb tl dr todo
  wants thinks thought tells mentions writes wrote agrees agreed confirms confirmed explains explained believes suggests
  suggested ask asked asking call called meet met meeting see saw seen talk talked tell told say said says speak spoke know knows
  remember recall think thought believe guess assume hear heard learn learned learnt find found look looked check ping
  contact email mail send sent get got give gave take took make made go went come came put keep kept want wanted need
  needed try tried use used using work works worked working run runs ran running lead leads led report reports reported
  reporting join joined joining left leave leaving mention mentioned discuss discussed review reviewed visit visited
  attendees attended present participants agenda subject summary update updates action actions next last first second
  third question questions answer correction background context people names contacts owner owners lunch dinner coffee
  breakfast different various another sitting previous new old former current
  wrong incorrect false untrue edit erratum
  add remind invite schedule follow
  uses owns manages heads maintains handles oversees belongs joins sits supervises depends
  headed managed owned built stored persisted founded acquired moved hired promoted led
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  january february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec q1 q2 q3 q4 h1 h2 christmas thanksgiving easter spring summer autumn fall winter
  english german french spanish chinese japanese
`),
);
/** Months, seasons, feasts and languages: with a capital, and also names of people. Days are no given names. */
const dateWords = new Set(
  words(`january february march april may june july august september october november december jan feb mar apr
  jun jul aug sep sept oct nov dec easter christmas
  spring summer autumn winter english german french spanish chinese japanese`),
);
const days = new Set(
  words(
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
  ),
);
export const isDay = (word: string): boolean => days.has(word);

export const isDateWord = (word: string): boolean => dateWords.has(word);

/** What minutes and lists of things to do begin with: no name starts with them where a sentence starts. */
export const imperatives: ReadonlySet<string> = new Set(
  words(`
  adjust align announce apply approve arrange assess assign attach avoid backfill book brainstorm bring bump buy cancel capture change
  choose clarify clean clear click close collect combine compare compile complete confirm consider consolidate convert copy
  create decide define delete deliver deprecate describe determine disable discover distribute divide double-check download
  draft drop duplicate educate enable encourage enforce engage enlist ensure escalate establish estimate evaluate examine expand explain explore export
  extend fill finalise finalize finish fix flag focus forget fork forward gather generate grant guide handle identify ignore
  implement import improve include increase inform initiate insert inspect install introduce investigate involve kick list log
  make maintain measure merge migrate minimise minimize monitor move nominate notify obtain offer open order organise
  organize outline pick place postpone prepare prevent prioritise prioritize produce promote propose prototype provide publicise publicize publish pull push
  raise rebuild recommend reconsider recruit reduce refactor refer refine remove rename reorganise reorganize repair repeat replace
  reply request require reschedule reserve reset resolve respond restart restore revert revise rewrite roll rotate save
  select set share show sign simplify skip solve sort specify split start state stop submit suggest summarise summarize
  switch sync tackle tag tidy track translate transfer triage trim tune turn unblock understand update upgrade upload
  validate verify wait walk warn watch wire wrap write
`),
);
export const isImperative = (word: string): boolean => imperatives.has(word);

export const isOpener = (word: string): boolean =>
  openers.has(word.toLowerCase()) || imperatives.has(word.toLowerCase());

/** The words for several who hold one office. */
export const officesOfMany: readonly string[] = words(
  'co-chairmen co-chairs co-chairwomen co-presidents co-directors co-leads co-founders cofounders chairmen',
);

/** Words that are written with a capital and never name anybody, wherever they stand. */
export const neverNames: ReadonlySet<string> = new Set([
  ...officesOfMany,
  ...words(`
  i monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
  q1 q2 q3 q4 h1 h2 fy christmas thanksgiving easter new-year re fw fwd aw wg tl tldr fyi asap eod eow eta tbd tba n/a nda
  msa sow poc rfp rfi okr okrs kpi kpis roi arr mrr tco gtm sla slo faq hr pr qa ok yes no ps nb btw imo imho afaik
  ssd ssds hdd hdds nvme gpu gpus cpu cpus tpu tpus ram tps qps iops tb pb pib gb mb kb tib gib sql nosql kv olap oltp
  ai ml llm llms api apis sdk ui ux saas paas iaas oss foss vp svp evp ceo cto cfo cio coo cmo cpo cro ciso cdo dba sre
  us usa uk eu emea apac nyc sf la et pt est pst gmt utc cet am pm it bi ci cd etl elt json csv xml html http https url
  pdf vm vms k8s os db dbs dr mr mrs ms prof md phd mba
  english german french spanish chinese japanese
  not never none nothing nobody nowhere residence vacant vacancy interim acting ex incoming outgoing designate designated
`),
]);
export const isNeverName = (word: string): boolean => neverNames.has(word.toLowerCase());

/** Those that no ending tells. */
export const adverbs: ReadonlySet<string> = new Set(
  words(`also now still just already always currently directly recently probably apparently really actually now
    mostly mainly primarily partly partially heavily often sometimes usually formerly previously once all both each
    then finally officially technically effectively basically ultimately straight reportedly presumably supposedly
    likely perhaps maybe possibly even only today yet newly too again originally soon definitely certainly almost
    himself herself itself themselves`),
);
/** Whether a word may stand inside a group of verbs without changing who does what: "also heavily leverages". */
export const isAdverb = (word: string): boolean =>
  adverbs.has(word) ||
  (word.length > 4 && word.endsWith('ly') && !['family', 'supply', 'apply'].includes(word));

export const particles: ReadonlySet<string> = new Set(
  words('van von de da di du del della der den la le ter ten bin bint ibn binti al el dos das af zu'),
);
export const isParticle = (word: string): boolean => particles.has(word);

const prepositions = new Set(
  words(`of in on at by to from with without within into onto over under for about as between through during before
    after since until till per via than across inside near around behind`),
);
export const isPreposition = (word: string): boolean => prepositions.has(word);

/** Whether a token is the `'s` of a possessive. */
export const isPossessive = (token: { readonly text: string } | undefined): boolean =>
  token !== undefined && (token.text === "'s" || token.text === '’s');

export const conjunctions: ReadonlySet<string> = new Set(
  words(
    'and or but nor so yet because although though while whereas if unless when where that who which whom whose',
  ),
);
export const isConjunction = (word: string): boolean => conjunctions.has(word);

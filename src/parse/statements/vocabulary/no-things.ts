import type { EntityKind } from '../../../model/entity.ts';
import { isOrdinary } from '../../../text/ordinary-words.ts';
import { isImperative } from './plain-words.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Adjectives of countries and parts of the world: "the Canadian folks" are no company. */
const nationalities = setOf(
  `african american argentinian asian australian austrian belgian brazilian british bulgarian canadian chilean chinese colombian
  croatian czech danish dutch egyptian english estonian european finnish flemish french german greek hungarian icelandic indian
  indonesian iranian iraqi irish israeli italian japanese kenyan korean latvian lithuanian malaysian mexican moroccan nigerian
  nordic norwegian pakistani persian peruvian polish portuguese romanian russian saudi scandinavian scottish serbian slovak
  slovenian spanish swedish swiss taiwanese thai turkish ukrainian vietnamese welsh`,
);
export const isNationality = (word: string): boolean => nationalities.has(word.toLowerCase());

/** Short capitals for languages, protocols and kinds of release, which many use and nobody is. */
const terms = setOf(
  `abi api apis ascii cjs cli css dns dom eol esm ftp gc gui gzip html ide imap ipc jit js json jvm lts mfa mms mpi mvp npc oidc oo oop pki pop3
  rest rpc rss sdk smtp sms soap ssh sso ssl sts tcp tls toc totp ts udp uri utf vpn wasm wip xhr xml yaml`,
);
/** Several of a kind: "WGs have a charter each". */
const plurals = setOf(
  'APIs CIOs CTOs DBs FAQs KPIs OKRs PMs POs PRs QAs SDKs SIGs SLAs SREs TFs UIs VMs VPs WGs',
);
const interfaces = setOf('abi api apis cli gui sdk');
const version = /^[\p{L}-]+\d+(?:\.\d+)+$/u;
/** "Error.stack"; "Replay.tech" is an address. */
const member =
  /^\p{L}+\.(?!(?:info|tech|cloud|store|online|shop|site|team|works?|space|media|group|global)$)\p{Ll}{4,}$/u;

/** "QAless", "JIT-ting": how something is, or what is done. */
const derived = /^\p{Lu}{2,}(?:less|like|ish|['’-]t?ing|['’-]e?d)$/u;
/** "Berlin-based" tells where, and "Developer-in-Residence" what somebody is. */
const described =
  /^\p{Lu}[\p{L}\p{N}-]*-(?:(?:in-)?(?:Chief|chief|Residence|residence)|adjacent|agnostic|based|compatible|focused|free|friendly|led|less|like|native|only|ready|related|specific|style|wide)$/u;

/**
 * Whether a name is a word for something of which there are many, and no team, system or organization: "TLS", "C API", "American",
 * the "Foo2.3" that is one edition of Foo.
 */
export const isNoThing = (name: string): boolean =>
  name.includes(' ') ? areNoThing(name) : isWordForMany(name);

const isWordForMany = (word: string): boolean =>
  (/^\p{Lu}+\d?$/u.test(word) && terms.has(word.toLowerCase())) ||
  isNationality(word) ||
  plurals.has(word) ||
  derived.test(word) ||
  described.test(word) ||
  version.test(word) ||
  member.test(word);

/** "C API", "HTML & CSS". */
function areNoThing(name: string): boolean {
  const words = name.split(' ');
  if (described.test(words.at(-1) ?? '')) return true;
  if (words.length === 3 && words[1] === '&') return isNoThing(words[0] ?? '') && isNoThing(words[2] ?? '');
  if (!interfaces.has((words.at(-1) ?? '').toLowerCase())) return false;
  return words.slice(0, -1).every(word => /^\p{Lu}$/u.test(word) || terms.has(word.toLowerCase()));
}

/** What somebody does and departments are called by: "Planning group". */
const trades = setOf(
  `accounting advertising banking billing branding building catering clearing computing consulting engineering farming financing
  forecasting funding gaming hosting lending licensing listing logging machining mailing manufacturing marketing messaging mining
  modeling modelling monitoring networking onboarding packaging parking planning pricing printing processing procuring
  provisioning publishing purchasing rating recruiting reporting roaming routing scheduling shipping sourcing staffing testing
  ticketing tooling trading training underwriting voting warehousing welding`,
);
const adjectives = setOf(
  `additional alternative available central certain common complete critical current daily different difficult entire existing exiting
  external extra final formal full future general generic global great important independent individual initial interim internal
  incoming joint key large local long main major minor missing multiple nearby necessary new next normal old only open outgoing optional original
  other overall parent particular possible potential previous primary private proper public real recent regular related relevant
  remaining remote second secondary separate several short similar simple single sister small special specific standard successful
  temporary third total typical umbrella unknown unrelated upcoming usual various virtual weekly whole wrong`,
);

/**
 * Whether a word that starts a sentence has its capital from there and only describes the noun behind it: "Additional
 * team", "Organizing group"; "Planning group" and "Embedded team" are called so.
 */
export function isDescription(word: string): boolean {
  const lower = word.toLowerCase();
  if (adjectives.has(lower)) return true;
  if (!lower.endsWith('ing') || lower.length < 6 || trades.has(lower)) return false;
  const stem = lower.slice(0, -'ing'.length);
  return isOrdinary(word) || isImperative(stem) || isImperative(`${stem}e`);
}

/** "Ranked system", "Mentoring organization": which sort is meant, not how it is called. */
const isSort = (word: string): boolean =>
  /^\p{Lu}\p{Ll}{2,}(?:ed|ing)$/u.test(word) &&
  !/^(?:Beijing|Boeing|Darling|Fleming|Spring|Sterling|Sting|String|Viking)$/u.test(word);

/** Whether a word before a noun of `kind` says which is meant where a sentence, label or title starts, and names none. */
export const isOnlyWhich = (word: string, kind: EntityKind): boolean =>
  isDescription(word) || (kind !== 'team' && isSort(word));

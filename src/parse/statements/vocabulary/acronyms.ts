import type { EntityKind } from '../../../model/entity.ts';
import { isNeverName } from './plain-words.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What only organizations and people do. */
const willing = setOf(
  `agreed announced approved argued argues asked decided filed hired hopes insisted insists intends negotiated objected offered
  opposed opposes refused replied ruled settled signed sued testified voted wants`,
);
const undergone = setOf('asked informed invited told');
/** Whom or what an organization has: "the FRA's staff", "an FRA commissioner". */
const had = setOf(
  `attorneys board chairman commissioner commissioners counsel customers employees executives filing headquarters lawyers
  officials president regulators representatives shareholders staff subsidiary`,
);
/** What a committee or group has. */
const ofTeam = setOf('chair charter delegates liaison member members rep reps representative standup');
const people = setOf(
  'anybody anyone attorneys colleagues contact contacts folks friends lawyers people somebody someone staff',
);
/** Shapes of standards, files and techniques that people do not sue. */
const noBody = setOf(
  'ascii aws blas dns dom gcc gui html ide ipc jit jvm lts mpi os rest sms ssh ssl tcp tls toc udp uri utf vpn wip yaml',
);

/**
 * What an acronym names, by the words beside it: "the FRA has asked", "somebody at the FRA", "FRA commissioners" tell of an
 * organization, and "the next QSC meeting", "QSC members" of a team. `before` and `behind` are the text around it.
 */
export function kindOfAcronym(acronym: string, before: string, behind: string): EntityKind | undefined {
  if (isNobody(acronym)) return undefined;
  const [, possessive, first = '', second = ''] = next.exec(behind) ?? [];
  if (had.has(first) || (possessive === undefined && isDoing(first, second))) return 'organization';
  const [, earlier = '', last = ''] = previous.exec(before) ?? [];
  if (/^(?:at|from)$/u.test(last) && people.has(earlier)) return 'organization';
  return ofTeam.has(first) || isMeeting(last, first) ? 'team' : undefined;
}

/** "TLS", "XII": what is not somebody, whatever stands beside it. */
const isNobody = (acronym: string): boolean =>
  isNeverName(acronym) || noBody.has(acronym.toLowerCase()) || /^[IVXLC]+$/u.test(acronym);

/** "the next … meeting". */
const isMeeting = (last: string, first: string): boolean =>
  /^meetings?$/u.test(first) && /^(?:next|last|previous|weekly|monthly|regular)$/u.test(last);

const isDoing = (first: string, second: string): boolean =>
  willing.has(first) ||
  (/^(?:has|have|had)$/u.test(first) && (willing.has(second) || second === 'been')) ||
  (/^(?:was|were)$/u.test(first) && undergone.has(second));

const next = /^(['’]s)?\s(\p{Ll}+)(?:\s(\p{Ll}+))?/u;
const previous = /(?:(\p{Ll}+)\s)?(\p{Ll}+)\s(?:the\s)?$/u;

import type { RelationName } from '../../model/relation.ts';

/**
 * The words by which a sentence says a relation. A verb stands between the two names; it goes `forward` where its subject
 * is the relation's, and turns round where “by” follows. Of a noun one of the two is the bearer (“Ada is the manager of
 * Ben”, “Ben's manager is Ada”), the other one is whose it is.
 */
export interface RelationWords {
  readonly forward: ReadonlySet<string>;
  readonly backward: ReadonlySet<string>;
  /** Nouns that the subject of the relation bears, and those that its object does. */
  readonly ofSubject: ReadonlySet<string>;
  readonly ofObject: ReadonlySet<string>;
}

/** Forms of regular verbs, and all other words as they are. */
const words = (regular: string, others = ''): ReadonlySet<string> =>
  new Set([...split(regular).flatMap(formsOf), ...split(others)]);

const split = (text: string): string[] => text.split(' ').filter(word => word !== '');

/** `manage`: manage, manages, managed, managing. */
function formsOf(verb: string): string[] {
  const stem = verb.replace(/e$/, '');
  const third = /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${stem}ed`, `${stem}ing`];
}

const NONE: ReadonlySet<string> = new Set();

const leading = words('lead head manage direct oversee run', 'led ran overseeing runs running heads');
const leaders = words('', 'head lead leader manager director chief boss chair owner');

export const RELATION_WORDS: Readonly<Record<RelationName, RelationWords>> = {
  reports_to: {
    forward: words('report answer', 'accountable answerable subordinate under works work working'),
    backward: words('manage supervise oversee', 'oversaw overseen'),
    ofSubject: words('', 'report reports subordinate deputy'),
    ofObject: words('', 'manager boss supervisor superior'),
  },
  team: {
    forward: words('join belong work', 'sits sit sitting member in on part moved'),
    backward: words('include', 'has'),
    ofSubject: words('', 'member engineer analyst'),
    ofObject: words('', 'team'),
  },
  leads: { forward: leading, backward: NONE, ofSubject: leaders, ofObject: NONE },
  lead: { forward: NONE, backward: leading, ofSubject: NONE, ofObject: leaders },
  part_of: {
    forward: words('belong report roll', 'part sits sit within under inside moved'),
    backward: words('include', 'comprises comprise contains contain'),
    ofSubject: words('', 'part unit section division subteam branch'),
    ofObject: NONE,
  },
  organization: {
    forward: words('join work', 'at employed with'),
    backward: words('hire employ', 'employing'),
    ofSubject: words('', 'employee consultant'),
    ofObject: words('', 'employer'),
  },
  previously: {
    forward: words('leave work quit', 'left ex former formerly previously came from'),
    backward: NONE,
    ofSubject: words('', 'alumnus alumna'),
    ofObject: NONE,
  },
  owner: {
    forward: words('belong'),
    backward: words('own maintain operate run', 'ran runs running responsible'),
    ofSubject: NONE,
    ofObject: words('', 'owner owners maintainer'),
  },
  vendor: {
    forward: words('', 'from product'),
    backward: words('sell supply make provide', 'sold made supplies supplied'),
    ofSubject: words('', 'product'),
    ofObject: words('', 'vendor supplier maker'),
  },
  built_on: {
    forward: words('build base run', 'built runs sits top'),
    backward: words('power', 'underlies'),
    ofSubject: NONE,
    ofObject: words('', 'base foundation'),
  },
  stores_in: {
    forward: words('store keep persist write save', 'kept stored written wrote writes'),
    backward: words('hold', 'held'),
    ofSubject: NONE,
    ofObject: words('', 'database store'),
  },
  used_by: {
    forward: words('serve'),
    backward: words('use'),
    ofSubject: NONE,
    ofObject: words('', 'user users'),
  },
  acquired_by: {
    forward: words('', 'joined'),
    backward: words('acquire', 'bought buys buy buying'),
    ofSubject: NONE,
    ofObject: words('', 'acquirer buyer'),
  },
  founded_by: {
    forward: NONE,
    backward: words('found establish start', 'created creates'),
    ofSubject: NONE,
    ofObject: words('', 'founder founders cofounder co-founder'),
  },
  influences: {
    forward: words('influence advise', 'ear'),
    backward: words('trust', 'listens'),
    ofSubject: words('', 'adviser advisor confidant'),
    ofObject: NONE,
  },
};

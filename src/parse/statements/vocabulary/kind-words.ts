import type { EntityKind } from '../../../model/entity.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Nouns that say what kind of thing a name beside them is: "the Atlas database", "a startup called Synapse". */
const nouns: Readonly<Record<EntityKind, string>> = {
  person: `guy guys woman man lady gentleman gal dude person people folks fellow girl engineer engineers developer
    developers architect architects colleague scientist analyst consultant researcher designer founder founders
    somebody someone`,
  team: `team teams group groups org orgs squad squads tribe guild department departments dept division subteam crew
    side unit`,
  system: `system systems platform platforms database databases db datastore store service services pipeline pipelines
    scheduler queue cache engine cluster clusters warehouse lakehouse lake tool tools framework library app application
    stack broker gateway api index runtime orchestrator layer solution product products registry catalog workload
    workloads roadmap jobs job codebase daemon proxy microservice backend frontend instance instances dashboard
    portal simulator compiler crawler ledger bus bucket buckets`,
  organization: `company companies startup startups vendor firm corporation organization organisation business bank
    agency university institute customer customers supplier competitor`,
};

const kinds = new Map<string, EntityKind>(
  (Object.keys(nouns) as EntityKind[]).flatMap(kind => words(nouns[kind]).map(noun => [noun, kind] as const)),
);

export const kindNouns: Iterable<string> = kinds.keys();

/** The kind that a noun names, whatever its case. */
export const kindOfNoun = (noun: string): EntityKind | undefined => kinds.get(noun.toLowerCase());

const plurals = new Set(words('people folks guys'));

/** Whether the noun names several: "the Applications and Research teams". */
export const isPluralNoun = (noun: string): boolean =>
  plurals.has(noun) || (noun.endsWith('s') && kinds.has(noun.slice(0, -1)));

/** Nouns that name a person by what that person is to somebody: "my friend". */
export const relativeNouns: ReadonlySet<string> = new Set(
  words(`friend buddy pal boss manager colleague coworker co-worker contact mentor husband wife brother sister cousin
    partner neighbor neighbour roommate classmate teammate champion sponsor counterpart assistant skip-level`),
);
export const isRelative = (noun: string): boolean => relativeNouns.has(noun);

/** Words that only say how much: "a very close personal friend" is "a friend". */
const intensifiers = new Set(
  words('a very close good great best dear personal longtime long-time old other really one same'),
);
export const isIntensifier = (word: string): boolean => intensifiers.has(word);

/** Words that end the name of a role. */
export const titleNouns: ReadonlySet<string> = new Set(
  words(`vp svp evp avp ceo cto cfo cio coo cmo cpo cro ciso cdo president director directors head lead leader manager engineer
    architect developer chief founder co-founder cofounder partner principal consultant analyst officer scientist specialist
    representative associate coordinator administrator strategist evangelist designer researcher professor counsel
    programmer maintainer owner chair chairman chairwoman secretary treasurer rep advisor adviser lawyer attorney
    accountant executive recruiter sre dba pm tpm mgr`),
);

/** Whether a word ends the name of a role: "lead developer", "CTO". */
export const isTitleNoun = (word: string): boolean => titleNouns.has(word.toLowerCase());

const titleWords = new Set(
  words(`senior junior staff principal lead chief vice executive managing general deputy assistant associate global
    regional technical engineering product program project data software hardware solutions sales marketing
    infrastructure platform security research operations business development account field customer success machine
    learning ml ai site reliability systems system storage cloud network database distinguished founding group head
    main former interim acting joint finance financial people talent legal commercial digital strategic partner
    team corporate enterprise alliances partnerships presales pre-sales support quality`),
);

/** Whether a word may stand before the noun of a role: "senior", "engineering". */
export const isTitleWord = (word: string): boolean => titleWords.has(word.toLowerCase());

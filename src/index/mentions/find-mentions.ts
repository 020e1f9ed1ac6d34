import type { Entity, EntityId } from '../../model/entity.ts';
import type { Grade, Mention } from '../../model/mention.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Link } from '../../model/markdown.ts';
import type { Note } from '../../model/note.ts';
import { isOneWord } from '../../text/names.ts';
import { proseSources } from '../../text/prose.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { Directory } from '../directory.ts';
import { idOf } from '../entities.ts';
import type { LinkTarget } from '../links/link-targets.ts';
import type { NameForm } from '../names/name-forms.ts';
import { describedPeople } from './described-people.ts';
import { findInProse, type ProseMatch } from './prose-matches.ts';
import { ELSEWHERE, Scopes, nearest } from '../scope.ts';

/**
 * All mentions of a note, in document order: its links first where they overlap, then the names in its prose; and whether they
 * hang on more than names: on whom the note names in full, which other notes can change.
 */
export function findMentions(
  note: Note,
  directory: Directory,
): { readonly mentions: Mention[]; readonly asksWhoIsNamed: boolean } {
  const linked = note.links.flatMap(link => linkedMention(note, link, directory));
  const enclosing = directory.scopes.enclosing(note.path);
  const ruledOut = directory.ruledOut(note.path);
  const isNamed = namedIn(note, directory);
  const matches = findInProse(note.prose, directory.names, match =>
    chooseForms(match, enclosing, { ruledOut, isNamed }),
  );
  const sourceOf = proseSources(note.prose);
  const inProse: Found[] = [];
  for (const match of matches) {
    const span = sourceOf(match.from, match.to);
    if (!isCovered(linked, span)) inProse.push({ match, span });
  }
  const described = describedPeople(note, directory);
  const evident = evidentEntities(note, directory, linked, inProse);
  const own = new Set(
    note.definitions.flatMap(each => (each.section === undefined ? [] : idOf(note.path, each))),
  );
  const named = inProse.map(({ match, span }) =>
    proseMention(note.path, amongNamed(match, evident, own), span, evident),
  );
  const others = described.filter(({ outer }) => !isCovered(linked, outer) && !isCovered(named, outer));
  const found =
    linked.length + others.length === 0
      ? named
      : [...linked, ...named, ...others].toSorted((a, b) => a.outer.from - b.outer.from);
  return { mentions: markRepeats(found, note.thread?.repeats ?? []), asksWhoIsNamed: isNamed.wasAsked() };
}

/** What a quote repeats of an earlier message is no mention of its own (model.md §2); both lists ascend. */
function markRepeats(mentions: Mention[], repeats: readonly Span[]): Mention[] {
  if (repeats.length === 0) return mentions;
  let at = 0;
  return mentions.map(mention => {
    while ((repeats[at]?.to ?? Infinity) <= mention.span.from) at++;
    const repeat = repeats[at];
    return repeat && overlaps(repeat, mention.span) ? { ...mention, repeat: true } : mention;
  });
}

/** Whether a link's mention already stands where a name was found; both lists ascend and do not overlap. */
function isCovered(linked: readonly Mention[], span: Span): boolean {
  if (linked.length === 0) return false;
  let low = 0;
  let high = linked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((linked[middle]?.outer.to ?? 0) <= span.from) low = middle + 1;
    else high = middle;
  }
  const mention = linked[low];
  return mention !== undefined && overlaps(mention.outer, span);
}

function linkedMention(note: Note, link: Link, directory: Directory): Mention[] {
  const target = targetOf(note.path, link, directory);
  const among = entitiesOf(target).map(entity => entity.id);
  if (among.length === 0) return [];
  const [only] = among;
  const isAmbiguous = among.length > 1;
  return [
    {
      path: note.path,
      entity: isAmbiguous ? undefined : only,
      among,
      more: target?.kind === 'ambiguous' ? target.more : 0,
      span: link.label ?? link.target ?? link,
      outer: link,
      grade: isAmbiguous ? 'ambiguous' : 'explicit',
      repeat: false,
    },
  ];
}

/** Where a link of a note's prose leads, if it may lead to a note at all. */
export function targetOf(path: NotePath, link: Link, directory: Directory): LinkTarget | undefined {
  if (link.kind !== 'wikilink' && link.kind !== 'link') return undefined;
  return directory.targets.resolve({ to: link.destination, byName: link.kind === 'wikilink' }, path);
}

function entitiesOf(target: LinkTarget | undefined): readonly Entity[] {
  if (target?.kind === 'entity') return [target.entity];
  return target?.kind === 'ambiguous' ? target.entities : [];
}

/**
 * Of the entities that share a name, those that it means here: what stands in the nearest enclosing account; there a
 * name before a given name, and a given name of all, known or candidate, who bear it.
 */
function chooseForms(
  match: ProseMatch,
  enclosing: readonly EntityId[],
  { ruledOut, isNamed }: NoteNames,
): readonly NameForm[] {
  const known = match.forms.some(isOfCandidate)
    ? match.forms.filter(form => !isOfCandidate(form) || match.isAddressed || isNamed(form.entity))
    : match.forms;
  const possible = ruledOut.size === 0 ? known : known.filter(form => !isRuledOut(form, match, ruledOut));
  const [only] = possible;
  if (only && possible.length === 1)
    return only.means !== 'given' || Scopes.distance(enclosing, only.account) < ELSEWHERE ? possible : [];
  const defined = possible.filter(form => !form.isCandidate);
  const near = nearest(enclosing, defined.length > 0 ? defined : possible);
  const named = near.items.filter(form => !isGiven(form));
  if (named.length > 0) return named;
  if (near.distance === ELSEWHERE) return [];
  const bearers = nearest(enclosing, possible).items;
  return match.isAddressed || bearers.length === 1 ? near.items : bearers.filter(isGiven);
}

/**
 * Of several who bear a given name the one that the note names in full, and of several of one name the one that a section of it defines;
 * all of them where those are none or several.
 */
function amongNamed(
  match: ProseMatch,
  evident: ReadonlySet<EntityId>,
  own: ReadonlySet<EntityId>,
): ProseMatch {
  const { forms, isAddressed } = match;
  if (forms.length < 2 || isAddressed) return match;
  const known = forms.every(isGiven) ? evident : own;
  const named = forms.filter(({ entity }) => known.has(entity));
  return named.length === 1 ? { ...match, forms: named } : match;
}

/** What one note says of whom names mean. */
interface NoteNames {
  readonly ruledOut: ReadonlyMap<string, ReadonlySet<EntityId>>;
  /** Whether the note names a candidate in full. */
  readonly isNamed: (id: EntityId) => boolean;
}

const isGiven = ({ means }: NameForm): boolean => means === 'given';

const isOfCandidate = ({ means, isCandidate }: NameForm): boolean => means === 'given' && isCandidate;

const isRuledOut = (
  form: NameForm,
  match: ProseMatch,
  ruledOut: ReadonlyMap<string, ReadonlySet<EntityId>>,
): boolean => ruledOut.get(match.name)?.has(form.entity) ?? false;

/**
 * Whether a note names a candidate of sentences and mails in full: only there is the given name alone that candidate's.
 * Who is defined, or linked by a property, is known everywhere.
 */
function namedIn(note: Note, { naming }: Directory): NamedHere {
  let named: Set<EntityId | undefined> | undefined;
  const isNamed = (id: EntityId): boolean => {
    if (!naming.candidates.has(id)) return true;
    named ??= new Set(
      note.reading.proposals
        .filter(({ name }) => !isOneWord(name))
        .map(({ name }) => naming.resolve({ kind: 'name', name, link: undefined }, note)),
    );
    return named.has(id);
  };
  return Object.assign(isNamed, { wasAsked: () => named !== undefined });
}

interface NamedHere {
  (id: EntityId): boolean;
  readonly wasAsked: () => boolean;
}

interface Found {
  readonly match: ProseMatch;
  readonly span: Span;
}

/** The entities that the note names in full or links, for which a given name alone is sure. */
function evidentEntities(
  note: Note,
  directory: Directory,
  linked: readonly Mention[],
  inProse: readonly Found[],
): ReadonlySet<EntityId> {
  const evident = new Set<EntityId>();
  for (const { entity } of linked) if (entity !== undefined) evident.add(entity);
  for (const { match } of inProse) {
    const form = match.forms[0];
    if (form && match.forms.length === 1 && (match.isAddressed || form.means === 'full'))
      evident.add(form.entity);
  }
  for (const link of note.fieldLinks)
    for (const { id } of entitiesOf(targetOf(note.path, link, directory))) evident.add(id);
  for (const definition of note.definitions) {
    evident.add(idOf(note.path, definition));
    for (const { values } of definition.properties)
      for (const { link } of values) {
        if (!link) continue;
        const target = directory.targets.resolve({ ...link, byName: true }, note.path);
        for (const { id } of entitiesOf(target)) evident.add(id);
      }
  }
  return evident;
}

function proseMention(
  path: NotePath,
  match: ProseMatch,
  span: Span,
  evident: ReadonlySet<EntityId>,
): Mention {
  const among = entitiesMeant(match);
  const isAmbiguous = among.length > 1;
  return {
    path,
    entity: isAmbiguous ? undefined : among[0],
    among,
    more: isAmbiguous ? (match.more?.get(match.forms[0]?.account) ?? 0) : 0,
    span,
    outer: match.isAddressed ? { from: span.from - 1, to: span.to } : span,
    grade: isAmbiguous ? 'ambiguous' : gradeOf(match, evident),
    repeat: false,
  };
}

function entitiesMeant({ forms }: ProseMatch): readonly EntityId[] {
  const [first] = forms;
  return first && forms.length === 1 ? first.alone : [...new Set(forms.map(form => form.entity))];
}

function gradeOf({ forms, isAddressed }: ProseMatch, evident: ReadonlySet<EntityId>): Grade {
  if (isAddressed) return 'explicit';
  const [form] = forms;
  if (form === undefined || form.isCandidate) return 'likely';
  return form.means === 'given' && !evident.has(form.entity) ? 'likely' : 'sure';
}

import * as l10n from '@vscode/l10n';
import { isCandidate, type EntityKind } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { foldName, refusalOf, tidyName } from '../../text/names.ts';
import { newEntityPath, type WantedEntity } from '../edits/new-entity.ts';
import { createTitle } from '../wording/kind-words.ts';
import type { OfferedName } from './entity-names.ts';
import { isBegunBy } from './name-match.ts';
import type { OfferDraft } from './offer.ts';
import { shownWord, type Asking } from './drafts.ts';

/** What was typed where an entity may stand, and how it would be written. */
export interface TypedName {
  readonly typed: string;
  readonly kinds: readonly EntityKind[];
  /** The names that are offered for it. */
  readonly names: readonly OfferedName[];
  /** Whether nothing is offered that begins so. */
  readonly isAlone: boolean;
  readonly span: OfferDraft['span'];
  /** What writes the name without a note, and with the one that is made. */
  readonly asTyped: string;
  readonly linked: (path: NotePath, name: string) => string;
}

const MOST_WORDS = 6;

/**
 * Offers to make a note for what no note is about yet, one for each kind that fits, and before them, where nothing else
 * begins so, the name as it is: what makes a note is never what Enter takes.
 *
 * Offered for a name of at least two capitalised words, or where somebody asked for offers. Never while what was typed
 * begins a name that there is: that is what is meant, most of the time, and a second note about somebody is a nuisance.
 */
export function createDrafts({ index, path, way }: Asking, wanted: TypedName): OfferDraft[] {
  const { typed, kinds, names, isAlone, span } = wanted;
  const name = tidyName(typed);
  if (!way.places || kinds.length === 0 || !isNewName(name, names)) return [];
  const capitals = capitalised(name);
  const hint = { ...keeping(name, wanted), label: `${name} …`, about: hintText() };
  if (way.asked !== 'request' && capitals < 2)
    return capitals === 1 && /\s$/.test(typed) && isAlone ? [hint] : [];
  const { places } = way;
  const made = kinds.flatMap(kind => {
    const to = newEntityPath(index, path, { kind, name }, places);
    return typeof to === 'string'
      ? [creating({ kind, name }, to, { span, text: wanted.linked(to, name) })]
      : [];
  });
  return isAlone && made.length > 0 ? [keeping(name, wanted), ...made] : made;
}

function isNewName(name: string, names: readonly OfferedName[]): boolean {
  const isName =
    refusalOf(name) === undefined && name.split(' ').length <= MOST_WORDS && !/[[\]|#<>]/.test(name);
  const folded = foldName(name);
  return (
    isName &&
    !names.some(
      offered =>
        isBegunBy(offered.name, name) && !(isCandidate(offered.entity) && foldName(offered.name) === folded),
    )
  );
}

/** How many of the words begin with a capital, or with a letter of a script that has none. */
const capitalised = (name: string): number =>
  name.split(' ').filter(word => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word)).length;

const hintText = (): string => l10n.t('Go on with the name, and a note can be made.');

const keeping = (name: string, { span, asTyped }: TypedName): OfferDraft => ({
  ...shownWord('word', l10n.t('Keep “{0}”', name), { about: l10n.t('Makes no note.') }),
  span,
  text: asTyped,
  plainer: [],
  rest: '',
  names: name,
});

const creating = (
  wanted: WantedEntity,
  path: NotePath,
  written: Pick<OfferDraft, 'span' | 'text'>,
): OfferDraft => ({
  ...shownWord('word', createTitle(wanted.kind, wanted.name), { about: l10n.t('Makes the note {0}.', path) }),
  kind: wanted.kind,
  creates: wanted,
  plainer: [],
  rest: '',
  names: wanted.name,
  ...written,
});

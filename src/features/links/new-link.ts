import * as l10n from '@vscode/l10n';
import type { Refusal, TextEdit } from '../../edit/change.ts';
import type { LinkTarget, LinkTargets } from '../../index/links/link-targets.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import { fileName, withoutEnding, type NotePath } from '../../model/note-path.ts';
import { partsLeadingTo } from './destinations.ts';
import { headingText, labelText, percentEncoded, relativePath } from './link-text.ts';
import { linkTextOf, type WrittenLink } from './written-links.ts';

/**
 * A wikilink to an entity as Obsidian, Foam and this extension resolve it: `[[file name|shown]]`, with the path where
 * other files have that name or it leads elsewhere. A candidate, which has no file, is linked by its name.
 */
export function wikilinkTo(index: NoteIndex, from: NotePath, entity: Entity, shown: string): string {
  return wikilink(wikilinkTarget(index, from, entity), shown);
}

/** As `wikilinkTo`, for a note that is yet to be made. */
export function wikilinkToNew(index: NoteIndex, from: NotePath, path: NotePath, shown: string): string {
  const { targets } = index.defined;
  const [short, whole] = [fileName(path), withoutEnding(path)];
  const isFree = targets.resolve({ to: short, byName: true }, from) === undefined;
  return wikilink(isFree ? short : whole === short ? `/${whole}` : whole, shown);
}

/** A link to an entity as a property holds it: `[[file name|shown name]]`. A refusal for what no link can lead to. */
export function entityLink(index: NoteIndex, from: NotePath, entity: Entity): string | Refusal {
  const target = linkTarget(index, from, entity);
  return target === undefined
    ? { refusal: l10n.t('No link can lead to {0}.', entity.name) }
    : wikilink(target, entity.name);
}

/** `[[target|shown]]`, without what would end it or part it from its label. */
export function wikilink(target: string, shown: string): string {
  const label = labelText(shown);
  return label === target || label === '' ? `[[${target}]]` : `[[${target}|${label}]]`;
}

/** A wikilink made to lead to an entity and to show what it shows. */
export const redirectedLink = (
  index: NoteIndex,
  path: NotePath,
  { label, span, target, to, encode }: WrittenLink,
  entity: Entity,
): TextEdit =>
  label
    ? { path, span: target, text: encode(wikilinkTarget(index, path, entity)) }
    : { path, span, text: encode(wikilinkTo(index, path, entity, to)) };

/** What stands before the `|` of such a link. */
export function wikilinkTarget(index: NoteIndex, from: NotePath, entity: Entity): string {
  const { path } = entity;
  if (path === undefined) return entity.name;
  return linkTarget(index, from, entity) ?? withoutEnding(path) + (fragmentsOf(index, entity)[0] ?? '');
}

/**
 * What a wikilink of the note `from` says to lead to an entity: its file's name, with the path where other files have
 * that name or it leads elsewhere, and the heading of a section. Undefined where no link can lead there.
 */
export function linkTarget(
  index: NoteIndex,
  from: NotePath,
  entity: Pick<Entity, 'id' | 'path' | 'section'>,
): string | undefined {
  const { path } = entity;
  if (path === undefined) return undefined;
  const { targets } = index.defined;
  return filesOf(targets, path)
    .flatMap(file => fragmentsOf(index, entity).map(fragment => file + fragment))
    .find(to => {
      const found = leadTo(targets, from, to);
      return found?.kind === 'entity' && found.entity.id === entity.id && found.heading === undefined;
    });
}

/** A wikilink to a note, whatever it is about, with what it shows; undefined where none can lead there. */
export function noteLink(
  index: NoteIndex,
  from: NotePath,
  path: NotePath,
  label: string,
): string | undefined {
  const target = noteTarget(index, from, path);
  return target && `[[${target}|${labelText(label)}]]`;
}

/** What such a link says to lead there. */
export function noteTarget(
  { defined: { targets } }: NoteIndex,
  from: NotePath,
  path: NotePath,
): string | undefined {
  return filesOf(targets, path).find(to => {
    const found = leadTo(targets, from, to);
    return found && noteOfTarget(found) === path;
  });
}

/** Whether a wikilink that says so leads to this entity, candidates included, and to no heading in its note. */
export function leadsTo({ directory }: NoteIndex, from: NotePath, to: string, { id }: Entity): boolean {
  const found = leadTo(directory.targets, from, to);
  return found?.kind === 'entity' && found.entity.id === id && found.heading === undefined;
}

/** Where such a wikilink leads; nowhere for what no wikilink can hold. */
const leadTo = (targets: LinkTargets, from: NotePath, to: string): LinkTarget | undefined =>
  /[[\]|\n\r]/.test(to) ? undefined : targets.resolve({ to, byName: true }, from);

/** The shorter one first, unless another file has that name too: each tool resolves those in its own way. */
function filesOf(targets: LinkTargets, path: NotePath): string[] {
  const whole = withoutEnding(path);
  const wholes = [whole, `/${whole}`, `/${path}`];
  return targets.isOnlyFileName(path) ? [fileName(path), ...wholes] : [...wholes, fileName(path)];
}

/**
 * What a link of the note `from` says to lead to a note of several that its file name may mean, with the heading that
 * it gives; undefined where no link can lead there.
 */
export function pathOfLink(
  { defined: { targets } }: NoteIndex,
  from: NotePath,
  link: WrittenLink,
  path: NotePath,
): string | undefined {
  const { fragment } = partsLeadingTo(link.to, path);
  const files = link.kind === 'wikilink' ? filesOf(targets, path) : [relativePath(from, path), `/${path}`];
  return files
    .map(file => (fragment === undefined ? file : `${file}#${fragment}`))
    .find(each => {
      const found = targets.resolve(linkTextOf(link, each), from);
      return found && noteOfTarget(found) === path;
    });
}

/** The note that a link leads to, or to whose entity; undefined for several, and for a candidate. */
export const noteOfTarget = (target: LinkTarget): NotePath | undefined =>
  target.kind === 'ambiguous' ? undefined : target.kind === 'note' ? target.path : target.entity.path;

/** The heading of a section as a link writes it, best as it reads; nothing for a whole note. */
function fragmentsOf({ notes }: NoteIndex, { path, section }: Pick<Entity, 'path' | 'section'>): string[] {
  if (path === undefined || section === undefined) return [''];
  const title = notes.get(path)?.headings.find(({ slug }) => slug === section)?.title;
  return [...new Set([headingText(title ?? '') || section, section])].map(heading => `#${heading}`);
}

/** A Markdown link to an entity, relative to the note that it stands in; a candidate's is its name alone. */
export function markdownLinkTo(
  from: NotePath,
  entity: Pick<Entity, 'path' | 'section'>,
  shown: string,
): string {
  const label = shown.replace(/[\\[\]]/g, String.raw`\$&`);
  const destination = markdownDestination(from, entity);
  return destination === undefined ? label : `[${label}](${destination})`;
}

/** What stands between the parentheses of such a link; undefined for a candidate. */
export function markdownDestination(
  from: NotePath,
  { path, section }: Pick<Entity, 'path' | 'section'>,
): string | undefined {
  if (path === undefined) return undefined;
  const file = percentEncoded(relativePath(from, path)).replaceAll('#', '%23');
  return section === undefined ? file : `${file}#${percentEncoded(section)}`;
}

import * as l10n from '@vscode/l10n';
import type { NotePath } from '../../model/note-path.ts';
import type { DefinedEntity } from '../edits/defined-entity.ts';
import type { Assembly } from './assemble.ts';

/** What a merge does, for whoever has to agree; `linked` are the notes whose links change. */
export function mergeSentences(
  { entity: from, note }: DefinedEntity,
  { entity: into, note: keptNote }: DefinedEntity,
  { added, noted, deleted }: Assembly,
  linked: readonly NotePath[],
): string[] {
  const list = (keys: readonly string[]): string => [...new Set(keys)].join(', ');
  const others = linked.filter(path => path !== note.path && path !== keptNote.path).length;
  const sentences = [
    l10n.t(
      '{0} gets the names of {1}, and the text about {1} under a heading of its own.',
      into.name,
      from.name,
    ),
  ];
  if (added.length > 0) sentences.push(l10n.t('Properties that {0} gets: {1}.', into.name, list(added)));
  if (noted.length > 0)
    sentences.push(
      l10n.t(
        'Properties that stay as {0} has them, with the other value noted as code: {1}.',
        into.name,
        list(noted),
      ),
    );
  if (others === 1) sentences.push(l10n.t('Links change in one other note.'));
  if (others > 1) sentences.push(l10n.t('Links change in {0} other notes.', others));
  if (deleted !== undefined) sentences.push(l10n.t('{0} is deleted.', deleted));
  return sentences;
}

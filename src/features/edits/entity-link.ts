import * as l10n from '@vscode/l10n';
import type { Entity } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import { linkTarget, wikilink, type LinkedNotes } from '../rename/written-link.ts';
import type { Refusal } from '../../edit/change.ts';

/** A link to an entity as a property holds it: `[[file name|shown name]]`. A refusal for what no link can lead to. */
export function entityLink(index: LinkedNotes, from: NotePath, entity: Entity): string | Refusal {
  const target = linkTarget(index, from, entity);
  return target === undefined
    ? { refusal: l10n.t('No link can lead to {0}.', entity.name) }
    : wikilink(target, entity.name);
}

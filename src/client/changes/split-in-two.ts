import { l10n, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { CARD, type CardResult } from '../../protocol/card.ts';
import type { Action, EntityRef } from '../../protocol/requests.ts';
import { SPLIT_PLACES, type SplitPlace } from '../../protocol/split-places.ts';
import { agreedChange } from './agreed-change.ts';
import { pickEntity } from '../pick-entity.ts';
import type { NotesServer } from '../connection/start-server.ts';

/**
 * Makes a second entity of one that stands for two: asks for its name and which places mean it, and does it once that is
 * agreed to.
 */
export async function splitInTwo(server: NotesServer, given?: EntityRef): Promise<void> {
  const ref =
    given ??
    (
      await pickEntity(server, {
        title: l10n.t('Split: Who Stands for Two?'),
        placeHolder: l10n.t('The one that the notes mean two by'),
        isOffered: ({ isCandidate }) => !isCandidate,
      })
    )?.ref;
  const card = ref && (await server.ask(CARD, ref));
  if (!ref || !card) return;
  if (card.isCandidate) {
    await window.showWarningMessage(l10n.t('{0} has no note yet. Make one before you split it.', card.name));
    return;
  }
  const places = await server.ask(SPLIT_PLACES, ref);
  if (!places) return;
  if (places.length === 0) {
    await window.showInformationMessage(
      l10n.t('No note names {0}, so there is nothing to split.', card.name),
    );
    return;
  }
  const name = await askName(card);
  const chosen = name === undefined ? undefined : await pickPlaces(name, card, places);
  if (name === undefined || !chosen) return;
  const action: Action = {
    kind: 'split',
    entity: ref.entity,
    name,
    places: chosen.map(({ note, from }) => ({ note, from })),
  };
  await agreedChange(server, ref.folder, action, {
    question: l10n.t('Part {0} from {1}?', name, card.name),
    yes: 'Split',
    done: l10n.t('{0} is parted from {1}.', name, card.name),
  });
}

const askName = ({ name, kind }: CardResult): Promise<string | undefined> =>
  Promise.resolve(
    window.showInputBox({
      title: l10n.t('Split {0} in Two', name),
      prompt: l10n.t('The name of the second {0}; {1} stays as it is', kind, name),
      placeHolder: l10n.t('A name that tells the two apart'),
      validateInput: typed => (typed.trim() === '' ? l10n.t('A name cannot be blank.') : undefined),
    }),
  );

interface PlaceItem extends QuickPickItem {
  readonly place?: SplitPlace;
}

async function pickPlaces(
  name: string,
  card: CardResult,
  places: readonly SplitPlace[],
): Promise<SplitPlace[] | undefined> {
  const picked = await window.showQuickPick<PlaceItem>(itemsOf(places), {
    title: l10n.t('Which of These Mean {0}?', name),
    placeHolder: l10n.t('What is not ticked goes on meaning {0}', card.name),
    canPickMany: true,
    matchOnDescription: true,
  });
  return picked?.flatMap(({ place }) => place ?? []);
}

/** The sentences, below the notes in which they stand. */
function itemsOf(places: readonly SplitPlace[]): PlaceItem[] {
  let note = '';
  return places.flatMap(place => {
    const item: PlaceItem = { label: place.source.text, description: describedAs(place), place };
    if (place.note === note) return [item];
    note = place.note;
    return [{ label: place.note, kind: QuickPickItemKind.Separator }, item];
  });
}

/** “Ben · June Alder, 2026-01-02 · all 3 places in this mail”. */
function describedAs({ name, how, count, source: { author, date } }: SplitPlace): string {
  const said = [author, date?.slice(0, 10)].filter(part => part !== undefined).join(', ');
  const all = count > 1 ? l10n.t('all {0} places where it stands in what others wrote', count) : '';
  const kind = how === 'property' ? l10n.t('property') : '';
  return [name, said, kind, all].filter(part => part !== '').join(' · ');
}

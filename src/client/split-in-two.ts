import { QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { CARD, type Action, type CardResult, type EntityRef } from '../protocol/requests.ts';
import { SPLIT_PLACES, type SplitPlace } from '../protocol/split-places.ts';
import { agreedChange } from './agreed-change.ts';
import { pickEntity } from './pick-entity.ts';
import type { NotesServer } from './start-server.ts';

/**
 * Makes a second entity of one that stands for two: asks for its name and which places mean it, and does it once that is
 * agreed to.
 */
export async function splitInTwo(server: NotesServer, given?: EntityRef): Promise<void> {
  const ref =
    given ??
    (
      await pickEntity(server, {
        title: 'Split: Who Stands for Two?',
        placeHolder: 'The one that the notes mean two by',
        isOffered: ({ isCandidate }) => !isCandidate,
      })
    )?.ref;
  const card = ref && (await server.ask(CARD, ref));
  if (!ref || !card) return;
  if (card.isCandidate) {
    await window.showWarningMessage(`${card.name} has no note yet. Make one before you split it.`);
    return;
  }
  const places = await server.ask(SPLIT_PLACES, ref);
  if (!places) return;
  if (places.length === 0) {
    await window.showInformationMessage(`No note names ${card.name}, so there is nothing to split.`);
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
    question: `Part ${name} from ${card.name}?`,
    yes: 'Split',
  });
}

const askName = ({ name, kind }: CardResult): Promise<string | undefined> =>
  Promise.resolve(
    window.showInputBox({
      title: `Split ${name} in Two`,
      prompt: `The name of the second ${kind}; ${name} stays as it is`,
      placeHolder: 'A name that tells the two apart',
      validateInput: typed => (typed.trim() === '' ? 'A name cannot be blank.' : undefined),
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
    title: `Which of These Mean ${name}?`,
    placeHolder: `What is not ticked goes on meaning ${card.name}`,
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
  const all = count > 1 ? `all ${count} places where it stands in what others wrote` : '';
  const kind = how === 'property' ? 'property' : '';
  return [name, said, kind, all].filter(part => part !== '').join(' · ');
}

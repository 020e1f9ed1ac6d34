import {
  commands,
  l10n,
  Location,
  Position,
  Range,
  Uri,
  ViewColumn,
  window,
  type Command,
  type TextEditor,
} from 'vscode';
import type * as protocol from '../protocol/requests.ts';

const asPosition = ({ line, character }: protocol.Position): Position => new Position(line, character);

export const asRange = ({ start, end }: protocol.Range): Range =>
  new Range(asPosition(start), asPosition(end));

const asLocation = ({ uri, range }: protocol.Location): Location =>
  new Location(Uri.parse(uri), asRange(range));

/** A card stays while the pointer is on it, also over what one of its links has opened. */
export async function hideCard(): Promise<void> {
  await commands.executeCommand('editor.action.hideHover');
}

/** `vscode.open` keeps to the user's settings for lists: preview or not, focus or not. A sentence is shown selected. */
export function openCommand(place: protocol.Location, selects = false): Command {
  const { uri, range } = asLocation(place);
  const options = { selection: selects ? range : new Range(range.start, range.start), preview: true };
  return { title: l10n.t('Open Note'), command: 'vscode.open', arguments: [uri, options] };
}

/** Opens a note as a preview, with the cursor at the place; in the active column, unless another one is given. */
export async function openAt(
  place: protocol.Location,
  viewColumn: ViewColumn = ViewColumn.Active,
): Promise<void> {
  const { uri, range } = asLocation(place);
  const selection = new Range(range.start, range.start);
  await window.showTextDocument(uri, { selection, preview: true, viewColumn });
}

/** Peeks at places; they hang below the one of them that the user looks at, else below `otherwise`. */
export async function peek(
  places: readonly protocol.Location[],
  otherwise: protocol.Location | undefined,
): Promise<void> {
  const locations = places.map(asLocation);
  const [first] = locations;
  const at = inView(locations, window.activeTextEditor) ?? (otherwise ? asLocation(otherwise) : first);
  if (at) await commands.executeCommand('editor.action.showReferences', at.uri, at.range.start, locations);
}

/** The visible location nearest to the cursor. */
function inView(locations: readonly Location[], editor: TextEditor | undefined): Location | undefined {
  if (!editor) return undefined;
  const note = editor.document.uri.toString();
  const cursor = editor.selection.active;
  const distance = ({ range: { start } }: Location): number =>
    Math.abs(start.line - cursor.line) * 1000 + Math.abs(start.character - cursor.character);
  return locations
    .filter(({ uri }) => uri.toString() === note)
    .filter(({ range }) => editor.visibleRanges.some(visible => visible.contains(range)))
    .toSorted((one, other) => distance(one) - distance(other))[0];
}

/** Says something at the cursor, as the editor itself does when F12 finds nothing. */
export async function sayAtCursor(message: string): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  await commands.executeCommand(
    'editor.action.goToLocations',
    document.uri,
    selection.active,
    [],
    'goto',
    message,
  );
}

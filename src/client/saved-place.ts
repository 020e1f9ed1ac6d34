/** Where a window runs, and a file lies, as far as that decides how a file can be shown. */
export interface SavedPlace {
  readonly scheme: string;
  readonly path: string;
  /** The window is VS Code on a desktop, and its files are those of the same machine. */
  readonly isDesktop: boolean;
  readonly isInWorkspace: boolean;
}

/** Whether the system that the window runs on has the file. */
const isOnThisDisk = ({ scheme, isDesktop }: SavedPlace): boolean => scheme === 'file' && isDesktop;

/** The command of VS Code that shows a file in its folder; undefined where none can. */
export function showingCommand(place: SavedPlace): 'revealFileInOS' | 'revealInExplorer' | undefined {
  if (isOnThisDisk(place)) return 'revealFileInOS';
  return place.isInWorkspace ? 'revealInExplorer' : undefined;
}

/** Whether a browser is to open a file: what it draws, VS Code would show as text. */
export const isForBrowser = (place: SavedPlace): boolean =>
  /\.(html|svg)$/.test(place.path) && isOnThisDisk(place);

import { l10n, Uri, window, workspace, type QuickPickItem } from 'vscode';
import type { ChartDrawing } from '../../chart/export/drawing.ts';
import { htmlFile } from '../../chart/export/html.ts';
import { mermaidFile } from '../../chart/export/mermaid.ts';
import { peopleFolded } from '../../chart/layout/folded.ts';
import type { Paper } from '../../chart/export/paper.ts';
import { sheetOf } from '../../chart/export/sheet.ts';
import { svgFile } from '../../chart/export/svg.ts';
import { chartTitle, dayHere } from '../../chart/export/title.ts';
import { everythingOpen, type IsOpen } from '../../chart/layout/walk.ts';
import type { ChartNode, ChartParams, ChartResult } from '../../protocol/chart.ts';
import type { Shown, ToChart } from '../../protocol/chart-messages.ts';
import { tellSaved } from '../saved-file.ts';
import { shownLanguage } from '../connection/shown-texts.ts';

const FORMATS = [
  { label: 'SVG', detail: l10n.t('A drawing, for documents'), ending: 'svg' },
  { label: 'PNG', detail: l10n.t('A picture, for slides and mail'), ending: 'png' },
  { label: 'Mermaid', detail: l10n.t('Text, for Markdown that draws it'), ending: 'mmd' },
  {
    label: 'HTML',
    detail: l10n.t(
      'A page with the drawing and an outline, for a browser; prints on paper as large as the chart',
    ),
    ending: 'html',
  },
  {
    label: l10n.t('HTML for A4'),
    detail: l10n.t('The same; prints on as many A4 pages as it takes, which overlap'),
    ending: 'html',
    paper: 'a4',
  },
  {
    label: l10n.t('HTML for Letter'),
    detail: l10n.t('The same; prints on as many Letter pages as it takes, which overlap'),
    ending: 'html',
    paper: 'letter',
  },
] as const satisfies readonly Format[];

interface Format extends QuickPickItem {
  readonly ending: 'svg' | 'png' | 'mmd' | 'html';
  readonly paper?: Paper;
}

/** Saves what the chart shows as a file, where the user says. */
export class ChartExport {
  readonly #tell: (message: ToChart) => void;
  readonly #focusReturned: () => Promise<void>;
  /** Where the picture goes that the webview is drawing. */
  #pictureGoesTo: Uri | undefined;

  /** `focusReturned` resolves when the page has the focus again that a list had taken. */
  constructor(tell: (message: ToChart) => void, focusReturned: () => Promise<void>) {
    this.#tell = tell;
    this.#focusReturned = focusReturned;
  }

  async choose(chart: ChartResult, params: ChartParams, shown: Shown): Promise<void> {
    const format = await window.showQuickPick(FORMATS, {
      placeHolder: l10n.t('Save what the chart shows as…'),
    });
    if (!format) return;
    const roots = chart.roots.filter(({ id }) => shown.root === undefined || id === shown.root);
    await this.#focusReturned();
    const isOpen = await askHowMuch(roots, new Set(shown.open));
    await this.#focusReturned();
    const file = isOpen && (await askWhere(fileName(roots, params), format));
    if (!isOpen || !file) return;
    const drawing = drawingOf(roots, params, { ...shown, isOpen });
    if (format.ending === 'png') return this.#draw(drawing, file);
    return this.#save(file, textOf(drawing, format));
  }

  #draw(drawing: ChartDrawing, file: Uri): void {
    this.#pictureGoesTo = file;
    const { width, height } = sheetOf(drawing);
    this.#tell({ type: 'draw', svg: svgFile(drawing), width, height });
  }

  /** Saves the picture that was asked for, in base64; one that nobody asked for, or that is none, is dropped. */
  async savePicture(data: string): Promise<void> {
    const file = this.#pictureGoesTo;
    this.#pictureGoesTo = undefined;
    if (!file) return;
    const bytes = bytesOf(data);
    if (bytes && PNG.every((byte, at) => byte === bytes[at])) return this.#save(file, bytes);
    await window.showWarningMessage(l10n.t('The chart is too large for a picture. An SVG has room for it.'));
  }

  async #save(file: Uri, content: string | Uint8Array): Promise<void> {
    await workspace.fs.writeFile(
      file,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    );
    const said = l10n.t('The chart has been saved as {0}.', file.path.slice(file.path.lastIndexOf('/') + 1));
    await tellSaved(file, said);
  }
}

/** Where cards are closed, who is in them may be wanted on paper, or not; undefined where nobody chooses. */
async function askHowMuch(
  roots: readonly ChartNode[],
  open: ReadonlySet<string>,
): Promise<IsOpen | undefined> {
  const asShown: IsOpen = ({ id }) => open.has(id);
  const folded = peopleFolded(roots, asShown);
  if (folded === 0) return asShown;
  const picked = await window.showQuickPick(
    [
      {
        label: l10n.t('As on the Screen'),
        detail: l10n.t('{0} people stand in closed cards; the file says how many in each', folded),
        isOpen: asShown,
      },
      {
        label: l10n.t('With All Cards Open'),
        detail: l10n.t('Everybody is drawn'),
        isOpen: everythingOpen,
      },
    ],
    { placeHolder: l10n.t('How much of the chart?') },
  );
  return picked?.isOpen;
}

function drawingOf(
  roots: readonly ChartNode[],
  params: ChartParams,
  { influence, filter, isOpen }: Pick<Shown, 'influence' | 'filter'> & { readonly isOpen: IsOpen },
): ChartDrawing {
  const title = chartTitle(roots, params, { today: dayHere(new Date()), filter, isOpen });
  return { roots, isOpen, title, influence, filter };
}

function textOf(drawing: ChartDrawing, { ending, paper }: Format): string {
  if (ending === 'mmd') return mermaidFile(drawing);
  if (ending === 'svg') return svgFile(drawing);
  return htmlFile(drawing, { language: shownLanguage(), ...(paper && { paper }) });
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What stands in base64; undefined where it does not. */
function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), each => each.charCodeAt(0));
  } catch {
    return undefined;
  }
}

async function askWhere(name: string, { label, ending }: Format): Promise<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return window.showSaveDialog({
    title: l10n.t('Save the chart as {0}', label),
    filters: { [label]: [ending] },
    ...(folder && { defaultUri: Uri.joinPath(folder, `${name}.${ending}`) }),
  });
}

/** `openai-organization-2025-12-01`: the name of the account in letters that every disk takes. */
function fileName(roots: readonly ChartNode[], { asOf }: ChartParams): string {
  const [account] = roots.filter(({ kind }) => kind === 'account');
  const name = (account?.name ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return [name, 'organization', asOf ?? ''].filter(part => part !== '').join('-');
}

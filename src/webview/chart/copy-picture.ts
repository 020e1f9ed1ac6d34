import type { ChartDrawing } from '../../chart/export/drawing.ts';
import { sheetOf } from '../../chart/export/sheet.ts';
import { svgFile } from '../../chart/export/svg.ts';
import { tell } from './host.ts';
import { pictureOf } from './png.ts';

/** Puts a chart on the clipboard as a picture, and tells the extension whether the browser let it. */
export function copyPicture(drawing: ChartDrawing): void {
  const { width, height } = sheetOf(drawing);
  const picture = pictureOf(svgFile(drawing), width, height);
  // Where nothing waits for it, its failure is told all the same.
  picture.catch(() => undefined);
  put(picture).then(
    () => tell({ type: 'copied', isDone: true }),
    () => tell({ type: 'copied', isDone: false }),
  );
}

/** At once, and not when the picture is there: a browser asks for the press of a key or a button right before. */
async function put(picture: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ [PNG]: picture })]);
}

const PNG = 'image/png';

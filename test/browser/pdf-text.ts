import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page of a PDF: its size in points, and its texts, each as long as its letters stand in one line without a gap. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly string[];
}

/** What a PDF says, page by page. Letters that lie outside of a clip are in no text: Chromium does not print them. */
export async function pdfPages(pdf: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push({ width, height, texts: textsOf(items.flatMap(item => ('str' in item ? [item] : []))) });
  }
  await document.destroy();
  return pages;
}

interface Item {
  readonly str: string;
  /** The last two say where its first letter stands. */
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

/**
 * A PDF sets one text in several pieces, which follow each other closer than two texts stand; its blanks are pieces too,
 * as wide as the way from one text to the next.
 */
function textsOf(items: readonly Item[]): string[] {
  const texts: { text: string; right: number; y: number }[] = [];
  for (const { str, transform, width, height } of items) {
    const [x, y] = transform.slice(4).map(Number);
    if (x === undefined || y === undefined || str.trim() === '') continue;
    const last = texts.at(-1);
    const gap = last && Math.abs(last.y - y) < 0.1 ? x - last.right : Infinity;
    if (!last || Math.abs(gap) > height * 0.6) texts.push({ text: str, right: x + width, y });
    else
      Object.assign(last, { text: `${last.text}${gap > height * 0.12 ? ' ' : ''}${str}`, right: x + width });
  }
  return texts.map(({ text }) => text.replace(/\s+/gu, ' ').trim());
}

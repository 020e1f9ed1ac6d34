import { standalonePage } from '../page/html-page.ts';
import { escapeXml } from '../page/xml.ts';
import { defused } from './csv.ts';
import { PAGE_STYLE } from './page-style.ts';

/** A table for a page: the first row are its headings, and the first cell of each other row is one too. */
export interface TablePage {
  readonly title: string;
  readonly detail: string;
  readonly rows: readonly (readonly (string | number)[])[];
  /** The language of our own words. */
  readonly language?: string;
}

/**
 * A table as one page that needs nothing else and prints. Spreadsheets open such pages, and take for a formula what looks
 * like one: a text is written so that they do not.
 */
export function tablePage({ title, detail, rows, language = 'en' }: TablePage): string {
  const [headings = [], ...others] = rows;
  const head = headings.map(text => `<th scope="col">${written(text)}</th>`).join('');
  const body = others.map(
    ([first = '', ...cells]) =>
      `<tr><th scope="row">${written(first)}</th>${cells.map(cell => `<td>${written(cell)}</td>`).join('')}</tr>`,
  );
  return standalonePage({
    title,
    language,
    style: `${PAGE_STYLE}${TABLE_STYLE}`,
    body: `<main>
<h1>${escapeXml(title)}</h1>
<p>${escapeXml(detail)}</p>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</main>`,
  });
}

const written = (cell: string | number): string =>
  escapeXml(typeof cell === 'number' ? String(cell) : defused(cell));

const TABLE_STYLE = `main { max-width: none; }
table { border-collapse: collapse; font-size: 9.5pt; }
th, td { border: 1px solid var(--line); padding: 0.25em 0.5em; text-align: left; vertical-align: top; overflow-wrap: normal; }
thead th { position: sticky; top: 0; background: var(--paper); }
@media print { thead { display: table-header-group; } tr { break-inside: avoid; } @page { size: landscape; } }
`;

import { isRefusal, type Refusal } from '../edit/change.ts';
import { namedEntity, WHO } from '../features/agents/named-entity.ts';
import { quotation } from '../features/agents/quotation.ts';
import { day, oneOf, record, whyUnfit } from '../features/agents/schema.ts';
import type { SourceLine } from '../features/agents/tool.ts';
import type { NoteIndex } from '../index/note-index.ts';
import { isCandidate, type EntityId } from '../model/entity.ts';
import type { NotePath } from '../model/note-path.ts';
import {
  CHART_PAGE,
  CHART_PAGE_TYPE,
  chartAddress,
  chartAt,
  type AskedChart,
} from '../protocol/agent-chart.ts';
import type { NotesFolder } from '../workspace/notes-folder.ts';
import { chartPage } from './chart-page.ts';
import type { CurrentNotes } from './current-notes.ts';
import { cardOf } from './toolbox.ts';

/** Something that a client may read as a whole: a note as it is written, or the card of an entity. */
export interface ListedResource {
  readonly uri: string;
  readonly name: string;
  readonly mimeType: string;
}

export interface ResourceText {
  readonly uri: string;
  readonly mimeType: string;
  readonly text: string;
}

const ENTITIES = 'account-notes://entity/';
const MARKDOWN = 'text/markdown';
const PLAIN = 'text/plain';
const HTML = 'text/html';

/** Why an address cannot be read: it leads to nothing, or it is written wrongly. */
export interface Unreadable {
  readonly isMissing: boolean;
  readonly refusal: string;
}

/** Draws an org chart as a page of HTML without scripts; undefined where who it is to begin with stands nowhere in it. */
export type DrawChart = (
  index: NoteIndex,
  asked: AskedChart & { readonly below?: EntityId },
) => string | undefined;

const ASKED_CHART = record({}, { below: WHO, by: oneOf(['team', 'line']), asOf: day('The day to show.') });

/** All that can be read: the chart, accounts, others that have a note, those that are only named, then notes. */
export const readables = (notes: CurrentNotes): Promise<readonly ListedResource[]> =>
  notes.ask(index => {
    const entities = [...index.entities.values()].toSorted(
      (a, b) => Number(b.isAccount) - Number(a.isAccount) || Number(isCandidate(a)) - Number(isCandidate(b)),
    );
    const texts = [...index.notes.keys()].toSorted((a, b) => (a < b ? -1 : 1));
    return [
      { uri: CHART_PAGE, name: 'The page of the org chart', mimeType: CHART_PAGE_TYPE },
      { uri: chartAddress({}), name: 'The org chart of all accounts', mimeType: HTML },
      ...entities.map(({ id, name }) => ({ uri: uriOfEntity(id), name, mimeType: PLAIN })),
      ...texts.map(note => ({ uri: uriOfNote(notes.folder, note), name: note, mimeType: MARKDOWN })),
    ];
  });

/** How the addresses of all that can be read are made. */
export const readableTemplates = ({ files }: NotesFolder) => [
  { uriTemplate: `${ENTITIES}{+id}`, name: 'The card of an entity, by its id', mimeType: PLAIN },
  {
    uriTemplate: `${chartAddress({})}{+id}{?by,asOf}`,
    name: 'The org chart below an entity, by its id',
    mimeType: HTML,
  },
  {
    uriTemplate: `${files.uriOf('')}/{+note}`,
    name: 'A note, by its path in the folder',
    mimeType: MARKDOWN,
  },
];

/** The text behind an address, with or without a line. What is no note of the folder is missing, wherever it lies. */
export const resourceText = (
  notes: CurrentNotes,
  uri: string,
  drawChart: DrawChart,
): Promise<ResourceText | Unreadable> =>
  notes.ask(index => {
    if (uri === CHART_PAGE) return { uri, mimeType: CHART_PAGE_TYPE, text: chartPage() };
    const asked = chartAt(uri);
    if (asked) return drawn(index, uri, asked, drawChart);
    if (uri.startsWith(ENTITIES)) {
      const answer = cardOf(index, entityIn(uri));
      return isRefusal(answer) ? missing(answer) : { uri, mimeType: PLAIN, text: answer.text };
    }
    const note = noteIn(notes.folder, uri);
    const text = note && index.notes.get(note)?.text;
    return text === undefined
      ? missing({ refusal: 'There is nothing at this address.' })
      : { uri, mimeType: MARKDOWN, text };
  });

const missing = ({ refusal }: Refusal): Unreadable => ({ isMissing: true, refusal });

function drawn(
  index: NoteIndex,
  uri: string,
  asked: Readonly<Record<string, string>>,
  drawChart: DrawChart,
): ResourceText | Unreadable {
  const wrong = whyUnfit(ASKED_CHART, asked, 'the address');
  if (wrong !== undefined) return { isMissing: false, refusal: `${wrong}.` };
  const { below: who, ...choices } = asked as AskedChart;
  const entity = who === undefined ? undefined : namedEntity(index, who);
  if (entity && isRefusal(entity)) return missing(entity);
  const text = drawChart(index, { ...choices, ...(entity && { below: entity.id }) });
  return text === undefined
    ? missing({ refusal: `${quotation(entity?.name ?? '')} stands nowhere in this chart.` })
    : { uri, mimeType: HTML, text };
}

const uriOfNote = (folder: NotesFolder, note: NotePath): string => folder.files.uriOf(note);

/** The address of a line of a note: `file:///notes/a.md#L10`. */
export const uriOfLine = (folder: NotesFolder, { note, line }: SourceLine): string =>
  `${uriOfNote(folder, note as NotePath)}#L${line}`;

const uriOfEntity = (id: EntityId): string => ENTITIES + id.split('/').map(encodeURIComponent).join('/');

/** The id that an address names; the address itself, which is nobody's id, where it cannot be read. */
function entityIn(uri: string): string {
  try {
    return decodeURIComponent(uri.slice(ENTITIES.length));
  } catch {
    return uri;
  }
}

/** The path below the root that a `file:` URI leads to; whether a note is there is another question. */
function noteIn(folder: NotesFolder, uri: string): NotePath | undefined {
  try {
    return folder.files.pathOf(uri);
  } catch {
    return undefined;
  }
}

/** What the webview of the org chart and the extension say to each other. Both sides look at what they get. */
import {
  CONTACT_MARKS,
  isDay,
  type ChartLook,
  type ChartNode,
  type ChartParams,
  type ChartResult,
} from './chart.ts';
import type { TreeOrder } from './organization.ts';

/** The id of the page's block of JSON that holds our texts in the language of VS Code, by the English ones. */
export const TEXTS = 'texts';

/** From the webview. Cards are named by the ids of the chart that the extension sent: never a path or a command. */
export type FromChart =
  /** The webview is there, or its view has changed: which chart it wants. */
  | { readonly type: 'ask'; readonly params: ChartParams }
  | { readonly type: 'open'; readonly id: string }
  /** Chooses an order for the account that is shown; without one for all. */
  | { readonly type: 'order'; readonly order: TreeOrder; readonly root?: string }
  /** What is shown of stances and influence, to be kept. */
  | { readonly type: 'look'; readonly look: ChartLook }
  /** Asks for the card of an entity. */
  | { readonly type: 'card'; readonly id: string }
  /** Wants a file of what is shown: the accounts, and which cards are open. */
  | { readonly type: 'export'; readonly shown: Shown }
  /** The picture that `draw` asked for, as base64; empty where it could not be drawn. */
  | { readonly type: 'png'; readonly data: string }
  /** Whether a picture of the chart is on the clipboard; a browser may refuse it. */
  | { readonly type: 'copied'; readonly isDone: boolean }
  /** The page has the focus. */
  | { readonly type: 'focused' };

export interface Shown {
  /** The root that is shown; missing for all. */
  readonly root?: string;
  readonly open: readonly string[];
  /** Whether lines of influence are drawn, and which stances, buying roles and contacts stand out, as in `ChartLook`. */
  readonly influence: boolean;
  readonly filter: readonly string[];
}

/** To the webview. */
export type ToChart =
  | {
      readonly type: 'chart';
      readonly params: ChartParams;
      readonly chart: ChartResult;
      /** The root to begin with: the account of the note that was open. */
      readonly first?: string;
      /** The card that somebody has asked to see. */
      readonly wanted?: string;
      /** What was kept of what is shown of stances and influence. */
      readonly look?: ChartLook;
    }
  | { readonly type: 'card'; readonly id: string; readonly card: ShownCard }
  /** Asks for `export`: somebody ran the command. */
  | { readonly type: 'askExport' }
  /** Asks for a picture on the clipboard, which the page alone can put there, and for `copied`. */
  | { readonly type: 'askCopy' }
  /** Asks for a picture of an SVG file, of this size in pixels. */
  | { readonly type: 'draw'; readonly svg: string; readonly width: number; readonly height: number }
  /** Asks for `focused`, at once or as soon as it is so. */
  | { readonly type: 'askFocus' }
  /** Tells screen readers. */
  | { readonly type: 'say'; readonly text: string };

/** What a hover shows, as plain texts. */
export interface ShownCard {
  readonly name: string;
  /** What stands behind the name: “Engineer · Acme · Storage”. */
  readonly words: string;
  /** What follows: a summary, or the sentence that names it. */
  readonly about: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

/** Whether something that came from the webview is a message; whatever is not is dropped. */
export function isFromChart(value: unknown): value is FromChart {
  if (!isObject(value)) return false;
  switch (value['type']) {
    case 'ask':
      return isParams(value['params']);
    case 'open':
    case 'card':
      return isText(value['id']);
    case 'order':
      return isTreeOrder(value['order']) && (value['root'] === undefined || isText(value['root']));
    case 'look':
      return isLook(value['look']);
    case 'export':
      return isShown(value['shown']);
    case 'png':
      return isText(value['data']) && /^[A-Za-z0-9+/]*=*$/.test(value['data']);
    case 'copied':
      return typeof value['isDone'] === 'boolean';
    case 'focused':
      return true;
    default:
      return false;
  }
}

/** Whether something that came to the webview is a message of the extension. */
export function isToChart(value: unknown): value is ToChart {
  if (!isObject(value)) return false;
  switch (value['type']) {
    case 'chart':
      return isChartToShow(value);
    case 'card':
      return isText(value['id']) && isShownCard(value['card']);
    case 'askExport':
    case 'askCopy':
    case 'askFocus':
      return true;
    case 'draw':
      return isText(value['svg']) && isNumber(value['width']) && isNumber(value['height']);
    case 'say':
      return isText(value['text']);
    default:
      return false;
  }
}

const isChartToShow = (value: Fields): boolean =>
  isParams(value['params']) &&
  isChart(value['chart']) &&
  ['first', 'wanted'].every(key => isTextOrMissing(value[key])) &&
  (value['look'] === undefined || isLook(value['look']));

/** Whether this is a choice of chart, from a message or from a kept state. */
export const isParams = (value: unknown): value is ChartParams =>
  isObject(value) &&
  ['asOf', 'since'].every(key => value[key] === undefined || (isText(value[key]) && isDay(value[key]))) &&
  ['withSystems', 'withCoverage'].every(key => value[key] === undefined || typeof value[key] === 'boolean');

/** Whether this is what somebody wants to see of stances and influence, from a message or from what was kept. */
export const isLook = (value: unknown): value is ChartLook =>
  isObject(value) &&
  ['influence', 'legend'].every(key => typeof value[key] === 'boolean') &&
  isListOf(value['filter'], isText);

const isShown = (value: unknown): value is Shown =>
  isObject(value) &&
  (value['root'] === undefined || isText(value['root'])) &&
  isListOf(value['open'], isText) &&
  typeof value['influence'] === 'boolean' &&
  isListOf(value['filter'], isText);

const isChart = (value: unknown): value is ChartResult =>
  isObject(value) &&
  isListOf(value['dates'], isText) &&
  isListOf(value['orders'], isOrder) &&
  isListOf(value['roots'], isNode);

const isOrder = (value: unknown): boolean =>
  isObject(value) && isText(value['id']) && isTreeOrder(value['order']);

const isTreeOrder = (value: unknown): boolean => value === 'team' || value === 'line';

const KINDS: readonly unknown[] = ['account', 'group', 'organization', 'person', 'system', 'team'];
const CHANGES: readonly unknown[] = ['joined', 'left', 'moved'];

/** Without lists of keys and functions for them: there may be thousands of nodes, and they are waited for. */
function isNode(value: unknown): value is ChartNode {
  if (!isObject(value)) return false;
  return (
    KINDS.includes(value['kind']) &&
    isText(value['id']) &&
    isText(value['name']) &&
    isText(value['role']) &&
    isNumber(value['people']) &&
    isNumber(value['systems']) &&
    isMarked(value) &&
    isStanding(value) &&
    isListOf(value['elsewhere'], isText) &&
    isListOf(value['children'], isNode)
  );
}

const isMarked = (value: Fields): boolean =>
  typeof value['isLead'] === 'boolean' &&
  typeof value['isCandidate'] === 'boolean' &&
  typeof value['isPlaceholder'] === 'boolean' &&
  typeof value['isStated'] === 'boolean' &&
  (value['isUndated'] === undefined || value['isUndated'] === true);

/** What not every node has to say. */
const isStanding = (value: Fields): boolean =>
  isTextOrMissing(value['said']) &&
  isTextOrMissing(value['stance']) &&
  isTextOrMissing(value['buyingRole']) &&
  (value['influences'] === undefined || isListOf(value['influences'], isText)) &&
  (value['team'] === undefined || isNumber(value['team'])) &&
  isContact(value['contact']) &&
  isLineAcross(value['across']) &&
  isChange(value['change']);

const MARKS: readonly unknown[] = CONTACT_MARKS;

const isContact = (value: unknown): boolean =>
  value === undefined ||
  (isObject(value) &&
    (value['last'] === undefined || (isText(value['last']) && isDay(value['last']))) &&
    isListOf(value['marks'], mark => MARKS.includes(mark)));

const isChange = (value: unknown): boolean =>
  value === undefined ||
  (isObject(value) &&
    CHANGES.includes(value['kind']) &&
    (value['from'] === undefined || isText(value['from'])));

const isLineAcross = (value: unknown): boolean =>
  value === undefined || (isObject(value) && isText(value['to']) && typeof value['isStated'] === 'boolean');

const isShownCard = (value: unknown): value is ShownCard =>
  isObject(value) &&
  ['name', 'words', 'about'].every(key => isText(value[key])) &&
  isListOf(value['lines'], line => isObject(line) && isText(line['label']) && isText(line['text']));

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTextOrMissing = (value: unknown): boolean => value === undefined || isText(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem);

/** What the webview of the coverage matrix and the extension say to each other. Both sides look at what they get. */
import type { MatrixResult } from './coverage-matrix.ts';

/** From the webview. Cells are named by where they stand in the matrix that the extension sent: never a path or a command. */
export type FromMatrix =
  /** The webview is there and wants the matrix. */
  | { readonly type: 'ask' }
  /** Wants the last mail or meeting of a row, or of a row and a column. */
  | { readonly type: 'open'; readonly row: number; readonly column?: number }
  | { readonly type: 'export' };

/** To the webview. */
export type ToMatrix = { readonly type: 'matrix'; readonly matrix: MatrixResult };

/** Whether something that came from the webview is a message; whatever is not is dropped. */
export function isFromMatrix(value: unknown): value is FromMatrix {
  if (!isObject(value)) return false;
  switch (value['type']) {
    case 'ask':
    case 'export':
      return true;
    case 'open':
      return isPlace(value['row']) && (value['column'] === undefined || isPlace(value['column']));
    default:
      return false;
  }
}

/** Whether something that came to the webview is a message of the extension. */
export const isToMatrix = (value: unknown): value is ToMatrix =>
  isObject(value) && value['type'] === 'matrix' && isMatrix(value['matrix']);

const isMatrix = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['asOf'] === 'string' &&
  isListOf(value['ours'], isText) &&
  isListOf(value['columns'], isText) &&
  isListOf(value['rows'], isRow);

const isRow = (value: unknown): boolean =>
  isObject(value) &&
  isText(value['name']) &&
  (value['account'] === undefined || isText(value['account'])) &&
  isDayOrNull(value['last']) &&
  isObject(value['mails']) &&
  isPlace(value['mails']['d90']) &&
  isPlace(value['mails']['all']) &&
  isListOf(value['marks'], mark => isObject(mark) && isText(mark['kind']) && isText(mark['why'])) &&
  isListOf(value['cells'], isCell);

const isCell = (value: unknown): boolean =>
  value === null || (isObject(value) && isDayOrNull(value['last']) && isPlace(value['mails']));

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string';
const isDayOrNull = (value: unknown): boolean => value === null || isText(value);
const isPlace = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem);

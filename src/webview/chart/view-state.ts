import { isOfNotes } from '../../chart/standing-words.ts';
import { isLook, isParams } from '../../protocol/chart-messages.ts';
import type { ChartLook, ChartParams } from '../../protocol/chart.ts';
import type { Viewport } from '../../chart/layout/viewport.ts';
import { keepState, keptState } from './host.ts';

/** What a reload does not lose. */
export interface ViewState {
  readonly params: ChartParams;
  /** The root that is shown, empty for all; missing before anybody has seen any. */
  readonly root?: string;
  /** Cards that somebody opened or closed. */
  readonly opened: readonly string[];
  readonly closed: readonly string[];
  readonly active?: string;
  readonly viewport?: Viewport;
  readonly query: string;
  readonly isOutline: boolean;
  /** What is shown of stances and influence; missing as long as nobody has chosen, here or in an earlier chart. */
  readonly look?: ChartLook;
}

/** What the extension has a chart begin with. */
export interface ChartStart {
  readonly first?: string;
  readonly wanted?: string;
  readonly look?: ChartLook;
}

const PLAIN_LOOK: ChartLook = { influence: false, legend: true, filter: [] };

/** What is shown of stances, contacts and influence; what the chart does not tell lets nobody stand out. */
export function lookOf({ look = PLAIN_LOOK, params }: ViewState): ChartLook {
  return params.withCoverage === true ? look : { ...look, filter: look.filter.filter(isOfNotes) };
}

const FRESH: ViewState = { params: {}, opened: [], closed: [], query: '', isOutline: false };

/** The state that was kept, or a fresh one where there is none or not all of it can be read. */
export function readState(): ViewState {
  const kept = keptState();
  return isViewState(kept) ? kept : FRESH;
}

/** How long the viewport rests before it is kept, in milliseconds: panning changes it at every frame. */
const REST = 150;
let waiting: ReturnType<typeof setTimeout> | undefined;
let chosen = '';

/** Keeps what was chosen at once, since the window may be loaded anew at any moment, and where it was panned to a little later. */
export function keep(state: ViewState): void {
  clearTimeout(waiting);
  const now = JSON.stringify({ ...state, viewport: undefined });
  if (now === chosen) waiting = setTimeout(() => keepState(state), REST);
  else {
    chosen = now;
    keepState(state);
  }
}

function isViewState(value: unknown): value is ViewState {
  if (typeof value !== 'object' || value === null) return false;
  const state = value as Readonly<Record<string, unknown>>;
  const isText = (item: unknown): boolean => typeof item === 'string';
  const isTexts = (list: unknown): boolean => Array.isArray(list) && list.every(isText);
  return (
    isParams(state['params']) &&
    isTexts(state['opened']) &&
    isTexts(state['closed']) &&
    ['root', 'active'].every(key => state[key] === undefined || isText(state[key])) &&
    isText(state['query']) &&
    typeof state['isOutline'] === 'boolean' &&
    (state['look'] === undefined || isLook(state['look'])) &&
    (state['viewport'] === undefined || isViewport(state['viewport']))
  );
}

function isViewport(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const viewport = value as Readonly<Record<string, unknown>>;
  return ['x', 'y', 'zoom'].every(key => Number.isFinite(viewport[key])) && Number(viewport['zoom']) > 0;
}

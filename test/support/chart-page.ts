import type { Element, Window } from 'happy-dom';
import type { FromChart, ToChart } from '../../src/protocol/chart-messages.ts';
import type { ChartLook, ChartNode, ChartParams, ChartResult } from '../../src/protocol/chart.ts';
import { PageClock } from './page-clock.ts';
import { ShownChart } from './shown-chart.ts';
import { loadPage, webviewScript, webviewWindow } from './webview-window.ts';

/** How large the chart is in it: nothing is laid out here. */
const CHART = { clientWidth: 1000, clientHeight: 600 };

const script = webviewScript('org-chart');

interface PageOptions {
  /** What VS Code kept of the page when it was closed. */
  readonly state?: unknown;
  readonly language?: string;
  readonly texts?: Readonly<Record<string, string>>;
}

interface ChartOptions {
  readonly dates?: readonly string[];
  readonly orders?: ChartResult['orders'];
  readonly params?: ChartParams;
  /** The account of the note that is open. */
  readonly first?: string;
  /** The card that somebody has asked to see. */
  readonly wanted?: string;
  /** What was kept of stances and influence. */
  readonly look?: ChartLook;
}

interface KeyOptions {
  readonly shift?: boolean;
  readonly ctrl?: boolean;
}

/** The page of the org chart in a window of its own, as VS Code opens it, before any chart has come. */
export const openChart = async (options: PageOptions = {}): Promise<ChartPage> =>
  new ChartPage(await script, options);

/** A page that has got a chart. */
export async function chartOf(
  roots: readonly ChartNode[],
  options: PageOptions & ChartOptions = {},
): Promise<ChartPage> {
  const page = await openChart(options);
  page.getChart(roots, options);
  return page;
}

/** The page as somebody uses it. Its time stands still but for `pass`, and it is drawn after each step. */
export class ChartPage extends ShownChart {
  /** All that the page has told the extension. */
  readonly said: FromChart[] = [];
  /** What VS Code keeps of it. */
  state: unknown;
  readonly #window: Window;
  readonly #clock = new PageClock();
  readonly #watching: ((entries: readonly object[]) => void)[] = [];

  constructor(code: string, { state, ...page }: PageOptions) {
    const window = webviewWindow({
      hear: message => void this.said.push(message as FromChart),
      state: () => this.state,
      keep: kept => (this.state = kept),
    });
    super(window.document);
    this.#window = window;
    this.state = state;
    for (const [name, value] of Object.entries(this.#clock.functions))
      Object.defineProperty(window, name, { value });
    const watching = this.#watching;
    const ResizeObserver = class {
      constructor(hear: (entries: readonly object[]) => void) {
        watching.push(hear);
      }
      observe(): void {
        return;
      }
    };
    Object.defineProperty(window, 'ResizeObserver', { value: ResizeObserver });
    for (const [name, value] of Object.entries(CHART))
      Object.defineProperty(window.SVGSVGElement.prototype, name, { get: () => value, configurable: true });
    loadPage(window, code, page);
    this.pass(0);
  }

  /** Gives the chart another size, in pixels, as a browser tells of it. */
  resize(width: number, height: number): void {
    for (const hear of this.#watching) hear([{ contentRect: { width, height } }]);
    this.pass(0);
  }

  /** Gives the page a message of the extension. */
  get(message: ToChart | Readonly<Record<string, unknown>>): void {
    this.#window.dispatchEvent(new this.#window.MessageEvent('message', { data: message }));
    this.pass(0);
  }

  getChart(
    roots: readonly ChartNode[],
    { dates = [], orders = [], params = {}, first, wanted, look }: ChartOptions = {},
  ): void {
    const asked = { ...(first !== undefined && { first }), ...(wanted !== undefined && { wanted }) };
    const kept = look && { look };
    this.get({ type: 'chart', params, chart: { roots, dates, orders }, ...asked, ...kept });
  }

  /** Presses a key where the focus is; says whether the page took it, so that VS Code does not get it. */
  press(key: string, options: KeyOptions = {}): boolean {
    const isTaken = this.#key(key, options);
    this.pass(0);
    return isTaken;
  }

  /** Presses keys so fast that the page is drawn after the last of them only. */
  pressFast(...keys: readonly string[]): void {
    for (const key of keys) this.#key(key, {});
    this.pass(0);
  }

  /** Types letters: into the field that has the focus, else as keys. */
  type(text: string): void {
    for (const letter of text) {
      const { focused } = this;
      if (this.press(letter) || !(focused instanceof this.#window.HTMLInputElement)) continue;
      focused.value += letter;
      focused.dispatchEvent(new this.#window.Event('input', { bubbles: true }));
      this.pass(0);
    }
  }

  /** Presses the button of that name. */
  pressButton(name: string): void {
    this.find('button', name).click();
    this.pass(0);
  }

  /** Ticks a box, chooses from a list, or fills in a day. */
  choose(name: string, value: string | boolean): void {
    const field = this.field(name);
    if (typeof value === 'boolean') field.checked = value;
    else field.value = value;
    field.dispatchEvent(new this.#window.Event('change', { bubbles: true }));
    this.pass(0);
  }

  /** Moves the slider to one of its places, and lets go of it, or not yet. */
  slide(at: number, event: 'change' | 'input' = 'change'): void {
    const slider = this.find('slider');
    Object.assign(slider, { value: String(at) });
    slider.dispatchEvent(new this.#window.Event(event, { bubbles: true }));
    this.pass(0);
  }

  /** An event of the pointer, `x` and `y` in pixels of the window. */
  pointer(
    type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointerover' | 'pointerleave',
    on: Element,
    { x = 0, y = 0, buttons = 0 } = {},
  ): void {
    const init = {
      bubbles: true,
      cancelable: true,
      clientX: x,
      clientY: y,
      buttons,
      pointerId: 1,
      detail: 1,
    };
    on.dispatchEvent(new this.#window.PointerEvent(type, init));
    this.pass(0);
  }

  click(on: Element): void {
    this.pointer('pointerdown', on, { buttons: 1 });
    this.pointer('pointerup', on);
  }

  /** Turns the wheel over the middle of the chart, down by that many pixels. */
  wheel(down: number, { ctrl = false, shift = false }: KeyOptions = {}): void {
    const event = new this.#window.WheelEvent('wheel', { deltaY: down, bubbles: true });
    // A browser's event of the wheel is one of the mouse too.
    Object.assign(event, { ctrlKey: ctrl, shiftKey: shift, clientX: 500, clientY: 300 });
    this.chart.dispatchEvent(event);
    this.pass(0);
  }

  /** Gives the focus to something outside of the page, or back to it. */
  setFocus(isHere: boolean): void {
    Object.defineProperty(this.#window.document, 'hasFocus', { value: () => isHere, configurable: true });
    this.#window.dispatchEvent(new this.#window.Event(isHere ? 'focus' : 'blur'));
  }

  /** Lets that many milliseconds go by, and draws what waits to be drawn. */
  pass(milliseconds: number): void {
    this.#clock.pass(milliseconds);
  }

  #key(key: string, { shift = false, ctrl = false }: KeyOptions): boolean {
    const init = { key, shiftKey: shift, ctrlKey: ctrl, bubbles: true, cancelable: true };
    return !this.focused.dispatchEvent(new this.#window.KeyboardEvent('keydown', init));
  }
}

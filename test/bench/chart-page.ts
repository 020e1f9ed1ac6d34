/**
 * What runs inside the page. Playwright sends each function there as text, so it can use nothing but its argument and
 * what a page has; the little of the DOM that is needed is declared here, for nobody else to use.
 */
import type { ChartResult } from '../../src/protocol/chart.ts';

interface PageElement {
  value: string;
  textContent: string | null;
  append(child: PageElement): void;
  dispatchEvent(event: unknown): void;
  getBoundingClientRect(): { readonly x: number; readonly y: number };
}
declare const document: {
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): { readonly length: number };
  createElement(tag: string): PageElement;
};
declare const window: Record<string, unknown> & {
  dispatchEvent(event: unknown): void;
  postMessage(message: unknown, origin: string): void;
};
declare const requestAnimationFrame: (next: (time: number) => void) => void;
declare const WheelEvent: new (type: string, init: object) => unknown;
declare const MessageEvent: new (type: string, init: object) => unknown;
declare const MessageChannel: new () => {
  readonly port1: { onmessage: () => void };
  readonly port2: { postMessage(message: unknown): void };
};
declare const Event: new (type: string, init: object) => unknown;

/** What is done, and how many times. */
export interface Doing {
  readonly what: 'pan' | 'zoom' | 'search';
  readonly steps: number;
}

export interface FrameTimes {
  readonly frames: number;
  /** Milliseconds from frame to frame. */
  readonly median: number;
  readonly worst: number;
  /** How many came later than the second frame of a screen with 60 a second. */
  readonly late: number;
}

/** Starts the chart's script as VS Code would, and waits until the page, which has no chart yet, has been drawn. */
export async function startChart(script: string): Promise<void> {
  window['acquireVsCodeApi'] = () => ({
    postMessage: () => undefined,
    getState: () => undefined,
    setState: () => undefined,
  });
  const element = document.createElement('script');
  element.textContent = script;
  document.body.append(element);
  for (let frame = 0; frame < 2; frame++) await new Promise(next => requestAnimationFrame(next));
}

/**
 * Hands the page a chart, and gives the time until the first frame with cards has been painted, in ms. It begins in a task
 * of its own: that by which this function comes into the page is busy for a while after it.
 */
export function openChart(message: object): Promise<number> {
  const channel = new MessageChannel();
  const afterThis = (then: () => void): void => {
    channel.port1.onmessage = then;
    channel.port2.postMessage(undefined);
  };
  return new Promise(resolve => {
    const open = (): void => {
      const start = performance.now();
      window.postMessage(message, '*');
      const look = (): void =>
        afterThis(() => {
          // The active card alone is no picture.
          if (document.querySelectorAll('.card').length > 1) resolve(performance.now() - start);
          else requestAnimationFrame(look);
        });
      requestAnimationFrame(look);
    };
    setTimeout(open, 100);
  });
}

/** Does something once a frame, and gives how long frames took. */
export function frameTimes({ what, steps }: Doing): Promise<FrameTimes> {
  const canvas = document.querySelector('.canvas');
  const search = document.querySelector('input[type=search]');
  const turn = (init: object): void =>
    canvas?.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...init }));
  const type = (text: string): void => {
    if (search) search.value = text;
    search?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const words = ['tanaka', 'payments', 'designer', 'zoran'].join('');
  const step = (at: number): void => {
    if (what === 'pan') turn({ deltaX: at < steps / 2 ? 60 : -60, deltaY: at % 2 === 0 ? 12 : -12 });
    else if (what === 'zoom')
      turn({ ctrlKey: true, deltaY: at < steps / 2 ? 40 : -40, clientX: 640, clientY: 400 });
    else type(words.slice(at - (at % 6), at + 1));
  };
  return new Promise(resolve => {
    const times: number[] = [];
    let before = 0;
    const frame = (now: number): void => {
      if (before > 0) times.push(now - before);
      before = now;
      if (times.length < steps) {
        step(times.length);
        requestAnimationFrame(frame);
        return;
      }
      const sorted = times.toSorted((a, b) => a - b);
      resolve({
        frames: times.length,
        median: sorted[Math.floor(sorted.length / 2)] ?? 0,
        worst: sorted.at(-1) ?? 0,
        late: times.filter(time => time > 34).length,
      });
    };
    requestAnimationFrame(frame);
  });
}

/** Hands the chart in another order to the page, and gives how long its script was busy until that is drawn, in ms. */
export function changeOrder(chart: ChartResult): Promise<number> {
  const start = performance.now();
  window.dispatchEvent(new MessageEvent('message', { data: { type: 'chart', params: {}, chart } }));
  const taken = performance.now() - start;
  return new Promise(resolve => {
    // Asked for after the chart has asked for its own: it comes in the same frame, when that is done.
    requestAnimationFrame(began => resolve(taken + performance.now() - began));
  });
}

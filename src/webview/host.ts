import { isToChart, type FromChart, type ToChart } from '../protocol/chart-messages.ts';

/** What VS Code gives a webview; it can be asked for once only. */
declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const api = acquireVsCodeApi();

export const tell = (message: FromChart): void => api.postMessage(message);

export const keptState = (): unknown => api.getState();
export const keepState = (state: unknown): void => api.setState(state);

/** Hears the extension; everything that is no message of ours is dropped. */
export function hear(listener: (message: ToChart) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isToChart(data)) listener(data);
  });
}

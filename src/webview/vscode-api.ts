/** What VS Code gives a webview; it can be asked for once only. */
declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

export const vsCode = acquireVsCodeApi();

/** Hears the extension; everything that is no message of ours is dropped. */
export function hearMessages<Message>(
  isMessage: (value: unknown) => value is Message,
  listener: (message: Message) => void,
): void {
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) listener(data);
  });
}

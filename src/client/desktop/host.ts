/** Whether the extension runs in a worker of a browser; `browser/host.ts` is the other answer to `#client-host/host.ts`. */
export const IN_BROWSER: boolean = false;

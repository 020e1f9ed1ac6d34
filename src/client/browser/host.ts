/** See `desktop/host.ts`. */
export const IN_BROWSER: boolean = true;

/**
 * The VS Code that tests and `npm start` run when no desktop VS Code is asked for. The npm package code-server@4.X.Y
 * holds VS Code 1.X.Y: its server, its workbench page and its built-in extensions. Nothing but the npm registry is needed.
 */
export interface Release {
  readonly version: string;
  /** Digest of the registry's tarball, as `npm view code-server@VERSION dist.integrity` tells. */
  readonly sha512: string;
  /** The oldest Node that runs this server; an older machine gets `nodeRuntime`. */
  readonly minNode: readonly [major: number, minor: number];
}

/** The newest VS Code that we test with. Its server needs `registerHooks` of `node:module`, hence Node 22.15. */
const newest: Release = {
  version: '4.139.1',
  sha512: 'fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  minNode: [22, 15],
};

/** The oldest VS Code that `engines.vscode` in package.json promises. */
const floor: Release = {
  version: '4.100.3',
  sha512: 'q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
  minNode: [20, 0],
};

/** A Node for servers that the machine's own is too old for; only its `bin/node` is kept. */
export const nodeRuntime = {
  version: '24.21.0',
  sha512: {
    'linux-x64': '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    'linux-arm64': 'FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  } as Readonly<Record<string, string>>,
} as const;

/** Chromium's headless shell, for machines without any browser (Linux x64 only). */
export const chromiumPackage = {
  version: '153.0.0',
  sha512: 'jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
} as const;

/**
 * The release that ACCOUNT_NOTES_VSCODE names: nothing or `newest`, `floor`, or the number of one of them.
 * Throws on anything else, since only releases with a known digest are run.
 */
export function chosenRelease(name = process.env['ACCOUNT_NOTES_VSCODE'] || 'newest'): Release {
  const release = { newest, floor, [newest.version]: newest, [floor.version]: floor }[name];
  if (!release)
    throw new Error(
      `ACCOUNT_NOTES_VSCODE=${name} is not one of newest, floor, ${newest.version}, ${floor.version}.`,
    );
  return release;
}

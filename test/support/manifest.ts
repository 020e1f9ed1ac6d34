import raw from '../../package.json' with { type: 'json' };
import texts from '../../package.nls.json' with { type: 'json' };

/** The keys of the texts that the manifest names as `%key%`, each once. */
export const usedKeys = (): string[] => [
  ...new Set([...JSON.stringify(raw).matchAll(/"%([\w.-]+)%"/g)].map(([, key = '']) => key)),
];

/** The manifest as VS Code shows it: every `%key%` replaced by its text of `package.nls.json`. */
export const manifest = JSON.parse(JSON.stringify(raw), (_, value: unknown) => {
  const key = typeof value === 'string' ? /^%([\w.-]+)%$/.exec(value)?.[1] : undefined;
  return key === undefined ? value : (texts as Readonly<Record<string, string>>)[key];
}) as typeof raw;

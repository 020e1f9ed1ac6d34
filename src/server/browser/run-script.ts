/** Runs a text in this worker as a script of its own, and gives what it has left in `self` under a name. */
export function runScript(text: string, result: string): unknown {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const scope = self as unknown as DedicatedWorkerGlobalScope & Readonly<Record<string, unknown>>;
  try {
    scope.importScripts(address);
  } finally {
    URL.revokeObjectURL(address);
  }
  return scope[result];
}

import { isScalar, parseDocument, visit, type Scalar } from 'yaml';
import { DECISIONS_FILE, type DecisionsFile } from '../model/decisions.ts';
import type { TextEdit } from './change.ts';
import { refusalOfYaml } from './yaml-limits.ts';
import { quotedScalar, yamlScalar } from './yaml-text.ts';

/** The properties of a decision that may give a note's path or an identity. */
const KEYS: ReadonlySet<unknown> = new Set(['note', 'not', 'is', 'author', 'subject', 'object']);

/**
 * The edits of `account-notes.yaml` that keep its decisions true when notes move: `changes` holds paths and identities
 * before and after.
 */
export function decisionEdits(
  { text = '' }: Pick<DecisionsFile, 'text'>,
  changes: ReadonlyMap<string, string>,
): TextEdit[] {
  if (changes.size === 0 || refusalOfYaml(text)) return [];
  const edits: TextEdit[] = [];
  visit(parseDocument(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false }), {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !KEYS.has(key.value) || !isScalar(value) || !value.range) return;
      const changed = changes.get(String(value.value));
      if (changed === undefined) return;
      const [from, to] = value.range;
      edits.push({ path: DECISIONS_FILE, span: { from, to }, text: writtenAs(value, changed) });
    },
  });
  return edits;
}

/** In the quotes in which the other one stands; without quotes where it needs none. */
function writtenAs({ type }: Scalar, text: string): string {
  if (type === 'QUOTE_SINGLE') return `'${text.replaceAll("'", "''")}'`;
  return type === 'PLAIN' ? yamlScalar(text, 'flow') : quotedScalar(text);
}

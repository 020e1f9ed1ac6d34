import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface Messages {
  /** The texts, sorted. */
  readonly messages: readonly string[];
  /** Calls of `l10n.t` that no translation could fit, as `file:line: why`. */
  readonly faults: readonly string[];
}

/** The texts of all `l10n.t(…)` below a folder: what `@vscode/l10n-dev export` finds, without its fifty packages. */
export function messagesIn(folder: string): Messages {
  const messages = new Set<string>();
  const faults: string[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter(name => name.endsWith('.ts')).map(name => path.join(folder, name))) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      const call = translated(node);
      if (call) {
        const why = faultOf(call);
        const line = source.getLineAndCharacterOfPosition(call.getStart(source)).line + 1;
        if (why !== undefined) faults.push(`${file.replaceAll(path.sep, '/')}:${line}: ${why}`);
        const [message] = call.arguments;
        if (message && ts.isStringLiteralLike(message)) messages.add(message.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { messages: [...messages].toSorted(), faults };
}

/** `l10n.t(…)` */
function translated(node: ts.Node): ts.CallExpression | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression, name } = node.expression;
  const isOurs = ts.isIdentifier(expression) && expression.text === 'l10n' && name.text === 't';
  return isOurs ? node : undefined;
}

function faultOf({ arguments: [message, ...values] }: ts.CallExpression): string | undefined {
  if (!message || !ts.isStringLiteralLike(message)) return 'the text is no literal';
  const places = new Set([...message.text.matchAll(/\{(\d+)\}/g)].map(([, number]) => Number(number)));
  const expected = values.map((_, number) => number);
  if (places.size !== values.length || expected.some(number => !places.has(number)))
    return `“${message.text}” has ${places.size} places for ${values.length} values`;
  return undefined;
}

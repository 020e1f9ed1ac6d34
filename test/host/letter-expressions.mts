import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

const EXPRESSIONS = path.resolve('src/text/letter-expression.ts');
const SOURCE = /[\\/]src[\\/].*\.ts$/;
const NAME = 'letterExpression_';
/** What asks of an expression from the text's start, so that nothing is kept from one time to the next. */
const FROM_THE_START = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'split', 'search']);

/** Puts a `LetterExpression` in place of each regular expression that is dear to compile. */
export const letterExpressions: Plugin = {
  name: 'letters',
  setup: build => {
    build.onLoad({ filter: SOURCE }, async ({ path: file }) => {
      const contents = withLetterExpressions(file, await readFile(file, 'utf8'));
      return contents === undefined ? undefined : { contents, loader: 'ts' };
    });
  },
};

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text of a module of ours with them; undefined where it has none. */
export function withLetterExpressions(file: string, text: string): string | undefined {
  if (!SOURCE.test(file) || file === EXPRESSIONS) return undefined;
  if (!/\\p\{|\/[a-z]*i[a-z]*\b|new RegExp\(/.test(text)) return undefined;
  const module = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const edits: Edit[] = [];
  const first: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) && isDear(node.text)) {
      const made = madeOf(node.text);
      const isOnce = !isInFunction(node);
      if (isOnce) edits.push({ from: node.getStart(), to: node.end, text: made });
      else if (isShared(node)) {
        const name = `${NAME}${first.length}`;
        first.push(`const ${name} = ${made};`);
        edits.push({ from: node.getStart(), to: node.end, text: name });
      }
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp')
      edits.push({ from: node.getStart(), to: node.expression.end, text: NAME });
    ts.forEachChild(node, visit);
  };
  visit(module);
  if (edits.length === 0) return undefined;
  const imported = `import { letterExpression as ${NAME} } from ${JSON.stringify(EXPRESSIONS)};`;
  // On the first line, so that all lines keep their numbers.
  return `${imported}${first.join('')}${edited(text, edits)}`;
}

function madeOf(literal: string): string {
  const end = literal.lastIndexOf('/');
  return `${NAME}(${JSON.stringify(literal.slice(1, end))}, ${JSON.stringify(literal.slice(end + 1))})`;
}

/** Whether it counts letters of all scripts, or takes letters of all scripts for the same in another case. */
const isDear = (literal: string): boolean =>
  flagsOf(literal).includes('u') && (literal.includes('\\p{') || flagsOf(literal).includes('i'));

const flagsOf = (literal: string): string => literal.slice(literal.lastIndexOf('/') + 1);

const isInFunction = (node: ts.Node): boolean => ts.findAncestor(node, ts.isFunctionLike) !== undefined;

/** Whether one expression may stand for what a function makes anew each time. */
function isShared(node: ts.RegularExpressionLiteral): boolean {
  if (!/[gy]/.test(flagsOf(node.text))) return true;
  const call = node.parent;
  return (
    ts.isCallExpression(call) &&
    ts.isPropertyAccessExpression(call.expression) &&
    !flagsOf(node.text).includes('y') &&
    FROM_THE_START.has(call.expression.name.text)
  );
}

function edited(text: string, edits: readonly Edit[]): string {
  let done = '';
  let at = 0;
  for (const edit of edits) {
    done += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return done + text.slice(at);
}

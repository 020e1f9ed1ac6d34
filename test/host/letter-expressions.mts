import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import ts from 'typescript';
import { commonFlags, inBrackets, isDear } from '../../src/text/characters/letter-expression.ts';

const EXPRESSIONS = path.resolve('src/text/characters/letter-expression.ts');
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
    const made = ts.isRegularExpressionLiteral(node) ? madeOf(node.text) : undefined;
    if (ts.isRegularExpressionLiteral(node) && made !== undefined) {
      if (!isInFunction(node)) edits.push({ from: node.getStart(), to: node.end, text: made });
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

/** The call that makes an expression; undefined where it may stay as it is. */
function madeOf(literal: string): string | undefined {
  const source = literal.slice(1, literal.lastIndexOf('/'));
  const flags = flagsOf(literal);
  const ready = isDear(source, flags) ? inBrackets(source, flags) : undefined;
  if (ready === undefined) return undefined;
  return `${NAME}(${[ready, flags, commonFlags(ready, flags)].map(each => JSON.stringify(each)).join(', ')})`;
}

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

/** Words that YAML 1.1 or 1.2 read as something other than text, whatever their case. */
const reserved = new Set(['', '~', 'null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** What YAML may read as a number, a time or a date. */
const numeric = /^[-+.]?\d[\d_.,:eExXa-fA-F+-]*(?:[T ][\d:.Z+-]*)?$|^[-+]?\.(?:inf|nan)$/i;
const plainStart = /^[\p{L}\p{N}(/.+]/u;
const indicators = /: |:$| #|[\x00-\x1f\x7f\u0085\u2028\u2029\ufeff"\\]/u;
const flowIndicators = /[,[\]{}]/;

/**
 * A text as a YAML scalar on one line: plain where that is read back as the same text, else in double quotes. Links
 * are always quoted, since Obsidian asks for it. `flow` is a place inside `[…]` or `{…}`.
 */
export function yamlScalar(text: string, place: 'block' | 'flow'): string {
  const isPlain =
    plainStart.test(text) &&
    text === text.trim() &&
    !reserved.has(text.toLowerCase()) &&
    !numeric.test(text) &&
    !indicators.test(text) &&
    !(place === 'flow' && flowIndicators.test(text));
  return isPlain ? text : quotedScalar(text);
}

/** A text as a YAML scalar in double quotes. */
export const quotedScalar = (text: string): string =>
  `"${text.replace(/[\x00-\x1f\x7f\u0085\u2028\u2029\ufeff"\\]/gu, escaped)}"`;

function escaped(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

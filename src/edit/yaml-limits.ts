import * as l10n from '@vscode/l10n';
/**
 * Limits checked before any YAML of a note reaches the `yaml` package: its parser recurses, and some ten thousand
 * nested brackets end the process with an error that cannot be caught.
 */
const LONGEST = 64 * 1024;
const DEEPEST = 50;
const MOST_ANCHORS = 100;

export interface YamlRefusal {
  /** A sentence. */
  readonly message: string;
  /** Where in the YAML, in UTF-16 code units. */
  readonly at: number;
}

/** Why this YAML is not parsed, or undefined where it may be. Linear in its length. */
export function refusalOfYaml(yaml: string): YamlRefusal | undefined {
  if (yaml.length > LONGEST)
    return { message: l10n.t('The YAML is longer than 64 kB and is not read.'), at: 0 };
  let flow = 0;
  let block = 0;
  let anchors = 0;
  let atLineStart = true;
  for (let at = 0; at < yaml.length; at++) {
    const character = yaml[at];
    if (character === '\n' || character === '\r') {
      atLineStart = true;
      block = 0;
      continue;
    }
    if (atLineStart) {
      // Every two columns of indentation, and every `- ` or `? ` of a compact nested list, may open a level.
      const opens = opensLevel(yaml, at);
      block += opens;
      if (opens === 0) atLineStart = false;
    }
    if (character === '[' || character === '{') flow++;
    else if (character === ']' || character === '}') flow = Math.max(0, flow - 1);
    else if (character === '&' && isAnchor(yaml, at)) anchors++;
    if (flow + block > DEEPEST)
      return { message: l10n.t('The YAML is nested deeper than {0} levels and is not read.', DEEPEST), at };
    if (anchors > MOST_ANCHORS)
      return { message: l10n.t('The YAML holds too many anchors and is not read.'), at };
  }
  return undefined;
}

function opensLevel(yaml: string, at: number): number {
  switch (yaml[at]) {
    case ' ':
      return 0.5;
    case '\t':
      return 1;
    case '-':
    case '?':
      return isGap(yaml[at + 1]) ? 1 : 0;
    default:
      return 0;
  }
}

/** Not every `&` is one: “R&D”, “Sales & Support”. */
const isAnchor = (yaml: string, at: number): boolean =>
  !isGap(yaml[at + 1]) && (isGap(yaml[at - 1]) || '[{,'.includes(yaml[at - 1] ?? ''));

const isGap = (character: string | undefined): boolean =>
  character === undefined ||
  character === ' ' ||
  character === '\t' ||
  character === '\n' ||
  character === '\r';

import { readMarkdown } from '../../../src/parse/read-markdown.ts';
import type { Class } from './classes.ts';
import { CLASS_NAMES } from './classes.ts';
import { oursAlone, ourClasses } from './our-classes.ts';
import { remarkClasses } from './remark-classes.ts';

export interface Verdict {
  /** How many characters were compared: all but white space and what remark cannot know. */
  readonly compared: number;
  readonly different: number;
  /** Each stretch on which the two differ, as `“written” ours: prose, remark: code`. */
  readonly differences: readonly string[];
}

/** Compares what our reader and remark say about every character of a text. */
export function judge(text: string): Verdict {
  const markdown = readMarkdown(text);
  const ours = ourClasses(text, markdown);
  const theirs = remarkClasses(text);
  const isOursAlone = new Uint8Array(text.length);
  for (const { from, to } of oursAlone(text, markdown)) isOursAlone.fill(1, from, to);
  const stretches: { from: number; to: number; ours: Class; theirs: Class }[] = [];
  let compared = 0;
  for (let at = 0; at < text.length; at++) {
    const our = ours[at] ?? '.';
    const their = theirs[at] ?? '.';
    if (isOursAlone[at] === 1 || /[\s\uFEFF]/.test(text.charAt(at))) continue;
    compared++;
    if (our === their) continue;
    const last = stretches.at(-1);
    if (last?.to === at && last.ours === our && last.theirs === their) last.to++;
    else stretches.push({ from: at, to: at + 1, ours: our, theirs: their });
  }
  return {
    compared,
    different: stretches.reduce((sum, { from, to }) => sum + to - from, 0),
    differences: stretches.map(
      stretch =>
        `“${text.slice(stretch.from, stretch.to)}” ours: ${CLASS_NAMES[stretch.ours]}, remark: ${CLASS_NAMES[stretch.theirs]}`,
    ),
  };
}

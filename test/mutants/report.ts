import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import { isInSample } from './sample.ts';

/** The score, with what chance may have done to it, and the survivors with the change that nobody notices. */
export function reportOn(
  mutants: readonly MutantResult[],
  share: number,
  seconds: number,
): { readonly score: string; readonly survivors: string } {
  const asked = mutants.filter(
    mutant => (isFound(mutant.status) || isMissed(mutant.status)) && isInSample(mutant),
  );
  const each = (seconds / Math.max(asked.length, 1)).toFixed(2);
  const left = mutants.filter(({ status }) => status === 'Ignored').length;
  return {
    score: `${scoreOf(asked, share)}; ${left} static ones left out; ${seconds.toFixed(0)} s, ${each} s a mutant`,
    survivors: asked
      .filter(({ status }) => isMissed(status))
      .map(survivorLine)
      .toSorted()
      .join(''),
  };
}

const isFound = (status: string): boolean => status === 'Killed' || status === 'Timeout';
const isMissed = (status: string): boolean => status === 'Survived' || status === 'NoCoverage';

const fileOf = ({ fileName }: MutantResult): string => path.relative('.', fileName).replaceAll('\\', '/');

function scoreOf(mutants: readonly MutantResult[], share: number): string {
  const found = mutants.filter(({ status }) => isFound(status)).length;
  const uncovered = mutants.filter(({ status }) => status === 'NoCoverage').length;
  const score = found / mutants.length;
  // Nineteen times in twenty the score of all lies within; those that were not drawn are what is not known.
  const error = 1.96 * Math.sqrt(((score * (1 - score)) / mutants.length) * (1 - Math.min(share, 1)));
  const percent = (part: number): string => (100 * part).toFixed(1);
  const bounds = share < 1 ? ` ± ${percent(error)}` : '';
  return `${percent(score)}${bounds} % (${found} of ${mutants.length} noticed, ${uncovered} reached by no test)`;
}

function survivorLine(mutant: MutantResult): string {
  const { location, replacement, mutatorName, status } = mutant;
  const lines = readFileSync(mutant.fileName, 'utf8')
    .split('\n')
    .slice(location.start.line - 1, location.end.line);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, location.end.column - 1);
  lines[0] = (lines[0] ?? '').slice(location.start.column - 1);
  const place = `${fileOf(mutant)}:${location.start.line}:${location.start.column}`;
  return `${place} ${status} ${mutatorName}: ${oneLine(lines.join(' '))} => ${oneLine(replacement)}\n`;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').slice(0, 200);

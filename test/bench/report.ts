import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { median, medianRatio, type Runs } from './measure.ts';

export interface Side {
  readonly name: string;
  readonly runs: Runs;
}

/** A bar that a ratio has to reach: `most` where less is better. */
export interface Bar {
  readonly is: 'most' | 'least';
  readonly of: number;
}

/** One line of the table. */
export interface Figure {
  readonly work: string;
  readonly unit: 'ms' | 'MB' | 'MB/s';
  readonly ours: Runs;
  readonly rival?: Side;
  /** How the ratio is told: `times` quicker than the rival, or a `share` of it. */
  readonly told?: 'times' | 'share';
  readonly bar?: Bar;
  /** What one has to know to read it. */
  readonly remark?: string;
}

export interface Report {
  readonly machine: string;
  readonly commit: string;
  readonly date: string;
  readonly rounds: number;
  readonly figures: readonly Figure[];
}

/** Rival over ours for `times`, ours over rival for `share`; without rival the figure itself. */
function ratioOf({ ours, rival, told, unit }: Figure): number | undefined {
  if (!rival) return undefined;
  const share = medianRatio(ours, rival.runs);
  return told === 'share' || unit === 'MB/s' ? share : 1 / share;
}

const isMet = (bar: Bar, value: number): boolean => (bar.is === 'most' ? value <= bar.of : value >= bar.of);

/** Whether the bar is met by every pair of runs; one that only the median meets lies within the noise. */
function verdictOf(bar: Bar, value: number, pairs: Runs): string {
  if (!isMet(bar, value)) return `missed: ${missedBy(bar, value)}`;
  return pairs.every(pair => isMet(bar, pair)) ? '✓' : `missed: within the noise, ${rangeOf(pairs)}`;
}

/** The value of each pair of runs, as `ratioOf` tells their median. */
function pairsOf({ ours, rival, told, unit }: Figure): Runs {
  if (!rival) return ours;
  const shares = ours.map((run, at) => run / (rival.runs[at] ?? NaN)).filter(share => !Number.isNaN(share));
  return told === 'share' || unit === 'MB/s' ? shares : shares.map(share => 1 / share);
}

/** The report as a Markdown table. */
export function tableOf({ machine, date, rounds, figures }: Report): string {
  const rows = figures.map(figure => {
    const { work, unit, ours, rival, bar, remark } = figure;
    const ratio = ratioOf(figure);
    const value = ratio ?? median(ours);
    const pairs = pairsOf(figure);
    const shown = ratio === undefined ? '' : `**${numeral(ratio)} ×** (${rangeOf(pairs)})`;
    const isShare = bar?.is === 'most';
    const wanted = bar ? `${isShare ? '≤' : '≥'} ${bar.of}${ratio === undefined ? ` ${unit}` : ' ×'}` : '';
    const verdict = bar ? verdictOf(bar, value, pairs) : '';
    return [
      remark === undefined ? work : `${work} (${remark})`,
      shown,
      wanted,
      verdict,
      spread(ours, unit),
      rival ? `${rival.name}: ${spread(rival.runs, unit)}` : '',
    ];
  });
  const head = ['work', 'ratio', 'bar', '', 'Account Notes', 'against'];
  const lines = [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`);
  return `Measured on ${date}: ${machine}. Medians of ${rounds} runs, sides in turn, with the quickest and the slowest run.\n\n${lines.join('\n')}`;
}

/** How far a figure is from its bar, as a factor. */
const missedBy = ({ is, of }: Bar, value: number): string =>
  `${numeral(is === 'most' ? value / of : of / value)} × off`;

const rangeOf = (runs: Runs): string => `${numeral(Math.min(...runs))}–${numeral(Math.max(...runs))}`;

function spread(runs: Runs, unit: string): string {
  const range = runs.length > 1 ? ` (${rangeOf(runs)})` : '';
  return `${numeral(median(runs))}${range} ${unit}`;
}

function numeral(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toPrecision(2);
}

export function machine(): string {
  const cpus = os.cpus();
  const cores = `${cpus.length} × ${cpus[0]?.model ?? 'CPU'}`;
  return `${cores}, ${Math.round(os.totalmem() / 1024 ** 3)} GB, ${os.type()} ${os.release()}, Node ${process.version}`;
}

/** Puts the table between the two markers that a file has for it. */
export function writeBetweenMarkers(file: string, name: string, table: string): void {
  const text = fs.readFileSync(file, 'utf8');
  const start = `<!-- ${name}, written by npm run bench -->`;
  const [from, to] = [text.indexOf(start), text.indexOf(`<!-- end of ${name} -->`)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for ${name}.`);
  fs.writeFileSync(file, `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`);
}

/** The commit that was measured. */
export function commit(): string {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
}

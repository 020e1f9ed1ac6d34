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

/** The report as a Markdown table. */
export function tableOf({ machine, date, rounds, figures }: Report): string {
  const rows = figures.map(figure => {
    const { work, unit, ours, rival, bar, remark } = figure;
    const ratio = ratioOf(figure);
    const value = ratio ?? median(ours);
    const shown = ratio === undefined ? '' : `**${numeral(ratio)} ×**`;
    const isShare = bar?.is === 'most';
    const wanted = bar ? `${isShare ? '≤' : '≥'} ${bar.of}${ratio === undefined ? ` ${unit}` : ' ×'}` : '';
    const verdict = !bar ? '' : isMet(bar, value) ? '✓' : `missed: ${missedBy(bar, value)}`;
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

function spread(runs: Runs, unit: string): string {
  const [least, most] = [Math.min(...runs), Math.max(...runs)];
  const range = runs.length > 1 ? ` (${numeral(least)}–${numeral(most)})` : '';
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

const START = '<!-- figures, written by npm run bench -->';
const END = '<!-- end of figures -->';

/** Puts the table between the two markers of a file. */
export function writeBetweenMarkers(file: string, table: string): void {
  const text = fs.readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(START), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for the figures.`);
  fs.writeFileSync(file, `${text.slice(0, from + START.length)}\n${table}\n${text.slice(to)}`);
}

/** The commit that was measured. */
export function commit(): string {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
}

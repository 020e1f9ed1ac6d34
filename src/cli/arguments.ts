import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isDay } from '../protocol/chart.ts';
import { UsageError } from './usage-error.ts';

export type Options = NonNullable<ParseArgsConfig['options']>;
export type Values = Readonly<Record<string, unknown>>;

/** The folder (this one where none is named), the format and other options of a command; wrong usage ends it. */
export function folderAndFormat<Format extends string>(
  args: readonly string[],
  formats: readonly Format[],
  { otherwise, more = {} }: { readonly otherwise?: Format; readonly more?: Options },
): { readonly folder: string; readonly format: Format; readonly values: Values } {
  const { values, positionals } = parsed(args, { format: { type: 'string' }, ...more });
  if (positionals.length > 1) throw new UsageError(`one folder at a time, not ${positionals.length}.`);
  const { format: asked } = values;
  const given = typeof asked === 'string' ? asked : otherwise;
  const format = formats.find(known => known === given);
  if (format === undefined)
    throw new UsageError(
      given === undefined
        ? `--format is missing: ${formats.join(', ')}.`
        : `“${given}” is no format; there are ${formats.join(', ')}.`,
    );
  return { folder: positionals[0] ?? '.', format, values };
}

/** Options and what stands without one; wrong usage ends the command. */
export function parsed(
  args: readonly string[],
  options: Options,
): { readonly values: Values; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The day (ISO 8601) that an option gives; undefined where it is not given, and anything else is wrong usage. */
export function dayIn(values: Values, option: string): string | undefined {
  const given = values[option];
  if (given === undefined || (typeof given === 'string' && isDay(given))) return given;
  const not = typeof given === 'string' ? `, not “${given}”` : '';
  throw new UsageError(`--${option} takes a day such as 2025-12-31${not}.`);
}

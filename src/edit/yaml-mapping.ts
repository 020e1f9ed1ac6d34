import { isMap, parseDocument, type Node, type Pair } from 'yaml';
import type { YamlFault } from '../model/yaml.ts';
import { overlaps } from '../text/span.ts';
import { isMisread } from './misread.ts';
import { meantValue, type MeantValue } from './meant-value.ts';
import { entryFaults, strayFault, tabFault } from './yaml-faults.ts';
import { mappingLines, type EntryLines } from './yaml-lines.ts';

/** A `key: value` as YAML reads it. The ranges of its nodes begin at `start`, an offset of the YAML. */
export interface ReadPair {
  readonly kind: 'pair';
  readonly key: Node;
  readonly value: Node | null;
  readonly start: number;
}

/** A `key: value` as a person means it, where YAML refuses it or reads something else. */
export interface MeantEntry {
  readonly kind: 'meant';
  readonly lines: EntryLines;
  readonly value: MeantValue | 'nested' | undefined;
}

export interface Mapping {
  /** What YAML reads as a whole; undefined where lines are read one by one. */
  readonly contents: Node | null | undefined;
  /** Whether YAML refuses the whole. */
  readonly isRefused: boolean;
  readonly entries: readonly (ReadPair | MeantEntry)[];
  readonly faults: readonly YamlFault[];
}

type WrittenPair = Pair<Node, Node | null>;

const OPTIONS = { logLevel: 'silent', prettyErrors: false, uniqueKeys: false } as const;

/**
 * Reads the YAML of frontmatter, which `refusalOfYaml` has let pass. A line that YAML refuses, or reads as something that
 * nobody means, costs only itself (model.md §1): it is read as a person reads it, with a fault. Linear.
 */
export function readMapping(yaml: string): Mapping {
  const { contents, errors } = parseDocument(yaml, OPTIONS);
  // What stands behind the end of a document is another one, which nobody reads.
  const isRefused = errors.length > 0 || /^\.\.\.[ \t]*$/m.test(yaml);
  const pairs = isMap(contents) ? (contents.items as WrittenPair[]) : [];
  const isMeant =
    !isRefused && (!contents || (isMap(contents) && !pairs.some(pair => isMisread(yaml, pair, 0))));
  const whole = { contents, isRefused, entries: pairs.map(pair => readPair(pair, 0)), faults: [] };
  if (isMeant || (isMap(contents) && contents.flow)) return whole;
  const read = byLines(yaml);
  // A text or a list that YAML reads is somebody's other use of the place.
  return !isRefused && read.entries.length === 0 ? whole : { contents: undefined, isRefused, ...read };
}

const readPair = ({ key, value }: WrittenPair, start: number): ReadPair => ({
  kind: 'pair',
  key,
  value,
  start,
});

function byLines(yaml: string): Pick<Mapping, 'entries' | 'faults'> {
  const { entries, strays } = mappingLines(yaml);
  const faults = strays.map(strayFault);
  const read = entries.map(entry => {
    const [found, own] = readEntry(yaml, entry);
    faults.push(...own);
    return found;
  });
  return { entries: read, faults: faults.toSorted((a, b) => a.span.from - b.span.from) };
}

/** One entry by YAML, if need be with blanks for its tabs; else as it is meant. */
function readEntry(yaml: string, entry: EntryLines): [ReadPair | MeantEntry, readonly YamlFault[]] {
  const { keySpan, colon, tabs, below, head } = entry;
  const start = /["']/.test(yaml[keySpan.from - 1] ?? '') ? keySpan.from - 1 : keySpan.from;
  const text = yaml.slice(start, below.at(-1)?.to ?? head.to);
  if (!entry.isIndented && colon.to - colon.from === 1) {
    const pair = pairIn(yaml, text, start);
    if (pair) return [pair, []];
    const untabbed = tabs.length > 0 ? pairIn(yaml, withoutTabs(text), start) : undefined;
    if (untabbed) return [untabbed, [tabFault(yaml, tabs)]];
  }
  const value = meantValue(yaml, entry);
  const faults = entryFaults(yaml, entry, value === 'nested' ? undefined : value);
  // What is written anew as a whole keeps no tab.
  const edited = faults.flatMap(({ fix }) => fix?.edits ?? []);
  const left = tabs.filter(tab => !edited.some(({ span }) => overlaps(span, tab)));
  const ofTabs = left.length > 0 ? [tabFault(yaml, left)] : [];
  return [{ kind: 'meant', lines: entry, value }, [...ofTabs, ...faults]];
}

/** The one pair that the lines of an entry are; undefined where YAML refuses them or reads something else. */
function pairIn(yaml: string, text: string, start: number): ReadPair | undefined {
  const { contents, errors } = parseDocument(text, OPTIONS);
  if (errors.length > 0 || !isMap(contents) || contents.flow || contents.items.length !== 1) return undefined;
  const [pair] = contents.items as WrittenPair[];
  return pair && !isMisread(yaml, pair, start) ? readPair(pair, start) : undefined;
}

/** The tabs that indent lines as blanks, which are as long. */
const withoutTabs = (text: string): string =>
  text.replace(/[\r\n][ \t]+/g, indent => indent.replaceAll('\t', ' '));

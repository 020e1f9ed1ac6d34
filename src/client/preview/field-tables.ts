import type { Token } from 'markdown-it';

/** A key and its value as the inline tokens of the value; undefined where a line is something else. */
interface Field {
  readonly key: string;
  readonly value: Token[];
}

/** What is told of each value: which tokens it was cut from, and what stands before it in the same lines. */
export type CutFrom = (value: Token[], whole: Token[], before: readonly string[]) => void;

const KEY = /^\s*([\p{L}][\p{L}\p{N} _-]{0,60})::(?=\s|$|[^:])/u;

/**
 * The tokens of a note with the lists and paragraphs that hold nothing but inline fields (`key:: value`) as small tables.
 * The tokens given stay as they are.
 */
export function fieldTables(tokens: readonly Token[], cutFrom: CutFrom): Token[] {
  const shown: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const isBlock =
      token.type === 'bullet_list_open' || (token.type === 'paragraph_open' && token.level === 0);
    const end = isBlock ? endOf(tokens, at) : at;
    const rows = end > at ? rowsOf(tokens.slice(at, end + 1), cutFrom) : undefined;
    shown.push(...(rows ? tableOf(token, rows) : [token]));
    if (rows) at = end;
  }
  return shown;
}

/** Where the block that opens at a place closes. */
function endOf(tokens: readonly Token[], open: number): number {
  const { level = 0, type = '' } = tokens[open] ?? {};
  const close = type.replace('_open', '_close');
  for (let at = open + 1; at < tokens.length; at++)
    if (tokens[at]?.type === close && tokens[at]?.level === level) return at;
  return open;
}

const FRAME = new Set(
  ['bullet_list', 'list_item', 'paragraph'].flatMap(name => [`${name}_open`, `${name}_close`]),
);

/** A row for each field; undefined where there is anything but fields. */
function rowsOf(block: readonly Token[], cutFrom: CutFrom): Field[] | undefined {
  const depth = block.filter(({ type }) => type === 'bullet_list_open').length;
  if (depth > 1 || block.some(({ type }) => type !== 'inline' && !FRAME.has(type))) return undefined;
  const rows: Field[] = [];
  for (const { type, children } of block) {
    if (type !== 'inline') continue;
    const fields = fieldsOf(children ?? [], cutFrom);
    if (!fields) return undefined;
    rows.push(...fields);
  }
  return rows.length > 0 ? rows : undefined;
}

function fieldsOf(children: Token[], cutFrom: CutFrom): Field[] | undefined {
  const fields: Field[] = [];
  const before: string[] = [];
  for (const line of linesOf(children)) {
    const [first, ...rest] = line;
    const key = first?.type === 'text' ? KEY.exec(first.content) : null;
    if (!first || !key) return undefined;
    const value = [withText(first, first.content.slice(key[0].length)), ...rest];
    cutFrom(value, children, [...before, key[0]]);
    fields.push({ key: (key[1] ?? '').trim(), value });
    before.push(...line.map(({ content }) => content));
  }
  return fields;
}

function linesOf(children: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of children)
    if (token.type === 'softbreak' || token.type === 'hardbreak') lines.push([]);
    else lines.at(-1)?.push(token);
  return lines;
}

function tableOf(first: Token, rows: readonly Field[]): Token[] {
  const make = (type: string, tag: string, nesting: Token['nesting']): Token =>
    Object.assign(withText(first, ''), { type, tag, nesting, attrs: null, hidden: false, block: true });
  const wrap = (name: string, tag: string, inside: readonly Token[]): Token[] => [
    make(`${name}_open`, tag, 1),
    ...inside,
    make(`${name}_close`, tag, -1),
  ];
  const inline = (children: Token[]): Token =>
    Object.assign(make('inline', '', 0), {
      children,
      content: children.map(({ content }) => content).join(''),
    });
  const body = rows.flatMap(({ key, value }) =>
    wrap('tr', 'tr', [
      ...wrap('th', 'th', [inline([Object.assign(withText(first, key), TEXT)])]),
      ...wrap('td', 'td', [inline(value)]),
    ]),
  );
  const table = wrap('table', 'table', wrap('tbody', 'tbody', body));
  const [open] = table;
  if (open)
    open.attrs = [
      ...(first.attrs ?? []).filter(([name]) => name !== 'class'),
      ['class', 'account-notes-fields'],
    ];
  return table;
}

const TEXT = { type: 'text', tag: '', nesting: 0, attrs: null, hidden: false, block: false } as const;

const withText = (token: Token, content: string): Token =>
  Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, { content });

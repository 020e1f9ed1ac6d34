/**
 * The part of JSON Schema that tools use, as plain data: what is published is what is checked. No unions and no formats,
 * which some clients publish as nothing at all; a day is a string.
 */
export interface Schema<Value = unknown> {
  readonly type: 'string' | 'integer' | 'boolean' | 'array' | 'object';
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  /** Never there: what a value that fits is to the compiler. */
  readonly fits?: Value;
}

type Fields = Readonly<Record<string, Schema>>;

/** The values that fit a schema. */
export type Fitting<Of> = Of extends Schema<infer Value> ? Value : never;

type Needed<Of extends Fields> = { readonly [Name in keyof Of]: Fitting<Of[Name]> };
type Possible<Of extends Fields> = { readonly [Name in keyof Of]?: Fitting<Of[Name]> | undefined };

const described = (description: string | undefined) => (description === undefined ? {} : { description });

export const text = (description?: string): Schema<string> => ({ type: 'string', ...described(description) });

export const flag = (description?: string): Schema<boolean> => ({
  type: 'boolean',
  ...described(description),
});

/** A whole number, from `minimum` on. */
export const count = (description?: string, minimum = 0): Schema<number> => ({
  type: 'integer',
  minimum,
  ...described(description),
});

export const oneOf = <const Word extends string>(
  words: readonly Word[],
  description?: string,
): Schema<Word> => ({
  type: 'string',
  enum: words,
  ...described(description),
});

/** A day as ISO 8601 writes it; a string, since one date in one schema makes clients refuse the whole list of tools. */
export const day = (description: string): Schema<string> => ({
  type: 'string',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  description,
});

export const list = <Value>(items: Schema<Value>, description?: string): Schema<readonly Value[]> => ({
  type: 'array',
  items,
  ...described(description),
});

/** An object with these fields, some of which may be missing, and no others. */
export const record = <Own extends Fields, Optional extends Fields = Record<never, Schema>>(
  needed: Own,
  optional?: Optional,
): Schema<Needed<Own> & Possible<Optional>> => ({
  type: 'object',
  properties: { ...needed, ...optional },
  required: Object.keys(needed),
  additionalProperties: false,
});

/** What does not fit, as a sentence that names the field; undefined where the value fits. */
export function whyUnfit(schema: Schema, value: unknown, at = 'the input'): string | undefined {
  switch (schema.type) {
    case 'string':
      return misfitOfText(schema, value, at);
    case 'integer':
      return Number.isSafeInteger(value) && (value as number) >= (schema.minimum ?? 0)
        ? undefined
        : `${at} has to be a whole number from ${schema.minimum ?? 0} on`;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `${at} has to be true or false`;
    case 'array':
      return misfitOfList(schema, value, at);
    case 'object':
      return misfitOfRecord(schema, value, at);
  }
}

function misfitOfText({ enum: words, pattern }: Schema, value: unknown, at: string): string | undefined {
  if (typeof value !== 'string') return `${at} has to be a text`;
  if (words && !words.includes(value)) return `${at} has to be one of ${words.join(', ')}`;
  if (pattern !== undefined && !(new RegExp(pattern, 'u').test(value) && isThere(value)))
    return `${at} has to be a day such as 2025-12-31`;
  return undefined;
}

/** 30 February has the form of a day, and is read as one in March. */
function isThere(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
}

function misfitOfList({ items }: Schema, value: unknown, at: string): string | undefined {
  if (!Array.isArray(value)) return `${at} has to be a list`;
  for (const [place, item] of value.entries()) {
    const wrong = items && whyUnfit(items, item, `${at}[${place}]`);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function misfitOfRecord(
  { properties = {}, required = [] }: Schema,
  value: unknown,
  at: string,
): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${at} has to be an object`;
  const fields = value as Readonly<Record<string, unknown>>;
  const missing = required.find(name => fields[name] === undefined);
  if (missing !== undefined) return `${at} has to have “${missing}”`;
  for (const [name, field] of Object.entries(fields)) {
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!schema) return `${at} has no “${name}”: there are ${Object.keys(properties).join(', ')}`;
    const wrong = field === undefined ? undefined : whyUnfit(schema, field, name);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

type Schema = Readonly<Record<string, unknown>>;

export type FieldControl =
  | { readonly kind: 'switch' }
  | { readonly kind: 'number'; readonly min: number | null; readonly max: number | null; readonly isWhole: boolean }
  | { readonly kind: 'text'; readonly maxLength: number | null }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'list' }
  /** A shape that no control is made for. */
  | { readonly kind: 'json' };

export interface ConfigField {
  /** Where the value is: one key, or two for a field of a group. */
  readonly path: readonly string[];
  readonly label: string;
  readonly help: string | null;
  /** Undefined when the app names none. */
  readonly byDefault: unknown;
  readonly control: FieldControl;
}

export interface ConfigGroup {
  readonly key: string;
  readonly label: string;
  readonly help: string | null;
  readonly fields: readonly ConfigField[];
}

/** The form for a configuration by its JSON Schema: fields of the top level first, then a group for each object in it. */
export function formOf(schema: Schema): {
  readonly fields: readonly ConfigField[];
  readonly groups: readonly ConfigGroup[];
} {
  const properties = propertiesOf(schema);
  const isGroup = ([, property]: readonly [string, Schema]) =>
    property['type'] === 'object' && propertiesOf(property).length > 0;
  return {
    fields: properties.filter((property) => !isGroup(property)).map(([key, property]) => fieldOf([key], property)),
    groups: properties.filter(isGroup).map(([key, property]) => groupOf(key, property)),
  };
}

function groupOf(key: string, schema: Schema): ConfigGroup {
  const defaults = Object(schema['default']) as Schema;
  const fields = propertiesOf(schema).map(([name, property]) =>
    fieldOf([key, name], name in defaults ? { default: defaults[name], ...property } : property),
  );
  return { key, label: labelOf(key, schema), help: textIn(schema['description']), fields };
}

function fieldOf(path: readonly string[], schema: Schema): ConfigField {
  return {
    path,
    label: labelOf(path.at(-1) ?? '', schema),
    help: textIn(schema['description']),
    byDefault: schema['default'],
    control: controlOf(schema),
  };
}

function controlOf(schema: Schema): FieldControl {
  const { type, enum: options, items } = schema;
  if (Array.isArray(options) && options.every((option) => typeof option === 'string'))
    return { kind: 'choice', options };
  if (type === 'boolean') return { kind: 'switch' };
  if (type === 'integer' || type === 'number')
    return {
      kind: 'number',
      min: limitIn(schema['minimum'] ?? schema['exclusiveMinimum']),
      max: limitIn(schema['maximum'] ?? schema['exclusiveMaximum']),
      isWhole: type === 'integer',
    };
  if (type === 'string') return { kind: 'text', maxLength: numberIn(schema['maxLength']) };
  if (type === 'array' && Object(items)['type'] === 'string' && !Object(items)['enum']) return { kind: 'list' };
  return { kind: 'json' };
}

/** `showUnitLink` → `Show unit link`, unless the schema has a title. */
function labelOf(key: string, schema: Schema): string {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return textIn(schema['title']) ?? words.charAt(0).toUpperCase() + words.slice(1);
}

const propertiesOf = (schema: Schema): readonly (readonly [string, Schema])[] =>
  Object.entries(Object(schema['properties'])).map(([key, property]) => [key, Object(property)]);

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);
/** A whole number without a limit has the limits of arithmetic in its schema; nobody needs to be told them. */
const limitIn = (value: unknown): number | null =>
  Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER ? null : numberIn(value);

export type ConfigValue = Readonly<Record<string, unknown>>;
type Path = readonly string[];

export function valueAt(config: ConfigValue, [key = '', ...rest]: Path): unknown {
  const value = config[key];
  return rest.length === 0 ? value : valueAt(Object(value), rest);
}

/** The configuration with another value there; `undefined` takes it out, and a group that nothing is left in. */
export function withValue(config: ConfigValue, [key = '', ...rest]: Path, value: unknown): ConfigValue {
  const { [key]: before, ...others } = config;
  const next = rest.length === 0 ? value : emptied(withValue(Object(before), rest, value));
  return next === undefined ? others : { ...others, [key]: next };
}

const emptied = (group: ConfigValue): ConfigValue | undefined => (Object.keys(group).length > 0 ? group : undefined);

/** The same settings, in whatever order they were made. */
export const isSameConfig = (one: ConfigValue, other: ConfigValue): boolean => ordered(one) === ordered(other);

const ordered = (config: ConfigValue): string =>
  JSON.stringify(Object.entries(config).sort(([a], [b]) => (a < b ? -1 : 1)));

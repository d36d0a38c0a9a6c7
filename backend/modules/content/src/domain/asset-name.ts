import type { ContextKey } from '@lyceum/kernel';

export { assetName } from '@lyceum/olx';

/** Address of a file of a course run: `/asset-v1:Org+Number+Run+type@asset+block@name`. */
export function assetPath(context: ContextKey, name: string): string {
  return `/${assetKey(context, name)}`;
}

export function assetKey(context: ContextKey, name: string): string {
  return `asset-v1:${context.slice(context.indexOf(':') + 1)}+type@asset+block@${name}`;
}

/** Takes `asset-v1:Org+Number+Run+type@asset+block@name` apart. Null when it is not such a key. */
export function readAssetKey(key: string): { readonly context: string; readonly name: string } | null {
  const match = /^asset-v1:([^@]+)\+type@(?:asset|thumbnail)\+block@(.+)$/su.exec(key);
  const [, body, name] = match ?? [];
  if (body === undefined || name === undefined) return null;
  return { context: `${body.split('+').length === 2 ? 'library-v1' : 'course-v1'}:${body}`, name };
}

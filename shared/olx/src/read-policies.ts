import type { JsonObject, JsonValue } from '@lyceum/kernel';
import { blockType } from './block-types.ts';
import { acceptValue, isObject } from './field-types.ts';
import { blockKey, type LoadingBlock, loadedBlocks, setMember } from './loading-block.ts';
import type { PackageFiles } from './package-files.ts';
import { parsePythonJson, pythonJson } from './python-json.ts';
import { fieldName, keepAttribute } from './read-attributes.ts';
import type { Reporter } from './report.ts';

/**
 * Applies `policies/<run>/policy.json` (else `policies/<run>.json`) over the attributes of the blocks it names.
 * Returns the entries for blocks that are not in the package.
 */
export function applyPolicies(top: LoadingBlock, run: string, files: PackageFiles, report: Reporter): JsonObject {
  const path = [`policies/${run}/policy.json`, `policies/${run}.json`].find((candidate) => files.has(candidate));
  if (path === undefined) return {};
  const policies = readJsonFile(path, files, report);
  if (!policies) return {};
  const blocks = new Map([...loadedBlocks(top)].map((block) => [blockKey(block), block]));
  const unused: Record<string, JsonValue> = {};
  for (const [key, policy] of Object.entries(policies)) {
    const block = blocks.get(key);
    if (block && isObject(policy)) applyPolicy(block, policy, path, report);
    else setMember(unused, key, policy);
  }
  return unused;
}

/** A JSON file that must hold an object; null, with a remark, when it does not. */
export function readJsonFile(path: string, files: PackageFiles, report: Reporter): JsonObject | null {
  if (!files.has(path)) return null;
  const value = parsePythonJson((files.text(path) ?? '').replace(/^\uFEFF/, ''));
  if (isObject(value)) {
    files.understood.add(path);
    return value;
  }
  report.loss('bad_json', `${path} holds no JSON object; it counts as empty`, { file: path, line: null });
  return null;
}

function applyPolicy(block: LoadingBlock, policy: JsonObject, file: string, report: Reporter): void {
  const type = blockType(block.type);
  for (const [name, value] of Object.entries(policy)) {
    const field = fieldName(name, type);
    const fieldType = type.fields.get(field);
    const reading = fieldType && acceptValue(fieldType, value);
    if (!reading?.ok) {
      if (reading)
        report.doubt(
          'unreadable_value',
          `${name} of ${blockKey(block)} is no ${fieldType}; it is kept and has no effect`,
          { file, line: null },
        );
      keepPolicy(block, name, value);
      continue;
    }
    const earlier = block.fields[field];
    if (earlier !== undefined && pythonJson(earlier) !== pythonJson(reading.value)) {
      const told = pythonJson(earlier).slice(0, 80);
      report.doubt(
        'policy_wins',
        `${name} of ${blockKey(block)} is ${told} in ${block.place.file} and otherwise here; this counts`,
        { file, line: null },
      );
    }
    dropAttribute(block, field);
    setMember(block.fields, field, reading.value);
  }
}

/** An attribute that could not be read has been doubted already; the policy takes its place. */
function dropAttribute(block: LoadingBlock, name: string): void {
  const opaque = block.fields['xml_attributes'];
  if (!isObject(opaque) || !Object.hasOwn(opaque, name)) return;
  const rest = Object.entries(opaque).filter(([each]) => each !== name);
  if (rest.length > 0) block.fields['xml_attributes'] = Object.fromEntries(rest);
  else delete block.fields['xml_attributes'];
}

/** A course remembers what its policy says beyond its settings; other blocks have no policy in Studio's packages. */
function keepPolicy(block: LoadingBlock, name: string, value: JsonValue): void {
  if (block.type !== 'course') {
    keepAttribute(block, name, typeof value === 'string' ? value : pythonJson(value));
    return;
  }
  const kept = { ...(block.kept['policy'] as Record<string, JsonValue> | undefined) };
  setMember(kept, name, value);
  block.kept['policy'] = kept;
}

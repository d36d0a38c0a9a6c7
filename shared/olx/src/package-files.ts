import { decodeXml, parseXml, type XmlDocument, XmlError } from '@lyceum/xml';
import { UnreadablePackage } from './report.ts';

export type XmlFile =
  | { readonly state: 'read'; readonly document: XmlDocument }
  | { readonly state: 'missing' }
  | { readonly state: 'broken'; readonly message: string; readonly line: number };

/** The files below the folder that holds `course.xml`, `library.xml` or `package.toml`, by their path in it. */
export class PackageFiles {
  readonly kind: 'course' | 'library';
  /** The file that says what the package is. */
  readonly root: 'course.xml' | 'library.xml' | 'package.toml';
  readonly folder: string;
  readonly outside: readonly string[];
  /** Files whose content is in the block tree; the others are kept as they are. */
  readonly understood = new Set<string>();
  private readonly files: ReadonlyMap<string, Uint8Array>;

  /** Throws {@link UnreadablePackage} when there is no such folder. */
  constructor(archive: ReadonlyMap<string, Uint8Array>) {
    const root = rootOf(archive);
    this.kind = root.file === 'course.xml' ? 'course' : 'library';
    this.root = root.file;
    this.folder = root.folder;
    const inside = [...archive].filter(([path]) => path.startsWith(root.folder));
    this.files = new Map(inside.map(([path, bytes]) => [path.slice(root.folder.length), bytes]));
    this.outside = [...archive.keys()].filter((path) => !path.startsWith(root.folder));
  }

  has(path: string): boolean {
    return this.files.has(path);
  }

  bytes(path: string): Uint8Array | undefined {
    return this.files.get(path);
  }

  paths(): IterableIterator<string> {
    return this.files.keys();
  }

  /** The file as UTF-8; `null` when it is not, or not there. */
  text(path: string): string | null {
    const bytes = this.files.get(path);
    return bytes ? utf8(bytes) : null;
  }

  xml(path: string): XmlFile {
    const bytes = this.files.get(path);
    if (!bytes) return { state: 'missing' };
    try {
      return { state: 'read', document: parseXml(decodeXml(bytes)) };
    } catch (failure) {
      if (!(failure instanceof XmlError)) throw failure;
      return { state: 'broken', message: failure.message, line: failure.line };
    }
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as UTF-8 text, or null when they are not that. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

interface Root {
  readonly file: PackageFiles['root'];
  readonly folder: string;
}

/** The highest folder with a root file; among equals the first by name. */
function rootOf(archive: ReadonlyMap<string, Uint8Array>): Root {
  const roots = [...archive.keys()].flatMap((path) => {
    const found = /^(.*\/)?(course\.xml|library\.xml|package\.toml)$/.exec(path);
    if (!found || /(?:^|\/)(?:__MACOSX|\.[^/]+)\//.test(path)) return [];
    const folder = found[1] ?? '';
    return [{ file: found[2] as Root['file'], folder, depth: folder.split('/').length }];
  });
  roots.sort(
    (one, other) => one.depth - other.depth || compare(one.folder, other.folder) || compare(one.file, other.file),
  );
  const [first] = roots;
  if (!first) throw new UnreadablePackage('The archive has neither course.xml nor library.xml', 'course.xml');
  return first;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

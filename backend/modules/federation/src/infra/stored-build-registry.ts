import { buildRecord } from '@lyceum/contracts/federation';
import { FileMissing, FileStore, Models } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type BuildFile, BuildRegistry, type PublishedBuild } from '../application/ports.ts';
import type { Finding } from '../domain/gates/finding.ts';
import { type BuildDocument, builds } from './federation.schemas.ts';

const shown = 50;

/** Records in the document store, files in the file store. */
@Injectable()
export class StoredBuildRegistry extends BuildRegistry {
  constructor(
    private readonly models: Models,
    private readonly files: FileStore,
  ) {
    super();
  }

  async find(name: string, version: string): Promise<PublishedBuild | null> {
    const found = await this.models.of(builds).findById(`${name}@${version}`).lean<BuildDocument>();
    return found && publishedBuild(found);
  }

  async list(name: string): Promise<readonly PublishedBuild[]> {
    const found = await this.models
      .of(builds)
      .find({ name })
      .sort({ publishedAt: -1 })
      .limit(shown)
      .lean<BuildDocument[]>();
    return found.map(publishedBuild).filter((build) => build !== null);
  }

  async add({ name, version, signed, signature, publishedBy, publishedAt, findings }: PublishedBuild): Promise<void> {
    const fields = {
      name,
      version,
      signed,
      keyId: signature.keyId,
      signature: signature.value,
      publishedBy,
      publishedAt,
      findings,
    };
    await this.models.of(builds).updateOne({ _id: `${name}@${version}` }, { $setOnInsert: fields }, { upsert: true });
  }

  async noteFindings(name: string, version: string, findings: readonly Finding[]): Promise<void> {
    await this.models.of(builds).updateOne({ _id: `${name}@${version}` }, { $set: { findings } });
  }

  async putFile(file: BuildFile, bytes: Uint8Array): Promise<void> {
    await this.files.put(keyOf(file), bytes);
  }

  readFile(file: BuildFile): Promise<Buffer | null> {
    return this.#read(file, keyOf);
  }

  async putSourceMap(file: BuildFile, bytes: Uint8Array): Promise<void> {
    await this.files.put(mapKeyOf(file), bytes);
  }

  readSourceMap(file: BuildFile): Promise<Buffer | null> {
    return this.#read(file, mapKeyOf);
  }

  async #read(file: BuildFile, keyFor: (file: BuildFile) => string): Promise<Buffer | null> {
    if (!isPath(file)) return null;
    try {
      return Buffer.from(await this.files.readAll(keyFor(file)));
    } catch (error) {
      if (error instanceof FileMissing) return null;
      throw error;
    }
  }
}

/** Null when what is stored is no record any more: somebody changed it. */
function publishedBuild(document: BuildDocument): PublishedBuild | null {
  const { name, version, signed, keyId, signature, publishedBy, publishedAt, findings } = document;
  const record = buildRecord.safeParse(parsed(signed));
  if (!record.success) return null;
  return {
    name,
    version,
    signed,
    record: record.data,
    signature: { keyId, value: signature },
    publishedBy,
    publishedAt,
    findings: findings ?? [],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const part = /^\w[\w@.-]*$/;
const isPath = ({ name, version, path }: BuildFile): boolean =>
  [name, version, ...path.split('/')].every((one) => part.test(one));

/** The file store's keys have no `@`. */
const keyOf = ({ name, version, path }: BuildFile): string =>
  `federation/${name}/${version}/${path.replaceAll('@', '_at_')}`;

const mapKeyOf = (file: BuildFile): string => `federation-maps/${keyOf(file)}`;

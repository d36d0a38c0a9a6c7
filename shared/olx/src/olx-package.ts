import type { JsonObject } from '@lyceum/kernel';
import type { OlxReport } from './report.ts';

/** A course or a library as its package says it. All of it but the bytes of files is JSON. */
export interface OlxPackage {
  readonly kind: 'course' | 'library';
  readonly identity: OlxIdentity;
  /** The course or library block, with all blocks below it. */
  readonly top: OlxBlock;
  /** Units that were edited and not published, in the order they were to be put in. */
  readonly drafts: readonly OlxDraft[];
  /** `GRADER` and `GRADE_CUTOFFS` as the file has them; null when there is no file. */
  readonly gradingPolicy: JsonObject | null;
  /** What `policies/assets.json` says of the files below `static/`; null when there is no file. */
  readonly assetDetails: JsonObject | null;
  /** Every other text file by its path in the package: `about/overview.html`, `tabs/x.html`, `info/updates.html`, ... */
  readonly documents: ReadonlyMap<string, string>;
  /** The files of `static/` by their path below it; see `assetName`. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** Files elsewhere that are not text, by path. */
  readonly binaries: ReadonlyMap<string, Uint8Array>;
  /** What must be remembered to write the package again; means nothing to anyone else. */
  readonly kept: JsonObject | null;
  readonly report: OlxReport;
}

/** Who the package says it is. A course is imported under the key of its target all the same. */
export interface OlxIdentity {
  readonly organization: string;
  /** The course's number, or the library's code. */
  readonly number: string;
  /** Empty for a library. */
  readonly run: string;
}

/**
 * One block. `fields` are Open edX's names with typed values; dates are ISO texts. The body of an html block and the
 * XML of a problem are `fields.data`. Attributes that are no fields are `fields.xml_attributes`.
 */
export interface OlxBlock {
  readonly type: string;
  /** The block's name: last part of its usage key. Together with the type unique in the package. */
  readonly id: string;
  readonly fields: JsonObject;
  readonly children: readonly OlxBlock[];
  /** What must be remembered to write the block again; means nothing to anyone else. */
  readonly kept: JsonObject | null;
}

export interface OlxDraft {
  readonly block: OlxBlock;
  /** Where it belongs: the parent by type and name, and the index among its children. */
  readonly parent: { readonly type: string; readonly id: string } | null;
  readonly index: number;
}

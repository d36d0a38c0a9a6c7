export { assetName, isIgnoredAsset } from './asset-names.ts';
export { type BlockShape, type BlockType, blockType } from './block-types.ts';
export { subtree } from './compare-packages.ts';
export {
  acceptValue,
  type FieldErrorKind,
  type FieldReading,
  type FieldType,
  readField,
  secondsOfTimedelta,
  writeField,
} from './field-types.ts';
export { importedProblem } from './imported-problem.ts';
export { defaultStart, inheritedFields, isInherited } from './inheritance.ts';
export {
  type KeywordValues,
  type LinkResolvers,
  portableLinks,
  portableUrl,
  replaceKeywords,
  rewriteLinks,
} from './links.ts';
export type { OlxBlock, OlxDraft, OlxIdentity, OlxPackage } from './olx-package.ts';
export { isPointer } from './pointer.ts';
export { readPackage } from './read-package.ts';
export { type OlxRemark, type OlxRemarkCode, type OlxReport, UnreadablePackage } from './report.ts';
export { writePackage } from './write-package.ts';

/** The kinds of files by which Studio's file page filters. */
export type AssetKind = 'Images' | 'Documents' | 'Code' | 'Audio' | 'OTHER';

const documents =
  /^(text\/(plain|csv|markdown)|application\/(pdf|rtf|msword|vnd\.(ms-|openxmlformats-|oasis\.opendocument).*))$/;
const code =
  /^(text\/(css|html|javascript|xml|x-.*)|application\/(json|javascript|xml|xhtml\+xml|x-python-code|x-ipynb\+json))$/;

export function assetKind(contentType: string): AssetKind {
  if (contentType.startsWith('image/')) return 'Images';
  if (contentType.startsWith('audio/')) return 'Audio';
  if (documents.test(contentType)) return 'Documents';
  return code.test(contentType) ? 'Code' : 'OTHER';
}

export function isAssetKind(text: string): text is AssetKind {
  return ['Images', 'Documents', 'Code', 'Audio', 'OTHER'].includes(text);
}

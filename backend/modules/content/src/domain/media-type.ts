/** How a file of an author may be shown by a browser that is signed in here. */
export interface Handling {
  readonly contentType: string;
  /** Offered for saving instead of shown. */
  readonly isAttachment: boolean;
  /** Shown in a sandbox without scripts. */
  readonly isSandboxed: boolean;
}

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  css: 'text/css',
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  gz: 'application/gzip',
  htm: 'text/html',
  html: 'text/html',
  ico: 'image/x-icon',
  ipynb: 'application/x-ipynb+json',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  m4a: 'audio/mp4',
  m4v: 'video/mp4',
  md: 'text/markdown',
  mjs: 'text/javascript',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  ogv: 'video/ogg',
  otf: 'font/otf',
  pdf: 'application/pdf',
  png: 'image/png',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  py: 'text/x-python',
  sjson: 'application/json',
  srt: 'application/x-subrip',
  svg: 'image/svg+xml',
  tar: 'application/x-tar',
  ttf: 'font/ttf',
  txt: 'text/plain',
  vtt: 'text/vtt',
  wav: 'audio/wav',
  webm: 'video/webm',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xhtml: 'application/xhtml+xml',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'text/xml',
  zip: 'application/zip',
};

/** Media type by the end of the name; `application/octet-stream` when nobody knows. */
export function mediaTypeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return (Object.hasOwn(types, extension) ? types[extension] : undefined) ?? 'application/octet-stream';
}

/** Is the text a media type, such as `image/png`? */
export function isMediaType(text: string): boolean {
  return /^[a-z]+\/[a-z0-9.+-]+$/.test(text);
}

const harmless =
  /^(image|audio|video|font)\/|^(text\/(plain|css|csv|vtt|javascript)|application\/(pdf|json|x-subrip))$/;

/**
 * Author files come from the address that holds the learner's session. Documents that could run scripts there are
 * offered for saving; pictures that could (SVG) are shown without scripts; types that nobody knows are not guessed.
 */
export function handlingOf(declaredType: string, name: string): Handling {
  const declared = declaredType.split(';')[0]?.trim().toLowerCase() ?? '';
  const type = isMediaType(declared) ? declared : mediaTypeOf(name);
  const isText = type.startsWith('text/') || type === 'application/json';
  return {
    contentType: isText ? `${type}; charset=utf-8` : type,
    isAttachment: !harmless.test(type),
    isSandboxed: type.endsWith('+xml') || !harmless.test(type),
  };
}

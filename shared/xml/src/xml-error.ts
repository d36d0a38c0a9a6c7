/** Why a text is not XML, and where: line from 1, column from 1 (UTF-16 units). */
export class XmlError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, { line, column }: { readonly line: number; readonly column: number }) {
    super(message);
    this.name = 'XmlError';
    this.line = line;
    this.column = column;
  }
}

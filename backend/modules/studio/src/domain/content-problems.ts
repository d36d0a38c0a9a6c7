import { parseXml, XmlError } from '@lyceum/xml';

/** Something wrong with the contents of a block; they are kept nevertheless. */
export interface ContentProblem {
  readonly message: string;
  readonly line: number | null;
}

/** What is wrong with the contents of a block of this type, as far as can be told without building it. */
export function contentProblems(type: string, data: unknown): ContentProblem[] {
  if (type !== 'problem' || typeof data !== 'string') return [];
  try {
    const { root } = parseXml(data);
    return root.name === 'problem'
      ? []
      : [{ message: `The contents begin with <${root.name}> and not with <problem>`, line: 1 }];
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return [{ message: `The contents are not XML: ${error.message}`, line: error.line }];
  }
}

/** What happened to a package on its way in. */
export interface OlxReport {
  /** What was wrong and was mended, without anything getting lost. */
  readonly repairs: readonly OlxRemark[];
  /** What learners will not see: it could not be read, or stands twice. */
  readonly losses: readonly OlxRemark[];
  /** What was taken as it stands and may not be what its author meant. */
  readonly doubts: readonly OlxRemark[];
}

export interface OlxRemark {
  readonly code: OlxRemarkCode;
  /** One sentence for the author. */
  readonly message: string;
  /** Path in the package. */
  readonly file: string;
  /** From 1; null where the whole file is meant. */
  readonly line: number | null;
}

export type OlxRemarkCode =
  | 'bad_encoding'
  | 'bad_json'
  | 'bad_xml'
  | 'circular'
  | 'duplicate'
  | 'duplicate_renamed'
  | 'file_guessed'
  | 'missing_file'
  | 'missing_name'
  | 'name_cleaned'
  | 'not_loaded'
  | 'outside_package'
  | 'policy_wins'
  | 'shared_child'
  | 'tag_differs'
  | 'unknown_block'
  | 'unreadable_value'
  | 'unreferenced_file'
  | 'value_normalised';

/** The package has nothing that could be read as a course or library at all. */
export class UnreadablePackage extends Error {
  readonly file: string;
  readonly line: number | null;

  constructor(message: string, file: string, line: number | null = null) {
    super(message);
    this.name = 'UnreadablePackage';
    this.file = file;
    this.line = line;
  }
}

export interface Place {
  readonly file: string;
  readonly line: number | null;
}

/** Collects remarks while a package is read. */
export class Reporter implements OlxReport {
  readonly repairs: OlxRemark[] = [];
  readonly losses: OlxRemark[] = [];
  readonly doubts: OlxRemark[] = [];

  repair(code: OlxRemarkCode, message: string, { file, line }: Place): void {
    this.repairs.push({ code, message, file, line });
  }

  loss(code: OlxRemarkCode, message: string, { file, line }: Place): void {
    this.losses.push({ code, message, file, line });
  }

  doubt(code: OlxRemarkCode, message: string, { file, line }: Place): void {
    this.doubts.push({ code, message, file, line });
  }

  report(): OlxReport {
    return { repairs: this.repairs, losses: this.losses, doubts: this.doubts };
  }
}

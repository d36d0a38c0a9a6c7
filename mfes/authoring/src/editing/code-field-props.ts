export interface CodeFieldProps {
  readonly label: string;
  readonly language: 'html' | 'xml';
  readonly value: string;
  /** Lines to mark. */
  readonly faultyLines?: readonly number[];
  readonly onChange: (value: string) => void;
}

/** What a gate has to say about a build that is to be published. An error refuses it. */
export interface Finding {
  readonly gate:
    | 'platform'
    | 'contracts'
    | 'permissions'
    | 'slots'
    | 'events'
    | 'routes'
    | 'budget'
    | 'licences'
    | 'accessibility';
  readonly severity: 'error' | 'warning';
  /** What was found, and why it matters. */
  readonly message: string;
  /** Who can mend it, and how. */
  readonly mend: string;
}

type FindingOf = (gate: Finding['gate'], message: string, mend: string) => Finding;

export const error: FindingOf = (gate, message, mend) => ({ gate, severity: 'error', message, mend });
export const warning: FindingOf = (gate, message, mend) => ({ gate, severity: 'warning', message, mend });

export const isRefused = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error');

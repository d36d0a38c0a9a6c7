/** How an engine says it feels. Figures are numbers an operator watches: counts, bytes, lengths of queues. */
export interface EngineStatus {
  /** What it is and where, without secrets. */
  readonly engine: string;
  readonly isAnswering: boolean;
  readonly figures: Readonly<Record<string, number>>;
}

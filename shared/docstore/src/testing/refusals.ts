/** What a refused operation said: its code, the name of the code, the message and the labels. */
export interface Refusal {
  readonly code: number | string | undefined;
  readonly codeName: string | undefined;
  readonly message: string;
  readonly labels: readonly string[];
}

/** Waits for an operation that must fail and tells how it failed. */
export async function refusalOf(operation: Promise<unknown>): Promise<Refusal> {
  try {
    await operation;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { code, codeName, errorLabels } = error as Error & {
      code?: number;
      codeName?: string;
      errorLabels?: string[];
    };
    return { code, codeName, message: error.message, labels: errorLabels ?? [] };
  }
  throw new Error('The operation was expected to be refused, but it succeeded');
}

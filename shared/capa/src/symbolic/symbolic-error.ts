/** A formula that cannot be read or reckoned. */
export class SymbolicError extends Error {}

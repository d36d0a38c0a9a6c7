/** What a problem is worth by its fields; null where it says nothing, or no number. */
export function weightIn(fields: Readonly<Record<string, unknown>>): number | null {
  const weight = fields['weight'];
  return typeof weight === 'number' && weight >= 0 ? weight : null;
}

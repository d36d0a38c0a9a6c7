/** `true` when the work ended in time; what takes longer goes on unheard. A failure counts as an end. */
export async function endsWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  const late = Promise.withResolvers<false>();
  const timer = setTimeout(() => late.resolve(false), ms);
  const ended = work.then(
    () => true,
    () => true,
  );
  const isInTime = await Promise.race([ended, late.promise]);
  clearTimeout(timer);
  return isInTime;
}

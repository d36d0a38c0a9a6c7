/** Names near a taken one, shortest first; all of them fit the rules for usernames. */
export function namesNear(username: string): readonly string[] {
  const stem = username.slice(0, 26);
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${stem}_${number}`);
}

/** The first `count` names near a taken one that nobody has. `taken` holds folded names. */
export function suggestUsernames(username: string, taken: ReadonlySet<string>, count = 3): readonly string[] {
  return namesNear(username)
    .filter((name) => !taken.has(name.toLowerCase()))
    .slice(0, count);
}

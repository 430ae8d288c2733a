/** Keeps what a pure function made of its last texts, so that what many read is made once.
 * @param most  results kept; the one that was asked for longest ago goes first */
export function keepResults<Result>(
  make: (text: string) => Result,
  most: number,
): (text: string) => Result {
  const kept = new Map<string, Result>()
  return (text) => {
    const found = kept.get(text) ?? make(text)
    // Put in anew, it is the last to go.
    kept.delete(text)
    kept.set(text, found)
    if (kept.size > most) kept.delete(kept.keys().next().value!)
    return found
  }
}

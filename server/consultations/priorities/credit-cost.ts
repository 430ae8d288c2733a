/** What so many votes for one option cost: n votes cost n² credits, so that whoever wants one thing
 * very much pays dearly for it and can say so. */
export const costOf = (votes: number): number => votes * votes

export const costOfAll = (votes: Iterable<number>): number => {
  let sum = 0
  for (const one of votes) sum += costOf(one)
  return sum
}

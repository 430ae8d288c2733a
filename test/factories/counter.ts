let last = 0

/** A number that no other call in this process gets, for what has to be unique. */
export const next = (): number => ++last

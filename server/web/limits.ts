/** What one client may take of this process. Sizes in bytes, times in milliseconds. */
export interface Limits {
  /** Path and query together; longer answers 414. */
  addressBytes: number
  /** All headers with the request line; more answers 431. */
  headerBytes: number
  /** A whole body, however it is sent; more answers 413. */
  bodyBytes: number
  /** From the first byte of a request to the last of its headers; later answers 408. */
  headersMs: number
  /** From the last of a request's headers to the last of its body; later is cut off. */
  requestMs: number
  /** The same for the addresses that take files. */
  uploadMs: number
  /** How long a connection may rest between two requests. */
  restMs: number
  /** How long a connection may stand still in the middle of anything, also of our answer. */
  stillMs: number
  /** How often slow clients are looked for. */
  lookMs: number
  /** How long what comes too much is thrown away, so that the refusal can be read, before we hang up. */
  lingerMs: number
  /** The same for the addresses that take files: browsers read an answer only after they have sent
   * everything, so that a person's large file must go through on a slow line. */
  uploadLingerMs: number
}

/** Enough for any form of ours on a slow line, and for cookies of a whole domain. */
export const limits: Limits = {
  addressBytes: 8_000,
  headerBytes: 16_384,
  bodyBytes: 1_000_000,
  headersMs: 15_000,
  requestMs: 60_000,
  uploadMs: 15 * 60_000,
  restMs: 10_000,
  stillMs: 120_000,
  lookMs: 5_000,
  lingerMs: 1_000,
  uploadLingerMs: 60_000,
}

import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { checkChain } from './check-chain.ts'
import type { Candidate, Verdict } from './check-chain.ts'
import type { Head } from './record-chain.ts'

/** Recomputes the chain of a list that was downloaded: JSON Lines, as `/transparency` gives it out.
 * Needs neither database nor network.
 * @throws the file system's error where the file cannot be read */
export const verifyList = (path: string, noted: readonly Head[] = []): Promise<Verdict> =>
  checkChain(candidates(path), noted)

async function* candidates(path: string): AsyncGenerator<Candidate[]> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity })
  for await (const line of lines) yield [{ public: parsed(line), private: null }]
}

/** What is no JSON is judged as the text that it is. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return line
  }
}

import { Conflict } from '../../errors.ts'

/** What stands where somebody wanted to save. */
export interface Stored {
  outcome: string
  words: string
  version: number
}

/** Another window saved something newer: both are shown, and the tester chooses. */
export class ChangedMeanwhile extends Conflict {
  readonly stored: Stored
  constructor(stored: Stored) {
    super('test-changed')
    this.stored = stored
  }
}

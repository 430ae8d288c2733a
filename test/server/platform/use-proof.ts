/** `use-proof.ts FORM PROOF TIMES`: writes how often this process accepted the proof. */
import { database } from '#server/platform/database.ts'
import { spendProof } from '#server/platform/spend-proof.ts'

const [, , form = '', proof = '', times = '0'] = process.argv
const outcomes = await Promise.all(
  Array.from({ length: Number(times) }, () => spendProof(form, proof)),
)
process.stdout.write(String(outcomes.filter(Boolean).length))
await database.close()

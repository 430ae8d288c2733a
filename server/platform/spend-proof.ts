import { UniqueConstraintError } from 'sequelize'
import { verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import { SpentProof } from '#models/index.ts'
import { proofKeys } from './proof-challenge.ts'

/** Ours have about 750 characters. */
const longest = 2000

const hex = z.string().regex(/^([0-9a-f]{2})+$/)

/** A challenge as we made it, and what solves it. */
const Proof = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.literal('PBKDF2/SHA-256'),
      cost: z.int().positive(),
      data: z.strictObject({ form: z.string() }),
      expiresAt: z.int().positive(),
      keyLength: z.int().positive(),
      keyPrefix: hex,
      keySignature: hex,
      nonce: hex,
      salt: hex,
    }),
    signature: hex,
  }),
  solution: z.strictObject({
    counter: z.int().nonnegative(),
    derivedKey: hex,
    time: z.number().optional(),
  }),
})

/** Accepts a proof of work for a form, once for all processes together.
 * @param text  base64 of JSON, as the form sent it
 * @returns false for what is no proof, not ours, another form's, expired or accepted before */
export async function spendProof(form: string, text: string): Promise<boolean> {
  const proof = readProof(text)
  if (!proof || proof.challenge.parameters.data.form !== form) return false
  const { verified } = await verifySolution({ ...proof, deriveKey, ...proofKeys })
  return verified && isFirst(proof)
}

type Proof = z.infer<typeof Proof>

function readProof(text: string): Proof | null {
  if (text.length > longest) return null
  try {
    return Proof.parse(JSON.parse(Buffer.from(text, 'base64').toString('utf8')))
  } catch {
    return null
  }
}

// The database says who was first, and not a look before: two processes would both see nothing.
async function isFirst({ challenge }: Proof): Promise<boolean> {
  const { signature, parameters } = challenge
  try {
    await SpentProof.create({ signature, expiresAt: new Date(parameters.expiresAt * 1000) })
    return true
  } catch (error) {
    if (error instanceof UniqueConstraintError) return false
    throw error
  }
}

import { randomInt } from 'node:crypto'
import type { Transaction } from 'sequelize'
import { RecoveryCode } from '#models/index.ts'
import { hashToken } from './secrets.ts'

// Without the letters and digits that are taken for each other on paper or by ear.
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
const codes = 10
const groups = 4
const groupLength = 4

const newGroup = () =>
  Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('')

/** As printed, 79 bits: too many to try out even from a stolen table, so that a plain hash does. */
const newRecoveryCode = (): string => Array.from({ length: groups }, newGroup).join('-')

const hashOf = (accountId: string, code: string) =>
  hashToken(`${accountId}\0${code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`)

/** Makes a new set; the codes of the old one are worth nothing any more.
 * @returns the codes as they are shown, this once */
export async function replaceRecoveryCodes(
  accountId: string,
  transaction: Transaction,
): Promise<string[]> {
  const made = Array.from({ length: codes }, newRecoveryCode)
  await RecoveryCode.destroy({ where: { accountId }, transaction })
  await RecoveryCode.bulkCreate(
    made.map((code) => ({ accountId, codeHash: hashOf(accountId, code) })),
    { transaction },
  )
  return made
}

/** Uses a code up.
 * @returns whether it was one of the account's, not used before */
export async function spendRecoveryCode(
  accountId: string,
  code: string,
  transaction: Transaction,
): Promise<boolean> {
  const [spent] = await RecoveryCode.update(
    { usedAt: new Date() },
    { where: { accountId, codeHash: hashOf(accountId, code), usedAt: null }, transaction },
  )
  return spent === 1
}

export const countRecoveryCodes = (accountId: string, transaction?: Transaction): Promise<number> =>
  RecoveryCode.count({ where: { accountId, usedAt: null }, ...(transaction && { transaction }) })

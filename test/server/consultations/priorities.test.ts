import { describe, expect, test } from 'vitest'
import { Ballot, CreditOption } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { changePriorities } from '#server/consultations/priorities/change-priorities.ts'
import { readPriorities } from '#server/consultations/priorities/read-priorities.ts'
import { spendCredits } from '#server/consultations/priorities/spend-credits.ts'
import { Conflict } from '#server/errors.ts'
import { createConsultation } from '#test/factories/consultation.ts'
import { createCitizen, createOfficer } from '#test/factories/people.ts'

const outline = '易讀版\n每個服務都有易讀說明\n\n手語影片\n\n口述影像'

async function offer(): Promise<{ consultation: Consultation; ids: [string, string, string] }> {
  const consultation = await createConsultation({ opensAt: new Date(Date.now() + 1000) })
  await changePriorities(await createOfficer(), consultation.code, outline, '')
  await consultation.update({ opensAt: new Date(Date.now() - 1000) })
  const options = await CreditOption.findAll({
    where: { consultationId: consultation.id },
    order: ['position'],
  })
  const [one, two, three] = options.map(({ id }) => id)
  return { consultation, ids: [one!, two!, three!] }
}

describe('what credits can be spent on', () => {
  test.each([
    ['只有一項', 'options-few'],
    ['甲\n\n甲', 'options-same'],
    [`${'長'.repeat(101)}\n\n乙`, 'tooLong'],
    [Array.from({ length: 31 }, (_, index) => `第 ${index} 項`).join('\n\n'), 'options-many'],
  ])('written as %j is refused: %s', async (wrong, code) => {
    const { code: address } = await createConsultation({ phase: 'prepared' })
    const attempt = changePriorities(await createOfficer(), address, wrong, '')
    await expect(attempt).rejects.toMatchObject({ code: expect.stringContaining(code) })
  })

  test('can no longer be changed once it has opened', async () => {
    const { consultation } = await offer()
    const attempt = changePriorities(await createOfficer(), consultation.code, '甲\n\n乙', outline)
    await expect(attempt).rejects.toThrow(new Conflict('consultation-opened'))
  })
})

describe('a ballot', () => {
  test('costs the square of the votes, and the last replaces all before', async () => {
    const { consultation, ids } = await offer()
    const person = await createCitizen()
    await spendCredits(person, consultation.code, { [ids[0]]: '9', [ids[1]]: '４', [ids[2]]: '1' })
    expect(await readPriorities(person, consultation.code)).toMatchObject({ left: 1 })
    await spendCredits(person, consultation.code, { [ids[0]]: '', [ids[1]]: '2', [ids[2]]: '0' })
    const { options, left } = await readPriorities(person, consultation.code)
    expect(options.map(({ votes }) => votes)).toEqual([0, 2, 0])
    expect(left).toBe(95)
  })

  test('sent twice at once is one of the two, never a mixture', async () => {
    const { consultation, ids } = await offer()
    const person = await createCitizen()
    await Promise.all([
      spendCredits(person, consultation.code, { [ids[0]]: '9' }),
      spendCredits(person, consultation.code, { [ids[1]]: '9' }),
    ])
    expect(await Ballot.count()).toBe(1)
    expect((await readPriorities(person, consultation.code)).left).toBe(18)
  })

  test.each([
    [['9', '4', '2'], 'credits-over?over=2'],
    [['-1'], 'votes-whole'],
    [['1.5'], 'votes-whole'],
    [['1e1'], 'votes-whole'],
    [['many'], 'votes-whole'],
    [['99999999999999999999'], 'votes-whole'],
    [['9999'], 'credits-over'],
  ])('of %j is refused and changes nothing: %s', async (typed, code) => {
    const { consultation, ids } = await offer()
    const person = await createCitizen()
    await spendCredits(person, consultation.code, { [ids[2]]: '3' })
    const votes = Object.fromEntries(typed.map((text, index) => [ids[index]!, text]))
    await expect(spendCredits(person, consultation.code, votes)).rejects.toMatchObject({
      code: expect.stringContaining(code),
    })
    expect((await readPriorities(person, consultation.code)).left).toBe(90)
  })

  test('for an option of another consultation is refused', async () => {
    const { consultation } = await offer()
    const other = await offer()
    const attempt = spendCredits(await createCitizen(), consultation.code, { [other.ids[0]]: '1' })
    await expect(attempt).rejects.toMatchObject({ code: 'votes-foreign' })
    expect(await Ballot.count()).toBe(0)
  })

  test('comes too late a second after closing', async () => {
    const { consultation, ids } = await offer()
    const late = new Date(consultation.closesAt.getTime() + 1000)
    const attempt = spendCredits(await createCitizen(), consultation.code, { [ids[0]]: '1' }, late)
    await expect(attempt).rejects.toThrow(new Conflict('consultation-closed'))
  })
})

test('results are shown after closing, from five ballots on, without whose they are', async () => {
  const { consultation, ids } = await offer()
  const { code, closesAt } = consultation
  for (let count = 0; count < 4; count += 1) {
    await spendCredits(await createCitizen(), code, { [ids[0]]: '3' })
  }
  const few = await readPriorities(visitor, code, closesAt)
  expect(few).toMatchObject({ ballotCount: 4 })
  expect(few.options.map(({ total }) => total)).toEqual([null, null, null])
  const fifth = await createCitizen()
  await spendCredits(fifth, code, { [ids[1]]: '2' })
  expect((await readPriorities(fifth, code)).ballotCount).toBeNull()
  const { options } = await readPriorities(visitor, code, closesAt)
  expect(options.map(({ total, voters }) => [total, voters])).toEqual([
    [12, 4],
    [2, 1],
    [0, 0],
  ])
})

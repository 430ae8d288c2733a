import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  Account,
  Agency,
  Comment,
  Consent,
  DataUse,
  MarkEvent,
  Membership,
  ModerationCase,
  Participant,
  Session,
  SignInCode,
} from '#models/index.ts'
import { Actor, visitor } from '#server/accounts/actor.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { correctMyData } from '#server/accounts/correct-my-data.ts'
import { deleteAccount } from '#server/accounts/delete-account.ts'
import { downloadMyData } from '#server/accounts/download-my-data.ts'
import { emailHash, findAccountByEmail } from '#server/accounts/email.ts'
import { dataKinds, kindsOfData } from '#server/accounts/kinds-of-data.ts'
import { listMembers } from '#server/accounts/list-members.ts'
import { listDataUses } from '#server/accounts/list-data-uses.ts'
import { noteUse, theService } from '#server/accounts/note-use.ts'
import { readDeletion } from '#server/accounts/read-deletion.ts'
import { readActor } from '#server/accounts/read-actor.ts'
import { readMyData } from '#server/accounts/read-my-data.ts'
import { referencesToAccount, referencesToParticipant } from '#server/accounts/references.ts'
import { hashToken } from '#server/accounts/secrets.ts'
import { withdrawConsent } from '#server/accounts/withdraw-consent.ts'
import { editComment } from '#server/consultations/threads/edit-comment.ts'
import { publishComment } from '#server/consultations/threads/publish-comment.ts'
import { readComment } from '#server/consultations/threads/read-comment.ts'
import { supportComment } from '#server/consultations/threads/support-comment.ts'
import { FreshSignInNeeded, NotFound } from '#server/errors.ts'
import { inTransaction } from '#server/platform/database.ts'
import { createComment, createConsultation } from '#test/factories/consultation.ts'
import { createMark } from '#test/factories/mark.ts'
import {
  createAdministrator,
  createCitizen,
  createModerator,
  createOfficer,
  createWebmaster,
} from '#test/factories/people.ts'

const told = {
  name: '林',
  telephone: '02-2345-6789',
  disability: null,
  contactNotes: '<b>請寫信</b>',
  locale: 'en',
  agrees: false,
} as const

const later = (actor: SignedIn): Actor =>
  new Actor({
    accountId: actor.accountId,
    name: actor.name,
    roles: [],
    agencyIds: [],
    signedInAt: new Date(Date.now() - 3_600_000),
  })

test('what one told about oneself is read, corrected and taken back', async () => {
  const citizen = await createCitizen()
  await correctMyData(citizen, told)
  expect((await readMyData(citizen)).facts).toMatchObject({
    email: citizen.name,
    name: '林',
    telephone: '02-2345-6789',
    locale: 'en',
  })
  await correctMyData(citizen, { ...told, telephone: null })
  expect((await readMyData(citizen)).facts.telephone).toBeNull()
})

describe('a disability', () => {
  test('is stored with consent only, and the consent names the text that was read', async () => {
    const citizen = await createCitizen()
    const correction = { ...told, disability: '全盲' }
    await expect(correctMyData(citizen, correction)).rejects.toMatchObject({
      field: 'agrees',
      code: 'consent-needed',
    })
    expect((await readMyData(citizen)).facts.disability).toBeNull()
    await correctMyData(citizen, { ...correction, agrees: true })
    const { facts, consents } = await readMyData(citizen)
    expect(facts.disability).toBe('全盲')
    expect(consents).toMatchObject([{ kind: 'disability', withdrawnAt: null }])
    // Agreed once, it need not be ticked again.
    await correctMyData(citizen, correction)
    expect(await Consent.count()).toBe(1)
  })

  test('goes at once when the consent is withdrawn, by its owner alone', async () => {
    const citizen = await createCitizen()
    await correctMyData(citizen, { ...told, disability: '全盲', agrees: true })
    const [consent] = (await readMyData(citizen)).consents
    await expect(withdrawConsent(await createCitizen(), consent!.id)).rejects.toThrow(NotFound)
    await withdrawConsent(citizen, consent!.id)
    const { facts, consents } = await readMyData(citizen)
    expect(facts.disability).toBeNull()
    expect(facts.name).toBe('林')
    expect(consents[0]!.withdrawnAt).not.toBeNull()
  })

  test('needs a new consent where the old one was to other words', async () => {
    const citizen = await createCitizen()
    await Consent.create({ accountId: citizen.accountId, kind: 'disability', version: 'older' })
    const correction = { ...told, disability: '全盲' }
    await expect(correctMyData(citizen, correction)).rejects.toThrow('consent-needed')
    await correctMyData(citizen, { ...correction, agrees: true })
    expect(await Consent.count({ where: { withdrawnAt: null } })).toBe(1)
    expect(await Consent.count()).toBe(2)
  })
})

test('the owner sees which office used what, when and for what, and nobody else does', async () => {
  const citizen = await createCitizen()
  const administrator = await createAdministrator()
  await inTransaction(async (transaction) => {
    await noteUse(administrator, citizen.accountId, 'members-listed', ['email'], transaction)
    await noteUse(theService, citizen.accountId, 'notice-mail', ['email'], transaction)
    await noteUse(citizen, citizen.accountId, 'members-listed', ['email'], transaction)
  })
  const { items } = await listDataUses(citizen)
  expect(items.map(({ office }) => office.en)).toEqual([
    'The service, by itself',
    'Administrator of the ministry',
  ])
  expect(JSON.stringify(items)).not.toContain(administrator.name)
  expect((await listDataUses(await createCitizen())).items).toEqual([])
})

test('an agency is named where one of its people used the data', async () => {
  const citizen = await createCitizen()
  const webmaster = await createWebmaster()
  await inTransaction((transaction) =>
    noteUse(webmaster, citizen.accountId, 'members-listed', ['name'], transaction),
  )
  const [use] = (await listDataUses(citizen)).items
  expect(use).toMatchObject({ office: { en: 'Webmaster of an agency' } })
  expect(use!.agency).not.toBeNull()
})

test('uses are found by days in Taiwan, both included, page after page', async () => {
  const citizen = await createCitizen()
  const use = { accountId: citizen.accountId, office: 'service', purpose: 'notice-mail' }
  const moments = [
    '2026-01-01T15:59:59Z',
    '2026-01-01T16:00:00Z',
    '2026-01-02T15:59:59Z',
    '2026-01-02T16:00:00Z',
  ]
  for (const at of moments) {
    await DataUse.create({ ...use, fields: ['email'], createdAt: new Date(at) })
  }
  const day = await listDataUses(citizen, { from: '2026-01-02', to: '2026-01-02' })
  expect(day.items.map(({ at }) => at)).toEqual([
    '2026-01-02T15:59:59.000Z',
    '2026-01-01T16:00:00.000Z',
  ])
  await DataUse.bulkCreate(Array.from({ length: 40 }, () => ({ ...use, fields: [] })))
  const first = await listDataUses(citizen)
  const second = await listDataUses(citizen, { after: first.next })
  expect(second.next).toBeNull()
  const ids = [...first.items, ...second.items].map(({ id }) => id)
  expect(new Set(ids).size).toBe(44)
})

const takePart = async () => {
  const citizen = await createCitizen()
  const consultation = await createConsultation()
  const { code } = consultation
  const { id } = await publishComment(citizen, code, { body: '我說的話', name: '海邊的人' })
  const other = await createComment(consultation, { body: '別人說的話' })
  await supportComment(citizen, code, other.id)
  await editComment(citizen, code, id, '我改過的話', new Date(Date.now() + 20 * 60_000))
  const moderator = await createModerator()
  await ModerationCase.create({
    consultationId: consultation.id,
    subjectType: 'comment',
    subjectId: id,
    authorId: (await Comment.findByPk(id))!.participantId,
    openedBy: 'moderator',
    action: 'hide',
    rule: 'insult',
    decidedAt: new Date(),
    decidedById: moderator.accountId,
    appealedAt: new Date(),
    appealWords: '我不服',
  })
  return { citizen, code, id, moderator }
}
const download = async (actor: SignedIn) =>
  strFromU8(unzipSync((await downloadMyData(actor, 'zh-TW')).body)['my-data.json']!)

describe('what somebody did in consultations', () => {
  test('is in the download, and what others did or decided is not theirs to be known', async () => {
    const { citizen, moderator } = await takePart()
    const json = await download(citizen)
    for (const own of ['我改過的話', '我說的話', '海邊的人', '我不服', '"support"', '"revision"']) {
      expect(json).toContain(own)
    }
    expect(json).not.toContain('別人說的話')
    expect(json).not.toContain(moderator.accountId)
    const ofModerator = await download(moderator)
    expect(ofModerator).toContain('"moderation_case"')
    expect(ofModerator).not.toContain('我不服')
    const kinds = (await readMyData(citizen)).kinds
    expect(kinds.find(({ kind }) => kind === 'contributions')?.count).toBe(3)
  })

  test('stays after the deletion as that of a former participant, which is said before', async () => {
    const { citizen, code, id } = await takePart()
    expect((await readDeletion(citizen)).contributions).toBe(1)
    await deleteAccount(citizen)
    const { comment } = await readComment(visitor, code, id)
    expect(comment.author).toEqual({ kind: 'former' })
    expect(comment.html).toContain('我改過的話')
    const texts = await Participant.findAll()
    expect(JSON.stringify(texts)).not.toContain('海邊的人')
    expect(JSON.stringify(texts)).not.toContain(citizen.accountId)
  })

  test('has its kind in the list, whatever table it is in', async () => {
    const known = new Set<string>(dataKinds.flatMap((kind) => kindsOfData[kind].tables))
    const references = await inTransaction((transaction) => referencesToParticipant(transaction))
    expect(references.length).toBeGreaterThan(6)
    expect(references.filter(({ table }) => !known.has(table))).toEqual([])
  })
})

test('every table that refers to a person has its kind, with why and until when', async () => {
  const known = new Set<string>(dataKinds.flatMap((kind) => kindsOfData[kind].tables))
  const references = await inTransaction((transaction) => referencesToAccount(transaction))
  expect(references.length).toBeGreaterThan(6)
  expect(references.filter(({ table }) => !known.has(table))).toEqual([])
})

describe('the download', () => {
  test('holds everything, as JSON and as a page in the reader’s language, and no secret', async () => {
    const officer = await createOfficer()
    await createMark({ officer })
    await Session.create({
      tokenHash: hashToken('token'),
      accountId: officer.accountId,
      expiresAt: new Date(Date.now() + 1000),
    })
    await correctMyData(officer, { ...told, disability: '全盲', agrees: true })
    const { body, name } = await downloadMyData(officer, 'zh-TW')
    expect(name).toMatch(/^curbcut-my-data-\d{4}-\d\d-\d\d\.zip$/)
    const files = unzipSync(body)
    expect(Object.keys(files)).toEqual(['my-data.json', 'my-data.html'])
    const json = strFromU8(files['my-data.json']!)
    expect(json).not.toContain(hashToken('token'))
    const whole = JSON.parse(json) as { facts: object; tables: { table: string }[] }
    expect(whole.facts).toMatchObject({ email: officer.name, disability: '全盲' })
    expect(whole.tables.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['record_entry', 'consent', 'mark', 'membership', 'session']),
    )
    const page = strFromU8(files['my-data.html']!)
    expect(page).toContain('<html lang="zh-TW">')
    expect(page).toContain('我的資料')
    expect(page).toContain('&lt;b&gt;請寫信&lt;/b&gt;')
    expect(
      strFromU8(unzipSync((await downloadMyData(officer, 'en')).body)['my-data.html']!),
    ).toContain('How long: ')
  })

  test('tells nothing of anybody else', async () => {
    const other = await createCitizen()
    await correctMyData(other, { ...told, name: '別人' })
    const { body } = await downloadMyData(await createCitizen(), 'en')
    const json = strFromU8(unzipSync(body)['my-data.json']!)
    expect(json).not.toContain(other.accountId)
    expect(json).not.toContain('別人')
  })
})

describe('deletion', () => {
  test('asks for a sign-in of late', async () => {
    const citizen = await createCitizen()
    await expect(deleteAccount(later(citizen))).rejects.toThrow(FreshSignInNeeded)
    expect(await findAccountByEmail(citizen.name!)).not.toBeNull()
  })

  test('is refused to the last administrator, who is told so before', async () => {
    const administrator = await createAdministrator()
    expect((await readDeletion(administrator)).isLastAdministrator).toBe(true)
    await expect(deleteAccount(administrator)).rejects.toThrow('last-administrator')
    expect(await findAccountByEmail(administrator.name!)).not.toBeNull()
    await createAdministrator()
    expect((await readDeletion(administrator)).isLastAdministrator).toBe(false)
    await deleteAccount(administrator)
    expect(await Membership.count({ where: { role: 'administrator' } })).toBe(1)
  })

  test('takes the person and their open sessions, and leaves what they decided', async () => {
    const officer = await createOfficer()
    const mark = await createMark({ officer })
    await MarkEvent.create({
      markId: mark.id,
      kind: 'review-opened',
      reason: '理由',
      byId: officer.accountId,
      at: new Date(),
    })
    const session = { accountId: officer.accountId, expiresAt: new Date(Date.now() + 60_000) }
    await Session.create({ ...session, tokenHash: hashToken('elsewhere') })
    await SignInCode.create({
      emailHash: emailHash(officer.name!),
      codeHash: 'x',
      triesLeft: 1,
      expiresAt: new Date(Date.now() + 60_000),
    })
    await correctMyData(officer, { ...told, disability: '全盲', agrees: true })
    await deleteAccount(officer)
    expect((await readActor('elsewhere')).accountId).toBeNull()
    expect(await findAccountByEmail(officer.name!)).toBeNull()
    const where = { accountId: officer.accountId }
    expect(await Membership.count({ where })).toBe(0)
    expect(await Session.count({ where })).toBe(0)
    expect(await Consent.count({ where })).toBe(0)
    expect(await SignInCode.count()).toBe(0)
    const left = await Account.findByPk(officer.accountId, { rejectOnEmpty: true })
    const { id: _id, createdAt: _made, deletedAt, locale: _locale, ...facts } = left.get()
    expect(deletedAt).not.toBeNull()
    expect(Object.values(facts).every((value) => value === null)).toBe(true)
    expect(await MarkEvent.count({ where: { byId: officer.accountId } })).toBeGreaterThan(0)
  })

  test('leaves no session to a sign-in that ran at the same time', async () => {
    const citizen = await createCitizen()
    await deleteAccount(citizen)
    await Session.create({
      tokenHash: hashToken('late'),
      accountId: citizen.accountId,
      expiresAt: new Date(Date.now() + 60_000),
    })
    expect((await readActor('late')).accountId).toBeNull()
  })

  test('cannot be done twice, and the mailbox can begin anew', async () => {
    const citizen = await createCitizen()
    await deleteAccount(citizen)
    await expect(deleteAccount(citizen)).rejects.toThrow(NotFound)
    await expect(readMyData(citizen)).rejects.toThrow(NotFound)
  })
})

test('whoever looks through the people of an agency leaves a note for each, on themselves none', async () => {
  const member = await createWebmaster()
  const [agencyId] = member.agencyIds
  const agency = await Agency.findByPk(agencyId!, { rejectOnEmpty: true })
  await listMembers(await createAdministrator(), agency.code)
  await listMembers(member, agency.code)
  const { items } = await listDataUses(member)
  expect(items).toMatchObject([{ office: { en: 'Administrator of the ministry' } }])
})

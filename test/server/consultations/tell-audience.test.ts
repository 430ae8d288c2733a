import { afterEach, describe, expect, test } from 'vitest'
import { Account, Delivery, Follow, Notice, Telling } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { deleteAccount } from '#server/accounts/delete-account.ts'
import type { Audience } from '#server/consultations/audience/audience.ts'
import { carryTelling, tellPage } from '#server/consultations/audience/carry-telling.ts'
import { tellAudience } from '#server/consultations/audience/tell-audience.ts'
import { setNoticeWays } from '#server/notices/set-notice-ways.ts'
import { database, inTransaction, queryPool } from '#server/platform/database.ts'
import {
  createComment,
  createConsultation,
  createParticipant,
  createTopic,
} from '#test/factories/consultation.ts'
import { createCitizen } from '#test/factories/people.ts'

const params = { site: 'One', url: 'https://example.org/scans/1' }

async function tell(audience: Audience): Promise<string> {
  await inTransaction((transaction) => tellAudience(audience, 'scan-finished', params, transaction))
  return (await Telling.findOne({ order: [['id', 'DESC']], rejectOnEmpty: true })).id
}

async function tellAll(audience: Audience): Promise<string[]> {
  const tellingId = await tell(audience)
  await carryTelling.run({ tellingId }, { signal: new AbortController().signal })
  return told()
}

const told = async () =>
  (await Notice.findAll({ order: ['accountId'] })).map(({ accountId }) => accountId)

async function follower(consultation: Consultation, place: Partial<Follow> = {}) {
  const { accountId } = await createCitizen()
  await Follow.create({ accountId, consultationId: consultation.id, ...place })
  return accountId
}

async function participant(consultation: Consultation) {
  const person = await createCitizen()
  const { id } = await createParticipant(consultation, person)
  return { person, id, accountId: person.accountId }
}

describe('an audience', () => {
  test('is who follows the consultation, the topic with its parts, or the conversation', async () => {
    const consultation = await createConsultation()
    const theme = await createTopic(consultation)
    const topic = await createTopic(consultation, { parentId: theme.id })
    const other = await createTopic(consultation)
    const root = await createComment(consultation)
    const wanted = [
      await follower(consultation),
      await follower(consultation, { topicId: theme.id }),
      await follower(consultation, { topicId: topic.id }),
      await follower(consultation, { commentId: root.id }),
    ]
    await follower(consultation, { topicId: other.id })
    await follower(await createConsultation())
    const audience = { consultationId: consultation.id, topicId: topic.id, rootId: root.id }
    expect(await tellAll(audience)).toEqual(wanted.toSorted())
  })

  test('holds each person once, who takes part and follows in three places as well', async () => {
    const consultation = await createConsultation()
    const topic = await createTopic(consultation)
    const { accountId } = await participant(consultation)
    const root = await createComment(consultation)
    const consultationId = consultation.id
    await Follow.bulkCreate([
      { accountId, consultationId },
      { accountId, consultationId, topicId: topic.id },
      { accountId, consultationId, commentId: root.id },
    ])
    const people = await tellAll({
      consultationId,
      topicId: topic.id,
      rootId: root.id,
      participants: true,
    })
    expect(people.filter((id) => id === accountId)).toHaveLength(1)
  })

  test('holds all who took part, or only those named, and never who did it', async () => {
    const consultation = await createConsultation()
    const [one, two, doer] = await Promise.all([1, 2, 3].map(() => participant(consultation)))
    const consultationId = consultation.id
    const exceptAccountId = doer!.accountId
    const all = await tellAll({ consultationId, participants: true, exceptAccountId })
    expect(all).toEqual([one!.accountId, two!.accountId].toSorted())
    await Notice.destroy({ where: {} })
    expect(await tellAll({ consultationId, participantIds: [two!.id] })).toEqual([two!.accountId])
  })

  test('has no place for who deleted the account', async () => {
    const consultation = await createConsultation()
    const { person } = await participant(consultation)
    const followerId = await follower(consultation)
    await deleteAccount(person)
    await Account.update({ emailSealed: null, emailHash: null }, { where: { id: followerId } })
    expect(await tellAll({ consultationId: consultation.id, participants: true })).toEqual([])
  })
})

describe('telling many', () => {
  afterEach(async () => {
    await database.query('drop trigger if exists die on notice; drop function if exists die')
  })

  test('goes page by page, by mail to who wants mail, and leaves nothing behind', async () => {
    const consultation = await createConsultation()
    const people = await Promise.all([1, 2, 3, 4, 5].map(() => participant(consultation)))
    await setNoticeWays(people[0]!.person, { 'scan-finished': 'none' })
    await setNoticeWays(people[1]!.person, { 'scan-finished': 'daily' })
    const id = await tell({ consultationId: consultation.id, participants: true })
    expect(await tellPage(id, 2)).toBe(true)
    expect(await Notice.count()).toBe(2)
    expect(await tellPage(id, 2)).toBe(true)
    expect(await tellPage(id, 2)).toBe(false)
    expect(await tellPage(id, 2)).toBe(false)
    expect(await told()).toEqual(people.map(({ accountId }) => accountId).toSorted())
    expect((await Notice.findAll()).map(({ way }) => way).toSorted()).toEqual(
      ['daily', 'none', 'now', 'now', 'now'].toSorted(),
    )
    const mails = await Delivery.findAll()
    expect(mails).toHaveLength(3)
    const { rows } = await queryPool(
      `select data->>'deliveryId' as id from queue.job where name = 'notices.deliver-mail'`,
    )
    const sent = (rows as { id: string }[]).map(({ id: deliveryId }) => deliveryId)
    expect(sent.toSorted()).toEqual(mails.map((mail) => mail.id).toSorted())
    expect(await Telling.count()).toBe(0)
  })

  test('says it in the language of each', async () => {
    const consultation = await createConsultation()
    const here = await participant(consultation)
    const there = await participant(consultation)
    await Account.update({ locale: 'en' }, { where: { id: there.accountId } })
    await inTransaction((transaction) =>
      tellAudience(
        { consultationId: consultation.id, participants: true },
        'scan-finished',
        { 'zh-TW': { ...params, site: '一號' }, en: { ...params, site: 'One' } },
        transaction,
      ),
    )
    const [telling] = await Telling.findAll()
    await tellPage(telling!.id)
    const said = await Notice.findAll()
    expect(new Map(said.map((notice) => [notice.accountId, notice.params.site]))).toEqual(
      new Map([
        [here.accountId, '一號'],
        [there.accountId, 'One'],
      ]),
    )
  })

  test('tells everybody once when the worker dies in the middle of a page and after one', async () => {
    const consultation = await createConsultation()
    const people = await Promise.all([1, 2, 3, 4, 5].map(() => participant(consultation)))
    const id = await tell({ consultationId: consultation.id, participants: true })
    // The second page breaks off after its notices were written: as if the connection had died there.
    await database.query(`
      create function die() returns trigger language plpgsql as $$ begin
        if (select count(*) from notice) = 4 then
          perform pg_terminate_backend(pg_backend_pid());
        end if;
        return null;
      end $$;
      create trigger die after insert on notice for each statement execute function die()`)
    const again = async () => {
      while (await tellPage(id, 2));
    }
    await expect(again()).rejects.toThrow(/terminat/i)
    expect([await Notice.count(), await Delivery.count()]).toEqual([2, 2])
    await database.query('drop trigger die on notice; drop function die')
    // Of two that take it up at once, and of one that had finished and is run again, each tells the rest.
    await Promise.all([again(), again()])
    await again()
    expect(await told()).toEqual(people.map(({ accountId }) => accountId).toSorted())
    expect(await Delivery.count()).toBe(5)
  })

  test('tells nobody of what did not happen', async () => {
    const consultation = await createConsultation()
    const undone = inTransaction(async (transaction) => {
      const audience = { consultationId: consultation.id, participants: true }
      await tellAudience(audience, 'scan-finished', params, transaction)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    const { rows } = await queryPool(
      `select 1 from queue.job where name = 'consultations.tell-audience'`,
    )
    expect([await Telling.count(), rows.length]).toEqual([0, 0])
  })
})

import { describe, expect, test } from 'vitest'
import {
  AnswerLink,
  Consultation,
  Endorsement,
  FollowUp,
  Notice,
  OfficialAnswer,
  Question,
  RecordEntry,
  Telling,
} from '#models/index.ts'
import type { Consultation as Asked } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { addFollowUp } from '#server/consultations/answers/add-follow-up.ts'
import { changeFollowUp, readFollowUp } from '#server/consultations/answers/change-follow-up.ts'
import { finishAnswering } from '#server/consultations/answers/finish-answering.ts'
import { listAnswersTo } from '#server/consultations/answers/list-answers-to.ts'
import { listOwed } from '#server/consultations/answers/list-owed.ts'
import { readAnswerDraft } from '#server/consultations/answers/read-answer-draft.ts'
import { changeAnswer, writeAnswer } from '#server/consultations/answers/write-answer.ts'
import { tellPage } from '#server/consultations/audience/carry-telling.ts'
import { Conflict, Invalid, NotFound } from '#server/errors.ts'
import { createAnswer, createFollowUp, createUnitingMap } from '#test/factories/answer.ts'
import {
  createComment,
  createConsultation,
  createParticipant,
  createProposal,
  createStatement,
  createTopic,
} from '#test/factories/consultation.ts'
import { createCitizen, createOfficer } from '#test/factories/people.ts'

const input = {
  outcome: 'adopted',
  reasons: '經與各機關會商之後，決定採納這項建議，明年開始辦理。',
  links: '',
}
const whole = { kind: 'whole', id: null } as const
const topicOf = ({ id }: { id: string }) => ({ kind: 'topic', id }) as const

const ask = ({ id: consultationId }: Asked, title = '多久使用一次？') =>
  Question.create({ consultationId, position: 1, title, kind: 'text' })

/** Everybody who is to be told is told. */
async function tellAll(): Promise<void> {
  for (const { id } of await Telling.findAll()) while (await tellPage(id));
}

const toldOf = async (accountId: string) =>
  (await Notice.findAll({ where: { accountId }, order: ['id'] })).map(({ kind }) => kind)

describe('what must be answered', () => {
  test('is each question, each topic, each proposal over its threshold and each uniting statement', async () => {
    const consultation = await createConsultation({ phase: 'closed' })
    const theme = await createTopic(consultation)
    const part = await createTopic(consultation, { parentId: theme.id })
    const question = await ask(consultation)
    const reached = await createProposal(consultation, { reachedAt: new Date() })
    await createProposal(consultation)
    await createProposal(consultation, { reachedAt: new Date(), hiddenAt: new Date() })
    const uniting = await createStatement(consultation)
    const hidden = await createStatement(consultation, { hiddenAt: new Date() })
    await createUnitingMap(consultation, [await createStatement(consultation)])
    await createUnitingMap(consultation, [uniting, hidden])
    const { items, owed, answered } = await listOwed(visitor, consultation.code)
    expect(items.map(({ kind, id }) => [kind, id])).toEqual([
      ['question', question.id],
      ['topic', theme.id],
      ['topic', part.id],
      ['proposal', reached.id],
      ['statement', uniting.id],
    ])
    expect({ owed, answered }).toEqual({ owed: 5, answered: 0 })
    expect(items[2]).toMatchObject({ partOf: { 'zh-TW': theme.nameZh }, isOwed: true })
  })

  test('is the whole where there is nothing else', async () => {
    const { code } = await createConsultation({ phase: 'closed' })
    const { items, owed } = await listOwed(visitor, code)
    expect(items).toMatchObject([{ kind: 'whole', isOwed: true, answer: null }])
    expect(owed).toBe(1)
  })

  test('is told when it is overdue', async () => {
    const closesAt = new Date('2026-06-30T16:00:00Z')
    const { code } = await createConsultation({
      closesAt,
      opensAt: new Date('2026-04-01T16:00:00Z'),
      announcedAt: new Date('2026-03-20T16:00:00Z'),
    })
    const duty = async (day: string) =>
      (await listOwed(visitor, code, new Date(`${day}T04:00:00Z`))).duty
    expect(await duty('2026-06-30')).toBeNull()
    expect(await duty('2026-07-02')).toMatchObject({ state: 'ahead' })
    expect(await duty('2026-08-31')).toMatchObject({ state: 'overdue' })
  })
})

describe('an answer', () => {
  test('is read by everybody, with its outcome, its reasons and what it answers to', async () => {
    const consultation = await createConsultation({ phase: 'closed' })
    const topic = await createTopic(consultation)
    const comment = await createComment(consultation, { body: '請**延長**期限' })
    const statement = await createStatement(consultation, { body: '期限應延長。' })
    const { code } = consultation
    await writeAnswer(await createOfficer(), code, topicOf(topic), {
      outcome: 'partly-adopted',
      reasons: '期限**延長**一個月，其餘維持原來的規劃。',
      links: `https://here.example/consultations/${code}/comments/${comment.id}#x\n\n${statement.id}`,
    })
    const { items } = await listOwed(visitor, code)
    expect(items[0]!.answer).toMatchObject({
      outcome: 'partly-adopted',
      html: expect.stringContaining('<strong>延長</strong>'),
      changedAt: null,
      links: [
        { kind: 'statement', excerpt: '期限應延長。' },
        { kind: 'comment', excerpt: '請延長期限', path: `comments/${comment.id}` },
      ],
    })
    expect(await listAnswersTo(visitor, code, [comment.id, topic.id])).toEqual({
      [comment.id]: [{ answerId: items[0]!.answer!.id, outcome: 'partly-adopted' }],
    })
    expect(await RecordEntry.count({ where: { verb: 'answer.published' } })).toBe(1)
  })

  test('shows nothing of what was hidden since', async () => {
    const consultation = await createConsultation({ phase: 'closed' })
    const comment = await createComment(consultation, { body: '不該再看到的字' })
    await createAnswer(consultation, { links: [{ subjectType: 'comment', subjectId: comment.id }] })
    await comment.update({ hiddenAt: new Date() })
    const seen = JSON.stringify(await listOwed(visitor, consultation.code))
    expect(seen).toContain(comment.id)
    expect(seen).not.toContain('不該再看到的字')
  })

  test('comes after the closing, but to a proposal that reached its threshold at once', async () => {
    const consultation = await createConsultation({ phase: 'open' })
    const topic = await createTopic(consultation)
    const proposal = await createProposal(consultation, { reachedAt: new Date() })
    const officer = await createOfficer()
    const { code } = consultation
    const early = writeAnswer(officer, code, topicOf(topic), input)
    await expect(early).rejects.toMatchObject({ code: 'answer-too-early' })
    await writeAnswer(officer, code, { kind: 'proposal', id: proposal.id }, input)
    expect((await listOwed(visitor, code)).items).toMatchObject([{ id: proposal.id, duty: null }])
    const archived = await createConsultation({ phase: 'archived' })
    await expect(writeAnswer(officer, archived.code, whole, input)).rejects.toThrow(Conflict)
  })

  test('is given to nothing of another consultation, and refers to nothing of it', async () => {
    const consultation = await createConsultation({ phase: 'closed' })
    const other = await createConsultation({ phase: 'closed' })
    const officer = await createOfficer()
    const { code } = consultation
    const foreign = topicOf(await createTopic(other))
    await expect(writeAnswer(officer, code, foreign, input)).rejects.toThrow(NotFound)
    const own = await createComment(consultation)
    const hidden = await createComment(consultation, { hiddenAt: new Date() })
    for (const line of [(await createComment(other)).id, hidden.id, '不是網址']) {
      const links = `${own.id}\n${line}`
      await expect(writeAnswer(officer, code, whole, { ...input, links })).rejects.toMatchObject({
        field: 'links',
        code: 'answer-link-unknown?line=2',
      })
    }
    expect(await OfficialAnswer.count()).toBe(0)
  })

  test.each([
    { reasons: '太短了', code: 'tooShort?min=20' },
    { reasons: '　 ', code: 'required' },
    { reasons: '長'.repeat(10_001), code: 'tooLong?max=10000' },
    { outcome: 'maybe', code: 'required' },
  ])('is refused: $code', async ({ code: wanted, ...wrong }) => {
    const { code } = await createConsultation({ phase: 'closed' })
    const attempt = writeAnswer(await createOfficer(), code, whole, { ...input, ...wrong })
    await expect(attempt).rejects.toMatchObject({ code: wanted })
    await expect(attempt).rejects.toThrow(Invalid)
  })

  test('of two officers who answer at once stands, and the other is told', async () => {
    const { code } = await createConsultation({ phase: 'closed' })
    const officers = [await createOfficer(), await createOfficer()]
    const both = await Promise.allSettled(
      officers.map((officer) => writeAnswer(officer, code, whole, input)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'changed-meanwhile' },
    })
    const { seen } = await readAnswerDraft(officers[0]!, code, whole)
    const changes = await Promise.allSettled(
      officers.map((officer, index) =>
        changeAnswer(
          officer,
          code,
          whole,
          { ...input, reasons: `${input.reasons}${index}` },
          seen!,
        ),
      ),
    )
    expect(changes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await OfficialAnswer.count()).toBe(1)
  })

  test('that is changed says when, and keeps what it answers to', async () => {
    const consultation = await createConsultation({ phase: 'closed' })
    const statement = await createStatement(consultation)
    await createUnitingMap(consultation, [statement])
    const { code } = consultation
    const officer = await createOfficer()
    const subject = { kind: 'statement', id: statement.id } as const
    await writeAnswer(officer, code, subject, input)
    const { seen, value } = await readAnswerDraft(officer, code, subject)
    expect(value).toEqual({ ...input, picked: [] })
    await changeAnswer(officer, code, subject, input, seen!)
    expect((await OfficialAnswer.findOne())!.changedAt).toBeNull()
    await changeAnswer(officer, code, subject, { ...input, outcome: 'refused' }, seen!)
    const [answer] = await OfficialAnswer.findAll()
    expect(answer).toMatchObject({ outcome: 'refused', changedAt: expect.any(Date) })
    expect(await AnswerLink.count({ where: { subjectId: statement.id } })).toBe(1)
  })

  test('tells those whose words it names, and later only those who are new', async () => {
    const consultation = await createConsultation({ phase: 'closed' })
    const { code } = consultation
    const [first, second] = [await createCitizen(), await createCitizen()]
    const [one, two] = await Promise.all(
      [first, second].map(async (person) =>
        createComment(consultation, { by: await createParticipant(consultation, person) }),
      ),
    )
    const officer = await createOfficer()
    await writeAnswer(officer, code, whole, { ...input, links: one!.id })
    const { seen } = await readAnswerDraft(officer, code, whole)
    const links = `${one!.id}\n${two!.id}`
    await changeAnswer(officer, code, whole, { ...input, links }, seen!)
    expect(await toldOf(first.accountId)).toEqual(['contribution-answered'])
    expect(await toldOf(second.accountId)).toEqual(['contribution-answered'])
  })

  test('to a proposal tells who proposed and who endorsed it', async () => {
    const consultation = await createConsultation({ phase: 'closed' })
    const people = [await createCitizen(), await createCitizen(), await createCitizen()]
    const [author, endorser] = await Promise.all(
      people.map((person) => createParticipant(consultation, person)),
    )
    const proposal = await createProposal(consultation, {
      participantId: author!.id,
      reachedAt: new Date(),
    })
    await Endorsement.create({ proposalId: proposal.id, participantId: endorser!.id })
    const subject = { kind: 'proposal', id: proposal.id } as const
    await writeAnswer(await createOfficer(), consultation.code, subject, input)
    await tellAll()
    const told = await Promise.all(people.map(({ accountId }) => toldOf(accountId)))
    expect(told).toEqual([['proposal-answered'], ['proposal-answered'], []])
  })
})

describe('what an answer could answer to', () => {
  test('is what most people support where it is discussed, and can be picked', async () => {
    const consultation = await createConsultation({ phase: 'closed' })
    const { code } = consultation
    const topic = await createTopic(consultation)
    const place = { topicId: topic.id }
    const few = await createComment(consultation, { place, supportCount: 1 })
    const many = await createComment(consultation, { place, supportCount: 9, body: '**多數**人' })
    await createComment(consultation, { place, supportCount: 20, hiddenAt: new Date() })
    const elsewhere = await createComment(consultation, { supportCount: 5 })
    const officer = await createOfficer()
    const draft = await readAnswerDraft(officer, code, topicOf(topic))
    expect(draft.suggestions).toMatchObject([
      { id: many.id, excerpt: '多數人', supportCount: 9 },
      { id: few.id },
    ])
    const picks = { ...input, links: elsewhere.id, picked: [many.id] }
    await writeAnswer(officer, code, topicOf(topic), picks)
    expect((await AnswerLink.findAll()).map(({ subjectId }) => subjectId).toSorted()).toEqual(
      [many.id, elsewhere.id].toSorted(),
    )
    const { value } = await readAnswerDraft(officer, code, topicOf(topic))
    expect(value.picked).toEqual([many.id])
    expect(value.links).toContain(elsewhere.id)
    expect(value.links).not.toContain(many.id)
    const whole = await readAnswerDraft(officer, code, { kind: 'whole', id: null })
    expect(whole.suggestions.map(({ id }) => id)).toEqual([many.id, elsewhere.id, few.id])
  })

  test('is refused as picked once it is no longer public', async () => {
    const consultation = await createConsultation({ phase: 'closed' })
    const comment = await createComment(consultation, { withdrawnAt: new Date() })
    for (const picked of [[comment.id], ['nothing']]) {
      const attempt = writeAnswer(await createOfficer(), consultation.code, whole, {
        ...input,
        picked,
      })
      await expect(attempt).rejects.toEqual(new Invalid('picked', 'answer-pick-gone'))
    }
  })
})

describe('answering', () => {
  test('is not finished while something has no answer, and it is said what', async () => {
    const consultation = await createConsultation({ phase: 'closed' })
    const { code } = consultation
    const topic = await createTopic(consultation)
    const other = await createTopic(consultation, {
      nameZh: '還缺的主題？',
      nameEn: 'Missing & more',
    })
    await createAnswer(consultation, { to: topicOf(topic) })
    const officer = await createOfficer()
    const { code: error } = await finishAnswering(officer, code).catch((thrown) => thrown)
    const values = new URLSearchParams(error.split('?')[1])
    expect(values.getAll('missing')).toEqual([other.nameZh])
    expect(values.getAll('missing.en')).toEqual(['Missing & more'])
    expect((await Consultation.findByPk(consultation.id))!.answeredAt).toBeNull()
    await createAnswer(consultation, { to: topicOf(other) })
    await finishAnswering(officer, code)
    expect((await Consultation.findByPk(consultation.id))!.answeredAt).not.toBeNull()
    await expect(finishAnswering(officer, code)).rejects.toThrow(Conflict)
  })

  test('that is finished is told to all who took part', async () => {
    const consultation = await createConsultation({ phase: 'closed' })
    const citizen = await createCitizen()
    await createParticipant(consultation, citizen)
    await createAnswer(consultation)
    await finishAnswering(await createOfficer(), consultation.code)
    await tellAll()
    expect(await toldOf(citizen.accountId)).toEqual(['consultation-answered'])
  })
})

describe('what became of it', () => {
  const step = { step: 'drafted', happenedOn: '2026-01-05', words: '草案已經完成。', answerId: '' }

  test('is told to all who took part, in the order of the days, and once if sent twice', async () => {
    const consultation = await createConsultation({ phase: 'answered' })
    const { code } = consultation
    const citizen = await createCitizen()
    await createParticipant(consultation, citizen)
    const officer = await createOfficer()
    const { id: answerId } = await createAnswer(consultation)
    await addFollowUp(officer, code, { ...step, happenedOn: '2026/2/1', step: 'decided', answerId })
    await addFollowUp(officer, code, step)
    await addFollowUp(officer, code, step)
    expect((await listOwed(visitor, code)).followUps).toMatchObject([
      { step: 'drafted', happenedOn: '2026-01-05', answerId: null },
      { step: 'decided', happenedOn: '2026-02-01', answerId },
    ])
    await tellAll()
    expect(await toldOf(citizen.accountId)).toHaveLength(2)
  })

  test('can be put right, and how it read before stays to be read', async () => {
    const consultation = await createConsultation({ phase: 'answered' })
    const { code } = consultation
    const officer = await createOfficer()
    const { id } = await createFollowUp(consultation)
    const { value, seen } = await readFollowUp(officer, code, id)
    const change = (words: string) => changeFollowUp(officer, code, id, { ...value, words }, seen)
    await change(value.words)
    expect((await FollowUp.findByPk(id))!.changedAt).toBeNull()
    await change('草案定稿。')
    await expect(change('另一位承辦人的更正。')).rejects.toThrow(new Conflict('changed-meanwhile'))
    expect((await listOwed(visitor, code)).followUps).toMatchObject([
      {
        words: '草案定稿。',
        changedAt: expect.any(String),
        earlier: [{ step: 'drafted', happenedOn: '2026-01-05', words: '草案已經完成。' }],
      },
    ])
    await consultation.update({ archivedAt: new Date() })
    await expect(change('太晚了。')).rejects.toThrow(new Conflict('consultation-archived'))
  })

  test.each([
    { phase: 'closed', input: step, code: 'consultation-unanswered' },
    { phase: 'archived', input: step, code: 'consultation-archived' },
    { phase: 'answered', input: { ...step, happenedOn: '2090-01-01' }, code: 'day-to-come' },
    { phase: 'answered', input: { ...step, happenedOn: '2026-02-30' }, code: 'day-unknown' },
    { phase: 'answered', input: { ...step, words: ' ' }, code: 'required' },
    { phase: 'answered', input: { ...step, step: 'soon' }, code: 'required' },
    { phase: 'answered', input: { ...step, answerId: 'x' }, code: 'invalid' },
  ] as const)('is refused: $code', async ({ phase, input: typed, code: wanted }) => {
    const { code } = await createConsultation({ phase })
    const attempt = addFollowUp(await createOfficer(), code, typed)
    await expect(attempt).rejects.toMatchObject({ code: wanted })
    expect(await FollowUp.count()).toBe(0)
  })
})

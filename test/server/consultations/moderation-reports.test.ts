import { describe, expect, test } from 'vitest'
import { ModerationCase, RecordEntry, Report } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { readReportable } from '#server/consultations/moderation/read-reportable.ts'
import { reportContribution } from '#server/consultations/moderation/report-contribution.ts'
import { rules } from '#server/consultations/moderation/rules.ts'
import { Conflict, Invalid, NotFound, SignInNeeded } from '#server/errors.ts'
import {
  createComment,
  createConsultation,
  createParticipant,
  createProposal,
  createStatement,
} from '#test/factories/consultation.ts'
import { createCitizen } from '#test/factories/people.ts'
import en from '../../../app/i18n/locales/en/moderation.json' with { type: 'json' }

const insult = { rule: 'insult', words: '罵人' }

test('every rule has a name and a sentence', () => {
  expect(Object.keys(en.rules).sort()).toEqual([...rules].sort())
})

describe('a report', () => {
  test.each(['comment', 'statement', 'proposal'] as const)('of a %s opens a case', async (kind) => {
    const consultation = await createConsultation()
    const author = await createParticipant(consultation)
    const { id } = await {
      comment: () => createComment(consultation, { by: author }),
      statement: () => createStatement(consultation, { participantId: author.id }),
      proposal: () => createProposal(consultation, { participantId: author.id }),
    }[kind]()
    const reporter = await createCitizen()
    const report = { kind, id, ...insult }
    expect(await reportContribution(reporter, consultation.code, report)).toBe('reported')
    const opened = await ModerationCase.findOne({ rejectOnEmpty: true, where: { subjectId: id } })
    expect(opened).toMatchObject({ subjectType: kind, openedBy: 'report', authorId: author.id })
    const told = await Report.findAll({ where: { caseId: opened.id } })
    expect(told).toMatchObject([{ ...insult, accountId: reporter.accountId }])
    const shown = await readReportable(reporter, consultation.code, kind, id)
    expect(shown.words.author).toBe(author.pseudonym)
  })

  test('by many people at once, some of them twice, is one case in which each counts once', async () => {
    const consultation = await createConsultation()
    const { id } = await createComment(consultation)
    const people = await Promise.all(Array.from({ length: 4 }, createCitizen))
    const report = { kind: 'comment', id, ...insult }
    const outcomes = await Promise.all(
      [...people, ...people].map((person) => reportContribution(person, consultation.code, report)),
    )
    expect(outcomes.filter((outcome) => outcome === 'reported')).toHaveLength(4)
    expect(await ModerationCase.count({ where: { subjectId: id } })).toBe(1)
    expect(await Report.count()).toBe(4)
  })

  test('is recorded without who made it, and without their words', async () => {
    const consultation = await createConsultation()
    const { id } = await createComment(consultation)
    await reportContribution(await createCitizen(), consultation.code, {
      kind: 'comment',
      id,
      ...insult,
    })
    const entry = await RecordEntry.findOne({
      where: { verb: 'contribution.reported' },
      rejectOnEmpty: true,
    })
    expect(entry.accountId).toBeNull()
    expect(JSON.stringify(entry)).not.toContain(insult.words)
  })

  test('needs somebody who is signed in, a published rule, and few words', async () => {
    const consultation = await createConsultation()
    const { id } = await createComment(consultation)
    const report = { kind: 'comment', id, ...insult }
    const send = async (change: object) =>
      reportContribution(await createCitizen(), consultation.code, { ...report, ...change })
    await expect(reportContribution(visitor, consultation.code, report)).rejects.toThrow(
      SignInNeeded,
    )
    await expect(send({ rule: 'toString' })).rejects.toThrow(new Invalid('rule', 'moderation-rule'))
    await expect(send({ words: '長'.repeat(501) })).rejects.toThrow(Invalid)
    expect(await send({ words: '長'.repeat(500) })).toBe('reported')
    await expect(send({ kind: 'account' })).rejects.toThrow(NotFound)
    const elsewhere = await createConsultation()
    await expect(reportContribution(await createCitizen(), elsewhere.code, report)).rejects.toThrow(
      NotFound,
    )
  })

  test('is refused of what is one’s own, official, gone, or not there for others', async () => {
    const consultation = await createConsultation()
    const author = await createCitizen()
    const by = await createParticipant(consultation, author)
    const reported = async (overrides: object, person = createCitizen()) => {
      const { id } = await createComment(consultation, overrides)
      const report = { kind: 'comment', id, ...insult }
      return reportContribution(await person, consultation.code, report)
    }
    await expect(reported({ by }, Promise.resolve(author))).rejects.toThrow(
      new Conflict('report-own'),
    )
    const office = { officeAgencyId: consultation.agencyId, officeRole: 'officer' }
    await expect(reported({ participantId: null, ...office })).rejects.toThrow('report-official')
    await expect(reported({ hiddenAt: new Date() })).rejects.toThrow(new Conflict('report-gone'))
    await expect(reported({ withdrawnAt: new Date() })).rejects.toThrow('report-gone')
    await expect(reported({ heldAt: new Date() })).rejects.toThrow(NotFound)
    expect(await ModerationCase.count()).toBe(0)
  })
})

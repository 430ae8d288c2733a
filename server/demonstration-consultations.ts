import { Account, Consultation, Topic, Vote } from '#models/index.ts'
import { Actor } from './accounts/actor.ts'
import type { SignedIn } from './accounts/actor.ts'
import { sealEmail } from './accounts/email.ts'
import { sealPerson } from './accounts/person.ts'
import { joinConsultation } from './consultations/join-consultation.ts'
import { requestOpinionMap } from './consultations/maps/request-opinion-map.ts'
import { announceConsultation } from './consultations/prepare/announce-consultation.ts'
import { changeTerms, changeTexts } from './consultations/prepare/change-consultation.ts'
import { changeParagraphs } from './consultations/prepare/change-paragraphs.ts'
import { changeTopics } from './consultations/prepare/change-topics.ts'
import { daysAfter } from './consultations/prepare/days.ts'
import { prepareConsultation } from './consultations/prepare/prepare-consultation.ts'
import { readPreparation } from './consultations/prepare/read-preparation.ts'
import { changeQuestions, readQuestionOutline } from './consultations/questions/change-questions.ts'
import { addSeedStatement } from './consultations/statements/add-statement.ts'
import { publishComment } from './consultations/threads/publish-comment.ts'
import { choiceOf, demonstrationConsultations } from './demonstration-consultation-texts.ts'
import type { DemonstrationConsultation } from './demonstration-consultation-texts.ts'
import { inTransaction, queryOn } from './platform/database.ts'
import { taipeiDate } from './platform/taipei.ts'

const dayMs = 24 * 3_600_000

/** Writes consultations that are alive: one that is open and one that is owed an answer. All but the
 * votes by the verbs that people use, at moments that have passed.
 * @param officerId  the account that prepares them
 * @param agencyCode  who has to answer */
export async function demonstrateConsultations(
  officerId: string,
  agencyCode: string,
): Promise<void> {
  const officer = signedIn(officerId, 'officer')
  const most = Math.max(...demonstrationConsultations.map(({ votes }) => votes.length))
  const people = await createParticipants(most)
  for (const consultation of demonstrationConsultations) {
    const before = new Date(Date.now() + (consultation.opensIn - 5) * dayMs)
    await prepare(officer, agencyCode, consultation, before)
    await discuss(officer, people, consultation)
  }
}

const signedIn = (accountId: string, role?: 'officer') =>
  new Actor({ accountId, name: null, roles: role ? [role] : [], agencyIds: [] }) as SignedIn

async function createParticipants(count: number): Promise<SignedIn[]> {
  const accounts = await Account.bulkCreate(
    Array.from({ length: count }, (_, at) => ({
      ...sealEmail(`participant${at + 1}@people.example`),
      ...sealPerson({ name: `參與者 ${at + 1}` }),
      locale: 'zh-TW' as const,
    })),
  )
  return accounts.map(({ id }) => signedIn(id))
}

async function prepare(
  officer: SignedIn,
  agency: string,
  wanted: DemonstrationConsultation,
  at: Date,
): Promise<void> {
  const { code, titleZh, titleEn, summaryZh, summaryEn, backgroundZh, backgroundEn } = wanted
  await prepareConsultation(officer, { agency, code, titleZh, titleEn, summaryZh }, at)
  const draft = await readPreparation(officer, code, at)
  const texts = { titleZh, titleEn, summaryZh, summaryEn, backgroundZh, backgroundEn }
  await changeTexts(officer, code, texts, draft.texts.seen, at)
  const today = taipeiDate(new Date())
  const terms = {
    ...draft.terms.value,
    opensOn: daysAfter(today, wanted.opensIn),
    lastDay: daysAfter(today, wanted.lastDayIn),
    forms: wanted.forms,
    proposalThreshold: 20,
  }
  await changeTerms(officer, code, terms, draft.terms.seen, at)
  await changeTopics(officer, code, wanted.topics, draft.topics.seen, at)
  if (wanted.text) await changeParagraphs(officer, code, wanted.text, draft.draftText.seen, at)
  if (wanted.questions) {
    const seen = await readQuestionOutline(officer, code)
    await changeQuestions(officer, code, wanted.questions, seen, at)
  }
  await announceConsultation(officer, code, at)
}

/** What people said, the first on the day after the opening. */
async function discuss(
  officer: SignedIn,
  people: SignedIn[],
  { code, opensIn, statements, comments, votes }: DemonstrationConsultation,
): Promise<void> {
  const consultation = await Consultation.findOne({ where: { code }, rejectOnEmpty: true })
  const topics = await Topic.findAll({ where: { consultationId: consultation.id } })
  const opened = Date.now() + (opensIn + 1) * dayMs
  const published: string[] = []
  for (const [at, { by, body, topic, paragraph, replyTo }] of comments.entries()) {
    const { id } = await publishComment(
      people[by - 1]!,
      code,
      {
        body,
        topic: topics.find(({ nameZh }) => nameZh === topic)?.id,
        paragraph,
        parentId: replyTo === undefined ? null : published[replyTo]!,
      },
      new Date(opened + at * (dayMs / 2)),
    )
    published.push(id)
  }
  const statementIds: string[] = []
  for (const body of statements) {
    statementIds.push((await addSeedStatement(officer, code, body, new Date(opened))).id)
  }
  await vote(consultation, people, statementIds, votes, new Date(opened + dayMs))
  // They lie in the past, and nobody is told of them.
  const isOver = consultation.closesAt < new Date()
  await consultation.update({
    openingToldAt: consultation.opensAt,
    closingToldAt: isOver ? consultation.closesAt : null,
  })
}

/** All votes in a few statements: by the verb they would take seconds of every first start. */
async function vote(
  consultation: Consultation,
  people: SignedIn[],
  statementIds: string[],
  votes: string[],
  at: Date,
): Promise<void> {
  const { id: consultationId } = consultation
  await inTransaction(async (transaction) => {
    const rows = []
    for (const [voter, letters] of votes.entries()) {
      const { id } = await joinConsultation(people[voter]!, consultation, transaction, at)
      for (const [place, statementId] of statementIds.entries()) {
        const choice = choiceOf[letters[place]!]
        if (choice === undefined) continue
        rows.push({ consultationId, statementId, participantId: id, choice, changedAt: at })
      }
    }
    await Vote.bulkCreate(rows, { transaction })
    await queryOn(transaction, countVotes, [consultationId])
    await requestOpinionMap(consultationId, transaction)
  })
}

const countVotes = `
update statement set agree_count = counted.agree, disagree_count = counted.disagree,
  pass_count = counted.pass
from (
  select statement_id, count(*) filter (where choice = 1) as agree,
    count(*) filter (where choice = -1) as disagree, count(*) filter (where choice = 0) as pass
  from vote where consultation_id = $1 group by statement_id
) counted
where counted.statement_id = statement.id`

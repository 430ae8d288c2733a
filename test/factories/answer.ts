import { AnswerLink, FollowUp, OfficialAnswer, OpinionMap } from '#models/index.ts'
import type { AnswerSubject, Consultation, Statement } from '#models/index.ts'

/** An answer to one thing, the whole where nothing is named; what it links to is named by kind and id. */
export async function createAnswer(
  consultation: Consultation,
  {
    to = { kind: 'whole', id: null },
    links = [],
    ...overrides
  }: Partial<Parameters<typeof OfficialAnswer.create>[0]> & {
    to?: { kind: AnswerSubject; id: string | null }
    links?: { subjectType: AnswerLink['subjectType']; subjectId: string }[]
  } = {},
): Promise<OfficialAnswer> {
  const answer = await OfficialAnswer.create({
    consultationId: consultation.id,
    subjectType: to.kind,
    subjectId: to.id,
    outcome: 'partly-adopted',
    reasons: '多數意見認為可行，已列入下一版的草案。',
    agencyId: consultation.agencyId,
    publishedAt: new Date(),
    ...overrides,
  })
  await AnswerLink.bulkCreate(links.map((link) => ({ answerId: answer.id, ...link })))
  return answer
}

/** A step that was told after the answer. */
export const createFollowUp = ({ id: consultationId }: Consultation): Promise<FollowUp> =>
  FollowUp.create({
    consultationId,
    step: 'drafted',
    happenedOn: '2026-01-05',
    words: '草案已經完成。',
  })

/** A picture in which these statements unite all groups, the clearest first. */
export const createUnitingMap = (
  { id: consultationId }: Consultation,
  statements: Statement[],
): Promise<OpinionMap> =>
  OpinionMap.create({
    consultationId,
    inputDigest: `digest of ${statements.map(({ id }) => id).join()}`,
    method: 'test/1',
    participants: 20,
    votes: 100,
    result: {},
    presented: {
      status: 'ready',
      method: 'test/1',
      inputDigest: 'digest',
      counts: { participants: 20, placed: 20, votesNeeded: 1, statements: 2, votes: 100 },
      explainedPercent: [60, 20],
      groups: [
        { label: 'A', size: 12, x: -1, y: 0, hull: [[-1, 0]] },
        { label: 'B', size: 8, x: 1, y: 0, hull: [[1, 0]] },
      ],
      dots: [
        { x: -1, y: 0, group: 0, band: '10-19' },
        { x: 1, y: 0, group: 1, band: '5-9' },
      ],
      figures: statements.map(({ id }) => ({
        statement: id,
        groups: [
          { agree: 11, disagree: 1, pass: 0 },
          { agree: 7, disagree: 0, pass: 1 },
        ],
      })),
      character: {
        groups: [[], []],
        majority: [],
        unites: statements.map(({ id }) => ({ statement: id, stance: 'agree', consensus: 0.8 })),
        divides: [],
      },
    },
    division: {},
  })

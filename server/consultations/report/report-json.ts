import { env } from '../../env.ts'
import type { ConsultationOfAgency } from '../find-consultation.ts'
import { presentLine } from '../present.ts'
import type { ReportView } from './read-report.ts'

/** The report as a file for programs. Texts are HTML where they were written in Markdown. */
export function reportJson(consultation: ConsultationOfAgency, report: ReportView, now: Date) {
  const { map, answers, questions, priorities } = report
  const { code, title, agency, phase, forms, opensAt, closesAt } = presentLine(consultation, now)
  return {
    code,
    address: new URL(`/consultations/${code}`, env.PUBLIC_URL).href,
    writtenAt: now.toISOString(),
    title,
    agency: { code: agency.code, name: agency.name },
    phase,
    forms,
    opensAt,
    closesAt,
    answeredAt: consultation.answeredAt?.toISOString() ?? null,
    numbers: report.numbers,
    opinions: map && {
      computedAt: map.computedAt,
      statements: map.statements,
      // Where people stand in the picture is of no use without it.
      ...(map.map.status === 'ready' ? readyPart(map.map) : map.map),
    },
    questions:
      questions?.questions.map(({ id, title: asked, kind, options, answerCount }) => ({
        id,
        title: asked,
        kind,
        options,
        answerCount,
      })) ?? null,
    priorities: priorities && {
      credits: priorities.credits,
      ballotCount: priorities.ballotCount,
      options: priorities.options.map(({ id, title: name, total, voters }) => ({
        id,
        title: name,
        total,
        voters,
      })),
    },
    mostSupportedComments: report.comments,
    mostEndorsedProposals: report.proposals,
    answers: answers.items.map(({ kind, id, title: subject, partOf, isOwed, answer }) => ({
      kind,
      id,
      title: subject,
      partOf,
      isOwed,
      answer,
    })),
    followUps: answers.followUps,
    extensions: report.extensions,
    moderation: report.moderation,
  }
}

const readyPart = ({
  status,
  method,
  inputDigest,
  counts,
  explainedPercent,
  groups,
  figures,
  character,
}: Extract<NonNullable<ReportView['map']>['map'], { status: 'ready' }>) => ({
  status,
  method,
  inputDigest,
  counts,
  explainedPercent,
  groups: groups.map(({ label, size }) => ({ label, size })),
  figures,
  character,
})

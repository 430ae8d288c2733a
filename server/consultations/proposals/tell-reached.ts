import { z } from 'zod'
import { Consultation, Proposal } from '#models/index.ts'
import { env } from '../../env.ts'
import { notify } from '../../notices/notify.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import type { Job } from '../../platform/queue.ts'
import { dayInWords } from '../../notices/day-in-words.ts'
import { answerDue } from './answer-due.ts'

/** Tells all who stand by a proposal that it has reached its threshold. Each batch says in its own
 * transaction whom it has told, so that a job that was killed goes on where it was. */
export const tellReached: Job<{ proposalId: string }> = {
  name: 'consultations.proposal-reached',
  schema: z.object({ proposalId: z.uuid() }),
  heartbeatSeconds: 60,
  expireInSeconds: 3600,
  retryLimit: 20,
  retryDelaySeconds: 60,
  concurrency: 1,
  run: async ({ proposalId }, { signal }) => {
    while ((await tellSome(proposalId)) > 0) signal.throwIfAborted()
  },
}

const batchSize = 50

const untold = `
select e.participant_id as "participantId", account.id as "accountId", account.locale
from endorsement e
join participant on participant.id = e.participant_id
join account on account.id = participant.account_id
where e.proposal_id = $1 and e.told_at is null
order by e.participant_id
limit ${batchSize}
for update of e`

interface Endorser {
  participantId: string
  accountId: string
  locale: 'zh-TW' | 'en'
}

/** @returns how many were told; 0 when nobody is left */
async function tellSome(proposalId: string): Promise<number> {
  return inTransaction(async (transaction) => {
    const proposal = await Proposal.findByPk(proposalId, { transaction })
    if (!proposal?.reachedAt || proposal.hiddenAt) return 0
    const { code } = await Consultation.findByPk(proposal.consultationId, {
      rejectOnEmpty: true,
      transaction,
    })
    const url = new URL(`/consultations/${code}/proposals/${proposalId}`, env.PUBLIC_URL).href
    const due = answerDue(proposal.reachedAt)
    const { rows } = await queryOn(transaction, untold, [proposalId])
    const endorsers = rows as Endorser[]
    for (const { accountId, locale } of endorsers) {
      const params = { proposal: proposal.title, due: dayInWords(due, locale), url }
      await notify('proposal-reached', accountId, params, transaction)
    }
    await queryOn(
      transaction,
      `update endorsement set told_at = now()
       where proposal_id = $1 and participant_id = any ($2::uuid[])`,
      [proposalId, endorsers.map(({ participantId }) => participantId)],
    )
    return endorsers.length
  })
}

import type { Submission } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import { z } from 'zod'
import type { SignedIn } from '#server/accounts/actor.ts'
import { readProposalPreview } from '#server/consultations/proposals/read-proposal-preview.ts'
import { replyWithError } from './http.server.ts'

// Texts are judged by the verbs.
const ProposalForm = z.object({
  step: z.string().default('preview'),
  title: z.string().default(''),
  body: z.string().default(''),
  topicId: z.string().optional(),
})

export type ProposalInput = z.infer<typeof ProposalForm>

interface Asked {
  actor: SignedIn
  code: string
  request: Request
  /** The proposal that is being changed. */
  id?: string
}

/** Answers the form of a proposal: shows what it would look like, or sends it.
 * @param send  returns where that leads to */
export async function answerProposalForm(
  { actor, code, request, id }: Asked,
  send: (input: ProposalInput) => Promise<Response>,
) {
  const submission = parseWithZod(await request.formData(), { schema: ProposalForm })
  if (submission.status !== 'success') return refused(submission)
  const input = submission.value
  try {
    if (input.step === 'send') return await send(input)
    const preview = await readProposalPreview(actor, code, input, id)
    return data({ reply: submission.reply(), preview })
  } catch (error) {
    const { data: reply, init } = replyWithError(submission, error)
    return data({ reply, preview: null }, init ?? {})
  }
}

const refused = (submission: Submission<ProposalInput>) =>
  data({ reply: submission.reply(), preview: null }, { status: 400 })

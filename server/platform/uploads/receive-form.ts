import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Invalid } from '../../errors.ts'
import { env } from '../../env.ts'
import type { FormRule } from './file-types.ts'
import { judgeFile } from './judge-file.ts'
import type { JudgedFile } from './judge-file.ts'
import { readParts } from './read-parts.ts'

/** What was sent with a form that takes files. */
export interface ReceivedForm {
  /** The texts alone, for the schema of the form. */
  form: FormData
  /** In the order in which they were sent; gone when `use` is done. */
  files: JudgedFile[]
  /** Why files are not taken, by field. Where there are any, the form is to be shown again. */
  refused: Record<string, string[]>
}

/** Where files wait until they are judged; what a process that was killed left there is swept. */
export const incomingFolder = () => join(env.DATA_DIR, 'incoming')

/** Reads a form with files as it comes, within its rule, and never holds a file in memory. Whatever
 * is too much ends the reading; the texts that came before are kept, so that files belong last in a
 * form. The files are removed when `use` is done, in every case. */
export async function receiveForm<Result>(
  request: Request,
  rule: FormRule,
  use: (received: ReceivedForm) => Promise<Result>,
): Promise<Result> {
  await mkdir(incomingFolder(), { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(incomingFolder(), 'form-'))
  try {
    const { form, sent, refusals } = await readParts(request, rule, folder)
    const files: JudgedFile[] = []
    for (const file of sent) {
      const judged = await judgeFile(file, rule.fields[file.field]!).catch(refusalOf)
      if (judged instanceof Invalid) refusals.push(judged)
      else files.push(judged)
    }
    return await use({ form, files, refused: byField(refusals) })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function refusalOf(error: unknown): Invalid {
  if (error instanceof Invalid) return error
  throw error
}

function byField(refusals: Invalid[]): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const { field, code } of refusals) (found[field] ??= []).push(code)
  return found
}

/** `npm run import:polis -- DIR --code CODE --agency AGENCYCODE --title TITLE [--title-en TITLE]
 * [--summary TEXT] [--closed]`: brings a conversation that was held on Polis into the service, as a
 * consultation that is over. See docs/import-polis.md.
 * Exit status 0: imported; 1: the folder is broken, nothing was imported; 2: the command is. */
import { parseArgs } from 'node:util'
import { readPolisFolder } from './consultations/opinions/polis/read-polis-folder.ts'
import type { Fault, PolisConversation } from './consultations/opinions/polis/parse-polis-folder.ts'

const mostFaultsShown = 50
const usage =
  'npm run import:polis -- DIR --code CODE --agency AGENCYCODE --title TITLE [--title-en TITLE] [--summary TEXT] [--closed]'

async function main(): Promise<number> {
  const asked = readCommand()
  if (typeof asked === 'string') return answer(2, asked, usage)
  const { conversation, faults } = await readPolisFolder(asked.folder)
  if (faults) return reportFaults(faults)
  return run(conversation, asked)
}

type Asked = Exclude<ReturnType<typeof readCommand>, string>

function readCommand() {
  const options = {
    code: { type: 'string' },
    agency: { type: 'string' },
    title: { type: 'string' },
    'title-en': { type: 'string' },
    summary: { type: 'string' },
    closed: { type: 'boolean', default: false },
  } as const
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [folder, ...more] = positionals
    const { code, agency, title } = values
    if (!folder || more.length > 0) return 'one DIR is expected'
    if (!code || !agency || !title) return '--code, --agency and --title are needed'
    return { folder, code, agency, title, ...values }
  } catch (error) {
    return (error as Error).message
  }
}

async function run(conversation: PolisConversation, asked: Asked): Promise<number> {
  // Only now: a wrong command and a broken folder need no database.
  const { importConversation, ImportRefused } =
    await import('./consultations/import/import-conversation.ts')
  const { database, inTransaction } = await import('./platform/database.ts')
  const { stopSending } = await import('./platform/queue.ts')
  const plan = {
    code: asked.code,
    agencyCode: asked.agency,
    title: asked.title,
    titleEn: asked['title-en'] ?? null,
    summary: asked.summary ?? null,
    state: asked.closed ? ('closed' as const) : ('archived' as const),
  }
  try {
    const done = await inTransaction((transaction) =>
      importConversation(conversation, plan, transaction),
    )
    return answer(
      0,
      `imported ${done.participants} participants, ${done.statements} statements (${done.hidden} hidden), ${done.votes} votes`,
      `/consultations/${plan.code}`,
    )
  } catch (error) {
    if (error instanceof ImportRefused) return answer(2, refusals[error.message] ?? error.message)
    throw error
  } finally {
    await stopSending()
    await database.close()
  }
}

const refusals: Record<string, string> = {
  'agency-unknown': 'no agency has this code',
  'code-known': 'there is a consultation with this code already',
  'code-invalid': '--code: lower case letters, digits and single hyphens, up to 60',
  nothing: 'the conversation is empty',
}

function reportFaults(faults: readonly Fault[]): number {
  const lines = faults
    .slice(0, mostFaultsShown)
    .map(({ file, line, detail }) => `${file}${line === null ? '' : `:${line}:`} ${detail}`)
  const more = faults.length - mostFaultsShown
  return answer(1, ...lines, ...(more > 0 ? [`and ${more} more`] : []), 'nothing was imported')
}

/** What was done goes to standard output, what is wrong to standard error. */
function answer(status: number, ...lines: string[]): number {
  const stream = status === 0 ? process.stdout : process.stderr
  stream.write(`${lines.join('\n')}\n`)
  return status
}

process.exitCode = await main()

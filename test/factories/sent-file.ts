import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { SentFile } from '#server/platform/uploads/judge-file.ts'

export const pdf = strToU8('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

type Entries = Record<string, Uint8Array>

export const odt = (more: Entries = {}) =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8('<office:document-content/>'),
    ...more,
  })

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

export const docx = (more: Entries = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${wordType}"/></Types>`,
    ),
    'word/document.xml': strToU8('<w:document/>'),
    ...more,
  })

/** Runs `work` with bytes as a form would have sent them, in a file that goes afterwards. */
export async function withSentFile<Result>(
  bytes: Uint8Array,
  name: string,
  work: (sent: SentFile) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join('.cache', 'sent-'))
  const path = join(folder, '1')
  await writeFile(path, bytes)
  return work({ field: 'papers', name, path }).finally(() => rm(folder, { recursive: true }))
}

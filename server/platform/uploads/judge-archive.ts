import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { shownName } from './clean-name.ts'
import type { FileType } from './file-types.ts'
import type { SentFile } from './judge-file.ts'
import { refusal } from './refusal.ts'

/** What a document may become when a program opens it. */
const limits = { entries: 5000, unfoldedBytes: 300_000_000, ratio: 200 }

const heart: Partial<Record<FileType, string>> = { docx: 'word/document.xml' }

// Programs inside of documents: of Word and Excel; of LibreOffice; controls that run.
const programs = /(^|\/)vbaProject\.bin$|^(Basic|Scripts)\/|(^|\/)activeX\//i

/** Looks into a document that is an archive, by its table of contents and without unfolding it.
 * @throws {Invalid} when it carries programs, would unfold to something huge, or cannot be read */
export async function judgeArchive({ field, name, path }: SentFile, type: FileType): Promise<void> {
  const values = { name: shownName(name) }
  const bytes = await readFile(path)
  const entries = entriesOf(bytes)
  const needed = heart[type] ?? 'content.xml'
  if (!entries?.some((entry) => entry.name === needed)) {
    throw refusal(field, 'upload-damaged', values)
  }
  if (entries.some((entry) => programs.test(entry.name))) {
    throw refusal(field, 'upload-macros', values)
  }
  const unfolded = entries.reduce((sum, entry) => sum + entry.originalSize, 0)
  const isBomb =
    entries.length > limits.entries ||
    unfolded > limits.unfoldedBytes ||
    unfolded > Math.max(bytes.length, 100_000) * limits.ratio
  if (isBomb) throw refusal(field, 'upload-unfolds', values)
}

function entriesOf(bytes: Uint8Array): { name: string; originalSize: number }[] | null {
  const entries: { name: string; originalSize: number }[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries.push({ name, originalSize })
        return false
      },
    })
    return entries
  } catch {
    return null
  }
}

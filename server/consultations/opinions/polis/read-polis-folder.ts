import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parsePolisFolder } from './parse-polis-folder.ts'
import type { PolisReading } from './parse-polis-folder.ts'

/** Reads the files of an exported conversation. A file that cannot be read counts as missing. */
export async function readPolisFolder(folder: string): Promise<PolisReading> {
  return parsePolisFolder({
    'comments.csv': await textOf(join(folder, 'comments.csv')),
    'votes.csv': await textOf(join(folder, 'votes.csv')),
    'participants-votes.csv': await textOf(join(folder, 'participants-votes.csv')),
  })
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

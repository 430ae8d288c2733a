import { open, readFile, rename } from 'node:fs/promises'

/** A secret that `npm start` makes once and keeps in a file that only its user can read.
 * @throws when a file is there and cannot be read: a second secret would make what the first one
 *   sealed unreadable for ever */
export async function keptSecret(path: string, make: () => string): Promise<string> {
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (kept !== null) return kept.trim()
  const made = make()
  await writeWhole(path, made)
  return made
}

// Under another name first, so that a machine that loses power leaves a whole file or none.
async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.new`, path)
}

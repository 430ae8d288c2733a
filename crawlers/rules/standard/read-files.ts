import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Every version of the standard that lies in `versions/`: to add one is to add a file. Found by the
 * name of this module, since a bundle lies elsewhere. */
export function readStandardFiles(): unknown[] {
  const here = createRequire(import.meta.url).resolve('#crawlers/rules/standard/read-files.ts')
  const folder = join(dirname(here), 'versions')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

import { mkdir, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'

/** Chinese weights that pages use most; more would only cost time to index. */
const weights = ['400Regular', '700Bold']

/** Writes a fontconfig file that adds Noto Sans TC (and further folders) to what the system has, so
 * that pictures of Chinese pages show characters and not boxes. Fonts of the system are preferred.
 * @returns its path, for `FONTCONFIG_FILE`; null where the system does not use fontconfig */
export async function fontConfiguration(furtherFolders: string[]): Promise<string | null> {
  if (process.platform !== 'linux') return null
  const entry = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-tc')
  const package_ = dirname(entry)
  const folders = [...weights.map((weight) => join(package_, weight)), ...furtherFolders]
  const home = join(tmpdir(), `curbcut-fonts-${userInfo().uid}`)
  await mkdir(join(home, 'cache'), { recursive: true, mode: 0o700 })
  const file = join(home, 'fonts.conf')
  const half = `${file}.${process.pid}.${Date.now()}`
  await writeFile(half, describe(folders, join(home, 'cache')))
  await rename(half, file)
  return file
}

const describe = (folders: string[], cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${folders.map((folder) => `  <dir>${escape(folder)}</dir>`).join('\n')}
  <cachedir>${escape(cache)}</cachedir>
</fontconfig>
`

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

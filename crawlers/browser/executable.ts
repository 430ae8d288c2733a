import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { VisitFailed } from '../failures.ts'
import { unpackChromium } from './unpack-chromium.ts'

const run = promisify(execFile)

/** A browser that was seen to start. */
export interface BrowserExecutable {
  path: string
  /** `headless-shell` knows only the old headless mode, which is the lighter one. */
  kind: 'chrome' | 'headless-shell'
  /** e.g. `147.0.7727.0`. */
  version: string
  /** Variables that it needs to start, on top of ours. */
  env: Record<string, string>
  /** Folder of fonts that came with it. */
  fonts?: string
}

const installedPaths: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
  ],
}

const known = new Map<string, Promise<BrowserExecutable>>()

/** The browser to use: the one named, else an installed Chrome or Chromium, else the one that npm
 * has brought. Asked once in a process.
 * @throws {VisitFailed} `browser` where none starts */
export function findBrowser(executablePath?: string): Promise<BrowserExecutable> {
  const key = executablePath ?? ''
  const found = known.get(key) ?? search(executablePath)
  known.set(key, found)
  // A failure may pass, e.g. a full disk; the next call looks again.
  found.catch(() => known.delete(key))
  return found
}

async function search(executablePath?: string): Promise<BrowserExecutable> {
  if (executablePath) {
    const named = await probe(executablePath)
    if (named) return named
    throw new VisitFailed('browser', `${executablePath} does not start`)
  }
  for (const path of installedPaths[process.platform] ?? []) {
    const installed = existsSync(path) ? await probe(path) : null
    if (installed) return installed
  }
  return brought()
}

/** The browser from npm. Where the system lacks libraries that it needs, those that came with it. */
async function brought(): Promise<BrowserExecutable> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new VisitFailed('browser', 'no Chrome or Chromium found; set CHROMIUM_PATH')
  }
  const { executable, libraries, fonts } = await unpackChromium()
  const withOwn = [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  const found = (await probe(executable)) ?? (await probe(executable, { LD_LIBRARY_PATH: withOwn }))
  if (!found) throw new VisitFailed('browser', `${executable} does not start`)
  return { ...found, kind: 'headless-shell', fonts }
}

/** Asks for the version, which needs every library that a whole start needs. */
async function probe(
  path: string,
  env: Record<string, string> = {},
): Promise<BrowserExecutable | null> {
  try {
    const { stdout } = await run(path, ['--version'], {
      timeout: 20_000,
      env: { ...process.env, ...env },
    })
    const version = /\d+(?:\.\d+){3}/.exec(stdout)?.[0]
    // Chrome on Windows starts a window for --version and says nothing; its presence must do.
    if (!version && process.platform !== 'win32') return null
    const kind = /headless[-_]shell/i.test(path) ? 'headless-shell' : 'chrome'
    return { path, kind, version: version ?? '140.0.0.0', env }
  } catch {
    return null
  }
}

import { type Browser, launch } from 'puppeteer'
import { VisitFailed } from '../failures.ts'
import { robotsToken } from '../find/robots.ts'
import { type BrowserExecutable, findBrowser } from './executable.ts'
import { fontConfiguration } from './fonts.ts'

/** The window in which pages are looked at, CSS pixels. */
export const viewport = { width: 1280, height: 900 }

/** Longest heap of one page's scripts, megabytes; a page that wants more ends alone. */
const heapLimitMb = 768

/** How scripts are run. Each page has a process of its own, which ends with it: optimising pays only
 * for what is called far more often than in a page that stays. (V8's own figure is 400.) */
const scriptSwitches = [`--max-old-space-size=${heapLimitMb}`, '--invocation-count-for-maglev=5000']

/** What we say we are: the browser, and our own name for the site's log and robots.txt. */
export function userAgentOf({ version }: Pick<BrowserExecutable, 'version'>): string {
  const major = version.split('.')[0]
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36 ${robotsToken}/1.0`
}

/** Starts the browser so that its only way out is the gate.
 * @throws {VisitFailed} `browser` */
export async function launchBrowser(gatePort: number, executablePath?: string): Promise<Browser> {
  const executable = await findBrowser(executablePath)
  try {
    return await launch({
      executablePath: executable.path,
      headless: executable.kind === 'headless-shell' ? 'shell' : true,
      // Through a pipe, so that it ends with us however we end.
      pipe: true,
      waitForInitialPage: false,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      env: { ...process.env, ...executable.env, ...(await fontEnvironment(executable)) },
      args: switches(gatePort, userAgentOf(executable)),
    })
  } catch (error) {
    throw new VisitFailed('browser', (error as Error).message.split('\n')[0]?.slice(0, 200) ?? null)
  }
}

async function fontEnvironment({ fonts }: BrowserExecutable): Promise<Record<string, string>> {
  const file = await fontConfiguration(fonts ? [fonts] : [])
  return file ? { FONTCONFIG_FILE: file } : {}
}

function switches(gatePort: number, userAgent: string): string[] {
  return [
    // Everything through the gate, loopback too, and no names looked up by the browser itself.
    `--proxy-server=http://127.0.0.1:${gatePort}`,
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    '--dns-prefetch-disable',
    '--disable-quic',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--no-pings',
    '--disable-background-networking',
    '--disable-domain-reliability',
    '--disable-component-update',
    // Frames of other origins stay in the page's process: one place to judge, one to end.
    '--disable-site-isolation-trials',
    '--disable-features=IsolateOrigins,site-per-process,Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,DialMediaRouteProvider,LocalNetworkAccessChecks',
    // One process less between each page and the gate.
    '--enable-features=NetworkServiceInProcess2',
    '--block-new-web-contents',
    '--deny-permission-prompts',
    '--autoplay-policy=user-gesture-required',
    '--mute-audio',
    '--hide-scrollbars',
    '--font-render-hinting=none',
    '--disable-gpu',
    `--js-flags=${scriptSwitches.join(' ')}`,
    `--window-size=${viewport.width},${viewport.height}`,
    '--lang=zh-TW',
    '--accept-lang=zh-TW,zh,en',
    `--user-agent=${userAgent}`,
    // Chromium refuses its sandbox to root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

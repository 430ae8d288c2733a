import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../../crawlers/cli.ts', import.meta.url))

export interface CliRun {
  status: number | null
  stdout: string
  stderr: string
}

/** Starts the command line as a person does, in English unless the arguments say otherwise.
 * @param onStderr  hears what is written there, with the process to send signals to */
export function runCli(
  args: string[],
  onStderr?: (text: string, child: ChildProcess) => void,
): Promise<CliRun> {
  const child = spawn(process.execPath, ['--no-warnings', cli, ...args], {
    env: { ...process.env, LANG: 'C.UTF-8' },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
    onStderr?.(stderr, child)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })
}

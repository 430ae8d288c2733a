/** `npm run verify:mark -- URL`: checks a mark as anybody can who has nothing but the network. Exit
 * status 0: verified; 1: not; 2: no address was given. */
import { verifyMark } from './verify-mark/verify-mark.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const [address, ...more] = process.argv.slice(2)
if (!address || more.length > 0) {
  process.stderr.write('npm run verify:mark -- https://HOST/marks/NUMBER\n')
  process.exit(2)
}

const { mark, state, level, verified } = await verifyMark(address, { say })
say(`mark=${mark} state=${state} level=${level} verified=${verified ? 'yes' : 'no'}`)
process.exitCode = verified ? 0 : 1

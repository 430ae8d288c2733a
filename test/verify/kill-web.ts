/** `npm run verify:web`: fifty people comment and vote at once while the web process is killed
 * with SIGKILL five times and started again. Each sends again what was not answered, as people do.
 * Every comment that was accepted has to be there once, every vote as it was cast, and all counts
 * equal to their rows. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import type { Consultation, Statement } from '#models/index.ts'
import { ready, withOwnService } from '../own-service.ts'
import type { OwnService } from '../own-service.ts'

const peopleCount = 50
const commentsEach = 8
const statementCount = 12
const killCount = 5
const triesAtMost = 200
const say = (line: string) => process.stdout.write(`${line}\n`)

interface World {
  url: string
  consultation: Consultation
  statements: Statement[]
  people: { accountId: string; token: string }[]
}

interface Tally {
  accepted: number
  again: number
  refused: number
}

async function verify({ origin, begin }: OwnService): Promise<number> {
  const world = await createWorld(origin)
  const tally: Tally = { accepted: 0, again: 0, refused: 0 }
  const wanted = peopleCount * (commentsEach + statementCount)
  const web = { process: await startWeb(begin) }
  const everybody = Promise.all(world.people.map((_, person) => takePart(world, person, tally)))
  for (let kill = 1; kill <= killCount; kill += 1) {
    while (tally.accepted + tally.refused < (wanted * kill) / (killCount + 1)) await delay(20)
    web.process.kill('SIGKILL')
    await once(web.process, 'exit')
    say(`killed ${kill} of ${killCount} times, ${tally.accepted} of ${wanted} accepted`)
    web.process = await startWeb(begin)
  }
  await everybody
  web.process.kill('SIGKILL')
  return judge({ ...tally, ...(await countRows(world)) }, wanted)
}

async function createWorld(url: string): Promise<World> {
  const { createConsultation, createStatement } = await import('#test/factories/consultation.ts')
  const { createCitizen } = await import('#test/factories/people.ts')
  const { openBrowser } = await import('#test/factories/session.ts')
  const consultation = await createConsultation()
  const statements: Statement[] = []
  for (let made = 0; made < statementCount; made += 1)
    statements.push(await createStatement(consultation))
  const people: World['people'] = []
  for (let made = 0; made < peopleCount; made += 1) {
    const citizen = await createCitizen()
    people.push({ accountId: citizen.accountId, token: (await openBrowser(citizen)).token })
  }
  return { url, consultation, statements, people }
}

async function startWeb(begin: OwnService['begin']): Promise<ChildProcess> {
  const child = begin('server/web.ts')
  await ready(child)
  return child
}

/** What one person does, one after the other: comments with words of their own, then a vote on each
 * statement. */
async function takePart(world: World, person: number, tally: Tally): Promise<void> {
  const base = `/consultations/${world.consultation.code}`
  for (let index = 0; index < commentsEach; index += 1)
    await insist(world, person, tally, `${base}/comments`, { body: wordsOf(person, index) })
  for (const [index, { id: statement }] of world.statements.entries()) {
    const vote = { intent: 'vote', statement, choice: choiceOf(person, index) }
    await insist(world, person, tally, `${base}/statements`, vote)
  }
}

const wordsOf = (person: number, index: number) => `第${person}人的第${index}則意見`
const choices = ['agree', 'disagree', 'pass'] as const
const valueOf = { agree: 1, disagree: -1, pass: 0 }
const choiceOf = (person: number, index: number) => choices[(person + index) % choices.length]!

/** Sends a form until it is answered: a person whose browser says that nobody answers tries again. */
async function insist(
  { url, people }: World,
  person: number,
  tally: Tally,
  path: string,
  fields: Record<string, string>,
): Promise<void> {
  for (let tries = 1; tries <= triesAtMost; tries += 1) {
    const answer = await fetch(url + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
      headers: { Origin: url, Cookie: `session=${people[person]!.token}` },
    }).catch(() => null)
    if (answer?.status === 302) {
      tally.accepted += 1
      return
    }
    if (answer && answer.status < 500) {
      tally.refused += 1
      say(`${path} refused with ${answer.status}`)
      return
    }
    tally.again += 1
    await delay(100)
  }
  throw new Error(`nobody answered ${triesAtMost} times`)
}

interface Rows {
  comments: number
  twice: number
  votes: number
  wrongVotes: number
  wrongCounts: number
}

async function countRows({ consultation, statements, people }: World): Promise<Rows> {
  const { database, queryPool } = await import('#server/platform/database.ts')
  const cast = people.flatMap(({ accountId }, person) =>
    statements.map(({ id: statementId }, index) => ({
      accountId,
      statementId,
      choice: valueOf[choiceOf(person, index)],
    })),
  )
  const { rows } = await queryPool(countSql, [consultation.id, JSON.stringify(cast)])
  await database.close()
  return rows[0] as Rows
}

const countSql = `
with cast_vote as (
  select * from jsonb_to_recordset($2) as row ("accountId" uuid, "statementId" uuid, choice int)
)
select
  (select count(*)::int from comment where consultation_id = $1) as comments,
  (select count(*)::int from (
     select body from comment where consultation_id = $1 group by body having count(*) > 1
   ) more) as twice,
  (select count(*)::int from vote where consultation_id = $1) as votes,
  (select count(*)::int from cast_vote
   join participant on participant.account_id = "accountId" and participant.consultation_id = $1
   left join vote on vote.participant_id = participant.id and vote.statement_id = "statementId"
   where vote.choice is distinct from cast_vote.choice) as "wrongVotes",
  (select count(*)::int from statement
   where consultation_id = $1 and (agree_count, disagree_count, pass_count) <> (
     select count(*) filter (where choice = 1), count(*) filter (where choice = -1),
       count(*) filter (where choice = 0)
     from vote where statement_id = statement.id
   ))
  + (select count(*)::int from thread where consultation_id = $1 and comment_count <> (
       select count(*) from comment where thread_id = thread.id
     ))
  + (select count(*)::int from consultation where id = $1 and participant_count <> (
       select count(*) from participant where consultation_id = $1
     )) as "wrongCounts"`

function judge(found: Tally & Rows, wanted: number): number {
  const { accepted, comments, twice, votes, wrongVotes, wrongCounts } = found
  const isRight =
    accepted === wanted &&
    comments === peopleCount * commentsEach &&
    twice === 0 &&
    votes === peopleCount * statementCount &&
    wrongVotes === 0 &&
    wrongCounts === 0
  const figures = Object.entries(found).map(([name, value]) => `${name}=${value}`)
  say(`web=${isRight ? 'right' : 'wrong'} kills=${killCount} ${figures.join(' ')}`)
  return isRight ? 0 : 1
}

await withOwnService(verify)

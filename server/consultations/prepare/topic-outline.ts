import { Invalid } from '../../errors.ts'
import { honestText, lengthOf } from '../../platform/plain-text.ts'

/** A topic as it stands in an outline. */
export interface OutlineTopic {
  nameZh: string
  nameEn: string | null
  children: OutlineTopic[]
}

interface Named {
  id: string
  parentId: string | null
  nameZh: string
  nameEn: string | null
}

const nameMax = 60
const nameEnMax = 120
const topicsMax = 100

/** Reads topics that were written line by line: a topic at the beginning of its line, each of its
 * sub-topics below it behind a hyphen, the English name behind `|`.
 * @throws {Invalid} `outline`: `topic-orphan`, `topic-twice`, `topics-too-many`, `tooLong` */
export function parseOutline(outline: string): OutlineTopic[] {
  const topics: OutlineTopic[] = []
  const lines = honestText(outline)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.length > topicsMax) throw new Invalid('outline', `topics-too-many?max=${topicsMax}`)
  for (const line of lines) addLine(topics, line)
  refuseTwice(topics)
  for (const { children } of topics) refuseTwice(children)
  return topics
}

function addLine(topics: OutlineTopic[], line: string): void {
  const isChild = /^[-–－*・•]/.test(line)
  const [zh = '', en = ''] = line.replace(/^[-–－*・•]+\s*/, '').split(/[|｜]/)
  const topic = { nameZh: name(zh, nameMax), nameEn: name(en, nameEnMax) || null, children: [] }
  if (!topic.nameZh) throw new Invalid('outline', `topic-nameless`)
  const parent = topics.at(-1)
  if (isChild && !parent)
    throw new Invalid('outline', `topic-orphan?name=${encodeURIComponent(topic.nameZh)}`)
  ;(isChild ? parent!.children : topics).push(topic)
}

function name(typed: string, max: number): string {
  const text = typed.trim().replaceAll(/\s+/g, ' ').normalize('NFC')
  if (lengthOf(text) > max) throw new Invalid('outline', `topic-too-long?max=${max}`)
  return text
}

function refuseTwice(topics: OutlineTopic[]): void {
  const names = topics.map(({ nameZh }) => nameZh)
  const twice = names.find((one, index) => names.indexOf(one) !== index)
  if (twice !== undefined)
    throw new Invalid('outline', `topic-twice?name=${encodeURIComponent(twice)}`)
}

/** The same the other way round, so that what is stored can be edited. */
export function writeOutline(topics: OutlineTopic[]): string {
  const line = ({ nameZh, nameEn }: OutlineTopic) => (nameEn ? `${nameZh} | ${nameEn}` : nameZh)
  return topics
    .flatMap((topic) => [line(topic), ...topic.children.map((child) => `- ${line(child)}`)])
    .join('\n')
}

/** The tree of topics that stand in order. */
export const outlineOf = (topics: Named[]): OutlineTopic[] =>
  topics
    .filter(({ parentId }) => parentId === null)
    .map((top) => outlined(top, childrenOf(top, topics)))

const outlined = (topic: Named, children: Named[] = []): OutlineTopic => ({
  nameZh: topic.nameZh,
  nameEn: topic.nameEn,
  children: children.map((child) => outlined(child)),
})

const childrenOf = ({ id }: Named, topics: Named[]) =>
  topics.filter(({ parentId }) => parentId === id)

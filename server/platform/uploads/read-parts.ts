import { join } from 'node:path'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import type { BusboyFileStream, BusboyInstance } from '@fastify/busboy'
import type { Invalid } from '../../errors.ts'
import { shownName } from './clean-name.ts'
import { FileCounts } from './file-counts.ts'
import type { FormRule } from './file-types.ts'
import type { SentFile } from './judge-file.ts'
import { refusal, sizeOf } from './refusal.ts'
import { writeWithin } from './write-within.ts'

export interface Parts {
  form: FormData
  sent: SentFile[]
  refusals: Invalid[]
}

/** Texts are as in any other form; far more parts than a form has fields are no form. */
const limits = { fieldNameSize: 100, fieldSize: 100_000, fields: 50, parts: 200, headerPairs: 20 }

/** Takes a multipart body apart while it comes: texts into a form, files into `folder` under names of
 * ours, each within the rule of its field. Stops reading as soon as the whole is too much. */
export async function readParts(request: Request, rule: FormRule, folder: string): Promise<Parts> {
  const parser = parserOf(request)
  if (!parser || !request.body) return new Reading(rule, folder).broken()
  const source = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0])
  return new Reading(rule, folder).read(source, parser)
}

function parserOf({ headers }: Request): BusboyInstance | null {
  const type = headers.get('content-type') ?? ''
  if (!/^multipart\/form-data/i.test(type)) return null
  try {
    return new Busboy({ headers: { 'content-type': type }, limits })
  } catch {
    return null
  }
}

/** One body while it is read. */
class Reading {
  readonly #rule: FormRule
  readonly #folder: string
  readonly #counts: FileCounts
  readonly #parts: Parts = { form: new FormData(), sent: [], refusals: [] }
  readonly #open = new Set<Readable>()
  readonly #work: Promise<void>[] = []
  #isBroken = false
  #stop = () => {}

  constructor(rule: FormRule, folder: string) {
    this.#rule = rule
    this.#folder = folder
    this.#counts = new FileCounts(rule)
  }

  async read(source: Readable, parser: BusboyInstance): Promise<Parts> {
    this.#stop = () => {
      source.destroy()
      parser.destroy()
      for (const stream of this.#open) stream.destroy()
    }
    const fail = () => {
      this.#isBroken = true
      this.#stop()
    }
    parser.on('field', (name, value, _nameCut, valueCut) => {
      if (valueCut || value.includes('\0')) fail()
      else this.#parts.form.append(name, value)
    })
    parser.on('file', (field, stream, name) => this.#work.push(this.#take(field, stream, name)))
    for (const event of ['partsLimit', 'fieldsLimit', 'error'] as const) parser.on(event, fail)
    source.on('error', fail)
    source.pipe(parser)
    await finished(parser).catch(() => {})
    const written = await Promise.allSettled(this.#work)
    source.destroy()
    if (this.#counts.isOver) return this.#refuse('upload-total')
    if (this.#isBroken) return this.broken()
    const fault = written.find((result) => result.status === 'rejected')
    if (fault) throw fault.reason
    return this.#parts
  }

  broken(): Parts {
    return this.#refuse('upload-broken')
  }

  /** Nothing that was sent as a file counts; the texts are kept. */
  #refuse(code: 'upload-total' | 'upload-broken'): Parts {
    const [field = ''] = Object.keys(this.#rule.fields)
    const max = sizeOf(this.#rule.totalBytes)
    return { ...this.#parts, sent: [], refusals: [refusal(field, code, { max })] }
  }

  async #take(field: string, stream: BusboyFileStream, name: string | undefined): Promise<void> {
    this.#open.add(stream)
    // A part that ends too early is told of by the parser as well.
    stream.on('error', () => {})
    stream.on('close', () => this.#open.delete(stream))
    // Without a name, nothing was chosen.
    if (!name || !Object.hasOwn(this.#rule.fields, field)) return void stream.resume()
    const own = this.#rule.fields[field]!
    const tooMany = this.#counts.addFile(field)
    if (tooMany === 1) {
      this.#parts.refusals.push(refusal(field, 'upload-too-many', { max: own.files }))
    }
    if (tooMany > 0) return void stream.resume()
    const path = join(this.#folder, String(this.#work.length))
    const count = (bytes: number) => this.#counts.addBytes(bytes)
    const isWhole = await writeWithin(stream, path, own.bytes, count)
    if (this.#counts.isOver) this.#stop()
    else if (isWhole) this.#parts.sent.push({ field, name, path })
    else {
      const values = { name: shownName(name), max: sizeOf(own.bytes) }
      this.#parts.refusals.push(refusal(field, 'upload-too-large', values))
    }
  }
}

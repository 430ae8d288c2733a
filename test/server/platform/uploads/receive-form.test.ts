import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { strToU8 } from 'fflate'
import { incomingFolder, receiveForm } from '#server/platform/uploads/receive-form.ts'
import type { ReceivedForm } from '#server/platform/uploads/receive-form.ts'
import { pdf } from '#test/factories/sent-file.ts'

const rule = {
  fields: { papers: { types: ['pdf', 'txt'] as const, files: 3, bytes: 10_000 } },
  totalBytes: 20_000,
}

const sent = (body: FormData | string | ReadableStream, type?: string) =>
  new Request('http://curbcut.test/', {
    method: 'POST',
    body,
    duplex: 'half',
    ...(type ? { headers: { 'Content-Type': type } } : {}),
  } as RequestInit)

function formOf(texts: Record<string, string>, files: [string, Uint8Array][]): FormData {
  const form = new FormData()
  for (const [name, text] of Object.entries(texts)) form.append(name, text)
  for (const [name, bytes] of files) form.append('papers', new File([new Uint8Array(bytes)], name))
  return form
}

/** What was received, after which nothing may be left on the disk. */
async function receive(request: Request) {
  const received = await receiveForm(request, rule, async ({ form, files, refused }) => ({
    texts: Object.fromEntries(form),
    files: files.map(({ name, byteSize }) => [name, byteSize]),
    codes: (refused.papers ?? []).map((code) => code.split('?')[0]),
    other: Object.keys(refused).filter((field) => field !== 'papers'),
  }))
  expect(await readdir(incomingFolder())).toEqual([])
  return received
}

test('texts and files of a form arrive, in Chinese too', async () => {
  const form = formOf({ decision: '符合\r\n第二行' }, [['報告 1.pdf', pdf]])
  expect(await receive(sent(form))).toEqual({
    texts: { decision: '符合\r\n第二行' },
    files: [['報告 1.pdf', pdf.length]],
    codes: [],
    other: [],
  })
})

test('a field in which nothing was chosen is no file', async () => {
  expect(await receive(sent(formOf({ a: 'b' }, [['', new Uint8Array()]])))).toMatchObject({
    files: [],
    codes: [],
  })
})

test('one file that is too large or of a wrong kind is refused, what was typed and the others stay', async () => {
  const files: [string, Uint8Array][] = [
    ['large.txt', strToU8('a'.repeat(10_001))],
    ['page.txt', strToU8('<html>')],
    ['a.pdf', pdf],
  ]
  expect(await receive(sent(formOf({ decision: '符合' }, files)))).toEqual({
    texts: { decision: '符合' },
    files: [['a.pdf', pdf.length]],
    codes: ['upload-too-large', 'upload-kind'],
    other: [],
  })
})

test('of a hundred files only as many are taken as may come, and it is said once', async () => {
  const files = Array.from({ length: 100 }, (_, n): [string, Uint8Array] => [`${n}.pdf`, pdf])
  const { files: taken, codes } = await receive(sent(formOf({}, files)))
  expect(taken).toHaveLength(3)
  expect(codes).toEqual(['upload-too-many'])
})

test('files for a field that takes none are not kept', async () => {
  const form = formOf({ a: 'b' }, [])
  for (const name of ['others', '__proto__', 'constructor'])
    form.append(name, new File([pdf], 'a.pdf'))
  expect(await receive(sent(form))).toEqual({ texts: { a: 'b' }, files: [], codes: [], other: [] })
})

const head = (name: string) =>
  `--x\r\nContent-Disposition: form-data; name="papers"; filename="${name}"\r\n\r\n`
const text = '--x\r\nContent-Disposition: form-data; name="decision"\r\n\r\n符合\r\n'
const multipart = 'multipart/form-data; boundary=x'

test('an endless upload is read no further than it may be, and what was typed stays', async () => {
  let pulled = 0
  const endless = new ReadableStream(
    {
      start: (controller) => controller.enqueue(strToU8(text + head('a.txt'))),
      pull(controller) {
        pulled += 1000
        controller.enqueue(strToU8('a'.repeat(1000)))
      },
    },
    { highWaterMark: 0 },
  )
  const received = await receive(sent(endless, multipart))
  expect(received).toMatchObject({
    texts: { decision: '符合' },
    files: [],
    codes: ['upload-total'],
  })
  // What the streams on the way hold in their buffers, and not more.
  expect(pulled).toBeLessThan(500_000)
})

test('a reader that breaks in the middle is told of as broken', async () => {
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(strToU8(text + head('a.txt') + 'half'))
    },
    pull: (controller) => controller.error(new Error('gone')),
  })
  expect(await receive(sent(broken, multipart))).toMatchObject({ codes: ['upload-broken'] })
})

test.each<[string, string, string]>([
  ['a body that ends within a file', text + head('a.txt') + 'half', multipart],
  ['a body that is no multipart', 'a=b', 'application/x-www-form-urlencoded'],
  ['a body without a boundary', text, 'multipart/form-data'],
  ['a null byte in a text', text.replace('符合', '符\0合') + '--x--\r\n', multipart],
  [
    'more texts than any form has',
    Array.from({ length: 60 }, () => text).join('') + '--x--\r\n',
    multipart,
  ],
])('%s is told of as broken', async (_what, body, type) => {
  expect(await receive(sent(body, type))).toMatchObject({ files: [], codes: ['upload-broken'] })
})

test('a name that leads elsewhere is a name and no path', async () => {
  const body = `${head('../../../etc/passwd.txt')}root\r\n--x--\r\n`
  expect(await receive(sent(body, multipart))).toMatchObject({ files: [['passwd.txt', 4]] })
})

const fail = (_received: ReceivedForm) => Promise.reject(new Error('refused'))

test('files are removed also where the form fails', async () => {
  const form = formOf({}, [['a.pdf', pdf]])
  await expect(receiveForm(sent(form), rule, fail)).rejects.toThrow('refused')
  expect(await readdir(incomingFolder())).toEqual([])
})

import { readFile } from 'node:fs/promises'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { Invalid } from '#server/errors.ts'
import { cleanName } from '#server/platform/uploads/clean-name.ts'
import { documents, pictures, recordings } from '#server/platform/uploads/file-types.ts'
import { judgeFile, pictureLimits } from '#server/platform/uploads/judge-file.ts'
import { docx, odt, pdf, withSentFile } from '#test/factories/sent-file.ts'

const everything = { types: [...documents, ...pictures, ...recordings], files: 5, bytes: 1e7 }

/** What becomes of bytes, with the bytes that would be kept. */
const judge = (bytes: Uint8Array, name: string, rule = everything) =>
  withSentFile(bytes, name, async (sent) => {
    const judged = await judgeFile(sent, rule)
    return { ...judged, bytes: await readFile(judged.path) }
  })

const codeOf = (bytes: Uint8Array, name: string, rule = everything) =>
  judge(bytes, name, rule).then(
    () => 'taken',
    (error: unknown) => (error instanceof Invalid ? error.code.split('?')[0] : error),
  )

const square = (width: number, height = width) =>
  sharp({ create: { width, height, channels: 3, background: '#1b4b86' } })

describe('pictures', () => {
  test('a photograph loses where and with what it was taken, and stands upright', async () => {
    const photo = await square(40, 20)
      .jpeg()
      .withExif({
        IFD0: { Make: 'Camera', Copyright: 'Somebody' },
        IFD3: { GPSLatitude: '25/1 2/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const judged = await judge(photo, '家.JPG')
    const kept = await sharp(judged.bytes).metadata()
    expect(judged).toMatchObject({ mediaType: 'image/jpeg', name: '家.jpg' })
    expect(kept.exif ?? kept.xmp ?? kept.iptc ?? kept.orientation).toBeUndefined()
    expect([kept.width, kept.height]).toEqual([20, 40])
  })

  test.each(['png', 'webp', 'gif'] as const)('%s is drawn anew as PNG', async (format) => {
    const judged = await judge(await square(8).toFormat(format).toBuffer(), `a.${format}`)
    expect(judged).toMatchObject({ mediaType: 'image/png', name: 'a.png' })
    expect((await sharp(judged.bytes).metadata()).format).toBe('png')
  })

  test('what hangs on behind a picture is left behind (polyglot)', async () => {
    const page = zipSync({ 'a.html': strToU8('<script>planted()</script>') })
    const both = Buffer.concat([await square(8).png().toBuffer(), page])
    const { bytes } = await judge(both, 'a.png')
    expect(bytes.includes('a.html') || bytes.includes('script')).toBe(false)
  })

  test('a large one is made smaller', async () => {
    const { bytes } = await judge(await square(5000, 100).png().toBuffer(), 'a.png')
    expect((await sharp(bytes).metadata()).width).toBe(pictureLimits.sidePx)
  })

  test('a small file that unfolds to a huge picture is refused', async () => {
    const bomb = await square(8000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await codeOf(bomb, 'a.png')).toBe('upload-damaged')
  })

  test('one that is cut off is refused', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    const picture = await sharp({
      create: { width: 200, height: 200, channels: 3, background: '#fff', noise },
    })
      .jpeg()
      .toBuffer()
    const half = picture.subarray(0, picture.length / 2)
    expect(await codeOf(half, 'a.jpg')).toBe('upload-damaged')
  })
})

// As recorders begin them.
const webm = Buffer.concat([
  Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'),
  Buffer.alloc(64),
])
const mp4 = Buffer.concat([
  Buffer.from('000000186674797069736f6d0000020069736f6d6d703432', 'hex'),
  Buffer.alloc(64),
])
const mp3 = Buffer.concat([
  Buffer.from('ID3\x03\0\0\0\0\0\x00', 'binary'),
  Buffer.from('fffb9064', 'hex'),
  Buffer.alloc(417),
])

test.each<[string, Uint8Array, string, string, string]>([
  ['a PDF that is called a program', pdf, 'a.exe', 'application/pdf', 'a.pdf'],
  ['a text document', odt(), '報告', 'application/vnd.oasis.opendocument.text', '報告.odt'],
  [
    'a Word document',
    docx(),
    'a.zip',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'a.docx',
  ],
  ['a table', strToU8('名稱,數量\n甲,1\n'), 'a.csv', 'text/csv; charset=utf-8', 'a.csv'],
  ['a text', strToU8('您好，3 < 5 <script>'), 'a.md', 'text/plain; charset=utf-8', 'a.txt'],
  ['a recording of a screen', webm, 'a.png', 'video/webm', 'a.webm'],
  ['a film', mp4, 'a.mov', 'video/mp4', 'a.mp4'],
  ['a recorded voice', mp3, 'a.wav', 'audio/mpeg', 'a.mp3'],
])('%s is what it contains, whatever it is called', async (_what, bytes, name, mediaType, kept) => {
  expect(await judge(bytes, name)).toMatchObject({ mediaType, name: kept, byteSize: bytes.length })
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>planted()</script></svg>'
const program = Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, ...Buffer.alloc(9), 2, 0, 62, 0)

test.each<[string, Uint8Array, string, string]>([
  ['nothing', new Uint8Array(), 'a.pdf', 'upload-empty'],
  [
    'a drawing that can run scripts',
    strToU8(`<?xml version="1.0"?>${svg}`),
    'a.png',
    'upload-kind',
  ],
  ['a drawing without a head', strToU8(svg), 'a.txt', 'upload-kind'],
  ['a drawing behind a mark of order', strToU8(`\ufeff\n ${svg}`), 'a.txt', 'upload-kind'],
  ['a page', strToU8('<!doctype html><title>a</title>'), 'a.txt', 'upload-kind'],
  ['a part of a page', strToU8('\n<p onclick="planted()">a</p>'), 'a.csv', 'upload-kind'],
  ['a text that is called a page', strToU8('您好'), 'a.html', 'upload-kind'],
  ['an archive', zipSync({ 'a.txt': strToU8('a') }), 'a.docx', 'upload-kind'],
  ['a program', program, 'a.pdf', 'upload-kind'],
  ['bytes that are nothing', Uint8Array.of(0xff, 0, 0xfe, 1, 2, 3), 'a.png', 'upload-unknown'],
  ['a PDF behind a page', strToU8('<html>%PDF-1.7'), 'a.pdf', 'upload-kind'],
  ['a Word document with macros', docx({ 'word/vbaProject.bin': pdf }), 'a.docx', 'upload-macros'],
  ['a text document with macros', odt({ 'Basic/Standard/a.xml': pdf }), 'a.odt', 'upload-macros'],
  [
    'a text document without a text',
    zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
    'a.odt',
    'upload-damaged',
  ],
  [
    'a document that unfolds a thousandfold',
    odt({ a: new Uint8Array(50_000_000) }),
    'a.odt',
    'upload-unfolds',
  ],
])('refused: %s', async (_what, bytes, name, code) => {
  expect(await codeOf(bytes, name)).toBe(code)
})

test('what is known but not taken here is refused with its kind, its name and what is taken', async () => {
  const onlyPictures = { ...everything, types: [...pictures] }
  const refused = await judge(pdf, '../地圖.png', onlyPictures).catch((error: Invalid) => error)
  const { field, code } = refused as Invalid
  const values = new URLSearchParams(code.split('?')[1])
  expect(field).toBe('papers')
  expect(values.get('name')).toBe('地圖.png')
  expect(values.get('found')).toBe('PDF')
  expect(values.getAll('taken')).toEqual(['PNG', 'JPG', 'WEBP', 'GIF'])
})

test.each([
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Windows\\system.ini', 'system.pdf'],
  ['a\r\nSet-Cookie: b=c.pdf', 'a Set-Cookie b=c.pdf'],
  ['\u202efdp.exe', 'fdp.pdf'],
  ['...', 'file.pdf'],
  ['', 'file.pdf'],
  ['a\0.pdf', 'a.pdf'],
  ['報告 1.docx', '報告 1.pdf'],
  ['字'.repeat(500), `${'字'.repeat(120)}.pdf`],
])('a name is no path and no header: %j', (name, clean) => {
  expect(cleanName(name, 'pdf')).toBe(clean)
})

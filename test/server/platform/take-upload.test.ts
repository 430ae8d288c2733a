import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { Invalid, NotFound } from '#server/errors.ts'
import { diskStore } from '#server/platform/file-store.ts'
import {
  downloadHeaders,
  safeName,
  takeUpload,
  uploadLimits,
} from '#server/platform/take-upload.ts'

const square = (width: number, height = width) =>
  sharp({ create: { width, height, channels: 3, background: '#1b4b86' } })

const pdf = strToU8('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const odt = zipSync({
  mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
})

const refusal = (code: string) => new Invalid('file', code)

describe('what is taken', () => {
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
    const taken = await takeUpload(photo, '家.JPG')
    const kept = await sharp(taken.bytes).metadata()
    expect(taken).toMatchObject({ mediaType: 'image/jpeg', name: '家.jpg' })
    expect(kept.exif ?? kept.xmp ?? kept.iptc ?? kept.orientation).toBeUndefined()
    expect([kept.width, kept.height]).toEqual([20, 40])
  })

  test.each(['png', 'webp', 'gif'] as const)(
    'a picture is drawn anew as PNG: %s',
    async (format) => {
      const taken = await takeUpload(await square(8).toFormat(format).toBuffer(), `a.${format}`)
      expect(taken).toMatchObject({ mediaType: 'image/png', name: 'a.png' })
      expect((await sharp(taken.bytes).metadata()).format).toBe('png')
    },
  )

  test('what hangs on behind a picture is left behind (polyglot)', async () => {
    const picture = await square(8).png().toBuffer()
    const both = Buffer.concat([
      picture,
      zipSync({ 'a.html': strToU8('<script>planted()</script>') }),
    ])
    const { bytes } = await takeUpload(both, 'a.png')
    expect(Buffer.from(bytes).includes('a.html')).toBe(false)
    expect(Buffer.from(bytes).includes('script')).toBe(false)
  })

  test('a large picture is made smaller, a small one not larger', async () => {
    const large = await takeUpload(await square(5000, 100).png().toBuffer(), 'a.png')
    expect((await sharp(large.bytes).metadata()).width).toBe(uploadLimits.sidePx)
    const small = await takeUpload(await square(8).png().toBuffer(), 'a.png')
    expect((await sharp(small.bytes).metadata()).width).toBe(8)
  })

  test('the type is what a file contains, not what it is called', async () => {
    const png = await square(8).png().toBuffer()
    expect(await takeUpload(png, 'report.html')).toMatchObject({
      mediaType: 'image/png',
      name: 'report.png',
    })
    expect(await takeUpload(pdf, 'a.exe')).toMatchObject({
      mediaType: 'application/pdf',
      name: 'a.pdf',
    })
    expect(await takeUpload(odt, 'a')).toMatchObject({ name: 'a.odt' })
  })

  test('a text stays a text, also where it looks like a page', async () => {
    const taken = await takeUpload(strToU8('您好 <script>planted()</script>'), 'a.html')
    expect(taken).toMatchObject({ mediaType: 'text/plain; charset=utf-8', name: 'a.txt' })
  })
})

describe('what is refused', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['too much', new Uint8Array(uploadLimits.bytes + 1), 'file-too-large'],
    [
      'a drawing that can run scripts',
      strToU8(
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>planted()</script></svg>',
      ),
      'file-type',
    ],
    ['an archive', zipSync({ 'a.txt': strToU8('a') }), 'file-type'],
    [
      'a program',
      Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 62, 0),
      'file-type',
    ],
    ['bytes that are nothing', Uint8Array.of(0xff, 0, 0xfe, 1, 2, 3), 'file-type'],
  ])('%s', async (_name, bytes, code) => {
    await expect(takeUpload(bytes, 'a.png')).rejects.toThrow(refusal(code))
  })

  test('a picture that is cut off', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    const picture = await sharp({
      create: { width: 200, height: 200, channels: 3, background: '#fff', noise },
    })
      .jpeg()
      .toBuffer()
    const half = picture.subarray(0, picture.length / 2)
    await expect(takeUpload(half, 'a.jpg')).rejects.toThrow(refusal('file-broken'))
  })

  test('a small file that unfolds to a huge picture', async () => {
    const bomb = await square(8000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(1_000_000)
    await expect(takeUpload(bomb, 'a.png')).rejects.toThrow(refusal('file-broken'))
  })
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
])('a name is no path and no header: %j', (name, safe) => {
  expect(safeName(name, 'pdf')).toBe(safe)
})

test('a file is given out as what it is, and runs nothing', () => {
  const headers = downloadHeaders({ mediaType: 'application/pdf', name: '報告\'(1)".pdf' })
  expect(headers['Content-Disposition']).toBe(
    "attachment; filename=\"__'(1)_.pdf\"; filename*=UTF-8''%E5%A0%B1%E5%91%8A%27%281%29%22.pdf",
  )
  expect(headers['Content-Security-Policy']).toContain('sandbox')
  expect(() => new Headers(headers)).not.toThrow()
  const picture = downloadHeaders({ mediaType: 'image/png', name: 'a.png' })
  expect(picture['Content-Disposition']).toMatch(/^inline;/)
})

async function withStore(
  work: (store: ReturnType<typeof diskStore>, folder: string) => Promise<void>,
) {
  const folder = await mkdtemp(join(tmpdir(), 'curbcut-files-'))
  await work(diskStore(folder), folder).finally(() => rm(folder, { recursive: true }))
}

describe('the store on disk', () => {
  test('gives back what it keeps, and no more after it was deleted', () =>
    withStore(async (store) => {
      const name = await store.put(pdf)
      expect(new Uint8Array(await buffer(await store.get(name)))).toEqual(new Uint8Array(pdf))
      await store.delete(name)
      await store.delete(name)
      await expect(store.get(name)).rejects.toThrow(NotFound)
    }))

  test('keeps the same bytes twice under names that have nothing in common', () =>
    withStore(async (store, folder) => {
      const names = await Promise.all([store.put(pdf), store.put(pdf)])
      expect(new Set(names).size).toBe(2)
      const files = await readdir(folder, { recursive: true, withFileTypes: true })
      expect(files.filter((file) => file.isFile())).toHaveLength(2)
    }))

  test.each(['../secret', '/etc/passwd', 'a', '', '..%2f', `${'0'.repeat(36)}`])(
    'knows no name but its own: %j',
    (name) =>
      withStore(async (store) => {
        await expect(store.get(name)).rejects.toThrow(NotFound)
      }),
  )
})

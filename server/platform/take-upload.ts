import { isUtf8 } from 'node:buffer'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { Invalid } from '../errors.ts'
import { honestText } from './plain-text.ts'

/** A file as it may be kept. */
export interface TakenUpload {
  bytes: Uint8Array
  mediaType: string
  /** What its owner called it, to be shown and offered, never to be a path. */
  name: string
}

export const uploadLimits = {
  bytes: 10_000_000,
  /** Decoded; a picture of a few kilobytes can unfold to gigabytes. */
  pixels: 50_000_000,
  /** The longer side of what is kept, pixels. */
  sidePx: 4000,
  nameLength: 120,
}

const documents: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
}
const pictures = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])

/** Makes of what somebody sent in what may be kept: its type is what it contains, not what it says;
 * pictures are drawn anew, so that nothing that was hidden in them (place, camera, a second file)
 * is left; an animation becomes its first picture.
 * @param name  as the browser sent it
 * @throws {Invalid} `file`: `file-empty` | `file-too-large` | `file-type` | `file-broken` */
export async function takeUpload(bytes: Uint8Array, name: string): Promise<TakenUpload> {
  if (bytes.length === 0) throw new Invalid('file', 'file-empty')
  if (bytes.length > uploadLimits.bytes) throw new Invalid('file', 'file-too-large')
  const found = await fileTypeFromBuffer(bytes)
  if (found && pictures.has(found.mime)) return takePicture(bytes, found.mime, name)
  const extension = found && documents[found.mime]
  if (extension) return { bytes, mediaType: found.mime, name: safeName(name, extension) }
  if (!found && isPlainText(bytes)) {
    return { bytes, mediaType: 'text/plain; charset=utf-8', name: safeName(name, 'txt') }
  }
  throw new Invalid('file', 'file-type')
}

async function takePicture(bytes: Uint8Array, type: string, name: string): Promise<TakenUpload> {
  const { sidePx: side, pixels } = uploadLimits
  const isPhoto = type === 'image/jpeg'
  try {
    const picture = sharp(bytes, { limitInputPixels: pixels, failOn: 'error', pages: 1 })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    const drawn = await (isPhoto ? picture.jpeg({ quality: 85 }) : picture.png()).toBuffer()
    return {
      bytes: drawn,
      mediaType: isPhoto ? 'image/jpeg' : 'image/png',
      name: safeName(name, isPhoto ? 'jpg' : 'png'),
    }
  } catch {
    throw new Invalid('file', 'file-broken')
  }
}

// A text that a browser could take for a page stays a text: it is served as one, to be saved.
const isPlainText = (bytes: Uint8Array): boolean => isUtf8(bytes) && !bytes.includes(0)

/** The last part of a name without what a file system or a header reads as more than a letter, with
 * the extension of what the file is. */
export function safeName(name: string, extension: string): string {
  const last = honestText(name).split(/[/\\]/).at(-1) ?? ''
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[<>:"|?*;%\n\t]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  const short = [...stem].slice(0, uploadLimits.nameLength).join('')
  return `${short || 'file'}.${extension}`
}

/** The headers with which a kept file is given out: it is what we say that it is, runs nothing, and
 * whatever is no picture is saved and not opened here.
 * @see RFC 6266, RFC 8187 */
export function downloadHeaders({ mediaType, name }: Omit<TakenUpload, 'bytes'>) {
  const kind = mediaType.startsWith('image/') ? 'inline' : 'attachment'
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')
  const extended = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return {
    'Content-Type': mediaType,
    'Content-Disposition': `${kind}; filename="${plain}"; filename*=UTF-8''${extended}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  }
}

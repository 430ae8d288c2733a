/** What has to be known of a file to give it out. */
export interface ServedFile {
  mediaType: string
  name: string
  byteSize: number
  sha256: string
  /** Whether everybody may read it. */
  isPublic: boolean
}

const hourSeconds = 3600

/** The headers with which a kept file is given out: it is what we say that it is, runs nothing, and
 * whatever is no picture is saved and not opened here.
 * @see RFC 6266, RFC 8187 */
export function uploadHeaders({ mediaType, name, sha256, isPublic }: ServedFile) {
  return {
    'Content-Type': mediaType,
    'Content-Disposition': disposition(
      mediaType.startsWith('image/') ? 'inline' : 'attachment',
      name,
    ),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Accept-Ranges': 'bytes',
    // Of what not everybody may read nobody keeps a copy, not even the browser of who may.
    'Cache-Control': isPublic ? `public, max-age=${hourSeconds}` : 'private, no-store',
    ETag: `"${sha256}"`,
  }
}

function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const extended = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain}"; filename*=UTF-8''${extended}`
}

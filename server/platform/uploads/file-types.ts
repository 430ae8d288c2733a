/** What we take, by the extension under which it is kept, with the type under which it is given out:
 * fixed here, never what a browser said. */
export const mediaTypes = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  webm: 'video/webm',
  mp4: 'video/mp4',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
} as const

export type FileType = keyof typeof mediaTypes

export const pictures = ['png', 'jpg', 'webp', 'gif'] as const satisfies FileType[]
export const archives = ['docx', 'odt', 'ods', 'odp'] as const satisfies FileType[]
export const texts = ['txt', 'csv'] as const satisfies FileType[]
export const documents = ['pdf', ...archives, ...texts] as const satisfies FileType[]
export const recordings = ['webm', 'mp4', 'm4a', 'mp3'] as const satisfies FileType[]

/** What one field of a form takes. */
export interface FileRule {
  types: readonly FileType[]
  /** The most files. */
  files: number
  /** The most bytes of each. */
  bytes: number
}

/** What a form with files takes, over all its fields. */
export interface FormRule {
  fields: Record<string, FileRule>
  /** The most bytes of all files together. */
  totalBytes: number
}

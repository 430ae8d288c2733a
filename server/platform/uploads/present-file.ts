import type { Upload } from '#models/index.ts'

/** A kept file as screens show it. */
export interface FileView {
  id: string
  name: string
  byteSize: number
  /** Where it is given out. */
  address: string
}

export const presentFile = ({ id, name, byteSize }: Upload): FileView => ({
  id,
  name,
  byteSize,
  address: `/files/${id}/${encodeURIComponent(name)}`,
})

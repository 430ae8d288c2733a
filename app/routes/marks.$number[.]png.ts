import { pictureLoader } from '#app/mark-picture.server.ts'
import { readMarkBitmap } from '#server/marks/read-mark-picture.ts'

export const loader = pictureLoader({ ending: 'png', type: 'image/png', read: readMarkBitmap })

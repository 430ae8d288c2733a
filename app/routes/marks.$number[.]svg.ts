import { pictureLoader } from '#app/mark-picture.server.ts'
import { readMarkPicture } from '#server/marks/read-mark-picture.ts'

export const loader = pictureLoader({
  ending: 'svg',
  type: 'image/svg+xml; charset=utf-8',
  read: readMarkPicture,
})

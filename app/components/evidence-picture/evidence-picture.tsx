import type { PictureView } from '#server/audits/barrier-rows.ts'

export interface EvidencePictureProps {
  picture: PictureView
  /** Of what it is a picture. */
  alt: string
  label: string
}

/** How an element looked when it was tested. */
export function EvidencePicture({ picture, alt, label }: EvidencePictureProps) {
  return (
    <figure className="evidence">
      <img
        className="evidence__picture"
        src={`/evidence/${picture.fileId}`}
        alt={alt}
        width={picture.widthPx}
        height={picture.heightPx}
        loading="lazy"
      />
      <figcaption className="evidence__label">{label}</figcaption>
    </figure>
  )
}

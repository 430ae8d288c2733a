/** Documents that the standard asks for but that a browser does not show as pages. */
const byExtension = /\.(pdf|odt|ods|odp|odg|docx?|xlsx?|pptx?|rtf|epub)$/i

const byType: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/rtf': 'rtf',
  'application/epub+zip': 'epub',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.ms-powerpoint': 'ppt',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/vnd.oasis.opendocument.graphics': 'odg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
}

/** Files that are surely no page, so that they need not be opened to know it. */
const otherFile =
  /\.(jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|mp[34]|m4[av]|webm|og[gv]|wav|avi|mov|wmv|zip|gz|tgz|7z|rar|bz2|xz|exe|msi|dmg|apk|deb|rpm|css|m?js|json|xml|rss|atom|csv|txt|ics|vcf|kml|kmz|woff2?|ttf|otf)$/i

/** `pdf`, `odt` …: the format of a document by its name, or null where it is none. */
export function documentFormatOfUrl(url: string): string | null {
  return byExtension.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? null
}

/** The same by content type, e.g. `application/pdf`. */
export function documentFormatOfType(mediaType: string): string | null {
  return byType[mediaType.toLowerCase()] ?? null
}

/** True where a link leads, by its name, to a picture, an archive, a feed … and to no page. */
export function isOtherFile(url: string): boolean {
  return otherFile.test(new URL(url).pathname)
}

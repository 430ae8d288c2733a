import { honestText } from '../plain-text.ts'

const longest = 120

/** The last part of a name without what a file system or a header reads as more than a letter, with
 * the extension of what the file is. */
export function cleanName(name: string, extension: string): string {
  const short = [...stemOf(name)].slice(0, longest).join('')
  return `${short || 'file'}.${extension}`
}

/** What a file is called where it is refused: as it was sent, made harmless. */
export function shownName(name: string): string {
  const extension = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? ''
  return cleanName(name, 'x').slice(0, -2) + extension
}

function stemOf(name: string): string {
  const last = honestText(name).split(/[/\\]/).at(-1) ?? ''
  return last
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[<>:"|?*;%\n\t]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
}

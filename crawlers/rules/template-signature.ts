import { stableToken } from './stable-token.ts'

/** One element on a template path, as template-path.ts writes it. */
interface Step {
  tag: string
  id: string | null
  classes: string[]
  role: string | null
  entersShadow: boolean
}

/** Elements that hold a part of the page, whose id is given by a template. The ids of headings,
 * links and items come from content. */
const containers =
  /^(div|header|footer|nav|main|aside|section|form|fieldset|ul|ol|table|dialog|.+-.+)$/

/** How deep below the body (or a shadow root) an id is still taken for one of the template. */
const idDepth = 4

/** What stays the same of a template path over pages and scans: tags, roles, the first stable
 * class of each element (two of the element itself); an id only where a shallow container has no
 * class. Positions are not in it, and repeated nesting (a list in a list, a section in a section)
 * counts once, so items of one list are one.
 * @param path  of one document, from template-path.ts */
export function templateSignature(path: string): string {
  const steps = path
    .replace(/^template:/, '')
    .split(' > ')
    .map(readStep)
  const names: string[] = []
  let depth = 0
  for (const [index, step] of steps.entries()) {
    const isElement = index === steps.length - 1
    if ((step.tag === 'html' || step.tag === 'body') && !isElement) continue
    depth = step.entersShadow ? 0 : depth + 1
    names.push(nameStep(step, isElement, depth))
  }
  const element = names.pop() ?? ''
  return [...withoutRepetition(names), element].join(' > ')
}

function readStep(text: string): Step {
  const entersShadow = text.startsWith('>>> ')
  const [tag = '', ...marks] = text
    .replace(/^>>> /, '')
    .split(' ')
    .map((part) => decodeURIComponent(part))
  const marked = (sign: string) =>
    marks.filter((mark) => mark.startsWith(sign)).map((mark) => mark.slice(1))
  return {
    tag,
    id: marked('#')[0] ?? null,
    classes: marked('.'),
    role: marked('@')[0] ?? null,
    entersShadow,
  }
}

function nameStep(step: Step, isElement: boolean, depth: number): string {
  const classes = step.classes.flatMap((token) => stableToken(token) ?? [])
  const kept = [...new Set(classes)].slice(0, isElement ? 2 : 1)
  const useId = !isElement && kept.length === 0 && depth <= idDepth && containers.test(step.tag)
  const id = useId && step.id ? stableToken(step.id) : null
  return [
    step.entersShadow ? '>>> ' : '',
    step.tag,
    id ? `#${id}` : '',
    ...kept.map((token) => `.${token}`),
    step.role ? `@${step.role}` : '',
  ].join('')
}

/** Leaves one of a run of equal steps, or of equal groups of two or three steps. */
function withoutRepetition(names: readonly string[]): string[] {
  let left = [...names]
  for (const size of [1, 2, 3]) {
    const kept: string[] = []
    for (const name of left) {
      kept.push(name)
      const group = kept.slice(-size)
      const before = kept.slice(-2 * size, -size)
      if (before.length === size && group.every((one, index) => one === before[index])) {
        kept.length -= size
      }
    }
    left = kept
  }
  return left
}

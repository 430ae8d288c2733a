import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { templatePath } from './template-path.ts'

/** The minified build: `axe.source` is the long one, which a page takes twice as long to read. */
const axeBuild = asAscii(
  readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
)

/** The script to put into every frame in place of axe's bare one: axe, open to frames of any
 * origin, and with the template path of each element where axe says its XPath, which knows only
 * positions. axe carries it through frames and shadow roots by itself. Its value is undefined. */
export const axeSource = `${axeBuild}
;axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] });
void Object.defineProperty(axe.utils.DqElement.prototype, 'xpath', {
  configurable: true,
  get() { return this.spec.xpath || [(${templatePath.toString()})(this.element)] },
});`

/** The same script with its few characters beyond ASCII escaped (they stand in strings and regular
 * expressions only): a browser keeps, hands on and reads such a text at half the cost. */
function asAscii(script: string): string {
  return script.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

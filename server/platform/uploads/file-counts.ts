import type { FormRule } from './file-types.ts'

/** Counts what a form has sent so far against its rule. */
export class FileCounts {
  readonly #rule: FormRule
  readonly #files = new Map<string, number>()
  #bytes = 0

  constructor(rule: FormRule) {
    this.#rule = rule
  }

  /** @returns how many files more than it may the field has now sent; 0 or less: room for this one */
  addFile(field: string): number {
    const files = (this.#files.get(field) ?? 0) + 1
    this.#files.set(field, files)
    return files - this.#rule.fields[field]!.files
  }

  /** @returns whether there is room for more */
  addBytes(bytes: number): boolean {
    this.#bytes += bytes
    return !this.isOver
  }

  get isOver(): boolean {
    return this.#bytes > this.#rule.totalBytes
  }
}

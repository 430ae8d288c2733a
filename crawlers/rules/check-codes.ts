const codesByRule: Record<string, string[]> = {}

/** The Taiwan check codes that a rule speaks to. */
export function codesOf(rule: string, _criteria: readonly string[]): string[] {
  return codesByRule[rule] ?? []
}

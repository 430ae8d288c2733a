/** What axe's zh_TW locale lacks, or says with other placeholders than the English: by check, kind
 * and key. */
export const missingMessages: Record<string, string> = {}

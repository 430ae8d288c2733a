/** Keys of the catalogues for versions of the standard, whose names have dots in them. */
export const standardKey = { '115.11': 'v115', '110.07': 'v110' } as const

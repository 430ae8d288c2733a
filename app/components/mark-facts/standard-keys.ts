/** Versions of the standard as keys of the catalogue `marks`, where a point would part the key. */
export const standardKeys = { '110.07': 'v110', '115.11': 'v115' } as const

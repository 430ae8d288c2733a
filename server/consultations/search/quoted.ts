const lengthAtMost = 100

/** A term as it stands in a tsvector or a tsquery, whatever is in it. */
export const quoted = (term: string): string =>
  `'${[...term].slice(0, lengthAtMost).join('').replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Makes the vectors orthogonal and of length 1, in place; what depends on the others becomes 0.
 * Twice, because once is not exact enough (Giraud et al. 2005). */
export function orthonormalize(vectors: Float64Array[]): void {
  for (const [which, vector] of vectors.entries()) {
    const before = Math.sqrt(dot(vector, vector))
    for (let pass = 0; pass < 2; pass += 1)
      for (const earlier of vectors.slice(0, which))
        addMultiple(vector, earlier, -dot(vector, earlier))
    const length = Math.sqrt(dot(vector, vector))
    if (length <= 1e-12 * before || length === 0) vector.fill(0)
    else for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) / length
  }
}

/** The `count` leading eigenvectors of a symmetric operator within the span of an orthonormal
 * block, given the block's image under it. `residual` is the largest distance of the operator's
 * image of a found vector from its multiple. */
export function leadingEigenvectors(block: Float64Array[], image: Float64Array[], count: number) {
  const small = block.map((left) => Float64Array.from(image, (right) => dot(left, right)))
  const { values, vectors } = eigenSymmetric(small)
  const leading = values
    .map((value, index) => ({ value, weights: vectors.map((row) => row[index] ?? 0) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, count)
  const found = leading.map(({ value, weights }) => {
    const vector = combine(block, weights)
    const beyond = combine(image, weights)
    addMultiple(beyond, vector, -value)
    return { value, vector, residual: Math.sqrt(dot(beyond, beyond)) }
  })
  return {
    values: found.map(({ value }) => value),
    vectors: found.map(({ vector }) => vector),
    residual: Math.max(...found.map(({ residual }) => residual)),
  }
}

/** Cyclic Jacobi for a symmetric matrix of a few rows (Golub & Van Loan, 8.5). The eigenvectors are
 * the columns. */
function eigenSymmetric(given: Float64Array[]): { values: number[]; vectors: Float64Array[] } {
  const size = given.length
  const matrix = given.map((row, i) =>
    row.map((_, j) => (cell(given, i, j) + cell(given, j, i)) / 2),
  )
  const vectors = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < 60; sweep += 1) {
    let off = 0
    let whole = 0
    for (let p = 0; p < size; p += 1)
      for (let q = 0; q < size; q += 1) {
        whole += cell(matrix, p, q) ** 2
        if (p !== q) off += cell(matrix, p, q) ** 2
      }
    if (off <= 1e-30 * whole) break
    for (let p = 0; p < size; p += 1)
      for (let q = p + 1; q < size; q += 1) rotate(matrix, vectors, p, q)
  }
  return { values: matrix.map((_, i) => cell(matrix, i, i)), vectors }
}

function rotate(matrix: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const apq = cell(matrix, p, q)
  if (apq === 0) return
  const theta = (cell(matrix, q, q) - cell(matrix, p, p)) / (2 * apq)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  const turn = (row: Float64Array) => {
    const [left, right] = [row[p] ?? 0, row[q] ?? 0]
    row[p] = c * left - s * right
    row[q] = s * left + c * right
  }
  for (const row of matrix) turn(row)
  const [rowP, rowQ] = [matrix[p], matrix[q]]
  if (!rowP || !rowQ) return
  for (let j = 0; j < matrix.length; j += 1) {
    const [left, right] = [rowP[j] ?? 0, rowQ[j] ?? 0]
    rowP[j] = c * left - s * right
    rowQ[j] = s * left + c * right
  }
  for (const row of vectors) turn(row)
}

export function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let at = 0; at < left.length; at += 1) sum += left[at]! * right[at]!
  return sum
}

function addMultiple(target: Float64Array, other: Float64Array, factor: number): void {
  for (let at = 0; at < target.length; at += 1) target[at]! += factor * other[at]!
}

function combine(vectors: Float64Array[], weights: number[]): Float64Array {
  const sum = new Float64Array(vectors[0]?.length ?? 0)
  for (const [which, vector] of vectors.entries()) addMultiple(sum, vector, weights[which] ?? 0)
  return sum
}

const cell = (matrix: Float64Array[], row: number, column: number) => matrix[row]?.[column] ?? 0

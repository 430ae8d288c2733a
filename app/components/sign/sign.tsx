/** The sign of the house: a curb and its cut, drawn as a wedge of two strokes on tactile yellow.
 * The same lines as `public/favicon.svg`; on a grid of 16 so that it stays sharp when small. */
export function Sign() {
  return (
    <svg
      className="sign"
      viewBox="0 0 32 32"
      width="32"
      height="32"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="sign__field" width="32" height="32" rx="3" />
      <path className="sign__stroke" d="M0 10h9l16 12M0 22h32" />
    </svg>
  )
}

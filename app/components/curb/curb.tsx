/** The edge of a curb with its cut, as wide as the screen: what the house is named after. */
export function Curb() {
  return (
    <svg
      className="curb"
      viewBox="0 0 100 60"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path className="curb__ground" d="M0 0v4h54l20 52h26V0Z" />
      <path className="curb__paving" d="M54 4l20 52" />
      <path className="curb__edge" d="M-1 4h55l20 52h27" />
    </svg>
  )
}

/** A key that signs nothing but the marks of tests. */
export const markSigningKey = JSON.stringify([
  {
    crv: 'Ed25519',
    d: '25leR8f_wgp5yI19kFnf1c15LBsSAqo8nbb12MS16DQ',
    x: 't-Zb8sFy8cpO__zOt824zjs0NCiddyB_ykDjqv1U6Z8',
    kty: 'OKP',
  },
])
